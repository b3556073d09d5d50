using AngleSharp.Dom;

namespace AlignmentCheck.Reporting.Pictures;

/// <summary>A sign, or words that follow each other without one between them.</summary>
/// <param name="X">Pixels from the line's beginning.</param>
internal sealed record Stretch(double X)
{
    /// <summary>The words, each with the element whose style they have.</summary>
    public List<(string Text, IElement Like)> Words { get; } = [];

    public IElement? Sign { get; init; }

    public double Width { get; set; }
}

/// <param name="Stretches">From left to right.</param>
/// <param name="Height">The size of its largest letters.</param>
internal sealed record TextLine(List<Stretch> Stretches, double Height);

/// <summary>Words put into lines: SVG does not wrap.</summary>
internal sealed class TextLines(PictureStyle style, double width)
{
    private readonly List<TextLine> _lines = [];
    private List<Stretch> _open = [];
    private double _at;
    private double _height;
    private bool _isSpaced;

    public IReadOnlyList<TextLine> Lines
    {
        get
        {
            Break();
            return _lines;
        }
    }

    public void Add(string text, IElement like)
    {
        var (size, isBold) = (style.FontSize(like), style.Of(like, "font-weight") is "600" or "500");
        if (text.Length > 0 && char.IsWhiteSpace(text[0]))
        {
            _isSpaced = true;
        }

        foreach (var word in text.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, size, isBold)))
        {
            Put(word, like, size, isBold);
            _isSpaced = true;
        }

        _isSpaced = text.Length > 0 && char.IsWhiteSpace(text[^1]);
    }

    public void AddSign(IElement sign, double room, double height)
    {
        _open.Add(new Stretch(_at) { Sign = sign, Width = room });
        _height = Math.Max(_height, height);
        _at += room;
        _isSpaced = false;
    }

    public void AddGap(double gap)
    {
        _open.Add(new Stretch(_at += gap));
        _isSpaced = false;
    }

    public void Break()
    {
        if (_open.Exists(stretch => stretch.Sign is not null || stretch.Words.Count > 0))
        {
            _lines.Add(new TextLine([.. _open.Where(stretch => stretch.Sign is not null || stretch.Words.Count > 0)], _height));
        }

        (_open, _at, _height, _isSpaced) = ([], 0, 0, false);
    }

    private void Put(string word, IElement like, double size, bool isBold)
    {
        var room = TextWidths.Of(word, size, isBold);
        var space = _isSpaced && _open.Count > 0 && _open[^1].Words.Count > 0 ? TextWidths.Of(" ", size, isBold) : 0;
        if (_at + space + room > width && _open.Exists(stretch => stretch.Words.Count > 0))
        {
            Break();
            space = 0;
        }

        if (_open.Count == 0 || _open[^1].Sign is not null)
        {
            _open.Add(new Stretch(_at));
        }

        var (words, text) = (_open[^1].Words, space > 0 ? " " + word : word);
        if (words.Count > 0 && words[^1].Like == like)
        {
            words[^1] = (words[^1].Text + text, like);
        }
        else
        {
            words.Add((text, like));
        }

        _at += space + room;
        _height = Math.Max(_height, size);
    }

    /// <summary>A word that is longer than a line is parted.</summary>
    private IEnumerable<string> Pieces(string word, double size, bool isBold)
    {
        var from = 0;
        for (var to = 1; to <= word.Length; to++)
        {
            if (to == word.Length || (TextWidths.Of(word[from..(to + 1)], size, isBold) > width && !char.IsLowSurrogate(word[to])))
            {
                yield return word[from..to];
                from = to;
            }
        }
    }
}
