using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Tests.Organisations;

public sealed class ReadOrganisationsTests
{
    private readonly User _manager = new() { Id = Guid.NewGuid(), Name = "Manager", CreatedAt = TestClock.Monday };

    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_manager_sees_released_results_and_that_a_round_is_open_and_the_consultant_everything(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        await scene.AddAsync(_manager, scene.Member(_manager, MemberRole.Manager));
        var released = await scene.ClosedAsync(scene.Plan("2026-Q3"));
        await scene.DoAsync((ReleaseRound release) => release.ExecuteAsync(released.Id, scene.Consultant.Id, Cancel));
        scene.Clock.Advance(TimeSpan.FromDays(60));
        await scene.ClosedAsync(scene.Plan("2026-Q4"));
        scene.Clock.Advance(TimeSpan.FromDays(60));
        await scene.OpenedAsync(scene.Plan("2027-Q1"));
        await scene.DraftAsync(scene.Plan("2027-Q2"));
        scene.Clock.MoveTo(new DateTimeOffset(2027, 4, 1, 9, 0, 0, TimeSpan.Zero));
        await scene.DoAsync((CountParticipation count) => count.ExecuteAsync(Cancel));

        var consultant = (await ReadAsync(scene, scene.Consultant)).ShouldHaveSingleItem();
        var manager = (await ReadAsync(scene, _manager)).ShouldHaveSingleItem();

        Rounds(consultant).ShouldBe(
        [
            ("2026-Q3", RoundState.Released, true, false), ("2026-Q4", RoundState.Closed, true, false),
            ("2027-Q1", RoundState.Open, false, true), ("2027-Q2", RoundState.Draft, false, false),
        ]);
        Rounds(manager).ShouldBe([("2026-Q3", RoundState.Released, true, false), ("2027-Q1", RoundState.Open, false, false)]);
        manager.IsRunByReader.ShouldBeFalse();
        (await ReadAsync(scene, new User { Id = Guid.NewGuid(), Name = "Stranger", CreatedAt = TestClock.Monday })).ShouldBeEmpty();
    }

    private static Task<IReadOnlyList<SeenOrganisation>> ReadAsync(Scene scene, User reader) =>
        scene.DoAsync((ReadOrganisations read) => read.ExecuteAsync(reader.Id, null, Cancel));

    private static IEnumerable<(string Quarter, RoundState State, bool HasResult, bool HasParticipation)> Rounds(SeenOrganisation client) =>
        client.Rounds.Select(round => (round.Round.Quarter.ToString(), round.State, round.Result is not null, round.Participation is not null));
}
