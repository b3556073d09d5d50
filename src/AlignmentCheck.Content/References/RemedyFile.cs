using AlignmentCheck.Content.Files;
using AlignmentCheck.Content.Mistakes;
using AlignmentCheck.Content.Yaml;

namespace AlignmentCheck.Content.References;

/// <summary>The list of what the source texts recommend.</summary>
internal sealed class RemedyFile
{
    private const string Name = "remedies.yaml";

    // One letter each in the file, since the list is read as a table.
    private static readonly Dictionary<string, RemedyKind> Letters = new(StringComparer.Ordinal)
    {
        ["R"] = RemedyKind.Recommendation,
        ["F"] = RemedyKind.Figure,
        ["D"] = RemedyKind.Cause,
    };

    private readonly ContentFile? _file;
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    public RemedyFile(ContentFolder folder)
    {
        _file = folder.File(Name);
        Remedies = _file is null ? [] : Read(_file);
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Remedy> Remedies { get; }

    /// <summary>Reports a remedy that is not in the list.</summary>
    public void MustHave(ContentFile file, Marked remedy)
    {
        if (_lines.Count > 0 && !_lines.ContainsKey(remedy.Text))
        {
            file.Report(remedy.Line, Messages.UnknownRemedy(remedy.Text, Name));
        }
    }

    /// <summary>Reports every recommendation that no step covers.</summary>
    public void MustBeCovered(IEnumerable<string> covered)
    {
        var missing = Remedies
            .Where(r => r.Kinds.Contains(RemedyKind.Recommendation))
            .Select(r => r.Id)
            .Except(covered, StringComparer.Ordinal);
        foreach (var id in missing)
        {
            _file!.Report(_lines[id], Messages.UncoveredRemedy(id));
        }
    }

    private List<Remedy> Read(ContentFile file)
    {
        var map = MapReader.Of(file);
        var used = new UsedIds();
        var remedies = map.List("remedies").Select(r => Remedy(MapReader.Of(file, r, "remedies"), used)).ToList();
        map.NothingElse();
        return remedies;
    }

    private Remedy Remedy(MapReader map, UsedIds used)
    {
        var id = map.Text("id");
        used.Claim(map.File, id, map.Line);
        _lines.TryAdd(id, map.Line);
        var remedy = new Remedy(id, Kinds(map), map.Text("says"));
        map.NothingElse();
        return remedy;
    }

    private static List<RemedyKind> Kinds(MapReader map)
    {
        var letters = map.Texts("kind");
        foreach (var letter in letters.Where(l => !Letters.ContainsKey(l.Text)))
        {
            map.File.Report(letter.Line, Messages.UnknownWord("kind", letter.Text, string.Join(", ", Letters.Keys)));
        }

        if (map.HasList("kind") && letters.Count == 0)
        {
            map.Report("kind", Messages.EmptyList("kind"));
        }

        return [.. letters.Where(l => Letters.ContainsKey(l.Text)).Select(l => Letters[l.Text])];
    }
}
