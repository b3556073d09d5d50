namespace AlignmentCheck.Data.Mail;

/// <summary>An e-mail to be queued.</summary>
/// <param name="Occasion">What it is about: the same occasion never makes two. At most <see cref="QueuedMail.LongestKey"/> characters.</param>
/// <param name="To">An address that <see cref="Accounts.MailAddressRule"/> accepts.</param>
/// <param name="Subject">One line; cut at <see cref="QueuedMail.LongestSubject"/> characters.</param>
/// <param name="Text">Plain text.</param>
public sealed record Letter(string Occasion, string To, string Subject, string Text);
