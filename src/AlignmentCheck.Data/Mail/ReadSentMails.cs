using AlignmentCheck.Core.Trends;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Mail;

/// <summary>How an e-mail stands.</summary>
public enum MailState
{
    /// <summary>It has not been tried.</summary>
    Waiting,

    /// <summary>It was tried in vain, and is tried again.</summary>
    TriedAgain,

    Sent,

    /// <summary>It was given up.</summary>
    GivenUp,
}

/// <summary>An e-mail to a member.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Quarter">The round that it is about; null where it is about none.</param>
/// <param name="To">The address.</param>
/// <param name="At">When it was sent or given up; before that, when it was written.</param>
/// <param name="State">How it stands.</param>
public sealed record SentMail(MailKind Kind, Quarter? Quarter, string To, DateTimeOffset At, MailState State);

/// <summary>One sheet of e-mails.</summary>
/// <param name="Mails">Latest first.</param>
/// <param name="Number">1 for the latest sheet.</param>
/// <param name="HasOlder">Whether a sheet follows.</param>
public sealed record MailSheet(IReadOnlyList<SentMail> Mails, int Number, bool HasOlder);

/// <summary>Reads what was written to an organisation's members, latest first, a sheet at a time. Whoever is asked to answer is not among them.</summary>
public sealed class ReadSentMails(AlignmentContext db)
{
    public const int MailsOnASheet = 50;

    // Far beyond any; keeps the count of mails to pass over within a whole number.
    private const int LastSheet = 1_000_000;

    public async Task<MailSheet> ExecuteAsync(Guid organisationId, int number, CancellationToken cancellationToken)
    {
        number = Math.Clamp(number, 1, LastSheet);
        var found = await db.Mails.AsNoTracking()
            .Where(mail => mail.OrganisationId == organisationId && mail.Kind != MailKind.SurveyLetter)
            .OrderByDescending(mail => mail.CreatedAt)
            .ThenBy(mail => mail.Id)
            .Skip((number - 1) * MailsOnASheet)
            .Take(MailsOnASheet + 1)
            .ToListAsync(cancellationToken);
        return new MailSheet([.. found.Take(MailsOnASheet).Select(Of)], number, found.Count > MailsOnASheet);
    }

    private static SentMail Of(QueuedMail mail) =>
        new(mail.Kind, mail.Quarter, mail.To, mail.SentAt ?? mail.FailedAt ?? mail.CreatedAt, mail switch
        {
            { SentAt: not null } => MailState.Sent,
            { FailedAt: not null } => MailState.GivenUp,
            { Attempts: > 0 } => MailState.TriedAgain,
            _ => MailState.Waiting,
        });
}
