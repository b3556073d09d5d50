using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AlignmentCheck.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ClientFeeds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Those that are there had one secret for all clients and for each: they end.
            migrationBuilder.AddColumn<bool>(
                name: "IsEnded",
                table: "CalendarFeeds",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.CreateTable(
                name: "ClientFeeds",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientFeeds", x => new { x.OrganisationId, x.UserId });
                    table.ForeignKey(
                        name: "FK_ClientFeeds_Memberships_OrganisationId_UserId",
                        columns: x => new { x.OrganisationId, x.UserId },
                        principalTable: "Memberships",
                        principalColumns: new[] { "OrganisationId", "UserId" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ClientFeeds_Key",
                table: "ClientFeeds",
                column: "Key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ClientFeeds");

            migrationBuilder.DropColumn(
                name: "IsEnded",
                table: "CalendarFeeds");
        }
    }
}
