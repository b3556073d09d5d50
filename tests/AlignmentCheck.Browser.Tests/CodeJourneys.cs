using Microsoft.Playwright;

namespace AlignmentCheck.Browser.Tests;

public sealed class CodeJourneys(BrowserFixture browser)
{
    [Fact]
    public async Task An_employee_types_a_code_and_answers_and_the_browser_keeps_nothing_of_it()
    {
        var (seed, code) = await browser.Site.WithCodesAsync();
        await using var window = await browser.OpenAsync(Look.Phone);
        var page = window.Page;
        await page.GotoAsync($"/s/{seed.Code()}");
        await page.GetByLabel("Your code").FillAsync(string.Join(" - ", code.ToUpperInvariant().Chunk(4).Select(group => new string(group))));
        await page.Press("Go to the survey");
        await page.WaitForURLAsync($"**/s/{code}");
        await page.AnswerAsync();
        await page.KeepsAsync($"draft:{code}");

        // A draft outlives the window.
        await page.ReloadAsync();
        await page.Press("Send my answers");
        await page.Shows(WayInSteps.Thanks);

        await page.KeepsAsync();
        (await window.Context.CookiesAsync()).ShouldBeEmpty();
        (await browser.Site.ResponsesAsync(seed)).ShouldBe(1);
        await page.GoBackAsync();
        await page.Shows("This code was already used");
        await page.KeepsAsync();
    }

    [Fact]
    public async Task What_is_ticked_before_the_scripts_have_come_stays()
    {
        var (seed, code) = await browser.Site.WithCodesAsync();
        await using var window = await browser.OpenAsync(Look.Phone);
        var page = window.Page;
        var (isTicked, held) = (new TaskCompletionSource(), 0);
        await page.RouteAsync("**/js/survey*", async route =>
        {
            held++;
            await isTicked.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync($"/s/{code}", new() { WaitUntil = WaitUntilState.Commit });
        await page.AnswerAsync();
        isTicked.SetResult();
        await page.WaitForLoadStateAsync(LoadState.Load);
        held.ShouldBe(1);

        await page.KeepsAsync($"draft:{code}");
        await page.Press("Send my answers");
        await page.Shows(WayInSteps.Thanks);
        (await browser.Site.ResponsesAsync(seed)).ShouldBe(1);
    }

    [Fact]
    public async Task Every_page_of_the_ways_in_is_accessible()
    {
        var (codes, code) = await browser.Site.WithCodesAsync();
        var (seed, tokens) = await browser.Site.InvitingAsync(people: 2);
        await using var window = await browser.OpenAsync(Look.Desktop);
        var page = window.Page;
        foreach (var address in new[] { "/s", $"/s/{codes.Code()}", $"/s/{code}", $"/s/{seed.Code()}", $"/s/{seed.Code()}/key", "/i/nobody" })
        {
            await page.GotoAsync(address);
            await window.BeAccessibleInEveryLookAsync();
        }

        await page.GotoAsync("/s");
        await page.Press("Go to the survey");
        await page.SaysAsync("Please type the code");
        await window.BeAccessibleInEveryLookAsync();

        await page.GotoAsync($"/s/{code}");
        await page.SendAsync();
        await window.BeAccessibleInEveryLookAsync();
        await page.GotoAsync($"/s/{code}");
        await window.BeAccessibleInEveryLookAsync();

        await page.GotoAsync($"/i/{tokens[0]}");
        await Assertions.Expect(page.Locator("[data-fingerprint]")).Not.ToBeEmptyAsync();
        await window.BeAccessibleInEveryLookAsync();
        await page.StartAsync(seed, tokens[0]);
        await page.GotoAsync($"/i/{tokens[0]}");
        await page.SaysAsync("Your credential is in this browser.");
        await window.BeAccessibleInEveryLookAsync();
        await page.GotoAsync($"/i/{tokens[1]}");
        await page.Press("Get a code");
        await page.Shows("This is your code");
        await window.BeAccessibleInEveryLookAsync();
    }
}
