using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Gongkai.Data.Sqlite.Migrations
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
                type: "TEXT",
                maxLength: 150,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsVoid",
                table: "AdministrativeFigures",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "AdministrativeFigureCorrections",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Decisions = table.Column<long>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    FigureId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdministrativeFigureCorrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AdministrativeFigureCorrections_AdministrativeFigures_FigureId",
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
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");
        }
    }
}
