using AlignmentCheck.Data.Jobs;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Schedules;

/// <summary>
/// Notes, where rounds follow a schedule, that a draft has reached its first day and nobody has opened it: once, and not on the day on which it
/// was drafted, since that is told by itself.
/// </summary>
public sealed class NoticeDueDrafts(AlignmentContext db, Dialect dialect, EachRound eachRound, TimeProvider time)
{
    public const string Work = "notice-due-drafts";

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var drafts = await db.Rounds.AsNoTracking()
            .Include(round => round.Organisation)
            .Where(round => round.State == RoundState.Draft && round.Organisation!.ArchivedAt == null
                && db.Schedules.Any(schedule => schedule.OrganisationId == round.OrganisationId && schedule.Pause == null)
                && !db.Notices.Any(notice => notice.RoundId == round.Id && notice.Kind == MailKind.RoundDue))
            .ToListAsync(cancellationToken);
        await eachRound.ExecuteAsync(Work, drafts.Where(round => IsDue(round, now)), NoteAsync, cancellationToken);

        async Task NoteAsync(Round round)
        {
            db.Notices.Add(new Notice { RoundId = round.Id, Kind = MailKind.RoundDue, At = now });
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException failed) when (dialect.IsUniqueViolation(failed))
            {
                // Another process was first.
                db.ChangeTracker.Clear();
            }
        }
    }

    private static bool IsDue(Round round, DateTimeOffset now)
    {
        var organisation = round.Organisation!;
        var today = organisation.DayOf(now);
        return round.OpensOn <= today && organisation.DayOf(round.CreatedAt) < today;
    }
}
