using AlignmentCheck.Core.Advice;
using AlignmentCheck.Data.Brands;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Plans;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Tests.Plans;

/// <summary>What the plan says of its numbers. Sales agrees with nothing (1), is undecided (3) or agrees with all (5), Marketing agrees with all.</summary>
public sealed class ReadFollowUpsTests
{
    private const string Leads = "review-last-weeks-leads";
    private const string Weekly = "meet-every-week";

    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_plan_says_what_the_last_report_says_that_its_reader_may_see(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var first = await scene.ClosedAtAsync("2026-Q4", 1);
        await scene.ReleaseAsync(first.Id);
        var step = await scene.TakenUpAsync(first.Id, Leads);
        (await ToldAsync(scene, MemberRole.Consultant, step)).ShouldBeEmpty();

        scene.Clock.Advance(TimeSpan.FromDays(70));
        var second = await scene.ClosedAtAsync("2027-Q1", 3);

        (await ToldAsync(scene, MemberRole.Manager, step)).ShouldBeEmpty("managers do not see the second round yet");
        var told = (await ToldAsync(scene, MemberRole.Consultant, step))[step.Id];
        told.Quarter.ShouldBe(second.Quarter);
        told.FollowUp.ShouldBe((await scene.ResultAsync(second.Id))!.FollowUps.Single() with { Taken = told.FollowUp.Taken });
        (told.FollowUp.Before, told.FollowUp.Now, told.FollowUp.Verdict).ShouldBe((0, 50, FollowUpVerdict.MovedUp));

        await scene.ReleaseAsync(second.Id);
        (await ToldAsync(scene, MemberRole.Manager, step)).Keys.ShouldBe([step.Id]);
    }

    [Fact]
    public async Task A_step_that_no_report_follows_any_more_keeps_the_last_word_on_it()
    {
        await using var scene = await Scene.CreateAsync();
        var step = await scene.TakenUpAsync((await scene.ClosedAtAsync("2026-Q4", 1)).Id, Leads);
        scene.Clock.Advance(TimeSpan.FromDays(50));
        await scene.MoveAsync(step, PlanState.Done);
        foreach (var quarter in new[] { "2027-Q1", "2027-Q2", "2027-Q3" })
        {
            await scene.ClosedAtAsync(quarter, quarter == "2027-Q3" ? 1 : 3);
            scene.Clock.Advance(TimeSpan.FromDays(90));
        }

        var told = (await ToldAsync(scene, MemberRole.Consultant, step))[step.Id];

        (told.Quarter.ToString(), told.FollowUp.Now).ShouldBe(("2027-Q2", 50));
    }

    [Fact]
    public async Task A_report_knows_every_step_that_was_taken_up_before_it_closed()
    {
        await using var scene = await Scene.CreateAsync();
        var first = await scene.ClosedAtAsync("2026-Q4", 1);
        var done = await scene.TakenUpAsync(first.Id, Leads);
        scene.Clock.Advance(TimeSpan.FromDays(50));
        await scene.MoveAsync(done, PlanState.Done);
        foreach (var quarter in new[] { "2027-Q1", "2027-Q2" })
        {
            await scene.ClosedAtAsync(quarter, 1);
            scene.Clock.Advance(TimeSpan.FromDays(90));
        }

        var last = await scene.ClosedAtAsync("2027-Q3", 1);
        await scene.TakenUpAsync(last.Id, Weekly);

        var told = (await scene.ResultAsync(last.Id))!;
        told.FollowUps.ShouldBeEmpty();
        told.TakenUp.Select(taken => (taken.Step.Id, taken.TakenUpOn)).ShouldBe([(Leads, scene.Organisation.DayOf(done.TakenUpAt))]);
        (await scene.ResultAsync(first.Id))!.TakenUp.ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_frozen_round_is_read_once_for_a_plan_and_once_for_a_report()
    {
        await using var scene = await Scene.CreateAsync();
        var rounds = new List<Round> { await scene.ClosedAtAsync("2026-Q4", 1) };
        var steps = new List<PlanStep> { await scene.TakenUpAsync(rounds[0].Id, Leads) };
        foreach (var quarter in new[] { "2027-Q1", "2027-Q2", "2027-Q3" })
        {
            scene.Clock.Advance(TimeSpan.FromDays(90));
            rounds.Add(await scene.ClosedAtAsync(quarter, 1));
            if (quarter == "2027-Q1")
            {
                // Followed by other reports than the first step, which is done before them.
                await scene.MoveAsync(steps[0], PlanState.Done);
                steps.Add(await scene.TakenUpAsync(rounds[^1].Id, Weekly));
            }
        }

        var (plan, report) = (new ReadRows<FrozenResult>(), new ReadRows<FrozenResult>());
        await using var ofPlan = scene.Open(plan);
        await using var ofReport = scene.Open(report);
        var told = await new ReadFollowUps(ofPlan, new ReadHistory(ofPlan)).ExecuteAsync(scene.Organisation.Id, steps.Select(step => step.Id), MemberRole.Consultant, Cancel);
        var result = await new ReadResult(ofReport, new ReadHistory(ofReport), new ReadRoundBrand(ofReport, new ReadBrand(ofReport))).ExecuteAsync(rounds[^1].Id, Cancel);

        told.Count.ShouldBe(2);
        result!.History.Rounds.Count.ShouldBe(4);
        plan.Rows.Select(row => row.RoundId).ShouldBe(rounds.Select(round => round.Id), ignoreOrder: true);
        report.Rows.Select(row => row.RoundId).ShouldBe(rounds.Select(round => round.Id), ignoreOrder: true);
    }

    private static Task<IReadOnlyDictionary<Guid, ToldFollowUp>> ToldAsync(Scene scene, MemberRole role, PlanStep step) =>
        scene.DoAsync((ReadFollowUps read) => read.ExecuteAsync(scene.Organisation.Id, [step.Id], role, Cancel));
}
