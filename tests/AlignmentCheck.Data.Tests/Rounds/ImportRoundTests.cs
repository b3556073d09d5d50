using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Rounds;

public sealed class ImportRoundTests
{
    private static readonly Questionnaire Core = TestContent.Catalogue.Languages[0].Newest("core")!;

    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_was_run_elsewhere_is_closed_from_its_first_moment_and_keeps_no_answer(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var closed = Closed(12, new RoundTerms { Floor = 6, InvitedSales = 20 });
        var import = Import("2026-Q3", new DateOnly(2026, 9, 18));

        (await ImportAsync(scene, import, closed)).ShouldBeOfType<ImportOutcome.Imported>();

        var round = await scene.RoundAsync(import.Id);
        (round.State, round.Origin, round.Floor, round.InvitedSales, round.ShowsSummary).ShouldBe((RoundState.Closed, RoundOrigin.Import, 6, 20, false));
        scene.Organisation.DayOf(round.ClosedAt!.Value).ShouldBe(new DateOnly(2026, 9, 18));
        (await scene.ReadAsync(db => db.Responses.CountAsync(Cancel))).ShouldBe(0);
        (await scene.ReadAsync(db => db.TeamLinks.CountAsync(Cancel))).ShouldBe(0);
        var stored = (await scene.DoAsync((ReadResult read) => read.ExecuteAsync(import.Id, Cancel)))!;
        (stored.Result.Overall!.Sales, stored.Result.Overall.Marketing, stored.Result.Participation.Sales!.Answered).ShouldBe((100, 50, 12));
        var entry = (await scene.AuditAsync(AuditAction.RoundImported)).ShouldHaveSingleItem();
        (entry.UserId, entry.Detail).ShouldBe((scene.Consultant.Id, "2026-Q3"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Sent_twice_at_once_it_is_one_round(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var import = Import("2026-Q3", new DateOnly(2026, 9, 18));

        var done = await AtOnce.TwiceAsync(() => ImportAsync(scene, import, Closed(6)));

        done.ShouldAllBe(outcome => outcome is ImportOutcome.Imported);
        (await scene.ReadAsync(db => db.Rounds.CountAsync(Cancel))).ShouldBe(1);
        (await scene.ReadAsync(db => db.FrozenResults.CountAsync(Cancel))).ShouldBe(1);
        (await scene.AuditAsync(AuditAction.RoundImported)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("2026-Q4", "2026-09-18", RoundProblem.QuarterTaken)]
    [InlineData("2026-Q3", "9999-12-31", RoundProblem.ClosesInTheFuture)]
    [InlineData("2026-Q3", "1999-12-31", RoundProblem.ClosesTooLongAgo)]
    [InlineData("2026-Q3", "0001-01-01", RoundProblem.ClosesTooLongAgo)]
    public async Task What_cannot_be_is_refused_and_nothing_is_stored(string quarter, string closesOn, RoundProblem problem)
    {
        await using var scene = await Scene.CreateAsync();
        await scene.DraftAsync();
        var import = Import(quarter, DateOnly.Parse(closesOn, System.Globalization.CultureInfo.InvariantCulture));

        var outcome = await ImportAsync(scene, import, Closed(6));

        outcome.ShouldBeOfType<ImportOutcome.Invalid>().Problems.ShouldBe([problem]);
        (await scene.ReadAsync(db => db.Rounds.CountAsync(Cancel))).ShouldBe(1);
    }

    [Fact]
    public async Task A_round_may_end_today_and_keeps_no_distance_to_others()
    {
        await using var scene = await Scene.CreateAsync();
        var import = Import("2026-Q3", scene.Today);

        (await ImportAsync(scene, import, Closed(6))).ShouldBeOfType<ImportOutcome.Imported>();

        (await scene.RoundAsync(import.Id)).ClosedAt.ShouldBe(scene.Clock.GetUtcNow());
        await scene.OpenedAsync();
    }

    [Fact]
    public async Task The_round_that_follows_one_that_was_run_elsewhere_is_open_as_long_as_usual()
    {
        await using var scene = await Scene.CreateAsync();
        var import = Import("2026-Q3", scene.Today);
        await ImportAsync(scene, import, Closed(6));

        var plan = NextRound.Plan(scene.Organisation, [await scene.RoundAsync(import.Id)], scene.Today)!;

        (plan.ClosesOn.DayNumber - plan.OpensOn.DayNumber).ShouldBeInRange(14, 16);
        plan.ShowsSummary.ShouldBeTrue();
    }

    private static RoundToImport Import(string quarter, DateOnly closesOn) => new(Guid.NewGuid(), Quarter.TryParse(quarter)!, "en", closesOn);

    private static Task<ImportOutcome> ImportAsync(Scene scene, RoundToImport import, ClosedRound closed) =>
        scene.DoAsync((ImportRound round) => round.ExecuteAsync(scene.Organisation, import, closed, scene.Consultant.Id, Cancel));

    /// <summary>Sales in full agreement, Marketing undecided.</summary>
    private static ClosedRound Closed(int people, RoundTerms? terms = null) =>
        Closing.Close(Core, terms ?? new RoundTerms(), [.. Sheets(Team.Sales, people, 5), .. Sheets(Team.Marketing, people, 3)]);

    private static IEnumerable<AnswerSheet> Sheets(Team team, int people, int point) => Enumerable.Range(0, people).Select(_ =>
    {
        var builder = new AnswerSheetBuilder(Core);
        foreach (var (id, answer) in Answers.Form(point))
        {
            builder.Put(Core.IndexOf(id), answer).ShouldBeNull();
        }

        return builder.Build(team);
    });
}
