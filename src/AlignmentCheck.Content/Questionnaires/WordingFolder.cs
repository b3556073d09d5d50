using AlignmentCheck.Content.Files;
using AlignmentCheck.Content.Mistakes;

namespace AlignmentCheck.Content.Questionnaires;

/// <summary>The wordings of all questionnaires in one language.</summary>
internal sealed class WordingFolder(IReadOnlyList<Wording> wordings)
{
    public static WordingFolder Read(ContentFolder folder, string language, StructureFolder structures)
    {
        var path = $"{StructureFolder.Name}/{language}";
        var files = folder.Files(path, ".yaml").ToDictionary(f => f.ShortName, StringComparer.Ordinal);
        var wordings = new List<Wording>();
        foreach (var structure in structures.Structures)
        {
            var name = structure.File.ShortName;
            if (files.Remove(name, out var file))
            {
                wordings.Add(Wording.Read(file, structure));
            }
            else if (folder.Exists(path))
            {
                folder.Log.Add($"{path}/{name}", 1, Messages.MissingTranslationFile(structure.File.Name));
            }
        }

        foreach (var file in structures.IsComplete ? files.Values.AsEnumerable() : [])
        {
            file.Report(file.FirstLine, Messages.NeedlessTranslationFile($"{StructureFolder.Name}/{file.ShortName}"));
        }

        return new(wordings);
    }

    /// <summary>The questionnaires. Only for content without a mistake.</summary>
    public IReadOnlyList<Core.Questionnaires.Questionnaire> Join() =>
        [.. wordings.Select(w => w.Join(wordings.FirstOrDefault(b => w.Structure.IsExtending(b.Structure))))];
}
