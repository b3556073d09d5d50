using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Organisations;

public sealed class ArchiveTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_archived_organisation_drafts_and_opens_nothing_until_it_is_brought_back(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var draft = await scene.DraftAsync();

        (await ArchiveAsync(scene)).ShouldBe(ArchiveOutcome.Archived);

        (await scene.OpenAsync(draft.Id)).ShouldBeOfType<OpenOutcome.Refused>().Problems.ShouldBe([RoundProblem.Archived]);
        (await DraftAsync(scene, "2027-Q1")).ShouldBeOfType<DraftOutcome.Invalid>().Problems.ShouldBe([RoundProblem.Archived]);
        (await scene.RoundAsync(draft.Id)).State.ShouldBe(RoundState.Draft);

        await BringBackAsync(scene);

        (await scene.OpenAsync(draft.Id)).ShouldBeOfType<OpenOutcome.Opened>();
        (await DraftAsync(scene, "2027-Q1")).ShouldBeOfType<DraftOutcome.Saved>();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_has_closed_stays_readable(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.ClosedAsync();
        var before = await scene.DoAsync((ReadResult read) => read.ExecuteAsync(round.Id, Cancel));

        await ArchiveAsync(scene);

        var after = await scene.DoAsync((ReadResult read) => read.ExecuteAsync(round.Id, Cancel));
        after!.Result.Overall.ShouldBe(before!.Result.Overall.ShouldNotBeNull());
        after.Steps.Select(step => step.Step.Id).ShouldBe(before.Steps.Select(step => step.Step.Id));
        (await scene.DoAsync((ReleaseRound release) => release.ExecuteAsync(round.Id, scene.Consultant.Id, Cancel))).ShouldBeTrue("its managers still get it");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_organisation_whose_round_is_open_is_not_archived(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.OpenedAsync();

        (await ArchiveAsync(scene)).ShouldBe(ArchiveOutcome.RoundIsOpen);

        (await OrganisationAsync(scene)).IsArchived.ShouldBeFalse();
        (await scene.AuditAsync(AuditAction.OrganisationArchived)).ShouldBeEmpty();
        (await scene.CloseAsync(round.Id)).ShouldBeTrue();
        (await ArchiveAsync(scene)).ShouldBe(ArchiveOutcome.Archived);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Of_an_opening_and_an_archiving_at_one_moment_one_happens(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var draft = await scene.DraftAsync();

        var happened = await AtOnce.RunAsync(
            async () => await ArchiveAsync(scene) == ArchiveOutcome.Archived,
            async () => await scene.OpenAsync(draft.Id) is OpenOutcome.Opened);

        happened.ShouldBe([true, false], ignoreOrder: true);
        (await OrganisationAsync(scene)).IsArchived.ShouldBe(happened[0]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_is_pressed_twice_is_done_and_written_down_once(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);

        await ArchiveAsync(scene);
        var first = (await OrganisationAsync(scene)).ArchivedAt;
        scene.Clock.Advance(TimeSpan.FromDays(1));
        (await ArchiveAsync(scene)).ShouldBe(ArchiveOutcome.Archived);

        (await OrganisationAsync(scene)).ArchivedAt.ShouldBe(first);
        await BringBackAsync(scene);
        await BringBackAsync(scene);
        (await scene.AuditAsync(AuditAction.OrganisationArchived)).ShouldHaveSingleItem().UserId.ShouldBe(scene.Consultant.Id);
        (await scene.AuditAsync(AuditAction.OrganisationBroughtBack)).ShouldHaveSingleItem().OrganisationId.ShouldBe(scene.Organisation.Id);
    }

    private static Task<ArchiveOutcome> ArchiveAsync(Scene scene) =>
        scene.DoAsync((ArchiveOrganisation archive) => archive.ExecuteAsync(scene.Organisation.Id, scene.Consultant.Id, Cancel));

    private static Task BringBackAsync(Scene scene) =>
        scene.DoAsync((BringBackOrganisation bringBack) => bringBack.ExecuteAsync(scene.Organisation.Id, scene.Consultant.Id, Cancel));

    private static Task<DraftOutcome> DraftAsync(Scene scene, string quarter) =>
        scene.DoAsync((DraftRound draft) => draft.ExecuteAsync(scene.Organisation.Id, scene.Plan(quarter), scene.Consultant.Id, Cancel));

    private static Task<Organisation> OrganisationAsync(Scene scene) => scene.ReadAsync(db => db.Organisations.AsNoTracking().SingleAsync(Cancel));
}
