using System.Net;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;
using AlignmentCheck.Web.Tests.Site;
using AlignmentCheck.Web.WaysIn;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Tests.Organisations;

/// <summary>Personal invitations, from the lists of people to the second reminder.</summary>
public sealed class PeopleTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Save = "Save the lists";

    private readonly Story _story = new(site);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lists_are_saved_as_a_mail_program_writes_them_and_shown_again_in_the_draft()
    {
        var (browser, round, address) = await DraftAsync();
        using var _ = browser;

        using var answer = await SaveAsync(browser, address, "Ada Example <ada@example.test>; bob@example.test\n\"Doe, Jane\" <jane@example.test>", "mia@example.test");

        answer.Headers.Location!.ToString().ShouldBe(address);
        (await browser.PageAsync(address)).Words().ShouldContain("Named so far: 3 in Sales and 1 in Marketing.");
        (await browser.PageAsync($"{address}/people")).QuerySelector<IHtmlTextAreaElement>("#Input_Sales")!.Value.Split('\n')
            .ShouldBe(["ada@example.test", "bob@example.test", "jane@example.test"]);
        (await site.WithAsync<AlignmentContext, int>(db => db.Invitees.CountAsync(invitee => invitee.RoundId == round.Id, Cancel))).ShouldBe(4);
    }

    [Fact]
    public async Task Every_mistake_is_told_at_once_and_what_was_typed_stays()
    {
        var (browser, round, address) = await DraftAsync();
        using var _ = browser;

        using var answer = await SaveAsync(browser, address, "ada@example.test\nnobody", "ADA@example.test\nmia@@x");

        var page = await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity);
        page.QuerySelectorAll(".errors li").Length.ShouldBe(4);
        page.QuerySelector("#Input_Sales-error")!.TextContent.ShouldContain("“nobody”");
        page.QuerySelector("#Input_Marketing-error")!.TextContent.ShouldContain("“mia@@x”");
        page.QuerySelector<IHtmlTextAreaElement>("#Input_Sales")!.Value.ShouldContain("nobody");
        (await site.WithAsync<AlignmentContext, int>(db => db.Invitees.CountAsync(invitee => invitee.RoundId == round.Id, Cancel))).ShouldBe(0);
    }

    [Fact]
    public async Task A_team_of_too_many_is_refused()
    {
        var (browser, _, address) = await DraftAsync();
        using var b = browser;

        using var answer = await SaveAsync(browser, address, People("s", Invitee.MostOfATeam + 1), "mia@example.test");

        (await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).QuerySelector("#Input_Sales-error")!.TextContent.ShouldContain("at most 2000 people");
    }

    [Fact]
    public async Task A_round_does_not_open_without_people_or_without_mail_and_says_both()
    {
        var (browser, _, address) = await DraftAsync();
        using var b = browser;
        (await browser.PageAsync(address)).Words().ShouldContain("Nobody is named yet");

        using var refused = await browser.SendAsync($"{address}/open", await browser.PageAsync($"{address}/open"), "Open the round");

        var words = (await refused.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words();
        words.ShouldContain("each team needs at least one person");
        words.ShouldContain("not set up to send e-mail");
        (await browser.PageAsync($"{address}/change")).Words().ShouldContain("not set up to send e-mail");
    }

    [Fact]
    public async Task Once_it_is_open_numbers_are_shown_and_nobody()
    {
        var (browser, round, address) = await DraftAsync();
        using var _ = browser;
        using var saved = await SaveAsync(browser, address, People("s", 6), People("m", 5));
        await OpenAsync(round);

        var page = await browser.PageAsync($"{address}/people");

        page.QuerySelectorAll("#counts dd").Select(people => people.TextContent).ShouldBe(["6 people", "5 people"]);
        page.DocumentElement.OuterHtml.ShouldNotContain("@example.test");
        page.QuerySelectorAll("textarea").ShouldBeEmpty();
        (await browser.PageAsync(address)).DocumentElement.OuterHtml.ShouldNotContain("@example.test");
        using var late = await browser.PostAsync($"{address}/people", await TokenAsync(browser, address), Cancel);
        late.Headers.Location!.ToString().ShouldBe(address);
    }

    [Fact]
    public async Task There_is_no_link_or_poster_to_hand_out()
    {
        var (browser, round, address) = await DraftAsync();
        using var _ = browser;
        using var saved = await SaveAsync(browser, address, People("s", 6), People("m", 5));

        (await browser.StatusAsync($"{address}/poster/sales")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.PageAsync(address)).QuerySelectorAll(".invitation, svg.qr").ShouldBeEmpty();
        await OpenAsync(round);
        var page = await browser.PageAsync(address);
        page.QuerySelectorAll(".invitation, svg.qr").ShouldBeEmpty();
        page.QuerySelectorAll("a[href$='/key']").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_reminder_is_asked_for_once_however_often_the_button_is_pressed_and_its_reach_is_told_in_steps()
    {
        var (browser, round, address) = await DraftAsync();
        using var _ = browser;
        using var saved = await SaveAsync(browser, address, People("s", 15), People("m", 9));
        await OpenAsync(round);
        (await browser.PageAsync(address)).Words().ShouldContain("E-mails are still being written");
        await WriteAsync();
        var page = await browser.PageAsync(address);

        using var first = await browser.SendAsync(address, page, "Send the first reminder");
        using var twice = await browser.SendAsync(address, page, "Send the first reminder");

        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.PageAsync(address)).Words().ShouldContain("No reminder was sent");
        await WriteAsync();
        var after = await browser.PageAsync(address);
        after.Words().ShouldContain("The latest one went to: Sales 10 or more Marketing not told, with so few invited");
        using var second = await browser.SendAsync(address, after, "Send the second reminder");
        (await browser.PageAsync(address)).Words().ShouldContain("The reminder is on its way.");
        await WriteAsync();
        var last = await browser.PageAsync(address);
        last.Words().ShouldContain("Both were sent.");
        last.QuerySelectorAll("button").ShouldNotContain(button => button.TextContent.Contains("reminder"));
        (await site.WithAsync<AlignmentContext, int>(db => db.Mails.CountAsync(mail => mail.Occasion.Contains(round.Id.ToString("n")), Cancel))).ShouldBe(3 * 24);
    }

    [Fact]
    public async Task The_way_in_is_chosen_in_the_draft_and_the_heads_of_those_invited_follow_from_the_lists()
    {
        var (browser, round, address) = await DraftAsync(WayIn.TeamLink);
        using var _ = browser;

        using var changed = await browser.SendAsync(
            $"{address}/change", await browser.PageAsync($"{address}/change"), "Save", ("Input.WayIn", nameof(WayIn.Invitations)), ("Input.InvitedSales", "12"));

        var now = await site.WithAsync<AlignmentContext, Round>(db => db.Rounds.AsNoTracking().SingleAsync(found => found.Id == round.Id, Cancel));
        (now.WayIn, now.InvitedSales).ShouldBe((WayIn.Invitations, null));
        (await browser.PageAsync(address)).Words().ShouldContain("as many as you name");
    }

    [Theory]
    [InlineData(WayIn.TeamLink)]
    [InlineData(WayIn.SingleUseCodes)]
    public async Task A_round_with_another_way_in_has_no_such_page(WayIn wayIn)
    {
        var (browser, _, address) = await DraftAsync(wayIn);
        using var b = browser;

        using var answer = await browser.GetAsync($"{address}/people", Cancel);

        answer.Headers.Location!.ToString().ShouldBe(address);
    }

    private async Task<(HttpClient Browser, Round Round, string Address)> DraftAsync(WayIn wayIn = WayIn.Invitations)
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var organisation = await _story.OrganisationAsync("Foods", (consultant, MemberRole.Consultant));
        var round = await _story.RoundAsync(organisation, "2026-Q4", RoundState.Draft, draft => draft.WayIn = wayIn);
        return (await site.SignedInAsync(consultant), round, $"/organisations/{organisation.Slug}/rounds/2026-Q4");
    }

    private static async Task<HttpResponseMessage> SaveAsync(HttpClient browser, string address, string sales, string marketing) =>
        await browser.SendAsync($"{address}/people", await browser.PageAsync($"{address}/people"), Save, ("Input.Sales", sales), ("Input.Marketing", marketing));

    private static async Task<FormUrlEncodedContent> TokenAsync(HttpClient browser, string address)
    {
        var token = (await browser.PageAsync($"{address}/discard")).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        return new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("Input.Sales", "late@example.test")]);
    }

    // The site of these tests sends no mail, so that it would not open such a round itself.
    private Task OpenAsync(Round round) => site.WithAsync<IServiceProvider>(async services =>
    {
        var mail = Options.Create(new MailOptions { Folder = Path.GetTempPath(), From = "post@example.test" });
        var open = ActivatorUtilities.CreateInstance<OpenRound>(services, new PrepareWayIn(services.GetRequiredService<AlignmentContext>(), mail));
        (await open.ExecuteAsync(round.Id, (await site.UserAsync("Opener")).Id, Cancel)).ShouldBeOfType<OpenOutcome.Opened>();
    });

    private Task WriteAsync() => site.WithAsync<WriteInvitations>(job => job.ExecuteAsync(site.Services.GetRequiredService<InvitationLetters>().Write, Cancel));

    private static string People(string team, int count) =>
        string.Join('\n', Enumerable.Range(1, count).Select(number => $"{team}{number}@example.test"));
}
