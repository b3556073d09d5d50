using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Results;

/// <summary>
/// Reads the closed rounds of an organisation over the quarters. A trend tells the figures of every round in it, so it is made of rounds
/// that its reader may see. Imported rounds count with their quarter.
/// </summary>
public sealed class ReadHistory(AlignmentContext db)
{
    /// <summary>All rounds up to the last.</summary>
    /// <param name="organisationId">The organisation.</param>
    /// <param name="releasedOnly">Whether the reader sees released rounds only.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null where no round is closed, or released.</returns>
    public async Task<RoundHistory?> ExecuteAsync(Guid organisationId, bool releasedOnly, CancellationToken cancellationToken)
    {
        var rounds = await ThawAsync(ClosedOf(organisationId, releasedOnly), cancellationToken);
        return rounds.Count == 0 ? null : RoundHistory.Of(rounds);
    }

    /// <summary>A round with those of earlier quarters beside which it is shown.</summary>
    internal async Task<RoundHistory> ExecuteAsync(Round round, ClosedRound closed, CancellationToken cancellationToken)
    {
        var others = await ThawAsync(Beside(round), cancellationToken);
        return RoundHistory.Of([.. others.Where(other => other.Quarter!.IsBefore(round.Quarter)), new DatedRound(round.Quarter, closed)]);
    }

    /// <summary>
    /// The other rounds that a round's report may tell of, whatever their quarter. Until its release, when its consultants alone see it,
    /// they are all that are closed. A released report is printed once and kept: what was not released before it tells nothing in it, so that
    /// its page goes on saying what the PDF says.
    /// </summary>
    internal IQueryable<Round> Beside(Round round) =>
        ClosedOf(round.OrganisationId, releasedOnly: round.State == RoundState.Released)
            .Where(other => other.Id != round.Id && (round.State != RoundState.Released || other.ReleasedAt < round.ReleasedAt));

    private IQueryable<Round> ClosedOf(Guid organisationId, bool releasedOnly) => db.Rounds.AsNoTracking().Where(round =>
        round.OrganisationId == organisationId
        && (round.State == RoundState.Released || (!releasedOnly && round.State == RoundState.Closed)));

    private async Task<IReadOnlyList<DatedRound>> ThawAsync(IQueryable<Round> rounds, CancellationToken cancellationToken)
    {
        var frozen = await rounds
            .Join(db.FrozenResults, round => round.Id, result => result.RoundId, (round, result) => new { round.Quarter, result.Closed })
            .ToListAsync(cancellationToken);
        return [.. frozen.OrderBy(round => round.Quarter.FirstDay).Select(round => new DatedRound(round.Quarter, ClosedRound.Thaw(round.Closed)))];
    }
}
