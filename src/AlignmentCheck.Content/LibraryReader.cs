using AlignmentCheck.Content.Files;
using AlignmentCheck.Content.Questionnaires;
using AlignmentCheck.Content.References;
using AlignmentCheck.Content.Steps;

namespace AlignmentCheck.Content;

/// <summary>Reads once what all languages share, then one language after the other.</summary>
internal sealed class LibraryReader
{
    private readonly ContentFolder _folder;
    private readonly string _reference;
    private readonly StructureFolder _structures;
    private readonly SourceFile _sources;
    private readonly RemedyFile _remedies;
    private readonly StepFolder _steps;

    /// <param name="folder">The content folder.</param>
    /// <param name="reference">The language that decides which steps and sources there are.</param>
    public LibraryReader(ContentFolder folder, string reference)
    {
        _folder = folder;
        _reference = reference;
        _structures = StructureFolder.Read(folder);
        _sources = SourceFile.Read(folder, reference, reference: null);
        _remedies = new(folder);
        _steps = new(folder, reference, new(new(_structures), _remedies, _sources));
        CheckReferences();
    }

    /// <returns>Null as soon as anything read so far has a mistake.</returns>
    public ContentLibrary? In(string language)
    {
        var wordings = WordingFolder.Read(_folder, language, _structures);
        var steps = _steps.In(_folder, language);
        var sources = string.Equals(language, _reference, StringComparison.Ordinal) ? _sources : SourceFile.Read(_folder, language, _sources);
        return _folder.Log.IsEmpty ? new(language, wordings.Join(), steps, sources.Sources, _remedies.Remedies) : null;
    }

    private void CheckReferences()
    {
        foreach (var structure in _structures.Structures)
        {
            foreach (var source in structure.Dimensions.SelectMany(d => d.Sources))
            {
                _sources.MustHave(structure.File, source);
            }
        }

        if (_steps.Covered is { } covered)
        {
            _remedies.MustBeCovered(covered);
        }
    }
}
