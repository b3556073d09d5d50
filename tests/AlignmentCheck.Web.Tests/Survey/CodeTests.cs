using System.Net;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Site;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Survey;

public sealed class CodeTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_code_lets_answers_in_once_and_says_afterwards_that_it_was_used()
    {
        var (survey, code) = await site.CodesAsync();
        using var visitor = site.Visitor();
        var first = (await visitor.RespondentAsync(code)).Give("sg-1", "4");
        var other = (await visitor.RespondentAsync(code)).Give("sg-1", "1");

        var receipt = await first.SendAsync(HttpStatusCode.OK);
        var again = await first.SendAsync(HttpStatusCode.OK);
        var refused = await other.SendAsync(HttpStatusCode.Conflict);
        var later = await visitor.PageAsync($"/s/{code}");

        again.Page.Words().ShouldBe(receipt.Page.Words());
        refused.Page.Words().ShouldContain("This code was already used");
        refused.Page.Words().ShouldContain("nothing of the form that came now was stored");
        later.Words().ShouldContain("They are stored and count.");
        later.Words().ShouldContain("please ask Quay Consulting");
        later.QuerySelector("form").ShouldBeNull();
        (await site.StoredAsync(survey)).ShouldHaveSingleItem().Answers.ShouldBe("""{"sg-1":4}""");
    }

    [Fact]
    public async Task The_form_goes_back_to_the_codes_own_address_and_the_team_is_that_of_the_code()
    {
        var (survey, code) = await site.CodesAsync();
        using var visitor = site.Visitor();
        var respondent = await visitor.RespondentAsync(code);

        respondent.Page.QuerySelector("form")!.GetAttribute("action").ShouldBe($"/s/{code}?sent");
        respondent.Page.QuerySelector("form")!.GetAttribute("data-draft").ShouldBe(code);
        respondent.Page.Words().ShouldContain("You answer forSales");
        respondent.Page.Source.Text.ShouldNotContain(survey.Code());
    }

    [Fact]
    public async Task The_mark_of_use_is_shown_before_and_after_as_all_that_its_table_has()
    {
        var (_, code) = await site.CodesAsync();
        using var visitor = site.Visitor();
        var respondent = (await visitor.RespondentAsync(code)).Give("sg-1", "4");

        var receipt = await respondent.SendAsync(HttpStatusCode.OK);

        var columns = typeof(SingleUseCode).GetProperties().Select(property => property.Name.Replace("Id", "", StringComparison.Ordinal).ToLowerInvariant());
        foreach (var page in new[] { respondent.Page, receipt.Page })
        {
            page.QuerySelectorAll(".record")[^1].QuerySelectorAll("th").Select(name => name.TextContent).ShouldBe(columns);
        }

        receipt.Page.Words().ShouldContain(OnceKey.ForCode(code).Hex);
        receipt.Page.Words().ShouldContain("Withdrawing opens no second form");
        receipt.Page.QuerySelector("[data-sent]")!.HasAttribute("data-once").ShouldBeTrue();
    }

    [Fact]
    public async Task The_teams_own_address_asks_for_the_code_and_a_form_sent_there_stores_nothing()
    {
        var (survey, _) = await site.CodesAsync();
        using var visitor = site.Visitor();

        var page = await visitor.PageAsync($"/s/{survey.Code()}");
        var sent = await new Respondent(visitor, survey.Code(), page).PostAsync(HttpStatusCode.UnprocessableEntity, ("sg-1", "4"));

        page.QuerySelector("h1")!.TextContent.ShouldBe("Enter your code");
        page.QuerySelector("form.survey").ShouldBeNull();
        sent.Page.Words().ShouldContain("nothing of it was stored");
        (await site.StoredAsync(survey)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("  {0}\t")]
    [InlineData("{1}")]
    [InlineData("{2}")]
    [InlineData("{3}")]
    public async Task A_code_is_found_however_it_is_typed(string typed)
    {
        var (_, code) = await site.CodesAsync();
        using var visitor = site.Visitor();
        var groups = code.Chunk(4).Select(group => new string(group)).ToArray();
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, typed, code, code.ToUpperInvariant(), string.Join(" - ", groups), string.Join('\u2011', groups));

        using var answer = await visitor.SendAsync("/s", await visitor.PageAsync("/s"), "Go to the survey", ("code", text));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe($"/s/{code}");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Theory]
    [InlineData("Please type the code")]
    [InlineData("Please type the code", "")]
    [InlineData("Please type the code", " - ")]
    [InlineData("No survey has this code", "abcdefghjkmnpqrs")]
    [InlineData("No survey has this code", "<script>alert(1)</script>")]
    [InlineData("No survey has this code", "abcdefghjkmnpqrs", "abcdefghjkmnpqrs")]
    [InlineData("No survey has this code", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task What_is_no_code_is_told_so_and_stays_to_be_corrected(string problem, params string[] typed)
    {
        using var visitor = site.Visitor();
        using var form = new FormUrlEncodedContent(typed.Select(text => KeyValuePair.Create("code", text)));

        using var answer = await visitor.PostAsync("/s", form, Cancel);

        var page = await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity);
        page.QuerySelector("#code-problem")!.TextContent.ShouldContain(problem);
        ((IHtmlInputElement)page.QuerySelector("#code")!).Value.ShouldBe(string.Join(',', typed));
    }

    [Fact]
    public async Task A_code_of_a_closed_round_leads_to_when_results_come_and_before_that_back_to_the_form()
    {
        var (survey, code) = await site.CodesAsync();
        using var visitor = site.Visitor();
        (await visitor.StatusAsync($"/s/{code}/closed")).ShouldBe(HttpStatusCode.Redirect);
        (await visitor.StatusAsync($"/s/{survey.Code()}/closed")).ShouldBe(HttpStatusCode.Redirect);

        await site.CloseAsync(survey);

        (await visitor.StatusAsync($"/s/{code}")).ShouldBe(HttpStatusCode.Redirect);
        (await visitor.PageAsync($"/s/{code}/closed")).QuerySelector("[data-ended]")!.GetAttribute("data-ended").ShouldBe(code);
    }

    [Fact]
    public async Task A_code_before_the_first_day_says_when_it_will_open_and_is_not_used_by_that()
    {
        var (_, code) = await site.CodesAsync(round => round.OpensOn = round.OpensOn.AddDays(2));
        using var visitor = site.Visitor();

        (await visitor.PageAsync($"/s/{code}")).Words().ShouldContain("It opens on Wednesday, 25 November 2026.");

        (await site.WithAsync<AlignmentContext, bool>(db => db.SingleUseCodes.AnyAsync(once => once.Key == OnceKey.ForCode(code) && once.IsSpent, Cancel))).ShouldBeFalse();
    }
}
