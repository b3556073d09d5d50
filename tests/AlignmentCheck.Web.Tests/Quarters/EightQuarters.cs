using AlignmentCheck.Content;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Reports;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace AlignmentCheck.Web.Tests.Quarters;

/// <summary>
/// Three clients of one consultant live through eight quarters at once, by the use cases that every page goes by and with a clock of their own. In
/// the fifth quarter the questionnaire has a new version: two statements of shared goals and one of feedback are worded anew.
/// </summary>
public sealed class EightQuarters : IAsyncLifetime
{
    public const int Quarters = 8;

    /// <summary>The quarter of the story, from 0, in which something is asked differently.</summary>
    public const int Changed = 4;

    public const string Reworded = "sg-1";
    public const string NewWording = "Sales and Marketing are measured by one result that they reach together.";

    private static readonly string[] AllReworded = [Reworded, "sg-3", "fc-1"];

    private readonly string _file = Path.Join(Path.GetTempPath(), $"alignmentcheck-{Guid.NewGuid():n}.db");
    private readonly TestClock _clock = new(new DateTimeOffset(2027, 1, 4, 9, 0, 0, TimeSpan.Zero));
    private readonly List<PublishedContent> _offered = [];
    private readonly User _consultant = new() { Id = Guid.NewGuid(), Name = "Consultant", Email = "consultant@example.test", CreatedAt = TestClock.Monday, IsConsultant = true };
    private WebApplication _site = null!;

    internal static Quarter First { get; } = new(2027, 1);

    /// <summary>One that stays as it is, one that rises from the bottom to the top, and one so small that its teams are shown as one, and once not at all.</summary>
    internal IReadOnlyList<AskedClient> Clients { get; } =
    [
        new("Harbour Foods", "Europe/Berlin", _ => (12, 4), _ => (12, 3)) { ReleaseAfterDays = 7 },
        new("Ridge Clinics", "America/New_York", quarter => (10, 1 + (quarter / 2)), quarter => (10, 1 + (quarter / 2))),
        new("Lantern Software", "Asia/Tokyo", _ => (7, 3), quarter => (quarter == 5 ? 2 : 3, 3)) { ReleaseAfterDays = 0 },
    ];

    internal AskedClient Steady => Clients[0];

    internal AskedClient Rising => Clients[1];

    internal AskedClient Small => Clients[2];

    /// <summary>Rounds of whose answers rows are left.</summary>
    public int RoundsWithAnswers { get; private set; }

