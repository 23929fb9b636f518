using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Gongkai.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class FigureCorrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CorrectionReason",
                table: "AdministrativeFigures");

            migrationBuilder.AddColumn<string>(
                name: "EvidenceFileName",
                table: "AdministrativeFigures",
                type: "character varying(150)",
                maxLength: 150,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<bool>(
                name: "IsVoid",
                table: "AdministrativeFigures",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "AdministrativeFigureCorrections",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Decisions = table.Column<long>(type: "bigint", nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    PersonName = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    FigureId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdministrativeFigureCorrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AdministrativeFigureCorrections_AdministrativeFigures_Figur~",
                        column: x => x.FigureId,
                        principalTable: "AdministrativeFigures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AdministrativeFigureCorrections_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AdministrativeFigureCorrections_FigureId_Order",
                table: "AdministrativeFigureCorrections",
                columns: new[] { "FigureId", "Order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AdministrativeFigureCorrections_PersonId",
                table: "AdministrativeFigureCorrections",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AdministrativeFigureCorrections");

            migrationBuilder.DropColumn(
                name: "EvidenceFileName",
                table: "AdministrativeFigures");

            migrationBuilder.DropColumn(
                name: "IsVoid",
                table: "AdministrativeFigures");

            migrationBuilder.AddColumn<string>(
                name: "CorrectionReason",
                table: "AdministrativeFigures",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "",
                collation: "C");
        }
    }
}
