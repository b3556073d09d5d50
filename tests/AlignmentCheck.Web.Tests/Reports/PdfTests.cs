using System.Net;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Jobs;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Reporting.Printing;
using AlignmentCheck.Web.Commands;
using AlignmentCheck.Web.Reports;
using AlignmentCheck.Web.Tests.Pages;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Tests.Reports;

public sealed class PdfTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DocumentKind.Report, "report.pdf")]
    [InlineData(DocumentKind.Agreement, "agreement.pdf")]
    public async Task A_released_report_is_printed_once_and_everybody_gets_the_same_file(DocumentKind kind, string document)
    {
        SkipWithoutBrowser();
        var client = await ReleasedAsync();
        using var manager = await client.MemberAsync(MemberRole.Manager);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);

        var first = await Task.WhenAll(PdfAsync(manager, client, document), PdfAsync(consultant, client, document));
        var later = await PdfAsync(manager, client, document);

        first[0].Name.ShouldBe($"{client.Slug}-2026-Q4-{document}");
        first[1].Bytes.ShouldBe(first[0].Bytes);
        later.Bytes.ShouldBe(first[0].Bytes);
        first.Append(later).Select(file => file.Tag).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        var kept = (await KeptAsync(client)).ShouldHaveSingleItem();
        kept.Kind.ShouldBe(kind);
        kept.Pdf.ShouldBe(later.Bytes);
        var entries = await site.WithAsync<AlignmentContext, List<AuditEntry>>(db => db.AuditEntries
            .Where(entry => entry.OrganisationId == client.OrganisationId && entry.Action == AuditAction.ReportDownloaded)
            .ToListAsync(Cancel));
        entries.Count.ShouldBe(3);
        entries.ShouldAllBe(entry => entry.Detail == $"2026-Q4 {document}");
    }

    [Fact]
    public async Task The_draft_agreement_is_another_document_than_the_report_and_linked_beside_it()
    {
        SkipWithoutBrowser();
        var client = await ReleasedAsync();
        using var manager = await client.MemberAsync(MemberRole.Manager);
        using var answer = await manager.GetAsync(client.Address("report"), Cancel);
        var link = (await answer.DocumentAsync()).QuerySelectorAll(".downloads a").Single(link => link.TextContent == "Draft agreement as PDF");

        using var agreement = await manager.GetAsync(link.GetAttribute("href"), Cancel);

        agreement.StatusCode.ShouldBe(HttpStatusCode.OK);
        var bytes = await agreement.Content.ReadAsByteArrayAsync(Cancel);
        bytes.Take(4).ShouldBe("%PDF"u8.ToArray());
        var report = await PdfAsync(manager, client, "report.pdf");
        bytes.Length.ShouldBeLessThan(report.Bytes.Length / 2);
        report.Tag.ShouldNotBe(agreement.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task A_released_report_is_printed_before_somebody_asks_for_it()
    {
        SkipWithoutBrowser();
        var client = await ReleasedAsync();

        await site.WithAsync<PrintReleasedReports>(job => job.ExecuteAsync(Cancel));
        await site.WithAsync<PrintReleasedReports>(job => job.ExecuteAsync(Cancel));

        var kept = await KeptAsync(client);
        kept.Select(document => (document.Kind, document.Number)).ShouldBe([(DocumentKind.Report, 1), (DocumentKind.Agreement, 1)], ignoreOrder: true);
        using var manager = await client.MemberAsync(MemberRole.Manager);
        foreach (var document in kept)
        {
            var file = await PdfAsync(manager, client, document.Kind == DocumentKind.Report ? "report.pdf" : "agreement.pdf");
            file.Bytes.ShouldBe(document.Pdf);
            file.Tag.ShouldBe($"\"{document.Sha256}\"");
        }
    }

    [Fact]
    public async Task Where_only_the_report_is_kept_its_agreement_is_printed_ahead_and_the_report_stays()
    {
        SkipWithoutBrowser();
        var client = await ReleasedAsync();
        await client.KeepAsync(client.NowId, [1, 2, 3]);

        await site.WithAsync<PrintReleasedReports>(job => job.ExecuteAsync(Cancel));

        var kept = await KeptAsync(client);
        kept.Single(document => document.Kind == DocumentKind.Report).Pdf.ShouldBe([1, 2, 3]);
        kept.Single(document => document.Kind == DocumentKind.Agreement).Pdf.Take(4).ShouldBe("%PDF"u8.ToArray());
    }

    [Fact]
    public async Task A_report_that_is_not_released_is_printed_for_its_consultant_and_not_kept()
    {
        SkipWithoutBrowser();
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);

        (await PdfAsync(consultant, client, "report.pdf")).Bytes.Take(4).ShouldBe("%PDF"u8.ToArray());
        (await PdfAsync(consultant, client, "agreement.pdf")).Bytes.Take(4).ShouldBe("%PDF"u8.ToArray());

        (await KeptAsync(client)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("report.pdf", "print it with your browser")]
    [InlineData("agreement.pdf", "print its part “Draft service level agreement”")]
    public async Task Without_a_browser_the_page_says_how_to_install_one_and_how_to_print_meanwhile(string document, string meanwhile)
    {
        var client = await ReportedClient.CreateAsync(site);
        await using var bare = With("/nowhere/chromium");
        using var browser = await client.MemberAsync(MemberRole.Consultant, bare);

        using var answer = await browser.GetAsync(client.Address(document), Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var words = (await answer.DocumentAsync()).Words();
        words.ShouldContain(meanwhile);
        words.ShouldContain("install the packages chromium, fonts-noto-core");
        words.ShouldContain("Printing:Chromium");
    }

    [Fact]
    public async Task A_browser_that_does_not_print_is_said_without_a_detail()
    {
        Assert.SkipUnless(File.Exists("/bin/false"), "There is no /bin/false to stand in for a broken browser.");
        var client = await ReportedClient.CreateAsync(site);
        await using var broken = With("/bin/false");
        using var browser = await client.MemberAsync(MemberRole.Consultant, broken);

        using var answer = await browser.GetAsync(client.Address("report.pdf"), Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var words = (await answer.DocumentAsync()).Words();
        words.ShouldContain("did not succeed");
        words.ShouldNotContain("/bin/false");
    }

    [Fact]
    public async Task A_browser_that_does_not_print_ahead_is_logged_once_and_tried_again_later()
    {
        Assert.SkipUnless(File.Exists("/bin/false"), "There is no /bin/false to stand in for a broken browser.");
        await ReleasedAsync();
        await ReleasedAsync();
        await using var broken = With("/bin/false");
        var log = new CountingLog();
        await using var scope = broken.Services.CreateAsyncScope();
        var retries = new Retries(site.Clock);
        var job = ActivatorUtilities.CreateInstance<PrintReleasedReports>(scope.ServiceProvider, retries, log);

        await job.ExecuteAsync(Cancel);
        await job.ExecuteAsync(Cancel);

        log.Lines.ShouldBe(1);
    }

    [Fact]
    public async Task A_setting_that_names_no_program_stops_the_start()
    {
        using var error = new StringWriter();

        (await AlignmentCheck.Web.Hosting.Site.RunAsync(["--Printing:Chromium=/nowhere/chromium"], error)).ShouldBe(ExitCode.BadInput);

        error.ToString().ShouldContain("Printing:Chromium");
    }

    private static void SkipWithoutBrowser() =>
        Assert.SkipUnless(Chromium.Find() is not null, $"No Chromium is installed and {Chromium.Variable} names none.");

    private async Task<ReportedClient> ReleasedAsync()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        await client.ReleaseAsync(consultant);
        return client;
    }

    private static async Task<(byte[] Bytes, string Tag, string Name)> PdfAsync(HttpClient browser, ReportedClient client, string document)
    {
        using var answer = await browser.GetAsync(client.Address(document), Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        return (await answer.Content.ReadAsByteArrayAsync(Cancel), answer.Headers.ETag!.Tag, answer.Content.Headers.ContentDisposition!.FileName!);
    }

    private Task<List<KeptDocument>> KeptAsync(ReportedClient client) =>
        site.WithAsync<AlignmentContext, List<KeptDocument>>(db => db.KeptDocuments.Where(report => report.RoundId == client.NowId).ToListAsync(Cancel));

    private sealed class CountingLog : ILogger<PrintReleasedReports>
    {
        public int Lines { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines++;
    }

    /// <summary>The same site with another program to print with, whether or not it may be named so.</summary>
    private WebApplicationFactory<Program> With(string program) => site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services
        .RemoveAll<IValidateOptions<PrintingOptions>>()
        .PostConfigure<PrintingOptions>(printing => printing.Chromium = program)));
}
