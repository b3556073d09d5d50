using AlignmentCheck.Data.Sqlite;
using AlignmentCheck.Data.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AlignmentCheck.Data.Tests;

public sealed class MigrationTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void The_migrations_of_both_databases_make_the_model_as_it_is()
    {
        using var sqlite = new SqliteContextFactory().CreateDbContext([]);
        using var sqlServer = new SqlServerContextFactory().CreateDbContext([]);

        sqlite.Database.HasPendingModelChanges().ShouldBeFalse();
        sqlServer.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public async Task The_script_for_sql_server_can_be_run_again_and_again()
    {
        await using var db = new SqlServerContextFactory().CreateDbContext([]);

        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        // For whoever brings a server to this version by hand, and for review.
        await File.WriteAllTextAsync(Path.Join(AppContext.BaseDirectory, "alignmentcheck-sqlserver.sql"), script, Cancel);
        script.ShouldContain("IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL");
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct())
        {
            script.ShouldContain($"CREATE TABLE [{table}]");
        }

        // Everything but the history's own table is done where its migration is not there yet.
        var statements = script.Split("\nGO").Where(batch => batch.Contains("CREATE ", StringComparison.Ordinal)).Skip(1).ToList();
        statements.ShouldNotBeEmpty();
        statements.ShouldAllBe(batch => batch.Contains("IF NOT EXISTS", StringComparison.Ordinal));
        script.ShouldNotContain("MERGE");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_migrated_database_has_nothing_left_to_migrate(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();

        (await db.Database.GetPendingMigrationsAsync(Cancel)).ShouldBeEmpty();
        await db.Database.MigrateAsync(Cancel);
    }

    [Fact]
    public async Task Rows_that_come_from_respondents_lie_in_the_order_of_their_random_keys()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        var tables = await db.Database
            .SqlQuery<string>($"SELECT sql AS Value FROM sqlite_master WHERE type = 'table' AND name IN ('Responses', 'Comments', 'Withdrawals', 'SingleUseCodes', 'SpentCredentials', 'InviteeLinks')")
            .ToListAsync(Cancel);
        tables.Count.ShouldBe(6);
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
