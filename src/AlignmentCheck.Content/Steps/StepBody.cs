using System.Text.RegularExpressions;
using AlignmentCheck.Content.Files;
using AlignmentCheck.Content.Mistakes;
using AlignmentCheck.Content.Yaml;
using AlignmentCheck.Core.Advice;

namespace AlignmentCheck.Content.Steps;

/// <summary>A step's text, cut at its headings. The headings name the parts and are the same in every language.</summary>
internal static partial class StepBody
{
    private const string Mark = "## ";

    // A week has five working days, and fewer than three things are no week.
    private const int LeastOfTheWeek = 3;
    private const int MostOfTheWeek = 5;

    private static readonly (string Heading, StepPart Part)[] Headings =
    [
        ("Why", StepPart.Why),
        ("This week", StepPart.ThisWeek),
        ("Agenda", StepPart.Agenda),
        ("Template", StepPart.Template),
        ("Measure", StepPart.Measure),
        ("Not to expect", StepPart.NotToExpect),
    ];

    private static readonly StepPart[] Required = [StepPart.Why, StepPart.ThisWeek, StepPart.Measure];

    /// <summary>The parts in Markdown, each with the line of its heading.</summary>
    public static IReadOnlyDictionary<StepPart, Marked> Read(ContentFile body)
    {
        var parts = new Dictionary<StepPart, Marked>();
        foreach (var section in Sections(body))
        {
            if (section.Heading is null)
            {
                ReportStray(body, section);
            }
            else if (PartOf(section.Heading) is not { } part)
            {
                body.Report(section.Line, Messages.UnknownHeading(section.Heading, string.Join(", ", Headings.Select(h => h.Heading))));
            }
            else if (!parts.TryAdd(part, new(section.Text, section.Line)))
            {
                body.Report(section.Line, Messages.DoubledHeading(section.Heading, parts[part].Line));
            }
            else if (section.Text.Length == 0)
            {
                body.Report(section.Line, Messages.EmptyPart(section.Heading));
            }
            else if (part == StepPart.ThisWeek && Numbered().Count(section.Text) is var things and not (>= LeastOfTheWeek and <= MostOfTheWeek))
            {
                body.Report(section.Line, Messages.FirstWeek(section.Heading, things, LeastOfTheWeek, MostOfTheWeek));
            }
        }

        foreach (var part in Required.Where(p => !parts.ContainsKey(p)))
        {
            body.Report(body.FirstLine, Messages.MissingPart(HeadingOf(part)));
        }

        return parts;
    }

    public static string HeadingOf(StepPart part) => Array.Find(Headings, h => h.Part == part).Heading;

    private static StepPart? PartOf(string heading) =>
        Array.Find(Headings, h => string.Equals(h.Heading, heading, StringComparison.Ordinal)) is { Heading: not null } known ? known.Part : null;

    private static void ReportStray(ContentFile body, Section section)
    {
        if (section.Text.Length > 0)
        {
            body.Report(section.Line, Messages.TextBeforeHeading());
        }
    }

    private static IEnumerable<Section> Sections(ContentFile body)
    {
        string? heading = null;
        var headingLine = body.FirstLine;
        var text = new List<string>();
        var isCode = false;
        foreach (var (index, line) in body.Text.Split('\n').Index())
        {
            // A template may show Markdown of its own.
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            if (isCode || !line.StartsWith(Mark, StringComparison.Ordinal))
            {
                text.Add(line);
                continue;
            }

            yield return new(heading, Joined(text), headingLine);
            heading = line[Mark.Length..].Trim();
            headingLine = body.FirstLine + index;
            text.Clear();
        }

        yield return new(heading, Joined(text), headingLine);
    }

    private static string Joined(List<string> lines) => string.Join('\n', lines).Trim('\n', ' ');

    [GeneratedRegex(@"^\d+\. ", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered();

    private sealed record Section(string? Heading, string Text, int Line);
}
