using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AlignmentCheck.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class NoSingleComparison : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ComparedWithId",
                table: "FrozenResults");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ComparedWithId",
                table: "FrozenResults",
                type: "TEXT",
                nullable: true);
        }
    }
}
