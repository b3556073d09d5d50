using System.Net;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Tests.Organisations;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.BadInput;

/// <summary>Forms that were open while something else happened, and forms that are sent twice.</summary>
public sealed class LateTests(BadInputSite site) : IClassFixture<BadInputSite>
{
    private const string MovedOn = "Nothing was changed just now: the round had moved on already";
    private const string Gone = "There is no round of Q4 2026 here any more";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Forms => [.. SiteForms.All.Select(form => form.Name)];

    [Theory]
    [InlineData("Prolong", RoundState.Closed, MovedOn)]
    [InlineData("Prolong", RoundState.Draft, MovedOn)]
    [InlineData("Close", RoundState.Closed, MovedOn)]
    [InlineData("Close", RoundState.Released, MovedOn)]
    [InlineData("Release", RoundState.Released, MovedOn)]
    [InlineData("Release", RoundState.Draft, MovedOn)]
    [InlineData("Discard", RoundState.Closed, MovedOn)]
    [InlineData("Change", RoundState.Open, MovedOn)]
    [InlineData("Change", RoundState.Closed, MovedOn)]
    [InlineData("Open", RoundState.Open, MovedOn)]
    [InlineData("Next", RoundState.Draft, "There is a draft already")]
    [InlineData("Prolong", null, Gone)]
    [InlineData("Close", null, Gone)]
    [InlineData("Release", null, Gone)]
    [InlineData("Discard", null, Gone)]
    [InlineData("Change", null, Gone)]
    [InlineData("Open", null, Gone)]
    [InlineData("Next", null, Gone)]
    public async Task A_form_of_a_round_that_has_moved_on_says_so_whatever_it_says(string page, RoundState? meanwhile, string told)
    {
        foreach (var isGarbage in new[] { false, true })
        {
            var form = SiteForms.Find($"/Organisations/Running/{page}");
            var open = await form.OpenAsync(site);
            var slug = open.Action.Split('/')[2];
            await site.WithAsync<AlignmentContext>(db => meanwhile is { } state
                ? db.Rounds.Where(round => round.Organisation!.Slug == slug).ExecuteUpdateAsync(round => round.SetProperty(one => one.State, state), Cancel)
                : db.Rounds.Where(round => round.Organisation!.Slug == slug).ExecuteDeleteAsync(Cancel));
            var before = await site.StoredAsync();

            using var answer = await open.SendAsync(isGarbage ? open.AsItStands.Select(sent => (sent.Name, sent.Name == OpenForm.Token ? sent.Value : "garbage")) : open.AsItStands);

            (await answer.HelpfulAsync(open.Browser, page))!.Words().ShouldContain(told);
            (await site.StoredAsync()).ShouldBe(before);
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_that_is_sent_twice_is_no_fault(string form)
    {
        var open = await SiteForms.Find(form).OpenAsync(site);

        using var first = await open.SendAsync();
        using var second = await open.SendAsync();

        ((int)first.StatusCode).ShouldBeLessThan(500);
        ((int)second.StatusCode).ShouldBeLessThan(500);
        (await second.Content.ReadAsStringAsync(Cancel)).Length.ShouldBeGreaterThan(second.StatusCode == HttpStatusCode.Redirect ? -1 : 100);
    }

    [Fact]
    public async Task A_client_that_is_added_by_a_double_click_is_one_client()
    {
        var open = await SiteForms.Find("/Organisations/New").OpenAsync(site);
        var twice = open.With("Input.Name", [("Input.Name", "Double Foods")]).ToList();

        using var first = await open.SendAsync(twice);
        using var second = await open.SendAsync(twice);

        second.Headers.Location!.ShouldBe(first.Headers.Location);
        (await site.WithAsync<AlignmentContext, int>(db => db.Organisations.CountAsync(organisation => organisation.Name == "Double Foods", Cancel))).ShouldBe(1);
    }

    [Fact]
    public async Task A_member_of_somebody_elses_stays_whatever_id_is_sent()
    {
        var stranger = await site.UserAsync("Stranger");
        await site.Story.OrganisationAsync("Others", (stranger, MemberRole.Manager));
        var form = SiteForms.Find("/Organisations/Running/Members Remove");
        var open = await form.OpenAsync(site);
        var before = await site.StoredAsync();
        foreach (var id in new[] { stranger.Id.ToString(), Guid.NewGuid().ToString(), "garbage", "" })
        {
            using var answer = await open.SendAsync(open.With("member", [("member", id)]));

            (await answer.HelpfulAsync(open.Browser, id))!.Words().ShouldContain("Nobody was removed");
            (await site.StoredAsync()).ShouldBe(before);
        }
    }

    [Theory]
    [InlineData("/organisations/none-such", "/rounds/2026-Q4")]
    [InlineData("", "/rounds/2026-Q5")]
    [InlineData("", "/rounds/%00")]
    [InlineData("", "/rounds/2026-Q4'--")]
    [InlineData("", "/rounds/٢٠٢٦-Q4")]
    [InlineData("", "/rounds/%E2%80%AE2026-Q4")]
    public async Task A_form_for_what_there_is_not_finds_nothing(string client, string round)
    {
        foreach (var page in new[] { "Prolong", "Close", "Release", "Discard", "Change", "Open", "Next" })
        {
            var open = await SiteForms.Find($"/Organisations/Running/{page}").OpenAsync(site);
            var slug = string.Join('/', open.Action.Split('/')[..3]);
            var before = await site.StoredAsync();

            using var answer = await open.SendAsync(open.AsItStands, $"{(client.Length == 0 ? slug : client)}{round}/{page.ToLowerInvariant()}");

            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
            (await site.StoredAsync()).ShouldBe(before);
        }
    }

    [Theory]
    [InlineData("9999-10-01", "9999-12-31")]
    [InlineData("0001-01-01", "0001-01-02")]
    public async Task A_draft_at_either_end_of_time_breaks_no_page(string first, string last)
    {
        var open = await SiteForms.Find("/Organisations/Running/NewRound").OpenAsync(site);
        var home = string.Join('/', open.Action.Split('/')[..3]);
        var round = $"{home}/rounds/{open.AsItStands.Single(sent => sent.Name == "Input.Quarter").Value}";

        using var answer = await open.SendAsync(open
            .With("Input.OpensOn", [("Input.OpensOn", first)]).Where(sent => sent.Name is not "Input.ClosesOn")
            .Append(("Input.ClosesOn", last)));

        await answer.HelpfulAsync(open.Browser, first);
        foreach (var page in new[] { home, "/organisations", $"{home}/rounds/new", round, $"{round}/preview", $"{round}/open", $"{round}/change", $"{round}/poster/sales" })
        {
            ((int)await open.Browser.StatusAsync(page)).ShouldBeLessThan(500, page);
        }
    }

    [Theory]
    [InlineData("/organisations/ü")]
    [InlineData("/organisations\u0001")]
    [InlineData("//elsewhere.test")]
    [InlineData("/\\elsewhere.test")]
    public async Task Whatever_page_is_wanted_signing_in_leads_somewhere(string wanted)
    {
        using var browser = site.Visitor();

        using var answer = await Account.Accounts.SignInAsync(browser, site.Plain.Email!, Site.SiteFixture.Password, wanted);

        (await answer.HelpfulAsync(browser, wanted)).ShouldNotBeNull();
    }
}
