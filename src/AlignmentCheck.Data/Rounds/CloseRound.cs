using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Forecasts;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.WaysIn;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Rounds;

/// <summary>Closes an open round and freezes its result: both or nothing, and once, whoever else tries at the same moment.</summary>
public sealed class CloseRound(AlignmentContext db, Dialect dialect, ContentCatalogue content, AuditLog audit, TimeProvider time)
{
    /// <param name="roundId">The round.</param>
    /// <param name="userId">Who closes it; null where its date does.</param>
    /// <param name="cancellationToken">Stops it; then nothing has happened.</param>
    /// <returns>False where it is not open, or not any more.</returns>
    public Task<bool> ExecuteAsync(Guid roundId, Guid? userId, CancellationToken cancellationToken) =>
        ExecuteAsync(roundId, userId, null, cancellationToken);

    /// <param name="roundId">The round.</param>
    /// <param name="userId">Who closes it; null where its date does.</param>
    /// <param name="closesOn">Only where this still is its last day: it may have been prolonged meanwhile. Null: whatever its last day is.</param>
    /// <param name="cancellationToken">Stops it; then nothing has happened.</param>
    internal async Task<bool> ExecuteAsync(Guid roundId, Guid? userId, DateOnly? closesOn, CancellationToken cancellationToken)
    {
        var isClosed = await db.Database.CreateExecutionStrategy().ExecuteAsync(() => CloseAsync(roundId, userId, closesOn, cancellationToken));
        if (isClosed)
        {
            // What was written lies in the log in the order in which it came.
            await dialect.ErasePastAsync(db, cancellationToken);
        }

        return isClosed;
    }

    private async Task<bool> CloseAsync(Guid roundId, Guid? userId, DateOnly? closesOn, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = time.GetUtcNow();
        var closed = await db.Rounds
            .Where(found => found.Id == roundId && found.State == RoundState.Open && (closesOn == null || found.ClosesOn == closesOn))
            .ExecuteUpdateAsync(
                update => update.SetProperty(found => found.State, RoundState.Closed).SetProperty(found => found.ClosedAt, now), cancellationToken);
        if (closed == 0)
        {
            return false;
        }

        var round = await db.Rounds.Include(found => found.Organisation).SingleAsync(found => found.Id == roundId, cancellationToken);
        db.FrozenResults.Add(await FreezeAsync(round, now, cancellationToken));
        db.Notices.Add(new Notice { RoundId = round.Id, Kind = MailKind.RoundClosed, At = now });
        audit.Add(AuditAction.RoundClosed, userId, round.OrganisationId, round.Quarter.ToString());
        await db.RoundParticipations.Where(counted => counted.RoundId == roundId).ExecuteDeleteAsync(cancellationToken);
        await db.SigningKeys.Where(key => key.RoundId == roundId).ExecuteDeleteAsync(cancellationToken);
        await WriteInvitations.LettersOf(db, roundId).Where(mail => mail.SentAt == null).ExecuteDeleteAsync(cancellationToken);
        if (round.KeepAnswersDays == 0)
        {
            await PurgeAnswers.DeleteAsync(db, round, now, cancellationToken);
            audit.Add(AuditAction.AnswersDeleted, null, round.OrganisationId, round.Quarter.ToString());
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task<FrozenResult> FreezeAsync(Round round, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var snapshot = await db.RoundQuestionnaires.AsNoTracking().SingleAsync(asked => asked.RoundId == round.Id, cancellationToken);
        var questionnaire = QuestionnaireSnapshot.Read(snapshot.Snapshot);

        // Read as a stream, one after the other.
        var sheets = db.Responses
            .AsNoTracking()
            .Where(response => response.RoundId == round.Id)
            .Select(response => new { response.Team, response.Answers })
            .AsEnumerable()
            .Select(response => AnswerJson.Read(questionnaire, response.Team, response.Answers));
        var comments = db.Comments.Where(comment => comment.RoundId == round.Id).Select(comment => comment.Text).AsEnumerable();
        var closed = Closing.Close(questionnaire, round.Terms, sheets, comments: comments);

        var offered = content.Find(round.Language) ?? throw new MissingContentException(round.Language);
        return await Freezing.OfAsync(db, offered, round, closed, await ForecastsAsync(round, cancellationToken), now, cancellationToken);
    }

    private async Task<IEnumerable<Forecast>> ForecastsAsync(Round round, CancellationToken cancellationToken) =>
        (await db.Forecasts.Where(forecast => forecast.RoundId == round.Id).Select(forecast => forecast.Expected).ToListAsync(cancellationToken)).Select(Forecast.Read);
}
