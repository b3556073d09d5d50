using System.Globalization;
using System.Text;
using AlignmentCheck.Core.Brands;

namespace AlignmentCheck.Reporting.Styles;

/// <summary>The report's stylesheet, carried in the assembly, and the one rule that differs between reports.</summary>
public static class ReportStyles
{
    /// <summary>The files in the order in which they are joined: later ones may refine earlier ones.</summary>
    public static IReadOnlyList<string> Files { get; } = ["tokens.css", "base.css", "charts.css", "report.css", "report-print.css", "agreement.css"];

    /// <summary>A part that begins below another: some white before it, and a title that does not begin a page.</summary>
    private const string Following = "margin-top: 6mm;";
    private const string FollowingTitle = "font-size: 13pt; max-width: none;";

    private static readonly Lazy<string> Joined = new(() => string.Join('\n', Files.Select(Read)));

    /// <summary>All that a report needs, as one text for a style element or a stylesheet's address.</summary>
    public static string Text => Joined.Value;

    /// <summary>One of <see cref="Files"/>.</summary>
    public static string Read(string file)
    {
        var name = $"Styles.{file}";
        using var stream = typeof(ReportStyles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly carries no {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>
    /// Paper and margins, the running head of each part on every one of its pages, and the running foot: the report's name to the left, the
    /// page's number of all to the right. The cover has neither.
    /// </summary>
    /// <param name="running">Plain text, whatever a client is called: it is escaped here.</param>
    /// <param name="paper">The paper's size.</param>
    public static string PageRule(RunningTexts running, Paper paper)
    {
        ArgumentNullException.ThrowIfNull(running);
        // Custom properties do not reach the margins of a page: these are the print values of --text-xs, --ink-soft and --line-head.
        const string style = """font: 7.75pt "Noto Sans", "Noto Sans Arabic", "Droid Sans Fallback", "NanumGothic", "Liberation Sans", sans-serif; color: #57544c; vertical-align: top;""";
        const string foot = $"{style} padding-top: 5mm;";
        // Letter is lower by 18 mm, which its margins give in part.
        var (top, bottom) = paper is Paper.Letter ? (21, 15) : (24, 18);
        var head = $"width: 100%; height: 9mm; margin-top: {top - 9}mm; border-top: 1.25pt solid #1c1b18; padding-top: 2mm; font-weight: 600;";
        var size = paper is Paper.Letter ? "letter" : "A4";
        var rule = new StringBuilder($$"""
            @page { size: {{size}}; margin: {{top}}mm 18mm {{bottom}}mm 20mm;
              @bottom-left { content: {{CssString(running.Foot)}}; {{foot}} }
              @bottom-right { content: {{Counters(running.Number)}}; {{foot}} }
            }
            @page cover { margin: 20mm; @bottom-left { content: none; } @bottom-right { content: none; } }

            """);
        foreach (var pages in running.Pages)
        {
            foreach (var chapter in pages)
            {
                var sheet = $".sheet[aria-labelledby=\"{chapter.Id}\"]";
                var ending = chapter == pages[^1] ? "" : " break-after: auto;";
                var following = chapter == pages[0] ? "" : $" {sheet} {{ {Following} }} {sheet} > .page-title {{ {FollowingTitle} }}";
                rule.Append(CultureInfo.InvariantCulture, $$"""@media print { {{sheet}} { page: part-{{pages[0].Id}};{{ending}} }{{following}} }""").Append('\n');
            }

            rule.Append(CultureInfo.InvariantCulture, $$"""
                @page part-{{pages[0].Id}} { @top-left { content: {{CssString(RunningTexts.Head(pages))}}; {{style}} {{head}} } }

                """);
        }

        return rule.ToString();
    }

    /// <summary>The accent of a report of its own, on paper and on light and dark screens; nothing where the program's own stands.</summary>
    /// <param name="accent">Null for the program's own.</param>
    /// <param name="scope">The selector of what it colours.</param>
    public static string AccentRule(Accent? accent, string scope)
    {
        return accent is null ? "" : $$"""
            {{scope}} { {{Colours(accent.Light, accent.LightLevels)}} }
            @media screen and (prefers-color-scheme: dark) { {{scope}} { {{Colours(accent.Dark, accent.DarkLevels)}} } }

            """;

        static string Colours(Rgb accent, IReadOnlyList<Rgb> levels) => string.Concat(
            levels.Select((level, i) => string.Create(CultureInfo.InvariantCulture, $"--level-{i + 1}: {level}; "))
                .Prepend($"--accent: {accent}; --level-edge: {accent}; "));
    }

    /// <summary>A page's number of all, from a text such as "{0} of {1}".</summary>
    private static string Counters(string number) => CssString(number)
        .Replace("{0}", "\" counter(page) \"", StringComparison.Ordinal)
        .Replace("{1}", "\" counter(pages) \"", StringComparison.Ordinal);

    /// <summary>A CSS string that cannot end itself, its line or the style element around it.</summary>
    private static string CssString(string text)
    {
        var css = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (char.IsControl(character))
            {
                css.Append(' ');
            }
            else if (character is '"' or '\\' or '<' or '>' or '&')
            {
                css.Append(CultureInfo.InvariantCulture, $"\\{(int)character:x} ");
            }
            else
            {
                css.Append(character);
            }
        }

        return css.Append('"').ToString();
    }
}
