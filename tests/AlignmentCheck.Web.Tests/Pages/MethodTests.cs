using AlignmentCheck.Web.Tests.Site;

namespace AlignmentCheck.Web.Tests.Pages;

public sealed class MethodTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Every_text_is_on_the_page_and_nothing_is_only_a_name()
    {
        var page = await site.PageAsync("/method");
        var words = page.Words() + page.Title + page.QuerySelector("nav.contents")!.GetAttribute("aria-label");

        foreach (var (name, text) in ReadPage.Texts("Method").Concat(ReadPage.Texts("_MethodShown")).Concat(ReadPage.Texts("_MethodWaysIn")))
        {
            words.ShouldContain(text, Case.Sensitive, name);
        }

        page.QuerySelectorAll("h2, h3, p, b, dt, dd, th, td, li").Select(e => e.TextContent.Trim()).ShouldNotContain("");
        words.ShouldNotMatch(@"\b(Scores|Checks|Gaps|Promise|Shown|Interval|Steps)\.[A-Z]");
    }

    [Fact]
    public async Task The_list_of_contents_leads_to_every_section()
    {
        var page = await site.PageAsync("/method");

        var targets = page.QuerySelectorAll(".contents a").Select(link => link.GetAttribute("href")!.TrimStart('#')).ToArray();

        targets.ShouldBe(page.QuerySelectorAll("section > h2").Select(heading => heading.Id!));
    }

    [Fact]
    public async Task The_numbers_of_the_promise_and_every_source_are_named()
    {
        var words = (await site.PageAsync("/method")).Words();

        words.ShouldContain("about a quarter of the newcomer’s score in a team of five, and an eighth in a team of twelve");
        words.ShouldContain("45 days");
        foreach (var title in new[] { "Ending the War Between Sales and Marketing", "A studentized permutation test", "Dominance statistics", "sequentially rejective", "RFC 9474" })
        {
            words.ShouldContain(title);
        }
    }

    /// <summary>In the words by which somebody would look for it.</summary>
    [Theory]
    [InlineData("Who watches the network")]
    [InlineData("the more is answered, the longer the form")]
    [InlineData("A proxy that compresses")]
    [InlineData("can change the program")]
    [InlineData("Who copies the disk in between reads from the log what came since")]
    [InlineData("reads or writes without a pause")]
    [InlineData("SQL Server keeps a transaction log")]
    [InlineData("can stay on the disk itself")]
    [InlineData("In the memory of the running program")]
    [InlineData("without JavaScript")]
    [InlineData("A way of writing can give a person away")]
    [InlineData("In a very small company people guess")]
    [InlineData("a single newcomer’s score")]
    public async Task What_is_not_promised_is_said(string limit) =>
        string.Join(' ', (await site.PageAsync("/method")).QuerySelectorAll("section[aria-labelledby=promise] li").Select(item => item.TextContent)).ShouldContain(limit);

    [Theory]
    [InlineData("/method")]
    [InlineData("/privacy")]
    public async Task Nothing_is_styled_or_run_inside_the_page(string address) =>
        (await site.PageAsync(address)).Inline().ShouldBeEmpty();
}
