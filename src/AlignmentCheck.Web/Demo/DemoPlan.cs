using AlignmentCheck.Core.Advice;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Plans;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Web.Demo;

/// <summary>Takes up the demo client's steps after its reports, begins and ends them, by the use cases that everybody's steps go by.</summary>
internal sealed class DemoPlan(TakeUpStep takeUpStep, ChangePlanStep changePlanStep, AddPlanNote addPlanNote, StoryClock clock)
{
    private const int DaysToTakeUp = 2;
    private const int DaysToBegin = 3;
    private const int DaysUntilDue = 100;
    private const int LeastDaysLeft = 21;

    private readonly Dictionary<DemoStep, PlanStep> _taken = [];

    /// <summary>Goes on from the release of a report.</summary>
    /// <param name="index">Which quarter of the story it is, from 0.</param>
    /// <param name="round">Its round.</param>
    /// <param name="organisation">The demo client.</param>
    /// <param name="managerId">Who keeps the plan.</param>
    /// <param name="today">The day on which the demo is looked at: nothing that goes on is overdue by then.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task AfterAsync(int index, Round round, Organisation organisation, Guid managerId, DateOnly today, CancellationToken cancellationToken)
    {
        clock.Now = clock.Now.AddDays(DaysToTakeUp);
        foreach (var (step, taken) in _taken.Where(known => known.Key.DoneAfter == index).ToList())
        {
            await ChangeAsync(organisation, step, taken, PlanState.Done, managerId, cancellationToken);
        }

        foreach (var step in DemoStory.Steps.Where(step => step.After == index))
        {
            var due = organisation.DayOf(clock.Now).AddDays(DaysUntilDue);
            var entry = new PlanEntry(step.Owner, step.DoneAfter is null && due < today.AddDays(LeastDaysLeft) ? today.AddDays(LeastDaysLeft) : due, PlanState.Planned, null);
            _taken[step] = await takeUpStep.ExecuteAsync(round.Id, step.StepId, entry, managerId, cancellationToken) is TakeUpOutcome.TakenUp taken
                ? taken.Step
                : throw new InvalidOperationException($"The demo's step {step.StepId} was not taken up.");
        }

        clock.Now = clock.Now.AddDays(DaysToBegin);
        foreach (var (step, taken) in _taken.Where(known => known.Key.After == index).ToList())
        {
            await ChangeAsync(organisation, step, taken, PlanState.UnderWay, managerId, cancellationToken);
            await addPlanNote.ExecuteAsync(organisation.Id, taken.Id, step.Note, managerId, cancellationToken);
        }
    }

    private async Task ChangeAsync(Organisation organisation, DemoStep step, PlanStep taken, PlanState state, Guid managerId, CancellationToken cancellationToken)
    {
        // Each change that is saved counts the version up by one.
        var version = state == PlanState.Done ? 1 : 0;
        var outcome = await changePlanStep.ExecuteAsync(
            organisation.Id, taken.Id, version, new PlanEntry(taken.Owner, taken.DueOn, state, null), managerId, cancellationToken);
        if (outcome is not ChangePlanOutcome.Saved)
        {
            throw new InvalidOperationException($"The demo's step {step.StepId} could not be changed: {outcome}");
        }
    }
}
