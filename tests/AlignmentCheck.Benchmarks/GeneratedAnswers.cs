using System.Globalization;
using System.Text;

namespace AlignmentCheck.Benchmarks;

/// <summary>Answers that people might have given: each has a view of how well things go, and the two teams see it differently.</summary>
/// <param name="hasComments">Whether one in twenty writes a comment.</param>
internal sealed class GeneratedAnswers(bool hasComments)
{
    private const int Seed = 20_261;
    private const double ShareOfSales = 0.55;
    private const double ShareEmpty = 0.02;
    private const double ShareDontKnow = 0.05;
    private const double ShareWithComment = 0.05;

    private static readonly string[] Comments =
    [
        "Tell us why a lead was lost.", "\"Sit in on one call a week, please\"", "\"Agree on what a \"\"qualified\"\" lead is.\"",
        "\"Fewer campaigns,\nbetter ones\"", "Answer within a day.",
    ];

    // Seeded, so that the same rows come out on every machine.
    private readonly Random _random = new(Seed);

    public void Write(TextWriter writer, int rows)
    {
        writer.Write(string.Join(',', CoreColumns.Header) + "\n");
        var row = new StringBuilder();
        for (var i = 0; i < rows; i++)
        {
            row.Clear();
            AddPerson(row);
            writer.Write(row.Append('\n'));
        }
    }

    private void AddPerson(StringBuilder row)
    {
        var isSales = _random.NextDouble() < ShareOfSales;
        var view = (isSales ? -0.4 : 0.3) + Normal() * 0.6;
        row.Append(isSales ? "sales" : "marketing");
        foreach (var dimension in CoreColumns.Dimensions)
        {
            var viewHere = view + Normal() * 0.4;
            for (var i = 1; i <= CoreColumns.StatementsInDimension; i++)
            {
                row.Append(',').Append(Point($"{dimension}-{i}", i % 2 == 0 ? -viewHere : viewHere));
            }
        }

        row.Append(',').Append(Choice(CoreColumns.Kpi));
        row.Append(',').Append(Picks(CoreColumns.Challenges, isSales ? 0 : 6));
        row.Append(',').Append(Picks(CoreColumns.Challenges, isSales ? 5 : 1));
        row.Append(',').Append(Choice(CoreColumns.Feedback));
        row.Append(',').Append(Choice(CoreColumns.Reward));
        row.Append(',').Append(Number(isSales ? 55 : 40)).Append(',').Append(Number(50));
        row.Append(',').Append(Picks(CoreColumns.Words, isSales ? 0 : 3));
        row.Append(',').Append(hasComments && _random.NextDouble() < ShareWithComment ? Comments[_random.Next(Comments.Length)] : "");
    }

    private string Point(string statement, double view)
    {
        var draw = _random.NextDouble();
        var isUnknown = draw < ShareEmpty + ShareDontKnow && !CoreColumns.WithoutDontKnow.Contains(statement, StringComparer.Ordinal);
        return draw < ShareEmpty ? ""
            : isUnknown ? "dk"
            : Whole(Math.Clamp(3 + view + Normal() * 0.9, 1, 5));
    }

    // Earlier options are likelier, as favourites are.
    private string Choice(IReadOnlyList<string> options) =>
        _random.NextDouble() < ShareEmpty ? "" : options[(int)(options.Count * Math.Pow(_random.NextDouble(), 1.6))];

    private string Picks(IReadOnlyList<string> options, int favourite)
    {
        var picks = new List<string>(3);
        while (picks.Count < 3)
        {
            var pick = options[(favourite + (int)(options.Count * Math.Pow(_random.NextDouble(), 1.8))) % options.Count];
            if (!picks.Contains(pick, StringComparer.Ordinal))
            {
                picks.Add(pick);
            }
        }

        return string.Join('|', picks);
    }

    private string Number(double about) =>
        _random.NextDouble() < ShareDontKnow ? "dk" : Whole(Math.Clamp(about + Normal() * 15, 0, 100));

    private static string Whole(double value) => Math.Round(value).ToString(CultureInfo.InvariantCulture);

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
