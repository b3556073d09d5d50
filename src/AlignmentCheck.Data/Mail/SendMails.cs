using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Data.Mail;

/// <summary>
/// Sends what is due. Each mail is claimed by a conditional update first, so that of several processes one sends it; a process that dies
/// meanwhile leaves it due again after the pause. Better twice than never: only a death between sending and noting it does that.
/// </summary>
public sealed class SendMails(AlignmentContext db, MailTransport transport, IOptions<MailOptions> options, TimeProvider time, ILogger<SendMails> log)
{
    private const int AtOnce = 50;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.IsConfigured)
        {
            return;
        }

        var now = time.GetUtcNow();
        var due = await db.Mails.AsNoTracking()
            .Where(mail => mail.SentAt == null && mail.FailedAt == null && mail.DueAt <= now)
            .OrderBy(mail => mail.DueAt)
            .Take(AtOnce)
            .ToListAsync(cancellationToken);
        foreach (var mail in due)
        {
            if (await ClaimAsync(mail, cancellationToken))
            {
                await SendAsync(mail, cancellationToken);
            }
        }
    }

    private async Task<bool> ClaimAsync(QueuedMail mail, CancellationToken cancellationToken)
    {
        var again = time.GetUtcNow() + (FirstPause * Math.Pow(2, mail.Attempts));
        return await db.Mails
            .Where(row => row.Id == mail.Id && row.Attempts == mail.Attempts && row.SentAt == null && row.FailedAt == null)
            .ExecuteUpdateAsync(
                row => row.SetProperty(one => one.Attempts, mail.Attempts + 1).SetProperty(one => one.DueAt, again), cancellationToken) == 1;
    }

    private async Task SendAsync(QueuedMail mail, CancellationToken cancellationToken)
    {
        try
        {
            await transport.SendAsync(mail, cancellationToken);
        }
        catch (Exception failure) when (failure is SmtpException or IOException)
        {
            MailLog.NotSent(log, mail.Id, mail.Attempts + 1, Reason(failure));
            if (mail.Attempts + 1 >= options.Value.MostAttempts)
            {
                await GiveUpAsync(mail.Id, cancellationToken);
            }

            return;
        }

        var now = time.GetUtcNow();
        await db.Mails.Where(row => row.Id == mail.Id).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.SentAt, now).SetProperty(one => one.Text, (string?)null).SetProperty(one => one.Stop, (string?)null), cancellationToken);
    }

    private async Task GiveUpAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await db.Mails.Where(row => row.Id == id).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.FailedAt, now).SetProperty(one => one.Text, (string?)null).SetProperty(one => one.Stop, (string?)null), cancellationToken);
    }

    // A server's own words may hold the address.
    private static string Reason(Exception failure) =>
        failure is SmtpException refused ? $"{nameof(SmtpException)} {refused.StatusCode}" : failure.GetType().Name;
}
