namespace AlignmentCheck.Core.Scoring;

/// <summary>
/// The four kinds of relationship of Kotler, Rackham and Krishnaswamy (Harvard Business Review, 2006), moved from their sum of 20
/// to 100 to a scale from 0 to 100.
/// </summary>
/// <param name="Number">1 Undefined (0–24), 2 Defined (25–49), 3 Aligned (50–74), 4 Integrated (75–100).</param>
/// <param name="Border">The neighbouring level whose threshold is within 5 points; null where none is.</param>
/// <param name="ToNext">Points to the next level; null at level 4.</param>
public readonly record struct Level(int Number, int? Border, int? ToNext)
{
    /// <summary>Points between two thresholds.</summary>
    public const int Width = 25;

    /// <summary>The highest level.</summary>
    public const int Highest = 4;

    private const int NearBorder = 5;

    /// <param name="lowerScore">The lower team's shown score, 0 to 100: an alignment that one side does not see is none.</param>
    public static Level Of(int lowerScore)
    {
        var number = Math.Min(Highest, (lowerScore / Width) + 1);
        var (floor, next) = ((number - 1) * Width, number * Width);
        int? border = number < Highest && next - lowerScore <= NearBorder ? number + 1
            : number > 1 && lowerScore - floor <= NearBorder ? number - 1
            : null;
        return new Level(number, border, number < Highest ? next - lowerScore : null);
    }
}
