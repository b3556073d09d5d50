using AlignmentCheck.Content.Files;
using AlignmentCheck.Content.Yaml;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Content.Questionnaires;

/// <summary>What a questionnaire asks, without a word of any language.</summary>
/// <param name="File">The file it was read from.</param>
/// <param name="Id">The questionnaire's id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Minutes">How long answering takes at most.</param>
/// <param name="Extends">The questionnaire whose dimensions come first, and whose words and comment are taken over.</param>
/// <param name="Dimensions">Its own dimensions.</param>
/// <param name="Words">Its own words, where it has some.</param>
/// <param name="CommentCharacters">The length of its own comment, where it has one.</param>
/// <param name="Ownership">Its own ownership map, where it has one.</param>
internal sealed record QuestionnaireStructure(
    ContentFile File,
    string Id,
    int Version,
    int Minutes,
    Marked? Extends,
    IReadOnlyList<DimensionStructure> Dimensions,
    WordsStructure? Words,
    int? CommentCharacters,
    OwnershipStructure? Ownership)
{
    /// <summary>As in <c>core.v1</c>.</summary>
    public string Name => $"{Id}.v{Version}";

    public bool IsExtending(QuestionnaireStructure other) =>
        Extends is { } name && string.Equals(name.Text, other.Name, StringComparison.Ordinal);
}

internal sealed record DimensionStructure(
    Marked Id,
    bool IsCore,
    IReadOnlyList<Marked> Sources,
    IReadOnlyList<StatementStructure> Statements,
    CheckStructure? Check);

internal sealed record StatementStructure(Marked Id, bool IsReversed, bool OffersDontKnow);

internal enum CheckKind
{
    SameChoice,
    Prediction,
    Frequency,
    SharedChoice,
    Split,
}

/// <param name="Id">The check's id.</param>
/// <param name="Kind">How it is scored; null where that is not known, which is a mistake.</param>
/// <param name="Options">Empty for a split.</param>
/// <param name="Pick">The most picks of a prediction.</param>
/// <param name="Shared">The aligned option of a shared choice.</param>
/// <param name="Tolerance">The greatest distance of two estimates of a split that agree.</param>
internal sealed record CheckStructure(
    Marked Id, CheckKind? Kind, IReadOnlyList<OptionStructure> Options, int Pick, string Shared, int Tolerance);

internal sealed record OptionStructure(string Id, int? Value, Tone? Tone)
{
    public OptionKind Kind => Option.KindOf(Id);
}

internal sealed record WordsStructure(int Pick, IReadOnlyList<OptionStructure> Options);

internal sealed record OwnershipStructure(IReadOnlyList<OptionStructure> Options, IReadOnlyList<TaskStructure> Tasks);

internal sealed record TaskStructure(Marked Id, string Reference);
