namespace AlignmentCheck.Core.Advice;

/// <summary>Where a step stands that an organisation has taken up.</summary>
public enum PlanState
{
    /// <summary>Agreed, not begun.</summary>
    Planned,

    UnderWay,

    Done,

    /// <summary>Given up, for a reason that is kept with it.</summary>
    Dropped,
}
