using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Agreements;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Content;

/// <summary>Everything an author wrote, in one language.</summary>
/// <param name="Language">As the folder is called: <c>en</c>.</param>
/// <param name="Questionnaires">By id, older versions first.</param>
/// <param name="Steps">By id.</param>
/// <param name="Sources">By id.</param>
/// <param name="Remedies">What the source texts recommend, in the order of their file.</param>
public sealed record ContentLibrary(
    string Language,
    IReadOnlyList<Questionnaire> Questionnaires,
    IReadOnlyList<Step> Steps,
    IReadOnlyDictionary<string, Source> Sources,
    IReadOnlyList<Remedy> Remedies)
{
    /// <summary>Who usually does what.</summary>
    public IReadOnlyList<OwnershipTask> UsualTasks => TaskSplit.UsualOf(Questionnaires);

    /// <summary>A questionnaire by its id, then in its newest version, or by id and version.</summary>
    /// <param name="id"><c>core</c> or <c>core.v1</c>.</param>
    public Questionnaire? Find(string id) =>
        Questionnaires.LastOrDefault(q => string.Equals(q.Id, id, StringComparison.Ordinal))
        ?? Questionnaires.FirstOrDefault(q => string.Equals($"{q.Id}.v{q.Version}", id, StringComparison.Ordinal));
}

/// <summary>What an item of the source texts is used for.</summary>
public enum RemedyKind
{
    /// <summary>A recommendation, which at least one step covers.</summary>
    Recommendation,

    /// <summary>A figure, shown as context with its source.</summary>
    Figure,

    /// <summary>A cause, which shapes questions and words.</summary>
    Cause,
}

/// <summary>One item of the source texts.</summary>
/// <param name="Id">Source and number: <c>003.7</c>.</param>
/// <param name="Kinds">What it is used for.</param>
/// <param name="Says">What it says, in our words.</param>
public sealed record Remedy(string Id, IReadOnlyList<RemedyKind> Kinds, string Says);
