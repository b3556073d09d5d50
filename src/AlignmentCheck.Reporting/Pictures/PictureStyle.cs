using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AlignmentCheck.Core.Brands;
using AlignmentCheck.Reporting.Styles;

namespace AlignmentCheck.Reporting.Pictures;

/// <summary>
/// The report's own stylesheet as a picture outside of it needs it: every value worked out, in the light look and on white. A program that
/// shows a pasted picture knows neither custom properties nor media.
/// </summary>
internal sealed partial class PictureStyle
{
    /// <summary>Pixels of a rem.</summary>
    private const double Rem = 16;

    private static readonly string[] Files = ["tokens.css", "base.css", "charts.css", "report.css", "pictures.css"];
    private static readonly string[] Inherited = ["font-size", "font-weight", "color", "fill"];

    private static readonly Lazy<IReadOnlyList<(Selector Selector, string Name, string Value)>> Rules = new(() =>
    [
        .. from file in Files
           from rule in TopLevel(ReportStyles.Read(file))
           from text in rule.Selector.Split(',')
           let selector = Selector.TryParse(text.Trim())
           where selector is not null
           from one in Declarations(rule.Body)
           select (selector, one.Name, one.Value),
    ]);

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Tokens = new(ReadTokens);

    private readonly Dictionary<string, string> _tokens;
    private readonly Dictionary<XElement, Dictionary<string, string>> _own = [];

    /// <param name="accent">The report's own colour; null for the program's.</param>
    public PictureStyle(Accent? accent)
    {
        _tokens = new Dictionary<string, string>(Tokens.Value, StringComparer.Ordinal);
        foreach (var one in Declarations(Block().Match(ReportStyles.AccentRule(accent, "all")).Groups["body"].Value))
        {
            _tokens[one.Name] = one.Value;
        }
    }

    /// <summary>A size or colour of the product.</summary>
    public string Token(string name) => Resolved($"var({name})");

    /// <summary>What the rules say of an element, or of the nearest one around it where the property is inherited; null where none does.</summary>
    public string? Of(XElement element, string property)
    {
        for (var at = element; at is not null; at = Inherited.Contains(property) ? at.Parent : null)
        {
            if (Own(at).TryGetValue(property, out var value))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>A length in pixels; null where no rule gives one.</summary>
    /// <param name="element">The element, whose text an em is measured by.</param>
    /// <param name="property">The length's name.</param>
    public double? Length(XElement element, string property) => Of(element, property) is { } value ? Pixels(value, element) : null;

    /// <summary>Pixels of the text in an element.</summary>
    public double FontSize(XElement element) =>
        Of(element, "font-size") is { } size && size.EndsWith("rem", StringComparison.Ordinal) ? Number(size[..^3]) * Rem : Rem;

    public double Pixels(string value, XElement element) => value switch
    {
        _ when value.EndsWith("rem", StringComparison.Ordinal) => Number(value[..^3]) * Rem,
        _ when value.EndsWith("em", StringComparison.Ordinal) => Number(value[..^2]) * FontSize(element),
        _ when value.EndsWith("px", StringComparison.Ordinal) => Number(value[..^2]),
        _ => Number(value),
    };

    private static double Number(string value) => double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);

    private Dictionary<string, string> Own(XElement element)
    {
        if (!_own.TryGetValue(element, out var own))
        {
            _own[element] = own = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var rule in Rules.Value.Where(rule => rule.Selector.Matches(element)).OrderBy(rule => rule.Selector.Weight))
            {
                own[rule.Name] = Resolved(rule.Value);
            }
        }

        return own;
    }

    private string Resolved(string value)
    {
        while (Variable().Match(value) is { Success: true } use)
        {
            value = value.Replace(use.Value, _tokens[use.Groups["name"].Value], StringComparison.Ordinal);
        }

        return value;
    }

    /// <summary>The light look, with the colours that stand on white paper.</summary>
    private static Dictionary<string, string> ReadTokens()
    {
        var css = ReportStyles.Read("tokens.css");
        var tokens = new Dictionary<string, string>(StringComparer.Ordinal);
        var paper = css[css.IndexOf("@media print", StringComparison.Ordinal)..];
        foreach (var one in TopLevel(css).SelectMany(rule => Declarations(rule.Body))
            .Concat(Declarations(Block().Match(paper[(paper.IndexOf('{', StringComparison.Ordinal) + 1)..]).Groups["body"].Value).Where(one => one.Value.StartsWith('#'))))
        {
            tokens[one.Name] = one.Value;
        }

        return tokens;
    }

    /// <summary>The rules that hold in every medium.</summary>
    private static IEnumerable<(string Selector, string Body)> TopLevel(string css)
    {
        css = Comment().Replace(css, "");
        for (var at = 0; css.IndexOf('{', at) is >= 0 and var open;)
        {
            var (selector, end, depth) = (css[at..open].Trim(), open + 1, 1);
            for (; depth > 0; end++)
            {
                depth += css[end] switch { '{' => 1, '}' => -1, _ => 0 };
            }

            if (!selector.StartsWith('@'))
            {
                yield return (selector, css[(open + 1)..(end - 1)]);
            }

            at = end;
        }
    }

    private static IEnumerable<(string Name, string Value)> Declarations(string body) =>
        from one in Comment().Replace(body, "").Split(';')
        let colon = one.IndexOf(':', StringComparison.Ordinal)
        where colon > 0
        select (one[..colon].Trim(), one[(colon + 1)..].Trim());

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\{(?<body>[^{}]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"var\((?<name>--[\w-]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();
}
