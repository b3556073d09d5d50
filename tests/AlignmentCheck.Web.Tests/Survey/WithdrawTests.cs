using System.Net;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Site;
using AngleSharp.Html.Dom;

namespace AlignmentCheck.Web.Tests.Survey;

public sealed class WithdrawTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Nothing = "Nothing with this secret is stored, or its survey has closed.";

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task The_secret_of_the_receipt_takes_the_answers_back(string around)
    {
        var survey = await site.SurveyAsync();
        using var visitor = site.Visitor();
        var receipt = await (await Respondent.OpenAsync(visitor, survey)).Give("sg-1", "4").Give("comment", "Gone.").SendAsync(HttpStatusCode.OK);
        receipt.Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ShouldContain("/withdraw");

        var page = await WithdrawAsync(visitor, around + receipt.Page.QuerySelector("#secret")!.TextContent + around, HttpStatusCode.OK);

        page.Words().ShouldContain("Your answers are deleted");
        page.QuerySelector("[data-withdrawn]")!.GetAttribute("data-withdrawn").ShouldBe(survey.Code(), "the browser forgets that it has sent");
        page.QuerySelector("main a.button")!.GetAttribute("href").ShouldBe($"/s/{survey.Code()}");
        (await site.StoredAsync(survey)).ShouldBeEmpty();
        (await site.CommentsAsync(survey)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_form_sent_again_stores_nothing_and_leads_to_a_new_one()
    {
        var survey = await site.SurveyAsync();
        using var visitor = site.Visitor();
        var respondent = (await Respondent.OpenAsync(visitor, survey)).Give("sg-1", "4").Give("comment", "Gone.");
        await respondent.SendAsync(HttpStatusCode.OK);
        await WithdrawAsync(visitor, respondent.Secret, HttpStatusCode.OK);

        var again = await respondent.SendAsync(HttpStatusCode.Conflict);

        again.Page.Words().ShouldContain("These answers were withdrawn");
        again.Page.Words().ShouldContain("nothing of it is stored");
        again.Page.QuerySelector("[data-withdrawn]")!.GetAttribute("data-withdrawn").ShouldBe(survey.Code());
        again.Page.QuerySelector("main a.button")!.GetAttribute("href").ShouldBe($"/s/{survey.Code()}");
        (await site.StoredAsync(survey)).ShouldBeEmpty();
        (await site.CommentsAsync(survey)).ShouldBeEmpty();

        // A new form is taken like any other.
        var anew = (await Respondent.OpenAsync(visitor, survey)).Give("sg-1", "2");
        anew.Secret.ShouldNotBe(respondent.Secret);
        await anew.SendAsync(HttpStatusCode.OK);
        (await site.StoredAsync(survey)).ShouldHaveSingleItem();
        await site.CloseAsync(survey);
        (await respondent.SendAsync(HttpStatusCode.Conflict)).Page.Words().ShouldContain("The survey has closed meanwhile.");
    }

    [Fact]
    public async Task Withdrawing_twice_says_that_it_was_done_before()
    {
        var survey = await site.SurveyAsync();
        using var visitor = site.Visitor();
        var respondent = (await Respondent.OpenAsync(visitor, survey)).Give("sg-1", "4");
        await respondent.SendAsync(HttpStatusCode.OK);
        await WithdrawAsync(visitor, respondent.Secret, HttpStatusCode.OK);

        var again = await WithdrawAsync(visitor, respondent.Secret, HttpStatusCode.OK);

        again.Words().ShouldContain("Your answers were deleted before");
        again.Words().ShouldContain("your team’s link leads to a new, empty form");
        again.Source.Text.ShouldNotContain(survey.Code(Team.Marketing), Case.Sensitive, "no team’s link is given out");
        await site.CloseAsync(survey);
        (await WithdrawAsync(visitor, respondent.Secret, HttpStatusCode.OK)).Words().ShouldContain("The survey has closed meanwhile.");
    }

    [Fact]
    public async Task A_code_stays_used_and_its_pages_do_not_say_that_answers_are_stored()
    {
        var (survey, code) = await site.CodesAsync();
        using var visitor = site.Visitor();
        var respondent = (await visitor.RespondentAsync(code)).Give("sg-1", "4");
        await respondent.SendAsync(HttpStatusCode.OK);

        var page = await WithdrawAsync(visitor, respondent.Secret, HttpStatusCode.OK);
        var again = await respondent.SendAsync(HttpStatusCode.Conflict);

        foreach (var shown in new[] { page, again.Page })
        {
            shown.Words().ShouldContain("no second form is opened for it");
            shown.QuerySelector("main a.button").ShouldBeNull();
        }

        (await visitor.PageAsync($"/s/{code}")).Words().ShouldContain("Unless they were withdrawn, they are stored and count.");
        (await site.StoredAsync(survey)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a secret")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Another_secret_deletes_nothing_and_stands_there_as_it_was_typed(string secret)
    {
        var survey = await site.SurveyAsync();
        using var visitor = site.Visitor();
        await (await Respondent.OpenAsync(visitor, survey)).Give("sg-1", "4").SendAsync(HttpStatusCode.OK);

        (await WithdrawAsync(visitor, secret, HttpStatusCode.UnprocessableEntity)).Words().ShouldContain(Nothing);

        (await site.StoredAsync(survey)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task After_the_closing_the_answers_stay_and_nothing_is_said_of_them()
    {
        var survey = await site.SurveyAsync();
        using var visitor = site.Visitor();
        var respondent = (await Respondent.OpenAsync(visitor, survey)).Give("sg-1", "4");
        await respondent.SendAsync(HttpStatusCode.OK);
        await site.CloseAsync(survey);

        (await WithdrawAsync(visitor, respondent.Secret, HttpStatusCode.UnprocessableEntity)).Words().ShouldContain(Nothing);

        (await site.StoredAsync(survey)).ShouldHaveSingleItem();
        (await respondent.SendAsync(HttpStatusCode.OK)).Page.Words().ShouldContain("can no longer be withdrawn");
    }

    private static async Task<IHtmlDocument> WithdrawAsync(HttpClient visitor, string secret, HttpStatusCode expected)
    {
        var page = await visitor.PageAsync("/withdraw");
        using var answer = await visitor.SendAsync("/withdraw", page, "Delete my answers", ("secret", secret));
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        return await answer.ReadPageAsync(expected);
    }
}
