namespace AlignmentCheck.Data.Mail;

/// <summary>
/// That something about a round is to be told by e-mail: saved together with what has happened, so that it is told exactly when that is so. It
/// stays when it is told, so that it never is told again.
/// </summary>
public sealed class Notice
{
    public required Guid RoundId { get; init; }

    public required MailKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When its e-mails were written; null while they are not.</summary>
    public DateTimeOffset? WrittenAt { get; set; }
}