    /// <summary>Reports that a manager could read before their release.</summary>
    public int ReadTooEarly { get; private set; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var shipped = ContentReader.Read(Path.Join(AppContext.BaseDirectory, "content"), ContentReader.ReferenceLanguage).Library!;
        _offered.Add(new PublishedContent(shipped.Language, shipped.Questionnaires, shipped.Steps, shipped.Sources));
        var builder = AlignmentCheck.Web.Hosting.Site.Compose([$"--Database:ConnectionString=Data Source={_file}"]);
        builder.Logging.ClearProviders();
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock));
        builder.Services.Replace(ServiceDescriptor.Singleton(new ContentCatalogue(_offered)));
        await MigratedFile.CopyToAsync(_file);
        _site = builder.Build();
        await DoAsync<AlignmentContext>(async db =>
        {
            db.Users.Add(_consultant);
            await db.SaveChangesAsync(Cancel);
        });
        foreach (var client in Clients)
        {
            client.Organisation = ((CreateOrganisationOutcome.Created)await DoAsync((CreateOrganisation create) =>
                create.ExecuteAsync(new OrganisationDetails(client.Name, null, client.TimeZone), _consultant.Id, isDemo: false, Cancel))).Organisation;
        }

        for (var quarter = 0; quarter < Quarters; quarter++)
        {
            await LiveThroughAsync(quarter);
        }

        foreach (var client in Clients)
        {
            client.History = (await DoAsync((ReadHistory read) => read.ExecuteAsync(client.Organisation.Id, releasedOnly: true, Cancel)))!;
        }

        RoundsWithAnswers = await DoAsync((AlignmentContext db) => db.Responses.Select(response => response.RoundId).Distinct().CountAsync(Cancel));
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        SqliteConnection.ClearAllPools();
        foreach (var ending in new[] { "", "-wal", "-shm" })
        {
            File.Delete(_file + ending);
        }
    }

    /// <summary>From drafts to released reports, for all three at once.</summary>
    private async Task LiveThroughAsync(int quarter)
    {
        if (quarter == Changed)
        {
            _offered[0] = _offered[0] with { Questionnaires = [.. _offered[0].Questionnaires, NewVersion(_offered[0].Newest("core")!)] };
        }

        var rounds = new List<Round>();
        foreach (var client in Clients)
        {
            rounds.Add(await DraftedAsync(client, quarter));
        }

        _clock.MoveTo(Clients.Zip(rounds).Max(one => one.First.Organisation.StartOf(one.Second.OpensOn)).AddHours(9));
        foreach (var (client, round) in Clients.Zip(rounds))
        {
            (await DoAsync((OpenRound open) => open.ExecuteAsync(round.Id, _consultant.Id, Cancel))).ShouldBeOfType<OpenOutcome.Opened>();
            await AnswerAsync(round, Team.Sales, client.Sales(quarter));
            await AnswerAsync(round, Team.Marketing, client.Marketing(quarter));
        }

        _clock.MoveTo(Clients.Zip(rounds).Max(one => one.First.Organisation.StartOf(one.Second.ClosesOn.AddDays(1))).AddHours(1));
        await DoAsync((CloseDueRounds close) => close.ExecuteAsync(Cancel));
        ReadTooEarly += await ReadableAsync(Rising, rounds[1].Quarter) is null ? 0 : 1;
        _clock.Advance(TimeSpan.FromDays(8));
        await DoAsync((ReleaseDueRounds release) => release.ExecuteAsync(Cancel));
        (await DoAsync((ReleaseRound release) => release.ExecuteAsync(rounds[1].Id, _consultant.Id, Cancel))).ShouldBeTrue();
        foreach (var (client, round) in Clients.Zip(rounds))
        {
            await ReadAsync(client, round.Quarter, quarter);
        }

        _clock.Advance(TimeSpan.FromDays(30));
        await DoAsync((PurgeAnswers purge) => purge.ExecuteAsync(Cancel));
    }

    /// <summary>The first by hand, every other from the one before.</summary>
    private async Task<Round> DraftedAsync(AskedClient client, int quarter)
    {
        var organisation = client.Organisation;
        if (quarter == 0)
        {
            var plan = new RoundPlan
            {
                Quarter = First, QuestionnaireId = "core", Language = "en", OpensOn = new DateOnly(2027, 1, 11), ClosesOn = new DateOnly(2027, 1, 22),
                InvitedSales = 14, InvitedMarketing = 12, ReleaseAfterDays = client.ReleaseAfterDays,
            };
            return (await DoAsync((DraftRound draft) => draft.ExecuteAsync(organisation.Id, plan, _consultant.Id, Cancel))).ShouldBeOfType<DraftOutcome.Saved>().Round;
        }

        var rounds = await DoAsync((AlignmentContext db) => db.Rounds.AsNoTracking().Where(round => round.OrganisationId == organisation.Id).ToListAsync(Cancel));
        var next = NextRound.Plan(organisation, rounds, organisation.DayOf(_clock.GetUtcNow()))!;
        var changes = new NextRoundChanges(next.Quarter, next.OpensOn, next.ClosesOn, next.InvitedSales, next.InvitedMarketing);
        return (await DoAsync((DraftNextRound draft) => draft.ExecuteAsync(organisation.Id, NextRound.Last(rounds)!.Id, changes, _consultant.Id, Cancel)))
            .ShouldBeOfType<NextRoundOutcome.Drafted>().Round;
    }

    private async Task AnswerAsync(Round round, Team team, (int People, int Point) answers)
    {
        var code = await DoAsync((AlignmentContext db) => db.TeamLinks.Where(link => link.RoundId == round.Id && link.Team == team).Select(link => link.Code).SingleAsync(Cancel));
        var form = _offered[0].Newest("core")!.Statements.ToDictionary(
            statement => statement.Id, statement => $"{(statement.Reversed ? 6 - answers.Point : answers.Point)}", StringComparer.Ordinal);
        for (var person = 0; person < answers.People; person++)
        {
            (await DoAsync((SubmitResponse submit) => submit.ExecuteAsync(code, new SentAnswers(ResponseSecret.New(), form), Cancel))).ShouldBeOfType<SubmitOutcome.Accepted>();
        }
    }

    private Task<FoundReport?> ReadableAsync(AskedClient client, Quarter quarter) =>
        DoAsync((FindReport find) => find.ExecuteAsync(new CurrentOrganisation(client.Organisation, MemberRole.Manager), quarter.ToString(), Cancel));

    /// <summary>The first report, that of the changed questionnaire and the last are read whole.</summary>
    private async Task ReadAsync(AskedClient client, Quarter named, int quarter)
    {
        var report = (await ReadableAsync(client, named)).ShouldNotBeNull($"{client.Name} {named}");
        client.Reports.Add(report);
        if (quarter is 0 or Changed or Quarters - 1)
        {
            using var page = await new HtmlParser().ParseDocumentAsync(await report.HtmlAsync(DocumentKind.Report), Cancel);
            client.Texts[quarter] = string.Join(' ', page.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
    }

    private static Questionnaire NewVersion(Questionnaire core) => new(
        core.Id,
        core.Version + 1,
        core.Title,
        core.Minutes,
        [.. core.Dimensions.Select(dimension => dimension with { Statements = [.. dimension.Statements.Select(InNewWords)] })],
        core.Words,
        core.Comment,
        core.Ownership);

    private static Statement InNewWords(Statement statement) =>
        statement.Id == Reworded ? statement with { Text = NewWording }
        : AllReworded.Contains(statement.Id) ? statement with { Text = $"{statement.Text} Always." }
        : statement;

    private async Task<T> DoAsync<TUseCase, T>(Func<TUseCase, Task<T>> use)
        where TUseCase : notnull
    {
        await using var scope = _site.Services.CreateAsyncScope();
        return await use(ActivatorUtilities.GetServiceOrCreateInstance<TUseCase>(scope.ServiceProvider));
    }

    private Task DoAsync<TUseCase>(Func<TUseCase, Task> use)
        where TUseCase : notnull =>
        DoAsync<TUseCase, bool>(async useCase =>
        {
            await use(useCase);
            return true;
        });
}
