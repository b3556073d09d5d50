using System.Net;
using System.Net.Http.Headers;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Reporting;
using AlignmentCheck.Reporting.Printing;
using AlignmentCheck.Web.Tests.Pages;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Reports;

/// <summary>PDFs that were handed out: they stay, whatever the program becomes, and are sent once to whoever has them.</summary>
public sealed class KeptTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly byte[] Old = [.. "%PDF-1.4 as it was"u8];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("report.pdf")]
    [InlineData("reports/1.pdf")]
    [InlineData("agreement.pdf")]
    [InlineData("agreements/1.pdf")]
    public async Task A_browser_that_has_the_file_is_told_so_and_that_is_no_download(string file)
    {
        var client = await KeptAsync();
        using var manager = await client.MemberAsync(MemberRole.Manager);
        var address = client.Address(file, ReportedClient.Before);
        using var first = await manager.GetAsync(address, Cancel);
        (await first.Content.ReadAsByteArrayAsync(Cancel)).ShouldBe(Old);
        first.Headers.ETag!.IsWeak.ShouldBeFalse();
        first.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");

        using var again = await AskAsync(manager, address, first.Headers.ETag.Tag);
        using var other = await AskAsync(manager, address, "\"0000\"");

        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        again.Headers.ETag.ShouldBe(first.Headers.ETag);
        again.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        (await again.Content.ReadAsByteArrayAsync(Cancel)).ShouldBeEmpty();
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await EntriesAsync(client, AuditAction.ReportDownloaded)).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("report.pdf")]
    [InlineData("reports/1.pdf")]
    [InlineData("agreement.pdf")]
    [InlineData("agreements/1.pdf")]
    public async Task Who_may_not_see_a_report_is_not_told_that_it_is_the_one_they_have(string file)
    {
        var client = await KeptAsync();
        using var manager = await client.MemberAsync(MemberRole.Manager);
        using var had = await manager.GetAsync(client.Address(file, ReportedClient.Before), Cancel);
        await site.WithAsync<AlignmentContext>(db =>
            db.Memberships.Where(member => member.OrganisationId == client.OrganisationId).ExecuteDeleteAsync(Cancel));

        using var answer = await AskAsync(manager, client.Address(file, ReportedClient.Before), had.Headers.ETag!.Tag);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    [InlineData("x")]
    public async Task A_number_that_there_is_not_is_not_found(string number)
    {
        var client = await KeptAsync();
        using var consultant = await client.MemberAsync(MemberRole.Consultant);

        foreach (var documents in new[] { "reports", "agreements" })
        {
            using var answer = await consultant.GetAsync(client.Address($"{documents}/{number}.pdf", ReportedClient.Before), Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, documents);
        }
    }

    [Theory]
    [InlineData("plans.pdf")]
    [InlineData("0.pdf")]
    [InlineData("others/1.pdf")]
    [InlineData("1s/1.pdf")]
    [InlineData("report/1.pdf")]
    public async Task A_document_that_there_is_not_is_not_found(string file)
    {
        var client = await KeptAsync();
        using var consultant = await client.MemberAsync(MemberRole.Consultant);

        using var answer = await consultant.GetAsync(client.Address(file, ReportedClient.Before), Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Made_anew_both_can_be_downloaded_and_the_new_one_is_handed_out()
    {
        SkipWithoutBrowser();
        var client = await KeptAsync(version: 0);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        using var manager = await client.MemberAsync(MemberRole.Manager);
        var page = client.Address("anew", ReportedClient.Before);
        (await ReadAsync(consultant, page)).ShouldContain("layout and sentences have changed since");

        using var made = await consultant.SendAnewAsync(page);

        made.Headers.Location!.ToString().ShouldBe(client.Address("report", ReportedClient.Before));
        foreach (var document in new[] { "report", "agreement" })
        {
            (await BytesAsync(manager, client, $"{document}s/1.pdf")).ShouldBe(Old);
            var handedOut = await BytesAsync(manager, client, $"{document}.pdf");
            handedOut.ShouldNotBe(Old);
            handedOut.ShouldBe(await BytesAsync(manager, client, $"{document}s/2.pdf"));
        }

        var list = await ReadAsync(manager, client.Address("report", ReportedClient.Before), ".kept");
        foreach (var document in new[] { "Report", "Draft agreement" })
        {
            list.ShouldContain($"{document} number 2, made on ");
            list.ShouldContain($"{document} number 1, made on ");
        }

        list.ShouldContain($"layout {ReportWriter.Version} handed out now");
        list.ShouldContain("layout 0 the first");
        list.ShouldNotContain("Make it anew");
        var entry = (await EntriesAsync(client, AuditAction.ReportMadeAnew)).ShouldHaveSingleItem();
        entry.Detail.ShouldBe("2026-Q3 2");
        (await ReadAsync(consultant, page)).ShouldContain("are still the same");
    }

    [Fact]
    public async Task Pressed_twice_it_is_made_anew_once()
    {
        SkipWithoutBrowser();
        var client = await KeptAsync();
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        var page = client.Address("anew", ReportedClient.Before);
        var send = await consultant.AnewLaterAsync(page);

        using var first = await send(true);
        using var second = await send(true);

        second.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ReadAsync(consultant, second.Headers.Location!.ToString())).ShouldContain("Meanwhile somebody else made it anew.");
        (await KeptCountAsync(client)).ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_is_made_anew_without_the_tick_or_before_anything_was_handed_out()
    {
        var client = await KeptAsync();
        using var consultant = await client.MemberAsync(MemberRole.Consultant);

        using var unsure = await (await consultant.AnewLaterAsync(client.Address("anew", ReportedClient.Before)))(false);
        using var closed = await consultant.GetAsync(client.Address("anew"), Cancel);

        unsure.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await unsure.DocumentAsync()).Words().ShouldContain("Tick the box to make it anew.");
        closed.Headers.Location!.ToString().ShouldBe(client.Address("report"));
        (await KeptCountAsync(client)).ShouldBe(1);
    }

    [Fact]
    public async Task A_manager_sees_no_list_of_one_and_its_consultant_may_make_another()
    {
        var client = await KeptAsync();
        using var manager = await client.MemberAsync(MemberRole.Manager);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        var address = client.Address("report", ReportedClient.Before);

        (await (await manager.GetAsync(address, Cancel)).DocumentAsync()).QuerySelector(".kept").ShouldBeNull();
        (await ReadAsync(consultant, address, ".kept")).ShouldContain("Make it anew");
    }

    private static void SkipWithoutBrowser() =>
        Assert.SkipUnless(Chromium.Find() is not null, $"No Chromium is installed and {Chromium.Variable} names none.");

    private async Task<ReportedClient> KeptAsync(int version = ReportWriter.Version)
    {
        var client = await ReportedClient.CreateAsync(site);
        foreach (var kind in Enum.GetValues<DocumentKind>())
        {
            await client.KeepAsync(client.BeforeId, Old, version, kind);
        }

        return client;
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient browser, string address, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(tag));
        return await browser.SendAsync(request, Cancel);
    }

    private static async Task<string> ReadAsync(HttpClient browser, string address, string part = "main")
    {
        using var answer = await browser.GetAsync(address, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return string.Join(' ', (await answer.DocumentAsync()).QuerySelector(part)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static async Task<byte[]> BytesAsync(HttpClient browser, ReportedClient client, string file)
    {
        using var answer = await browser.GetAsync(client.Address(file, ReportedClient.Before), Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, file);
        return await answer.Content.ReadAsByteArrayAsync(Cancel);
    }

    private Task<int> KeptCountAsync(ReportedClient client) =>
        site.WithAsync<AlignmentContext, int>(db => db.KeptDocuments.CountAsync(kept => kept.RoundId == client.BeforeId && kept.Kind == DocumentKind.Report, Cancel));

    private Task<List<AuditEntry>> EntriesAsync(ReportedClient client, AuditAction action) => site.WithAsync<AlignmentContext, List<AuditEntry>>(db =>
        db.AuditEntries.Where(entry => entry.OrganisationId == client.OrganisationId && entry.Action == action).ToListAsync(Cancel));
}

/// <summary>The form that makes a PDF anew.</summary>
internal static class AnewForm
{
    public static async Task<HttpResponseMessage> SendAnewAsync(this HttpClient browser, string address) => await (await browser.AnewLaterAsync(address))(true);

    /// <summary>Opens the form now; it is sent later, with its box ticked or not, as often as one likes.</summary>
    public static async Task<Func<bool, Task<HttpResponseMessage>>> AnewLaterAsync(this HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        var fields = (await answer.DocumentAsync()).QuerySelectorAll("main form input[type=hidden]")
            .Where(field => field.GetAttribute("name") != "Sure")
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!))
            .ToList();
        return isSure => browser.PostAsync(
            address, new FormUrlEncodedContent([.. fields, KeyValuePair.Create("Sure", isSure ? "true" : "false")]), TestContext.Current.CancellationToken);
    }
}
