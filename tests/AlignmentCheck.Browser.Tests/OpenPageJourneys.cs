namespace AlignmentCheck.Browser.Tests;

public sealed class OpenPageJourneys(BrowserFixture browser)
{
    public static TheoryData<Look> Looks => [.. Look.All];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_page_that_is_open_to_all_is_accessible(Look look)
    {
        await using var window = await browser.OpenAsync(look);
        foreach (var page in new[] { "/", "/method", "/privacy", "/withdraw", "/account/signin", "/account/forgot", "/not/there" })
        {
            await window.Page.GotoAsync(page);
            await window.BeAccessibleAsync();
        }
    }
}
