using Microsoft.Playwright;

namespace AlignmentCheck.Browser.Tests.Support;

/// <summary>What people do who answer by invitation or with a code.</summary>
internal static class WayInSteps
{
    public const string Thanks = "Thank you. Your answers are stored";

    /// <summary>Opens a personal page and draws.</summary>
    public static async Task StartAsync(this IPage page, SurveySeed seed, string token)
    {
        await page.GotoAsync($"/i/{token}");
        await page.Press("Start");
        await page.WaitForURLAsync($"**/s/{seed.Code()}");
    }

    public static Task AnswerAsync(this IPage page, string point = "agree") =>
        page.GetByRole(AriaRole.Group, new() { Name = "Both teams look at the same numbers" }).GetByLabel(point, new() { Exact = true }).CheckAsync(new() { Force = true });

    public static async Task SendAsync(this IPage page)
    {
        await page.AnswerAsync();
        await page.Press("Send my answers");
        await page.Shows(Thanks);
    }

    /// <summary>The names under which this browser keeps something.</summary>
    public static Task<string[]> KeptAsync(this IPage page) => page.EvaluateAsync<string[]>("Object.keys(localStorage).sort()");

    /// <summary>Waits until this browser keeps something under these names and no others: a page's words are there before its scripts are through.</summary>
    public static async Task KeepsAsync(this IPage page, params string[] names) =>
        (await page.EvaluateAsync<string[]>(
            """
            names => new Promise(resolve => {
              const until = performance.now() + 20000;
              const look = () => {
                const kept = Object.keys(localStorage).sort();
                if (kept.join() === names.join() || performance.now() > until) { resolve(kept); } else { setTimeout(look, 20); }
              };
              look();
            })
            """,
            names)).ShouldBe(names);

    public static Task SaysAsync(this IPage page, string words) =>
        Assertions.Expect(page.GetByRole(AriaRole.Main).GetByText(words).First).ToBeVisibleAsync();
}
