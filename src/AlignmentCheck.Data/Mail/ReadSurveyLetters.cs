using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Mail;

/// <summary>An invitation or a reminder, to all whom it went to: never to whom, and to how many in steps only.</summary>
/// <param name="Quarter">The round.</param>
/// <param name="Reminder">0 for the invitation itself, then 1 and 2.</param>
/// <param name="On">The day, in the organisation's time zone.</param>
/// <param name="IsWriting">Whether e-mails are still being written.</param>
/// <param name="Floor">The round's.</param>
/// <param name="Sales">Null where too few are invited for a step, or it is not told any more.</param>
/// <param name="Marketing">Null where too few are invited for a step, or it is not told any more.</param>
public sealed record SurveyLetter(Quarter Quarter, int Reminder, DateOnly On, bool IsWriting, int Floor, ParticipationStep? Sales, ParticipationStep? Marketing)
{
    public ParticipationStep? Of(Team team) => team == Team.Sales ? Sales : Marketing;
}

/// <summary>
/// Reads what was written to people who are asked to answer, from what the consultant did and set, and not from the e-mails themselves: how one
/// of those stands would tell of one person.
/// </summary>
public sealed class ReadSurveyLetters(AlignmentContext db, CountReminded countReminded, TimeProvider time)
{
    /// <returns>Latest first.</returns>
    public async Task<IReadOnlyList<SurveyLetter>> ExecuteAsync(Organisation organisation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        var rounds = await db.Rounds.AsNoTracking()
            .Where(round => round.OrganisationId == organisation.Id && round.WayIn == WayIn.Invitations && round.OpenedAt != null)
            .ToListAsync(cancellationToken);
        var asked = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.OrganisationId == organisation.Id && entry.Action == AuditAction.ReminderSent)
            .OrderBy(entry => entry.At)
            .ToListAsync(cancellationToken);
        var today = organisation.DayOf(time.GetUtcNow());
        var letters = new List<SurveyLetter>();
        foreach (var round in rounds.Where(round => round.OpensOn <= today))
        {
            var reminded = round.State == RoundState.Open ? await countReminded.ExecuteAsync(round, cancellationToken) : new RemindedPeople(IsWriting: false, null, null);
            var reminders = asked.Where(entry => string.Equals(entry.Detail, round.Quarter.ToString(), StringComparison.Ordinal) && entry.At >= round.OpenedAt);
            letters.Add(Invitation(round, organisation, reminded));
            letters.AddRange(reminders.Take(round.Reminders).Select((entry, place) =>
                Reminder(round, place + 1, organisation.DayOf(entry.At), reminded)));
        }

        return [.. letters.OrderByDescending(letter => letter.On).ThenByDescending(letter => letter.Reminder)];
    }

    private static SurveyLetter Invitation(Round round, Organisation organisation, RemindedPeople reminded)
    {
        var opened = organisation.DayOf(round.OpenedAt!.Value);
        return new SurveyLetter(
            round.Quarter,
            0,
            opened > round.OpensOn ? opened : round.OpensOn,
            reminded.IsWriting && round.Reminders == 0,
            round.Floor,
            Step(round.InvitedSales, round.Floor),
            Step(round.InvitedMarketing, round.Floor));
    }

    // A step is counted for the latest one only.
    private static SurveyLetter Reminder(Round round, int number, DateOnly on, RemindedPeople reminded) => number == round.Reminders
        ? new SurveyLetter(round.Quarter, number, on, reminded.IsWriting, round.Floor, reminded.Sales, reminded.Marketing)
        : new SurveyLetter(round.Quarter, number, on, IsWriting: false, round.Floor, null, null);

    private static ParticipationStep? Step(int? invited, int floor) => invited switch
    {
        null => null,
        { } people when people < floor => ParticipationStep.FewerThanFloor,
        { } people when people < 2 * floor => ParticipationStep.FloorOrMore,
        _ => ParticipationStep.TwiceFloorOrMore,
    };
}
