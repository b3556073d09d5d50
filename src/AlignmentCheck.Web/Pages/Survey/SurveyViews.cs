using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;

namespace AlignmentCheck.Web.Pages.Survey;

/// <summary>Where a single-use code is typed.</summary>
/// <param name="Survey">Whose team's address it is; null where a code of any survey may come.</param>
/// <param name="Typed">What was typed so far.</param>
/// <param name="Problem">Why that leads nowhere; null where nothing was typed yet.</param>
public sealed record CodeEntry(TeamSurvey? Survey, string? Typed, string? Problem);

/// <summary>A code or a credential with which answers were sent before.</summary>
/// <param name="Survey">What was asked.</param>
/// <param name="Address">The end of the address at which it was found.</param>
/// <param name="HasArrived">Whether a form came with it just now.</param>
/// <param name="TokenStart">The first characters by which a browser knows its credential; null where it is a code.</param>
public sealed record UsedView(TeamSurvey Survey, string Address, bool HasArrived, string? TokenStart)
{
    public bool IsCode => Survey.Code is not null;
}

/// <summary>A form whose answers were withdrawn.</summary>
/// <param name="Survey">What was asked.</param>
/// <param name="Address">The end of the address to which it was sent.</param>
/// <param name="TokenStart">The first characters by which a browser knows the credential that came with it; null where none did.</param>
/// <param name="IsOpen">Whether the round still takes answers.</param>
public sealed record WithdrawnView(TeamSurvey Survey, string Address, string? TokenStart, bool IsOpen);

/// <summary>What follows a withdrawal.</summary>
/// <param name="Round">Which was answered.</param>
/// <param name="IsOpen">Whether it still takes answers.</param>
/// <param name="Address">The end of the team's address; null where the team is not known.</param>
public sealed record AfterWithdrawal(Round Round, bool IsOpen, string? Address);

/// <summary>A form that came after the end.</summary>
/// <param name="Survey">What was asked.</param>
/// <param name="Address">The end of the address to which it was sent.</param>
public sealed record NotKeptView(TeamSurvey Survey, string Address);

/// <summary>Answers to be read.</summary>
/// <param name="Questionnaire">What was asked.</param>
/// <param name="Answers">In its order.</param>
public sealed record GivenView(Questionnaire Questionnaire, IReadOnlyList<GivenAnswer> Answers)
{
    /// <summary>The task of the ownership map that a question is about; null where it is about none.</summary>
    public string? TaskOf(Question question) => Questionnaire.Ownership?.Tasks.FirstOrDefault(task => string.Equals(task.Question.Id, question.Id, StringComparison.Ordinal))?.Name;
}

/// <summary>What was stored, as a page shows it.</summary>
/// <param name="Receipt">All of the answers.</param>
/// <param name="Address">The end of the address to which they were sent.</param>
/// <param name="Spent">The hash of the code or credential that is spent with them; null where there was none.</param>
/// <param name="TokenStart">The first characters by which a browser knows the credential that came with them; null where none did.</param>
public sealed record ReceiptView(Receipt Receipt, string Address, OnceKey? Spent, string? TokenStart)
{
    /// <summary>All that was answered, the comment at the end as on the form.</summary>
    public IReadOnlyList<GivenAnswer> Answers => Receipt.Comment is { } written && Receipt.Survey.Questionnaire.Comment is { } asked
        ? [.. Receipt.Answers, new GivenAnswer.Text(asked, written.Text)]
        : Receipt.Answers;

    /// <summary>Whether a withdrawal leaves no second form.</summary>
    public bool IsOnce => Receipt.Survey.Code is not null || Receipt.Survey.WantsCredential;
}
