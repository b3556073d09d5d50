using System.Globalization;
using System.Text;

namespace AlignmentCheck.Reporting.Styles;

/// <summary>The paper that a report is laid out for.</summary>
public enum Paper
{
    A4,
    Letter,
}

/// <summary>The report's stylesheet, carried in the assembly, and the one rule that differs between reports.</summary>
public static class ReportStyles
{
    /// <summary>The files in the order in which they are joined: later ones may refine earlier ones.</summary>
    public static IReadOnlyList<string> Files { get; } = ["tokens.css", "base.css", "charts.css", "report.css"];

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

    /// <summary>Paper, margins and running foot: the text to the left, the page's number of all to the right. The cover has no foot.</summary>
    /// <param name="foot">Plain text, whatever a client is called: it is escaped here.</param>
    /// <param name="paper">The paper's size.</param>
    public static string PageRule(string foot, Paper paper)
    {
        ArgumentNullException.ThrowIfNull(foot);
        // Custom properties do not reach the margins of a page: these are the print values of --text-xs and --ink-soft.
        const string style = """font: 7.75pt "Noto Sans", "Liberation Sans", sans-serif; color: #57544c; vertical-align: top; padding-top: 5mm;""";
        var size = paper is Paper.Letter ? "letter" : "A4";
        return $$"""
            @page { size: {{size}}; margin: 18mm 18mm 20mm 20mm;
              @bottom-left { content: {{CssString(foot)}}; {{style}} }
              @bottom-right { content: counter(page) " / " counter(pages); {{style}} }
            }
            @page cover { margin: 20mm; @bottom-left { content: none; } @bottom-right { content: none; } }

            """;
    }

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
