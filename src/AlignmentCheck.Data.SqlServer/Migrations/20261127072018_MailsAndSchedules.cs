using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AlignmentCheck.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class MailsAndSchedules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Mails",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: false,
                defaultValue: "AccountLink");

            // Letters from before: those to people who are asked to answer are known by their occasion.
            migrationBuilder.Sql("UPDATE Mails SET Kind = 'SurveyLetter' WHERE Occasion LIKE 'survey/%'");

            migrationBuilder.AddColumn<Guid>(
                name: "OrganisationId",
                table: "Mails",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Quarter",
                table: "Mails",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Stop",
                table: "Mails",
                type: "varchar(600)",
                unicode: false,
                maxLength: 600,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CalendarFeeds",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarFeeds", x => x.UserId);
                    table.ForeignKey(
                        name: "FK_CalendarFeeds_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MailRefusals",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    Since = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailRefusals", x => new { x.UserId, x.Kind });
                    table.ForeignKey(
                        name: "FK_MailRefusals_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => new { x.RoundId, x.Kind });
                    table.ForeignKey(
                        name: "FK_Notices_Rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Schedules",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LeadDays = table.Column<int>(type: "int", nullable: false),
                    LastQuarter = table.Column<string>(type: "varchar(7)", unicode: false, maxLength: 7, nullable: true),
                    SetAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Schedules", x => x.OrganisationId);
                    table.ForeignKey(
                        name: "FK_Schedules_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Mails_OrganisationId_CreatedAt",
                table: "Mails",
                columns: new[] { "OrganisationId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_Key",
                table: "CalendarFeeds",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_WrittenAt",
                table: "Notices",
                column: "WrittenAt");

            migrationBuilder.AddForeignKey(
                name: "FK_Mails_Organisations_OrganisationId",
                table: "Mails",
                column: "OrganisationId",
                principalTable: "Organisations",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Mails_Organisations_OrganisationId",
                table: "Mails");

            migrationBuilder.DropTable(
                name: "CalendarFeeds");

            migrationBuilder.DropTable(
                name: "MailRefusals");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropTable(
                name: "Schedules");

            migrationBuilder.DropIndex(
                name: "IX_Mails_OrganisationId_CreatedAt",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "OrganisationId",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "Quarter",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "Stop",
                table: "Mails");
        }
    }
}
