using System.Net;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Tests.Site;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Organisations;

/// <summary>A consultant's way with a client, page by page, without scripts.</summary>
public sealed class RunningTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private readonly Story _story = new(site);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_consultant_adds_a_client_and_drafts_opens_prolongs_and_closes_its_first_round()
    {
        using var browser = await site.SignedInAsync(await site.UserAsync("Consultant", isConsultant: true));

        // A name is enough.
        var home = await FollowAsync(browser, await browser.SendAsync("/organisations/new", await browser.PageAsync("/organisations/new"), "Add the client", ("Input.Name", "Müller & Söhne")));
        home.Page.Words().ShouldContain("Müller & Söhne is one of your clients now");

        // Everything usual is preselected.
        var form = await browser.PageAsync($"{home.Address}/rounds/new");
        form.QuerySelector<IHtmlSelectElement>("select[name='Input.Quarter']")!.Value.ShouldBe("2026-Q4");
        form.QuerySelector<IHtmlInputElement>("input[name='Input.OpensOn']")!.Value.ShouldBe("2026-11-23");
        form.QuerySelector<IHtmlInputElement>("input[name='Input.ClosesOn']")!.Value.ShouldBe("2026-12-07");
        var draft = await FollowAsync(browser, await browser.SendAsync($"{home.Address}/rounds/new", form, "Save the draft", ("Input.InvitedSales", "22"), ("Input.InvitedMarketing", "")));
        draft.Address.ShouldBe($"{home.Address}/rounds/2026-Q4");
        draft.Page.QuerySelector("h1")!.TextContent.ShouldBe("Q4 2026 is a draft");
        draft.Page.QuerySelectorAll("svg.qr[role=img]").Length.ShouldBe(2);
        draft.Page.QuerySelectorAll("[style], style").ShouldBeEmpty();
        var links = draft.Page.QuerySelectorAll(".address").Select(link => link.TextContent).ToList();
        links.ShouldAllBe(link => link.Contains("/s/"));
        draft.Page.QuerySelectorAll("textarea").Select(message => message.TextContent).ShouldAllBe(text => links.Any(text.Contains));

        var open = await FollowAsync(browser, await browser.SendAsync($"{draft.Address}/open", await browser.PageAsync($"{draft.Address}/open"), "Open the round"));
        open.Page.QuerySelector("h1")!.TextContent.ShouldBe("Q4 2026 open until 7 December");
        open.Page.Words().ShouldContain("22 invited");
        open.Page.Words().ShouldContain("first count at 10:00");
        (await browser.StatusAsync($"{draft.Address}/change")).ShouldBe(HttpStatusCode.NotFound, "an open round is fixed");

        var longer = await FollowAsync(browser, await browser.SendAsync($"{draft.Address}/prolong", await browser.PageAsync($"{draft.Address}/prolong"), "Prolong"));
        longer.Page.Words().ShouldContain("The last day is 14 December now.");

        var closing = await browser.PageAsync($"{draft.Address}/close");
        using var unsure = await browser.SendAsync($"{draft.Address}/close", closing, "Close now");
        unsure.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var closed = await FollowAsync(browser, await browser.SendAsync($"{draft.Address}/close", closing, "Close now", ("Sure", "true")));
        closed.Page.QuerySelector("h1")!.TextContent.ShouldBe("Q4 2026 closed on 23 November");
        closed.Page.QuerySelector("main a.button")!.GetAttribute("href").ShouldBe($"{draft.Address}/report");
        closed.Page.QuerySelectorAll(".address").ShouldBeEmpty();

        // The same button once more does no harm.
        (await FollowAsync(browser, await browser.SendAsync($"{draft.Address}/close", closing, "Close now", ("Sure", "true")))).Page
            .QuerySelector("h1")!.TextContent.ShouldBe("Q4 2026 closed on 23 November");

        // Reports must not be subtracted: the next round is put off.
        (await browser.PageAsync($"{home.Address}/rounds/new")).Words().ShouldContain("this one can open from 7 January 2027 on");
    }

    [Fact]
    public async Task What_was_typed_stays_when_a_form_is_refused()
    {
        var (browser, organisation) = await ConsultantAsync("Foods");
        var address = $"/organisations/{organisation.Slug}/rounds/new";

        using var answer = await browser.SendAsync(
            address, await browser.PageAsync(address), "Save the draft",
            ("Input.OpensOn", "2026-12-20"), ("Input.ClosesOn", "2026-12-10"), ("Input.Floor", "7"), ("Input.Questionnaire", "extended"));

        var page = await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity);
        page.QuerySelector<IHtmlInputElement>("input[name='Input.OpensOn']")!.Value.ShouldBe("2026-12-20");
        page.QuerySelector<IHtmlInputElement>("input[name='Input.Floor']")!.Value.ShouldBe("7");
        page.QuerySelector<IHtmlInputElement>("input[value=extended]")!.IsChecked.ShouldBeTrue();
        page.QuerySelector("#Input_ClosesOn-error")!.TextContent.ShouldContain("before the first day");
        browser.Dispose();
    }

    [Theory]
    [InlineData("Input.Floor", "4")]
    [InlineData("Input.Floor", "many")]
    [InlineData("Input.OpensOn", "yesterday")]
    [InlineData("Input.OpensOn", "")]
    [InlineData("Input.Quarter", "2026-Q5")]
    [InlineData("Input.Quarter", "")]
    [InlineData("Input.Questionnaire", "none-such")]
    [InlineData("Input.WayIn", "Guessing")]
    [InlineData("Input.WayIn", "")]
    [InlineData("Input.InvitedSales", "-3")]
    [InlineData("Input.KeepAnswersDays", "366")]
    [InlineData("Input.ReleaseAfterDays", "9999999999")]
    public async Task A_wrong_entry_for_a_round_is_refused_with_a_reason(string field, string value)
    {
        var (browser, organisation) = await ConsultantAsync("Foods");
        var address = $"/organisations/{organisation.Slug}/rounds/new";

        using var answer = await browser.SendAsync(address, await browser.PageAsync(address), "Save the draft", (field, value));

        (await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).QuerySelectorAll(".errors li").ShouldHaveSingleItem();
        browser.Dispose();
    }

    [Theory]
    [InlineData("Input.Name", "  ")]
    [InlineData("Input.TimeZone", "Mars/Olympus")]
    public async Task A_wrong_entry_for_a_client_is_refused_with_a_reason(string field, string value)
    {
        using var browser = await site.SignedInAsync(await site.UserAsync("Consultant", isConsultant: true));

        using var answer = await browser.SendAsync(
            "/organisations/new", await browser.PageAsync("/organisations/new"), "Add the client", ("Input.Name", "Foods"), (field, value));

        (await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).QuerySelectorAll(".errors li").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_draft_is_changed_and_discarded_by_typing_its_quarter()
    {
        var (browser, organisation) = await ConsultantAsync("Foods");
        var round = await _story.RoundAsync(organisation, "2026-Q4", RoundState.Draft);
        var address = $"/organisations/{organisation.Slug}/rounds/{round.Quarter}";

        var moved = await FollowAsync(browser, await browser.SendAsync($"{address}/change", await browser.PageAsync($"{address}/change"), "Save", ("Input.Quarter", "2027-Q1")));
        moved.Page.QuerySelector("h1")!.TextContent.ShouldBe("Q1 2027 is a draft");

        var discarding = await browser.PageAsync($"{moved.Address}/discard");
        using var mistyped = await browser.SendAsync($"{moved.Address}/discard", discarding, "Discard the round", ("Typed", "2026-Q4"));
        mistyped.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await FollowAsync(browser, await browser.SendAsync($"{moved.Address}/discard", discarding, "Discard the round", ("Typed", " 2027-q1 ")))).Page
            .Words().ShouldContain("No round yet");
        browser.Dispose();
    }

    [Fact]
    public async Task A_second_round_cannot_open_beside_an_open_one_and_the_page_says_why()
    {
        var (browser, organisation) = await ConsultantAsync("Foods");
        await _story.RoundAsync(organisation, "2026-Q4", RoundState.Open);
        await _story.RoundAsync(organisation, "2027-Q1", RoundState.Draft);
        var address = $"/organisations/{organisation.Slug}/rounds/2027-Q1/open";

        using var answer = await browser.SendAsync(address, await browser.PageAsync(address), "Open the round");

        (await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain("Another round of this organisation is open");
        browser.Dispose();
    }

    [Fact]
    public async Task The_poster_has_the_link_as_a_picture_and_as_text_and_the_preview_every_question()
    {
        var (browser, organisation) = await ConsultantAsync("Foods");
        await _story.RoundAsync(organisation, "2026-Q4", RoundState.Draft);
        var address = $"/organisations/{organisation.Slug}/rounds/2026-Q4";

        var poster = await browser.PageAsync($"{address}/poster/marketing");
        poster.QuerySelectorAll("svg.qr").ShouldHaveSingleItem();
        poster.QuerySelector(".poster-address")!.TextContent.ShouldContain("/s/");
        poster.Words().ShouldContain("Until Monday, 7 December 2026");
        (await browser.StatusAsync($"{address}/poster/both")).ShouldBe(HttpStatusCode.NotFound);
        browser.Dispose();
    }

    [Fact]
    public async Task The_preview_is_the_survey_as_its_respondents_see_it_and_cannot_be_sent()
    {
        var (browser, organisation) = await ConsultantAsync("Foods");
        var round = await _story.RoundAsync(organisation, "2026-Q4", RoundState.Draft);
        var opener = await site.UserAsync("Opener");
        (await site.WithAsync<OpenRound, OpenOutcome>(open => open.ExecuteAsync(round.Id, opener.Id, Cancel))).ShouldBeOfType<OpenOutcome.Opened>();
        using var visitor = site.Visitor();
        var code = await site.WithAsync<AlignmentContext, string>(db => db.TeamLinks
            .Where(link => link.RoundId == round.Id && link.Team == Team.Sales)
            .Select(link => link.Code)
            .SingleAsync(Cancel));

        var preview = await browser.PageAsync($"/organisations/{organisation.Slug}/rounds/2026-Q4/preview");
        var survey = await visitor.PageAsync($"/s/{code}");

        preview.QuerySelectorAll("main form, main [type=submit]").ShouldBeEmpty();
        preview.QuerySelector("main .preview")!.TextContent.ShouldContain("Preview");
        preview.QuerySelectorAll("[data-question]").Select(question => question.OuterHtml)
            .ShouldBe(survey.QuerySelectorAll("[data-question]").Select(question => question.OuterHtml));
        preview.QuerySelector("[data-welcome]")!.OuterHtml.ShouldBe(survey.QuerySelector("[data-welcome]")!.OuterHtml);
        browser.Dispose();
    }

    [Fact]
    public async Task Settings_change_the_name_and_keep_the_address()
    {
        var (browser, organisation) = await ConsultantAsync("Foods");
        var address = $"/organisations/{organisation.Slug}/settings";

        var home = await FollowAsync(browser, await browser.SendAsync(address, await browser.PageAsync(address), "Save", ("Input.Name", "Better Foods"), ("Input.TimeZone", "Asia/Tokyo")));

        home.Address.ShouldBe($"/organisations/{organisation.Slug}");
        home.Page.QuerySelector("h1")!.TextContent.ShouldBe("Better Foods");
        browser.Dispose();
    }

    [Fact]
    public async Task The_time_zone_stays_while_a_round_is_open()
    {
        var (browser, organisation) = await ConsultantAsync("Clocks");
        await _story.RoundAsync(organisation, "2026-Q4", RoundState.Open);
        var address = $"/organisations/{organisation.Slug}/settings";

        using var answer = await browser.SendAsync(address, await browser.PageAsync(address), "Save", ("Input.TimeZone", "Asia/Tokyo"));

        answer.StatusCode.ShouldNotBe(HttpStatusCode.Redirect);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("a round is open here");
        (await browser.PageAsync(address)).QuerySelector("[name='Input.TimeZone'] [selected]")!.GetAttribute("value").ShouldNotBe("Asia/Tokyo");
        browser.Dispose();
    }

    private async Task<(HttpClient Browser, Organisation Organisation)> ConsultantAsync(string client)
    {
        User consultant = await site.UserAsync("Consultant", isConsultant: true);
        return (await site.SignedInAsync(consultant), await _story.OrganisationAsync(client, (consultant, MemberRole.Consultant)));
    }

    private static async Task<(string Address, IHtmlDocument Page)> FollowAsync(HttpClient browser, HttpResponseMessage answer)
    {
        using (answer)
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(Cancel));
            var address = answer.Headers.Location!.ToString();
            return (address, await browser.PageAsync(address));
        }
    }
}
