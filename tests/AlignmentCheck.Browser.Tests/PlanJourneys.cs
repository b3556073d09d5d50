using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using Microsoft.Playwright;

namespace AlignmentCheck.Browser.Tests;

public sealed class PlanJourneys(BrowserFixture browser)
{
    [Fact]
    public async Task A_manager_takes_a_step_up_from_the_report_and_sees_it_through()
    {
        var seed = await browser.Site.OpenRoundAsync();
        var manager = await browser.Site.UserAsync("Manager");
        await browser.Site.JoinAsync(manager, seed, MemberRole.Manager);
        await browser.Site.AnswerAndCloseAsync(seed, manager);
        await browser.Site.ReleaseAsync(seed, manager);
        await using var window = await browser.OpenAsync(Look.Desktop);
        var page = window.Page;
        await window.SignInAsync(manager);

        await page.GotoAsync($"/organisations/{seed.Organisation.Slug}/rounds/{seed.Round.Quarter}/report");
        var takeUp = page.GetByRole(AriaRole.Link, new() { Name = "Take this step up" }).First;
        var title = (await takeUp.TextContentAsync())!.Split(": ", 2)[1];
        await takeUp.ClickAsync();
        await window.BeAccessibleInEveryLookAsync();
        await Assertions.Expect(page.GetByLabel("Which step").Locator("option:checked")).ToHaveTextAsync(title);
        await page.Press("Take it up");
        await page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(page.GetByLabel("Who sees to it")).ToBeFocusedAsync();
        await window.BeAccessibleInEveryLookAsync();
        await page.GetByLabel("Who sees to it").FillAsync("Ada Example");
        await page.Press("Take it up");

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("it is in the plan");
        await page.Shows(title);
        await window.BeAccessibleInEveryLookAsync();
        await Assertions.Expect(page.GetByLabel("Why it is dropped")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Dropped" }).CheckAsync();
        await Assertions.Expect(page.GetByLabel("Why it is dropped")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Under way" }).CheckAsync();
        await page.Press("Save");
        await page.GetByLabel("A new note").FillAsync("Both heads came.");
        await page.Press("Add the note");
        await Assertions.Expect(page.GetByText("Both heads came.")).ToBeVisibleAsync();
        await window.BeAccessibleInEveryLookAsync();

        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Plan of" }).ClickAsync();
        await page.Shows("One step is open");
        await window.BeAccessibleInEveryLookAsync();
        await page.GetByLabel("State").SelectOptionAsync("Overdue");
        await page.Press("Show these");
        await Assertions.Expect(page.GetByText("No step in the plan fits that.")).ToBeVisibleAsync();

        await page.GotoAsync($"/organisations/{seed.Organisation.Slug}");
        await page.Follow(title);
        await page.Shows(title);
    }
}
