using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Responses;

/// <summary>Stores what a form sent, once, however often it arrives.</summary>
public sealed class SubmitResponse(AlignmentContext db, Dialect dialect, FindSurvey findSurvey, SpendOnce spendOnce)
{
    public async Task<SubmitOutcome> ExecuteAsync(string code, SentAnswers sent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return await findSurvey.ExecuteAsync(code, cancellationToken) switch
        {
            FoundSurvey.Open open => await SubmitAsync(open.Survey, sent, cancellationToken),
            FoundSurvey.Spent spent => await LateAsync(spent.Survey, sent, isOpen: true, cancellationToken) ?? new SubmitOutcome.AlreadyUsed(spent.Survey),
            FoundSurvey.WantsCode wants => new SubmitOutcome.WantsCode(wants.Survey),
            FoundSurvey.Closed closed => await LateAsync(closed.Survey, sent, isOpen: false, cancellationToken) ?? new SubmitOutcome.Closed(closed.Survey),
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

        if (await EarlierAsync(survey, secret, sent.Answers, isOpen: true, cancellationToken) is { } earlier)
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

        if (!await spendOnce.IsGoodAsync(survey, sent.Credential, cancellationToken))
        {
            return new SubmitOutcome.WantsCredential(survey);
        }

        return await StoreAsync(survey, secret, sheet, sent.Credential, cancellationToken) switch
        {
            Storing.Stored => await EarlierAsync(survey, secret, sent.Answers, isOpen: true, cancellationToken)
                ?? throw new InvalidOperationException("What was just stored is not there."),
            Storing.RoundClosed => new SubmitOutcome.Closed(survey),

            // Another arrival of the same form was faster, or its withdrawal, or another form with the same code or credential.
            _ => await EarlierAsync(survey, secret, sent.Answers, isOpen: true, cancellationToken) ?? new SubmitOutcome.AlreadyUsed(survey),
        };
    }

    /// <summary>A form that comes late, or with a spent code, stores nothing. One that had come before is told so.</summary>
    private async Task<SubmitOutcome?> LateAsync(TeamSurvey survey, SentAnswers sent, bool isOpen, CancellationToken cancellationToken) =>
        sent.Secret is { } secret && await EarlierAsync(survey, secret, sent.Answers, isOpen, cancellationToken) is var earlier and not SubmitOutcome.UnusableSecret
            ? earlier
            : null;

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

    private enum Storing
    {
        Stored,
        RoundClosed,
        Met,
    }

    private async Task<Storing> StoreAsync(
        TeamSurvey survey, ResponseSecret secret, AnswerSheet sheet, SentCredential? credential, CancellationToken cancellationToken)
    {
        try
        {
            return await db.Database.CreateExecutionStrategy().ExecuteAsync(() => InsertAsync(survey, secret, sheet, credential, cancellationToken));
        }
        catch (DbUpdateException failed) when (dialect.IsUniqueViolation(failed))
        {
            return Storing.Met;
        }
    }

    private async Task<Storing> InsertAsync(
        TeamSurvey survey, ResponseSecret secret, AnswerSheet sheet, SentCredential? credential, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await db.Rounds.HoldAsync(survey.Round.Id, RoundState.Open, cancellationToken))
        {
            return Storing.RoundClosed;
        }

        // A withdrawal holds the round too: whichever comes first, no row is left of what was withdrawn.
        var key = ResponseKey.ForAnswers(secret);
        if (await db.Withdrawals.AnyAsync(withdrawal => withdrawal.Key == key, cancellationToken)
            || !await spendOnce.ExecuteAsync(survey, credential, cancellationToken))
        {
            return Storing.Met;
        }

        db.Responses.Add(new Response
        {
            Key = key,
            RoundId = survey.Round.Id,
            Team = survey.Team,
            Answers = AnswerJson.Write(survey.Questionnaire, sheet),
        });
        if (sheet.Comment is { } comment)
        {
            db.Comments.Add(new Comment { Key = ResponseKey.ForComment(secret), RoundId = survey.Round.Id, Text = comment });
        }

        await db.SaveChangesAsync(cancellationToken);
        await dialect.LayInKeyOrderAsync(db, survey.Round.Id, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Storing.Stored;
    }

    /// <summary>What became of an earlier arrival of the form; null where there was none.</summary>
    private async Task<SubmitOutcome?> EarlierAsync(
        TeamSurvey survey, ResponseSecret secret, IReadOnlyDictionary<string, string> sent, bool isOpen, CancellationToken cancellationToken)
    {
        var key = ResponseKey.ForAnswers(secret);
        var commentKey = ResponseKey.ForComment(secret);
        if (await db.Responses.AsNoTracking().SingleOrDefaultAsync(response => response.Key == key, cancellationToken) is not { } stored)
        {
            return await db.Withdrawals.AsNoTracking().SingleOrDefaultAsync(withdrawal => withdrawal.Key == key, cancellationToken) is not { } withdrawn ? null
                : withdrawn.RoundId == survey.Round.Id ? new SubmitOutcome.Withdrawn(survey, isOpen)
                : new SubmitOutcome.UnusableSecret(survey);
        }

        if (stored.RoundId != survey.Round.Id || stored.Team != survey.Team)
        {
            return new SubmitOutcome.UnusableSecret(survey);
        }

        var comment = await db.Comments.AsNoTracking().SingleOrDefaultAsync(written => written.Key == commentKey, cancellationToken);
        var answers = AnswerJson.Read(survey.Questionnaire, survey.Team, stored.Answers).Answers(survey.Questionnaire);
        return new SubmitOutcome.Accepted(new Receipt(survey, secret, stored, comment, answers, isOpen, Changed(survey, sent, answers, comment?.Text)));
    }

    private static NotTaken? Changed(
        TeamSurvey survey, IReadOnlyDictionary<string, string> sent, IReadOnlyList<GivenAnswer> stored, string? comment)
    {
        var (sheet, problems) = Read(survey, sent);
        var now = sheet.Answers(survey.Questionnaire);
        GivenAnswer[] before = comment is null ? [.. stored] : [.. stored, new GivenAnswer.Text(survey.Questionnaire.Comment!, comment)];
        GivenAnswer[] differing = [.. now.Where(answer => !before.Any(answer.IsSameAs))];
        return differing.Length > 0 || problems.Count > 0 || now.Count != before.Length ? new NotTaken(differing) : null;
    }
}
