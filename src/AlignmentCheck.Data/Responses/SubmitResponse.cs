using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Responses;

/// <summary>Stores what a form sent, once, however often it arrives.</summary>
public sealed class SubmitResponse(AlignmentContext db, Dialect dialect, FindSurvey findSurvey)
{
    public async Task<SubmitOutcome> ExecuteAsync(string code, SentAnswers sent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return await findSurvey.ExecuteAsync(code, cancellationToken) switch
        {
            FoundSurvey.Open open => await SubmitAsync(open.Survey, sent, cancellationToken),
            FoundSurvey.Closed closed => await LateAsync(closed.Survey, sent, cancellationToken),
            FoundSurvey.NotYetOpen early => new SubmitOutcome.NotYetOpen(early.Link),
            _ => new SubmitOutcome.UnknownSurvey(),
        };
    }

    private async Task<SubmitOutcome> SubmitAsync(TeamSurvey survey, SentAnswers sent, CancellationToken cancellationToken)
    {
        if (sent.Secret is not { } secret)
        {
            return new SubmitOutcome.UnusableSecret(survey);
        }

        if (await StoredAsync(survey, secret, isOpen: true, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        var (sheet, problems) = Read(survey, sent.Answers);
        var isForeign = sent.Answers.Keys.Any(id => survey.Questionnaire.IndexOf(id) < 0);
        if (problems.Count > 0 || isForeign)
        {
            return new SubmitOutcome.Invalid(survey, problems, isForeign);
        }

        if (!sheet.WithoutComment().IsAnswered)
        {
            return new SubmitOutcome.Empty(survey);
        }

        return await StoreAsync(survey, secret, sheet, cancellationToken)
            ? await StoredAsync(survey, secret, isOpen: true, cancellationToken)
                ?? throw new InvalidOperationException("What was just stored is not there.")
            : new SubmitOutcome.Closed(survey);
    }

    /// <summary>A form that comes late stores nothing. One that had come in time is told so.</summary>
    private async Task<SubmitOutcome> LateAsync(TeamSurvey survey, SentAnswers sent, CancellationToken cancellationToken) =>
        sent.Secret is { } secret && await StoredAsync(survey, secret, isOpen: false, cancellationToken) is SubmitOutcome.Accepted earlier
            ? earlier
            : new SubmitOutcome.Closed(survey);

    private static (AnswerSheet Sheet, IReadOnlyList<AnswerProblem> Problems) Read(TeamSurvey survey, IReadOnlyDictionary<string, string> answers)
    {
        var builder = new AnswerSheetBuilder(survey.Questionnaire);
        var problems = new List<AnswerProblem>();
        foreach (var (index, question) in survey.Questionnaire.Questions.Index())
        {
            if (answers.TryGetValue(question.Id, out var answer) && builder.Put(index, answer) is { } problem)
            {
                problems.Add(problem);
            }
        }

        return (builder.Build(survey.Team), problems);
    }

    private async Task<bool> StoreAsync(TeamSurvey survey, ResponseSecret secret, AnswerSheet sheet, CancellationToken cancellationToken)
    {
        try
        {
            return await db.Database.CreateExecutionStrategy().ExecuteAsync(() => InsertAsync(survey, secret, sheet, cancellationToken));
        }
        catch (DbUpdateException failed) when (dialect.IsUniqueViolation(failed))
        {
            // Another arrival of the same form was faster.
            return true;
        }
    }

    /// <returns>Whether the round was still open.</returns>
    private async Task<bool> InsertAsync(TeamSurvey survey, ResponseSecret secret, AnswerSheet sheet, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await db.Rounds.HoldAsync(survey.Round.Id, RoundState.Open, cancellationToken))
        {
            return false;
        }

        db.Responses.Add(new Response
        {
            Key = ResponseKey.ForAnswers(secret),
            RoundId = survey.Round.Id,
            Team = survey.Team,
            Answers = AnswerJson.Write(survey.Questionnaire, sheet),
        });
        if (sheet.Comment is { } comment)
        {
            db.Comments.Add(new Comment { Key = ResponseKey.ForComment(secret), RoundId = survey.Round.Id, Text = comment });
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>What an earlier arrival of the form has stored; null where there was none.</summary>
    private async Task<SubmitOutcome?> StoredAsync(TeamSurvey survey, ResponseSecret secret, bool isOpen, CancellationToken cancellationToken)
    {
        var key = ResponseKey.ForAnswers(secret);
        var commentKey = ResponseKey.ForComment(secret);
        var stored = await db.Responses.AsNoTracking().SingleOrDefaultAsync(response => response.Key == key, cancellationToken);
        if (stored is null)
        {
            return null;
        }

        if (stored.RoundId != survey.Round.Id || stored.Team != survey.Team)
        {
            return new SubmitOutcome.UnusableSecret(survey);
        }

        var comment = await db.Comments.AsNoTracking().SingleOrDefaultAsync(written => written.Key == commentKey, cancellationToken);
        var sheet = AnswerJson.Read(survey.Questionnaire, survey.Team, stored.Answers);
        return new SubmitOutcome.Accepted(new Receipt(survey, secret, stored, comment, sheet.Answers(survey.Questionnaire), isOpen));
    }
}
