using System.Net;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Site;

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

        var words = await WithdrawAsync(visitor, around + receipt.Page.QuerySelector("#secret")!.TextContent + around, HttpStatusCode.OK);

        words.ShouldContain("Your answers are deleted");
        (await site.StoredAsync(survey)).ShouldBeEmpty();
        (await site.CommentsAsync(survey)).ShouldBeEmpty();
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

        (await WithdrawAsync(visitor, secret, HttpStatusCode.UnprocessableEntity)).ShouldContain(Nothing);

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

        (await WithdrawAsync(visitor, respondent.Secret, HttpStatusCode.UnprocessableEntity)).ShouldContain(Nothing);

        (await site.StoredAsync(survey)).ShouldHaveSingleItem();
        (await respondent.SendAsync(HttpStatusCode.OK)).Page.Words().ShouldContain("can no longer be withdrawn");
    }

    private static async Task<string> WithdrawAsync(HttpClient visitor, string secret, HttpStatusCode expected)
    {
        var page = await visitor.PageAsync("/withdraw");
        using var answer = await visitor.SendAsync("/withdraw", page, "Delete my answers", ("secret", secret));
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        return (await answer.ReadPageAsync(expected)).Words();
    }
}
