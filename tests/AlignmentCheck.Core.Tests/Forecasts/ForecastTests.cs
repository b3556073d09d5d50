using AlignmentCheck.Core.Forecasts;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Stored;

namespace AlignmentCheck.Core.Tests.Forecasts;

public sealed class ForecastTests
{
    [Fact]
    public void Of_WhatWasLeftEmpty_IsNothing()
    {
        var forecast = Given(("shared-goals", 0, null), ("shared-funding", null, null));

        forecast.Of("shared-goals", Team.Sales).ShouldBe(0);
        forecast.Of("shared-goals", Team.Marketing).ShouldBeNull();
        forecast.Of("shared-funding", Team.Sales).ShouldBeNull();
        forecast.Of("none-such", Team.Sales).ShouldBeNull();
        forecast.Dimensions.Keys.ShouldBe(["shared-goals"]);
        forecast.IsEmpty.ShouldBeFalse();
        Given(("shared-funding", null, null)).IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData(-1, 50)]
    [InlineData(50, 101)]
    public void Forecast_OfNoScore_IsRefused(int sales, int marketing) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Given(("shared-goals", sales, marketing)));

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        var text = Given(("shared-goals", 0, 100), ("fair-incentives", null, 35)).Write();

        text.ShouldBe("""{"fair-incentives":{"sales":null,"marketing":35},"shared-goals":{"sales":0,"marketing":100}}""");
        var read = Forecast.Read(text);
        read.Of("fair-incentives", Team.Marketing).ShouldBe(35);
        read.Of("shared-goals", Team.Marketing).ShouldBe(100);
        read.Write().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"shared-goals":60}""")]
    [InlineData("""{"shared-goals":{"sales":60}}""")]
    [InlineData("""{"shared-goals":{"sales":60.5,"marketing":1}}""")]
    [InlineData("""{"shared-goals":{"sales":160,"marketing":1}}""")]
    [InlineData("""{"shared-goals":{"sales":60,"marketing":1,"nobody":2}}""")]
    public void Read_SomethingElse_IsRefused(string text) => Should.Throw<StoredFormatException>(() => Forecast.Read(text));

    internal static Forecast Given(params (string Dimension, int? Sales, int? Marketing)[] scores) =>
        new(scores.Select(score => KeyValuePair.Create(score.Dimension, new ExpectedScores(score.Sales, score.Marketing))));
}
