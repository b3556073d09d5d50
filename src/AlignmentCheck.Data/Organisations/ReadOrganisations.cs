using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Organisations;

/// <summary>
/// The organisations somebody belongs to, each with the rounds that its reader may see: all for a consultant; for a manager those that are
/// released, and that one is open, without its participation.
/// </summary>
public sealed class ReadOrganisations(AlignmentContext db)
{
    /// <param name="userId">The reader.</param>
    /// <param name="organisationId">Only this organisation; null for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>By name.</returns>
    public async Task<IReadOnlyList<SeenOrganisation>> ExecuteAsync(Guid userId, Guid? organisationId, CancellationToken cancellationToken)
    {
        var memberships = db.Memberships.AsNoTracking().Where(member =>
            member.UserId == userId && (organisationId == null || member.OrganisationId == organisationId));
        var visible =
            from round in db.Rounds.AsNoTracking()
            from member in memberships
            where round.OrganisationId == member.OrganisationId
                && (member.Role == MemberRole.Consultant || round.State == RoundState.Open || round.State == RoundState.Released)
            select new { Round = round, member.Role };

        var organisations = await memberships.Select(member => new { member.Organisation, member.Role }).ToListAsync(cancellationToken);
        var rounds = await visible.ToListAsync(cancellationToken);
        var participations = await visible
            .Where(seen => seen.Role == MemberRole.Consultant && seen.Round.State == RoundState.Open)
            .Join(db.RoundParticipations, seen => seen.Round.Id, counted => counted.RoundId, (_, counted) => counted)
            .ToDictionaryAsync(counted => counted.RoundId, cancellationToken);
        var results = await visible
            .Join(db.FrozenResults, seen => seen.Round.Id, frozen => frozen.RoundId, (_, frozen) => new { frozen.RoundId, frozen.Closed })
            .ToDictionaryAsync(frozen => frozen.RoundId, frozen => ClosedRound.Thaw(frozen.Closed).Result, cancellationToken);

        var byOrganisation = rounds
            .OrderBy(seen => seen.Round.Quarter.FirstDay)
            .Select(seen => new SeenRound(seen.Round, participations.GetValueOrDefault(seen.Round.Id), results.GetValueOrDefault(seen.Round.Id)))
            .ToLookup(seen => seen.Round.OrganisationId);
        return
        [
            .. organisations
                .Select(found => new SeenOrganisation(found.Organisation!, found.Role, [.. byOrganisation[found.Organisation!.Id]]))
                .OrderBy(client => client.Organisation.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
    }
}
