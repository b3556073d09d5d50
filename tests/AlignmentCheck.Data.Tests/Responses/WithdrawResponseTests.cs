using AlignmentCheck.Data.Responses;

namespace AlignmentCheck.Data.Tests.Responses;

public sealed class WithdrawResponseTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_secret_deletes_its_answers_and_its_comment_and_nobody_elses(DatabaseProvider provider)
    {
        await using var survey = await SurveyFixture.CreateAsync(provider);
        var (mine, theirs) = (ResponseSecret.New(), ResponseSecret.New());
        await survey.SubmitAsync(SurveyFixture.Form(mine, ("sg-1", "4"), ("comment", "Mine.")));
        await survey.SubmitAsync(SurveyFixture.Form(theirs, ("sg-1", "2"), ("comment", "Theirs.")));

        (await survey.WithdrawAsync(mine)).ShouldBeOfType<WithdrawOutcome.Deleted>();

        (await survey.ResponsesAsync()).ShouldHaveSingleItem().Key.ShouldBe(ResponseKey.ForAnswers(theirs));
        (await survey.CommentsAsync()).ShouldHaveSingleItem().Text.ShouldBe("Theirs.");
        (await survey.WithdrawAsync(mine)).ShouldBeOfType<WithdrawOutcome.NothingToDelete>();
    }

    [Fact]
    public async Task A_closed_round_keeps_its_answers_and_does_not_say_that_there_were_some()
    {
        await using var survey = await SurveyFixture.CreateAsync();
        var secret = ResponseSecret.New();
        await survey.SubmitAsync(SurveyFixture.Form(secret, ("sg-1", "4"), ("comment", "Counted.")));
        await survey.CloseAsync();

        (await survey.WithdrawAsync(secret)).ShouldBe(await survey.WithdrawAsync(ResponseSecret.New()));

        (await survey.ResponsesAsync()).ShouldHaveSingleItem();
        (await survey.CommentsAsync()).ShouldHaveSingleItem();
    }
}
