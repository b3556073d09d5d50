using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AlignmentCheck.Data.SqlServer.Migrations
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
                type: "bit",
                nullable: false,
                defaultValue: true);

            migrationBuilder.CreateTable(
                name: "ClientFeeds",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false)
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
