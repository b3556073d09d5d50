using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Attacks;

/// <summary>What managers and consultants could try with a round of their own.</summary>
public sealed class RoundAttackTests
{
    private const int Rounds = 200;

    private static readonly Team[] People = [.. Enumerable.Repeat(Team.Sales, 6), .. Enumerable.Repeat(Team.Marketing, 6)];

    private static readonly Questionnaire Core = TestContent.Catalogue.Languages[0].Newest("core")!;
    private static readonly DateTimeOffset Nine = TestClock.Monday.AddMinutes(30);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>
    /// People answer one by one within an hour. The manager looks after each of them at all that shows during the round, and says from each
    /// change whose team that was.
    /// </summary>
    [Fact]
    [Attack("manager who watches participation")]
    public async Task Manager_who_watches_participation_during_the_round()
    {
        var random = new SeededBytes(21);
        await using var scene = await Scene.CreateAsync();
        var rounds = Enumerable.Range(0, Rounds).Select(_ => new SurveySeed(Core, scene.Today)).ToArray();
        await scene.AddAsync([.. rounds.SelectMany(round => round.Rows)]);
        var truth = rounds.ToDictionary(round => round.Round.Id, _ => random.Shuffled(People));
        var guess = rounds.ToDictionary(round => round.Round.Id, _ => random.Shuffled(People));
        scene.Clock.MoveTo(Nine);
        var before = await ShownAsync(scene);
        before.Count.ShouldBe(Rounds);
        scene.Clock.MoveTo(Nine.AddMinutes(6));

        for (var at = 0; at < People.Length; at++)
        {
            await scene.AddAsync([.. truth.Select(round => Answers.Of(round.Key, round.Value[at], 4))]);
            scene.Clock.Advance(TimeSpan.FromMinutes(1));
            var now = await ShownAsync(scene);
            foreach (var (id, shown) in now)
            {
                guess[id][at] = shown.Sales != before[id].Sales ? Team.Sales : shown.Marketing != before[id].Marketing ? Team.Marketing : guess[id][at];
            }

            before = now;
        }

        // A page that counts at once gives every one of them away.
        truth.Values.Sum(teams => Right(teams, FromCounts(teams))).ShouldBe(Rounds * People.Length);
        Math.Abs(Deviations(truth.Sum(round => Right(round.Value, guess[round.Key])))).ShouldBeLessThan(Score.ChanceBound);

        // The next full hour shows what all of them make together.
        scene.Clock.MoveTo(Nine.AddHours(1));
        (await ShownAsync(scene)).Values.Distinct().ShouldBe([(ParticipationStep.FloorOrMore, ParticipationStep.FloorOrMore)]);
    }

    [Fact]
    [Attack("consultant who changes an open round")]
    public async Task Consultant_who_raises_or_lowers_the_floor_changes_dates_or_the_questionnaire_after_opening()
    {
        await using var scene = await Scene.CreateAsync();
        var draft = await scene.DraftAsync(scene.Plan() with { Floor = 7 });

        // As long as nobody was promised anything, all of it changes.
        (await ChangeAsync(scene, draft.Id, scene.Plan() with { Floor = 6 })).ShouldBeOfType<DraftOutcome.Saved>();
        await scene.OpenAsync(draft.Id);
        var (round, asked) = (await ColumnsAsync(scene, draft.Id), await AskedAsync(scene, draft.Id));

        foreach (var plan in new[]
        {
            scene.Plan() with { Floor = 5 }, scene.Plan() with { Floor = 10 }, scene.Plan() with { MayPool = false }, scene.Plan() with { QuestionnaireId = "extended" },
            scene.Plan() with { ClosesOn = scene.Today.AddDays(1) }, scene.Plan() with { OpensOn = scene.Today.AddDays(3) }, scene.Plan() with { KeepAnswersDays = 365 },
            scene.Plan() with { WayIn = WayIn.Invitations }, scene.Plan() with { InvitedSales = 400 }, scene.Plan() with { ShowsSummary = false }, scene.Plan("2027-Q1"),
        })
        {
            (await ChangeAsync(scene, draft.Id, plan)).ShouldBeOfType<DraftOutcome.NoDraft>();
        }

        (await scene.DoAsync((ProlongRound prolong) => prolong.ExecuteAsync(draft.Id, scene.Today.AddDays(1), scene.Consultant.Id, Cancel))).ShouldBe(ProlongOutcome.NotLater);
        (await scene.OpenAsync(draft.Id)).ShouldNotBeOfType<OpenOutcome.Opened>();
        (await ColumnsAsync(scene, draft.Id)).ShouldBe(round);
        (await AskedAsync(scene, draft.Id)).ShouldBe(asked);
    }

    private static double Deviations(int right) => (right - (Rounds * People.Length / 2.0)) / Math.Sqrt(Rounds * Variance);

    // Right ones of two shuffled rows of six and six: twice a hypergeometric number.
    private static double Variance => 4 * (6.0 * 0.5 * 0.5 * 6 / 11);

    private static int Right(Team[] truth, Team[] guess) => truth.Zip(guess).Count(pair => pair.First == pair.Second);

    // What each count is more than the one before.
    private static Team[] FromCounts(Team[] truth)
    {
        var sales = Enumerable.Range(0, truth.Length + 1).Select(came => truth.Take(came).Count(team => team == Team.Sales)).ToArray();
        return [.. sales.Zip(sales.Skip(1), (before, after) => after > before ? Team.Sales : Team.Marketing)];
    }

    private static async Task<Dictionary<Guid, (ParticipationStep Sales, ParticipationStep Marketing)>> ShownAsync(Scene scene)
    {
        await scene.DoAsync((CountParticipation count) => count.ExecuteAsync(Cancel));
        return await scene.ReadAsync(db => db.RoundParticipations.AsNoTracking().ToDictionaryAsync(counted => counted.RoundId, counted => (counted.Sales, counted.Marketing), Cancel));
    }

    private static Task<string[]> ColumnsAsync(Scene scene, Guid roundId) => scene.ReadAsync<string[]>(async db =>
        [.. db.Entry(await db.Rounds.SingleAsync(round => round.Id == roundId, Cancel)).Properties.Select(column => $"{column.Metadata.Name}: {column.CurrentValue}")]);

    private static Task<byte[]> AskedAsync(Scene scene, Guid roundId) =>
        scene.ReadAsync(db => db.RoundQuestionnaires.Where(asked => asked.RoundId == roundId).Select(asked => asked.Snapshot).SingleAsync(Cancel));

    private static Task<DraftOutcome> ChangeAsync(Scene scene, Guid roundId, RoundPlan plan) =>
        scene.DoAsync((ChangeDraft change) => change.ExecuteAsync(roundId, plan, Cancel));
}
