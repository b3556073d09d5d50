using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests;

public sealed class MigrationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_of_answers_and_comments_lie_in_the_order_of_their_random_keys()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        var tables = await db.Database
            .SqlQuery<string>($"SELECT sql AS Value FROM sqlite_master WHERE type = 'table' AND name IN ('Responses', 'Comments')")
            .ToListAsync(Cancel);
        tables.Count.ShouldBe(2);
        tables.ShouldAllBe(sql => sql.EndsWith("WITHOUT ROWID", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_connection_overwrites_what_it_deletes_and_waits_for_the_disk()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        var settings = new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["secure_delete"] = 1, ["synchronous"] = 2, ["foreign_keys"] = 1, ["page_size"] = 16384,
        };
        await db.Database.OpenConnectionAsync(Cancel);
        foreach (var (setting, value) in settings)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {setting}";
            (await command.ExecuteScalarAsync(Cancel)).ShouldBe(value, setting);
        }
    }
}
