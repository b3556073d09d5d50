using AlignmentCheck.Core.Advice;
using AlignmentCheck.Data.Plans;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AlignmentCheck.Web.Plans;

/// <summary>The steps that can be chosen after a round: what its report recommends, then the others by dimension; none that is open in the plan.</summary>
internal static class StepChoices
{
    private static readonly ResourceTexts Texts = new(typeof(StepChoices));

    public static IReadOnlyList<SelectListItem> Of(OfferedSteps offered, FoundPlan plan)
    {
        var open = plan.Open.Select(row => row.Plan.StepId).ToHashSet(StringComparer.Ordinal);
        var recommended = new SelectListGroup { Name = Texts.Format([DateTexts.Name(offered.Round.Quarter)], "Recommended") };
        return
        [
            .. Items(offered.Recommended, recommended),
            .. from dimension in offered.Result.Questionnaire.Dimensions
               from item in Items(offered.Others.Where(step => string.Equals(step.Dimension, dimension.Id, StringComparison.Ordinal)), new SelectListGroup { Name = dimension.Name })
               select item,
        ];

        IEnumerable<SelectListItem> Items(IEnumerable<Step> steps, SelectListGroup group) =>
            steps.Where(step => !open.Contains(step.Id)).Select(step => new SelectListItem(step.Title, step.Id) { Group = group });
    }
}
