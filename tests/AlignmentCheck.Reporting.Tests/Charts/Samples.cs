using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Reporting.Charts;

namespace AlignmentCheck.Reporting.Tests.Charts;

/// <summary>A sample of each chart, with the figures that stretch it.</summary>
internal static class Samples
{
    public static readonly TeamNames Names = new("Sales", "Marketing", "Both teams");

    private static readonly TrendMark[] TrendMarks =
    [
        new(1, "Q4", "2025", new(48, new(40, 55)), new(35, new(30, 45)), null, false, 2), new(2, "Q1", "2026", null, null, new(41, new(35, 50)), false, 2),
        new(3, "Q2", "2026", null, null, null, false), new(4, "Q3", "2026", null, null, new(41), false), new(5, "Q4", "2026", null, null, new(100), true, 4),
    ];

    public static TheoryData<string> All => [.. Each.Keys];

    public static IReadOnlyDictionary<string, (Type Component, object Parameters)> Each { get; } =
        new Dictionary<string, (Type, object)>
        {
            ["paired dots"] = (typeof(PairedDots), Named(new { Sales = new ScoreMark(60, new(55, 65)), Marketing = new ScoreMark(33, new(25, 40)) })),
            ["paired dots, pooled"] = (typeof(PairedDots), Named(new { Pooled = new ScoreMark(44, new(35, 55)) })),
            ["paired dots, empty"] = (typeof(PairedDots), Named(new { EmptyText = "held back" })),
            ["felt and checked"] = (typeof(FeltChecked), Named(new { Felt = 46, Checked = 36 })),
            ["forecast dots"] = (typeof(ForecastDots), Named(new { Team = Team.Marketing, Expected = 60, Found = new ScoreMark(33, new(25, 40)) })),
            ["cover"] = (typeof(CoverPicture), Named(new { Rows = new CoverRow[] { new(64, 53), new(null, null, 41), new(null, null) } })),
            ["three shares"] = (typeof(DivergingBars), Named(new { Names, Rows = new ShareRow[] { new(Team.Sales, "67", new(13, 29, 58)), new(Team.Marketing, "50", null, "held back") } })),
            ["five points"] = (typeof(DivergingBars), Named(new { Names, Rows = new ShareRow[] { new(null, "67", new(13, 29, 58, new(4, 8, 29, 37, 21))) } })),
            ["tens"] = (typeof(TensScale), Named(new { Names, Rows = new TensRow[] { new(Team.Sales, 30, "about 30"), new(Team.Marketing, 90, "about 90 or more") } })),
            ["butterfly"] = (typeof(Butterfly), Named(new { Names, MissingText = "–", Rows = new OptionRow[] { new("revenue", 38, 7), new("spend for each new customer", 0, null), new("others", 13, 20, true) } })),
            ["hit list"] = (typeof(HitList), Named(new { Team = Team.Marketing, MissingText = "–", Rows = new HitRow[] { new("Too few people", 71, 8), new("Unclear who our customer is", 0, 17), new("others", null, null) } })),
            ["split"] = (typeof(SplitScale), Named(new { Names, StartText = "all to Sales", MiddleText = "half each", EndText = "all to Marketing", DoesText = "does", ShouldText = "should", Rows = new SplitRow[] { new(Team.Sales, 61, 50), new(Team.Marketing, 38, null) } })),
            ["slope lines"] = (typeof(SlopeLines), Named(new { Quarters = new QuarterMark[] { new("Q1", 48, 35), new("Q2", null, null), new("Q3", null, null, 41), new("Q4", 53, 40) } })),
            ["trend lines"] = (typeof(TrendLines), Named(new { Marks = TrendMarks, Notes = new TrendNote[] { new(2, "both as one", [1.5, 2.5]), new(3, "held back", [3]) } })),
            ["trend lines, large"] = (typeof(TrendLines), Named(new { Marks = TrendMarks, Size = TrendSize.Large, Levels = new[] { "Undefined", "Defined", "Aligned", "Integrated" }, Moments = new TrendMoment[] { new(2.7, "Trade challenges") } })),
            ["trend lines of a check"] = (typeof(TrendLines), Named(new { Marks = TrendMarks.Where(mark => mark.Sales is null).ToArray(), IsCheck = true })),
            ["benchmark"] = (typeof(BenchmarkScale), Named(new { Own = 100, Parts = new[] { 20, 50, 80 } })),
            ["pair bar"] = (typeof(PairBar), Named(new { Names, Sales = (int?)24, Marketing = (int?)null, Guess = 25, GuessText = "by guessing", MissingText = "–" })),
        };

    public static (Type Component, IReadOnlyDictionary<string, object?> Parameters) Get(string name)
    {
        var (component, own) = Each[name];
        return (component, (IReadOnlyDictionary<string, object?>)own);
    }

    private static Dictionary<string, object?> Named(object own) =>
        new(Rendering.Values(own)) { ["Id"] = "x1", ["Title"] = "Feedback: Sales 60, Marketing 33", ["Description"] = "Sales 55 to 65" };
}
