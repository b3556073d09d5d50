using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.WaysIn;

/// <summary>What is made ready in a draft, and what becomes of it when another way is chosen.</summary>
public sealed class PreparingTests
{
    private static readonly Dictionary<Team, int> Wanted = new() { [Team.Sales] = 4, [Team.Marketing] = 3 };

    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Codes_are_made_once_for_a_form_however_often_it_is_sent(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.DraftAsync(scene.Plan() with { WayIn = WayIn.SingleUseCodes });
        (await CountAsync(scene, round)).ShouldBe(new PreparedPeople(0, 0, ""));

        var outcomes = await AtOnce.TwiceAsync(() => MakeAsync(scene, round, replaced: ""));

        outcomes.OfType<MakeCodesOutcome.Made>().ShouldHaveSingleItem();
        outcomes.OfType<MakeCodesOutcome.AlreadyMade>().ShouldHaveSingleItem();
        var made = await CountAsync(scene, round);
        (made.Sales, made.Marketing, made.IsEmpty).ShouldBe((4, 3, false));
        (await MakeAsync(scene, round, made.Batch)).ShouldBeOfType<MakeCodesOutcome.Made>();
        (await MakeAsync(scene, round, made.Batch)).ShouldBeOfType<MakeCodesOutcome.AlreadyMade>();
        (await scene.ReadAsync(db => db.SingleUseCodes.CountAsync(Cancel))).ShouldBe(7);
    }

    [Fact]
    public async Task Codes_of_a_draft_that_went_over_to_invitations_let_nobody_in()
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.DraftAsync(scene.Plan() with { WayIn = WayIn.SingleUseCodes });
        var codes = (await scene.MakeCodesAsync(round.Id, 3, 3)).ShouldBeOfType<MakeCodesOutcome.Made>().Codes;
        await ChangeAsync(scene, round, WayIn.Invitations);
        await scene.NameAsync(round.Id, ["a@example.test"], ["b@example.test"]);
        (await CountAsync(scene, await scene.RoundAsync(round.Id))).Of(Team.Sales).ShouldBe(1);

        (await scene.OpenAsync(round.Id)).ShouldBeOfType<OpenOutcome.Opened>();

        (await scene.SubmitAsync(codes[Team.Sales][0])).ShouldBeOfType<SubmitOutcome.UnknownSurvey>();
        (await scene.ReadAsync(db => db.SingleUseCodes.CountAsync(Cancel))).ShouldBe(0);
    }

    [Fact]
    public async Task Addresses_that_a_draft_no_longer_needs_go_when_it_opens()
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.DraftAsync(scene.Plan() with { WayIn = WayIn.Invitations });
        await scene.NameAsync(round.Id, ["a@example.test"], ["b@example.test"]);
        await ChangeAsync(scene, round, WayIn.TeamLink);
        (await CountAsync(scene, await scene.RoundAsync(round.Id))).IsEmpty.ShouldBeTrue();

        (await scene.OpenAsync(round.Id)).ShouldBeOfType<OpenOutcome.Opened>();

        (await scene.ReadAsync(db => db.Invitees.CountAsync(Cancel))).ShouldBe(0);
        (await scene.WriteAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_named_is_read_in_a_draft_and_not_once_it_is_open()
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.DraftAsync(scene.Plan() with { WayIn = WayIn.Invitations });
        await scene.NameAsync(round.Id, ["b@example.test", "a@example.test"], ["c@example.test"]);

        (await NamedAsync(scene, round))[Team.Sales].ShouldBe(["a@example.test", "b@example.test"]);
        await scene.OpenAsync(round.Id);
        (await NamedAsync(scene, round)).ShouldBeEmpty();
    }

    private static Task<ILookup<Team, string>> NamedAsync(Scene scene, Round round) => scene.DoAsync((ReadInvitees read) => read.ExecuteAsync(round.Id, Cancel));

    private static Task<PreparedPeople> CountAsync(Scene scene, Round round) => scene.DoAsync((CountPrepared count) => count.ExecuteAsync(round, Cancel));

    private static Task<MakeCodesOutcome> MakeAsync(Scene scene, Round round, string replaced) =>
        scene.DoAsync((MakeCodes make) => make.ExecuteAsync(round.Id, Wanted, replaced, scene.Consultant.Id, Cancel));

    private static async Task ChangeAsync(Scene scene, Round round, WayIn wayIn) =>
        (await scene.DoAsync((ChangeDraft change) => change.ExecuteAsync(round.Id, scene.Plan() with { WayIn = wayIn }, Cancel))).ShouldBeOfType<DraftOutcome.Saved>();
}
