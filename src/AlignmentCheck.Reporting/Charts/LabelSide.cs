namespace AlignmentCheck.Reporting.Charts;

/// <summary>On which side of its mark a number stands.</summary>
public enum LabelSide
{
    Left,
    Right,
}

internal static class LabelSides
{
    /// <summary>Two marks on one line: their numbers stand outside, so that they cannot meet however close the marks are.</summary>
    public static (LabelSide First, LabelSide Second) Outside(int first, int second) =>
        first <= second ? (LabelSide.Left, LabelSide.Right) : (LabelSide.Right, LabelSide.Left);

    /// <summary>A text beside a single mark stands where the line is longer.</summary>
    public static LabelSide Roomier(int value) => value <= 50 ? LabelSide.Right : LabelSide.Left;
}
