using System.Xml.Linq;
using AlignmentCheck.Reporting.Charts;
using AngleSharp.Dom;

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
    public double Draw(IElement element, double x, double y, double width)
    {
        if (IsLeftAway(element))
        {
            return 0;
        }

        return element switch
        {
            { LocalName: "svg" } => Plot(element, x, y, width),
            { LocalName: "table" } => Table(element, x, y, width),
            _ when element.ClassList.Contains("pair") => Pair(element, x, y, width),
            _ when element.ClassList.Contains("keys") => Flow(element, x + style.Length(element, "padding-left"), y, width),
            _ => Flow(element, x, y, width),
        };
    }

    public void Line(string colour, double x, double y, double width) => _drawn.Add(new XElement(
        PlotDrawing.Namespace + "line", PlotDrawing.At("x1", x), PlotDrawing.At("y1", y), PlotDrawing.At("x2", x + width), PlotDrawing.At("y2", y), new XAttribute("stroke", style.Token(colour))));

    private double Flow(IElement element, double x, double y, double width)
    {
        var (top, run) = (y, new List<INode>());
        foreach (var node in element.ChildNodes)
        {
            if (node is IText || (node is IElement part && IsInline(part)))
            {
                run.Add(node);
            }
            else if (node is IElement block && !IsLeftAway(block))
            {
                y += Paragraph(run, element, x, y, width);
                y += y > top ? Above(block) : 0;
                if (block.LocalName is "li" && element.ClassList.Contains("rows"))
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
    private double Numbered(IElement block, double x, double y, double width)
    {
        if (block.LocalName is not "li" || block.ParentElement is not { LocalName: "ol" } list || list.ClassList.Contains("rows"))
        {
            return Draw(block, x, y, width);
        }

        var indent = 2 * style.FontSize(block);
        _drawn.Add(_plots.Text(block, x, y + (style.FontSize(block) * LineHeight / 2), null, Svg.Number(list.Children.Index(block) + 1)));
        return Draw(block, x + indent, y, width - indent);
    }

    private double Paragraph(List<INode> run, IElement around, double x, double y, double width)
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

    private void Read(INode node, IElement around, TextLines lines)
    {
        switch (node)
        {
            case IText text:
                lines.Add(text.Data, around);
                break;
            case IElement { LocalName: "svg" } sign:
                lines.AddSign(sign, Frame.Of(sign.GetAttribute("width"), 0) + SignGap, Frame.Of(sign.GetAttribute("height"), 0));
                break;
            case IElement part when !IsLeftAway(part):
                var isBlock = style.Of(part, "display") is "block";
                if (isBlock || part.ClassList.Contains("level"))
                {
                    lines.Break();
                }

                foreach (var inner in part.ChildNodes)
                {
                    Read(inner, part, lines);
                }

                if (part.ClassList.Contains("key"))
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
                var height = Frame.Of(sign.GetAttribute("height"), 0);
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

    private double Plot(IElement plot, double x, double y, double width)
    {
        _drawn.AddRange(_plots.Draw(plot, x, y, width));
        return Frame.Of(plot.GetAttribute("height"), 0);
    }

    /// <summary>Names, a chart, and scores, row by row at the chart's pitch.</summary>
    private double Pair(IElement pair, double x, double y, double width)
    {
        var columns = style.Of(pair, "grid-template-columns")!.Split(' ');
        var (who, score) = (Frame.Of(columns[0], 0) + ColumnGap, pair.ClassList.Contains("plain") ? 0 : Frame.Of(columns[^1], 0) + ColumnGap);
        var pitch = pair.ClassList.Contains("split") ? Sizes.SplitPitch : Sizes.BarPitch;
        var plot = pair.Children.Single(part => part.LocalName is "svg");
        var height = Plot(plot, x + who, y, width - who - score);
        var rows = pair.Children[0].Children;
        foreach (var (place, name) in rows.Index())
        {
            var middle = y + (pair.ClassList.Contains("split") ? (place + 0.5) * pitch : Sizes.BarTop + (place * pitch) + (Sizes.BarHeight / 2));
            var lines = new TextLines(style, double.MaxValue);
            Read(name, pair, lines);
            foreach (var line in lines.Lines)
            {
                Write(line, x, middle);
            }

            if (pair.Children.FirstOrDefault(part => part.ClassList.Contains("score"))?.Children.ElementAtOrDefault(place) is { } mean)
            {
                _drawn.Add(_plots.Text(mean, x + width, middle, "end", mean.TextContent.Trim()));
            }
        }

        if (rows.Length == 0 && pair.Children[^1].TextContent.Trim() is { Length: > 0 } head)
        {
            _drawn.Add(_plots.Text(pair.Children[^1], x + width, y + Sizes.AxisNames, "end", head));
        }

        return height;
    }

    private double Table(IElement table, double x, double y, double width)
    {
        var top = y;
        var columns = Columns.First(columns => table.ClassList.Contains(columns.Class)).Widths;
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            var isHead = row.ParentElement!.LocalName is "thead";
            var cells = new List<(double Height, XElement[] Drawn)>();
            var left = x;
            foreach (var (place, cell) in row.Children.Index())
            {
                var from = _drawn.Count;
                var height = Flow(cell, left, 0, (columns[place] * width) - ColumnGap);
                cells.Add((height, [.. _drawn.Skip(from)]));
                _drawn.RemoveRange(from, _drawn.Count - from);
                left += columns[place] * width;
            }

            var padding = isHead ? 0 : CellPadding;
            var tallest = cells.Max(cell => cell.Height) + (2 * padding);
            if (!isHead && !row.ClassList.Contains("more"))
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

    private static double Above(IElement block) => block switch
    {
        { LocalName: "svg" or "table" or "dl" or "h4" } => 10,
        _ when block.ClassList.Contains("pair") || block.ClassList.Contains("rows") || block.ClassList.Contains("both-ways") => 10,
        { LocalName: "li" } when block.ParentElement!.ClassList.Contains("rows") => 8,
        { LocalName: "div" } => block.ParentElement!.ClassList.Contains("both-ways") ? 18 : 6,
        { LocalName: "li" } => 0,
        _ => 6,
    };

    private static bool IsInline(IElement element) =>
        Inline.Contains(element.LocalName) || (element.LocalName is "svg" && !element.ClassList.Contains("plot"));

    private bool IsLeftAway(IElement element) =>
        LeftAway.Contains(element.LocalName) || element.ClassList.Contains("visually-hidden") || style.Of(element, "display") is "none";
}
