using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.WaysIn;

/// <summary>What is ready for a round: codes that were made, or people who were named. Which of them were used is not in it.</summary>
/// <param name="Batch">Stands for these very codes, so that a page that was read before they were made is known; empty where there are none.</param>
public sealed record PreparedPeople(int Sales, int Marketing, string Batch)
{
    public int Of(Team team) => team == Team.Sales ? Sales : Marketing;

    public bool IsEmpty => Sales + Marketing == 0;
}

/// <summary>Counts what is ready for a round that is answered with codes or by invitation.</summary>
public sealed class CountPrepared(AlignmentContext db)
{
    private const int BatchLength = 16;

    public async Task<PreparedPeople> ExecuteAsync(Round round, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(round);
        var teams = round.WayIn switch
        {
            WayIn.SingleUseCodes => db.SingleUseCodes.Where(code => code.RoundId == round.Id).Select(code => code.Team),
            WayIn.Invitations => db.Invitees.Where(invitee => invitee.RoundId == round.Id).Select(invitee => invitee.Team),
            _ => null,
        };
        if (teams is null)
        {
            return new PreparedPeople(0, 0, "");
        }

        var counted = await teams.GroupBy(team => team).ToDictionaryAsync(team => team.Key, team => team.Count(), cancellationToken);
        return new PreparedPeople(
            counted.GetValueOrDefault(Team.Sales), counted.GetValueOrDefault(Team.Marketing), await BatchAsync(db, round.Id, cancellationToken));
    }

    // Of random keys one is enough, and a part of it: it is a code's hash.
    internal static async Task<string> BatchAsync(AlignmentContext db, Guid roundId, CancellationToken cancellationToken) =>
        await db.SingleUseCodes
            .Where(code => code.RoundId == roundId)
            .OrderBy(code => code.Key)
            .Select(code => (OnceKey?)code.Key)
            .FirstOrDefaultAsync(cancellationToken) is { } first ? first.Hex[..BatchLength] : "";
}
