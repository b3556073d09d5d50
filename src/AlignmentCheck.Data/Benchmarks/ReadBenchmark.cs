using AlignmentCheck.Core.Benchmarks;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Benchmarks;

/// <summary>
/// Sets a client among all those that its reader runs, archived ones too: each with its last round that closed within a year. It is for
/// consultants alone. They know every figure of their clients already; a manager knows those of one client and shall learn nothing of another,
/// not even that there are others. What it tells can all the same be shown to a client: see <see cref="Benchmark"/>.
/// </summary>
public sealed class ReadBenchmark(AlignmentContext db, TimeProvider time)
{
    /// <summary>Days after its closing for which a round is set beside others.</summary>
    public const int MostDays = 365;

    // Rounds from files close when they are brought, however long ago they were answered.
    private const int MostQuarters = 4;

    /// <param name="organisationId">The client.</param>
    /// <param name="userId">A consultant of it: only clients whose consultant this is are set beside it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<OrganisationBenchmark> ExecuteAsync(Guid organisationId, Guid userId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var since = now.AddDays(-MostDays);
        var run = db.Memberships.Where(member => member.UserId == userId && member.Role == MemberRole.Consultant);

        // Nobody is set beside figures that were invented.
        var isDemo = await run.AnyAsync(member => member.OrganisationId == organisationId && member.Organisation!.IsDemo, cancellationToken);
        var closed = await (
            from member in run
            join round in db.Rounds on member.OrganisationId equals round.OrganisationId
            where member.Organisation!.IsDemo == isDemo
                && (round.State == RoundState.Closed || round.State == RoundState.Released)
                && round.ClosedAt >= since
            select new { round.Id, round.OrganisationId, round.Quarter }).ToListAsync(cancellationToken);
        var current = Quarter.Of(DateOnly.FromDateTime(now.UtcDateTime));
        var last = closed
            .Where(round => current.Since(round.Quarter) <= MostQuarters)
            .GroupBy(round => round.OrganisationId)
            .ToDictionary(rounds => rounds.Key, rounds => rounds.MaxBy(round => round.Quarter.FirstDay)!);
        if (!last.TryGetValue(organisationId, out var own))
        {
            return new OrganisationBenchmark(null, last.Count, []);
        }

        if (last.Count < Benchmark.LeastOrganisations)
        {
            return new OrganisationBenchmark(own.Quarter, last.Count, []);
        }

        Guid[] ids = [.. last.Values.Select(round => round.Id)];
        var results = await db.FrozenResults
            .AsNoTracking()
            .Where(result => ids.Contains(result.RoundId))
            .Select(result => new { result.RoundId, result.Closed })
            .ToListAsync(cancellationToken);
        var others = results.Where(result => result.RoundId != own.Id).Select(result => ClosedRound.Thaw(result.Closed).Result);
        return new OrganisationBenchmark(
            own.Quarter,
            last.Count,
            Benchmarking.Of(ClosedRound.Thaw(results.Single(result => result.RoundId == own.Id).Closed).Result, [.. others]));
    }
}
