using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Commands.Database;

public sealed class UpkeepTests : DatabaseFixture
{
    [Fact]
    public async Task Migrate_makes_the_database_and_then_has_nothing_to_do()
    {
        var first = await OnDatabaseAsync("migrate");
        var second = await OnDatabaseAsync("migrate");

        first.ExitCode.ShouldBe(0);
        first.Output.ShouldMatch(@"migrations applied: [1-9]\d*\.");
        first.Error.ShouldBeEmpty();
        second.ExitCode.ShouldBe(0);
        second.Output.ShouldContain("migrations applied: 0.");
        (await OnSiteAsync(async db => (await db.Database.GetPendingMigrationsAsync(Cancel)).Count())).ShouldBe(0);
    }

    [Fact]
    public async Task Purge_deletes_what_is_past_its_days()
    {
        await MigratedAsync();
        await StoreAsync(daysAgo: 31, "2026-Q1");
        await StoreAsync(daysAgo: 29, "2026-Q2");

        var outcome = await OnDatabaseAsync("purge");

        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldContain("Rounds whose answers were deleted: 1.");
        (await OnSiteAsync(db => db.Responses.CountAsync(Cancel))).ShouldBe(1);
    }

    [Fact]
    public async Task Purge_wants_a_migrated_database()
    {
        var outcome = await OnDatabaseAsync("purge");

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain("migrate");
        outcome.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_that_cannot_be_opened_is_named_without_a_stack_trace()
    {
        Write("alignment.db", "This is no database, though somebody may have named it so.");

        var outcome = await OnDatabaseAsync("migrate");

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldStartWith("The database cannot be used: ");
        outcome.Error.Trim().Split('\n').Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("purge")]
    [InlineData("backup", "copy.db")]
    [InlineData("restore", "copy.db")]
    [InlineData("demo")]
    [InlineData("user", "create", "--email", "first@example.test", "--role", "administrator")]
    public async Task Every_mistake_in_the_settings_is_listed(params string[] command)
    {
        var outcome = await RunAsync([.. command, "--Database:Provider=Oracle", "--Database:MaxBatchSize=0", "--Survey:LargestForm=-1", "--Mail:Host=mail"]);

        outcome.ExitCode.ShouldBe(1);
        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldContain("Oracle");
        outcome.Error.ShouldContain("LargestForm");
        outcome.Error.ShouldContain("Mail:From");
        outcome.Error.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("--Database:Provider=Oracle", "Oracle")]
    [InlineData("--Database:ConnectionString=Nonsense", "Nonsense|connection string|initialization string")]
    public async Task A_setting_that_cannot_be_read_is_named(string setting, string expected)
    {
        var outcome = await RunAsync("migrate", setting);

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldMatch(expected);
        outcome.Error.ShouldNotContain("   at ");
    }

    private Task<int> StoreAsync(int daysAgo, string quarter) => OnSiteAsync(db =>
    {
        var now = DateTimeOffset.UtcNow;
        var organisation = new Organisation { Id = Guid.NewGuid(), Slug = quarter.ToLowerInvariant(), Name = quarter, TimeZone = "UTC", CreatedAt = now };
        var round = new Round
        {
            Id = Guid.NewGuid(),
            OrganisationId = organisation.Id,
            Quarter = Quarter.TryParse(quarter)!,
            State = RoundState.Closed,
            QuestionnaireId = "core",
            QuestionnaireVersion = 1,
            Language = "en",
            OpensOn = new DateOnly(2026, 1, 1),
            ClosesOn = new DateOnly(2026, 1, 15),
            CreatedAt = now,
            ClosedAt = now.AddDays(-daysAgo),
        };
        var key = ResponseKey.ForAnswers(ResponseSecret.New());
        db.AddRange(organisation, round, new Response { Key = key, RoundId = round.Id, Team = Team.Sales, Answers = "{}" });
        return db.SaveChangesAsync(Cancel);
    });
}
