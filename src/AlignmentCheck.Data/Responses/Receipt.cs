using AlignmentCheck.Core.Answers;

namespace AlignmentCheck.Data.Responses;

/// <summary>All that is stored of one form, for the person who sent it.</summary>
/// <param name="Survey">What was asked.</param>
/// <param name="Secret">With which it was found, and can be withdrawn.</param>
/// <param name="Stored">The answers' row.</param>
/// <param name="Comment">The comment's row; null where none was written.</param>
/// <param name="Answers">The answers as they were chosen, read from what is stored, without the comment.</param>
/// <param name="IsOpen">Whether the round still takes answers, so that these can be withdrawn.</param>
/// <param name="NotTaken">What the form holds now, where it came before with other answers; null where it is as it is stored.</param>
public sealed record Receipt(
    TeamSurvey Survey,
    ResponseSecret Secret,
    Response Stored,
    Comment? Comment,
    IReadOnlyList<GivenAnswer> Answers,
    bool IsOpen,
    NotTaken? NotTaken);

/// <summary>What is different in a form that came again. Nothing of it is stored.</summary>
/// <param name="Answers">
/// Those that are not stored like this, as they were chosen, the comment included. What was emptied since, or can be no answer, is absent.
/// </param>
public sealed record NotTaken(IReadOnlyList<GivenAnswer> Answers);
