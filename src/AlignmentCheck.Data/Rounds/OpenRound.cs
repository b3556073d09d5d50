using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.WaysIn;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Rounds;

/// <summary>What became of an opening.</summary>
public abstract record OpenOutcome
{
    private OpenOutcome()
    {
    }

    public sealed record Opened : OpenOutcome;

    /// <summary>It stays a draft.</summary>
    /// <param name="Problems">Why.</param>
    /// <param name="Earliest">The first day that would do, where it is too soon after the last round.</param>
    public sealed record Refused(IReadOnlyList<RoundProblem> Problems, DateOnly? Earliest) : OpenOutcome;

    /// <summary>There is no such draft: it was opened or discarded meanwhile.</summary>
    public sealed record NoDraft : OpenOutcome;
}

/// <summary>Opens a draft: from here on what respondents are promised is fixed, and the questionnaire is kept as it is now.</summary>
public sealed class OpenRound(AlignmentContext db, ContentCatalogue content, PrepareWayIn prepareWayIn, AuditLog audit, TimeProvider time)
{
    public Task<OpenOutcome> ExecuteAsync(Guid roundId, Guid userId, CancellationToken cancellationToken) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(() => OpenAsync(roundId, userId, cancellationToken));

    private async Task<OpenOutcome> OpenAsync(Guid roundId, Guid userId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // The organisation before its round: two that hold their rounds first would wait for each other.
        var organisationId = await db.Rounds.Where(found => found.Id == roundId).Select(found => found.OrganisationId).SingleOrDefaultAsync(cancellationToken);
        await db.Organisations.HoldAsync(organisationId, cancellationToken);
        if (!await db.Rounds.HoldAsync(roundId, RoundState.Draft, cancellationToken))
        {
            return new OpenOutcome.NoDraft();
        }

        var round = await db.Rounds.Include(found => found.Organisation).SingleAsync(found => found.Id == roundId, cancellationToken);
        if (await RefusalAsync(round, cancellationToken) is { } refused)
        {
            return refused;
        }

        var questionnaire = content.Find(round.Language)!.Newest(round.QuestionnaireId)!;
        round.State = RoundState.Open;
        round.OpenedAt = time.GetUtcNow();
        round.QuestionnaireVersion = questionnaire.Version;
        round.QuestionnaireSha256 = questionnaire.Sha256;
        await prepareWayIn.ExecuteAsync(round, cancellationToken);
        db.RoundQuestionnaires.Add(new RoundQuestionnaire { RoundId = round.Id, Snapshot = QuestionnaireSnapshot.Write(questionnaire) });
        audit.Add(AuditAction.RoundOpened, userId, round.OrganisationId, round.Quarter.ToString());
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new OpenOutcome.Opened();
    }

    private async Task<OpenOutcome?> RefusalAsync(Round round, CancellationToken cancellationToken)
    {
        var problems = new List<RoundProblem>();
        if (round.Organisation!.IsArchived)
        {
            problems.Add(RoundProblem.Archived);
        }

        if (content.Find(round.Language)?.Newest(round.QuestionnaireId) is null)
        {
            problems.Add(RoundProblem.UnknownQuestionnaire);
        }

        if (round.ClosesOn < round.Organisation.DayOf(time.GetUtcNow()))
        {
            problems.Add(RoundProblem.ClosesInThePast);
        }

        var others = db.Rounds.Where(other => other.OrganisationId == round.OrganisationId && other.Id != round.Id);
        if (await others.AnyAsync(other => other.State == RoundState.Open, cancellationToken))
        {
            problems.Add(RoundProblem.AnotherIsOpen);
        }

        var closed = await others.AsNoTracking().Where(other => other.ClosedAt != null).ToListAsync(cancellationToken);
        var earliest = RoundSpacing.Earliest(round.Organisation, closed, round.Organisation.DayOf(time.GetUtcNow()));
        if (FirstDay(round) < earliest)
        {
            problems.Add(RoundProblem.TooSoonAfterTheLast);
        }

        problems.AddRange(await prepareWayIn.ProblemsAsync(round, cancellationToken));
        return problems.Count == 0 ? null : new OpenOutcome.Refused(problems, earliest);
    }

    // A first day that has passed takes no answers before now.
    private DateOnly FirstDay(Round round)
    {
        var today = round.Organisation!.DayOf(time.GetUtcNow());
        return round.OpensOn < today ? today : round.OpensOn;
    }
}
