namespace AlignmentCheck.Browser.Tests;

public sealed class FrontPageJourneys(BrowserFixture browser)
{
    public static TheoryData<Look> Looks => [.. Look.All];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task The_front_page_is_accessible(Look look)
    {
        await using var window = await browser.OpenAsync(look);
        await window.Page.GotoAsync("/");
        await window.BeAccessibleAsync();
    }
}
