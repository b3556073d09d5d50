using AlignmentCheck.Content.Files;
using AlignmentCheck.Content.Mistakes;
using AlignmentCheck.Content.Yaml;

namespace AlignmentCheck.Content.Questionnaires;

/// <summary>All questionnaires without their wordings.</summary>
/// <param name="Structures">By id, older versions first.</param>
/// <param name="IsComplete">False where a file could not be read, so that nothing can be said to be missing.</param>
internal sealed record StructureFolder(IReadOnlyList<QuestionnaireStructure> Structures, bool IsComplete)
{
    public const string Name = "questionnaires";

    // Columns of responses.csv and sections of a wording that no check or statement may take the name of.
    private static readonly string[] Reserved = ["team", "words", "comment", "ownership"];

    public static StructureFolder Read(ContentFolder folder)
    {
        var files = folder.Files(Name, ".yaml");
        var structures = files.Select(StructureReader.Read).OfType<QuestionnaireStructure>()
            .OrderBy(s => s.Id, StringComparer.Ordinal)
            .ThenBy(s => s.Version)
            .ToList();
        var all = new StructureFolder(structures, structures.Count > 0 && structures.Count == files.Count);
        if (files.Count == 0 && folder.Exists(Name))
        {
            folder.Log.Add(Name, 1, Messages.NoQuestionnaire(Name));
        }

        foreach (var structure in structures)
        {
            all.CheckExtends(structure);
            all.CheckIds(structure);
        }

        return all;
    }

    /// <summary>The questionnaire that another one extends.</summary>
    public QuestionnaireStructure? BaseOf(QuestionnaireStructure structure) =>
        Structures.FirstOrDefault(structure.IsExtending);

    /// <summary>Its own dimensions after those of the questionnaire that it extends.</summary>
    public IEnumerable<DimensionStructure> DimensionsOf(QuestionnaireStructure structure) =>
        [.. BaseOf(structure)?.Dimensions ?? [], .. structure.Dimensions];

    private void CheckExtends(QuestionnaireStructure structure)
    {
        if (structure.Extends is not { Text.Length: > 0 } name)
        {
            return;
        }

        if (BaseOf(structure) is { } extended)
        {
            if (extended.Extends is not null)
            {
                structure.File.Report(name.Line, Messages.ExtendsExtended(name.Text));
            }
        }
        else if (IsComplete)
        {
            structure.File.Report(name.Line, Messages.UnknownExtends(name.Text, string.Join(", ", Structures.Select(s => s.Name))));
        }
    }

    private void CheckIds(QuestionnaireStructure structure)
    {
        var used = new UsedIds(Reserved);
        foreach (var part in new[] { BaseOf(structure), structure }.OfType<QuestionnaireStructure>())
        {
            foreach (var id in part.Dimensions.SelectMany(IdsOf))
            {
                used.ClaimKebab(part.File, id.Text, id.Line);
            }
        }
    }

    private static IEnumerable<Marked> IdsOf(DimensionStructure dimension) =>
    [
        dimension.Id,
        .. dimension.Statements.Select(s => s.Id),
        .. dimension.Check is { } check ? [check.Id] : Array.Empty<Marked>(),
    ];
}
