using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.WaysIn;

/// <summary>To how many the latest reminder went, as coarse as it may be told.</summary>
/// <param name="IsWriting">Whether e-mails are still being written: so long no count is told and no other reminder can be asked for.</param>
/// <param name="Sales">Null where there was none, or too few are invited for a step.</param>
/// <param name="Marketing">Null where there was none, or too few are invited for a step.</param>
public sealed record RemindedPeople(bool IsWriting, ParticipationStep? Sales, ParticipationStep? Marketing)
{
    public ParticipationStep? Of(Team team) => team == Team.Sales ? Sales : Marketing;
}

/// <summary>
/// Counts to how many the latest reminder of an open round went: those who had not drawn a credential when it was written. It is the letters
/// that are counted, so the count stays as it is from one reminder to the next. Counted anew, a change would tell that somebody has just begun.
/// </summary>
public sealed class CountReminded(AlignmentContext db)
{
    public async Task<RemindedPeople> ExecuteAsync(Round round, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(round);
        var written = 1 + round.Reminders;
        var people = db.Invitees.Where(invitee => invitee.RoundId == round.Id);
        var isWriting = await people.AnyAsync(invitee => invitee.Drawn == OnceKey.None && invitee.Letters < written, cancellationToken);
        if (isWriting || round.Reminders == 0)
        {
            return new RemindedPeople(isWriting, null, null);
        }

        var reminded = await people
            .Where(invitee => invitee.Letters >= written)
            .GroupBy(invitee => invitee.Team)
            .ToDictionaryAsync(team => team.Key, team => team.Count(), cancellationToken);
        return new RemindedPeople(
            IsWriting: false,
            Step(reminded.GetValueOrDefault(Team.Sales), round.InvitedSales, round.Floor),
            Step(reminded.GetValueOrDefault(Team.Marketing), round.InvitedMarketing, round.Floor));
    }

    // Whoever was not reminded may have answered, and nobody else. Where that is fewer than the floor, participation would not say so either: a step
    // is told only where it leaves at least as many others, whatever the count is, so that leaving it out says nothing.
    private static ParticipationStep? Step(int reminded, int? invited, int floor) =>
        !(invited >= 2 * floor) ? null
        : reminded < floor ? ParticipationStep.FewerThanFloor
        : reminded < 2 * floor || invited < 3 * floor ? ParticipationStep.FloorOrMore
        : ParticipationStep.TwiceFloorOrMore;
}
