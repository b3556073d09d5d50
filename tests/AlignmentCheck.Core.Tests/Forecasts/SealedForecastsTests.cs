using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Forecasts;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Stored;
using AlignmentCheck.Core.Tests.Support;
using static AlignmentCheck.Core.Tests.Forecasts.ForecastTests;

namespace AlignmentCheck.Core.Tests.Forecasts;

public sealed class SealedForecastsTests
{
    // 60, 65 and 70 are 65; 50 and 51 are 50.5, which rounds to 51.
    [Fact]
    public void Of_SeveralManagers_IsTheMeanOfThoseWhoGaveOne()
    {
        var result = Rounds.Of(12, 12).Result();

        var frozen = SealedForecasts.Of(result, [Given(("shared-goals", 60, 50)), Given(("shared-goals", 65, null)), Given(("shared-goals", 70, 51)), Given()])!;

        frozen.Managers.ShouldBe(3);
        frozen.Dimensions.ShouldBe([new ExpectedDimension("shared-goals", new(65, 3), new(51, 2), null)]);
    }

    [Fact]
    public void Of_DimensionsInAnyOrder_StandAsInTheQuestionnaire()
    {
        var frozen = SealedForecasts.Of(Rounds.Of(12, 12).Result(), [Given(("shared-funding", 1, null), ("shared-goals", null, 2)), Given(("mutual-awareness", 3, 4))])!;

        frozen.Dimensions.Select(dimension => dimension.Id).ShouldBe(["shared-goals", "mutual-awareness", "shared-funding"]);
    }

    [Fact]
    public void Of_NobodyOrNothing_IsNothing()
    {
        var result = Rounds.Of(12, 12).Result();

        SealedForecasts.Of(result, []).ShouldBeNull();
        SealedForecasts.Of(result, [Given(), Given(("shared-goals", null, null))]).ShouldBeNull();
    }

    // Of both teams together: (60 + 40) / 2 = 50 and (71 + 40) / 2 = 55.5, so 52.75. Half an expectation is left out.
    [Fact]
    public void Of_APooledRound_HasNothingByTeam()
    {
        var frozen = SealedForecasts.Of(Rounds.Of(8, 4).Result(), [Given(("shared-goals", 60, 40)), Given(("shared-goals", 71, 40)), Given(("shared-goals", 99, null))])!;

        frozen.Managers.ShouldBe(3);
        frozen.Dimensions.ShouldBe([new ExpectedDimension("shared-goals", null, null, new(53, 2))]);
    }

    [Fact]
    public void Of_ARoundOfTooFew_SaysOnlyHowManyGaveOne()
    {
        var frozen = SealedForecasts.Of(Rounds.Of(4, 3).Result(), [Given(("shared-goals", 60, 40))])!;

        frozen.ShouldSatisfyAllConditions(
            () => frozen.Managers.ShouldBe(1),
            () => frozen.Dimensions.ShouldBeEmpty());
    }

    [Fact]
    public void Of_AScoreThatIsHeldBack_IsLeftOut()
    {
        var round = Rounds.Of(12, 12);
        var silent = round.With([.. round.People.Select(person => person.Team == Team.Marketing ? person.Ticks("fc", "....") : person)]);

        var frozen = SealedForecasts.Of(silent.Result(), [Given(("feedback-channel", 60, 40), ("shared-goals", 60, 40), ("of-old", 1, 2))])!;

        frozen.Dimensions.Select(dimension => dimension.Id).ShouldBe(["shared-goals"]);
    }

    [Fact]
    public void Thaw_WhatWasFrozen_IsTheSame()
    {
        var frozen = SealedForecasts.Of(Rounds.Of(12, 12).Result(), [Given(("shared-goals", 60, null), ("shared-funding", 0, 100))])!;

        Everything.Of(SealedForecasts.Thaw(frozen.Freeze())).ShouldBe(Everything.Of(frozen));
        Should.Throw<StoredFormatException>(() => SealedForecasts.Thaw(QuestionnaireSnapshot.Write(Sample.Core)));
    }

    /// <summary>Bytes of format 1, checked in with what they said; they are never made anew.</summary>
    [Fact]
    public void Thaw_BytesOfAnEarlierVersion_StillSayTheSame() =>
        TestData.Text("forecasts-1.txt").Split('\n')
            .Except(Everything.Of(SealedForecasts.Thaw(TestData.Bytes("forecasts-1.bin"))).Split('\n'), StringComparer.Ordinal)
            .ShouldBeEmpty();

    [Fact]
    public void Of_AnyRound_HoldsWhatIsShownAndNothingElse()
    {
        Mutation.Skip();
        var random = new RandomRounds(91);
        var modes = new HashSet<DisclosureMode>();
        for (var i = 0; i < 200; i++)
        {
            var result = random.Any().Result();
            var everything = Given([.. result.Dimensions.Select(dimension => (dimension.Dimension.Id, (int?)random.Next(101), (int?)random.Next(101)))]);
            var frozen = SealedForecasts.Of(result, [everything])!;
            modes.Add(result.Mode);
            frozen.Dimensions.Select(dimension => dimension.Id).ShouldBe(result.Dimensions.Where(dimension => dimension.Score is not null).Select(dimension => dimension.Dimension.Id));
            frozen.Dimensions.ShouldAllBe(dimension => (dimension.Sales == null && dimension.Marketing == null) == (result.Mode != DisclosureMode.PerTeam));
            frozen.Dimensions.ShouldAllBe(dimension => (dimension.Pooled == null) == (result.Mode != DisclosureMode.Pooled));
        }

        modes.Count.ShouldBe(3);
    }
}
