namespace AlignmentCheck.Data.Accounts;

/// <summary>What came of inviting somebody.</summary>
public abstract record InviteOutcome
{
    private InviteOutcome()
    {
    }

    /// <summary>There is an account that waits for its first password.</summary>
    /// <param name="Account">New, or invited before and not yet used.</param>
    /// <param name="Token">For the one-time link that goes to its address alone.</param>
    /// <param name="HandedOn">For the one that whoever invites may hand on; null where mail brings it, or somebody else invited them before.</param>
    public sealed record Invited(User Account, string Token, string? HandedOn) : InviteOutcome;

    /// <summary>The person signs in already and needs no link.</summary>
    public sealed record HasAccount(User Account) : InviteOutcome;

    /// <summary>Not an address that mail can be sent to.</summary>
    public sealed record NotAnAddress : InviteOutcome;
}
