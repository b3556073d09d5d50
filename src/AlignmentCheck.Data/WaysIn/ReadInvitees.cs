using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.WaysIn;

/// <summary>Who is named in a draft, to be changed. Of a round that is open nobody is told.</summary>
public sealed class ReadInvitees(AlignmentContext db)
{
    /// <returns>Addresses by team, in the order of the alphabet.</returns>
    public async Task<ILookup<Team, string>> ExecuteAsync(Guid roundId, CancellationToken cancellationToken)
    {
        var named = await db.Invitees
            .Where(invitee => invitee.RoundId == roundId && db.Rounds.Any(round => round.Id == roundId && round.State == RoundState.Draft))
            .Select(invitee => new { invitee.Team, invitee.Address })
            .ToListAsync(cancellationToken);
        return named.OrderBy(one => one.Address, StringComparer.OrdinalIgnoreCase).ToLookup(one => one.Team, one => one.Address);
    }
}
