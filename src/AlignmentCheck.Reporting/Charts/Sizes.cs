namespace AlignmentCheck.Reporting.Charts;

/// <summary>A team's mark: the circle's radius and the square's side look equally large.</summary>
public sealed record DotSize(double Radius, double Square);

/// <summary>Every size of the charts. Heights are CSS pixels, widths are percent of the plot.
/// What a label needs beyond 0 and 100 is the plot's padding, in <c>charts.css</c>.</summary>
internal static class Sizes
{
    /// <summary>The numbers that an axis names, and where lines run through the plots.</summary>
    public static readonly IReadOnlyList<int> Quarters = [0, 25, 50, 75, 100];

    public static readonly IReadOnlyList<int> Halves = [0, 50, 100];

    public static readonly DotSize BoardDot = new(6.5, 12);
    public static readonly DotSize CoverDot = new(12, 22);
    public static readonly DotSize ListDot = new(5.5, 10);
    public static readonly DotSize SlopeDot = new(5, 9);
    public static readonly DotSize TensDot = new(4, 7);
    public static readonly DotSize WishRing = new(8, 15);

    public const double BoardHeight = 44;
    public const double BoardMiddle = BoardHeight / 2;
    public const double BracketAbove = 8;
    public const double BracketBelow = BoardHeight - BracketAbove;
    public const double BracketTick = 4;
    public const double BoardLabel = 13;

    /// <summary>Expected against found: a bracket above the marks, and no room for a second one.</summary>
    public const double ForecastHeight = 28;
    public const double ForecastMiddle = 18;
    public const double ForecastBracket = 3;

    /// <summary>A client among others: the own number above the line, the others' below it.</summary>
    public const double BenchmarkHeight = 48;
    public const double BenchmarkMiddle = 24;
    public const double BenchmarkTick = 6;
    public const double BenchmarkOwn = 9;
    public const double BenchmarkNumbers = 40;

    public const double AxisNames = 7;
    public const double AxisNumbers = 22;
    public const double AxisHeight = 34;
    public const double AxisTick = 4;

    /// <summary>Lines over quarters: where 100 and 0 are, and the quarters' names below.</summary>
    public const double SlopeTop = 8;
    public const double SlopeBottom = 76;
    public const double SlopeNames = 91;
    public const double SlopeHeight = 99;
    public const double SlopeLabel = 10;

    /// <summary>Pixels that two numbers, one above the other, need between their middles.</summary>
    public const double SlopeLabelsApart = 15;

    /// <summary>The thresholds of the two upper levels, as lines behind.</summary>
    public static readonly IReadOnlyList<int> UpperLevels = [50, 75];

    /// <summary>Charts over quarters: from 0 to 100, beside each other and alone; a line of text; what stands above and below the plot.</summary>
    public const double TrendLow = 50;
    public const double TrendTall = 80;
    public const double TrendLine = 16;
    public const double TrendMargin = 8;
    public const double TrendNames = 14;
    public const double TrendFoot = 4;
    public const double TrendAside = 3;
    public const double TrendNumberAway = 13;
    public const double TrendLevelAway = 46;
    public const double TrendDiamond = 5;
    public const double TrendPointer = 4;
    public const double TrendBlock = 6;
    public static readonly DotSize TrendDot = new(3.5, 6.5);

    /// <summary>Pixels of a letter on a screen, of the narrowest plot in such letters (four charts beside each other on paper), and percent between two labels, names of quarters, years, and two marks of what happened.</summary>
    public const double TrendLetter = 6.7;
    public const double TrendNarrowest = 114;
    public const double TrendLabelsApart = 3;
    public const double TrendNamesApart = 16;
    public const double TrendYearsApart = 27;
    public const double TrendMomentsApart = 4;

    /// <summary>Where the levels begin and end.</summary>
    public static readonly IReadOnlyList<int> Thresholds = [25, 50, 75, 100];

    public const double FeltHalf = 8;
    public const double FeltLabel = 9;
    public const double CheckedHalf = 7;
    public const double CheckedLabel = 11;

    public const double CoverFirst = 20;
    public const double CoverPitch = 52;
    public const double CoverTightPitch = 30;

    /// <summary>Rows of bars beside a team's name. <c>.pair</c> in charts.css has the same pitch.</summary>
    public const double BarPitch = 19;
    public const double BarHeight = 15;
    public const double BarTop = 1;
    public const double BarLabel = 8;
    public const double TensHeight = 10;
    public const double SplitPitch = 30;
    public const double FootHeight = 20;

    /// <summary>A semibold digit, a letter, and the space around a text, in ems: paper that stands behind it is as wide as that.</summary>
    public const double DigitEms = 0.58;
    public const double LetterEms = 0.53;
    public const double BackingEms = 0.2;

    /// <summary>From this percent on a number fits into the neutral part.</summary>
    public const int NeutralLabelFrom = 15;

    /// <summary>Rows of options; the second pitch holds for all rows where one label has two lines.</summary>
    public const double ListPitch = 24;
    public const double TallListPitch = 30;
    public const double ListBar = 14;
    public const double ListHead = 24;
    public const double ListLabel = 7;
    public const double HitPitch = 24;
    public const double TallHitPitch = 30;
    public const double HitLabel = 11;
    public const double LineHeight = 14;


    /// <summary>Butterfly: where the left bars begin, and mirrored the right ones.</summary>
    public const double WingRoot = 28;

    /// <summary>Hit list: where its plot begins, and how wide it is.</summary>
    public const double HitFrom = 48;
    public const double HitWidth = 40;

    /// <summary>A label longer than this many characters takes two lines.</summary>
    public const int LineCharacters = 16;
}
