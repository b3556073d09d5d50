using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Content;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Rounds;

/// <summary>Drafts a round with its two links, so that posters can be printed before it opens.</summary>
public sealed class DraftRound(AlignmentContext db, Dialect dialect, ContentCatalogue content, AuditLog audit, TimeProvider time)
{
    /// <param name="organisationId">The organisation.</param>
    /// <param name="plan">What it is to be.</param>
    /// <param name="userId">Who drafts it; null where the schedule does.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<DraftOutcome> ExecuteAsync(Guid organisationId, RoundPlan plan, Guid? userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var questionnaire = content.Find(plan.Language)?.Newest(plan.QuestionnaireId);
        List<RoundProblem> problems = [.. plan.Problems()];
        if (questionnaire is null)
        {
            problems.Add(RoundProblem.UnknownQuestionnaire);
        }

        if (await db.Organisations.AnyAsync(organisation => organisation.Id == organisationId && organisation.ArchivedAt != null, cancellationToken))
        {
            problems.Add(RoundProblem.Archived);
        }

        if (await db.Rounds.AnyAsync(other => other.OrganisationId == organisationId && other.Quarter == plan.Quarter, cancellationToken))
        {
            problems.Add(RoundProblem.QuarterTaken);
        }

        return problems.Count > 0
            ? new DraftOutcome.Invalid(problems)
            : await SaveAsync(organisationId, plan, questionnaire!.Version, userId, cancellationToken);
    }

    private async Task<DraftOutcome> SaveAsync(
        Guid organisationId, RoundPlan plan, int version, Guid? userId, CancellationToken cancellationToken)
    {
        var round = new Round
        {
            Id = Guid.NewGuid(),
            OrganisationId = organisationId,
            Quarter = plan.Quarter,
            QuestionnaireId = plan.QuestionnaireId,
            QuestionnaireVersion = version,
            Language = plan.Language,
            OpensOn = plan.OpensOn,
            ClosesOn = plan.ClosesOn,
            CreatedAt = time.GetUtcNow(),
        };
        round.Take(plan, version);
        db.Rounds.Add(round);
        foreach (var team in Enum.GetValues<Team>())
        {
            db.TeamLinks.Add(new TeamLink { Code = LinkCode.New(), RoundId = round.Id, Team = team });
        }

        audit.Add(AuditAction.RoundDrafted, userId, organisationId, plan.Quarter.ToString());
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new DraftOutcome.Saved(round);
        }
        catch (DbUpdateException failed) when (dialect.IsUniqueViolation(failed))
        {
            db.ChangeTracker.Clear();

            // Or this very one is there: the connection failed after it was saved, and it was tried again.
            return await db.Rounds.AsNoTracking().SingleOrDefaultAsync(found => found.Id == round.Id, cancellationToken) is { } saved
                ? new DraftOutcome.Saved(saved)
                : new DraftOutcome.Invalid([RoundProblem.QuarterTaken]);
        }
    }
}
