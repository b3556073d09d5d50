using System.Net;
using System.Xml.Linq;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Reporting.Printing;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Pages;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Tests.Reports;

/// <summary>The charts of a report as pictures. Who may see them is tested with the report's other files.</summary>
public sealed class ChartTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_drawing_that_the_page_offers_is_handed_out_under_a_name_that_says_what_it_is()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        using var page = await consultant.GetAsync(client.Address("report"), Cancel);
        var links = (await page.DocumentAsync()).QuerySelectorAll(".pictures a[href$='.svg']").Select(link => link.GetAttribute("href")!).ToArray();

        links.ShouldContain(client.Address("report/charts/dimensions.svg"));
        links.Length.ShouldBeGreaterThan(15);
        foreach (var link in links)
        {
            using var answer = await consultant.GetAsync(link, Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, link);
            answer.Content.Headers.ContentType!.ToString().ShouldBe("image/svg+xml");
            answer.Content.Headers.ContentDisposition!.ToString().ShouldStartWith($"attachment; filename={client.Slug}-2026-Q4-{link.Split('/')[^1]};");
            answer.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
            XDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).Root!.Value.ShouldContain("Acme & Söhne, 4th quarter 2026");
        }

        var taken = await site.WithAsync<AlignmentContext, string[]>(db => db.AuditEntries
            .Where(entry => entry.OrganisationId == client.OrganisationId && entry.Action == AuditAction.ReportDownloaded).Select(entry => entry.Detail!).ToArrayAsync(Cancel));
        taken.ShouldBe(links.Select(link => $"2026-Q4 {link.Split('/')[^1]}"), ignoreOrder: true);
    }

    [Theory]
    [InlineData("nothing.svg")]
    [InlineData("nothing.png")]
    [InlineData("Dimensions.svg")]
    [InlineData("dimensions.gif")]
    [InlineData("dimensions.pdf")]
    [InlineData("dimensions")]
    [InlineData("check-.svg")]
    [InlineData("..%2Fdimensions.svg")]
    public async Task What_is_no_chart_of_the_report_is_not_found(string name)
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);

        using var answer = await consultant.GetAsync(client.Address($"report/charts/{name}"), Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_held_back_is_no_picture_either()
    {
        var client = await ReportedClient.CreateAsync(site, "demo-pooled-2026-Q4.csv");
        using var consultant = await client.MemberAsync(MemberRole.Consultant);

        (await consultant.StatusAsync(client.Address("report/charts/dimensions.svg"))).ShouldBe(HttpStatusCode.OK);
        (await consultant.StatusAsync(client.Address("report/charts/check-kpi.svg"))).ShouldBe(HttpStatusCode.NotFound);
        (await consultant.StatusAsync(client.Address("report/charts/words.png"))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_PNG_is_made_once_and_not_sent_again()
    {
        Assert.SkipUnless(Chromium.Find() is not null, $"No Chromium is installed and {Chromium.Variable} names none.");
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        var address = client.Address("report/charts/statements-shared-goals.png");

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => consultant.GetAsync(address, Cancel)));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        answers[0].Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        answers[0].Content.Headers.ContentDisposition!.FileName.ShouldBe($"{client.Slug}-2026-Q4-statements-shared-goals.png");
        (await answers[0].Content.ReadAsByteArrayAsync(Cancel)).Take(4).ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
        answers.Select(answer => answer.Headers.ETag!.Tag).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(answers[0].Headers.ETag!);
        using var still = await consultant.SendAsync(again, Cancel);
        still.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        foreach (var answer in answers)
        {
            answer.Dispose();
        }
    }

    [Theory]
    [InlineData("/nowhere/chromium")]
    [InlineData("/bin/false")]
    public async Task Where_no_browser_draws_the_page_offers_the_drawing(string program)
    {
        var client = await ReportedClient.CreateAsync(site);
        await using var bare = With(program);
        using var browser = await client.MemberAsync(MemberRole.Consultant, bare);

        using var answer = await browser.GetAsync(client.Address("report/charts/dimensions.png"), Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var page = await answer.DocumentAsync();
        page.QuerySelector("main a.button")!.GetAttribute("href").ShouldBe(client.Address("report/charts/dimensions.svg"));
        page.Words().ShouldNotContain(program);
        (await browser.StatusAsync(client.Address("report/charts/dimensions.svg"))).ShouldBe(HttpStatusCode.OK);
    }

    private WebApplicationFactory<Program> With(string program) => site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services
        .RemoveAll<IValidateOptions<PrintingOptions>>()
        .PostConfigure<PrintingOptions>(printing => printing.Chromium = program)));
}
