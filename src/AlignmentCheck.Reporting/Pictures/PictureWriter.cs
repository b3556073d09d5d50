using System.Globalization;
using System.Xml.Linq;
using AlignmentCheck.Reporting.Charts;
using AlignmentCheck.Reporting.Model;
using AlignmentCheck.Reporting.Texts;
using AngleSharp.Dom;

namespace AlignmentCheck.Reporting.Pictures;

/// <summary>
/// A figure of the report as an SVG that stands alone: no stylesheet, no font and no address is needed to show it, so that it can be pasted
/// into slides and documents. It is drawn from the very markup of the page and holds no figure that does not stand there.
/// </summary>
public static class PictureWriter
{
    private const double Margin = 24;
    private const double AboveFigure = 8;
    private const double AboveSource = 16;
    private const double SourcePadding = 8;

    public static async Task<DrawnPicture> DrawAsync(Picture picture, Report report, ReportTexts texts)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(texts);
        var html = await Markup.RenderAsync<PictureSheet>(
            (nameof(PictureSheet.Picture), picture), (nameof(PictureSheet.Report), report), (nameof(PictureSheet.Texts), texts));
        var style = new PictureStyle(html, report.Brand.Accent);
        var drawing = new SheetDrawing(style);
        var y = Margin;
        foreach (var part in style.Sheet.Children)
        {
            var isSource = part.ClassList.Contains("source");
            y += isSource ? AboveSource : part.ClassList.Contains("figure") || part.ClassList.Contains("note") ? AboveFigure : 0;
            if (isSource)
            {
                drawing.Line("--rule", Margin, y, picture.Width);
                y += SourcePadding;
            }

            y += drawing.Draw(part, Margin, y, picture.Width);
        }

        var (width, height) = (picture.Width + (int)(2 * Margin), (int)Math.Ceiling(y + Margin));
        return new DrawnPicture(Document(picture, style, texts.Language, width, height, drawing.Drawn), width, height);
    }

    private static string Document(Picture picture, PictureStyle style, string language, int width, int height, IReadOnlyList<XElement> drawn)
    {
        var svg = PlotDrawing.Namespace;
        return new XElement(
            svg + "svg",
            new XAttribute("width", width),
            new XAttribute("height", height),
            new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {width} {height}")),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", "title desc"),
            new XAttribute(XNamespace.Xml + "lang", language),
            new XAttribute("font-family", style.Of(style.Sheet, "font-family")!),
            new XElement(svg + "title", new XAttribute("id", "title"), picture.Finding),
            new XElement(svg + "desc", new XAttribute("id", "desc"), Alternative(style.Sheet)),
            new XElement(svg + "rect", new XAttribute("width", width), new XAttribute("height", height), new XAttribute("fill", style.Token("--paper"))),
            drawn).ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>The figures in words: what each of its charts says to who does not see it.</summary>
    private static string Alternative(IElement sheet) => string.Join(' ', sheet.QuerySelectorAll("svg > desc")
        .Select(text => $"{text.ParentElement!.QuerySelector(":scope > title")!.TextContent.TrimEnd('.')}. {text.TextContent.TrimEnd('.')}."));
}
