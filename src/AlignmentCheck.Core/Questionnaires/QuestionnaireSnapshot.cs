using AlignmentCheck.Core.Stored;

namespace AlignmentCheck.Core.Questionnaires;

/// <summary>A questionnaire as bytes, kept by a round from its opening, so that later edits of content change nothing of what was asked.</summary>
public static class QuestionnaireSnapshot
{
    public static byte[] Write(Questionnaire questionnaire) => StoredJson.Write(StoredQuestionnaire.Of(questionnaire));

    /// <summary>The same questionnaire again, with the same <see cref="Questionnaire.Sha256"/>.</summary>
    /// <exception cref="StoredFormatException">The bytes are not what <see cref="Write"/> has written.</exception>
    public static Questionnaire Read(ReadOnlySpan<byte> bytes) => StoredJson.Read<StoredQuestionnaire>(bytes).Restore();
}

/// <summary>What a questionnaire is put together from; all else follows.</summary>
internal sealed record StoredQuestionnaire(
    string Id,
    int Version,
    string Title,
    int Minutes,
    IReadOnlyList<Dimension> Dimensions,
    WordsSection? Words,
    CommentQuestion? Comment,
    OwnershipMap? Ownership)
{
    public static StoredQuestionnaire Of(Questionnaire questionnaire) => new(
        questionnaire.Id,
        questionnaire.Version,
        questionnaire.Title,
        questionnaire.Minutes,
        questionnaire.Dimensions,
        questionnaire.Words,
        questionnaire.Comment,
        questionnaire.Ownership);

    public Questionnaire Restore() => new(Id, Version, Title, Minutes, Dimensions, Words, Comment, Ownership);
}
