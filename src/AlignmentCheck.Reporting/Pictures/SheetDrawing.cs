using System.Xml.Linq;
using AlignmentCheck.Reporting.Charts;

namespace AlignmentCheck.Reporting.Pictures;

/// <summary>
/// A figure of the page with the words around its charts, laid out anew in a column: paragraphs, bars between names and scores, and tables of
/// charts. What only reads out or only stands on the site is left away.
/// </summary>
internal sealed class SheetDrawing(PictureStyle style)
{
    private const double LineHeight = 1.38;
    private const double ColumnGap = 8;
    private const double KeyGap = 14;
    private const double SignGap = 6;
    private const double CellPadding = 7;

    private static readonly string[] Inline = ["span", "b", "strong", "i", "em", "sub", "a", "small"];
    private static readonly string[] LeftAway = ["details", "nav", "form", "caption", "button"];

    /// <summary>Of the whole width: of a table by its classes, the more telling first.</summary>
    private static readonly (string Class, double[] Widths)[] Columns =
        [("forecast", [0.27, 0.42, 0.31]), ("pooled", [0.3, 0.7]), ("board", [0.2, 0.43, 0.145, 0.225])];

    private readonly PlotDrawing _plots = new(style);
    private readonly List<XElement> _drawn = [];

    public IReadOnlyList<XElement> Drawn => _drawn;

    /// <returns>The height that it takes.</returns>
    public double Draw(XElement element, double x, double y, double width)
    {
        if (IsLeftAway(element))
        {
            return 0;
        }

        return element switch
        {
            { Name.LocalName: "svg" } => Plot(element, x, y, width),
            { Name.LocalName: "table" } => Table(element, x, y, width),
            _ when element.HasClass("pair") => Pair(element, x, y, width),
            _ when element.HasClass("keys") => Flow(element, x + Pixels("--who") + ColumnGap + Pixels("--plot-start"), y, width),
            _ => Flow(element, x, y, width),
        };
    }

    public void Line(string colour, double x, double y, double width) => _drawn.Add(new XElement(
        PlotDrawing.Namespace + "line", PlotDrawing.At("x1", x), PlotDrawing.At("y1", y), PlotDrawing.At("x2", x + width), PlotDrawing.At("y2", y), new XAttribute("stroke", style.Token(colour))));

    private double Flow(XElement element, double x, double y, double width)
    {
        var (top, run) = (y, new List<XNode>());
        foreach (var node in element.Nodes())
        {
            if (node is XText || (node is XElement part && IsInline(part)))
            {
                run.Add(node);
            }
            else if (node is XElement block && !IsLeftAway(block))
            {
                y += Paragraph(run, element, x, y, width);
                y += y > top ? Above(block) : 0;
                if (block.Name.LocalName is "li" && element.HasClass("rows"))
                {
                    Line("--hairline", x, y, width);
                    y += CellPadding;
                }

                y += Numbered(block, x, y, width);
            }
        }

        return y + Paragraph(run, element, x, y, width) - top;
    }

    /// <summary>An item of a numbered list with its number; anything else as it is.</summary>
    private double Numbered(XElement block, double x, double y, double width)
    {
        if (block.Name.LocalName is not "li" || block.Parent is not { Name.LocalName: "ol" } list || list.HasClass("rows"))
        {
            return Draw(block, x, y, width);
        }

        var indent = 2 * style.FontSize(block);
        _drawn.Add(_plots.Text(block, x, y + (style.FontSize(block) * LineHeight / 2), null, Svg.Number(block.ElementsBeforeSelf().Count() + 1)));
        return Draw(block, x + indent, y, width - indent);
    }

    private double Paragraph(List<XNode> run, XElement around, double x, double y, double width)
    {
        var lines = new TextLines(style, width);
        foreach (var node in run)
        {
            Read(node, around, lines);
        }

        run.Clear();
        var top = y;
        foreach (var line in lines.Lines)
        {
            var height = line.Height * LineHeight;
            Write(line, x, y + (height / 2));
            y += height;
        }

        return y - top;
    }

    private void Read(XNode node, XElement around, TextLines lines)
    {
        switch (node)
        {
            case XText text:
                lines.Add(text.Value, around);
                break;
            case XElement { Name.LocalName: "svg" } sign:
                lines.AddSign(sign, Frame.Of((string?)sign.Attribute("width"), 0) + SignGap, Frame.Of((string?)sign.Attribute("height"), 0));
                break;
            case XElement part when !IsLeftAway(part):
                var isBlock = style.Of(part, "display") is "block";
                if (isBlock || part.HasClass("level"))
                {
                    lines.Break();
                }

                foreach (var inner in part.Nodes())
                {
                    Read(inner, part, lines);
                }

                if (part.HasClass("key"))
                {
                    lines.AddGap(KeyGap);
                }
                else if (isBlock)
                {
                    lines.Break();
                }

                break;
        }
    }

