using AlignmentCheck.Data.Plans;
using AlignmentCheck.Web.Organisations;

namespace AlignmentCheck.Web.Plans;

/// <summary>Finds what of an organisation's plan its reader may see, with what became of the numbers.</summary>
internal sealed class FindPlan(ReadPlan readPlan, ReadFollowUps readFollowUps, TimeProvider time)
{
    public async Task<FoundPlan> ExecuteAsync(CurrentOrganisation reader, CancellationToken cancellationToken)
    {
        var plan = await WithoutNumbersAsync(reader, cancellationToken);
        var told = await readFollowUps.ExecuteAsync(reader.Organisation.Id, plan.Rows.Select(row => row.Plan.Id), reader.Role, cancellationToken);
        return plan with { Rows = [.. plan.Rows.Select(row => row with { Told = told.GetValueOrDefault(row.Plan.Id) })] };
    }

    /// <summary>The same for pages that say only what is to be done: they need not read every round.</summary>
    public async Task<FoundPlan> WithoutNumbersAsync(CurrentOrganisation reader, CancellationToken cancellationToken)
    {
        var today = reader.Organisation.DayOf(time.GetUtcNow());
        var steps = await readPlan.ExecuteAsync(reader.Organisation.Id, reader.Role, cancellationToken);
        return new FoundPlan(reader.Organisation, today, [.. steps.Select(seen => new PlanRow(seen, Told: null, today))]);
    }
}
