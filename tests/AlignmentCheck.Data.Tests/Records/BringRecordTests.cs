using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Brands;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Brands;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Plans;
using AlignmentCheck.Data.Records;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.Schedules;
using AlignmentCheck.Data.Tests.Plans;
using AlignmentCheck.Data.Tests.Schedules;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Records;

public sealed class BringRecordTests
{
    private static readonly Dictionary<string, Func<OrganisationRecord, OrganisationRecord>> Mistakes = new(StringComparer.Ordinal)
    {
        ["organisation: no name"] = record => record with { Organisation = record.Organisation with { Name = "" } },
        ["organisation: a zone that there is not"] = record => record with { Organisation = record.Organisation with { TimeZone = "Europe/Nowhere" } },
        ["organisation: a line's end in the name"] = record => record with { Organisation = record.Organisation with { Name = "A\nB" } },
        ["organisation: bytes of nothing as its brand"] = record => record with { Organisation = record.Organisation with { Brand = [1, 2] } },
        ["organisation: another file as its logo"] = record => record with
        {
            Organisation = record.Organisation with { Brand = new BrandSnapshot(new LogoSnapshot(PictureFormat.Png, 20, 20, "<svg/>"u8.ToArray(), "Logo"), null, null, Paper.A4, []).Write() },
        },
        ["organisation: a schedule that drafts on the very day"] = Schedule(schedule => schedule with { LeadDays = 0 }),
        ["organisation: a schedule that has drafted no quarter"] = Schedule(schedule => schedule with { LastQuarter = "soon" }),
        ["organisation: a schedule set in days to come"] = Schedule(schedule => schedule with { SetAt = TestClock.Monday.AddYears(50) }),
        ["members: a name that is too long"] = record => record with { Members = [new RecordedMember(new string('x', 5000), MemberRole.Manager, TestClock.Monday)] },
        ["rounds: a quarter twice"] = record => record with { Rounds = [.. record.Rounds, record.Rounds[0]] },
        ["rounds: no quarter"] = First(round => round with { Quarter = "2026-Q7" }),
        ["rounds 2026-Q4: a floor of 1"] = First(round => round with { Floor = 1 }),
        ["rounds 2026-Q4: another floor than its result"] = First(round => round with { Floor = 6 }),
        ["rounds 2026-Q4: closed without a result"] = First(round => round with { Result = null }),
        ["rounds 2026-Q4: an open one with a result"] = First(round => round with { State = RoundState.Open }),
        ["rounds 2026-Q4: released at no time"] = First(round => round with { ReleasedAt = null }),
        ["rounds 2026-Q4: PDFs of a round that is not released"] = First(round => round with { State = RoundState.Closed, ReleasedAt = null, Brand = null }),
        ["rounds 2026-Q4: a second PDF without a first"] = Document(document => document with { Number = 7 }),
        ["rounds 2026-Q4: a PDF made in days to come"] = Document(document => document with { MadeAt = TestClock.Monday.AddYears(50) }),
        ["rounds 2026-Q4: a sum that is none"] = Document(document => document with { Sha256 = "0" }),
        ["rounds 2026-Q4: another PDF's sum"] = Document(document => document with { Sha256 = new string('0', 64) }),
        ["rounds 2026-Q4: a day before time"] = First(round => round with { OpensOn = DateOnly.MinValue }),
        ["rounds 2026-Q4: closed in days to come"] = First(round => round with { ClosedAt = TestClock.Monday.AddYears(50) }),
        ["rounds 2026-Q4: a language that there is not"] = First(round => round with { Language = "tlh" }),
        ["rounds 2026-Q4: another questionnaire's sum"] = First(round => round with { QuestionnaireSha256 = new string('0', 64) }),
        ["rounds 2026-Q4: bytes of nothing"] = First(round => round with { Result = round.Result! with { Closed = [1, 2, 3] } }),
        ["rounds 2026-Q4: the advice as the result"] = First(round => round with { Result = round.Result! with { Closed = round.Result.Advice } }),
        ["rounds 2026-Q4: a comment withheld that there is not"] = First(round => round with { Result = round.Result! with { WithheldComments = [7] } }),
        ["plan: a step of no round"] = Step(step => step with { Since = "2025-Q1" }),
        ["plan: an owner who is too long"] = Step(step => step with { Owner = new string('x', PlanStep.LongestOwner + 1) }),
        ["plan: dropped for no reason"] = Step(step => step with { State = PlanState.Dropped }),
        ["plan: another step's words"] = Step(step => step with { StepId = "another-step" }),
        ["plan: a note without words"] = Step(step => step with { Notes = [new RecordedNote(TestClock.Monday, null, " ")] }),
        ["audit: a detail that is too long"] = record => record with { Audit = [new RecordedDeed(TestClock.Monday, AuditAction.RoundClosed, true, null, new string('x', 500))] },
        ["audit: done in days to come"] = record => record with { Audit = [new RecordedDeed(TestClock.Monday.AddYears(50), AuditAction.RoundClosed, true, null, null)] },
    };

    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    public static TheoryData<string> MistakeNames => [.. Mistakes.Keys];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_is_brought_is_what_was_taken_away(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var record = await RecordAsync(scene);

        var brought = (await BringAsync(scene, record)).ShouldBeOfType<BringOutcome.Brought>().Organisation;

        brought.Id.ShouldNotBe(scene.Organisation.Id);
        brought.Slug.ShouldBe("acme-2");
        var again = await ReadAsync(scene, brought.Id);
        Text(again with { Members = [], Audit = [], Plan = [], Rounds = [] }).ShouldBe(Text(record with { Members = [], Audit = [], Plan = [], Rounds = [] }));
        Text(again.Rounds.Select(Plain)).ShouldBe(Text(record.Rounds.Select(Plain)));
        Text(again.Plan.Select(Plain)).ShouldBe(Text(record.Plan.Select(Plain)));
        record.Rounds[0].Documents.Select(document => (document.Kind, document.Number)).ShouldBe([(DocumentKind.Agreement, 1), (DocumentKind.Report, 1), (DocumentKind.Report, 2)], ignoreOrder: true);
        (await KeptAsync(scene, brought.Id)).ShouldBe(await KeptAsync(scene, scene.Organisation.Id));
        again.Audit.Count.ShouldBe(record.Audit.Count + 1);
        again.Audit.ShouldAllBe(deed => deed.By == null || deed.Action == AuditAction.RecordBrought);
        again.Members.ShouldHaveSingleItem().Role.ShouldBe(MemberRole.Consultant);
    }

