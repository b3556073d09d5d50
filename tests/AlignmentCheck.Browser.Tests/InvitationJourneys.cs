using AlignmentCheck.Core.Credentials;
using Microsoft.Playwright;

namespace AlignmentCheck.Browser.Tests;

public sealed class InvitationJourneys(BrowserFixture browser)
{
    [Fact]
    public async Task An_employee_draws_a_credential_and_answers_with_it()
    {
        var (seed, tokens) = await browser.Site.InvitingAsync();
        await using var window = await browser.OpenAsync(Look.Phone);
        var page = window.Page;

        await page.GotoAsync($"/s/{seed.Code()}/key");
        var fingerprint = await page.Locator("#fingerprint").Locator("xpath=ancestor::section").Locator("code").InnerTextAsync();
        await page.GotoAsync($"/i/{tokens[0]}");
        await Assertions.Expect(page.Locator("[data-fingerprint]")).ToHaveTextAsync(fingerprint);
        await page.Press("Start");
        await page.WaitForURLAsync($"**/s/{seed.Code()}");
        await page.KeepsAsync($"credential:{seed.Code()}");
        await page.SendAsync();

        await page.KeepsAsync($"sent:{seed.Code()}");
        (await window.Context.CookiesAsync()).ShouldBeEmpty();
        (await browser.Site.ResponsesAsync(seed)).ShouldBe(1);
        (await browser.Site.SpentAsync(seed)).ShouldBe(1);
        await page.GotoAsync($"/i/{tokens[0]}");
        await page.SaysAsync("Answers were sent from this browser.");
        await page.GotoAsync($"/s/{seed.Code()}");
        await page.Shows("This browser has already sent answers");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Go on to the questions" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Two_windows_and_a_double_click_draw_once()
    {
        var (seed, tokens) = await browser.Site.InvitingAsync();
        await using var window = await browser.OpenAsync(Look.Desktop);
        var (first, second) = (window.Page, await window.Context.NewPageAsync());
        var sent = new List<string>();
        window.Context.Request += (_, request) =>
        {
            if (request.Method == "POST")
            {
                lock (sent)
                {
                    sent.Add(request.PostData!);
                }
            }
        };
        foreach (var page in new[] { first, second })
        {
            await page.GotoAsync($"/i/{tokens[0]}");
            await Assertions.Expect(page.Locator("[data-fingerprint]")).Not.ToBeEmptyAsync();
        }

        await Task.WhenAll(
            first.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).DblClickAsync(),
            second.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).DblClickAsync());
        await first.WaitForURLAsync($"**/s/{seed.Code()}");
        await second.WaitForURLAsync($"**/s/{seed.Code()}");

