using Microsoft.Playwright;

namespace AlignmentCheck.Browser.Tests;

/// <summary>Everything that leaves a browser when a credential is drawn and when answers are sent, side by side.</summary>
public sealed class NothingCommonTests(BrowserFixture browser)
{
    private const int ShortestTrace = 12;

    private sealed record Sent(string Path, IReadOnlyDictionary<string, string> Headers, IReadOnlyDictionary<string, string> Fields, string Answer);

    [Fact]
    public async Task Nothing_in_drawing_and_sending_is_the_same_for_one_person_and_different_for_another()
    {
        var (seed, tokens) = await browser.Site.InvitingAsync(people: 2);
        var (oneDraw, oneSend) = await RecordAsync(seed, tokens[0]);
        var (otherDraw, otherSend) = await RecordAsync(seed, tokens[1]);

        oneDraw.Path.ShouldBe($"/i/{tokens[0]}");
        oneSend.Path.ShouldBe(otherSend.Path);
        oneDraw.Fields.Keys.ShouldBe(["blinded"]);
        oneSend.Fields.Keys.ShouldBe(otherSend.Fields.Keys);
        oneDraw.Headers.Keys.ShouldBe(otherDraw.Headers.Keys, ignoreOrder: true);
        oneSend.Headers.Keys.ShouldBe(otherSend.Headers.Keys, ignoreOrder: true);
        foreach (var sent in new[] { oneDraw, oneSend })
        {
            sent.Headers.Keys.ShouldNotContain("cookie");
            sent.Headers.Keys.ShouldNotContain("referer");
        }

        // What is in both requests of one person is in those of the other too.
        foreach (var (name, value) in oneSend.Headers.Where(header => oneDraw.Headers.Values.Contains(header.Value)))
        {
            otherSend.Headers[name].ShouldBe(value, name);
        }

        // Nothing that is personal in the one, however short a piece of it, is in the other.
        string[] personal = [tokens[0], .. oneDraw.Fields.Values, oneDraw.Answer];
        var later = string.Join('\n', [oneSend.Path, .. oneSend.Headers.Values, .. oneSend.Fields.Values]);
        foreach (var piece in personal.SelectMany(text => Enumerable.Range(0, text.Length - ShortestTrace + 1).Select(at => text.Substring(at, ShortestTrace))))
        {
            later.ShouldNotContain(piece);
        }
    }

    /// <summary>One person's way, in a browser of their own.</summary>
    private async Task<(Sent Draw, Sent Send)> RecordAsync(SurveySeed seed, string token)
    {
        await using var window = await browser.OpenAsync(Look.Desktop);
        var page = window.Page;
        await page.GotoAsync($"/i/{token}");
        var drawn = await page.RunAndWaitForResponseAsync(() => page.Press("Start"), answer => answer.Request.Method == "POST");
        var signature = await drawn.TextAsync();
        await page.WaitForURLAsync($"**/s/{seed.Code()}");
        (await page.KeptAsync()).ShouldBe([$"credential:{seed.Code()}"]);
        (await page.EvaluateAsync<string[]>("Object.values(localStorage)")).ShouldAllBe(kept => !kept.Contains(token) && !kept.Contains(signature));
        await page.AnswerAsync();
        (await page.EvaluateAsync<string>("name => localStorage.getItem(name)", $"draft:{seed.Code()}")).ShouldNotContain("credential");
        var sent = await page.RunAndWaitForResponseAsync(() => page.Press("Send my answers"), answer => answer.Request.Method == "POST");
        await page.Shows(WayInSteps.Thanks);
        (await page.KeptAsync()).ShouldBe([$"sent:{seed.Code()}"]);
        return (await ReadAsync(drawn.Request, signature), await ReadAsync(sent.Request, ""));
    }

    private static async Task<Sent> ReadAsync(IRequest request, string answer)
    {
        var fields = request.PostData!.Split('&').Select(field => field.Split('=')).ToDictionary(field => field[0], field => field[1], StringComparer.Ordinal);
        return new Sent(new Uri(request.Url).PathAndQuery, await request.AllHeadersAsync(), fields, answer);
    }
}
