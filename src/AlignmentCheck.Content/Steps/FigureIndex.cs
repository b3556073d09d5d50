using AlignmentCheck.Content.Mistakes;
using AlignmentCheck.Content.Questionnaires;
using AlignmentCheck.Content.Yaml;
using AlignmentCheck.Core.Advice;

namespace AlignmentCheck.Content.Steps;

/// <summary>The figures that a step may name: those of all questionnaires together.</summary>
internal sealed class FigureIndex
{
    private static readonly (string Prefix, FigureKind Kind)[] Prefixes =
        [("check:", FigureKind.Check), ("gap:", FigureKind.Gap), ("dontknow:", FigureKind.DontKnow)];

    private readonly HashSet<string> _dimensions;
    private readonly HashSet<string> _checks;
    private readonly HashSet<string> _statements;
    private readonly HashSet<string> _offeringDontKnow;
    private readonly bool _isComplete;

    public FigureIndex(StructureFolder structures)
    {
        var dimensions = structures.Structures.SelectMany(s => s.Dimensions).ToList();
        var statements = dimensions.SelectMany(d => d.Statements).ToList();
        _dimensions = Ids(dimensions.Select(d => d.Id));
        _checks = Ids(dimensions.Select(d => d.Check).OfType<CheckStructure>().Select(c => c.Id));
        _statements = Ids(statements.Select(s => s.Id));
        _offeringDontKnow = Ids(statements.Where(s => s.OffersDontKnow).Select(s => s.Id));
        _isComplete = structures.IsComplete;
    }

    /// <summary>Reads the figure that a key names.</summary>
    /// <returns>Null where there is none such, which is reported.</returns>
    public FigureName? Read(MapReader map, string key)
    {
        var text = map.Text(key);
        if (text.Length == 0)
        {
            return null;
        }

        var figure = Named(text);
        if (figure is null && _isComplete)
        {
            map.Report(key, Messages.UnknownFigure(text));
        }
        else if (figure is { Kind: FigureKind.DontKnow } dontKnow && !_offeringDontKnow.Contains(dontKnow.Id))
        {
            map.Report(key, Messages.DontKnowNotOffered(dontKnow.Id));
        }

        return figure;
    }

    /// <summary>Reads the dimension that a key names.</summary>
    /// <returns>Null where there is none such, which is reported.</returns>
    public string? ReadDimension(MapReader map, string key)
    {
        var id = map.Text(key);
        if (_dimensions.Contains(id))
        {
            return id;
        }

        if (id.Length > 0 && _isComplete)
        {
            map.Report(key, Messages.UnknownDimension(id, string.Join(", ", _dimensions)));
        }

        return null;
    }

    private FigureName? Named(string text)
    {
        var (prefix, kind) = Array.Find(Prefixes, p => text.StartsWith(p.Prefix, StringComparison.Ordinal));
        if (prefix is null)
        {
            kind = _dimensions.Contains(text) ? FigureKind.Dimension : FigureKind.Statement;
        }

        var id = text[(prefix?.Length ?? 0)..];
        return Of(kind).Contains(id) ? new(kind, id) : null;
    }

    private HashSet<string> Of(FigureKind kind) => kind switch
    {
        FigureKind.Check => _checks,
        FigureKind.Dimension or FigureKind.Gap => _dimensions,
        _ => _statements,
    };

    private static HashSet<string> Ids(IEnumerable<Marked> ids) => new(ids.Select(i => i.Text), StringComparer.Ordinal);
}
