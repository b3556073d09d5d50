using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Tests.Responses;

public sealed class SubmitResponseTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Round_team_and_answers_are_stored_and_the_comment_apart(DatabaseProvider provider)
    {
        await using var survey = await SurveyFixture.CreateAsync(provider);
        var secret = ResponseSecret.New();

        var outcome = await survey.SubmitAsync(SurveyFixture.Form(secret, ("sg-1", "4"), ("kpi", "revenue"), ("challenges.own", "lead-quality|bad-data"), ("comment", "Call back.")));

        var receipt = outcome.ShouldBeOfType<SubmitOutcome.Accepted>().Receipt;
        var response = (await survey.ResponsesAsync()).ShouldHaveSingleItem();
        response.Key.ShouldBe(ResponseKey.ForAnswers(secret));
        response.RoundId.ShouldBe(survey.Seed.Round.Id);
        response.Team.ShouldBe(Team.Sales);
        response.Answers.ShouldBe("""{"sg-1":4,"kpi":"revenue","challenges.own":["lead-quality","bad-data"]}""");
        var comment = (await survey.CommentsAsync()).ShouldHaveSingleItem();
        comment.Key.ShouldBe(ResponseKey.ForComment(secret));
        comment.Text.ShouldBe("Call back.");
        receipt.Stored.Answers.ShouldBe(response.Answers);
        receipt.Comment!.Text.ShouldBe("Call back.");
        receipt.Answers.Select(answer => answer.Question.Id).ShouldBe(["sg-1", "kpi", "challenges.own"]);
        receipt.IsOpen.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_same_form_again_stores_nothing_more_and_shows_what_is_stored(DatabaseProvider provider)
    {
        await using var survey = await SurveyFixture.CreateAsync(provider);
        var secret = ResponseSecret.New();
        await survey.SubmitAsync(SurveyFixture.Form(secret, ("sg-1", "4")));

        var again = await survey.SubmitAsync(SurveyFixture.Form(secret, ("sg-1", "1"), ("comment", "Later.")));

        var receipt = again.ShouldBeOfType<SubmitOutcome.Accepted>().Receipt;
        receipt.Stored.Answers.ShouldBe("""{"sg-1":4}""");
        receipt.NotTaken.ShouldNotBeNull().Answers.Select(answer => answer.Question.Id).ShouldBe(["sg-1", "comment"]);
        (await survey.ResponsesAsync()).ShouldHaveSingleItem();
        (await survey.CommentsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("4", "bad-data|lead-quality", "Once.", null)]
    [InlineData("3", "lead-quality|bad-data", "Once.", "sg-1")]
    [InlineData("4", "lead-quality", "Once.", "challenges.own")]
    [InlineData("4", "lead-quality|bad-data", "Twice.", "comment")]
    [InlineData("", "lead-quality|bad-data", "Once.", "")]
    [InlineData("4", "lead-quality|bad-data", "", "")]
    [InlineData("6", "lead-quality|bad-data", "Once.", "")]
    public async Task A_form_that_comes_again_with_other_answers_is_told_which_were_not_taken(string statement, string challenges, string comment, string? notTaken)
    {
        await using var survey = await SurveyFixture.CreateAsync();
        var secret = ResponseSecret.New();
        var first = await survey.SubmitAsync(SurveyFixture.Form(secret, ("sg-1", "4"), ("challenges.own", "lead-quality|bad-data"), ("comment", "Once.")));

        var again = await survey.SubmitAsync(SurveyFixture.Form(secret, ("sg-1", statement), ("challenges.own", challenges), ("comment", comment)));

        first.ShouldBeOfType<SubmitOutcome.Accepted>().Receipt.NotTaken.ShouldBeNull();
        var told = again.ShouldBeOfType<SubmitOutcome.Accepted>().Receipt.NotTaken;
        (told is null ? null : string.Join(' ', told.Answers.Select(answer => answer.Question.Id))).ShouldBe(notTaken);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Two_hundred_people_at_once_are_all_stored(DatabaseProvider provider)
    {
        await using var survey = await SurveyFixture.CreateAsync(provider);

        var outcomes = await AtOnce(200, i =>
            survey.SubmitAsync(SurveyFixture.Form(ResponseSecret.New(), ("sg-1", $"{(i % 5) + 1}"), ("comment", $"From {i}"))));

        outcomes.ShouldAllBe(outcome => outcome is SubmitOutcome.Accepted);
        (await survey.ResponsesAsync()).Count.ShouldBe(200);
        (await survey.CommentsAsync()).Select(comment => comment.Text).Distinct().Count().ShouldBe(200);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task One_form_arriving_many_times_at_once_is_stored_once(DatabaseProvider provider)
    {
        await using var survey = await SurveyFixture.CreateAsync(provider);
        var form = SurveyFixture.Form(ResponseSecret.New(), ("sg-1", "4"), ("comment", "Once."));

        var outcomes = await AtOnce(40, _ => survey.SubmitAsync(form));

        outcomes.ShouldAllBe(outcome => outcome is SubmitOutcome.Accepted);
        (await survey.ResponsesAsync()).ShouldHaveSingleItem();
        (await survey.CommentsAsync()).ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_closing_among_arrivals_finds_every_accepted_answer_and_none_comes_after_it(DatabaseProvider provider)
    {
        await using var survey = await SurveyFixture.CreateAsync(provider);
        var found = 0;

        var outcomes = await AtOnce(100, async i =>
        {
            if (i == 50)
            {
                found = await survey.CloseAsync();
            }

            return await survey.SubmitAsync(SurveyFixture.Form(ResponseSecret.New(), ("sg-1", "4")));
        });

        var accepted = outcomes.Count(outcome => outcome is SubmitOutcome.Accepted);
        found.ShouldBe(accepted);
        (await survey.ResponsesAsync()).Count.ShouldBe(accepted);
        outcomes.Count(outcome => outcome is SubmitOutcome.Closed).ShouldBe(100 - accepted);
    }

    [Fact]
    public async Task A_form_that_comes_after_the_closing_leaves_nothing()
    {
        await using var survey = await SurveyFixture.CreateAsync();
        await survey.CloseAsync();

        var late = await survey.SubmitAsync(SurveyFixture.Form(ResponseSecret.New(), ("sg-1", "4"), ("comment", "Late.")));

        late.ShouldBeOfType<SubmitOutcome.Closed>();
        (await survey.ResponsesAsync()).ShouldBeEmpty();
        (await survey.CommentsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_that_had_come_in_time_gets_its_receipt_after_the_closing_too()
    {
        await using var survey = await SurveyFixture.CreateAsync();
        var form = SurveyFixture.Form(ResponseSecret.New(), ("sg-1", "4"));
        await survey.SubmitAsync(form);
        await survey.CloseAsync();

        (await survey.SubmitAsync(form)).ShouldBeOfType<SubmitOutcome.Accepted>().Receipt.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public async Task A_round_that_was_not_opened_or_does_not_exist_takes_nothing()
    {
        await using var survey = await SurveyFixture.CreateAsync(change: round => round.State = RoundState.Draft);
        var form = SurveyFixture.Form(ResponseSecret.New(), ("sg-1", "4"));

        (await survey.SubmitAsync(form)).ShouldBeOfType<SubmitOutcome.NotYetOpen>();
        (await survey.SubmitAsync(form, "aaaaaaaaaaaaaaaa")).ShouldBeOfType<SubmitOutcome.UnknownSurvey>();
        (await survey.ResponsesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_answer_that_cannot_be_keeps_the_whole_form_out()
    {
        await using var survey = await SurveyFixture.CreateAsync();

        var outcome = await survey.SubmitAsync(SurveyFixture.Form(ResponseSecret.New(), ("sg-1", "4"), ("sg-2", "6"), ("funding.is", "60|dk")));

        var invalid = outcome.ShouldBeOfType<SubmitOutcome.Invalid>();
        invalid.HasForeignFields.ShouldBeFalse();
        invalid.Problems.Select(problem => (problem.Question.Id, problem.Expected))
            .ShouldBe([("sg-2", ExpectedAnswer.PointOrDontKnow), ("funding.is", ExpectedAnswer.NumberOrDontKnow)]);
        (await survey.ResponsesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_to_what_was_not_asked_keeps_the_whole_form_out()
    {
        await using var survey = await SurveyFixture.CreateAsync();

        var outcome = await survey.SubmitAsync(SurveyFixture.Form(ResponseSecret.New(), ("sg-1", "4"), ("owns.pricing", "sales")));

        outcome.ShouldBeOfType<SubmitOutcome.Invalid>().HasForeignFields.ShouldBeTrue();
        (await survey.ResponsesAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task A_form_without_any_answer_is_not_stored(string blank)
    {
        await using var survey = await SurveyFixture.CreateAsync();

        (await survey.SubmitAsync(SurveyFixture.Form(ResponseSecret.New(), ("sg-1", blank), ("comment", blank)))).ShouldBeOfType<SubmitOutcome.Empty>();
        (await survey.ResponsesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_comment_alone_is_not_stored_since_it_would_count_for_nothing()
    {
        await using var survey = await SurveyFixture.CreateAsync();

        (await survey.SubmitAsync(SurveyFixture.Form(ResponseSecret.New(), ("comment", "Only this.")))).ShouldBeOfType<SubmitOutcome.Empty>();
        (await survey.CommentsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_without_a_secret_or_with_one_from_another_survey_needs_a_new_one()
    {
        await using var survey = await SurveyFixture.CreateAsync();
        var used = SurveyFixture.Form(ResponseSecret.New(), ("sg-1", "4"));
        await survey.SubmitAsync(used);

        (await survey.SubmitAsync(used with { Secret = null })).ShouldBeOfType<SubmitOutcome.UnusableSecret>();
        (await survey.SubmitAsync(used, survey.Seed.Code(Team.Marketing))).ShouldBeOfType<SubmitOutcome.UnusableSecret>();
        (await survey.ResponsesAsync()).ShouldHaveSingleItem().Team.ShouldBe(Team.Sales);
    }

    // SQLite's own calls block: without threads each arrival would wait for the one before.
    private static Task<SubmitOutcome[]> AtOnce(int arrivals, Func<int, Task<SubmitOutcome>> arrive) =>
        Task.WhenAll(Enumerable.Range(0, arrivals).Select(i => Task.Run(() => arrive(i))));
}
