using System.Net;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Pages;
using AlignmentCheck.Web.Tests.Site;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AlignmentCheck.Web.Tests.Survey;

public sealed class FormTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("core", 0)]
    [InlineData("core", 1)]
    [InlineData("extended", 0)]
    [InlineData("extended", 1)]
    public async Task Every_question_can_be_answered_and_stands_on_the_receipt(string questionnaire, int which)
    {
        var survey = await site.SurveyAsync(questionnaire);
        using var visitor = site.Visitor();
        var respondent = await Respondent.OpenAsync(visitor, survey);
        var answers = site.Questionnaire(questionnaire).Questions.ToDictionary(question => question.Id, question => Some(question, which), StringComparer.Ordinal);
        foreach (var (question, values) in answers)
        {
            respondent.Give(question, values);
        }

        var receipt = await respondent.SendAsync(HttpStatusCode.OK);

        var stored = (await site.StoredAsync(survey)).ShouldHaveSingleItem();
        var comment = (await site.CommentsAsync(survey)).ShouldHaveSingleItem();
        comment.Text.ShouldBe(answers["comment"][0]);
        stored.Answers.Split("\":").Length.ShouldBe(answers.Count);
        receipt.Page.QuerySelectorAll(".given dt").Length.ShouldBe(answers.Count);
        receipt.Page.QuerySelectorAll(".given code").Select(id => id.TextContent).ShouldBe(answers.Keys.Where(id => id != "comment"));
        receipt.Page.QuerySelectorAll(".record code").Select(value => value.TextContent).ShouldBe(
            [stored.Key.Hex, $"{survey.Organisation.Slug}/2026-Q4", "sales", stored.Answers, comment.Key.Hex, $"{survey.Organisation.Slug}/2026-Q4", comment.Text]);
        receipt.Page.QuerySelector("#secret")!.TextContent.ShouldBe(respondent.Secret);
    }

    [Theory]
    [InlineData("core")]
    [InlineData("extended")]
    public async Task Every_control_has_a_label_every_group_a_legend_and_every_id_one_bearer(string questionnaire)
    {
        var survey = await site.SurveyAsync(questionnaire);
        using var visitor = site.Visitor();

        var page = await visitor.PageAsync($"/s/{survey.Code()}");

        var asked = site.Questionnaire(questionnaire);
        page.QuerySelectorAll("[data-question]").Select(question => question.GetAttribute("data-question")).ShouldBe(asked.Questions.Select(question => question.Id), ignoreOrder: true);
        page.QuerySelectorAll<IHtmlFieldSetElement>("fieldset").ShouldAllBe(group => group.QuerySelector("legend") != null);
        page.QuerySelectorAll("form input:not([type=hidden]), form textarea").ShouldAllBe(control =>
            control.Closest("label") != null || page.QuerySelector($"label[for='{control.Id}']") != null);
        page.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();
        foreach (var described in page.QuerySelectorAll("[aria-describedby], [aria-labelledby]"))
        {
            var ids = (described.GetAttribute("aria-describedby") ?? described.GetAttribute("aria-labelledby"))!.Split(' ');
            ids.ShouldAllBe(id => page.GetElementById(id) != null);
        }

        asked.Statements.ShouldAllBe(statement => page.QuerySelectorAll($"input[name='{statement.Id}']").Length == (statement.OffersDontKnow ? 6 : 5));
        page.Inline().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sg-1", "7", "Please choose one of the five points, or “I don’t know”.")]
    [InlineData("ma-1", "dk", "Please choose one of the five points.")]
    [InlineData("kpi", "glory", "Please choose one of the answers.")]
    [InlineData("challenges.own", "glory", "Please choose from the answers given here.")]
    [InlineData("funding.is", "101", "Please give a whole number from 0 to 100, or tick “I don’t know”.")]
    [InlineData("funding.is", "half", "Please give a whole number from 0 to 100, or tick “I don’t know”.")]
    [InlineData("funding.is", "-5", "Please give a whole number from 0 to 100, or tick “I don’t know”.")]
    [InlineData("challenges.own", "lead-quality|bad-data|price-pressure|short-staffed", "More than three are chosen. Please take back some, so that three remain.")]
    [InlineData("challenges.own", "lead-quality|lead-quality", "Please choose each answer only once.")]
    [InlineData("challenges.other", "lead-quality|none", "“None of these” and “don’t know” stand alone. Please take back either that or the others.")]
    [InlineData("words", "fair|none", "“None of these” and “don’t know” stand alone. Please take back either that or the others.")]
    [InlineData("funding.should", "60|dk", "A number is given and “I don’t know” is ticked. Please take back one of them.")]
    public async Task An_answer_that_cannot_be_is_explained_at_its_place_and_nothing_typed_is_lost(string question, string values, string sentence)
    {
        var survey = await site.SurveyAsync();
        using var visitor = site.Visitor();
        var respondent = await Respondent.OpenAsync(visitor, survey);
        var given = values.Split('|');

        var again = await respondent.PostAsync(
            HttpStatusCode.UnprocessableEntity,
            [
                ("secret", respondent.Secret), ("fc-1", "2"), ("reward", "both"), ("feedback", "dk"), ("comment", "Kept <b>as typed</b>.\r\nTwice."),
                .. given.Select(value => (question, value)),
            ]);

        again.Secret.ShouldBe(respondent.Secret);
        again.Given("fc-1").ShouldBe(["2"]);
        again.Given("reward").ShouldBe(["both"]);
        again.Given("feedback").ShouldBe(["dk"]);
        again.Given("comment").ShouldBe(["Kept <b>as typed</b>.\nTwice."]);
        again.Page.QuerySelectorAll(".error").ShouldHaveSingleItem().TextContent.ShouldBe(sentence);
        var link = again.Page.QuerySelectorAll<IHtmlAnchorElement>(".errors a").ShouldHaveSingleItem();
        var control = again.Page.GetElementById(link.GetAttribute("href")![1..])!;
        control.GetAttribute("name").ShouldBe(question);
        control.Closest("fieldset")!.GetAttribute("aria-describedby")!.Split(' ').ShouldContain(again.Page.QuerySelector(".error")!.Id!);
        var offered = again.Page.QuerySelectorAll<IHtmlInputElement>($"input[name='{question}']").Select(input => input.Value).ToHashSet(StringComparer.Ordinal);
        again.Given(question).Distinct().ShouldBe(given.Distinct().Where(offered.Contains), ignoreOrder: true);
        (await site.StoredAsync(survey)).ShouldBeEmpty();
        (await site.CommentsAsync(survey)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_points_for_one_statement_are_no_answer()
    {
        var survey = await site.SurveyAsync();
        using var visitor = site.Visitor();
        var respondent = await Respondent.OpenAsync(visitor, survey);

        await respondent.PostAsync(HttpStatusCode.UnprocessableEntity, ("secret", respondent.Secret), ("sg-1", "1"), ("sg-1", "2"));

        (await site.StoredAsync(survey)).ShouldBeEmpty();
    }

    [Fact]
    public async Task After_an_error_the_same_form_is_stored_once_it_is_put_right()
    {
        var survey = await site.SurveyAsync();
        using var visitor = site.Visitor();
        var respondent = await Respondent.OpenAsync(visitor, survey);
        var again = await respondent.Give("sg-1", "4").Give("funding.is", "200").SendAsync(HttpStatusCode.UnprocessableEntity);

        await again.Give("funding.is", "20").SendAsync(HttpStatusCode.OK);

        (await site.StoredAsync(survey)).ShouldHaveSingleItem().Answers.ShouldBe("""{"sg-1":4,"funding.is":20}""");
    }

    [Fact]
    public async Task A_comment_that_is_too_long_comes_back_whole()
    {
        var survey = await site.SurveyAsync();
        using var visitor = site.Visitor();
        var respondent = await Respondent.OpenAsync(visitor, survey);
        var comment = new string('x', 501);

        var again = await respondent.Give("comment", comment).SendAsync(HttpStatusCode.UnprocessableEntity);

        again.Given("comment").ShouldBe([comment]);
        var error = again.Page.QuerySelector(".error")!;
        error.TextContent.ShouldBe("At most 500 characters have room, and 501 are written. Please shorten it.");
        again.Page.QuerySelector("textarea")!.GetAttribute("aria-describedby")!.ShouldContain(error.Id!);
    }

    // A browser counts a line's end as one character and sends two.
    [Theory]
    [InlineData("line\r\nline", "line\nline")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("שלום \u200Fworld 🙂", "שלום \u200Fworld 🙂")]
    [InlineData("a\u0007b\u0085c\td", "a b\nc\td")]
    [InlineData("'; DROP TABLE Responses; --", "'; DROP TABLE Responses; --")]
    public async Task A_comment_is_stored_as_it_was_written(string written, string stored)
    {
        var survey = await site.SurveyAsync();
        using var visitor = site.Visitor();
        var respondent = await Respondent.OpenAsync(visitor, survey);

        var receipt = await respondent.PostAsync(HttpStatusCode.OK, ("secret", respondent.Secret), ("sg-1", "4"), ("comment", written));

        (await site.CommentsAsync(survey)).ShouldHaveSingleItem().Text.ShouldBe(stored);
        receipt.Page.QuerySelector(".given .text")!.TextContent.ShouldBe(stored);
        receipt.Page.Inline().ShouldBeEmpty();
    }

    [Fact]
    public async Task Five_hundred_characters_with_line_ends_have_room()
    {
        var survey = await site.SurveyAsync();
        using var visitor = site.Visitor();
        var respondent = await Respondent.OpenAsync(visitor, survey);

        await respondent.PostAsync(HttpStatusCode.OK, ("secret", respondent.Secret), ("sg-1", "4"), ("comment", string.Concat(Enumerable.Repeat("word\r\n", 99)) + "words"));

        (await site.CommentsAsync(survey)).ShouldHaveSingleItem().Text.Length.ShouldBe(500);
    }

    /// <summary>The first answers that a question offers, or its last ones.</summary>
    private static string[] Some(Question question, int which) => question switch
    {
        Statement { OffersDontKnow: true } when which == 1 => ["dk"],
        Statement => [$"{1 + which}"],
        ChoiceQuestion choice => [(which == 0 ? choice.Options[0] : choice.Options[^1]).Id],
        PicksQuestion picks when which == 0 => [.. picks.Options.Take(picks.Most).Select(option => option.Id)],
        PicksQuestion picks => [picks.Options[^1].Id],
        NumberQuestion => [which == 0 ? "60" : "dk"],
        _ => ["Call us back."],
    };
}
