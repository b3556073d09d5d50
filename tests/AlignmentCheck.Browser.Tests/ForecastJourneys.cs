using AlignmentCheck.Data.Organisations;
using Microsoft.Playwright;

namespace AlignmentCheck.Browser.Tests;

public sealed class ForecastJourneys(BrowserFixture browser)
{
    [Fact]
    public async Task A_manager_forecasts_and_after_the_release_reads_what_came_true()
    {
        var seed = await browser.Site.OpenRoundAsync();
        var (manager, consultant) = (await browser.Site.UserAsync("Manager"), await browser.Site.UserAsync("Consultant", isConsultant: true));
        await browser.Site.JoinAsync(manager, seed, MemberRole.Manager);
        await browser.Site.JoinAsync(consultant, seed, MemberRole.Consultant);
        await using var window = await browser.OpenAsync(Look.Desktop);
        var page = window.Page;
        await window.SignInAsync(manager);

        await page.GotoAsync($"/organisations/{seed.Organisation.Slug}");
        await window.BeAccessibleInEveryLookAsync();
        await page.Follow("Give your forecast");
        await window.BeAccessibleInEveryLookAsync();
        await Field(page, "Shared goals", "Sales").FillAsync("160");
        await Field(page, "Fair incentives", "Marketing").FillAsync("75");
        await page.Press("Keep my forecast");
        await page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link, new() { Name = "Shared goals, Sales: a whole number from 0 to 100, or nothing." }).ClickAsync();
        await Assertions.Expect(Field(page, "Shared goals", "Sales")).ToBeFocusedAsync();
        await window.BeAccessibleInEveryLookAsync();
        await Field(page, "Shared goals", "Sales").FillAsync("60");
        await page.Press("Keep my forecast");
        await Assertions.Expect(page.GetByText("Your forecast is kept.")).ToBeVisibleAsync();

        await browser.Site.AnswerAndCloseAsync(seed, consultant);
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("This forecast is sealed")).ToBeVisibleAsync();
        await window.BeAccessibleInEveryLookAsync();

        await browser.Site.ReleaseAsync(seed, consultant);
        await page.ReloadAsync();
        await page.Follow("Forecast and result of Q4 2026, in the report");
        await page.Shows("Marketing on fair incentives came out");
        await window.BeAccessibleInEveryLookAsync();
    }

    private static ILocator Field(IPage page, string dimension, string team) =>
        page.GetByRole(AriaRole.Group, new() { Name = dimension }).GetByLabel(team);
}
