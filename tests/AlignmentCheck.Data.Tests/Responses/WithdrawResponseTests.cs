using System.Data.Common;
using AlignmentCheck.Data.Responses;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

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

        var deleted = (await survey.WithdrawAsync(mine)).ShouldBeOfType<WithdrawOutcome.Deleted>();

        deleted.Link.Code.ShouldBe(survey.Seed.Code());
        (await survey.ResponsesAsync()).ShouldHaveSingleItem().Key.ShouldBe(ResponseKey.ForAnswers(theirs));
        (await survey.CommentsAsync()).ShouldHaveSingleItem().Text.ShouldBe("Theirs.");
        var mark = (await survey.WithdrawalsAsync()).ShouldHaveSingleItem();
        mark.Key.ShouldBe(ResponseKey.ForAnswers(mine));
        mark.RoundId.ShouldBe(survey.Seed.Round.Id);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_form_that_comes_again_after_its_withdrawal_is_told_so_and_stores_nothing(DatabaseProvider provider)
    {
        await using var survey = await SurveyFixture.CreateAsync(provider);
        var form = SurveyFixture.Form(ResponseSecret.New(), ("sg-1", "4"), ("comment", "Gone."));
        await survey.SubmitAsync(form);
        await survey.WithdrawAsync(form.Secret!);

        (await survey.SubmitAsync(form)).ShouldBeOfType<SubmitOutcome.Withdrawn>().IsOpen.ShouldBeTrue();
        (await survey.SubmitAsync(SurveyFixture.Form(form.Secret, ("sg-1", "6")))).ShouldBeOfType<SubmitOutcome.Withdrawn>();
        (await survey.WithdrawAsync(form.Secret!)).ShouldBeOfType<WithdrawOutcome.DeletedBefore>().Round.Id.ShouldBe(survey.Seed.Round.Id);
        await survey.CloseAsync();
        (await survey.SubmitAsync(form)).ShouldBeOfType<SubmitOutcome.Withdrawn>().IsOpen.ShouldBeFalse();

        (await survey.ResponsesAsync()).ShouldBeEmpty();
        (await survey.CommentsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_secret_of_answers_that_were_withdrawn_is_none_for_another_survey()
    {
        await using var survey = await SurveyFixture.CreateAsync();
        var other = new SurveySeed(SurveyFixture.Core, survey.Seed.Round.OpensOn);
        await survey.AddAsync([.. other.Rows]);
        var form = SurveyFixture.Form(ResponseSecret.New(), ("sg-1", "4"));
        await survey.SubmitAsync(form);
        await survey.WithdrawAsync(form.Secret!);

        (await survey.SubmitAsync(form, other.Code())).ShouldBeOfType<SubmitOutcome.UnusableSecret>();

        (await survey.ResponsesAsync()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_second_arrival_that_is_on_its_way_while_the_first_is_withdrawn_stores_nothing(DatabaseProvider provider)
    {
        await using var survey = await SurveyFixture.CreateAsync(provider);
        var form = SurveyFixture.Form(ResponseSecret.New(), ("sg-1", "4"));

        // The second has looked for what is stored, and is about to store.
        var second = await survey.SubmitAsync(form, null, new BeforeTransaction(async () =>
        {
            (await survey.SubmitAsync(form)).ShouldBeOfType<SubmitOutcome.Accepted>();
            (await survey.WithdrawAsync(form.Secret!)).ShouldBeOfType<WithdrawOutcome.Deleted>();
        }));

        second.ShouldBeOfType<SubmitOutcome.Withdrawn>();
        (await survey.ResponsesAsync()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Arrivals_and_withdrawals_at_the_same_moment_leave_no_answers_once_one_was_told_that_they_are_deleted(DatabaseProvider provider)
    {
        await using var survey = await SurveyFixture.CreateAsync(provider);
        for (var time = 0; time < 10; time++)
        {
            var form = SurveyFixture.Form(ResponseSecret.New(), ("sg-1", "4"), ("comment", "Gone."));
            var arrivals = Enumerable.Range(0, 4).Select(_ => (Func<Task<object>>)(async () => await survey.SubmitAsync(form)));
            var withdrawals = Enumerable.Range(0, 4).Select(_ => (Func<Task<object>>)(async () => await survey.WithdrawAsync(form.Secret!)));

            var outcomes = await AtOnce.RunAsync([.. arrivals.Concat(withdrawals)]);

            outcomes.ShouldAllBe(outcome => outcome is SubmitOutcome.Accepted || outcome is SubmitOutcome.Withdrawn || outcome is WithdrawOutcome);
            var deleted = outcomes.Count(outcome => outcome is WithdrawOutcome.Deleted);
            deleted.ShouldBeLessThanOrEqualTo(1);
            var key = ResponseKey.ForAnswers(form.Secret!);
            (await survey.ResponsesAsync()).Count(response => response.Key == key).ShouldBe(1 - deleted);
            (await survey.CommentsAsync()).Count(comment => comment.Key == ResponseKey.ForComment(form.Secret!)).ShouldBe(1 - deleted);
            (await survey.WithdrawalsAsync()).Count(withdrawal => withdrawal.Key == key).ShouldBe(deleted);
        }
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
        (await survey.WithdrawalsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_answers_that_were_withdrawn_nothing_is_kept_but_their_key_and_their_round()
    {
        await using var survey = await SurveyFixture.CreateAsync();
        await using var db = survey.Open();

        db.Model.FindEntityType(typeof(Withdrawal))!.GetProperties().Select(property => property.Name).ShouldBe(["Key", "RoundId"], ignoreOrder: true);
    }

    /// <summary>Does something at the moment at which a context is about to begin its first transaction.</summary>
    private sealed class BeforeTransaction(Func<Task> deed) : DbTransactionInterceptor
    {
        private bool _isDone;

        public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
        {
            if (!_isDone)
            {
                _isDone = true;
                await deed();
            }

            return result;
        }
    }
}
