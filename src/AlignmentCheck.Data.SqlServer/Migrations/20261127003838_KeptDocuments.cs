using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AlignmentCheck.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class KeptDocuments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "KeptDocuments",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Pdf = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Sha256 = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptDocuments", x => new { x.RoundId, x.Kind, x.Number });
                    table.ForeignKey(
                        name: "FK_KeptDocuments_Rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // A new table in place of another key, which SQLite cannot change within a transaction. What was handed out of a round is its last.
            migrationBuilder.Sql(
                """
                INSERT INTO [KeptDocuments] ([RoundId], [Kind], [Number], [Version], [Pdf], [Sha256], [MadeAt])
                SELECT [RoundId], 'Report', ROW_NUMBER() OVER (PARTITION BY [RoundId] ORDER BY [Version] DESC), [Version], [Pdf], [Sha256], [MadeAt] FROM [KeptReports]
                """);

            migrationBuilder.DropTable(
                name: "KeptReports");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "KeptReports",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Pdf = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Sha256 = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptReports", x => new { x.RoundId, x.Version });
                    table.ForeignKey(
                        name: "FK_KeptReports_Rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql(
                """
                INSERT INTO [KeptReports] ([RoundId], [Version], [MadeAt], [Pdf], [Sha256])
                SELECT [RoundId], [Version], [MadeAt], [Pdf], [Sha256] FROM [KeptDocuments] WHERE [Kind] = 'Report' AND [Number] = 1
                """);

            migrationBuilder.DropTable(
                name: "KeptDocuments");
        }
    }
}
