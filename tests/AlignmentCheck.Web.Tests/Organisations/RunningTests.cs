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
        (await browser.PageAsync($"{home.Address}/rounds/new")).Words().ShouldContain("This round can begin on 7 January 2027 at the earliest.");
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
    public async Task A_new_round_says_how_far_it_has_to_keep_from_the_one_before()
    {
        var (browser, organisation) = await ConsultantAsync("Foods");
        var address = $"/organisations/{organisation.Slug}/rounds/new";
        (await browser.PageAsync(address)).QuerySelector("#spacing-hint")!.TextContent.ShouldContain("At least 45 days lie between");
        (await browser.PageAsync(address)).QuerySelector("#spacing-hint")!.TextContent.ShouldContain("This round can begin at once.");

        await _story.RoundAsync(organisation, "2026-Q4", RoundState.Open);

        var page = await browser.PageAsync(address);
        page.QuerySelector("#spacing-hint")!.TextContent.ShouldContain("Q4 2026 is open until 7 December: if it ends then, this round can begin on 22 January 2027 at the earliest.");
        page.QuerySelector<IHtmlInputElement>("#Input_OpensOn")!.Value.ShouldBe("2027-01-22");
        browser.Dispose();
    }

    [Theory]
    [InlineData(44, "The first day is too soon: at least 45 days lie between two rounds, so this one can begin on 24 November at the earliest.")]
    [InlineData(45, null)]
    public async Task A_draft_says_where_its_first_day_is_too_soon(int daysAgo, string? sentence)
    {
        var (browser, organisation) = await ConsultantAsync("Foods");
        await _story.ResultAsync(organisation, "2026-Q3", RoundState.Released, daysAgo);
        await _story.RoundAsync(organisation, "2026-Q4", RoundState.Draft);
        foreach (var page in new[] { "", "/open" })
        {
            var words = (await browser.PageAsync($"/organisations/{organisation.Slug}/rounds/2026-Q4{page}")).Words();
            (sentence is null ? !words.Contains("at least 45 days", StringComparison.OrdinalIgnoreCase) : words.Contains(sentence, StringComparison.Ordinal)).ShouldBeTrue(words);
        }

        (await browser.PageAsync($"/organisations/{organisation.Slug}/rounds/2026-Q4/change")).QuerySelector("#spacing-hint")!.TextContent
            .ShouldContain(sentence is null ? "can begin at once" : "can begin on 24 November at the earliest");
        browser.Dispose();
    }

    [Fact]
    public async Task A_round_whose_first_day_has_not_come_is_nowhere_told_as_open()
    {
        var (browser, organisation) = await ConsultantAsync("Foods");
        await _story.RoundAsync(organisation, "2026-Q4", RoundState.Draft, draft =>
        {
            (draft.OpensOn, draft.ClosesOn) = (draft.OpensOn.AddDays(7), draft.ClosesOn.AddDays(7));
        });
        var address = $"/organisations/{organisation.Slug}/rounds/2026-Q4";

        var opened = await FollowAsync(browser, await browser.SendAsync($"{address}/open", await browser.PageAsync($"{address}/open"), "Open the round"));

        opened.Page.Words().ShouldContain("The round is set to begin on 30 November.");
        opened.Page.Words().ShouldContain("Nobody can answer before 30 November.");
        opened.Page.QuerySelector("#participation").ShouldBeNull();
        opened.Page.QuerySelectorAll("textarea").Select(message => message.TextContent)
            .ShouldAllBe(message => message.Contains("It can be answered from 30 November on. Please do so by 14 December.", StringComparison.Ordinal));
        (await browser.PageAsync($"{address}/poster/sales")).Words().ShouldContain("From Monday, 30 November 2026 until Monday, 14 December 2026.");
        foreach (var page in new[] { "/organisations", $"/organisations/{organisation.Slug}" })
        {
            var words = (await browser.PageAsync(page)).Words();
            words.ShouldContain("Q4 2026 opens on 30 November");
            words.ShouldContain("from 30 November on");
            words.ShouldNotContain("fewer than");
            words.ShouldNotContain("open until");
        }

        browser.Dispose();
    }

    [Fact]
    public async Task The_terms_of_a_released_round_say_what_has_happened()
    {
        var (browser, organisation) = await ConsultantAsync("Foods");
        await _story.RoundAsync(organisation, "2026-Q3", RoundState.Released, round =>
        {
            var now = site.Clock.GetUtcNow();
            (round.ClosedAt, round.ReleasedAt, round.AnswersDeletedAt) = (now.AddDays(-40), now.AddDays(-20), now.AddDays(-10));
        });
        await _story.RoundAsync(organisation, "2026-Q4", RoundState.Closed, round => (round.ClosedAt, round.ReleaseAfterDays) = (site.Clock.GetUtcNow(), 14));

        var released = (await browser.PageAsync($"/organisations/{organisation.Slug}/rounds/2026-Q3")).QuerySelector("#terms")!.TextContent;
        var closed = (await browser.PageAsync($"/organisations/{organisation.Slug}/rounds/2026-Q4")).QuerySelector("#terms")!.TextContent;

        released.ShouldContain("were deleted on 13 November");
        released.ShouldContain("since 3 November");
        released.ShouldContain("is shown a summary");
        released.ShouldNotContain("once it is released");
        closed.ShouldContain("are deleted on 23 December");
        closed.ShouldContain("on 7 December, or earlier by hand");
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
        poster.QuerySelector(".poster-address b")!.TextContent.Length.ShouldBe(TeamLink.CodeLength, "the code is one piece, and is not broken over lines");
        poster.Words().ShouldContain("Until Monday, 7 December 2026");
        (await browser.StatusAsync($"{address}/poster/both")).ShouldBe(HttpStatusCode.NotFound);
        browser.Dispose();
    }

    [Theory]
    [InlineData(RoundState.Draft, true, "both teams may be shown as one: if at least 10 people have answered in all, and 3 or more of each team.")]
    [InlineData(RoundState.Open, true, "both teams may be shown as one: if at least 10 people have answered in all, and 3 or more of each team.")]
    [InlineData(RoundState.Draft, false, "at least 5 people of each team have answered. Where one team stays below that, nothing is shown but how many have answered.")]
    [InlineData(RoundState.Open, false, "at least 5 people of each team have answered. Where one team stays below that, nothing is shown but how many have answered.")]
    public async Task The_message_the_reminder_and_the_poster_say_what_is_shown_where_a_team_stays_below_the_floor(RoundState state, bool mayPool, string sentence)
    {
        var (browser, organisation) = await ConsultantAsync("Foods");
        await _story.RoundAsync(organisation, "2026-Q4", state, round => round.MayPool = mayPool);
        var address = $"/organisations/{organisation.Slug}/rounds/2026-Q4";

        var messages = (await browser.PageAsync(address)).QuerySelectorAll("textarea").Select(area => area.TextContent).ToArray();

        messages.Length.ShouldBe(2);
        messages.ShouldAllBe(message => message.Contains(sentence, StringComparison.Ordinal));
        (await browser.PageAsync($"{address}/poster/sales")).Words().ShouldContain(sentence);
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
