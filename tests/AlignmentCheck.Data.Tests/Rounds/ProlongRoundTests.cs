using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Tests.Rounds;

public sealed class ProlongRoundTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_open_round_gets_a_later_last_day_and_nothing_else(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.OpenedAsync();

        (await ProlongAsync(scene, round.Id, round.ClosesOn.AddDays(7))).ShouldBe(ProlongOutcome.Prolonged);

        var stored = await scene.RoundAsync(round.Id);
        (stored.ClosesOn, stored.OpensOn, stored.State).ShouldBe((round.ClosesOn.AddDays(7), round.OpensOn, RoundState.Open));
        (await scene.AuditAsync(AuditAction.RoundProlonged)).ShouldHaveSingleItem().Detail.ShouldBe("2026-Q4 2026-12-14");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_is_not_later_or_too_long_or_not_open_is_refused(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.OpenedAsync();
        var draft = await scene.DraftAsync(scene.Plan("2027-Q1"));

        (await ProlongAsync(scene, round.Id, round.ClosesOn)).ShouldBe(ProlongOutcome.NotLater);
        (await ProlongAsync(scene, round.Id, round.ClosesOn.AddDays(-1))).ShouldBe(ProlongOutcome.NotLater);
        (await ProlongAsync(scene, round.Id, round.OpensOn.AddDays(91))).ShouldBe(ProlongOutcome.TooLong);
        (await ProlongAsync(scene, draft.Id, draft.ClosesOn.AddDays(7))).ShouldBe(ProlongOutcome.NotOpen);
        (await ProlongAsync(scene, Guid.NewGuid(), round.ClosesOn.AddDays(7))).ShouldBe(ProlongOutcome.NotOpen);
        scene.Clock.Advance(TimeSpan.FromDays(20));
        (await ProlongAsync(scene, round.Id, scene.Today.AddDays(-1))).ShouldBe(ProlongOutcome.NotLater);
        await scene.CloseAsync(round.Id);
        (await ProlongAsync(scene, round.Id, round.OpensOn.AddDays(90))).ShouldBe(ProlongOutcome.NotOpen);

        (await scene.RoundAsync(round.Id)).ClosesOn.ShouldBe(round.ClosesOn);
        (await scene.AuditAsync(AuditAction.RoundProlonged)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ninety_days_after_the_first_will_do()
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.OpenedAsync();

        (await ProlongAsync(scene, round.Id, round.OpensOn.AddDays(90))).ShouldBe(ProlongOutcome.Prolonged);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_round_that_is_prolonged_at_the_moment_of_its_end_is_either_prolonged_or_closed(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.OpenedAsync();
        scene.Clock.MoveTo(scene.Organisation.StartOf(round.ClosesOn.AddDays(1)));

        var outcomes = await AtOnce.RunAsync<object>(
            async () => await ProlongAsync(scene, round.Id, round.ClosesOn.AddDays(7)),
            async () =>
            {
                await scene.DoAsync((CloseDueRounds due) => due.ExecuteAsync(Cancel));
                return true;
            });

        var stored = await scene.RoundAsync(round.Id);
        (stored.State, stored.ClosesOn).ShouldBe(outcomes[0] is ProlongOutcome.Prolonged
            ? (RoundState.Open, round.ClosesOn.AddDays(7))
            : (RoundState.Closed, round.ClosesOn));
    }

    private static Task<ProlongOutcome> ProlongAsync(Scene scene, Guid roundId, DateOnly closesOn) =>
        scene.DoAsync((ProlongRound prolong) => prolong.ExecuteAsync(roundId, closesOn, scene.Consultant.Id, Cancel));
}
