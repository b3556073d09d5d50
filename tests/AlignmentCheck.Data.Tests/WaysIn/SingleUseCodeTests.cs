using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.WaysIn;

public sealed class SingleUseCodeTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_code_lets_answers_in_once_and_the_same_form_again_gets_its_receipt(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var (_, codes) = await scene.WithCodesAsync();
        var code = codes[Team.Marketing][0];
        var secret = ResponseSecret.New();

        var first = (await scene.SubmitAsync(code, secret: secret)).ShouldBeOfType<SubmitOutcome.Accepted>();
        (await scene.SubmitAsync(code, secret: secret)).ShouldBeOfType<SubmitOutcome.Accepted>();
        (await scene.SubmitAsync(code)).ShouldBeOfType<SubmitOutcome.AlreadyUsed>();

        first.Receipt.Survey.Team.ShouldBe(Team.Marketing);
        (await scene.ResponsesAsync()).ShouldBe(1);
        (await FindAsync(scene, code)).ShouldBeOfType<FoundSurvey.Spent>();
        (await FindAsync(scene, codes[Team.Marketing][1])).ShouldBeOfType<FoundSurvey.Open>();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Of_two_forms_with_one_code_at_once_one_is_stored(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var (_, codes) = await scene.WithCodesAsync();

        var outcomes = await AtOnce.TwiceAsync(() => scene.SubmitAsync(codes[Team.Sales][0]));

        outcomes.OfType<SubmitOutcome.Accepted>().ShouldHaveSingleItem();
        outcomes.OfType<SubmitOutcome.AlreadyUsed>().ShouldHaveSingleItem();
        (await scene.ResponsesAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_withdrawn_code_stays_spent()
    {
        await using var scene = await Scene.CreateAsync();
        var (_, codes) = await scene.WithCodesAsync();
        var secret = ResponseSecret.New();
        await scene.SubmitAsync(codes[Team.Sales][0], secret: secret);

        (await scene.DoAsync((WithdrawResponse withdraw) => withdraw.ExecuteAsync(secret, Cancel))).ShouldBeOfType<WithdrawOutcome.Deleted>();

        (await scene.SubmitAsync(codes[Team.Sales][0], secret: secret)).ShouldBeOfType<SubmitOutcome.Withdrawn>();
        (await scene.SubmitAsync(codes[Team.Sales][0])).ShouldBeOfType<SubmitOutcome.AlreadyUsed>();
        (await scene.ResponsesAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_form_that_is_refused_spends_nothing()
    {
        await using var scene = await Scene.CreateAsync();
        var (_, codes) = await scene.WithCodesAsync();

        (await scene.SubmitAsync(codes[Team.Sales][0], answers: new Dictionary<string, string>())).ShouldBeOfType<SubmitOutcome.Empty>();
        (await scene.SubmitAsync(codes[Team.Sales][0], answers: new Dictionary<string, string> { ["sg-1"] = "6" })).ShouldBeOfType<SubmitOutcome.Invalid>();

        (await scene.SubmitAsync(codes[Team.Sales][0])).ShouldBeOfType<SubmitOutcome.Accepted>();
    }

    [Fact]
    public async Task The_teams_own_address_asks_for_a_code()
    {
        await using var scene = await Scene.CreateAsync();
        var (round, _) = await scene.WithCodesAsync();
        var address = await scene.AddressAsync(round.Id, Team.Sales);

        (await FindAsync(scene, address)).ShouldBeOfType<FoundSurvey.WantsCode>();
        (await scene.SubmitAsync(address)).ShouldBeOfType<SubmitOutcome.WantsCode>();
        (await scene.ResponsesAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Only_hashes_are_kept_and_codes_made_anew_take_the_place_of_the_old_ones()
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.DraftAsync(scene.Plan() with { WayIn = WayIn.SingleUseCodes });
        var before = (await scene.MakeCodesAsync(round.Id, 4, 4)).ShouldBeOfType<MakeCodesOutcome.Made>().Codes;
        var made = (await scene.MakeCodesAsync(round.Id, 2, 3)).ShouldBeOfType<MakeCodesOutcome.Made>().Codes;
        await scene.OpenAsync(round.Id);

        made.Values.ShouldAllBe(codes => codes.SequenceEqual(codes.Order(StringComparer.Ordinal)));
        var kept = await scene.ReadAsync(db => db.SingleUseCodes.AsNoTracking().ToListAsync(Cancel));
        kept.Select(code => code.Key).ShouldBe(made.Values.SelectMany(codes => codes).Select(OnceKey.ForCode), ignoreOrder: true);
        (await FindAsync(scene, before[Team.Sales][0])).ShouldBeOfType<FoundSurvey.Unknown>();
        var opened = await scene.RoundAsync(round.Id);
        (opened.InvitedSales, opened.InvitedMarketing).ShouldBe((2, 3));
    }

    [Fact]
    public async Task Codes_are_made_for_a_draft_with_codes_only_and_a_round_without_them_does_not_open()
    {
        await using var scene = await Scene.CreateAsync();
        var other = await scene.DraftAsync(scene.Plan("2027-Q1"));
        var round = await scene.DraftAsync(scene.Plan() with { WayIn = WayIn.SingleUseCodes });

        (await scene.OpenAsync(round.Id)).ShouldBeOfType<OpenOutcome.Refused>().Problems.ShouldBe([RoundProblem.NoCodes]);
        (await scene.MakeCodesAsync(round.Id, 0, 3)).ShouldBeOfType<MakeCodesOutcome.OutOfRange>();
        (await scene.MakeCodesAsync(round.Id, 3, SingleUseCode.MostOfATeam + 1)).ShouldBeOfType<MakeCodesOutcome.OutOfRange>();
        (await scene.MakeCodesAsync(other.Id, 3, 3)).ShouldBeOfType<MakeCodesOutcome.NoDraft>();
        await scene.MakeCodesAsync(round.Id, 3, 3);
        await scene.OpenAsync(round.Id);
        (await scene.MakeCodesAsync(round.Id, 3, 3)).ShouldBeOfType<MakeCodesOutcome.NoDraft>();
        (await scene.ReadAsync(db => db.SingleUseCodes.CountAsync(Cancel))).ShouldBe(6);
    }

    private static Task<FoundSurvey> FindAsync(Scene scene, string code) => scene.DoAsync((FindSurvey find) => find.ExecuteAsync(code, Cancel));
}
