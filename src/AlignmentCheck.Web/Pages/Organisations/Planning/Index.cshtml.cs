using AlignmentCheck.Data.Plans;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Plans;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations.Planning;

/// <summary>The steps that an organisation has taken up: who sees to them, by when, where they stand, and what became of their numbers.</summary>
internal sealed class IndexModel(FindPlan findPlan, ReadOfferedSteps readOfferedSteps) : PageModel
{
    public FoundPlan Plan { get; private set; } = null!;

    /// <summary>Where a step is taken up; null as long as there is no report that its reader may see.</summary>
    public string? TakeUpAddress { get; private set; }

    public PlanFilter Filter { get; private set; } = null!;

    /// <summary>Those that are looked at, by where they stand.</summary>
    public IEnumerable<IGrouping<Core.Advice.PlanState, PlanRow>> Groups => Plan.Rows.Where(Filter.Fits).GroupBy(row => row.Plan.State);

    public async Task OnGetAsync(string? state, string? owner, CancellationToken cancellationToken)
    {
        var reader = HttpContext.Organisation();
        Filter = PlanFilter.Read(state, owner);
        Plan = await findPlan.ExecuteAsync(reader, cancellationToken);
        var last = await readOfferedSteps.LastAsync(reader.Organisation.Id, reader.Role, cancellationToken);
        TakeUpAddress = last is null ? null : FoundPlan.TakeUpAddress(reader.Organisation, last.Quarter);
    }
}
