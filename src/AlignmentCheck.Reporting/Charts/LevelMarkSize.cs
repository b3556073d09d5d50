namespace AlignmentCheck.Reporting.Charts;

/// <summary>Small in tables, medium beside a heading, large on the cover.</summary>
public enum LevelMarkSize
{
    Small,
    Medium,
    Large,
}
