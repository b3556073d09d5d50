using AlignmentCheck.Core.Answers;

namespace AlignmentCheck.Data.Responses;

/// <summary>All that is stored of one form, for the person who sent it.</summary>
/// <param name="Survey">What was asked.</param>
/// <param name="Secret">With which it was found, and can be withdrawn.</param>
/// <param name="Stored">The answers' row.</param>
/// <param name="Comment">The comment's row; null where none was written.</param>
/// <param name="Answers">The answers as they were chosen, read from what is stored, without the comment.</param>
/// <param name="IsOpen">Whether the round still takes answers, so that these can be withdrawn.</param>
public sealed record Receipt(
    TeamSurvey Survey,
    ResponseSecret Secret,
    Response Stored,
    Comment? Comment,
    IReadOnlyList<GivenAnswer> Answers,
    bool IsOpen);
