using System.Security.Cryptography;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AlignmentCheck.Data.Tests.Results;

public sealed class KeptDocumentTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Of_two_reports_that_are_kept_at_once_the_first_is_handed_out(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.ClosedAsync();
        (await FindAsync(scene, round.Id)).ShouldBeNull();

        var kept = await AtOnce.RunAsync(() => KeepAsync(scene, round.Id, 1, [1, 2, 3]), () => KeepAsync(scene, round.Id, 1, [4, 5, 6]));

        kept[0].Pdf.ShouldBe(kept[1].Pdf);
        kept[0].Sha256.ShouldBe(kept[1].Sha256);
        var found = (await FindAsync(scene, round.Id)).ShouldNotBeNull();
        found.Pdf.ShouldBe(kept[0].Pdf);
        found.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(found.Pdf)));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_newer_version_of_the_program_does_not_take_the_place_of_what_was_handed_out(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.ClosedAsync();
        await KeepAsync(scene, round.Id, 1, [1]);

        (await KeepAsync(scene, round.Id, 2, [2])).Pdf.ShouldBe([1]);

        (await FindAsync(scene, round.Id))!.Pdf.ShouldBe([1]);
        (await ReadAsync(scene, round.Id)).ShouldHaveSingleItem().Version.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Made_anew_on_purpose_the_new_one_is_handed_out_and_the_old_one_stays(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.ClosedAsync();
        var first = await KeepAsync(scene, round.Id, 1, [1]);
        scene.Clock.Advance(TimeSpan.FromDays(3));

        (await AnewAsync(scene, round.Id, 1, 2, [2])).ShouldBeTrue();

        (await FindAsync(scene, round.Id))!.Pdf.ShouldBe([2]);
        (await FindAsync(scene, round.Id, 1))!.Pdf.ShouldBe([1]);
        (await FindAsync(scene, round.Id, 3)).ShouldBeNull();
        var kept = await ReadAsync(scene, round.Id);
        kept.Select(copy => (copy.Number, copy.Version)).ShouldBe([(2, 2), (1, 1)]);
        kept[1].ShouldBe(new KeptCopy(1, 1, first.Sha256, first.MadeAt));
        kept[0].MadeAt.ShouldBe(first.MadeAt.AddDays(3));
        var entry = (await scene.AuditAsync(AuditAction.ReportMadeAnew)).ShouldHaveSingleItem();
        (entry.Detail, entry.UserId, entry.OrganisationId).ShouldBe(("2026-Q4 2", scene.Consultant.Id, scene.Organisation.Id));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Asked_for_twice_at_once_it_is_made_anew_once(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.ClosedAsync();
        await KeepAsync(scene, round.Id, 1, [1]);

        (await AtOnce.TwiceAsync(() => AnewAsync(scene, round.Id, 1, 1, [2]))).ShouldBe([true, false], ignoreOrder: true);
        (await AnewAsync(scene, round.Id, 1, 1, [3])).ShouldBeFalse();

        (await ReadAsync(scene, round.Id)).Select(copy => copy.Number).ShouldBe([2, 1]);
        (await scene.AuditAsync(AuditAction.ReportMadeAnew)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(-1)]
    public async Task After_one_that_is_not_the_last_nothing_is_made(int after)
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.ClosedAsync();
        (await AnewAsync(scene, round.Id, after, 1, [2])).ShouldBeFalse("nothing was handed out yet");
        await KeepAsync(scene, round.Id, 1, [1]);

        (await AnewAsync(scene, round.Id, after, 1, [2])).ShouldBeFalse();

        (await ReadAsync(scene, round.Id)).ShouldHaveSingleItem();
        (await scene.AuditAsync(AuditAction.ReportMadeAnew)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_draft_agreement_is_kept_beside_the_report_and_made_anew_with_it(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.ClosedAsync();
        await KeepAsync(scene, round.Id, 1, [1]);
        (await FindAsync(scene, round.Id, kind: DocumentKind.Agreement)).ShouldBeNull();
        await KeepAsync(scene, round.Id, 1, [2], DocumentKind.Agreement);
        (await FindAsync(scene, round.Id))!.Pdf.ShouldBe([1]);

        (await AnewAsync(scene, round.Id, 1, 2, [3], agreement: [4])).ShouldBeTrue();

        (await FindAsync(scene, round.Id))!.Pdf.ShouldBe([3]);
        (await FindAsync(scene, round.Id, kind: DocumentKind.Agreement))!.Pdf.ShouldBe([4]);
        (await FindAsync(scene, round.Id, 1, DocumentKind.Agreement))!.Pdf.ShouldBe([2]);
        (await ReadAsync(scene, round.Id, DocumentKind.Agreement)).Select(copy => (copy.Number, copy.Version)).ShouldBe([(2, 2), (1, 1)]);
        (await scene.AuditAsync(AuditAction.ReportMadeAnew)).ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_agreement_that_was_never_handed_out_has_its_first_when_the_report_has_its_second(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.ClosedAsync();
        await KeepAsync(scene, round.Id, 1, [1]);

        (await AnewAsync(scene, round.Id, 1, 2, [3], agreement: [4])).ShouldBeTrue();

        (await ReadAsync(scene, round.Id)).Select(copy => copy.Number).ShouldBe([2, 1]);
        (await ReadAsync(scene, round.Id, DocumentKind.Agreement)).ShouldHaveSingleItem().Number.ShouldBe(KeptDocument.FirstNumber);
    }

    [Fact]
    public async Task What_was_kept_before_reports_had_numbers_is_the_first_of_its_round()
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.ClosedAsync();
        var kept = await KeepAsync(scene, round.Id, 1, [1]);

        await scene.DoAsync((AlignmentContext db) => db.GetService<IMigrator>().MigrateAsync("WaysIn", Cancel));
        await scene.DoAsync((AlignmentContext db) => db.Database.MigrateAsync(Cancel));

        (await ReadAsync(scene, round.Id)).ShouldBe([new KeptCopy(1, 1, kept.Sha256, kept.MadeAt)]);
    }

    private static Task<KeptDocument> KeepAsync(Scene scene, Guid roundId, int version, byte[] pdf, DocumentKind kind = DocumentKind.Report) =>
        scene.DoAsync((KeepDocument keep) => keep.ExecuteAsync(roundId, kind, version, pdf, Cancel));

    private static Task<bool> AnewAsync(Scene scene, Guid roundId, int after, int version, byte[] report, byte[]? agreement = null)
    {
        var pdfs = new Dictionary<DocumentKind, byte[]> { [DocumentKind.Report] = report };
        if (agreement is not null)
        {
            pdfs[DocumentKind.Agreement] = agreement;
        }

        return scene.DoAsync((KeepDocumentAnew keep) => keep.ExecuteAsync(roundId, after, version, pdfs, scene.Consultant.Id, Cancel));
    }

    private static Task<KeptDocument?> FindAsync(Scene scene, Guid roundId, int? number = null, DocumentKind kind = DocumentKind.Report) =>
        scene.DoAsync((FindKeptDocument find) => find.ExecuteAsync(roundId, kind, number, Cancel));

    private static Task<IReadOnlyList<KeptCopy>> ReadAsync(Scene scene, Guid roundId, DocumentKind kind = DocumentKind.Report) =>
        scene.DoAsync((ReadKeptDocuments read) => read.ExecuteAsync(roundId, kind, Cancel));
}
