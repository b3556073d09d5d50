using AlignmentCheck.Data.Plans;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AlignmentCheck.Web.Plans;

/// <summary>Why an entry for the plan was refused, beside the field that it is about.</summary>
internal static class PlanRefusals
{
    private static readonly ResourceTexts Texts = new(typeof(PlanRefusals));

    public static void AddProblems(this ModelStateDictionary state, IEnumerable<PlanProblem> problems)
    {
        foreach (var problem in problems)
        {
            state.AddModelError($"Input.{FieldOf(problem)}", Texts.Format([LongestOf(problem)], problem.ToString()));
        }
    }

    private static int LongestOf(PlanProblem problem) => problem switch
    {
        PlanProblem.OwnerTooLong => PlanStep.LongestOwner,
        PlanProblem.ReasonTooLong => PlanStep.LongestReason,
        _ => PlanEntry.MostYears,
    };

    private static string FieldOf(PlanProblem problem) => problem switch
    {
        PlanProblem.OwnerMissing or PlanProblem.OwnerTooLong => nameof(PlanForm.Owner),
        PlanProblem.DueBeforeTakingUp or PlanProblem.DueTooFar => nameof(PlanForm.DueOn),
        PlanProblem.ReasonMissing or PlanProblem.ReasonTooLong => nameof(PlanForm.Reason),
        _ => nameof(PlanForm.State),
    };
}
