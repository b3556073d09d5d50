using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Rounds;

public sealed class CountParticipationTests
{
    // The scene begins at half past eight.
    private static readonly DateTimeOffset Nine = TestClock.Monday.AddMinutes(30);

    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task It_is_counted_at_a_full_hour_and_once(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.OpenedAsync();
        await scene.AnswerAsync(round, 5, 0);
        (await CountAsync(scene)).ShouldBeNull();

        scene.Clock.MoveTo(Nine.AddMinutes(1));
        (await CountAsync(scene)).ShouldBe((ParticipationStep.FloorOrMore, ParticipationStep.FewerThanFloor, Nine));

        // Whoever answers within the hour does not show.
        await scene.AnswerAsync(round, 5, 5);
        scene.Clock.MoveTo(Nine.AddMinutes(4));
        (await CountAsync(scene)).ShouldBe((ParticipationStep.FloorOrMore, ParticipationStep.FewerThanFloor, Nine));

        scene.Clock.MoveTo(Nine.AddHours(1));
        (await CountAsync(scene)).ShouldBe((ParticipationStep.TwiceFloorOrMore, ParticipationStep.FloorOrMore, Nine.AddHours(1)));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_hour_that_was_missed_stays_uncounted(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.OpenedAsync();
        scene.Clock.MoveTo(Nine);
        await CountAsync(scene);
        await scene.AnswerAsync(round, 12, 12);

        scene.Clock.MoveTo(Nine.AddHours(1).AddMinutes(5).AddSeconds(1));
        (await CountAsync(scene))!.Value.At.ShouldBe(Nine);
        scene.Clock.MoveTo(Nine.AddHours(1).AddMinutes(59));
        (await CountAsync(scene)).ShouldBe((ParticipationStep.FewerThanFloor, ParticipationStep.FewerThanFloor, Nine));
    }

    [Fact]
    public async Task A_round_whose_first_day_has_not_come_is_not_counted()
    {
        await using var scene = await Scene.CreateAsync();
        await scene.OpenedAsync(scene.Plan() with { OpensOn = scene.Today.AddDays(1), ClosesOn = scene.Today.AddDays(8) });

        scene.Clock.MoveTo(Nine);
        (await CountAsync(scene)).ShouldBeNull();
        scene.Clock.MoveTo(Nine.AddDays(1));
        (await CountAsync(scene)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(0, ParticipationStep.FewerThanFloor)]
    [InlineData(6, ParticipationStep.FewerThanFloor)]
    [InlineData(7, ParticipationStep.FloorOrMore)]
    [InlineData(13, ParticipationStep.FloorOrMore)]
    [InlineData(14, ParticipationStep.TwiceFloorOrMore)]
    [InlineData(60, ParticipationStep.TwiceFloorOrMore)]
    public async Task It_is_never_finer_than_its_steps(int people, ParticipationStep step)
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.OpenedAsync(scene.Plan() with { Floor = 7 });
        await scene.AnswerAsync(round, people, 0);
        scene.Clock.MoveTo(Nine);

        (await CountAsync(scene)).ShouldBe((step, ParticipationStep.FewerThanFloor, Nine));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Two_processes_that_count_at_once_count_once(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        await scene.OpenedAsync();
        scene.Clock.MoveTo(Nine);

        await AtOnce.TwiceAsync(() => CountAsync(scene));

        (await scene.ReadAsync(db => db.RoundParticipations.CountAsync(Cancel))).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_closed_round_has_no_count_left_also_where_it_closes_while_it_is_counted(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.OpenedAsync();
        await scene.AnswerAsync(round, 6, 6);
        scene.Clock.MoveTo(Nine);

        await AtOnce.RunAsync<object?>(async () => await CountAsync(scene), async () => await scene.CloseAsync(round.Id));

        (await scene.ReadAsync(db => db.RoundParticipations.CountAsync(Cancel))).ShouldBe(0);
    }

    [Fact]
    public async Task A_draft_is_not_counted()
    {
        await using var scene = await Scene.CreateAsync();
        await scene.DraftAsync();
        scene.Clock.MoveTo(Nine);

        (await CountAsync(scene)).ShouldBeNull();
    }

    private static async Task<(ParticipationStep Sales, ParticipationStep Marketing, DateTimeOffset At)?> CountAsync(Scene scene)
    {
        await scene.DoAsync((CountParticipation count) => count.ExecuteAsync(Cancel));
        var counted = await scene.ReadAsync(db => db.RoundParticipations.AsNoTracking().SingleOrDefaultAsync(Cancel));
        return counted is null ? null : (counted.Sales, counted.Marketing, counted.At);
    }
}
