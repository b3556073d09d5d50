using AlignmentCheck.Core.Brands;
using AlignmentCheck.Reporting.Styles;
using AngleSharp;
using AngleSharp.Css;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Css.Values;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AlignmentCheck.Reporting.Pictures;

/// <summary>
/// A picture's markup with what the report's own stylesheets say of it: every value worked out, in the light look and on white. A program that
/// shows a pasted picture knows neither custom properties nor media.
/// </summary>
internal sealed class PictureStyle
{
    private static readonly string[] Files = ["tokens.css", "base.css", "charts.css", "report.css", "pictures.css"];

    /// <summary>A wide screen; whoever sits before it has not asked for the dark look. Without a size no length could be worked out.</summary>
    private static readonly DefaultRenderDevice Screen = new() { ViewPortWidth = 1280, ViewPortHeight = 1024 };

    private static readonly Lazy<IConfiguration> Styled = new(ReadStyles);

    private readonly Dictionary<IElement, ICssStyleDeclaration> _computed = [];
    private readonly IStyleCollection _rules;

    /// <param name="markup">One element with all that is in it.</param>
    /// <param name="accent">The report's own colour; null for the program's.</param>
    public PictureStyle(string markup, Accent? accent)
    {
        var document = new HtmlParser(default, BrowsingContext.New(Styled.Value))
            .ParseDocument($"<!DOCTYPE html><style>{ReportStyles.AccentRule(accent, ":root")}</style>{markup}");
        _rules = document.DefaultView!.GetStyleCollection(Screen);
        Sheet = document.Body!.FirstElementChild!;
    }

    /// <summary>The markup's element.</summary>
    public IElement Sheet { get; }

    /// <summary>A colour of the product.</summary>
    public string Token(string name) => Of(Sheet, name) ?? throw new ArgumentException($"There is no {name}.", nameof(name));

    /// <summary>The computed value: lengths in pixels, colours in hexadecimal digits; null where neither a rule nor what is around the element gives one.</summary>
    public string? Of(IElement element, string property) => Computed(element).GetProperty(property) switch
    {
        { RawValue: CssColorValue { A: byte.MaxValue } colour } => new Rgb(colour.R, colour.G, colour.B).ToString(),
        { Value.Length: > 0 } other => other.Value,
        _ => null,
    };

    /// <summary>A length in pixels; 0 where there is none.</summary>
    public double Length(IElement element, string property) => Frame.Of(Of(element, property), 0);

    /// <summary>Pixels of the text in an element.</summary>
    public double FontSize(IElement element) => Length(element, "font-size");

    private ICssStyleDeclaration Computed(IElement element)
    {
        if (!_computed.TryGetValue(element, out var computed))
        {
            _computed[element] = computed = element.ParentElement is { } parent
                ? _rules.ComputeDeclarationsWithParent(element, Computed(parent))
                : _rules.ComputeDeclarations(element);
        }

        return computed;
    }

    /// <summary>
    /// The rules, in the place of a browser's own: there, documents share them once they are read. The colours that stand on white paper are
    /// those of print, whose sizes are not a screen's.
    /// </summary>
    private static IConfiguration ReadStyles()
    {
        var configuration = Configuration.Default.WithCss();
        var context = BrowsingContext.New(configuration);
        var parser = context.GetService<ICssParser>()!;
        var paper = parser.ParseStyleSheet(ReportStyles.Read("tokens.css")).Rules.OfType<ICssMediaRule>().Single(rule => rule.Media.MediaText is "print")
            .Rules.OfType<ICssStyleRule>().SelectMany(rule => rule.Style).Where(token => token.Value.StartsWith('#')).Select(token => $"{token.Name}: {token.Value};");
        context.GetService<ICssDefaultStyleSheetProvider>()!.SetDefault(
            parser.ParseStyleSheet($$"""{{string.Join('\n', Files.Select(ReportStyles.Read))}} :root { {{string.Concat(paper)}} }"""));
        return configuration;
    }
}
