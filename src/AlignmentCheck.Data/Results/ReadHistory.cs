using AlignmentCheck.Core.Advice;
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

    /// <summary>The rounds of earlier quarters beside which a round is shown, oldest first.</summary>
    /// <param name="round">The round.</param>
    /// <param name="since">None before this quarter; null for all.</param>
    /// <param name="frozen">What was read already.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal async Task<IReadOnlyDictionary<Quarter, EarlierRound>> BeforeAsync(Round round, Quarter? since, FrozenRounds frozen, CancellationToken cancellationToken)
    {
        var beside = await Beside(round).Select(other => new { other.Id, other.Quarter }).ToListAsync(cancellationToken);
        var before = beside.Where(other => other.Quarter.IsBefore(round.Quarter) && (since is null || !other.Quarter.IsBefore(since))).ToList();
        var read = await frozen.OfAsync([.. before.Select(other => other.Id)], cancellationToken);
        return before.Where(other => read.ContainsKey(other.Id)).OrderBy(other => other.Quarter.FirstDay).ToDictionary(other => other.Quarter, other => read[other.Id]);
    }

    /// <summary>
    /// The other rounds that a round's report may tell of, whatever their quarter. Until its release, when its consultants alone see it,
    /// they are all that are closed. A released report is printed once and kept: what was not released before it tells nothing in it, so that
    /// its page goes on saying what the PDF says.
    /// </summary>
    private IQueryable<Round> Beside(Round round) =>
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
