using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Content;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Plans;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Web.Demo;
using AlignmentCheck.Web.Tests.Processes;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Demo;

/// <summary>The demo client's plan: two steps visibly help, one does not, and one is under way.</summary>
public sealed class DemoStoryTests(DemoDatabase demo)
{
    private static readonly string[] Helped = ["meet-every-week", "trade-three-challenges"];
    private const string Unmoved = "reward-both-for-a-customer";
    private const string UnderWay = "answer-for-one-result";

    private static readonly ContentLibrary Library = ContentReader.Read(Path.Join(AppContext.BaseDirectory, "content"), ContentReader.ReferenceLanguage).Library!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Its_people_answer_so_that_two_help_and_one_does_not()
    {
        var first = new Quarter(2025, 4);
        var rounds = DemoStory.Quarters.SkipLast(1).Select(Close).ToList();
        var told = new[] { 2, 3 }.ToDictionary(index => index, index => FollowingUp.Of(rounds[index], PlanAt(index, first), Earlier(rounds, first)).ToDictionary(one => one.Taken.Step.Id));

        foreach (var step in Helped)
        {
            told[3][step].Verdict.ShouldBe(FollowUpVerdict.MovedUp, $"{step}: {told[3][step].Before} → {told[3][step].Now}");
        }

        told.Values.ShouldAllBe(round => round[Unmoved].Verdict == FollowUpVerdict.NoVisibleChange);
        foreach (var step in DemoStory.Steps)
        {
            Recommending.From(rounds[step.After].Result, Library.Steps).ShouldContain(recommended => recommended.Step.Id == step.StepId, step.StepId);
        }
    }

    [Fact]
    public async Task The_demo_clients_plan_is_made_by_the_use_cases_and_tells_it()
    {
        await using var db = DemoDatabase.Open(await demo.CopyAsync());
        var organisation = await db.Organisations.SingleAsync(found => found.Name == DemoTexts.Organisation, Cancel);
        var steps = await db.PlanSteps.ToListAsync(Cancel);

        var told = await new ReadFollowUps(db, new ReadHistory(db)).ExecuteAsync(organisation.Id, steps.Select(step => step.Id), MemberRole.Manager, Cancel);

        steps.Select(step => (step.StepId, step.State)).ShouldBe(
            [(Helped[0], PlanState.Done), (Helped[1], PlanState.Done), (Unmoved, PlanState.UnderWay), (UnderWay, PlanState.UnderWay)], ignoreOrder: true);
        steps.Where(step => told.GetValueOrDefault(step.Id)?.FollowUp.Verdict == FollowUpVerdict.MovedUp).Select(step => step.StepId).ShouldBe(Helped, ignoreOrder: true);
        told[steps.Single(step => step.StepId == Unmoved).Id].FollowUp.Verdict.ShouldBe(FollowUpVerdict.NoVisibleChange);
        told.ContainsKey(steps.Single(step => step.StepId == UnderWay).Id).ShouldBeFalse("no round has closed since");
        steps.ShouldAllBe(step => !step.IsOverdue(organisation.DayOf(DateTimeOffset.UtcNow)));
        (await db.PlanNotes.CountAsync(Cancel)).ShouldBe(4);
    }

    private static ClosedRound Close(DemoQuarter story)
    {
        var core = Library.Questionnaires.Last(questionnaire => questionnaire.Id == "core");
        var answers = new DemoAnswers(core, story);
        return Closing.Close(core, new RoundTerms(), [.. Enum.GetValues<Team>().SelectMany(team => answers.Of(team).Select(form => Sheet(core, team, form)))]);
    }

    private static AnswerSheet Sheet(Questionnaire core, Team team, IReadOnlyDictionary<string, string> form)
    {
        var builder = new AnswerSheetBuilder(core);
        foreach (var (id, text) in form)
        {
            builder.Put(core.IndexOf(id), text).ShouldBeNull();
        }

        return builder.Build(team);
    }

    /// <summary>As the plan stands when a round closes: what was taken up before has long been begun.</summary>
    private static PlanSnapshot PlanAt(int index, Quarter first) => new(
        first.Plus(index).FirstDay,
        [
            .. DemoStory.Steps.Where(step => step.After < index).Select(step => new StepTakenUp(
                Guid.NewGuid(), Library.Steps.Single(known => known.Id == step.StepId), first.Plus(step.After), PlanState.UnderWay, step.Owner,
                first.Plus(index).FirstDay, first.Plus(step.After).FirstDay, first.Plus(step.After).FirstDay, null)),
        ]);

    private static Dictionary<Quarter, EarlierRound> Earlier(List<ClosedRound> rounds, Quarter first) =>
        rounds.Select((round, index) => (first.Plus(index), new EarlierRound(round, null))).ToDictionary();
}
