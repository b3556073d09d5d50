using AlignmentCheck.Data.Content;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Rounds;

/// <summary>Changes a draft. Its links stay.</summary>
public sealed class ChangeDraft(AlignmentContext db, Dialect dialect, ContentCatalogue content)
{
    public async Task<DraftOutcome> ExecuteAsync(Guid roundId, RoundPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (await db.Rounds.AsNoTracking().SingleOrDefaultAsync(found => found.Id == roundId, cancellationToken) is not { State: RoundState.Draft } round)
        {
            return new DraftOutcome.NoDraft();
        }

        var questionnaire = content.Find(plan.Language)?.Newest(plan.QuestionnaireId);
        List<RoundProblem> problems = [.. plan.Problems()];
        if (questionnaire is null)
        {
            problems.Add(RoundProblem.UnknownQuestionnaire);
        }

        var others = db.Rounds.Where(other => other.OrganisationId == round.OrganisationId && other.Id != roundId);
        if (await others.AnyAsync(other => other.Quarter == plan.Quarter, cancellationToken))
        {
            problems.Add(RoundProblem.QuarterTaken);
        }

        if (problems.Count > 0)
        {
            return new DraftOutcome.Invalid(problems);
        }

        round.Take(plan, questionnaire!.Version);
        try
        {
            return await db.Database.CreateExecutionStrategy().ExecuteAsync(() => SaveAsync(round, cancellationToken));
        }
        catch (DbUpdateException failed) when (dialect.IsUniqueViolation(failed))
        {
            db.ChangeTracker.Clear();
            return new DraftOutcome.Invalid([RoundProblem.QuarterTaken]);
        }
    }

    private async Task<DraftOutcome> SaveAsync(Round round, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Whoever opens it at this moment waits, or was first.
        if (await db.Rounds.HoldAsync(round.Id, RoundState.Draft, cancellationToken))
        {
            db.Rounds.Update(round);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new DraftOutcome.Saved(round);
        }

        return new DraftOutcome.NoDraft();
    }
}
