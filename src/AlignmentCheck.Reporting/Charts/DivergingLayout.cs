using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Reporting.Charts;

/// <summary>A piece of a diverging bar, in percent of the plot's width.</summary>
internal sealed record BarSegment(string Class, double From, double Width);

/// <summary>A bar whose neutral part stands in the middle of the plot: 100 percent to one side is half of the width,
/// so that every bar fits and all statements share one scale.</summary>
internal sealed record DivergingLayout(IReadOnlyList<BarSegment> Segments, double From, double To)
{
    private const double Middle = 50;
    private const double Scale = 0.5;

    public static DivergingLayout Of(Team? team, Shares shares)
    {
        var colour = Svg.Class(team);
        var neutral = shares.Neutral * Scale;
        var from = Middle - (neutral / 2) - (shares.Disagree * Scale);
        var strongest = Outer(shares.Disagree, shares.Points?.StronglyDisagree, shares.Points?.Disagree);
        var stronglyAgree = Outer(shares.Agree, shares.Points?.StronglyAgree, shares.Points?.Agree);

        var segments = new List<BarSegment>();
        var x = from;
        Add($"{colour} no-2", strongest);
        Add($"{colour} no-1", (shares.Disagree * Scale) - strongest);
        Add("neutral", neutral);
        Add($"{colour} yes-1", (shares.Agree * Scale) - stronglyAgree);
        Add($"{colour} yes-2", stronglyAgree);
        return new DivergingLayout(segments, from, x);

        void Add(string css, double width)
        {
            if (width > 0)
            {
                segments.Add(new BarSegment(css, x, width));
                x += width;
            }
        }
    }

    /// <summary>The part of a side that is "strongly". Points are rounded by themselves: the side keeps its own length.</summary>
    private static double Outer(int side, int? strongly, int? mildly) =>
        strongly is > 0 ? side * Scale * strongly.Value / (strongly.Value + (mildly ?? 0)) : 0;
}
