using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Gongkai.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CaseFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ApplicationId",
                table: "OutgoingMessages",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "CarriesReply",
                table: "OutgoingMessages",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "CaseFiles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ApplicationId = table.Column<long>(type: "INTEGER", nullable: false),
                    AgencyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Withheld = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    Given_Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Given_Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Original_Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Original_Size = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseFiles_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseFiles_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMessages_ApplicationId",
                table: "OutgoingMessages",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_ApplicationId",
                table: "CaseFiles",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_PersonId",
                table: "CaseFiles",
                column: "PersonId");

            migrationBuilder.AddForeignKey(
                name: "FK_OutgoingMessages_Applications_ApplicationId",
                table: "OutgoingMessages",
                column: "ApplicationId",
                principalTable: "Applications",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_OutgoingMessages_Applications_ApplicationId",
                table: "OutgoingMessages");

            migrationBuilder.DropTable(
                name: "CaseFiles");

            migrationBuilder.DropIndex(
                name: "IX_OutgoingMessages_ApplicationId",
                table: "OutgoingMessages");

            migrationBuilder.DropColumn(
                name: "ApplicationId",
                table: "OutgoingMessages");

            migrationBuilder.DropColumn(
                name: "CarriesReply",
                table: "OutgoingMessages");
        }
    }
}
