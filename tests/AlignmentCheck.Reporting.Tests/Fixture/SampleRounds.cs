using System.Globalization;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Reporting.Model;

namespace AlignmentCheck.Reporting.Tests.Fixture;

/// <summary>The rounds of <c>content/samples</c>, reported as <c>eng/samples.sh</c> has them reported.</summary>
internal static class SampleRounds
{
    private static readonly string Folder = Path.Combine(ShippedContent.Root, "content", "samples");

    private static readonly Dictionary<string, string[]> Rows = File.ReadLines(Path.Combine(Folder, "rounds.tsv")).Skip(1)
        .Select(line => line.Split('\t')).ToDictionary(row => Name(row[0]), StringComparer.Ordinal);

    /// <summary>The names in the order of the list.</summary>
    public static IReadOnlyList<string> Names => [.. Rows.Keys];

    public static string Name(string sample) => $"sample {sample}";

    public static Report Of(string name)
    {
        var row = Rows[name];
        var questionnaire = ShippedContent.English.Find(row[1])!;
        var terms = new RoundTerms { InvitedSales = Number(row[2]), InvitedMarketing = Number(row[3]) };
        var files = Directory.GetFiles(Folder, $"demo-{row[0]}-2*.csv").Select(Path.GetFileName).Order(StringComparer.Ordinal).ToArray();
        return new Round(questionnaire).Sample(files[^1]!).On(terms).ReportAfter(
            [.. files[..^1].Select(file => new Round(questionnaire).Sample(file!))], row[4], Quarter.TryParse(files[^1]![^11..^4]));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
