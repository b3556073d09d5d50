using AlignmentCheck.Core.Answers;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Responses;

/// <summary>What became of a form.</summary>
public abstract record SubmitOutcome
{
    private SubmitOutcome()
    {
    }

    /// <summary>It is stored: now, or by an earlier arrival of the same form, whose answers the receipt then shows.</summary>
    public sealed record Accepted(Receipt Receipt) : SubmitOutcome;

    /// <summary>Nothing is stored.</summary>
    /// <param name="Survey">What was asked.</param>
    /// <param name="Problems">Answers that cannot be.</param>
    /// <param name="HasForeignFields">Whether something was answered that is not asked here.</param>
    public sealed record Invalid(TeamSurvey Survey, IReadOnlyList<AnswerProblem> Problems, bool HasForeignFields) : SubmitOutcome;

    /// <summary>Nothing was answered, a comment aside, which alone would count for no figure. Nothing is stored.</summary>
    public sealed record Empty(TeamSurvey Survey) : SubmitOutcome;

    /// <summary>The form carries no secret, or one that belongs to answers in another survey: it needs a new one. Nothing is stored.</summary>
    public sealed record UnusableSecret(TeamSurvey Survey) : SubmitOutcome;

    /// <summary>The answers of this form were withdrawn. Nothing is stored, whatever the form holds now.</summary>
    /// <param name="Survey">What was asked.</param>
    /// <param name="IsOpen">Whether the round still takes answers.</param>
    public sealed record Withdrawn(TeamSurvey Survey, bool IsOpen) : SubmitOutcome;

    /// <summary>The code or the credential was used for other answers. Nothing is stored.</summary>
    public sealed record AlreadyUsed(TeamSurvey Survey) : SubmitOutcome;

    /// <summary>Answers are taken with a code here, and the address is the team's own. Nothing is stored.</summary>
    public sealed record WantsCode(TeamSurvey Survey) : SubmitOutcome;

    /// <summary>Answers are taken with a credential here, and there was none, or none that this round's key has signed. Nothing is stored.</summary>
    public sealed record WantsCredential(TeamSurvey Survey) : SubmitOutcome;

    public sealed record NotYetOpen(TeamLink Link) : SubmitOutcome;

    /// <summary>The round was closed before the form came. Nothing of it is stored.</summary>
    public sealed record Closed(TeamSurvey Survey) : SubmitOutcome;

    public sealed record UnknownSurvey : SubmitOutcome;
}
