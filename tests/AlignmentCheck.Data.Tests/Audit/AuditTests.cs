using AlignmentCheck.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Audit;

public sealed class AuditTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Entries_are_read_latest_first_sheet_by_sheet_each_once(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        const int written = (2 * ReadAudit.EntriesOnASheet) + 1;
        var entries = Enumerable.Range(0, written).Select(i => Entry(scene, minutes: i / 2, userId: i % 2 == 0 ? scene.Consultant.Id : null)).ToArray();
        await scene.AddAsync([.. entries]);
        await scene.AddAsync(new AuditEntry { Id = Guid.NewGuid(), At = TestClock.Monday, Action = AuditAction.SignedIn, UserId = scene.Consultant.Id });

        var sheets = new List<AuditSheet>();
        for (var number = 1; number <= 3; number++)
        {
            sheets.Add(await ReadAsync(scene, scene.Organisation.Id, number));
        }

        sheets.Select(sheet => sheet.HasOlder).ShouldBe([true, true, false]);
        var seen = sheets.SelectMany(sheet => sheet.Entries).ToArray();
        seen.Select(one => one.Entry.At).ShouldBeInOrder(SortDirection.Descending);
        seen.Select(one => one.Entry.Id).ShouldBe(entries.Select(entry => entry.Id), ignoreOrder: true);
        seen.ShouldAllBe(one => one.Person == (one.Entry.UserId == null ? null : scene.Consultant.Name));
        (await ReadAsync(scene, null, 1)).Entries.ShouldHaveSingleItem().Entry.Action.ShouldBe(AuditAction.SignedIn);
    }

    [Theory]
    [InlineData(int.MinValue, 1)]
    [InlineData(0, 1)]
    [InlineData(int.MaxValue, 1_000_000)]
    public async Task A_sheet_that_is_none_is_empty_or_the_latest(int asked, int given)
    {
        await using var scene = await Scene.CreateAsync(DatabaseProvider.Sqlite);

        (await ReadAsync(scene, scene.Organisation.Id, asked)).Number.ShouldBe(given);
    }

    [Fact]
    public async Task An_entry_is_neither_changed_nor_taken_out()
    {
        await using var scene = await Scene.CreateAsync(DatabaseProvider.Sqlite);
        await scene.AddAsync(Entry(scene, 0, null));

        await scene.DoAsync<AlignmentContext>(async db =>
        {
            var entry = await db.AuditEntries.SingleAsync(Cancel);
            db.Remove(entry);
            await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancel));
            db.Entry(entry).State = EntityState.Modified;
            Should.Throw<InvalidOperationException>(() => db.SaveChanges());
        });
    }

    private static AuditEntry Entry(Scene scene, int minutes, Guid? userId) => new()
    {
        Id = Guid.NewGuid(),
        At = TestClock.Monday.AddMinutes(minutes),
        Action = AuditAction.ReportDownloaded,
        OrganisationId = scene.Organisation.Id,
        UserId = userId,
        Detail = "2026-Q4 report.pdf",
    };

    private static Task<AuditSheet> ReadAsync(Scene scene, Guid? organisationId, int number) =>
        scene.DoAsync((ReadAudit read) => read.ExecuteAsync(organisationId, number, Cancel));
}
