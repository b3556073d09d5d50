using AlignmentCheck.Reporting.Model;
using AlignmentCheck.Web.Reports;

namespace AlignmentCheck.Web.Plans;

/// <summary>Where each step that a report recommends is taken up, or where it stands in the plan: on the report's page alone.</summary>
internal static class PlanLinks
{
    public static FoundReport WithLinks(this FoundReport found, FoundPlan plan)
    {
        var open = plan.Open.ToDictionary(row => row.Plan.StepId, StringComparer.Ordinal);
        var takeUp = FoundPlan.TakeUpAddress(found.Organisation, found.Round.Quarter);
        return found with
        {
            Report = found.Report with
            {
                PlanLinks = found.Report.Steps.Select(recommended => recommended.Step.Id).ToDictionary(
                    id => id,
                    id => open.GetValueOrDefault(id) is { } row ? new PlanLink(plan.AddressOf(row), row.Plan.State) : new PlanLink($"{takeUp}?step={id}", null),
                    StringComparer.Ordinal),
            },
        };
    }
}
