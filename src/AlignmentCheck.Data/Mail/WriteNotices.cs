using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Jobs;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Data.Mail;

/// <summary>What an e-mail with news of a round is written from.</summary>
/// <param name="Kind">What has happened.</param>
/// <param name="Round">With its organisation.</param>
/// <param name="Recipient">A member there.</param>
public sealed record NoticeToWrite(MailKind Kind, Round Round, User Recipient);

/// <summary>
/// Writes the e-mails with news of rounds, each in one transaction with the note that it is written: stopped at any moment and run by several
/// processes, everybody gets each once.
/// </summary>
public sealed class WriteNotices(AlignmentContext db, EachRound eachRound, IOptions<MailOptions> options, TimeProvider time)
{
    public const string Work = "write-notices";

    /// <param name="write">Puts it into words.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task ExecuteAsync(Func<NoticeToWrite, Letter> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        var waiting = await db.Notices.AsNoTracking().Where(notice => notice.WrittenAt == null).OrderBy(notice => notice.At).ToListAsync(cancellationToken);
        Guid[] ids = [.. waiting.Select(notice => notice.RoundId).Distinct()];
        var rounds = await db.Rounds.AsNoTracking().Include(round => round.Organisation).Where(round => ids.Contains(round.Id)).ToListAsync(cancellationToken);
        await eachRound.ExecuteAsync(Work, rounds, WriteAllAsync, cancellationToken);

        async Task WriteAllAsync(Round round)
        {
            foreach (var notice in waiting.Where(notice => notice.RoundId == round.Id))
            {
                await db.Database.CreateExecutionStrategy().ExecuteAsync(() => WriteAsync(notice, round, write, cancellationToken));
            }
        }
    }

    private async Task WriteAsync(Notice notice, Round round, Func<NoticeToWrite, Letter> write, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = time.GetUtcNow();
        var taken = await db.Notices
            .Where(found => found.RoundId == notice.RoundId && found.Kind == notice.Kind && found.WrittenAt == null)
            .ExecuteUpdateAsync(update => update.SetProperty(found => found.WrittenAt, now), cancellationToken);
        if (taken == 0)
        {
            return;
        }

        // Where none is sent from here, nobody wants old news on the day on which that changes.
        if (options.Value.IsConfigured && IsWorthTelling(notice, round))
        {
            var recipients = await RecipientsAsync(notice, round, cancellationToken);
            db.Mails.AddRange(recipients.Select(recipient => QueuedMail.Of(write(new NoticeToWrite(notice.Kind, round, recipient)), now)));
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    // The demo's people have no boxes, and a draft may have been opened meanwhile.
    private static bool IsWorthTelling(Notice notice, Round round) => !round.Organisation!.IsDemo && notice.Kind switch
    {
        MailKind.RoundDrafted or MailKind.RoundDue => round.State == RoundState.Draft,
        _ => true,
    };

    private async Task<List<User>> RecipientsAsync(Notice notice, Round round, CancellationToken cancellationToken)
    {
        var role = notice.Kind == MailKind.ReportReleased ? MemberRole.Manager : MemberRole.Consultant;
        var members = await db.Memberships.AsNoTracking()
            .Where(member => member.OrganisationId == round.OrganisationId && member.Role == role)
            .Where(member => !db.MailRefusals.Any(refusal => refusal.UserId == member.UserId && refusal.Kind == notice.Kind))
            .Select(member => member.User!)
            .ToListAsync(cancellationToken);

        // An address is known to be theirs once a link that was sent there was used.
        return [.. members.Where(user => user is { EmailConfirmed: true, IsBarred: false, Email: not null })];
    }
}
