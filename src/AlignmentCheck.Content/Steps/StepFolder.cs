using AlignmentCheck.Content.Files;
using AlignmentCheck.Content.Mistakes;
using AlignmentCheck.Core.Advice;

namespace AlignmentCheck.Content.Steps;

/// <summary>All steps, as the reference language has them.</summary>
internal sealed class StepFolder
{
    private const string Name = "steps";
    private const string Extension = ".md";

    private readonly string _reference;
    private readonly bool _isComplete;
    private readonly IReadOnlyList<WordedStep> _steps;

    public StepFolder(ContentFolder folder, string reference, StepReader reader)
    {
        _reference = reference;
        var files = folder.Files($"{Name}/{reference}", Extension);
        _steps = [.. files.Select(reader.Read).OfType<WordedStep>()];
        _isComplete = folder.Exists($"{Name}/{reference}") && _steps.Count == files.Count;
        var used = new UsedIds();
        foreach (var (_, text) in _steps)
        {
            used.ClaimKebab(text.Body, text.Id.Text, text.Id.Line);
        }
    }

    /// <summary>The remedies that steps cover; null where a step could not be read, so that none can be said to be left out.</summary>
    public IReadOnlyList<string>? Covered => _isComplete ? [.. _steps.SelectMany(s => s.Step.Remedies)] : null;

    /// <summary>The steps in a language, by id.</summary>
    public IReadOnlyList<Step> In(ContentFolder folder, string language)
    {
        var steps = string.Equals(language, _reference, StringComparison.Ordinal) ? _steps.Select(s => s.Step) : Translated(folder, $"{Name}/{language}");
        return [.. steps.OrderBy(s => s.Id, StringComparer.Ordinal)];
    }

    private List<Step> Translated(ContentFolder folder, string path)
    {
        var files = folder.Files(path, Extension).ToDictionary(f => f.ShortName, StringComparer.Ordinal);
        var steps = new List<Step>();
        foreach (var (step, original) in _steps)
        {
            if (!files.Remove(original.Body.ShortName, out var file))
            {
                MissingTranslation(folder, path, original);
            }
            else if (StepText.ReadTranslation(file, original) is { } text)
            {
                steps.Add(text.Put(step));
            }
        }

        foreach (var file in _isComplete ? files.Values.AsEnumerable() : [])
        {
            file.Report(file.FirstLine, Messages.NeedlessTranslationFile($"{Name}/{_reference}/{file.ShortName}"));
        }

        return steps;
    }

    private static void MissingTranslation(ContentFolder folder, string path, StepText original)
    {
        if (folder.Exists(path))
        {
            folder.Log.Add($"{path}/{original.Body.ShortName}", 1, Messages.MissingTranslationFile(original.Body.Name));
        }
    }
}