    [Fact]
    public async Task A_round_that_was_open_comes_as_a_draft_with_links_of_its_own_and_without_an_answer()
    {
        await using var scene = await Scene.CreateAsync();
        var open = await scene.OpenedAsync();
        await scene.AnswerAsync(open, 8, 8);
        var before = await scene.ReadAsync(db => db.TeamLinks.Select(link => link.Code).ToListAsync(Cancel));

        var brought = (await BringAsync(scene, await ReadAsync(scene, scene.Organisation.Id))).ShouldBeOfType<BringOutcome.Brought>().Organisation;

        var round = await scene.ReadAsync(db => db.Rounds.AsNoTracking().SingleAsync(found => found.OrganisationId == brought.Id, Cancel));
        (round.State, round.OpenedAt, round.QuestionnaireSha256).ShouldBe((RoundState.Draft, null, null));
        (await scene.ReadAsync(db => db.Responses.CountAsync(response => response.RoundId == round.Id, Cancel))).ShouldBe(0);
        var links = await scene.ReadAsync(db => db.TeamLinks.Where(link => link.RoundId == round.Id).Select(link => link.Code).ToListAsync(Cancel));
        links.Count.ShouldBe(2);
        links.Intersect(before).ShouldBeEmpty();
        (await scene.OpenAsync(round.Id)).ShouldBeOfType<OpenOutcome.Opened>();
    }

    [Theory]
    [MemberData(nameof(MistakeNames))]
    public async Task What_cannot_be_right_is_named_and_nothing_is_stored(string mistake)
    {
        await using var scene = await Scene.CreateAsync();
        var record = Mistakes[mistake](await RecordAsync(scene));
        var (organisations, rounds) = await CountAsync(scene);

        var outcome = await BringAsync(scene, record);

        outcome.ShouldBeOfType<BringOutcome.Unfit>().What.ShouldBe(mistake.Split(':')[0]);
        (await CountAsync(scene)).ShouldBe((organisations, rounds));
    }

