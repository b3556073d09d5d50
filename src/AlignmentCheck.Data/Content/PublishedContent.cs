using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Agreements;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Data.Content;

/// <summary>The questionnaires and steps that this instance offers, in one language. Read once at start: broken content does not get that far.</summary>
/// <param name="Language">Such as <c>en</c>.</param>
/// <param name="Questionnaires">By id, older versions first.</param>
/// <param name="Steps">By id.</param>
/// <param name="Sources">By id.</param>
public sealed record PublishedContent(
    string Language,
    IReadOnlyList<Questionnaire> Questionnaires,
    IReadOnlyList<Step> Steps,
    IReadOnlyDictionary<string, Source> Sources)
{
    /// <summary>Who usually does what.</summary>
    public IReadOnlyList<OwnershipTask> UsualTasks => TaskSplit.UsualOf(Questionnaires);

    /// <summary>A questionnaire in its newest version; null where nothing has that id.</summary>
    public Questionnaire? Newest(string id) =>
        Questionnaires.LastOrDefault(questionnaire => string.Equals(questionnaire.Id, id, StringComparison.Ordinal));

    /// <summary>Each questionnaire in its newest version.</summary>
    public IEnumerable<Questionnaire> Offered =>
        Questionnaires.GroupBy(questionnaire => questionnaire.Id, StringComparer.Ordinal).Select(versions => versions.Last());
}

/// <summary>What is offered in each language.</summary>
public sealed class ContentCatalogue(IReadOnlyList<PublishedContent> languages)
{
    public IReadOnlyList<PublishedContent> Languages { get; } = languages;

    /// <summary>What is offered in a language; null where nothing is.</summary>
    public PublishedContent? Find(string language) =>
        Languages.FirstOrDefault(content => string.Equals(content.Language, language, StringComparison.Ordinal));
}