        sent.ShouldHaveSingleItem();
        await second.SendAsync();
        (await browser.Site.SpentAsync(seed)).ShouldBe(1);
    }

    [Fact]
    public async Task The_way_back_leads_to_the_credential_that_is_there()
    {
        var (seed, tokens) = await browser.Site.InvitingAsync();
        await using var window = await browser.OpenAsync(Look.Phone);
        var page = window.Page;
        await page.StartAsync(seed, tokens[0]);

        await page.GoBackAsync();
        await page.SaysAsync("Your credential is in this browser.");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true })).ToBeHiddenAsync();
        await page.Follow("Go to the survey");
        await page.SendAsync();
    }

    [Fact]
    public async Task An_answer_that_is_lost_on_its_way_is_asked_for_again_with_the_same_message()
    {
        var (seed, tokens) = await browser.Site.InvitingAsync();
        await using var window = await browser.OpenAsync(Look.Phone);
        var page = window.Page;
        var sent = new List<string>();
        var isCut = true;
        await page.RouteAsync("**/i/*", async route =>
        {
            if (route.Request.Method != "POST")
            {
                await route.ContinueAsync();
                return;
            }

            sent.Add(route.Request.PostData!);
            if (isCut)
            {
                // It arrives; its answer does not.
                await route.FetchAsync();
                await route.AbortAsync();
            }
            else
            {
                await route.ContinueAsync();
            }
        });
        await page.GotoAsync($"/i/{tokens[0]}");
        await page.Press("Start");
        await page.SaysAsync("The answer got lost on its way.");
        await page.KeepsAsync($"drawing:{seed.Code()}");
        await page.ReloadAsync();
        await page.SaysAsync("the answer was lost on its way");

        isCut = false;
        await page.Press("Start");
        await page.WaitForURLAsync($"**/s/{seed.Code()}");

        sent.Count.ShouldBe(2);
        sent[1].ShouldBe(sent[0]);
        await page.KeepsAsync($"credential:{seed.Code()}");
        await page.SendAsync();
    }

    [Fact]
    public async Task A_signature_that_is_not_the_teams_is_not_kept()
    {
        var (seed, tokens) = await browser.Site.InvitingAsync();
        await using var window = await browser.OpenAsync(Look.Phone);
        var page = window.Page;
        await page.RouteAsync("**/i/*", route => route.Request.Method == "POST"
            ? route.FulfillAsync(new() { ContentType = "text/plain", Body = CredentialText.Write([.. new byte[255], 2]) })
            : route.ContinueAsync());
        await page.GotoAsync($"/i/{tokens[0]}");
        await page.Press("Start");

        await page.SaysAsync("What came back is not signed with the team’s key");
        (await page.KeptAsync()).ShouldNotContain($"credential:{seed.Code()}");
    }

    [Fact]
    public async Task Another_browser_is_told_that_the_invitation_was_used_and_another_person_that_this_one_holds_a_credential()
    {
        var (seed, tokens) = await browser.Site.InvitingAsync(people: 2);
        await using var window = await browser.OpenAsync(Look.Phone);
        await using var elsewhere = await browser.OpenAsync(Look.Phone);
        await window.Page.StartAsync(seed, tokens[0]);

        await elsewhere.Page.GotoAsync($"/i/{tokens[0]}");
        await elsewhere.Page.SaysAsync("This invitation was used already, and not in this browser as it is now.");
        await window.Page.GotoAsync($"/i/{tokens[1]}");
        await window.Page.SaysAsync("In this browser lies a credential that is not from this invitation.");
        foreach (var page in new[] { elsewhere.Page, window.Page })
        {
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true })).ToBeHiddenAsync();
        }

        // Once that is sent, the other person starts in the same browser. The first one's receipt is still open there.
        await window.Page.GotoAsync($"/s/{seed.Code()}");
        await window.Page.SendAsync();
        var other = await window.Context.NewPageAsync();
        await other.StartAsync(seed, tokens[1]);
        await other.AnswerAsync();
        await window.Page.ReloadAsync();
        await window.Page.Shows(WayInSteps.Thanks);
        (await other.KeptAsync()).ShouldContain($"credential:{seed.Code()}");
        await other.SendAsync();
        (await browser.Site.ResponsesAsync(seed)).ShouldBe(2);
    }

    [Fact]
    public async Task A_visitor_without_a_credential_is_told_before_typing_and_gets_the_form_once_one_is_drawn()
    {
        var (seed, tokens) = await browser.Site.InvitingAsync();
        await using var window = await browser.OpenAsync(Look.Phone);
        var (page, other) = (window.Page, await window.Context.NewPageAsync());
        await page.GotoAsync($"/s/{seed.Code()}");
        await page.Shows("This survey is answered by personal invitation");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Send my answers" })).ToBeHiddenAsync();

        await other.StartAsync(seed, tokens[0]);

        await page.SendAsync();
        (await browser.Site.SpentAsync(seed)).ShouldBe(1);
    }

    [Fact]
    public async Task A_credential_that_was_used_in_another_window_is_not_kept_and_the_page_says_so()
    {
        var (seed, tokens) = await browser.Site.InvitingAsync();
        await using var window = await browser.OpenAsync(Look.Phone);
        var (page, other) = (window.Page, await window.Context.NewPageAsync());
        await page.StartAsync(seed, tokens[0]);
        var credential = await page.EvaluateAsync<string>("name => localStorage.getItem(name)", $"credential:{seed.Code()}");
        await page.SendAsync();
        await page.EvaluateAsync("([name, value]) => localStorage.setItem(name, value)", new[] { $"credential:{seed.Code()}", credential });

        await other.GotoAsync($"/s/{seed.Code()}");
        await other.AnswerAsync("disagree");
        await other.Press("Send my answers");

        await other.Shows("This credential was already used");
        await other.KeepsAsync($"sent:{seed.Code()}");
        (await browser.Site.ResponsesAsync(seed)).ShouldBe(1);
    }

    [Fact]
    public async Task A_browser_that_cannot_blind_is_told_why_and_offered_a_code()
    {
        var (seed, tokens) = await browser.Site.InvitingAsync();
        await using var window = await browser.OpenAsync(Look.Phone);
        var page = window.Page;
        await page.AddInitScriptAsync("Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined });");
        await page.GotoAsync($"/i/{tokens[0]}");
        await page.SaysAsync("This browser cannot make a credential here.");
        await window.BeAccessibleAsync();

        await page.Press("Get a code");
        await page.Follow("Go to the survey");
        await page.SendAsync();

        await page.KeepsAsync();
        (await browser.Site.ResponsesAsync(seed)).ShouldBe(1);
    }

    [Fact]
    public async Task An_employee_without_JavaScript_exchanges_the_invitation_for_a_code()
    {
        var (seed, tokens) = await browser.Site.InvitingAsync();
        await using var window = await browser.OpenAsync(Look.Phone, hasJavaScript: false);
        var page = window.Page;
        await page.GotoAsync($"/i/{tokens[0]}");

        // By its tag: what stands in it is not found by its words, although it is shown.
        await Assertions.Expect(page.Locator("noscript")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true })).ToBeHiddenAsync();

        await page.Press("Get a code");
        await page.Shows("This is your code");
        await page.Follow("Go to the survey");
        await page.SendAsync();

        (await browser.Site.ResponsesAsync(seed)).ShouldBe(1);
        (await browser.Site.SpentAsync(seed)).ShouldBe(0);
        await page.GotoAsync($"/i/{tokens[0]}");
        await page.SaysAsync("This invitation was used already");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Get a code" })).ToHaveCountAsync(0);
    }

    /// <summary>What is the same in both and not the same for everybody would say whose answers came.</summary>
    [Fact]
    public async Task Nothing_in_drawing_and_sending_is_the_same_for_one_person()
    {
        var (seed, tokens) = await browser.Site.InvitingAsync(people: 2);
        await using var mine = await browser.OpenAsync(Look.Phone);
        await using var theirs = await browser.OpenAsync(Look.Phone);

        var (myDrawing, mySending) = await DrawAndSendAsync(mine, seed, tokens[0]);
        var (theirDrawing, theirSending) = await DrawAndSendAsync(theirs, seed, tokens[1]);

        var common = Values(myDrawing).Intersect(Values(mySending)).ToList();
        common.ShouldNotBeEmpty("there is always what every browser says of itself");
        common.Except(Values([.. theirDrawing, .. theirSending])).ShouldBeEmpty();
        myDrawing.ShouldContain(sent => sent.Method == "POST");
        mySending.ShouldContain(sent => sent.Method == "POST" && sent.Body.Contains("credential=", StringComparison.Ordinal));
        foreach (var sent in mySending)
        {
            sent.Text.ShouldNotContain(tokens[0]);
            sent.Headers.Keys.ShouldNotContain("referer");
        }
    }

    private static async Task<(IReadOnlyList<Sent> Drawing, IReadOnlyList<Sent> Sending)> DrawAndSendAsync(Window window, SurveySeed seed, string token)
    {
        var traffic = Traffic.Of(window);
        await window.Page.StartAsync(seed, token);

        // All that a page can keep between the two: of the credential nothing has left the browser so far.
        await window.Page.KeepsAsync($"credential:{seed.Code()}");
        var credential = await window.Page.EvaluateAsync<string>("name => JSON.parse(localStorage.getItem(name)).token", $"credential:{seed.Code()}");
        (await window.Page.EvaluateAsync<int>("async () => sessionStorage.length + (await indexedDB.databases()).length + (await caches.keys()).length")).ShouldBe(0);
        (await window.Context.CookiesAsync()).ShouldBeEmpty();

        await window.Page.SendAsync();
        var (drawing, sending) = await traffic.AroundAsync($"/s/{seed.Code()}");
        drawing.ShouldAllBe(sent => !sent.Text.Contains(credential, StringComparison.Ordinal));
        sending.ShouldContain(sent => sent.Body.Contains(credential, StringComparison.Ordinal));
        return (drawing, sending);
    }

    private static HashSet<string> Values(IEnumerable<Sent> requests) => requests.SelectMany(sent => sent.Values).ToHashSet(StringComparer.Ordinal);
}
