namespace AlignmentCheck.Data.Mail;

/// <summary>That somebody wants no e-mails of a kind.</summary>
public sealed class MailRefusal
{
    public required Guid UserId { get; init; }

    public required MailKind Kind { get; init; }

    public required DateTimeOffset Since { get; init; }
}
