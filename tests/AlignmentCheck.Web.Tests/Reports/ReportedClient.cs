using System.Net;
using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Plans;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Answers;
using AlignmentCheck.Web.Tests.Account;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlignmentCheck.Web.Tests.Reports;

/// <summary>An organisation with a released round and, after it, one that is closed; its consultant and its manager.</summary>
internal sealed class ReportedClient
{
    public const string Before = "2026-Q3";
    public const string Now = "2026-Q4";

    private readonly SiteFixture _site;
    private readonly Organisation _organisation;

    private ReportedClient(SiteFixture site)
    {
        _site = site;
        _organisation = new Organisation
        {
            Id = Guid.NewGuid(),
            Slug = $"acme-{Guid.NewGuid():n}",
            Name = "Acme & Söhne",
            TimeZone = "Europe/Berlin",
            CreatedAt = site.Clock.GetUtcNow(),
        };
    }

    public Guid NowId { get; } = Guid.NewGuid();

    public Guid BeforeId { get; } = Guid.NewGuid();

    public Guid OrganisationId => _organisation.Id;

    public string Slug => _organisation.Slug;

    /// <param name="site">The site it is on.</param>
    /// <param name="sample">The answers of the later round.</param>
    /// <param name="before">Whether the earlier round is released already.</param>
    public static async Task<ReportedClient> CreateAsync(
        SiteFixture site, string sample = "demo-instruments-2026-Q4.csv", RoundState before = RoundState.Released)
    {
        var client = new ReportedClient(site);
        await site.WithAsync<AlignmentContext>(async db =>
        {
            db.Organisations.Add(client._organisation);
            client.Add(db, client.BeforeId, Before, before, "demo-instruments-2026-Q3.csv");
            client.Add(db, client.NowId, Now, RoundState.Closed, sample);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        return client;
    }

    /// <summary>An address within a round.</summary>
    public string Address(string end, string quarter = Now) => $"/organisations/{Slug}/rounds/{quarter}/{end}";

    /// <summary>A browser in which a member is signed in.</summary>
    /// <param name="role">The member's.</param>
    /// <param name="other">The same site with other settings, if it shall be that one.</param>
    public async Task<HttpClient> MemberAsync(MemberRole role, WebApplicationFactory<Program>? other = null)
    {
        var user = await _site.UserAsync(role.ToString());
        await LetInAsync(user, role);
        return await _site.SignedInAsync(user, other);
    }

    /// <summary>Releases a round, the later one unless named, as its consultant does.</summary>
    public async Task ReleaseAsync(HttpClient consultant, string quarter = Now)
    {
        using var released = await consultant.FillAsync(Address("release", quarter), "Release the report", ("Sure", "true"));
        released.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    public Task LetInAsync(User user, MemberRole role) => _site.WithAsync<AlignmentContext>(async db =>
    {
        db.Memberships.Add(new Membership { OrganisationId = _organisation.Id, UserId = user.Id, Role = role, Since = _site.Clock.GetUtcNow() });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    /// <summary>Takes a step up after the earlier round, due in four weeks.</summary>
    public async Task<PlanStep> TakeUpAsync(string step, string owner, Guid? userId = null, PlanState state = PlanState.Planned, int days = 28, Guid? roundId = null)
    {
        var due = _organisation.DayOf(_site.Clock.GetUtcNow()).AddDays(days);
        return (await _site.WithAsync<TakeUpStep, TakeUpOutcome>(takeUp => takeUp.ExecuteAsync(
            roundId ?? BeforeId, step, new PlanEntry(owner, due, state, null), userId ?? Guid.NewGuid(), TestContext.Current.CancellationToken))).ShouldBeOfType<TakeUpOutcome.TakenUp>().Step;
    }

    public async Task NoteAsync(PlanStep step, string note) => (await _site.WithAsync<AddPlanNote, PlanNoteOutcome>(add =>
        add.ExecuteAsync(_organisation.Id, step.Id, note, Guid.NewGuid(), TestContext.Current.CancellationToken))).ShouldBe(PlanNoteOutcome.Added);

    /// <summary>Lets the later round tell of a step, as if it had been begun some day before.</summary>
    public Task FollowAsync(PlanStep step, DateOnly begun) => _site.WithAsync<AlignmentContext>(async db =>
    {
        var taken = new StepTakenUp(step.Id, Step.Thaw(step.Snapshot), Quarter.TryParse(Before)!, step.State, step.Owner, step.DueOn, begun, begun, null);
        var plan = new PlanSnapshot(new DateOnly(2026, 12, 4), [taken]).Write();
        await db.FrozenResults.Where(result => result.RoundId == NowId).ExecuteUpdateAsync(
            result => result.SetProperty(one => one.Plan, plan), TestContext.Current.CancellationToken);
    });

    /// <summary>Puts a file where a round's first PDF is kept: of the report, unless another kind is named.</summary>
    public Task KeepAsync(Guid roundId, byte[] pdf, int version = 1, DocumentKind kind = DocumentKind.Report) =>
        _site.WithAsync<KeepDocument>(keep => keep.ExecuteAsync(roundId, kind, version, pdf, TestContext.Current.CancellationToken));

    private void Add(AlignmentContext db, Guid id, string quarter, RoundState state, string sample)
    {
        // Late in the evening in London is the next day in Berlin.
        var closedAt = new DateTimeOffset(2026, quarter == Before ? 9 : 12, 18, 23, 30, 0, TimeSpan.Zero);
        var round = new Round
        {
            Id = id,
            OrganisationId = _organisation.Id,
            Quarter = Quarter.TryParse(quarter)!,
            State = state,
            QuestionnaireId = "core",
            QuestionnaireVersion = 1,
            Language = "en",
            InvitedSales = 38,
            InvitedMarketing = 26,
            OpensOn = DateOnly.FromDateTime(closedAt.Date).AddDays(-14),
            ClosesOn = DateOnly.FromDateTime(closedAt.Date),
            ReleaseAfterDays = 14,
            CreatedAt = closedAt.AddDays(-20),
            OpenedAt = closedAt.AddDays(-14),
            ClosedAt = closedAt,
            ReleasedAt = state == RoundState.Released ? closedAt : null,
        };
        db.Rounds.Add(round);
        var content = _site.Services.GetRequiredService<ContentCatalogue>().Find("en")!;
        var closed = Close(content.Newest("core")!, round.Terms, sample);
        db.FrozenResults.Add(new FrozenResult
        {
            RoundId = id,
            Closed = closed.Freeze(),
            Advice = AdviceSnapshot.Of(closed.Result, content.Steps, content.Sources.Values, content.UsualTasks).Write(),
        });
    }

    private static ClosedRound Close(Questionnaire questionnaire, RoundTerms terms, string sample)
    {
        using var stream = File.OpenRead(Path.Join(AppContext.BaseDirectory, "samples", sample));
        using var file = new ResponsesFile(stream, questionnaire);
        return Closing.Close(questionnaire, terms, file.Sheets(), file.NotAsked);
    }
}
