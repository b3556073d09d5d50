using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Brands;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Jobs;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Plans;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Data.Tests.Support;

/// <summary>
/// A client in Berlin with one consultant, on a database of the test's own. Every use case runs on a context of its own, as each request does.
/// </summary>
internal sealed class Scene : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private Scene(TestDatabase database, ContentCatalogue content)
    {
        _database = database;
        _services = new ServiceCollection()
            .AddScoped(_ => database.Open())
            .AddSingleton(database.Dialect)
            .AddSingleton(content)
            .AddSingleton<TimeProvider>(Clock)
            .AddScoped<AuditLog>()
            .AddScoped<FindSurvey>()
            .AddScoped<SpendOnce>()
            .AddScoped<FindInvitation>()
            .AddScoped<PrepareWayIn>()
            .AddScoped<ReadAsked>()
            .AddSingleton(Options.Create(new MailOptions { Folder = Path.GetTempPath(), From = "post@example.test" }))
            .AddScoped<DraftRound>()
            .AddScoped<CloseRound>()
            .AddScoped<ReleaseRound>()
            .AddScoped<ReadHistory>()
            .AddScoped<ReadFollowUps>()
            .AddScoped<ReadOfferedSteps>()
            .AddScoped<ReadBrand>()
            .AddScoped<ReadRoundBrand>()
            .AddScoped<WriteBrand>()
            .AddScoped<ReadResult>()
            .AddSingleton<Retries>()
            .AddScoped<EachRound>()
            .AddLogging(logging => logging.AddProvider(Log))
            .BuildServiceProvider();
    }

    public KeptLog Log { get; } = new();

    public TestClock Clock { get; } = new(TestClock.Monday);

    public string ConnectionString => _database.ConnectionString;

    public Dialect Dialect => _database.Dialect;

    public User Consultant { get; } = new() { Id = Guid.NewGuid(), Name = "Consultant", Email = "consultant@example.test", EmailConfirmed = true, PasswordHash = "chosen", CreatedAt = TestClock.Monday };

    public Organisation Organisation { get; } =
        new() { Id = Guid.NewGuid(), Slug = "acme", Name = "Acme", TimeZone = "Europe/Berlin", CreatedAt = TestClock.Monday };

    public DateOnly Today => Organisation.DayOf(Clock.GetUtcNow());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Scene> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, ContentCatalogue? content = null)
    {
        var scene = new Scene(await TestDatabase.CreateAsync(provider), content ?? TestContent.Catalogue);
        await scene.AddAsync(scene.Consultant, scene.Organisation, scene.Member(scene.Consultant, MemberRole.Consultant));
        return scene;
    }

    /// <summary>A context of the test's own.</summary>
    public AlignmentContext Open(params IInterceptor[] interceptors) => _database.Open(interceptors);

    /// <summary>Runs a use case as a request does.</summary>
    public async Task<T> DoAsync<TUseCase, T>(Func<TUseCase, Task<T>> use)
    {
        await using var scope = _services.CreateAsyncScope();
        return await use(ActivatorUtilities.GetServiceOrCreateInstance<TUseCase>(scope.ServiceProvider));
    }

    public Task DoAsync<TUseCase>(Func<TUseCase, Task> use) => DoAsync<TUseCase, bool>(async useCase =>
    {
        await use(useCase);
        return true;
    });

    public Task<T> ReadAsync<T>(Func<AlignmentContext, Task<T>> read) => DoAsync(read);

    public Task AddAsync(params object[] rows) => DoAsync<AlignmentContext>(async db =>
    {
        db.AddRange(rows);
        await db.SaveChangesAsync(Cancel);
    });

    public Membership Member(User user, MemberRole role) =>
        new() { OrganisationId = Organisation.Id, UserId = user.Id, Role = role, Since = Clock.GetUtcNow() };

    /// <summary>A plan without a mistake: from today, for two weeks.</summary>
    public RoundPlan Plan(string quarter = "2026-Q4") => new()
    {
        Quarter = Quarter.TryParse(quarter)!,
        QuestionnaireId = "core",
        Language = "en",
        OpensOn = Today,
        ClosesOn = Today.AddDays(14),
    };

    public async Task<Round> DraftAsync(RoundPlan? plan = null) =>
        (await DoAsync((DraftRound draft) => draft.ExecuteAsync(Organisation.Id, plan ?? Plan(), Consultant.Id, Cancel)))
        .ShouldBeOfType<DraftOutcome.Saved>().Round;

    public Task<OpenOutcome> OpenAsync(Guid roundId) => DoAsync((OpenRound open) => open.ExecuteAsync(roundId, Consultant.Id, Cancel));

    /// <summary>Drafts a round and opens it.</summary>
    public async Task<Round> OpenedAsync(RoundPlan? plan = null)
    {
        var round = await DraftAsync(plan);
        (await OpenAsync(round.Id)).ShouldBeOfType<OpenOutcome.Opened>();
        return round;
    }

    /// <summary>Opens a round, has it answered and closes it.</summary>
    public async Task<Round> ClosedAsync(RoundPlan? plan = null, int people = 12, params string[] comments)
    {
        var round = await OpenedAsync(plan);
        await AnswerAsync(round, people, people, comments);
        (await CloseAsync(round.Id)).ShouldBeTrue();
        return round;
    }

    public Task<bool> CloseAsync(Guid roundId) => DoAsync((CloseRound close) => close.ExecuteAsync(roundId, Consultant.Id, Cancel));

    /// <summary>Puts answers there: Sales in full agreement, Marketing undecided.</summary>
    public Task AnswerAsync(Round round, int sales, int marketing, params string[] comments) =>
        AddAsync(
        [
            .. Enumerable.Range(0, sales).Select(_ => Answers.Of(round.Id, Team.Sales, 5)),
            .. Enumerable.Range(0, marketing).Select(_ => Answers.Of(round.Id, Team.Marketing, 3)),
            .. comments.Select(text => new Comment { Key = ResponseKey.ForComment(ResponseSecret.New()), RoundId = round.Id, Text = text }),
        ]);

    public Task<Round> RoundAsync(Guid id) => ReadAsync(db => db.Rounds.AsNoTracking().SingleAsync(round => round.Id == id, Cancel));

    public Task<List<AuditEntry>> AuditAsync(AuditAction action) =>
        ReadAsync(db => db.AuditEntries.AsNoTracking().Where(entry => entry.Action == action).ToListAsync(Cancel));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
