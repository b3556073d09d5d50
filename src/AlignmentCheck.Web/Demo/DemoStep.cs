using AlignmentCheck.Core.Advice;

namespace AlignmentCheck.Web.Demo;

/// <summary>A step that the demo client takes up.</summary>
/// <param name="StepId">Which.</param>
/// <param name="After">After the report of which quarter of the story, from 0.</param>
/// <param name="Owner">Who sees to it, in the demo's texts.</param>
/// <param name="DoneAfter">After the report of which quarter it is done; null where it goes on.</param>
/// <param name="Note">What is noted with it, in the demo's texts.</param>
internal sealed record DemoStep(string StepId, int After, string Owner, int? DoneAfter, string Note)
{
    public PlanState LastState => DoneAfter is null ? PlanState.UnderWay : PlanState.Done;
}