    [Theory]
    [InlineData("%PDF-1.7 another")]
    [InlineData("<html>")]
    public async Task A_PDF_that_is_another_or_none_is_refused_and_nothing_is_stored(string instead)
    {
        await using var scene = await Scene.CreateAsync();
        var pdf = Encoding.ASCII.GetBytes(instead);
        var record = await RecordAsync(scene);
        if (instead.StartsWith('<'))
        {
            var sum = Convert.ToHexStringLower(SHA256.HashData(pdf));
            record = First(round => round with { Documents = [.. round.Documents.Select(document => document with { Sha256 = sum })] })(record);
        }

        var before = await CountAsync(scene);

        var outcome = await scene.DoAsync((BringRecord bring) =>
            bring.ExecuteAsync(Guid.NewGuid(), record, (_, _, _) => Task.FromResult(pdf), scene.Consultant.Id, Cancel));

        outcome.ShouldBeOfType<BringOutcome.Unfit>().What.ShouldBe("rounds 2026-Q4");
        (await CountAsync(scene)).ShouldBe(before);
    }

    [Fact]
    public async Task A_schedule_comes_paused_and_nothing_is_drafted_or_told_until_somebody_sets_it()
    {
        await using var scene = await Scene.CreateAsync();
        await scene.PastAsync("2026-Q3", "2026-09-07");
        await scene.SetAsync(45);
        var brought = (await BringAsync(scene, (await ReadAsync(scene, scene.Organisation.Id)) with { Rounds = [] })).ShouldBeOfType<BringOutcome.Brought>().Organisation;
        await scene.SetAsync(null);
        await scene.ReadAsync(db => db.Rounds.ExecuteUpdateAsync(update => update.SetProperty(round => round.OrganisationId, brought.Id), Cancel));

        await scene.DraftDueAsync();
        (await scene.DraftsAsync()).ShouldBeEmpty();
        await scene.DoAsync((SetSchedule set) => set.ExecuteAsync(brought.Id, 45, scene.Consultant.Id, Cancel));
        await scene.DraftDueAsync();

        (await scene.DraftsAsync()).ShouldHaveSingleItem().OrganisationId.ShouldBe(brought.Id);
    }

