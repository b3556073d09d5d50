using AlignmentCheck.Content.Files;
using AlignmentCheck.Content.Mistakes;
using AlignmentCheck.Content.Yaml;
using AlignmentCheck.Core.Advice;

namespace AlignmentCheck.Content.References;

/// <summary>The sources in one language.</summary>
/// <param name="Name">The file's path.</param>
/// <param name="Sources">By id.</param>
/// <param name="IsComplete">False where the file could not be read, so that no source can be said to be unknown.</param>
internal sealed record SourceFile(string Name, IReadOnlyDictionary<string, Source> Sources, bool IsComplete)
{
    /// <param name="folder">The content folder.</param>
    /// <param name="language">The language to read.</param>
    /// <param name="reference">The sources in the language that decides which there are; null for that language itself.</param>
    public static SourceFile Read(ContentFolder folder, string language, SourceFile? reference)
    {
        var name = $"sources/{language}/sources.yaml";
        if (folder.File(name) is not { } file)
        {
            return new(name, new Dictionary<string, Source>(StringComparer.Ordinal), IsComplete: false);
        }

        var map = MapReader.Of(file);
        var entries = map.Map("sources");
        if (reference is { IsComplete: true })
        {
            entries.WithIdsFrom(reference.Name);
        }

        var ids = reference is { IsComplete: true } ? reference.Sources.Keys : entries.Entries.Select(e => e.Key);
        var sources = ids.Select(id => Source(entries, id)).ToDictionary(s => s.Id, StringComparer.Ordinal);
        entries.NothingElse();
        map.NothingElse();
        return new(name, sources, entries.IsThere);
    }

    /// <summary>Reports a source that nothing is known of.</summary>
    public void MustHave(ContentFile file, Marked source)
    {
        if (IsComplete && !Sources.ContainsKey(source.Text))
        {
            file.Report(source.Line, Messages.UnknownSource(source.Text, Name));
        }
    }

    /// <summary>Whether all of these are known and none is a study.</summary>
    public bool HasNoStudy(IReadOnlyCollection<string> ids) =>
        ids.All(Sources.ContainsKey) && ids.All(id => Sources[id].Kind != SourceKind.Study);

    private static Source Source(MapReader sources, string id)
    {
        var map = sources.Map(id);
        var source = new Source(
            id,
            map.Text("title"),
            map.Word<SourceKind>("kind") ?? default,
            map.Text("says"),
            map.OptionalText("author"),
            map.OptionalText("publisher"),
            map.OptionalWhole("year", 1800, 2200));
        map.NothingElse();
        return source;
    }
}
