using System.Xml.Linq;
using AlignmentCheck.Reporting.Charts;
using AngleSharp.Dom;

namespace AlignmentCheck.Reporting.Pictures;

/// <summary>
/// A chart of the page drawn anew with plain numbers: percentages, classes and nested drawings are worked out, since not every program that
/// shows a picture knows them.
/// </summary>
internal sealed class PlotDrawing(PictureStyle style)
{
    public static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    /// <summary>From the middle of a line of text down to where its letters stand, in ems.</summary>
    private const double MiddleToBase = 0.36;

    private static readonly string[] Painted = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "opacity"];

    /// <summary>The whole chart.</summary>
    /// <param name="plot">Its <c>svg</c>.</param>
    /// <param name="x">Its left edge, as <paramref name="y"/> its upper one.</param>
    /// <param name="y">In pixels.</param>
    /// <param name="width">Of the column that it fills; what its numbers need at its sides is taken from that.</param>
    public IEnumerable<XElement> Draw(IElement plot, double x, double y, double width)
    {
        var (start, end) = (style.Length(plot, "padding-left"), style.Length(plot, "padding-right"));
        return Inside(plot, new Frame(x + start, y, width - start - end, Frame.Of(plot.GetAttribute("height"), 0)));
    }

    /// <summary>Text of one line.</summary>
    /// <param name="like">The element whose style it has.</param>
    /// <param name="x">Where it starts, or with an anchor its middle or its end.</param>
    /// <param name="middle">The middle of the line's height.</param>
    /// <param name="anchor">As in SVG.</param>
    /// <param name="content">What it says.</param>
    public XElement Text(IElement like, double x, double middle, string? anchor, params object[] content)
    {
        var size = style.FontSize(like);
        return new XElement(
            Namespace + "text", At("x", x), At("y", middle + (MiddleToBase * size)), anchor is null ? null : new XAttribute("text-anchor", anchor), Font(like, size), content);
    }

    /// <summary>Size, weight and colour of an element's text.</summary>
    public IEnumerable<XAttribute> Font(IElement like, double size)
    {
        yield return At("font-size", size);
        if (style.Of(like, "font-weight") is { } weight and not "400")
        {
            yield return new XAttribute("font-weight", weight);
        }

        var property = like.LocalName is "text" ? "fill" : "color";
        yield return new XAttribute("fill", style.Of(like, property) ?? style.Token("--ink"));
    }

    public static XAttribute At(string name, double value) => new(name, Svg.Number(value));

    private IEnumerable<XElement> Inside(IElement parent, Frame frame) => parent.Children.SelectMany(element => One(element, frame));

    private IEnumerable<XElement> One(IElement element, Frame frame)
    {
        if (style.Of(element, "display") is "none")
        {
            return [];
        }

        var moved = frame.Moved(Frame.Translation(element.GetAttribute("transform"), 0));
        return element.LocalName switch
        {
            "g" => Inside(element, moved),
            "svg" => Inside(element, Nested(element, frame)),
            "text" => [Words(element, moved)],
            "rect" => [Rectangle(element, moved)],
            "line" => [Shape(element, At("x1", moved.Across(Value(element, "x1"))), At("y1", moved.Down(Value(element, "y1"))), At("x2", moved.Across(Value(element, "x2"))), At("y2", moved.Down(Value(element, "y2"))))],
            "circle" => [Shape(element, At("cx", moved.Across(Value(element, "cx"))), At("cy", moved.Down(Value(element, "cy"))), At("r", Frame.Of(Value(element, "r"), 0)))],
            "path" => [Shape(element, new XAttribute("d", Value(element, "d")!), new XAttribute("transform", $"translate({Svg.Number(moved.X)} {Svg.Number(moved.Y)})"))],
            "title" or "desc" => [],
            var other => throw new NotSupportedException($"A chart has an element {other}, which no picture draws."),
        };
    }

    private static Frame Nested(IElement svg, Frame frame) => new(
        frame.Across(Value(svg, "x")),
        frame.Down(Value(svg, "y")),
        Value(svg, "width") is { } width ? Frame.Of(width, frame.Width) : frame.Width,
        Value(svg, "height") is { } height ? Frame.Of(height, frame.Height) : frame.Height);

    private XElement Words(IElement text, Frame frame) => Text(
        text, frame.Across(Value(text, "x")) + Frame.Of(Value(text, "dx"), 0), frame.Down(Value(text, "y")), style.Of(text, "text-anchor"), text.TextContent.Trim());

    private XElement Rectangle(IElement rectangle, Frame frame)
    {
        var (width, height) = (Length("width", frame.Width), Length("height", frame.Height));
        var x = frame.Across(Value(rectangle, "x")) + Frame.Translation(style.Of(rectangle, "transform"), width);
        return Shape(rectangle, At("x", x), At("y", frame.Y + Length("y", frame.Height)), At("width", width), At("height", height));

        double Length(string name, double whole) => Frame.Of(Value(rectangle, name), whole, style.FontSize(rectangle));
    }

    private XElement Shape(IElement element, params XAttribute[] geometry) => new(
        Namespace + element.LocalName,
        geometry,
        Painted.Select(name => (name, Value: style.Of(element, name))).Where(paint => paint.Value is not null)
            .Select(paint => new XAttribute(paint.name, paint.Value!.EndsWith("px", StringComparison.Ordinal) ? paint.Value[..^2] : paint.Value)));

    private static string? Value(IElement element, string name) => element.GetAttribute(name);
}
