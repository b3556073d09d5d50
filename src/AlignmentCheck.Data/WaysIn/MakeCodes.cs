using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.WaysIn;

/// <summary>What became of a wish for codes.</summary>
public abstract record MakeCodesOutcome
{
    private MakeCodesOutcome()
    {
    }

    /// <summary>Shown now and never again: only hashes are kept.</summary>
    /// <param name="Codes">By team, in the order of the alphabet.</param>
    public sealed record Made(IReadOnlyDictionary<Team, IReadOnlyList<string>> Codes) : MakeCodesOutcome;

    /// <summary>A team has none, or more than <see cref="SingleUseCode.MostOfATeam"/>.</summary>
    public sealed record OutOfRange : MakeCodesOutcome;

    /// <summary>Other codes were made since the page was read, or by this very form. Nothing has changed.</summary>
    public sealed record AlreadyMade : MakeCodesOutcome;

    /// <summary>The round is no draft, or is answered in another way. Nothing has changed.</summary>
    public sealed record NoDraft : MakeCodesOutcome;
}

/// <summary>Makes a draft's codes in one batch. Codes that it had before no longer work.</summary>
public sealed class MakeCodes(AlignmentContext db, AuditLog audit)
{
    /// <summary>Whatever codes it had.</summary>
    /// <param name="roundId">The draft.</param>
    /// <param name="wanted">How many, by team.</param>
    /// <param name="userId">Who makes them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<MakeCodesOutcome> ExecuteAsync(Guid roundId, IReadOnlyDictionary<Team, int> wanted, Guid userId, CancellationToken cancellationToken) =>
        ExecuteAsync(roundId, wanted, replaced: null, userId, cancellationToken);

    /// <param name="roundId">The draft.</param>
    /// <param name="wanted">How many, by team.</param>
    /// <param name="replaced">Only where it still has these codes, as <see cref="PreparedPeople.Batch"/> names them: a form that is sent again makes none.</param>
    /// <param name="userId">Who makes them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<MakeCodesOutcome> ExecuteAsync(
        Guid roundId, IReadOnlyDictionary<Team, int> wanted, string? replaced, Guid userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        if (Enum.GetValues<Team>().Any(team => wanted.GetValueOrDefault(team) is < 1 or > SingleUseCode.MostOfATeam))
        {
            return new MakeCodesOutcome.OutOfRange();
        }

        // Drawn once: what is tried again after a fault are the same codes.
        var codes = wanted.ToDictionary(team => team.Key, team => New(team.Value));
        return await db.Database.CreateExecutionStrategy().ExecuteAsync(() => SaveAsync(roundId, codes, replaced, userId, cancellationToken))
            ?? new MakeCodesOutcome.Made(codes);
    }

    /// <returns>Null where they are saved, and otherwise why not.</returns>
    private async Task<MakeCodesOutcome?> SaveAsync(
        Guid roundId, Dictionary<Team, IReadOnlyList<string>> codes, string? replaced, Guid userId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await db.Rounds.HoldAsync(roundId, RoundState.Draft, cancellationToken))
        {
            return new MakeCodesOutcome.NoDraft();
        }

        var round = await db.Rounds.AsNoTracking().SingleAsync(found => found.Id == roundId, cancellationToken);
        if (round.WayIn != WayIn.SingleUseCodes)
        {
            return new MakeCodesOutcome.NoDraft();
        }

        if (replaced is not null && !string.Equals(replaced, await CountPrepared.BatchAsync(db, roundId, cancellationToken), StringComparison.Ordinal))
        {
            return new MakeCodesOutcome.AlreadyMade();
        }

        await db.SingleUseCodes.Where(code => code.RoundId == roundId).ExecuteDeleteAsync(cancellationToken);
        db.SingleUseCodes.AddRange(
            from team in codes
            from code in team.Value
            select new SingleUseCode { Key = OnceKey.ForCode(code), RoundId = roundId, Team = team.Key });
        audit.Add(AuditAction.CodesMade, userId, round.OrganisationId, round.Quarter.ToString());
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    private static IReadOnlyList<string> New(int count)
    {
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        while (codes.Count < count)
        {
            codes.Add(LinkCode.New());
        }

        return [.. codes];
    }
}
