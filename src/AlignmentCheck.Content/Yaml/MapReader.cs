using AlignmentCheck.Content.Files;
using AlignmentCheck.Content.Mistakes;

namespace AlignmentCheck.Content.Yaml;

/// <summary>Reads the entries of a YAML map and reports what is missing, of the wrong kind or unknown.</summary>
/// <remarks>
/// What is missing is answered with a stand-in, so that the rest is read as well; nothing made of stand-ins
/// is handed out, since there is a mistake by then. Where a whole map is missing, its entries are not reported again.
/// </remarks>
internal sealed partial class MapReader
{
    private readonly YamlMap? _map;
    private readonly List<string> _known = [];
    private Func<string, string> _missing = Messages.MissingKey;
    private Func<string, string, string> _unknown = Messages.UnknownKey;

    private MapReader(ContentFile file, YamlMap? map, int line)
    {
        File = file;
        Line = line;
        _map = map;
    }

    public ContentFile File { get; }

    /// <summary>The line of the key that the map belongs to, or in which it begins.</summary>
    public int Line { get; }

    /// <summary>False where the map is missing, which was already reported.</summary>
    public bool IsThere => _map is not null;

    public IReadOnlyList<YamlEntry> Entries => _map?.Entries ?? [];

    /// <summary>A whole file as one map.</summary>
    public static MapReader Of(ContentFile file) =>
        YamlTree.Read(file) is { } value ? Of(file, value, file.ShortName) : new(file, map: null, file.FirstLine);

    /// <param name="file">The file that it stands in.</param>
    /// <param name="value">What should be a map.</param>
    /// <param name="name">What the map is called, for a mistake.</param>
    public static MapReader Of(ContentFile file, YamlValue value, string name) => Of(file, value, name, value.Line);

    /// <summary>From here on the keys are ids that another file decides on, and what is missing is a translation.</summary>
    public MapReader WithIdsFrom(string otherFile)
    {
        _missing = id => Messages.MissingTranslation(id, otherFile);
        _unknown = (id, _) => Messages.NeedlessTranslation(id, otherFile);
        return this;
    }

    public bool Has(string key)
    {
        _known.Add(key);
        return Find(key) is not null;
    }

    /// <summary>Whether a key holds a list, so that its length can be judged.</summary>
    public bool HasList(string key) => Find(key)?.Value is YamlList;

    /// <summary>The line of a key; the map's own where the key is missing.</summary>
    public int LineOf(string key) => Find(key)?.Line ?? Line;

    /// <summary>Reports something about what a key says.</summary>
    public void Report(string key, string message) => File.Report(LineOf(key), message);

    /// <summary>Reports every key that nobody has asked for.</summary>
    public void NothingElse()
    {
        foreach (var entry in Entries.Where(e => !_known.Contains(e.Key)))
        {
            File.Report(entry.Line, _unknown(entry.Key, string.Join(", ", _known.Distinct(StringComparer.Ordinal))));
        }
    }

    private static MapReader Of(ContentFile file, YamlValue value, string name, int line)
    {
        if (value is not YamlMap)
        {
            file.Report(line, Messages.ExpectedMap(name));
        }

        return new(file, value as YamlMap, line);
    }

    private YamlEntry? Required(string key)
    {
        if (!Has(key) && IsThere)
        {
            File.Report(Line, _missing(key));
        }

        return Find(key);
    }

    private YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.Key, key, StringComparison.Ordinal))
            {
                return entry;
            }
        }

        return null;
    }
}
