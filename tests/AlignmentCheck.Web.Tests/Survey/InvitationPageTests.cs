using System.Net;
using System.Net.Http.Headers;
using AlignmentCheck.Core.Credentials;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Pages;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Survey;

public sealed class InvitationPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string[]> NoMessages => new()
    {
        { [] },
        { [""] },
        { ["garbage"] },
        { [new string('A', 342)] },
        { [new string('_', 341) + "w"] },
        { [new string('A', 343)] },
        { [new string('B', 60_000)] },
        { [CredentialText.Write(new byte[255])] },
        { [CredentialText.Write(new byte[256]), CredentialText.Write(new byte[256])] },
    };

    [Fact]
    public async Task The_personal_page_says_who_asks_and_what_is_to_be_known_before_the_start()
    {
        var (survey, token) = await site.InvitingAsync(round => round.Floor = 7);
        using var visitor = site.Visitor();

        var page = await visitor.PageAsync($"/i/{token}");

        var words = page.Words();
        words.ShouldContain("Harbour Tools · 4th quarter 2026");
        words.ShouldContain("about 6 minutes");
        words.ShouldContain("Sunday, 6 December 2026");
        words.ShouldContain("Harbour Tools, with Quay Consulting");
        words.ShouldContain("at least 7 people in each team");
        words.ShouldContain("both teams may be shown as one: if at least 14 people have answered in all, and 3 or more of each team.");
        words.ShouldContain("The credential will be in this browser only.");
        words.ShouldContain("Whoever clears the browser’s data before sending loses their vote");
        page.QuerySelector("[data-key] a")!.GetAttribute("href").ShouldBe($"/s/{survey.Code()}/key");
        page.QuerySelector("[data-key] a")!.TextContent.ShouldBe($"http://localhost:5080/s/{survey.Code()}/key");
        page.Inline().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_personal_page_is_kept_by_no_browser_reads_no_cookie_and_sets_none()
    {
        var (_, token) = await site.InvitingAsync();
        using var manager = await site.SignedInAsync(await site.UserAsync("Ada Quist"));

        using var answer = await manager.GetAsync($"/i/{token}", Cancel);

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        (await answer.ReadPageAsync(HttpStatusCode.OK)).Body!.TextContent.ShouldNotContain("Ada Quist");
    }

    [Fact]
    public async Task A_drawing_is_answered_with_the_blind_signature_and_nothing_else_and_again_with_the_same()
    {
        var (survey, token) = await site.InvitingAsync();
        using var visitor = site.Visitor();
        var (client, other) = (await visitor.BlindAsync(survey), await visitor.BlindAsync(survey));

        using var first = await visitor.DrawAsync(token, CredentialText.Write(client.Blinded));
        using var again = await visitor.DrawAsync(token, CredentialText.Write(client.Blinded));
        using var second = await visitor.DrawAsync(token, CredentialText.Write(other.Blinded));

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        first.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        first.Headers.CacheControl!.NoStore.ShouldBeTrue();
        first.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var signed = await first.Content.ReadAsStringAsync(Cancel);
        client.Finish(CredentialText.ReadSignature(signed)).ShouldNotBeNull();
        (await again.Content.ReadAsStringAsync(Cancel)).ShouldBe(signed);
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await visitor.PageAsync($"/i/{token}")).Words().ShouldContain("This invitation was used already");
    }

    [Theory]
    [MemberData(nameof(NoMessages))]
    public async Task What_is_no_blinded_message_draws_nothing(string[] blinded)
    {
        var (survey, token) = await site.InvitingAsync();
        using var visitor = site.Visitor();

        using var answer = await visitor.DrawAsync(token, blinded);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await visitor.CredentialAsync(survey, token);
    }

    [Fact]
    public async Task Other_forms_and_methods_are_turned_away()
    {
        var (_, token) = await site.InvitingAsync();
        using var visitor = site.Visitor();
        foreach (var address in new[] { $"/i/{token}", $"/i/{token}/code" })
        {
            using var json = new StringContent("{}", MediaTypeHeaderValue.Parse("application/json"));
            using var large = new StringContent(new string('a', 100_000), MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded"));
            using var put = new HttpRequestMessage(HttpMethod.Put, address);

            using var noForm = await visitor.PostAsync(address, json, Cancel);
            using var tooLarge = await visitor.PostAsync(address, large, Cancel);
            using var noMethod = await visitor.SendAsync(put, Cancel);

            noForm.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
            tooLarge.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
            noMethod.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        }

        (await DrawnAsync(token)).ShouldBeFalse();
    }

    [Fact]
    public async Task Before_the_first_day_and_after_the_end_the_page_says_so_and_nothing_is_drawn()
    {
        var (early, soon) = await site.InvitingAsync(round => round.OpensOn = round.OpensOn.AddDays(2));
        var (closed, past) = await site.InvitingAsync();
        using var visitor = site.Visitor();
        var (forEarly, forClosed) = (await visitor.BlindAsync(early), await visitor.BlindAsync(closed));
        await site.CloseAsync(closed);

        (await visitor.PageAsync($"/i/{soon}")).Words().ShouldContain("It opens on Wednesday, 25 November 2026.");
        var end = await visitor.PageAsync($"/i/{past}");
        end.Words().ShouldContain("This survey has closed");
        end.QuerySelector("main a")!.GetAttribute("href").ShouldBe($"/s/{closed.Code()}/closed");

        foreach (var (token, client) in new[] { (soon, forEarly), (past, forClosed) })
        {
            using var drawn = await visitor.DrawAsync(token, CredentialText.Write(client.Blinded));
            using var code = await visitor.PostAsync($"/i/{token}/code", new FormUrlEncodedContent([]), Cancel);
            drawn.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            code.Headers.Location!.ToString().ShouldBe($"/i/{token}");
            (await DrawnAsync(token)).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("abcdefghjkmnpqrstuvwxyz234")]
    [InlineData("x")]
    [InlineData("%3Cscript%3E")]
    public async Task An_unknown_invitation_is_explained(string token)
    {
        using var visitor = site.Visitor();

        using var page = await visitor.GetAsync($"/i/{token}", Cancel);
        using var drawn = await visitor.DrawAsync(token, CredentialText.Write(new byte[256]));
        using var code = await visitor.PostAsync($"/i/{token}/code", new FormUrlEncodedContent([]), Cancel);

        (await page.ReadPageAsync(HttpStatusCode.NotFound)).QuerySelector("h1")!.TextContent.ShouldBe("There is no survey at this address");
        drawn.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        code.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Without_a_script_a_code_takes_the_credentials_place_and_is_shown_once()
    {
        var (survey, token) = await site.InvitingAsync();
        using var visitor = site.Visitor();
        (await visitor.StatusAsync($"/i/{token}/code")).ShouldBe(HttpStatusCode.Redirect);
        (await DrawnAsync(token)).ShouldBeFalse();
        var page = await visitor.PageAsync($"/i/{token}");
        page.Words().ShouldContain("here you have to rely on the site not to note who got which code");

        using var answer = await visitor.SendAsync($"/i/{token}", page, "Get a code");
        using var second = await visitor.SendAsync($"/i/{token}", page, "Get a code");

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var shown = await answer.ReadPageAsync(HttpStatusCode.OK);
        var address = shown.QuerySelector("main a")!.GetAttribute("href")!;
        shown.QuerySelector(".secret code")!.TextContent.Replace(" ", "", StringComparison.Ordinal).ShouldBe(address["/s/".Length..]);
        second.Headers.Location!.ToString().ShouldBe($"/i/{token}");
        await (await visitor.RespondentAsync(address["/s/".Length..])).Give("sg-1", "4").SendAsync(HttpStatusCode.OK);
        (await site.StoredAsync(survey)).ShouldHaveSingleItem();
    }

    private Task<bool> DrawnAsync(string token) => site.WithAsync<AlignmentContext, bool>(db =>
        db.InviteeLinks.AnyAsync(link => link.Key == OnceKey.ForInvitation(token) && link.Invitee!.Drawn != OnceKey.None, Cancel));
}
