using System.Net;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Pages;
using AlignmentCheck.Web.Tests.Site;

namespace AlignmentCheck.Web.Tests.Survey;

public sealed class WelcomeTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_welcome_says_who_asks_how_long_until_when_and_how_many_it_takes()
    {
        var survey = await site.SurveyAsync(change: round => (round.Floor, round.ReleaseAfterDays, round.KeepAnswersDays) = (7, 2, 10));
        using var visitor = site.Visitor();

        var words = (await visitor.PageAsync($"/s/{survey.Code(Team.Marketing)}")).Words();

        words.ShouldContain("Harbour Tools · 4th quarter 2026");
        words.ShouldContain("You answer forMarketing");
        words.ShouldContain("about 6 minutes");
        words.ShouldContain("Sunday, 6 December 2026");
        words.ShouldContain("Harbour Tools, with Quay Consulting");
        words.ShouldContain("on Wednesday, 9 December 2026 at the latest, as a summary under this same link");
        words.ShouldContain("at least 7 people in each team");
        words.ShouldContain("deleted 10 days after");
        words.ShouldContain("at least 14 people in each team have answered, in random order");
        words.ShouldNotContain("Demo");
    }

    [Theory]
    [InlineData(true, "both teams may be shown as one: if at least 14 people have answered in all, and 3 or more of each team. If not even that is reached, nothing is shown but how many")]
    [InlineData(false, "Where one team stays below that, nothing is shown but how many have answered.")]
    public async Task The_welcome_says_what_is_shown_where_a_team_stays_below_the_floor(bool mayPool, string sentence)
    {
        var survey = await site.SurveyAsync(change: round => (round.Floor, round.MayPool) = (7, mayPool));
        using var visitor = site.Visitor();

        (await visitor.PageAsync($"/s/{survey.Code()}")).Words().ShouldContain(sentence);
    }

    [Fact]
    public async Task A_demo_says_that_it_is_one()
    {
        var survey = await site.SurveyAsync(isDemo: true);
        using var visitor = site.Visitor();
        (await visitor.PageAsync($"/s/{survey.Code()}")).QuerySelector(".demo")!.TextContent.ShouldBe("Demo");
    }

    [Fact]
    public async Task What_will_be_stored_is_shown_as_every_field_of_its_tables()
    {
        var survey = await site.SurveyAsync();
        using var visitor = site.Visitor();

        var page = await visitor.PageAsync($"/s/{survey.Code()}");

        var records = page.QuerySelectorAll(".record").Select(record => record.QuerySelectorAll("th").Select(name => name.TextContent)).ToArray();
        records.Length.ShouldBe(2);
        records[0].ShouldBe(Fields(typeof(Response)));
        records[1].ShouldBe(Fields(typeof(Comment)));
    }

    [Fact]
    public async Task Nothing_is_set_read_or_loaded_beside_the_page()
    {
        var survey = await site.SurveyAsync();
        using var manager = await site.SignedInAsync(await site.UserAsync("Ada Quist"));

        using var answer = await manager.GetAsync($"/s/{survey.Code()}", Cancel);

        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        answer.Headers.CacheControl!.ToString().ShouldBe("no-transform, no-cache, private");
        var page = await answer.DocumentAsync();
        page.Inline().ShouldBeEmpty();
        page.QuerySelectorAll("script, link[rel=stylesheet], img").Select(part => part.GetAttribute("src") ?? part.GetAttribute("href")).ShouldAllBe(address => address!.StartsWith('/'));
        page.QuerySelector("nav").ShouldBeNull();
        page.Body!.TextContent.ShouldNotContain("Ada Quist");
    }

    [Fact]
    public async Task Each_reader_gets_a_form_with_a_secret_of_its_own()
    {
        var survey = await site.SurveyAsync();
        using var visitor = site.Visitor();
        (await Respondent.OpenAsync(visitor, survey)).Secret.ShouldNotBe((await Respondent.OpenAsync(visitor, survey)).Secret);
    }

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("x")]
    [InlineData("%3Cscript%3E")]
    [InlineData("aaaaaaaaaaaaaaaa/closed")]
    [InlineData("aaaaaaaaaaaaaaaa/more/of/it")]
    public async Task An_unknown_link_is_explained(string address)
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync($"/s/{address}", Cancel);
        (await answer.ReadPageAsync(HttpStatusCode.NotFound)).QuerySelector("h1")!.TextContent.ShouldBe("There is no survey at this address");
    }

    [Theory]
    [InlineData(RoundState.Draft, "It is still being prepared.")]
    [InlineData(RoundState.Open, "It opens on Wednesday, 25 November 2026.")]
    public async Task A_round_that_takes_no_answers_yet_says_when_it_will(RoundState state, string sentence)
    {
        var survey = await site.SurveyAsync(change: round => (round.State, round.OpensOn) = (state, round.OpensOn.AddDays(2)));
        using var visitor = site.Visitor();

        var page = await visitor.PageAsync($"/s/{survey.Code()}");

        page.Words().ShouldContain(sentence);
        page.QuerySelector("form").ShouldBeNull();
    }

    private static string[] Fields(Type table) => [.. table.GetProperties().Select(property => property.Name.Replace("Id", "", StringComparison.Ordinal).ToLowerInvariant())];
}
