using AlignmentCheck.Core.Trends;

namespace AlignmentCheck.Data.Mail;

/// <summary>An e-mail to be queued.</summary>
/// <param name="Occasion">What it is about: the same occasion never makes two. At most <see cref="QueuedMail.LongestKey"/> characters.</param>
/// <param name="To">An address that <see cref="Accounts.MailAddressRule"/> accepts.</param>
/// <param name="Subject">One line; cut at <see cref="QueuedMail.LongestSubject"/> characters.</param>
/// <param name="Text">Plain text.</param>
public sealed record Letter(string Occasion, string To, string Subject, string Text)
{
    public required MailKind Kind { get; init; }

    /// <summary>Whose consultants may see that it was sent; null where none may.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>The round that it is about; null where it is about none.</summary>
    public Quarter? Quarter { get; init; }

    /// <summary>The address that stops e-mails of its kind; null where it is needed. At most <see cref="QueuedMail.LongestStop"/> characters.</summary>
    public Uri? Stop { get; init; }
}
