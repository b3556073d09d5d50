using AlignmentCheck.Core.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Rounds;

/// <summary>
/// Counts who has answered in open rounds, at full hours only and once an hour: counted at another time, a change would tell who has just
/// answered. An hour that is missed stays uncounted.
/// </summary>
public sealed class CountParticipation(AlignmentContext db, TimeProvider time)
{
    // So long after the full hour it is still taken for it.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var hour = new DateTimeOffset(now.UtcDateTime.Date.AddHours(now.UtcDateTime.Hour), TimeSpan.Zero);
        if (now - hour > Grace)
        {
            return;
        }

        var due = await db.Rounds
            .AsNoTracking()
            .Include(round => round.Organisation)
            .Where(round => round.State == RoundState.Open && !db.RoundParticipations.Any(counted => counted.RoundId == round.Id && counted.At >= hour))
            .ToListAsync(cancellationToken);
        foreach (var round in due.Where(round => !round.IsAhead(round.Organisation!.DayOf(now))))
        {
            await db.Database.CreateExecutionStrategy().ExecuteAsync(() => CountAsync(round, hour, cancellationToken));
        }
    }

    private async Task CountAsync(Round round, DateTimeOffset hour, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Closing takes the count away: one that came after it would stay.
        if (!await db.Rounds.HoldAsync(round.Id, RoundState.Open, cancellationToken))
        {
            return;
        }

        var (sales, marketing) = (await StepAsync(round, Team.Sales, cancellationToken), await StepAsync(round, Team.Marketing, cancellationToken));
        if (await db.RoundParticipations.SingleOrDefaultAsync(counted => counted.RoundId == round.Id, cancellationToken) is not { } last)
        {
            db.RoundParticipations.Add(new RoundParticipation { RoundId = round.Id, Sales = sales, Marketing = marketing, At = hour });
        }
        else if (last.At < hour)
        {
            (last.Sales, last.Marketing, last.At) = (sales, marketing, hour);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<ParticipationStep> StepAsync(Round round, Team team, CancellationToken cancellationToken)
    {
        var answered = await db.Responses.CountAsync(response => response.RoundId == round.Id && response.Team == team, cancellationToken);
        return answered < round.Floor ? ParticipationStep.FewerThanFloor
            : answered < 2 * round.Floor ? ParticipationStep.FloorOrMore
            : ParticipationStep.TwiceFloorOrMore;
    }
}
