namespace AlignmentCheck.Data.Organisations;

/// <summary>How soon a client needs its consultant.</summary>
public enum Urgency
{
    /// <summary>A day has passed on which something should have been done.</summary>
    Overdue,

    /// <summary>Something is due within seven days, today among them.</summary>
    ThisWeek,

    Later,
}
