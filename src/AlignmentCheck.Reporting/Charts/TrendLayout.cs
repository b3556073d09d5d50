using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Reporting.Charts;

/// <summary>Where things stand in a chart over quarters.</summary>
internal sealed class TrendLayout
{
    private static readonly Team?[] Kinds = [Team.Sales, Team.Marketing, null];

    private readonly IReadOnlyList<TrendMark> _marks;
    private readonly double _scale;

    /// <param name="marks">One at least, oldest first.</param>
    /// <param name="notes">Why lines break.</param>
    /// <param name="moments">What happened, oldest first.</param>
    /// <param name="size">How much room there is.</param>
    /// <param name="noteRows">Rows of room for notes, at least; as many as charts beside it have, so that all begin at one height.</param>
    public TrendLayout(
        IReadOnlyList<TrendMark> marks, IReadOnlyList<TrendNote> notes, IReadOnlyList<TrendMoment> moments, TrendSize size, int noteRows)
    {
        _marks = marks;
        _scale = size is TrendSize.Large ? Sizes.TrendTall : Sizes.TrendLow;
        Notes = LabelRow.Place(notes.Select(note => (note.Text, X(note.When))));
        Moments = LabelRow.Place(Numbered([.. moments.Select(moment => X(moment.When))]), isCentred: true);
        NoteRows = Math.Max(noteRows, RowsOf(Notes));
        Top = (NoteRows * Sizes.TrendLine) + Sizes.TrendMargin;
        Labels = [.. Named()];
        Years = [.. NamedYears()];
    }

    public IReadOnlyList<PlacedLabel> Notes { get; }

    /// <summary>Rows of room above the plot.</summary>
    public int NoteRows { get; }

    /// <summary>The numbers of what happened; neighbours whose marks would touch share theirs, as in "2–4".</summary>
    public IReadOnlyList<PlacedLabel> Moments { get; }

    /// <summary>The rounds whose quarter is named: as many as there is room for, the last one always.</summary>
    public IReadOnlyList<int> Labels { get; }

    /// <summary>The named rounds below which a year stands: the first of each, where there is room.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>Where 100 is.</summary>
    public double Top { get; }

    /// <summary>Where 0 is.</summary>
    public double Bottom => Top + _scale;

    public double QuarterY => Bottom + Sizes.TrendNames + (Moments.Count == 0 ? 0 : MomentY(RowsOf(Moments)) - MomentY(0) + (2 * Sizes.TrendPointer));

    public double YearY => QuarterY + Sizes.TrendLine;

    public double LevelY => YearY + Sizes.TrendLine;

    /// <summary>Row 0 is nearest to the plot.</summary>
    public double NoteY(PlacedLabel note) => Top - Sizes.TrendMargin - ((note.Row + 0.5) * Sizes.TrendLine);

    /// <summary>Row 0 is nearest to the marks.</summary>
    public double MomentY(int row) => Bottom + (2 * Sizes.TrendPointer) + ((row + 0.5) * Sizes.TrendLine);

    public double Height => (HasLevels ? LevelY : YearY) + Sizes.TrendFoot;

    public bool HasLevels => _marks.Any(mark => mark.Level is not null);

    /// <summary>The lines from one round to the next.</summary>
    public IEnumerable<(Team? Team, int From, int To)> Segments =>
        from at in Enumerable.Range(1, _marks.Count - 1)
        where _marks[at].IsJoined
        from team in Kinds
        where _marks[at - 1].Of(team) is not null && _marks[at].Of(team) is not null
        select (team, at - 1, at);

    public IEnumerable<(Team? Team, int At)> Points =>
        from at in Enumerable.Range(0, _marks.Count)
        from team in Kinds
        where _marks[at].Of(team) is not null
        select (team, at);

    /// <summary>The numbers of the first and of the last round that give the figure.</summary>
    public IEnumerable<(Team? Team, int At, LabelSide Side, double Y)> Numbers
    {
        get
        {
            var shown = Points.Select(point => point.At).Distinct().ToArray();
            if (shown is [])
            {
                return [];
            }

            var last = NumbersOf(shown[^1], LabelSide.Right);
            return shown.Length == 1 ? last : NumbersOf(shown[0], LabelSide.Left).Concat(last);
        }
    }

    private static int RowsOf(IReadOnlyList<PlacedLabel> labels) => labels.Count == 0 ? 0 : labels.Max(label => label.Row) + 1;

    /// <summary>Percent of the plot's width: time runs evenly.</summary>
    public double X(double when)
    {
        var span = _marks[^1].When - _marks[0].When;
        return span > 0 ? Math.Clamp(100 * (when - _marks[0].When) / span, 0, 100) : 50;
    }

    public double X(int at) => X(_marks[at].When);

    public double Y(double score) => Bottom - (score / 100 * _scale);

    /// <summary>Two numbers of one round stand as far apart as they need to be read.</summary>
    private IEnumerable<(Team? Team, int At, LabelSide Side, double Y)> NumbersOf(int at, LabelSide side)
    {
        if (_marks[at] is not { Sales: { } sales, Marketing: { } marketing })
        {
            return [(null, at, side, Y(_marks[at].Both!.Value))];
        }

        var middle = (Y(sales.Value) + Y(marketing.Value)) / 2;
        var half = Math.Max(Math.Abs(Y(sales.Value) - Y(marketing.Value)), Sizes.SlopeLabelsApart) / 2;
        var salesAbove = sales.Value >= marketing.Value ? 1 : -1;
        return [(Team.Sales, at, side, middle - (salesAbove * half)), (Team.Marketing, at, side, middle + (salesAbove * half))];
    }

    private static IEnumerable<(string Text, double At)> Numbered(double[] places)
    {
        for (var first = 0; first < places.Length; first++)
        {
            var last = first;
            while (last + 1 < places.Length && places[last + 1] - places[last] < Sizes.TrendMomentsApart)
            {
                last++;
            }

            yield return (last == first ? Svg.Number(first + 1) : $"{Svg.Number(first + 1)}–{Svg.Number(last + 1)}", (places[first] + places[last]) / 2);
            first = last;
        }
    }

    private IEnumerable<int> Named()
    {
        var kept = new Stack<int>();
        for (var at = _marks.Count - 1; at >= 0; at--)
        {
            if (kept.Count == 0 || X(kept.Peek()) - X(at) >= Sizes.TrendNamesApart)
            {
                kept.Push(at);
            }
        }

        return kept;
    }

    private IEnumerable<int> NamedYears()
    {
        int? last = null;
        string? year = null;
        foreach (var at in Labels)
        {
            if (!string.Equals(_marks[at].Year, year, StringComparison.Ordinal) && (last is not { } before || X(at) - X(before) >= Sizes.TrendYearsApart))
            {
                yield return at;
                last = at;
                year = _marks[at].Year;
            }
        }
    }
}
