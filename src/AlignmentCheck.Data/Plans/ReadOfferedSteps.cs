using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Plans;

/// <summary>Steps that may be taken up after a round.</summary>
/// <param name="Round">The round, with its organisation.</param>
/// <param name="Result">What it came to: the number that a step should move starts there.</param>
/// <param name="Recommended">Those that its report recommends, by rank, as they were worded at its closing.</param>
/// <param name="Others">Every other one of the library about what the round asked, as it is worded now.</param>
public sealed record OfferedSteps(Round Round, DisclosedResult Result, IReadOnlyList<Step> Recommended, IReadOnlyList<Step> Others)
{
    /// <returns>Null where no such step is offered.</returns>
    public Step? Find(string stepId) => Recommended.Concat(Others).FirstOrDefault(step => string.Equals(step.Id, stepId, StringComparison.Ordinal));
}

/// <summary>
/// Reads which steps may be taken up. What is recommended tells something of a round's result, so that managers are offered those of released
/// rounds only.
/// </summary>
public sealed class ReadOfferedSteps(AlignmentContext db, ContentCatalogue content)
{
    /// <param name="organisationId">The organisation.</param>
    /// <param name="quarter">The round's.</param>
    /// <param name="role">What the reader may do there.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null where there is no such round, or its result is not for that reader.</returns>
    public async Task<OfferedSteps?> ExecuteAsync(Guid organisationId, Quarter quarter, MemberRole role, CancellationToken cancellationToken)
    {
        var round = await SeenBy(organisationId, role).Include(found => found.Organisation).SingleOrDefaultAsync(found => found.Quarter == quarter, cancellationToken);
        return round is null ? null : await OfAsync(round, cancellationToken);
    }

    /// <returns>The last round after which a step can be taken up; null where its reader may see the result of none.</returns>
    public async Task<Round?> LastAsync(Guid organisationId, MemberRole role, CancellationToken cancellationToken) =>
        (await SeenBy(organisationId, role).ToListAsync(cancellationToken)).MaxBy(round => round.Quarter.FirstDay);

    /// <returns>Null where the round is not closed.</returns>
    internal async Task<OfferedSteps?> OfAsync(Round round, CancellationToken cancellationToken)
    {
        var frozen = await db.FrozenResults.AsNoTracking().SingleOrDefaultAsync(result => result.RoundId == round.Id, cancellationToken);
        if (frozen is null)
        {
            return null;
        }

        var result = ClosedRound.Thaw(frozen.Closed).Result;
        var recommended = AdviceSnapshot.Read(frozen.Advice).Steps;
        var known = recommended.Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        var library = content.Find(round.Language)?.Steps ?? [];
        var asked = result.Questionnaire.Dimensions.Select(dimension => dimension.Id).ToHashSet(StringComparer.Ordinal);
        return new OfferedSteps(round, result, recommended, [.. library.Where(step => !known.Contains(step.Id) && asked.Contains(step.Dimension))]);
    }

    private IQueryable<Round> SeenBy(Guid organisationId, MemberRole role) =>
        db.Rounds.AsNoTracking().Where(round => round.OrganisationId == organisationId).Where(SeenRounds.By(role));
}