    [Fact]
    public async Task A_draft_that_comes_with_a_paused_schedule_is_not_told_to_be_due()
    {
        await using var scene = await Scene.CreateAsync();
        await scene.DraftAsync();
        await scene.SetAsync(14);
        await BringAsync(scene, await ReadAsync(scene, scene.Organisation.Id));
        scene.Clock.Advance(TimeSpan.FromDays(30));

        await scene.NoticeDueAsync();

        var told = await scene.ReadAsync(db => db.Notices.Join(db.Rounds, notice => notice.RoundId, round => round.Id, (_, round) => round.OrganisationId).ToListAsync(Cancel));
        told.ShouldHaveSingleItem().ShouldBe(scene.Organisation.Id);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Sent_twice_at_once_it_is_one_client(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var record = await RecordAsync(scene);
        var id = Guid.NewGuid();

        var done = await AtOnce.TwiceAsync(() => BringAsync(scene, record, id));

        done.ShouldAllBe(outcome => outcome is BringOutcome.Brought);
        (await scene.ReadAsync(db => db.Organisations.CountAsync(Cancel))).ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_here_is_told_to_have_done_what_a_file_says()
    {
        await using var scene = await Scene.CreateAsync();
        var record = (await RecordAsync(scene)) with { Audit = [new RecordedDeed(TestClock.Monday, AuditAction.ReportDownloaded, false, scene.Consultant.Name, null)] };

        var brought = (await BringAsync(scene, record)).ShouldBeOfType<BringOutcome.Brought>().Organisation;

        var deed = await scene.ReadAsync(db => db.AuditEntries.SingleAsync(entry => entry.OrganisationId == brought.Id && entry.Action == AuditAction.ReportDownloaded, Cancel));
        deed.UserId.ShouldNotBeNull();
        deed.UserId.ShouldNotBe(scene.Consultant.Id);
    }

    /// <summary>Two rounds, the first with a step under way, a comment withheld and PDFs that were handed out, and a draft; in the archive, with a schedule.</summary>
    private static async Task<OrganisationRecord> RecordAsync(Scene scene)
    {
        var manager = new User { Id = Guid.NewGuid(), Name = "Mia", Email = "mia@example.test", PasswordHash = "chosen", CreatedAt = TestClock.Monday };
        await scene.AddAsync(manager, scene.Member(manager, MemberRole.Manager));
        await scene.DoAsync((ChangeLogo change) => change.ExecuteAsync(scene.Organisation.Id, SmallLogo.Jpeg, "Harbour", scene.Consultant.Id, Cancel));
        var first = await scene.ClosedAsync(scene.Plan("2026-Q4"), 12, "A word.", "Another.");
        await scene.DoAsync((WithholdComment withhold) => withhold.ExecuteAsync(first.Id, 1, true, scene.Consultant.Id, Cancel));
        var step = await scene.TakenUpAsync(first.Id, (await scene.ResultAsync(first.Id))!.Steps[0].Step.Id);
        await scene.DoAsync((AddPlanNote add) => add.ExecuteAsync(scene.Organisation.Id, step.Id, "It goes well.", scene.Consultant.Id, Cancel));
        await scene.DoAsync((ReleaseRound release) => release.ExecuteAsync(first.Id, scene.Consultant.Id, Cancel));
        await scene.DoAsync((KeepDocument keep) => keep.ExecuteAsync(first.Id, DocumentKind.Report, 3, [.. "%PDF-1.7 first"u8, 0, 255], Cancel));
        var anew = new Dictionary<DocumentKind, byte[]> { [DocumentKind.Report] = [.. "%PDF-1.7 anew"u8], [DocumentKind.Agreement] = [.. "%PDF-1.7 to sign"u8] };
        await scene.DoAsync((KeepDocumentAnew keep) => keep.ExecuteAsync(first.Id, 1, 4, anew, scene.Consultant.Id, Cancel));
        scene.Clock.Advance(TimeSpan.FromDays(90));
        await scene.ClosedAsync(scene.Plan("2027-Q1"), 12);
        await scene.DraftAsync(scene.Plan("2027-Q2"));
        await scene.SetAsync(21);
        await scene.DoAsync((ArchiveOrganisation archive) => archive.ExecuteAsync(scene.Organisation.Id, scene.Consultant.Id, Cancel));
        return await ReadAsync(scene, scene.Organisation.Id);
    }

    private static Task<OrganisationRecord> ReadAsync(Scene scene, Guid id) => scene.DoAsync((ReadRecord read) => read.ExecuteAsync(id, Cancel));

    private static Task<BringOutcome> BringAsync(Scene scene, OrganisationRecord record, Guid? id = null) =>
        scene.DoAsync((BringRecord bring) => bring.ExecuteAsync(
            id ?? Guid.NewGuid(),
            record,
            async (_, document, _) => (await scene.ReadAsync(db => db.KeptDocuments.FirstOrDefaultAsync(kept => kept.Kind == document.Kind && kept.Number == document.Number, Cancel)))?.Pdf ?? [],
            scene.Consultant.Id,
            Cancel));

    private static async Task<IEnumerable<(DocumentKind, int, int, string, DateTimeOffset, string)>> KeptAsync(Scene scene, Guid organisationId) =>
        (await scene.ReadAsync(db => db.KeptDocuments.AsNoTracking()
            .Where(kept => db.Rounds.Any(round => round.Id == kept.RoundId && round.OrganisationId == organisationId))
            .OrderBy(kept => kept.Kind).ThenBy(kept => kept.Number)
            .ToListAsync(Cancel)))
        .Select(kept => (kept.Kind, kept.Number, kept.Version, kept.Sha256, kept.MadeAt, Convert.ToHexString(kept.Pdf)));

    private static async Task<(int Organisations, int Rounds)> CountAsync(Scene scene) =>
        (await scene.ReadAsync(db => db.Organisations.CountAsync(Cancel)), await scene.ReadAsync(db => db.Rounds.CountAsync(Cancel)));

    // A plan names its steps by keys, which are others here.
    private static RecordedRound Plain(RecordedRound round) => round with { Result = round.Result is null ? null : round.Result with { Plan = null } };

    private static RecordedStep Plain(RecordedStep step) => step with
    {
        Id = Guid.Empty,
        Changes = [.. step.Changes.Select(change => change with { By = null })],
        Notes = [.. step.Notes.Select(note => note with { By = null })],
    };

    private static string Text<T>(T value) => JsonSerializer.Serialize(value);

    private static Func<OrganisationRecord, OrganisationRecord> First(Func<RecordedRound, RecordedRound> change) =>
        record => record with { Rounds = [change(record.Rounds[0]), .. record.Rounds.Skip(1)] };

    private static Func<OrganisationRecord, OrganisationRecord> Document(Func<RecordedDocument, RecordedDocument> change) =>
        First(round => round with { Documents = [change(round.Documents[0]), .. round.Documents.Skip(1)] });

    private static Func<OrganisationRecord, OrganisationRecord> Schedule(Func<RecordedSchedule, RecordedSchedule> change) =>
        record => record with { Organisation = record.Organisation with { Schedule = change(record.Organisation.Schedule!) } };

    private static Func<OrganisationRecord, OrganisationRecord> Step(Func<RecordedStep, RecordedStep> change) =>
        record => record with { Plan = [change(record.Plan[0])] };
}
