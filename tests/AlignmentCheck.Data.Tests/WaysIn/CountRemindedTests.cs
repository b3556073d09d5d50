using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;

namespace AlignmentCheck.Data.Tests.WaysIn;

public sealed class CountRemindedTests
{
    private const int Floor = 5;

    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task It_is_told_once_a_reminder_is_written_and_in_steps(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var (round, tokens) = await scene.InvitingAsync(each: 3 * Floor);
        await DrawAsync(scene, tokens[Team.Marketing], (2 * Floor) + 1);
        (await CountAsync(scene, round)).ShouldBe(new RemindedPeople(IsWriting: false, null, null), "no reminder was asked for");

        await RemindAsync(scene, round.Id, 0);
        (await CountAsync(scene, round)).ShouldBe(new RemindedPeople(IsWriting: true, null, null), "none is written");
        await scene.WriteAsync();

        (await CountAsync(scene, round)).ShouldBe(new RemindedPeople(IsWriting: false, ParticipationStep.TwiceFloorOrMore, ParticipationStep.FewerThanFloor));
    }

    [Fact]
    public async Task It_stays_as_it_is_when_people_draw_until_the_next_reminder()
    {
        await using var scene = await Scene.CreateAsync();
        var (round, tokens) = await scene.InvitingAsync(each: 3 * Floor);
        await RemindAsync(scene, round.Id, 0);
        await scene.WriteAsync();
        var before = await CountAsync(scene, round);

        await DrawAsync(scene, tokens[Team.Sales], 2 * Floor);

        (await CountAsync(scene, round)).ShouldBe(before);
        await RemindAsync(scene, round.Id, 1);
        await scene.WriteAsync();
        (await CountAsync(scene, round)).ShouldBe(new RemindedPeople(IsWriting: false, ParticipationStep.FloorOrMore, ParticipationStep.TwiceFloorOrMore));
    }

    [Theory]
    [InlineData((2 * Floor) - 1, null)]
    [InlineData(2 * Floor, ParticipationStep.FloorOrMore)]
    [InlineData((3 * Floor) - 1, ParticipationStep.FloorOrMore)]
    [InlineData(3 * Floor, ParticipationStep.TwiceFloorOrMore)]
    public async Task It_never_says_that_fewer_than_the_floor_can_have_answered(int invited, ParticipationStep? whenAllAreReminded)
    {
        await using var scene = await Scene.CreateAsync();
        var (round, _) = await scene.InvitingAsync(each: invited);
        await RemindAsync(scene, round.Id, 0);
        await scene.WriteAsync();

        (await CountAsync(scene, round)).ShouldBe(new RemindedPeople(IsWriting: false, whenAllAreReminded, whenAllAreReminded));
    }

    [Fact]
    public async Task A_reminder_waits_until_the_e_mails_before_it_are_written()
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.DraftAsync(scene.Plan() with { WayIn = WayIn.Invitations });
        await scene.NameAsync(round.Id, WayInScene.People("s", 2), WayInScene.People("m", 2));
        await scene.OpenAsync(round.Id);

        (await scene.DoAsync((RemindInvitees remind) => remind.ExecuteAsync(round.Id, 0, scene.Consultant.Id, Cancel))).ShouldBeFalse();
        (await CountAsync(scene, round)).IsWriting.ShouldBeTrue();
        (await scene.WriteAsync()).ShouldAllBe(letter => letter.Reminder == 0);
        await RemindAsync(scene, round.Id, 0);
        (await scene.DoAsync((RemindInvitees remind) => remind.ExecuteAsync(round.Id, 1, scene.Consultant.Id, Cancel))).ShouldBeFalse();
    }

    private static async Task<RemindedPeople> CountAsync(Scene scene, Round round)
    {
        var now = await scene.RoundAsync(round.Id);
        return await scene.DoAsync((CountReminded count) => count.ExecuteAsync(now, Cancel));
    }

    private static async Task RemindAsync(Scene scene, Guid roundId, int soFar) =>
        (await scene.DoAsync((RemindInvitees remind) => remind.ExecuteAsync(roundId, soFar, scene.Consultant.Id, Cancel))).ShouldBeTrue();

    private static async Task DrawAsync(Scene scene, IEnumerable<string> tokens, int people)
    {
        foreach (var token in tokens.Take(people))
        {
            (await scene.DoAsync((DrawCredential draw) => draw.CodeAsync(token, Cancel))).ShouldBeOfType<DrawOutcome.DrawnCode>();
        }
    }
}
