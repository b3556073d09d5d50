using System.Diagnostics;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Jobs;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace AlignmentCheck.Data.Schedules;

/// <summary>
/// Drafts the rounds that schedules want by now: each once, whatever other processes do, and late rather than never where none ran on the day. Where
/// the last one's plan can be drafted no more, it pauses the schedule and has its consultants told, once.
/// </summary>
public sealed class DraftDueRounds(
    AlignmentContext db, DraftRound draftRound, EachRound eachRound, AuditLog audit, ILogger<DraftDueRounds> log, TimeProvider time)
{
    public const string Work = "draft-rounds";

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var schedules = await db.Schedules.AsNoTracking()
            .Include(schedule => schedule.Organisation)
            .Where(schedule => schedule.Organisation!.ArchivedAt == null && schedule.Pause == null)
            .ToListAsync(cancellationToken);
        var rounds = (await db.Rounds.AsNoTracking()
            .Include(round => round.Organisation)
            .Where(round => db.Schedules.Any(schedule => schedule.OrganisationId == round.OrganisationId))
            .ToListAsync(cancellationToken)).ToLookup(round => round.OrganisationId);
        var due = schedules.Where(schedule => IsDue(schedule, [.. rounds[schedule.OrganisationId]], schedule.Organisation!.DayOf(now)));
        await eachRound.ExecuteAsync(Work, due.Select(schedule => NextRound.Last(rounds[schedule.OrganisationId])!), DraftAsync, cancellationToken);

        Task DraftAsync(Round last) => db.Database.CreateExecutionStrategy().ExecuteAsync(() => DraftAfterAsync(last, cancellationToken));
    }

    private static bool IsDue(Schedule schedule, IReadOnlyCollection<Round> rounds, DateOnly today) =>
        schedule.Next(schedule.Organisation!, rounds, today)?.On <= today;

    private async Task DraftAfterAsync(Round last, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Whoever drafts it by hand at this moment, or another process, waits or was first.
        await db.Organisations.HoldAsync(last.OrganisationId, cancellationToken);
        var schedule = await db.Schedules
            .Include(found => found.Organisation)
            .SingleOrDefaultAsync(found => found.OrganisationId == last.OrganisationId, cancellationToken);
        var rounds = await db.Rounds.AsNoTracking().Where(round => round.OrganisationId == last.OrganisationId).ToListAsync(cancellationToken);
        var now = time.GetUtcNow();
        var today = last.Organisation!.DayOf(now);
        if (schedule is not { Organisation.ArchivedAt: null } || schedule.Next(last.Organisation, rounds, today) is not { } next || next.On > today)
        {
            return;
        }

        schedule.LastQuarter = next.Plan.Quarter;
        switch (await draftRound.ExecuteAsync(last.OrganisationId, next.Plan, userId: null, cancellationToken))
        {
            case DraftOutcome.Saved saved:
                db.Notices.Add(new Notice { RoundId = saved.Round.Id, Kind = MailKind.RoundDrafted, At = now });
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                break;
            case DraftOutcome.Invalid { Problems: var problems } when problems.Contains(RoundProblem.QuarterTaken):
                // Somebody has drafted it by hand at this moment.
                break;
            case DraftOutcome.Invalid invalid:
                await PauseAsync(last, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                JobLog.SchedulePaused(log, last.Organisation.Slug, last.Quarter.ToString(), string.Join(", ", invalid.Problems));
                break;
            case var other:
                throw new UnreachableException($"Unhandled outcome {other}.");
        }
    }

    // Whoever sets it anew and changes nothing else reads it on the page, and gets no second e-mail.
    private async Task PauseAsync(Round last, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await db.Schedules
            .Where(schedule => schedule.OrganisationId == last.OrganisationId)
            .ExecuteUpdateAsync(update => update.SetProperty(schedule => schedule.Pause, SchedulePause.NotDraftable), cancellationToken);
        if (!await db.Notices.AnyAsync(notice => notice.RoundId == last.Id && notice.Kind == MailKind.SchedulePaused, cancellationToken))
        {
            db.Notices.Add(new Notice { RoundId = last.Id, Kind = MailKind.SchedulePaused, At = time.GetUtcNow() });
        }

        audit.Add(AuditAction.SchedulePaused, userId: null, last.OrganisationId);
        await db.SaveChangesAsync(cancellationToken);
    }
}
