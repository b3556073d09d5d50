using System.Net;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;
using AlignmentCheck.Web.Tests.Site;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Organisations;

/// <summary>Single-use codes, from the draft to the cards.</summary>
public sealed class CodesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Make = "Make the codes";
    private const string Replace = "Make other codes in their place";

    private readonly Story _story = new(site);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Codes_are_shown_once_as_a_list_and_as_cards_and_each_leads_to_the_survey()
    {
        var (browser, round, address) = await DraftAsync();
        using var _ = browser;
        var form = await browser.PageAsync($"{address}/codes");
        form.QuerySelector<IHtmlInputElement>("[name='Input.Sales']")!.Value.ShouldBe("22", "as many as are invited");

        using var answer = await browser.SendAsync($"{address}/codes", form, Make, ("Input.Sales", "3"), ("Input.Marketing", "2"));

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var page = await answer.ReadPageAsync(HttpStatusCode.OK);
        page.QuerySelectorAll(".cards").Select(team => team.QuerySelectorAll(".card").Length).ShouldBe([3, 2]);
        page.QuerySelectorAll(".card svg.qr").Length.ShouldBe(5);
        var listed = page.QuerySelector<IHtmlTextAreaElement>("#list-sales")!.Value.Split('\n').Select(line => line[^TeamLink.CodeLength..]).ToList();
        page.QuerySelectorAll(".cards:first-of-type .card-code b").Select(code => code.TextContent.Replace(" ", "", StringComparison.Ordinal)).ShouldBe(listed);
        page.Words().ShouldContain("Until Monday, 7 December 2026. This code works once.");
        (await site.WithAsync<FindSurvey, FoundSurvey>(find => find.ExecuteAsync(listed[0], Cancel))).ShouldBeOfType<FoundSurvey.NotYetOpen>().Link.Team.ShouldBe(Team.Sales);
        (await KeysAsync(round)).Length.ShouldBe(5);
    }

    [Fact]
    public async Task The_same_form_again_and_the_way_back_neither_show_codes_nor_make_new_ones()
    {
        var (browser, round, address) = await DraftAsync();
        using var _ = browser;
        var form = await browser.PageAsync($"{address}/codes");
        using var first = await browser.SendAsync($"{address}/codes", form, Make);
        var made = await KeysAsync(round);

        using var again = await browser.SendAsync($"{address}/codes", form, Make);

        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        again.Headers.Location!.ToString().ShouldBe($"{address}/codes");
        (await KeysAsync(round)).ShouldBe(made);
        var page = await browser.PageAsync($"{address}/codes");
        page.Words().ShouldContain("No codes were made: this form had been sent before");
        page.Words().ShouldContain("22 codes for Sales and 14 for Marketing have been made before");
        page.QuerySelectorAll(".card, textarea").ShouldBeEmpty();
        using var replaced = await browser.SendAsync($"{address}/codes", page, Replace);
        replaced.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await KeysAsync(round)).Intersect(made).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("501")]
    [InlineData("")]
    [InlineData("many")]
    public async Task A_number_that_cannot_be_is_refused_beside_its_field(string number)
    {
        var (browser, round, address) = await DraftAsync();
        using var _ = browser;

        using var answer = await browser.SendAsync($"{address}/codes", await browser.PageAsync($"{address}/codes"), Make, ("Input.Marketing", number));

        var page = await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity);
        page.QuerySelectorAll(".errors li").ShouldHaveSingleItem();
        page.QuerySelector("#Input_Marketing-error").ShouldNotBeNull();
        (await KeysAsync(round)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_round_says_whether_there_are_codes_and_does_not_open_without_them()
    {
        var (browser, round, address) = await DraftAsync();
        using var _ = browser;
        (await browser.PageAsync(address)).Words().ShouldContain("No codes have been made yet");
        var opening = await browser.PageAsync($"{address}/open");
        opening.Words().ShouldContain("single-use codes");
        using var refused = await browser.SendAsync($"{address}/open", opening, "Open the round");
        (await refused.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain("there are no codes yet");
        using var made = await browser.SendAsync($"{address}/codes", await browser.PageAsync($"{address}/codes"), Make);
        (await browser.PageAsync(address)).Words().ShouldContain("22 for Sales and 14 for Marketing have been made");

        using var opened = await browser.SendAsync($"{address}/open", opening, "Open the round");

        opened.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await browser.PageAsync(address);
        page.Words().ShouldContain("Hand out the codes");
        page.QuerySelectorAll("a[href$='/codes']").ShouldBeEmpty();
        using var stale = await browser.GetAsync($"{address}/codes", Cancel);
        stale.Headers.Location!.ToString().ShouldBe(address);
    }

    [Fact]
    public async Task How_many_codes_are_used_is_shown_nowhere()
    {
        var (browser, round, address) = await DraftAsync();
        using var _ = browser;
        using var made = await browser.SendAsync($"{address}/codes", await browser.PageAsync($"{address}/codes"), Make);
        using var opened = await browser.SendAsync($"{address}/open", await browser.PageAsync($"{address}/open"), "Open the round");
        await browser.PageAsync(address);
        var before = (await browser.PageAsync(address)).Words();

        await site.WithAsync<AlignmentContext>(db => db.SingleUseCodes
            .Where(code => code.RoundId == round.Id && code.Team == Team.Sales)
            .ExecuteUpdateAsync(update => update.SetProperty(code => code.IsSpent, true), Cancel));

        (await browser.PageAsync(address)).Words().ShouldBe(before);
    }

    [Fact]
    public async Task The_poster_and_the_message_ask_for_the_code()
    {
        var (browser, _, address) = await DraftAsync();
        using var b = browser;

        (await browser.PageAsync($"{address}/poster/sales")).Words().ShouldContain("You need the code on your card");
        (await browser.PageAsync(address)).QuerySelectorAll("textarea").Select(text => text.TextContent).ShouldAllBe(text => text.Contains("You need a code"));
    }

    [Theory]
    [InlineData(WayIn.TeamLink)]
    [InlineData(WayIn.Invitations)]
    public async Task A_draft_with_another_way_in_has_no_such_page(WayIn wayIn)
    {
        var (browser, _, address) = await DraftAsync(wayIn);
        using var b = browser;

        using var answer = await browser.GetAsync($"{address}/codes", Cancel);

        answer.Headers.Location!.ToString().ShouldBe(address);
    }

    private async Task<(HttpClient Browser, Round Round, string Address)> DraftAsync(WayIn wayIn = WayIn.SingleUseCodes)
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var organisation = await _story.OrganisationAsync("Foods", (consultant, MemberRole.Consultant));
        var round = await _story.RoundAsync(organisation, "2026-Q4", RoundState.Draft, draft => draft.WayIn = wayIn);
        return (await site.SignedInAsync(consultant), round, $"/organisations/{organisation.Slug}/rounds/2026-Q4");
    }

    private Task<OnceKey[]> KeysAsync(Round round) => site.WithAsync<AlignmentContext, OnceKey[]>(db =>
        db.SingleUseCodes.Where(code => code.RoundId == round.Id).OrderBy(code => code.Key).Select(code => code.Key).ToArrayAsync(Cancel));
}
