using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Organisations;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Rounds;

/// <summary>A round that was run elsewhere.</summary>
/// <param name="Id">Of the round to be: what is sent twice is one round.</param>
/// <param name="Quarter">Its name.</param>
/// <param name="Language">Of its report.</param>
/// <param name="ClosesOn">The last day on which it was answered: today or before.</param>
public sealed record RoundToImport(Guid Id, Quarter Quarter, string Language, DateOnly ClosesOn);

/// <summary>What became of an import.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>The round is there, closed; also where the very same was sent before.</summary>
    public sealed record Imported(Quarter Quarter) : ImportOutcome;

    /// <summary>Nothing was stored.</summary>
    public sealed record Invalid(IReadOnlyList<RoundProblem> Problems) : ImportOutcome;
}

/// <summary>
/// Stores a round that was run elsewhere, closed from its first moment: result, questionnaire and round at once or nothing. Its answers went
/// through the same gate as others, and none of them is stored here.
/// </summary>
public sealed class ImportRound(AlignmentContext db, Dialect dialect, ContentCatalogue content, AuditLog audit, TimeProvider time)
{
    /// <summary>The first year that is believed.</summary>
    public const int FirstYear = 2000;

    /// <summary>What is wrong with it beside its answers.</summary>
    public async Task<IReadOnlyList<RoundProblem>> ProblemsAsync(Organisation organisation, RoundToImport round, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        ArgumentNullException.ThrowIfNull(round);
        var problems = new List<RoundProblem>();
        if (round.ClosesOn > organisation.DayOf(time.GetUtcNow()) || round.ClosesOn.Year < FirstYear)
        {
            problems.Add(round.ClosesOn.Year < FirstYear ? RoundProblem.ClosesTooLongAgo : RoundProblem.ClosesInTheFuture);
        }

        if (await db.Rounds.AnyAsync(other => other.OrganisationId == organisation.Id && other.Quarter == round.Quarter && other.Id != round.Id, cancellationToken))
        {
            problems.Add(RoundProblem.QuarterTaken);
        }

        return problems;
    }

    /// <param name="organisation">The organisation.</param>
    /// <param name="round">What is said of it.</param>
    /// <param name="closed">What it came to.</param>
    /// <param name="userId">Who imports it.</param>
    /// <param name="cancellationToken">Stops it; then nothing is stored.</param>
    public async Task<ImportOutcome> ExecuteAsync(
        Organisation organisation, RoundToImport round, ClosedRound closed, Guid userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(closed);
        if (await ProblemsAsync(organisation, round, cancellationToken) is { Count: > 0 } problems)
        {
            return new ImportOutcome.Invalid(problems);
        }

        try
        {
            return await db.Database.CreateExecutionStrategy().ExecuteAsync(() => ImportAsync(organisation.Id, round, closed, userId, cancellationToken));
        }
        catch (DbUpdateException failed) when (dialect.IsUniqueViolation(failed))
        {
            db.ChangeTracker.Clear();

            // Or this very one is there: it was sent twice at once.
            return await FindAsync(organisation.Id, round.Id, cancellationToken) ?? new ImportOutcome.Invalid([RoundProblem.QuarterTaken]);
        }
    }

    private async Task<ImportOutcome> ImportAsync(
        Guid organisationId, RoundToImport import, ClosedRound closed, Guid userId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Organisations.HoldAsync(organisationId, cancellationToken);
        if (await FindAsync(organisationId, import.Id, cancellationToken) is { } before)
        {
            return before;
        }

        var organisation = await db.Organisations.SingleAsync(found => found.Id == organisationId, cancellationToken);
        var now = time.GetUtcNow();
        var round = Of(organisation, import, closed.Result, now);
        var offered = content.Find(import.Language) ?? throw new MissingContentException(import.Language);
        db.Rounds.Add(round);
        db.RoundQuestionnaires.Add(new RoundQuestionnaire { RoundId = round.Id, Snapshot = QuestionnaireSnapshot.Write(closed.Result.Questionnaire) });
        db.FrozenResults.Add(await Freezing.OfAsync(db, offered, round, closed, [], round.ClosedAt!.Value, cancellationToken));
        audit.Add(AuditAction.RoundImported, userId, organisationId, round.Quarter.ToString());
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new ImportOutcome.Imported(round.Quarter);
    }

    private async Task<ImportOutcome?> FindAsync(Guid organisationId, Guid id, CancellationToken cancellationToken) =>
        await db.Rounds.AsNoTracking().SingleOrDefaultAsync(round => round.Id == id && round.OrganisationId == organisationId, cancellationToken) is { } round
            ? new ImportOutcome.Imported(round.Quarter)
            : null;

    private static Round Of(Organisation organisation, RoundToImport import, DisclosedResult result, DateTimeOffset now)
    {
        // Within its last day: whoever asks on which day it closed is told that one.
        var ended = organisation.StartOf(import.ClosesOn.AddDays(1)).AddSeconds(-1);
        return new Round
        {
            Id = import.Id,
            OrganisationId = organisation.Id,
            Organisation = organisation,
            Quarter = import.Quarter,
            State = RoundState.Closed,
            Origin = RoundOrigin.Import,
            QuestionnaireId = result.Questionnaire.Id,
            QuestionnaireVersion = result.Questionnaire.Version,
            QuestionnaireSha256 = result.Questionnaire.Sha256,
            Language = import.Language,
            Floor = result.Terms.Floor,
            MayPool = result.Terms.MayPool,
            InvitedSales = result.Terms.InvitedSales,
            InvitedMarketing = result.Terms.InvitedMarketing,

            // Of its days only the last is known, and nobody has a link to it.
            OpensOn = import.ClosesOn,
            ClosesOn = import.ClosesOn,
            ShowsSummary = false,
            CreatedAt = now,
            OpenedAt = organisation.StartOf(import.ClosesOn),
            ClosedAt = ended < now ? ended : now,

            // None was ever stored.
            AnswersDeletedAt = now,
        };
    }
}
