using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Gongkai.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class DocumentNumbersOnce : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_NormativeDocuments_AgencyId",
                table: "NormativeDocuments");

            migrationBuilder.DropIndex(
                name: "IX_NormativeDocuments_ItemId",
                table: "NormativeDocuments");

            migrationBuilder.CreateIndex(
                name: "IX_NormativeDocuments_AgencyId_Kind_DocumentNumber",
                table: "NormativeDocuments",
                columns: new[] { "AgencyId", "Kind", "DocumentNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NormativeDocuments_ItemId",
                table: "NormativeDocuments",
                column: "ItemId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_NormativeDocuments_AgencyId_Kind_DocumentNumber",
                table: "NormativeDocuments");

            migrationBuilder.DropIndex(
                name: "IX_NormativeDocuments_ItemId",
                table: "NormativeDocuments");

            migrationBuilder.CreateIndex(
                name: "IX_NormativeDocuments_AgencyId",
                table: "NormativeDocuments",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_NormativeDocuments_ItemId",
                table: "NormativeDocuments",
                column: "ItemId");
        }
    }
}
