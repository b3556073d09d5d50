using AlignmentCheck.Core.Questionnaires;
using Microsoft.Playwright;

namespace AlignmentCheck.Browser.Tests;

public sealed class SurveyJourneys(BrowserFixture browser)
{
    private const string Thanks = "Thank you. Your answers are stored";
    private const int MostKeys = 600;

    [Theory]
    [InlineData("core")]
    [InlineData("extended")]
    public async Task An_employee_answers_by_keyboard_alone(string questionnaire)
    {
        var seed = await browser.Site.OpenRoundAsync(questionnaire);
        await using var window = await browser.OpenAsync(Look.Desktop);
        await window.Page.GotoAsync($"/s/{seed.Code()}");
        await AnswerByKeyboardAsync(window.Page);

        await window.Page.Shows(Thanks);
        (await browser.Site.ResponsesAsync(seed)).ShouldBe(1);
        var unanswered = await window.Page.GetByText("sg-1", new() { Exact = true }).CountAsync();
        unanswered.ShouldBeGreaterThan(0, "the receipt names what was answered");
    }

    [Fact]
    public async Task An_employee_without_JavaScript_corrects_a_mistake_and_sends()
    {
        var seed = await browser.Site.OpenRoundAsync();
        await using var window = await browser.OpenAsync(Look.Phone, hasJavaScript: false);
        var page = window.Page;
        await page.GotoAsync($"/s/{seed.Code(Team.Marketing)}");
        var statement = page.GetByRole(AriaRole.Group, new() { Name = "Both teams look at the same numbers" });
        await statement.GetByLabel("strongly agree").CheckAsync(new() { Force = true });
        var challenges = page.GetByRole(AriaRole.Group, new() { Name = "Pick the three biggest challenges of your own team" });
        foreach (var challenge in new[] { "Quality of leads", "Number of leads", "Too many tools", "Poor customer data" })
        {
            await challenges.GetByLabel(challenge).CheckAsync(new() { Force = true });
        }

        await page.Press("Send my answers");
        (await browser.Site.ResponsesAsync(seed)).ShouldBe(0);
        await Assertions.Expect(statement.GetByLabel("strongly agree")).ToBeCheckedAsync();
        await challenges.GetByLabel("Poor customer data").UncheckAsync(new() { Force = true });
        await page.Press("Send my answers");
        await page.Shows(Thanks);

        // Sent once more, by reloading: the same form meets its own row.
        await page.ReloadAsync();
        await page.Shows(Thanks);
        (await browser.Site.ResponsesAsync(seed)).ShouldBe(1);
    }

    [Fact]
    public async Task A_double_click_stores_one_answer_and_its_secret_takes_it_back()
    {
        var seed = await browser.Site.OpenRoundAsync();
        await using var window = await browser.OpenAsync(Look.Phone);
        var page = window.Page;
        await page.GotoAsync($"/s/{seed.Code()}");
        await page.GetByRole(AriaRole.Group, new() { Name = "Both teams look at the same numbers" }).GetByLabel("neutral").CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Send my answers" }).DblClickAsync();
        await page.Shows(Thanks);
        (await browser.Site.ResponsesAsync(seed)).ShouldBe(1);
        await window.BeAccessibleAsync();
        (await window.Context.CookiesAsync()).ShouldBeEmpty();

        var secret = await page.Locator("#secret").InnerTextAsync();
        await page.GotoAsync("/withdraw");
        await window.BeAccessibleAsync();
        await page.GetByLabel("secret").FillAsync(secret);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).DblClickAsync();
        await page.Shows("Your answers are deleted");
        (await browser.Site.ResponsesAsync(seed)).ShouldBe(0);
        await window.BeAccessibleAsync();
    }

    [Fact]
    public async Task A_receipt_that_is_loaded_again_after_the_withdrawal_stores_nothing_and_the_browser_offers_a_new_form()
    {
        var seed = await browser.Site.OpenRoundAsync();
        await using var window = await browser.OpenAsync(Look.Phone);
        var (page, other) = (window.Page, await window.Context.NewPageAsync());
        await page.GotoAsync($"/s/{seed.Code()}");
        await page.SendAsync();
        await page.KeepsAsync($"sent:{seed.Code()}");
        await other.GotoAsync("/withdraw");
        await other.GetByLabel("secret").FillAsync(await page.Locator("#secret").InnerTextAsync());
        await other.Press("Delete my answers");
        await other.Shows("Your answers are deleted");
        await other.KeepsAsync();

        await page.ReloadAsync();
        await page.Shows("These answers were withdrawn");
        await window.BeAccessibleAsync();
        (await browser.Site.ResponsesAsync(seed)).ShouldBe(0);
        await page.Follow("Open a new form");
        await page.SendAsync();
        (await browser.Site.ResponsesAsync(seed)).ShouldBe(1);
    }

    [Theory]
    [InlineData("core")]
    [InlineData("extended")]
    public async Task The_survey_is_accessible(string questionnaire)
    {
        var seed = await browser.Site.OpenRoundAsync(questionnaire);
        await using var window = await browser.OpenAsync(Look.Desktop);
        await window.Page.GotoAsync($"/s/{seed.Code()}");
        await window.BeAccessibleInEveryLookAsync();

        // Nothing is answered: the same page, with what is wrong.
        await window.Page.Press("Send my answers");
        await Assertions.Expect(window.Page.GetByText("Nothing is answered so far").First).ToBeVisibleAsync();
        await window.BeAccessibleInEveryLookAsync();
    }

    [Fact]
    public async Task Somebody_with_a_wrong_link_is_told_so()
    {
        await using var window = await browser.OpenAsync(Look.Phone);
        await window.Page.GotoAsync("/s/abcdefghjkmnpqrs");
        await window.Page.Shows("There is no survey at this address");
        await window.BeAccessibleAsync();
    }

    /// <summary>Tab from field to field, a key for an answer, Enter on "send".</summary>
    private static async Task AnswerByKeyboardAsync(IPage page)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var keys = 0; keys < MostKeys; keys++)
        {
            await page.Keyboard.PressAsync("Tab");
            var field = await page.EvaluateAsync<string[]>("(e => [e.type ?? e.tagName, e.name ?? '', (e.innerText ?? '').trim()])(document.activeElement)");
            var count = seen[field[1]] = seen.GetValueOrDefault(field[1]) + 1;
            switch (field[0])
            {
                case "radio" when count == 1:
                    await page.Keyboard.PressAsync("ArrowDown");
                    break;
                case "checkbox" when count <= 3 && !field[1].StartsWith("funding", StringComparison.Ordinal):
                    await page.Keyboard.PressAsync("Space");
                    break;
                case "text":
                    await page.Keyboard.TypeAsync("60");
                    break;
                case "textarea":
                    await page.Keyboard.TypeAsync("Tell us what became of the leads.");
                    break;
                case "submit" when field[2] == "Send my answers":
                    await page.Keyboard.PressAsync("Enter");
                    return;
            }
        }

        throw new InvalidOperationException($"The end of the form was not reached by {MostKeys} keys.");
    }
}
