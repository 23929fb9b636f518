using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Gongkai.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Publishing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AdministrativeFigures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DepartmentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Through = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Decisions = table.Column<long>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    EnteredBy = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredByName = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CorrectionReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    EvidenceFile_Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    EvidenceFile_Size = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdministrativeFigures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AdministrativeFigures_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AdministrativeFigures_People_EnteredBy",
                        column: x => x.EnteredBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Catalogues",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AgencyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    InForceFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReplacedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LastCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Catalogues", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Catalogues_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Columns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AgencyId = table.Column<long>(type: "INTEGER", nullable: false),
                    ParentId = table.Column<long>(type: "INTEGER", nullable: true),
                    Depth = table.Column<int>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Frequency = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    IsClosed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Columns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Columns_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Columns_Columns_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Columns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Columns_Departments_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SearchChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ItemId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchChanges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Trainings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AgencyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Trainer = table.Column<string>(type: "TEXT", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Hours = table.Column<long>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Trainings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Trainings_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CatalogueEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    CatalogueId = table.Column<long>(type: "INTEGER", nullable: false),
                    Line_Audience = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    Line_AudienceNote = table.Column<string>(type: "TEXT", nullable: false),
                    Line_Channels = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    Line_Discloser = table.Column<string>(type: "TEXT", nullable: false),
                    Line_Elements = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Line_LegalBasis = table.Column<string>(type: "TEXT", nullable: false),
                    Line_Levels = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    Line_Manner = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    Line_Matter = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Line_PilotField = table.Column<string>(type: "TEXT", nullable: true),
                    Line_StatutoryCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Line_SubMatter = table.Column<string>(type: "TEXT", nullable: false),
                    Line_TimeLimit = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CatalogueEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CatalogueEntries_Catalogues_CatalogueId",
                        column: x => x.CatalogueId,
                        principalTable: "Catalogues",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "IndexSequences",
                columns: table => new
                {
                    ColumnId = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Last = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndexSequences", x => new { x.ColumnId, x.Year });
                    table.ForeignKey(
                        name: "FK_IndexSequences_Columns_ColumnId",
                        column: x => x.ColumnId,
                        principalTable: "Columns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TrainingAttendances",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    DepartmentId = table.Column<long>(type: "INTEGER", nullable: true),
                    TrainingId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrainingAttendances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TrainingAttendances_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TrainingAttendances_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TrainingAttendances_Trainings_TrainingId",
                        column: x => x.TrainingId,
                        principalTable: "Trainings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Items",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AgencyId = table.Column<long>(type: "INTEGER", nullable: false),
                    ColumnId = table.Column<long>(type: "INTEGER", nullable: false),
                    DepartmentId = table.Column<long>(type: "INTEGER", nullable: false),
                    CatalogueEntryId = table.Column<long>(type: "INTEGER", nullable: true),
                    IndexNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    State = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    Retention_Archive = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Retention_ArchivedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Retention_HandedOverOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Retention_Period = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: true),
                    Retention_TransferList = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Items", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Items_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Items_CatalogueEntries_CatalogueEntryId",
                        column: x => x.CatalogueEntryId,
                        principalTable: "CatalogueEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Items_Columns_ColumnId",
                        column: x => x.ColumnId,
                        principalTable: "Columns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Items_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Fulfilments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DepartmentId = table.Column<long>(type: "INTEGER", nullable: false),
                    PolicyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    Offer_AmountFrom = table.Column<long>(type: "INTEGER", nullable: true),
                    Offer_AmountThrough = table.Column<long>(type: "INTEGER", nullable: true),
                    Offer_ClaimFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Offer_ClaimThrough = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Offer_Conditions = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Offer_HowToClaim = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Offer_Offer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Offer_Title = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Fulfilments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Fulfilments_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Fulfilments_Items_PolicyId",
                        column: x => x.PolicyId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Interpretations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PolicyId = table.Column<long>(type: "INTEGER", nullable: false),
                    InterpretationId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Interpretations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Interpretations_Items_InterpretationId",
                        column: x => x.InterpretationId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Interpretations_Items_PolicyId",
                        column: x => x.PolicyId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ItemSteps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Action = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Opinion = table.Column<string>(type: "TEXT", nullable: false),
                    Stage = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    State = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    ItemId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ItemSteps_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ItemSteps_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ItemVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Purpose = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    Stage = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    PublicNote = table.Column<string>(type: "TEXT", nullable: false),
                    BegunAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DepartmentReviewer = table.Column<long>(type: "INTEGER", nullable: true),
                    ConfidentialityReviewer = table.Column<long>(type: "INTEGER", nullable: true),
                    ScreenedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ScheduledFor = table.Column<long>(type: "INTEGER", nullable: true),
                    Channels = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ItemId = table.Column<long>(type: "INTEGER", nullable: false),
                    Attribute_Attribute = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: true),
                    Attribute_Ground = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: true),
                    Attribute_Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Attribute_ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Content_DocumentNumber = table.Column<string>(type: "TEXT", nullable: false),
                    Content_FormedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Content_Genre = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    Content_Issuer = table.Column<string>(type: "TEXT", nullable: false),
                    Content_Keywords = table.Column<string>(type: "TEXT", nullable: false),
                    Content_LegalBasis = table.Column<string>(type: "TEXT", nullable: false),
                    Content_Source = table.Column<string>(type: "TEXT", nullable: false),
                    Content_Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Content_TimeLimit = table.Column<string>(type: "TEXT", nullable: false),
                    Content_Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Content_ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Content_ValidThrough = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Content_Body_Html = table.Column<string>(type: "TEXT", nullable: false),
                    Content_Body_Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ItemVersions_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NormativeDocuments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AgencyId = table.Column<long>(type: "INTEGER", nullable: false),
                    ItemId = table.Column<long>(type: "INTEGER", nullable: true),
                    Kind = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DocumentNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    InForceFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TermThrough = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NormativeDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NormativeDocuments_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NormativeDocuments_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Payouts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Claimants = table.Column<long>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    FulfilmentId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Payouts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Payouts_Fulfilments_FulfilmentId",
                        column: x => x.FulfilmentId,
                        principalTable: "Fulfilments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ItemAttachments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    TextAlternative = table.Column<string>(type: "TEXT", nullable: false),
                    VersionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Cleaned_Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Cleaned_Size = table.Column<long>(type: "INTEGER", nullable: true),
                    Content_Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Content_Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Original_Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Original_Size = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemAttachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ItemAttachments_ItemVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "ItemVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ItemFindings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    Part = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    Attachment = table.Column<int>(type: "INTEGER", nullable: true),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    Length = table.Column<int>(type: "INTEGER", nullable: false),
                    Excerpt = table.Column<string>(type: "TEXT", nullable: false),
                    Mask = table.Column<string>(type: "TEXT", nullable: true),
                    Resolution = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    ResolvedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    ResolvedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    VersionId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemFindings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ItemFindings_ItemVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "ItemVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DocumentRelations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    ById = table.Column<long>(type: "INTEGER", nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentRelations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentRelations_NormativeDocuments_ById",
                        column: x => x.ById,
                        principalTable: "NormativeDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DocumentRelations_NormativeDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "NormativeDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AdministrativeFigures_DepartmentId",
                table: "AdministrativeFigures",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_AdministrativeFigures_EnteredBy",
                table: "AdministrativeFigures",
                column: "EnteredBy");

            migrationBuilder.CreateIndex(
                name: "IX_CatalogueEntries_CatalogueId_Code",
                table: "CatalogueEntries",
                columns: new[] { "CatalogueId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Catalogues_AgencyId_Edition",
                table: "Catalogues",
                columns: new[] { "AgencyId", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Columns_AgencyId_Code",
                table: "Columns",
                columns: new[] { "AgencyId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Columns_OwnerId",
                table: "Columns",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Columns_ParentId",
                table: "Columns",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentRelations_ById",
                table: "DocumentRelations",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentRelations_DocumentId",
                table: "DocumentRelations",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Fulfilments_DepartmentId",
                table: "Fulfilments",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Fulfilments_PolicyId",
                table: "Fulfilments",
                column: "PolicyId");

            migrationBuilder.CreateIndex(
                name: "IX_Interpretations_InterpretationId",
                table: "Interpretations",
                column: "InterpretationId");

            migrationBuilder.CreateIndex(
                name: "IX_Interpretations_PolicyId_InterpretationId",
                table: "Interpretations",
                columns: new[] { "PolicyId", "InterpretationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ItemAttachments_VersionId",
                table: "ItemAttachments",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_ItemFindings_VersionId",
                table: "ItemFindings",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_ItemSteps_ItemId_Order",
                table: "ItemSteps",
                columns: new[] { "ItemId", "Order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ItemSteps_PersonId",
                table: "ItemSteps",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ItemVersions_ItemId_Number",
                table: "ItemVersions",
                columns: new[] { "ItemId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ItemVersions_Stage_ScheduledFor",
                table: "ItemVersions",
                columns: new[] { "Stage", "ScheduledFor" });

            migrationBuilder.CreateIndex(
                name: "IX_Items_AgencyId_State_PublishedAt",
                table: "Items",
                columns: new[] { "AgencyId", "State", "PublishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Items_CatalogueEntryId",
                table: "Items",
                column: "CatalogueEntryId");

            migrationBuilder.CreateIndex(
                name: "IX_Items_ColumnId_State_PublishedAt",
                table: "Items",
                columns: new[] { "ColumnId", "State", "PublishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Items_DepartmentId",
                table: "Items",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Items_IndexNumber",
                table: "Items",
                column: "IndexNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NormativeDocuments_AgencyId",
                table: "NormativeDocuments",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_NormativeDocuments_ItemId",
                table: "NormativeDocuments",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Payouts_FulfilmentId",
                table: "Payouts",
                column: "FulfilmentId");

            migrationBuilder.CreateIndex(
                name: "IX_TrainingAttendances_DepartmentId",
                table: "TrainingAttendances",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_TrainingAttendances_PersonId",
                table: "TrainingAttendances",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_TrainingAttendances_TrainingId_PersonId",
                table: "TrainingAttendances",
                columns: new[] { "TrainingId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Trainings_AgencyId",
                table: "Trainings",
                column: "AgencyId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AdministrativeFigures");

            migrationBuilder.DropTable(
                name: "DocumentRelations");

            migrationBuilder.DropTable(
                name: "IndexSequences");

            migrationBuilder.DropTable(
                name: "Interpretations");

            migrationBuilder.DropTable(
                name: "ItemAttachments");

            migrationBuilder.DropTable(
                name: "ItemFindings");

            migrationBuilder.DropTable(
                name: "ItemSteps");

            migrationBuilder.DropTable(
                name: "Payouts");

            migrationBuilder.DropTable(
                name: "SearchChanges");

            migrationBuilder.DropTable(
                name: "TrainingAttendances");

            migrationBuilder.DropTable(
                name: "NormativeDocuments");

            migrationBuilder.DropTable(
                name: "ItemVersions");

            migrationBuilder.DropTable(
                name: "Fulfilments");

            migrationBuilder.DropTable(
                name: "Trainings");

            migrationBuilder.DropTable(
                name: "Items");

            migrationBuilder.DropTable(
                name: "CatalogueEntries");

            migrationBuilder.DropTable(
                name: "Columns");

            migrationBuilder.DropTable(
                name: "Catalogues");
        }
    }
}
