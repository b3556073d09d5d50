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

        var open = await db.Rounds.AsNoTracking().Where(round => round.State == RoundState.Open).ToListAsync(cancellationToken);
        var counted = await db.RoundParticipations.ToDictionaryAsync(participation => participation.RoundId, cancellationToken);
        foreach (var round in open.Where(round => !counted.TryGetValue(round.Id, out var last) || last.At < hour))
        {
            var (sales, marketing) = (await StepAsync(round, Team.Sales, cancellationToken), await StepAsync(round, Team.Marketing, cancellationToken));
            if (counted.TryGetValue(round.Id, out var participation))
            {
                (participation.Sales, participation.Marketing, participation.At) = (sales, marketing, hour);
            }
            else
            {
                db.RoundParticipations.Add(new RoundParticipation { RoundId = round.Id, Sales = sales, Marketing = marketing, At = hour });
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<ParticipationStep> StepAsync(Round round, Team team, CancellationToken cancellationToken)
    {
        var answered = await db.Responses.CountAsync(response => response.RoundId == round.Id && response.Team == team, cancellationToken);
        return answered < round.Floor ? ParticipationStep.FewerThanFloor
            : answered < 2 * round.Floor ? ParticipationStep.FloorOrMore
            : ParticipationStep.TwiceFloorOrMore;
    }
}
