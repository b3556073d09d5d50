namespace AlignmentCheck.Browser.Tests;

public sealed class OpenPageJourneys(BrowserFixture browser)
{
    [Fact]
    public async Task Every_page_that_is_open_to_all_is_accessible()
    {
        await using var window = await browser.OpenAsync(Look.Desktop);
        foreach (var page in new[] { "/", "/method", "/privacy", "/withdraw", "/account/signin", "/account/forgot", "/not/there" })
        {
            await window.Page.GotoAsync(page);
            await window.BeAccessibleInEveryLookAsync();
        }
    }
}
