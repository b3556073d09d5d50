namespace AlignmentCheck.Data.Accounts;

/// <summary>That a session was ended by signing out: a copy of its cookie that somebody kept is refused. Does not say whose it was.</summary>
public sealed class EndedSession
{
    /// <summary>Random, from the sealed cookie.</summary>
    public required Guid Id { get; init; }

    /// <summary>When the last cookie of the session has run out, and nothing needs to be remembered.</summary>
    public required DateTimeOffset Until { get; init; }
}
