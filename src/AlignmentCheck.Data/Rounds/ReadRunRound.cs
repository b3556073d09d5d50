using AlignmentCheck.Core.Trends;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Rounds;

/// <summary>A round as who runs it sees it.</summary>
/// <param name="Round">With its organisation.</param>
/// <param name="Participation">As counted at a full hour; null where it is not open or not counted yet.</param>
/// <param name="Links">Sales first.</param>
/// <param name="Before">For a draft, the organisation's rounds that were opened: it has to keep its distance from them. Else none.</param>
public sealed record RunRound(Round Round, RoundParticipation? Participation, IReadOnlyList<TeamLink> Links, IReadOnlyList<Round> Before)
{
    /// <summary>Whether it is the last that was opened, and nobody has drafted the next one.</summary>
    public bool IsToBeFollowed { get; init; }
}

/// <summary>Finds the round of a quarter.</summary>
public sealed class ReadRunRound(AlignmentContext db)
{
    /// <returns>Null where there is none.</returns>
    public async Task<RunRound?> ExecuteAsync(Guid organisationId, Quarter quarter, CancellationToken cancellationToken)
    {
        var round = await db.Rounds
            .AsNoTracking()
            .Include(found => found.Organisation)
            .SingleOrDefaultAsync(found => found.OrganisationId == organisationId && found.Quarter == quarter, cancellationToken);
        if (round is null)
        {
            return null;
        }

        var links = await db.TeamLinks.AsNoTracking().Where(link => link.RoundId == round.Id).ToListAsync(cancellationToken);
        var participation = await db.RoundParticipations.AsNoTracking().SingleOrDefaultAsync(counted => counted.RoundId == round.Id, cancellationToken);
        var all = await db.Rounds.AsNoTracking().Where(other => other.OrganisationId == organisationId).ToListAsync(cancellationToken);
        var before = round.State != RoundState.Draft ? [] : all.Where(other => other.State != RoundState.Draft);
        return new RunRound(round, round.State == RoundState.Open ? participation : null, [.. links.OrderBy(link => link.Team)], [.. before])
        {
            IsToBeFollowed = NextRound.Drafted(all) is null && NextRound.Last(all)?.Id == round.Id,
        };
    }
}
