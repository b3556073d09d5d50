using System.Net;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AlignmentCheck.Web.Tests.Survey;

public sealed class SendingTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sending_the_same_form_again_gives_the_same_receipt_and_stores_nothing_more()
    {
        var survey = await site.SurveyAsync();
        using var visitor = site.Visitor();
        var respondent = (await Respondent.OpenAsync(visitor, survey)).Give("sg-1", "4").Give("comment", "Once.");

        var first = await respondent.SendAsync(HttpStatusCode.OK);
        var second = await respondent.SendAsync(HttpStatusCode.OK);

        second.Page.Words().ShouldBe(first.Page.Words());
        (await site.StoredAsync(survey)).ShouldHaveSingleItem().Answers.ShouldBe("""{"sg-1":4}""");
        (await site.CommentsAsync(survey)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_same_form_with_other_answers_is_told_that_the_first_are_stored_and_what_was_not_taken()
    {
        var survey = await site.SurveyAsync();
        using var visitor = site.Visitor();
        var respondent = (await Respondent.OpenAsync(visitor, survey)).Give("sg-1", "4").Give("comment", "First.");
        using var first = await respondent.SendAsync();

        using var changed = await respondent.Give("sg-2", "1").Give("comment", "Second.").SendAsync();

        var page = await changed.ReadPageAsync(HttpStatusCode.OK);
        var told = page.QuerySelector("[aria-labelledby=first-name]")!;
        told.TextContent.ShouldContain("What is stored is what came first");
        told.TextContent.ShouldContain("withdraw the stored ones with your secret and answer again in a new form");
        told.QuerySelectorAll("dd").Select(answer => answer.TextContent.Trim()).ShouldBe(["strongly disagree sg-2", "Second."]);
        page.QuerySelectorAll("[aria-labelledby=words-name] dd").Select(answer => answer.TextContent.Trim()).ShouldBe(["agree sg-1", "First."]);
        (await site.StoredAsync(survey)).ShouldHaveSingleItem().Answers.ShouldBe("""{"sg-1":4}""");
        (await site.CommentsAsync(survey)).ShouldHaveSingleItem().Text.ShouldBe("First.");
        changed.Content.Headers.ContentLength.ShouldBe(first.Content.Headers.ContentLength, "the length of an answer says nothing");

        await site.CloseAsync(survey);
        (await respondent.SendAsync(HttpStatusCode.OK)).Page.QuerySelector("[aria-labelledby=first-name]")!.TextContent.ShouldContain("the survey has closed");
    }

    [Fact]
    public async Task Whoever_has_used_a_code_is_told_that_the_first_answers_stay()
    {
        var (_, code) = await site.CodesAsync();
        using var visitor = site.Visitor();
        var respondent = (await visitor.RespondentAsync(code)).Give("sg-1", "4");
        await respondent.SendAsync(HttpStatusCode.OK);

        var changed = await respondent.Give("sg-2", "1").SendAsync(HttpStatusCode.OK);

        changed.Page.QuerySelector("[aria-labelledby=first-name]")!.TextContent.ShouldContain("what you answered with works once");
    }

    /// <summary>A browser forgets the page of an address to which it has sent a form.</summary>
    [Fact]
    public async Task The_form_goes_to_an_address_of_its_own_so_that_the_way_back_leads_to_it_again()
    {
        var survey = await site.SurveyAsync();
        using var visitor = site.Visitor();
        (await Respondent.OpenAsync(visitor, survey)).Page.QuerySelector("form")!.GetAttribute("action").ShouldBe($"/s/{survey.Code()}?sent");
    }

    [Fact]
    public async Task A_receipt_is_kept_by_no_browser_and_sets_no_cookie()
    {
        var survey = await site.SurveyAsync();
        using var visitor = site.Visitor();

        using var answer = await (await Respondent.OpenAsync(visitor, survey)).Give("sg-1", "4").SendAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task A_round_that_closes_in_between_keeps_nothing_and_says_so()
    {
        var survey = await site.SurveyAsync();
        using var visitor = site.Visitor();
        var respondent = (await Respondent.OpenAsync(visitor, survey)).Give("sg-1", "4").Give("comment", "Late.");
        await site.CloseAsync(survey);

        var answer = await respondent.SendAsync(HttpStatusCode.Conflict);

        answer.Page.Words().ShouldContain("Nothing of this form was kept");
        answer.Page.QuerySelector("main a")!.GetAttribute("href").ShouldBe($"/s/{survey.Code()}/closed");
        (await site.StoredAsync(survey)).ShouldBeEmpty();
        (await site.CommentsAsync(survey)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_for_no_survey_or_one_that_is_not_open_stores_nothing()
    {
        var early = await site.SurveyAsync(change: round => round.OpensOn = round.OpensOn.AddDays(1));
        using var visitor = site.Visitor();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("sg-1", "4")]);

        using var unknown = await visitor.PostAsync("/s/aaaaaaaaaaaaaaaa", form, Cancel);
        using var tooEarly = await visitor.PostAsync($"/s/{early.Code()}", form, Cancel);

        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        tooEarly.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await site.StoredAsync(early)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_empty_form_is_asked_to_hold_something()
    {
        var survey = await site.SurveyAsync();
        using var visitor = site.Visitor();

        var again = await (await Respondent.OpenAsync(visitor, survey)).SendAsync(HttpStatusCode.UnprocessableEntity);

        again.Page.QuerySelector(".errors")!.TextContent.ShouldContain("Nothing is answered so far.");
        (await site.StoredAsync(survey)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB")]
    public async Task A_form_without_a_usable_secret_gets_a_new_one_and_keeps_what_was_typed(params string[] secrets)
    {
        var survey = await site.SurveyAsync();
        using var visitor = site.Visitor();
        var respondent = await Respondent.OpenAsync(visitor, survey);

        var again = await respondent.PostAsync(HttpStatusCode.UnprocessableEntity, [.. secrets.Select(secret => ("secret", secret)), ("sg-1", "4"), ("comment", "Kept.")]);

        again.Given("comment").ShouldBe(["Kept."]);
        await again.SendAsync(HttpStatusCode.OK);
        (await site.StoredAsync(survey)).ShouldHaveSingleItem().Answers.ShouldBe("""{"sg-1":4}""");
    }

    [Fact]
    public async Task A_secret_that_was_used_for_the_other_team_is_not_taken_again()
    {
        var survey = await site.SurveyAsync();
        using var visitor = site.Visitor();
        var sales = (await Respondent.OpenAsync(visitor, survey)).Give("sg-1", "4");
        await sales.SendAsync(HttpStatusCode.OK);
        var marketing = await Respondent.OpenAsync(visitor, survey, Team.Marketing);

        var again = await marketing.PostAsync(HttpStatusCode.UnprocessableEntity, ("secret", sales.Secret), ("sg-1", "1"));

        again.Secret.ShouldNotBe(sales.Secret);
        again.Page.Words().ShouldNotContain("strongly agreed");
        (await site.StoredAsync(survey)).ShouldHaveSingleItem().Team.ShouldBe(Team.Sales);
    }

    [Theory]
    [InlineData("sg-99")]
    [InlineData("team")]
    [InlineData("round")]
    [InlineData("owns.pricing")]
    [InlineData("__RequestVerificationToken")]
    public async Task A_field_that_is_not_asked_here_is_named_as_a_problem(string field)
    {
        var survey = await site.SurveyAsync();
        using var visitor = site.Visitor();
        var respondent = await Respondent.OpenAsync(visitor, survey);

        var again = await respondent.PostAsync(HttpStatusCode.UnprocessableEntity, ("secret", respondent.Secret), ("sg-1", "4"), (field, "marketing"));

        again.Page.QuerySelector(".errors")!.TextContent.ShouldContain("something that is not asked here");
        again.Given("sg-1").ShouldBe(["4"]);
        (await site.StoredAsync(survey)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_log_says_nothing_of_who_reads_or_sends()
    {
        var survey = await site.SurveyAsync();
        using var log = new WholeLog();
        await using var logged = site.WithWebHostBuilder(builder => builder.LogEverything().ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(log)));
        using var visitor = logged.CreateClient();
        var respondent = (await Respondent.OpenAsync(visitor, survey)).Give("sg-1", "4").Give("comment", "Unlogged.");
        log.Take().ShouldNotContain(line => line.Contains(survey.Code(), StringComparison.Ordinal));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(respondent.SendAsync, Cancel)));

        log.Take().ShouldBeEmpty();
    }
}
