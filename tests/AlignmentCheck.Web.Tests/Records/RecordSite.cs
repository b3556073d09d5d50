using System.Net;
using System.Text;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.Schedules;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Records;

/// <param name="Browser">Its consultant's.</param>
internal sealed record RecordedClient(User Consultant, HttpClient Browser, Organisation Organisation);

/// <summary>A site with a client whose record was taken, for tests that change the file and not the client.</summary>
public sealed class RecordSite : SiteFixture
{
    internal RecordedClient Client { get; private set; } = null!;

    internal byte[] Zip { get; private set; } = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Client = await ClientAsync();
        Zip = await ZipAsync(Client.Browser, Client.Organisation.Slug);
    }

    /// <summary>A client with two rounds that were brought from files, the first released and handed out, and a schedule.</summary>
    internal async Task<RecordedClient> ClientAsync()
    {
        var consultant = await UserAsync("Consultant", isConsultant: true);
        var organisation = await new Story(this).OrganisationAsync("Records", (consultant, MemberRole.Consultant));
        var browser = await SignedInAsync(consultant);
        foreach (var (quarter, day, sales) in new[] { ("2026-Q2", "2026-06-18", 12), ("2026-Q3", "2026-09-18", 11) })
        {
            var address = $"/organisations/{organisation.Slug}/rounds/import";
            var file = Encoding.UTF8.GetBytes(Tests.Answers.Round.Of(sales, 10).With(3, "comment", "=More calls").Text());
            using var looked = await browser.UploadAsync(
                address, await browser.PageAsync(address), "Input.File", ("answers.csv", file), ("Input.Quarter", quarter), ("Input.ClosesOn", day));
            using var imported = await browser.UploadAsync(address, await looked.ReadPageAsync(HttpStatusCode.OK), "Input.File", null);
            imported.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        var first = (await RoundAsync(organisation.Slug, "2026-Q2")).Id;
        await WithAsync<ReleaseRound>(async release => await release.ExecuteAsync(first, consultant.Id, Cancel));
        await WithAsync((KeepDocument keep) => keep.ExecuteAsync(first, DocumentKind.Report, 1, [.. "%PDF-1.7 first"u8], Cancel));
        var anew = new Dictionary<DocumentKind, byte[]> { [DocumentKind.Report] = [.. "%PDF-1.7 anew"u8], [DocumentKind.Agreement] = [.. "%PDF-1.7 to sign"u8] };
        await WithAsync((KeepDocumentAnew keep) => keep.ExecuteAsync(first, 1, 2, anew, consultant.Id, Cancel));
        await WithAsync((SetSchedule set) => set.ExecuteAsync(organisation.Id, 21, consultant.Id, Cancel));
        return new RecordedClient(consultant, browser, organisation);
    }

    internal Task<Round> RoundAsync(string slug, string quarter) => WithAsync(async (AlignmentContext db) =>
        (await db.Rounds.AsNoTracking().Where(round => round.Organisation!.Slug == slug).ToListAsync(Cancel)).Single(round => round.Quarter.ToString() == quarter));

    internal static async Task<byte[]> ZipAsync(HttpClient browser, string slug)
    {
        using var answer = await browser.GetAsync($"/organisations/{slug}/export.zip", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"{slug}-2026-11-23.zip");
        return await answer.Content.ReadAsByteArrayAsync(Cancel);
    }
}
