using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Jobs;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Rounds;

public sealed class CloseRoundTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Closing_freezes_the_result_and_keeps_the_answers(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.OpenedAsync();
        await scene.AnswerAsync(round, 12, 14, "A word.");

        (await scene.CloseAsync(round.Id)).ShouldBeTrue();

        var stored = await scene.RoundAsync(round.Id);
        (stored.State, stored.ClosedAt, stored.AnswersDeletedAt).ShouldBe((RoundState.Closed, scene.Clock.GetUtcNow(), null));
        var result = await ResultAsync(scene, round.Id);
        (result.Participation.Sales!.Answered, result.Participation.Marketing!.Answered).ShouldBe((12, 14));
        (result.Overall!.Sales, result.Overall.Marketing).ShouldBe((100, 50));
        result.Comments.ShouldBe(["A word."]);
        (await scene.ReadAsync(db => db.Responses.CountAsync(Cancel))).ShouldBe(26);
        var entry = (await scene.AuditAsync(AuditAction.RoundClosed)).ShouldHaveSingleItem();
        (entry.UserId, entry.Detail).ShouldBe((scene.Consultant.Id, "2026-Q4"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_round_that_is_closed_twice_at_once_has_one_result(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.OpenedAsync();
        await scene.AnswerAsync(round, 12, 12);

        var done = await AtOnce.TwiceAsync(() => scene.CloseAsync(round.Id));

        done.ShouldBe([true, false], ignoreOrder: true);
        (await scene.ReadAsync(db => db.FrozenResults.CountAsync(Cancel))).ShouldBe(1);
        (await scene.AuditAsync(AuditAction.RoundClosed)).ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Every_answer_that_was_stored_before_a_close_counts_and_none_is_stored_after_it(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.OpenedAsync();
        await scene.AnswerAsync(round, 10, 10);
        var links = await scene.ReadAsync(db => db.TeamLinks.AsNoTracking().ToListAsync(Cancel));

        var people = Enumerable.Range(0, 100).Select(person => (Func<Task<object>>)(async () => await scene.DoAsync(
            (SubmitResponse submit) => submit.ExecuteAsync(links[person % 2].Code, new SentAnswers(ResponseSecret.New(), Answers.Form(4)), Cancel))));
        Func<Task<object>> close = async () => await scene.CloseAsync(round.Id);
        var outcomes = await AtOnce.RunAsync([.. people, close]);

        outcomes[^1].ShouldBe(true);
        var accepted = outcomes.OfType<SubmitOutcome.Accepted>().Select(outcome => outcome.Receipt.Survey.Team).ToList();
        outcomes.OfType<SubmitOutcome.Closed>().Count().ShouldBe(100 - accepted.Count);
        (await scene.ReadAsync(db => db.Responses.CountAsync(Cancel))).ShouldBe(20 + accepted.Count);
        var participation = (await ResultAsync(scene, round.Id)).Participation;
        participation.Sales!.Answered.ShouldBe(10 + accepted.Count(team => team == Team.Sales));
        participation.Marketing!.Answered.ShouldBe(10 + accepted.Count(team => team == Team.Marketing));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Answers_that_wait_for_a_close_are_not_stored(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.OpenedAsync();
        await scene.AnswerAsync(round, 10, 10);
        (await scene.CloseAsync(round.Id)).ShouldBeTrue();

        var link = await scene.ReadAsync(db => db.TeamLinks.AsNoTracking().FirstAsync(Cancel));
        var outcome = await scene.DoAsync(
            (SubmitResponse submit) => submit.ExecuteAsync(link.Code, new SentAnswers(ResponseSecret.New(), Answers.Form(4)), Cancel));

        outcome.ShouldBeOfType<SubmitOutcome.Closed>();
        (await scene.ReadAsync(db => db.Responses.CountAsync(Cancel))).ShouldBe(20);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_round_that_nobody_answered_closes_with_nothing_to_show(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.OpenedAsync();

        (await scene.CloseAsync(round.Id)).ShouldBeTrue();

        var result = await ResultAsync(scene, round.Id);
        result.Overall.ShouldBeNull();
        result.Comments.ShouldBeEmpty();
        (await scene.DoAsync((ReadResult read) => read.ExecuteAsync(round.Id, Cancel))).ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task With_no_days_to_keep_them_answers_are_gone_at_once(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);

        var round = await scene.ClosedAsync(scene.Plan() with { KeepAnswersDays = 0 }, 12, "A word.");

        (await scene.ReadAsync(db => db.Responses.CountAsync(Cancel))).ShouldBe(0);
        (await scene.ReadAsync(db => db.Comments.CountAsync(Cancel))).ShouldBe(0);
        (await scene.RoundAsync(round.Id)).AnswersDeletedAt.ShouldBe(scene.Clock.GetUtcNow());
        (await ResultAsync(scene, round.Id)).Participation.Sales!.Answered.ShouldBe(12);
        (await scene.AuditAsync(AuditAction.AnswersDeleted)).ShouldHaveSingleItem().UserId.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_round_closes_by_itself_when_its_last_day_is_over_there(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.OpenedAsync();
        var end = scene.Organisation.StartOf(round.ClosesOn.AddDays(1));

        scene.Clock.MoveTo(end.AddTicks(-1));
        await scene.DoAsync((CloseDueRounds due) => due.ExecuteAsync(Cancel));
        (await scene.RoundAsync(round.Id)).State.ShouldBe(RoundState.Open);

        scene.Clock.MoveTo(end);
        await scene.DoAsync((CloseDueRounds due) => due.ExecuteAsync(Cancel));
        (await scene.RoundAsync(round.Id)).State.ShouldBe(RoundState.Closed);
        (await scene.AuditAsync(AuditAction.RoundClosed)).ShouldHaveSingleItem().UserId.ShouldBeNull();
    }

    [Fact]
    public async Task A_due_round_that_cannot_be_closed_holds_no_other_up_and_waits_longer_each_time()
    {
        await using var scene = await Scene.CreateAsync();
        var broken = await scene.OpenedAsync();
        var other = new Organisation { Id = Guid.NewGuid(), Slug = "other", Name = "Other", TimeZone = "Europe/Berlin", CreatedAt = TestClock.Monday };
        await scene.AddAsync(other);
        var sound = (await scene.DoAsync((DraftRound draft) => draft.ExecuteAsync(other.Id, scene.Plan(), scene.Consultant.Id, Cancel)))
            .ShouldBeOfType<DraftOutcome.Saved>().Round;
        await scene.OpenAsync(sound.Id);
        var answer = new Response { Key = ResponseKey.ForAnswers(ResponseSecret.New()), RoundId = broken.Id, Team = Team.Sales, Answers = "{ tell-tale" };
        await scene.AddAsync(answer);
        scene.Clock.Advance(TimeSpan.FromDays(20));

        await scene.DoAsync((CloseDueRounds due) => due.ExecuteAsync(Cancel));
        await scene.DoAsync((CloseDueRounds due) => due.ExecuteAsync(Cancel));

        (await scene.RoundAsync(sound.Id)).State.ShouldBe(RoundState.Closed);
        (await scene.RoundAsync(broken.Id)).State.ShouldBe(RoundState.Open);
        var line = scene.Log.Lines.ShouldHaveSingleItem();
        line.ShouldContain("acme/2026-Q4");
        line.ShouldNotContain("tell-tale");
        line.ShouldNotContain(" is invalid");

        // Mended, it closes by itself when its wait is over.
        await scene.DoAsync<AlignmentContext>(db => db.Responses.Where(response => response.RoundId == broken.Id).ExecuteDeleteAsync(Cancel));
        await scene.DoAsync((CloseDueRounds due) => due.ExecuteAsync(Cancel));
        (await scene.RoundAsync(broken.Id)).State.ShouldBe(RoundState.Open);
        scene.Clock.Advance(Retries.FirstWait);
        await scene.DoAsync((CloseDueRounds due) => due.ExecuteAsync(Cancel));
        (await scene.RoundAsync(broken.Id)).State.ShouldBe(RoundState.Closed);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_is_not_open_does_not_close(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var draft = await scene.DraftAsync();

        (await scene.CloseAsync(draft.Id)).ShouldBeFalse();
        (await scene.CloseAsync(Guid.NewGuid())).ShouldBeFalse();
        (await scene.AuditAsync(AuditAction.RoundClosed)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_has_happened_where_freezing_failed()
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.OpenedAsync();
        await scene.AddAsync(new Response { Key = ResponseKey.ForAnswers(ResponseSecret.New()), RoundId = round.Id, Team = Team.Sales, Answers = "{" });

        await Should.ThrowAsync<Exception>(() => scene.CloseAsync(round.Id));

        (await scene.RoundAsync(round.Id)).State.ShouldBe(RoundState.Open);
        (await scene.AuditAsync(AuditAction.RoundClosed)).ShouldBeEmpty();
    }

    private static async Task<DisclosedResult> ResultAsync(Scene scene, Guid roundId) =>
        ClosedRound.Thaw(await scene.ReadAsync(db => db.FrozenResults.Where(frozen => frozen.RoundId == roundId).Select(frozen => frozen.Closed).SingleAsync(Cancel))).Result;
}