    private void Write(TextLine line, double x, double middle)
    {
        foreach (var stretch in line.Stretches)
        {
            if (stretch.Sign is { } sign)
            {
                var height = Frame.Of((string?)sign.Attribute("height"), 0);
                _drawn.AddRange(_plots.Draw(sign, x + stretch.X, middle - (height / 2), stretch.Width));
            }
            else if (stretch.Words is [var (words, like)])
            {
                _drawn.Add(_plots.Text(like, x + stretch.X, middle, null, words));
            }
            else
            {
                var parts = stretch.Words.Select(part => new XElement(PlotDrawing.Namespace + "tspan", _plots.Font(part.Like, style.FontSize(part.Like)), part.Text));
                _drawn.Add(_plots.Text(stretch.Words[0].Like, x + stretch.X, middle, null, [.. parts]));
            }
        }
    }

    private double Plot(XElement plot, double x, double y, double width)
    {
        _drawn.AddRange(_plots.Draw(plot, x, y, width));
        return Frame.Of((string?)plot.Attribute("height"), 0);
    }

    /// <summary>Names, a chart, and scores, row by row at the chart's pitch.</summary>
    private double Pair(XElement pair, double x, double y, double width)
    {
        var (who, score) = (Pixels("--who") + ColumnGap, pair.HasClass("plain") ? 0 : Pixels("--score") + ColumnGap);
        var pitch = pair.HasClass("split") ? Sizes.SplitPitch : Sizes.BarPitch;
        var plot = pair.Elements().Single(part => part.Name.LocalName is "svg");
        var height = Plot(plot, x + who, y, width - who - score);
        var rows = pair.Elements().First().Elements().ToArray();
        foreach (var (place, name) in rows.Index())
        {
            var middle = y + (pair.HasClass("split") ? (place + 0.5) * pitch : Sizes.BarTop + (place * pitch) + (Sizes.BarHeight / 2));
            var lines = new TextLines(style, double.MaxValue);
            Read(name, pair, lines);
            foreach (var line in lines.Lines)
            {
                Write(line, x, middle);
            }

            if (pair.Elements().FirstOrDefault(part => part.HasClass("score"))?.Elements().ElementAtOrDefault(place) is { } mean)
            {
                _drawn.Add(_plots.Text(mean, x + width, middle, "end", mean.Value.Trim()));
            }
        }

        if (rows.Length == 0 && pair.Elements().Last().Value.Trim() is { Length: > 0 } head)
        {
            _drawn.Add(_plots.Text(pair.Elements().Last(), x + width, y + Sizes.AxisNames, "end", head));
        }

        return height;
    }

    private double Table(XElement table, double x, double y, double width)
    {
        var top = y;
        var columns = Columns.First(columns => table.HasClass(columns.Class)).Widths;
        foreach (var row in table.Descendants("tr"))
        {
            var isHead = row.Parent!.Name.LocalName is "thead";
            var cells = new List<(double Height, XElement[] Drawn)>();
            var left = x;
            foreach (var (place, cell) in row.Elements().Index())
            {
                var from = _drawn.Count;
                var height = Flow(cell, left, 0, (columns[place] * width) - ColumnGap);
                cells.Add((height, [.. _drawn.Skip(from)]));
                _drawn.RemoveRange(from, _drawn.Count - from);
                left += columns[place] * width;
            }

            var padding = isHead ? 0 : CellPadding;
            var tallest = cells.Max(cell => cell.Height) + (2 * padding);
            if (!isHead && !row.HasClass("more"))
            {
                Line("--hairline", x, y, width);
            }

            foreach (var (height, drawn) in cells.Where(cell => cell.Drawn.Length > 0))
            {
                var down = y + (isHead ? tallest - height : (tallest - height) / 2);
                _drawn.Add(new XElement(PlotDrawing.Namespace + "g", new XAttribute("transform", $"translate(0 {Svg.Number(down)})"), drawn));
            }

            y += tallest;
        }

        Line("--hairline", x, y, width);
        return y - top;
    }

    private double Pixels(string token) => style.Pixels(style.Token(token), Nowhere);

    private static readonly XElement Nowhere = new("p");

    private static double Above(XElement block) => block switch
    {
        { Name.LocalName: "svg" or "table" or "dl" or "h4" } => 10,
        _ when block.HasClass("pair") || block.HasClass("rows") || block.HasClass("both-ways") => 10,
        { Name.LocalName: "li" } when block.Parent!.HasClass("rows") => 8,
        { Name.LocalName: "div" } => block.Parent!.HasClass("both-ways") ? 18 : 6,
        { Name.LocalName: "li" } => 0,
        _ => 6,
    };

    private static bool IsInline(XElement element) =>
        Inline.Contains(element.Name.LocalName) || (element.Name.LocalName is "svg" && !element.HasClass("plot"));

    private bool IsLeftAway(XElement element) =>
        LeftAway.Contains(element.Name.LocalName) || element.HasClass("visually-hidden") || style.Of(element, "display") is "none";
}
