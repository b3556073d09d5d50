using System.Net;
using AlignmentCheck.Web.Tests.Pages;

namespace AlignmentCheck.Web.Tests.Site;

public sealed class IconTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/s/nobody")]
    public async Task Every_page_names_icons_that_a_browser_keeps(string page)
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync(page, Cancel);
        var icons = (await answer.DocumentAsync()).QuerySelectorAll("link[rel=icon]").Select(link => link.GetAttribute("href")!).ToArray();

        icons.Length.ShouldBe(2);
        foreach (var icon in icons)
        {
            using var file = await visitor.GetAsync(icon, Cancel);
            file.StatusCode.ShouldBe(HttpStatusCode.OK);
            file.Content.Headers.ContentType!.MediaType!.ShouldStartWith("image/");
            (file.Headers.CacheControl!.MaxAge > TimeSpan.FromDays(1) || file.Headers.ETag is not null).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_browser_that_asks_where_icons_always_were_gets_one()
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync("/favicon.ico", Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync(Cancel)).Take(4).ShouldBe([0, 0, 1, 0]);
    }
}
