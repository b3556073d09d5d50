using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Reporting.Model;

namespace AlignmentCheck.Web.Plans;

/// <summary>An organisation's plan, as far as its reader may see it.</summary>
/// <param name="Organisation">Whose.</param>
/// <param name="Today">There.</param>
/// <param name="Rows">What is under way first, then what is planned, done and dropped; each by due date.</param>
internal sealed record FoundPlan(Organisation Organisation, DateOnly Today, IReadOnlyList<PlanRow> Rows)
{
    /// <summary>Planned or under way, by due date.</summary>
    public IReadOnlyList<PlanRow> Open => [.. Rows.Where(row => row.Plan.IsOpen).OrderBy(row => row.Plan.DueOn)];

    public int Overdue => Open.Count(row => row.IsOverdue);

    /// <summary>Everybody who sees to something, by name.</summary>
    public IEnumerable<string> Owners => Rows.Select(row => row.Plan.Owner).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.CurrentCultureIgnoreCase);

    /// <summary>Steps that were taken up between the rounds of a trend, for its picture.</summary>
    /// <param name="history">The rounds, which their reader sees.</param>
    public IReadOnlyList<TrendEvent> EventsIn(RoundHistory history) =>
    [
        .. Rows.Where(row => row.Plan.WasBegunOrIsOpen && row.Seen.Since.IsBefore(history.Rounds[^1].Quarter!))
            .OrderBy(row => row.Plan.TakenUpAt)
            .Select(row => new TrendEvent(Organisation.DayOf(row.Plan.TakenUpAt), row.Step.Title, row.Seen.Since)),
    ];

    public string Address => AddressOf(Organisation);

    public static string AddressOf(Organisation organisation) => $"/organisations/{organisation.Slug}/plan";

    /// <summary>Where a step is taken up after a round.</summary>
    public static string TakeUpAddress(Organisation organisation, Quarter quarter) => $"/organisations/{organisation.Slug}/rounds/{quarter}/take-up";

    public string AddressOf(PlanRow row) => $"{Address}/{row.Plan.Id}";
}
