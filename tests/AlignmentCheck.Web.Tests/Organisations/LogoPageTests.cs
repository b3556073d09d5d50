using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Tests.Reports;
using AlignmentCheck.Web.Tests.Site;

namespace AlignmentCheck.Web.Tests.Organisations;

/// <summary>A logo for the reports, and whatever else somebody sends as one.</summary>
public sealed class LogoPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const int MegaByte = 1024 * 1024;

    private static readonly Dictionary<string, byte[]> Files = new(StringComparer.Ordinal)
    {
        ["an SVG"] = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(),
        ["HTML"] = "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray(),
        ["HTML behind a PNG's beginning"] = [.. SmallLogo.Png(24, 16, 16)[..8], .. "<script>alert(1)</script>"u8],
        ["a PNG cut off"] = SmallLogo.Png(24, 16, 16)[..^20],
        ["a PNG with fewer rows"] = SmallLogo.Png(24, 16, 9),
        ["a PNG with more rows"] = SmallLogo.Png(24, 16, 4000),
        ["a PNG of 60,000 by 60,000"] = SmallLogo.Png(60_000, 60_000, 1),
        ["a PNG of 3,000 by 3,000"] = SmallLogo.Png(3000, 3000, 3000),
        ["a PNG of 8 by 8"] = SmallLogo.Png(8, 8, 8),
        ["a PNG with a page behind it"] = [.. SmallLogo.Png(24, 16, 16), .. "<script>alert(1)</script>"u8],
        ["513 KB"] = new byte[513 * 1024],
        ["five megabytes"] = new byte[5 * MegaByte],
        ["nothing"] = [],
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a logo.png", true)]
    [InlineData("no picture by its name.txt", true)]
    [InlineData("logo.jpg", false)]
    public async Task A_logo_is_shown_stands_on_the_report_and_can_be_removed(string name, bool isPng)
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);

        using var sent = await SendAsync(consultant, client, isPng ? SmallLogo.Png(24, 16, 16) : SmallLogo.Jpeg, name, "Harbour & \u202ECo");

        sent.Headers.Location!.ToString().ShouldBe(Brand(client));
        var page = await consultant.PageAsync(Brand(client));
        page.Words().ShouldContain("The logo is saved.");
        page.QuerySelector(".logo-shown img")!.GetAttribute("alt").ShouldBe("Harbour & Co");
        page.QuerySelector(".logo-shown img")!.GetAttribute("src")!.ShouldStartWith(isPng ? "data:image/png;base64," : "data:image/jpeg;base64,");
        (await consultant.PageAsync(client.Address("report"))).QuerySelector(".cover .logo")!.GetAttribute("alt").ShouldBe("Harbour & Co");
        (await consultant.PageAsync(client.Address("report", ReportedClient.Before))).QuerySelector(".logo").ShouldBeNull("it was released before");

        using var removed = await consultant.SendAsync(Logo(client), await consultant.PageAsync(Logo(client)), "Remove the logo");

        (await consultant.PageAsync(Brand(client))).Words().ShouldContain("The logo is removed from the reports to come.");
        (await consultant.PageAsync(client.Address("report"))).QuerySelector(".logo").ShouldBeNull();
    }

    [Theory]
    [InlineData("an SVG", "neither a PNG nor a JPEG")]
    [InlineData("HTML", "neither a PNG nor a JPEG")]
    [InlineData("HTML behind a PNG's beginning", "damaged or cut off")]
    [InlineData("a PNG cut off", "damaged or cut off")]
    [InlineData("a PNG with fewer rows", "damaged or cut off")]
    [InlineData("a PNG with more rows", "damaged or cut off")]
    [InlineData("a PNG of 60,000 by 60,000", "too many pixels: a side has at most 4,000, and all together are at most 4,000,000.")]
    [InlineData("a PNG of 3,000 by 3,000", "too many pixels")]
    [InlineData("a PNG of 8 by 8", "too few pixels: each side needs at least 16")]
    [InlineData("a PNG with a page behind it", "Something comes behind")]
    [InlineData("513 KB", "larger than 512 KB")]
    [InlineData("five megabytes", "larger than 512 KB")]
    [InlineData("nothing", "neither a PNG nor a JPEG")]
    public async Task What_is_no_logo_is_refused_with_the_reason_whatever_it_is_called(string what, string said)
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);

        using var refused = await SendAsync(consultant, client, Files[what], "logo.png", "What I typed");

        var page = await refused.ReadPageAsync(HttpStatusCode.UnprocessableEntity);
        page.QuerySelector(".error")!.TextContent.ShouldContain(said);
        page.QuerySelector("[name='Input.Text']")!.GetAttribute("value").ShouldBe("What I typed");
        page.QuerySelector(".logo-shown").ShouldBeNull();
    }

    [Fact]
    public async Task Without_a_file_the_picture_stays_and_without_a_picture_one_is_asked_for()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        using var none = await consultant.SendAsync(Logo(client), await consultant.PageAsync(Logo(client)), "Save", ("Input.File", ""));
        (await none.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).QuerySelector(".error")!.TextContent.ShouldBe("File: please choose the logo’s PNG or JPEG.");
        using var sent = await SendAsync(consultant, client, SmallLogo.Jpeg, "logo.jpg", "Harbour");
        var before = (await consultant.PageAsync(Logo(client))).QuerySelector(".logo-shown img")!.GetAttribute("src");

        using var renamed = await consultant.SendAsync(Logo(client), await consultant.PageAsync(Logo(client)), "Save", ("Input.Text", "Harbour & Co"));

        var logo = (await consultant.PageAsync(Brand(client))).QuerySelector(".logo-shown img")!;
        (logo.GetAttribute("alt"), logo.GetAttribute("src")).ShouldBe(("Harbour & Co", before));
    }

    [Fact]
    public async Task A_logo_says_what_it_shows()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);

        using var silent = await SendAsync(consultant, client, SmallLogo.Jpeg, "logo.jpg", " \u202E ");
        using var tooLong = await SendAsync(consultant, client, SmallLogo.Jpeg, "logo.jpg", new string('x', 201));

        (await silent.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).QuerySelector(".error")!.TextContent.ShouldContain("please fill this in");
        (await tooLong.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).QuerySelector(".error")!.TextContent.ShouldContain("at most 200 characters");
    }

    [Fact]
    public async Task Larger_than_any_upload_it_is_not_read()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);

        using var refused = await SendAsync(consultant, client, new byte[9 * MegaByte], "logo.png", "Harbour");

        (await refused.ReadPageAsync(HttpStatusCode.RequestEntityTooLarge)).Words().ShouldContain("choose a smaller file");
    }

    [Fact]
    public async Task Elsewhere_nothing_larger_than_a_form_is_read()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);

        using var refused = await SendAsync(consultant, client, new byte[2 * MegaByte], "logo.png", "Harbour", Brand(client));

        refused.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    private static string Brand(ReportedClient client) => $"/organisations/{client.Slug}/brand";

    private static string Logo(ReportedClient client) => $"{Brand(client)}/logo";

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient browser, ReportedClient client, byte[] bytes, string name, string text, string? to = null)
    {
        var page = await browser.PageAsync(Logo(client));
        var token = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent(text, Encoding.UTF8), "Input.Text" },
            { file, "Input.File", name },
        };
        return await browser.PostAsync(to ?? Logo(client), form, Cancel);
    }
}
