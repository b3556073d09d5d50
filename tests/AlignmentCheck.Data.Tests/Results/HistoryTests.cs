using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Tests.Results;

public sealed class HistoryTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_result_is_read_with_what_was_advised_then_and_beside_all_rounds_before(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        await ClosedAsync(scene, "2026-Q4");
        await ClosedAsync(scene, "2027-Q1");
        var third = await ClosedAsync(scene, "2027-Q2");

        var result = await ReadAsync(scene, third);

        result.Round.Organisation!.Name.ShouldBe("Acme");
        Quarters(result).ShouldBe(["2026-Q4", "2027-Q1", "2027-Q2"]);
        result.History.SincePrevious!.Changes.ShouldAllBe(change => change.Since!.ToString() == "2027-Q1");
        result.History.SinceFirst!.Changes.ShouldAllBe(change => change.Since!.ToString() == "2026-Q4");
        result.Steps.ShouldNotBeEmpty();
        result.Steps.SelectMany(step => step.Step.Sources).ShouldAllBe(source => result.Sources.ContainsKey(source));
    }

    [Fact]
    public async Task The_first_result_is_compared_with_nothing_and_an_open_round_has_none()
    {
        await using var scene = await Scene.CreateAsync();
        var first = await ClosedAsync(scene, "2026-Q4");
        var draft = await scene.DraftAsync(scene.Plan("2027-Q1"));

        (await ReadAsync(scene, first)).History.SincePrevious.ShouldBeNull();
        (await scene.DoAsync((ReadResult read) => read.ExecuteAsync(draft.Id, Cancel))).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_released_round_does_not_tell_the_figures_of_one_that_is_not(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var first = await ClosedAsync(scene, "2026-Q4");
        await ClosedAsync(scene, "2027-Q1");
        var third = await ClosedAsync(scene, "2027-Q2");
        await ReleaseAsync(scene, first);
        Quarters(await ReadAsync(scene, third)).ShouldBe(["2026-Q4", "2027-Q1", "2027-Q2"], "its consultants see all three");

        await ReleaseAsync(scene, third);

        Quarters(await ReadAsync(scene, third)).ShouldBe(["2026-Q4", "2027-Q2"]);
    }

    /// <summary>Its PDF was handed out without them, and its page goes on saying the same.</summary>
    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_is_released_later_changes_nothing_of_a_round_that_was_released_before(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var first = await ClosedAsync(scene, "2026-Q4");
        var second = await ClosedAsync(scene, "2027-Q1");
        await ReleaseAsync(scene, second);

        await ReleaseAsync(scene, first);

        Quarters(await ReadAsync(scene, second)).ShouldBe(["2027-Q1"]);
        var third = await ClosedAsync(scene, "2027-Q2");
        await ReleaseAsync(scene, third);
        Quarters(await ReadAsync(scene, third)).ShouldBe(["2026-Q4", "2027-Q1", "2027-Q2"], "of later rounds both are a part");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_figure_is_beside_the_last_round_that_shows_it_in_the_same_way(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        await ClosedAsync(scene, "2026-Q4");
        var pooled = await scene.OpenedAsync(scene.Plan("2027-Q1"));
        await scene.AnswerAsync(pooled, 12, 3);
        await scene.CloseAsync(pooled.Id);
        scene.Clock.Advance(TimeSpan.FromDays(60));
        var third = await ClosedAsync(scene, "2027-Q2");

        var history = (await ReadAsync(scene, third)).History;

        history.Rounds.Select(round => round.Mode).ShouldBe([DisclosureMode.PerTeam, DisclosureMode.Pooled, DisclosureMode.PerTeam]);
        history.SincePrevious!.Find("shared-goals", Team.Sales)!.Since!.ToString().ShouldBe("2026-Q4");
    }

    [Fact]
    public async Task A_later_quarter_is_no_round_before_however_early_it_was_closed()
    {
        await using var scene = await Scene.CreateAsync();
        await ClosedAsync(scene, "2026-Q4");
        var late = await ClosedAsync(scene, "2026-Q3");

        Quarters(await ReadAsync(scene, late)).ShouldBe(["2026-Q3"]);
        await ReleaseAsync(scene, late);
        Quarters(await ReadAsync(scene, late)).ShouldBe(["2026-Q3"]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_trend_of_an_organisation_has_the_rounds_that_its_reader_may_see(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        (await TrendAsync(scene, releasedOnly: false)).ShouldBeNull();
        var first = await ClosedAsync(scene, "2026-Q4");
        (await TrendAsync(scene, releasedOnly: true)).ShouldBeNull();
        await ClosedAsync(scene, "2027-Q1");
        await ReleaseAsync(scene, first);
        await scene.OpenedAsync(scene.Plan("2027-Q2"));

        (await TrendAsync(scene, releasedOnly: false)).ShouldBe(["2026-Q4", "2027-Q1"]);
        (await TrendAsync(scene, releasedOnly: true)).ShouldBe(["2026-Q4"]);
        (await scene.DoAsync((ReadHistory read) => read.ExecuteAsync(Guid.NewGuid(), false, Cancel))).ShouldBeNull("another organisation's");
    }

    private static async Task<IEnumerable<string>?> TrendAsync(Scene scene, bool releasedOnly) =>
        (await scene.DoAsync((ReadHistory read) => read.ExecuteAsync(scene.Organisation.Id, releasedOnly, Cancel)))?.Rounds.Select(round => round.Quarter!.ToString());

    private static IEnumerable<string> Quarters(StoredResult result) => result.History.Rounds.Select(round => round.Quarter!.ToString());

    /// <summary>A round that is closed, and time enough for the next one.</summary>
    private static async Task<Guid> ClosedAsync(Scene scene, string quarter)
    {
        var round = await scene.ClosedAsync(scene.Plan(quarter));
        scene.Clock.Advance(TimeSpan.FromDays(60));
        return round.Id;
    }

    private static async Task<StoredResult> ReadAsync(Scene scene, Guid roundId) =>
        (await scene.DoAsync((ReadResult read) => read.ExecuteAsync(roundId, Cancel))).ShouldNotBeNull();

    /// <summary>Releases a round, and a day goes by.</summary>
    private static async Task ReleaseAsync(Scene scene, Guid roundId)
    {
        (await scene.DoAsync((ReleaseRound release) => release.ExecuteAsync(roundId, scene.Consultant.Id, Cancel))).ShouldBeTrue();
        scene.Clock.Advance(TimeSpan.FromDays(1));
    }
}
