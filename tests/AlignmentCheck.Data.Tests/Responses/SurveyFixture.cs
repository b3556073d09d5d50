using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AlignmentCheck.Data.Tests.Responses;

/// <summary>A database with one round in which both teams are asked.</summary>
internal sealed class SurveyFixture : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private SurveyFixture(TestDatabase database, SurveySeed seed)
    {
        _database = database;
        Seed = seed;
    }

    public static Questionnaire Core { get; } = TestContent.Catalogue.Languages[0].Newest("core")!;

    public TestClock Clock { get; } = new(TestClock.Monday);

    public SurveySeed Seed { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<SurveyFixture> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, Action<Round>? change = null)
    {
        var fixture = new SurveyFixture(
            await TestDatabase.CreateAsync(provider), new SurveySeed(Core, DateOnly.FromDateTime(TestClock.Monday.Date), change));
        await fixture.AddAsync([.. fixture.Seed.Rows]);
        return fixture;
    }

    public static SentAnswers Form(ResponseSecret? secret, params (string Question, string Answer)[] answers) =>
        new(secret, answers.ToDictionary(answer => answer.Question, answer => answer.Answer, StringComparer.Ordinal));

    public AlignmentContext Open(params IInterceptor[] interceptors) => _database.Open(interceptors);

    public async Task AddAsync(params object[] rows)
    {
        await using var db = Open();
        db.AddRange(rows);
        await db.SaveChangesAsync(Cancel);
    }

    public async Task<FoundSurvey> FindAsync(string? code = null)
    {
        await using var db = Open();
        return await new FindSurvey(db, Clock).ExecuteAsync(code ?? Seed.Code(), Cancel);
    }

    /// <summary>As one request does it.</summary>
    public async Task<SubmitOutcome> SubmitAsync(SentAnswers form, string? code = null, params IInterceptor[] interceptors)
    {
        await using var db = Open(interceptors);
        return await new SubmitResponse(db, _database.Dialect, new FindSurvey(db, Clock), new SpendOnce(db)).ExecuteAsync(code ?? Seed.Code(), form, Cancel);
    }

    public async Task<WithdrawOutcome> WithdrawAsync(ResponseSecret secret)
    {
        await using var db = Open();
        return await new WithdrawResponse(db, _database.Dialect).ExecuteAsync(secret, Cancel);
    }

    /// <summary>Closes the round as a closing does it, and counts what it finds.</summary>
    public async Task<int> CloseAsync()
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        await db.Rounds
            .Where(round => round.Id == Seed.Round.Id && round.State == RoundState.Open)
            .ExecuteUpdateAsync(update => update.SetProperty(round => round.State, RoundState.Closed), Cancel);
        var found = await db.Responses.CountAsync(Cancel);
        await transaction.CommitAsync(Cancel);
        return found;
    }

    public async Task<IReadOnlyList<Response>> ResponsesAsync()
    {
        await using var db = Open();
        return await db.Responses.AsNoTracking().ToListAsync(Cancel);
    }

    public async Task<IReadOnlyList<Comment>> CommentsAsync()
    {
        await using var db = Open();
        return await db.Comments.AsNoTracking().ToListAsync(Cancel);
    }

    public async Task<IReadOnlyList<Withdrawal>> WithdrawalsAsync()
    {
        await using var db = Open();
        return await db.Withdrawals.AsNoTracking().ToListAsync(Cancel);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
