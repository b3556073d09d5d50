using AlignmentCheck.Core.Advice;

namespace AlignmentCheck.Web.Plans;

/// <summary>Which steps of a plan are looked at.</summary>
internal enum PlanChoice
{
    All,

    /// <summary>Planned or under way.</summary>
    Open,
    Overdue,
    Planned,
    UnderWay,
    Done,
    Dropped,
}

/// <param name="State">Where they stand.</param>
/// <param name="Owner">Who sees to them; null for everybody.</param>
internal sealed record PlanFilter(PlanChoice State, string? Owner)
{
    /// <summary>What an address asks for; what it cannot ask for is taken for nothing.</summary>
    public static PlanFilter Read(string? state, string? owner) => new(
        Enum.TryParse<PlanChoice>(state, ignoreCase: true, out var choice) && Enum.IsDefined(choice) ? choice : PlanChoice.All,
        string.IsNullOrWhiteSpace(owner) ? null : owner);

    public bool IsAll => this is { State: PlanChoice.All, Owner: null };

    public bool Fits(PlanRow row) => Fits(State, row) && (Owner is null || string.Equals(row.Plan.Owner, Owner, StringComparison.OrdinalIgnoreCase));

    private static bool Fits(PlanChoice choice, PlanRow row) => choice switch
    {
        PlanChoice.All => true,
        PlanChoice.Open => row.Plan.IsOpen,
        PlanChoice.Overdue => row.IsOverdue,
        PlanChoice.Planned => row.Plan.State == PlanState.Planned,
        PlanChoice.UnderWay => row.Plan.State == PlanState.UnderWay,
        PlanChoice.Done => row.Plan.State == PlanState.Done,
        PlanChoice.Dropped => row.Plan.State == PlanState.Dropped,
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, "Unknown choice."),
    };
}
