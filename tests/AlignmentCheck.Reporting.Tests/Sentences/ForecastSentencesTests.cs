using AlignmentCheck.Reporting.Model;
using AlignmentCheck.Reporting.Sentences;
using AlignmentCheck.Reporting.Tests.Fixture;

namespace AlignmentCheck.Reporting.Tests.Sentences;

public sealed class ForecastSentencesTests
{
    // Of one mind: 50 everywhere, interval 50 to 50, so that the distance alone decides.
    [Theory]
    [InlineData("shared-goals 74/50", "Sales on shared goals came out 24 points below the forecast")]
    [InlineData("shared-goals 50/26", "Marketing on shared goals came out 24 points above the forecast")]
    [InlineData("shared-goals 74/74", "Both teams on shared goals came out 24 points below the forecast")]
    [InlineData("shared-goals 74/50, feedback-channel 50/74", "Sales on shared goals and Marketing on feedback came out 24 points below the forecast")]
    [InlineData("shared-goals 74/50, feedback-channel 74/50", "Sales on shared goals and feedback came out 24 points below the forecast")]
    [InlineData("shared-goals 74/50, feedback-channel 74/74", "Both teams on feedback and Sales on shared goals came out 24 points below the forecast")]
    [InlineData("shared-goals 74/50, feedback-channel 74/50, shared-funding 50/74", "Sales on shared goals and feedback; Marketing on shared funding came out 24 points below the forecast")]
    [InlineData("shared-goals 74/26", "Both teams on shared goals came out 24 points away from the forecast")]
    [InlineData("shared-goals 74/50, feedback-channel 25/50", "Sales on feedback came out 25 points above the forecast")]
    [InlineData("shared-goals 59/41", "Both scores with a forecast came out less than 10 points from it")]
    [InlineData("all 50/50", "All 10 scores with a forecast came out less than 10 points from it")]
    [InlineData("shared-goals 50/50, feedback-channel -/41", "All three scores with a forecast came out less than 10 points from it")]
    [InlineData("shared-goals 41/-", "The one score with a forecast came out less than 10 points from it")]
    public void Title_StatesTheFinding(string forecast, string title) => OfOneMind(forecast).Title().ShouldBe(title);

    // 25 and 75, six each: mean 50, interval 30 to 70.
    [Theory]
    [InlineData("shared-goals 63/50", "No score is clearly off the forecast; the farthest, Sales on shared goals, is 13 points away")]
    [InlineData("shared-goals 63/37", "No score is clearly off the forecast; the farthest, both teams on shared goals, is 13 points away")]
    [InlineData("shared-goals 63/50, feedback-channel 62/50", "No score is clearly off the forecast; the farthest, Sales on shared goals, is 13 points away")]
    [InlineData("shared-goals 63/50, feedback-channel 50/29", "Marketing on feedback came out 21 points above the forecast")]
    public void Title_WhereChanceGivesThatToo_SaysSo(string forecast, string title) => OfTwoMinds(forecast).Title().ShouldBe(title);

    [Theory]
    [InlineData("shared-goals 74/50", "Sales on shared goals: 74 expected, 50 found, 24 lower.")]
    [InlineData("shared-goals 26/50", "Sales on shared goals: 26 expected, 50 found, 24 higher.")]
    [InlineData("shared-goals 74/26", "Both teams on shared goals: 24 points from the forecast each.")]
    [InlineData("shared-goals 59/50", "None: no score is clearly off its forecast.")]
    public void LargestSurprise_GivesItsFigures(string forecast, string sentence) => OfOneMind(forecast).LargestSurprise().ShouldBe(sentence);

    [Fact]
    public void Every_score_stands_in_one_of_four_lists()
    {
        var sentences = OfTwoMinds("shared-goals 71/29, mutual-awareness 75/-, feedback-channel 63/50, fair-incentives 50/50, shared-funding 59/-");

        sentences.TooMuch().ShouldBe("Sales on shared goals and mutual awareness.");
        sentences.TooLittle().ShouldBe("Marketing on shared goals.");
        sentences.MayBeChance().ShouldBe("Sales on feedback. What was expected lies within the interval of what was found.");
        sentences.Foreseen().ShouldBe("4 of 8 scores: both teams on fair incentives, Sales on shared funding and Marketing on feedback.");
        sentences.NotForecast().ShouldBe("Nobody gave a forecast for Marketing on mutual awareness and shared funding.");
    }

    [Fact]
    public void Lists_WithNothing_SayNothing()
    {
        OfOneMind("all 50/50").ShouldSatisfyAllConditions(
            sentences => sentences.TooMuch().ShouldBe("Clearly in no score."),
            sentences => sentences.TooLittle().ShouldBe("Clearly in no score."),
            sentences => sentences.MayBeChance().ShouldBeNull(),
            sentences => sentences.Foreseen().ShouldBe("All 10 scores."),
            sentences => sentences.NotForecast().ShouldBeNull());
        OfOneMind("all 90/90").Foreseen().ShouldBe("No score came out less than 10 points from its forecast.");
        OfOneMind("shared-goals 50/-").Foreseen().ShouldBe("1 of 1 scores: Sales on shared goals.");
    }

    [Theory]
    [InlineData(1, "One manager gave a forecast while the round was open; nobody else saw it before the closing. What is called expected here is that manager’s forecast.")]
    [InlineData(3, "3 managers gave a forecast while the round was open; nobody else saw one before the closing. What is called expected here is the mean of their forecasts. None of them is named.")]
    public void Given_SaysHowManyAndWhatExpectedMeans(int managers, string sentence) =>
        OfOneMind([.. Enumerable.Repeat("shared-goals 60/60", managers)]).Given().ShouldBe(sentence);

    [Fact]
    public void Rows_SayHowFarAndByHowMany()
    {
        var report = Round.Core.Sales(12, "all: 6*25 6*75").Marketing(12, "all: 6*25 6*75").Report().Forecast("shared-goals 50/71, feedback-channel 62/45", "shared-goals -/71");
        var sentences = Of(report);

        report.Forecast!.Rows.Select(row => $"{sentences.Figures(row)} | {sentences.Distance(row)} | {sentences.Verdict(row)} | {sentences.GivenBy(row)}").ShouldBe(
        [
            "Shared goals, Sales: 50 expected, 50 found | as expected | foreseen | expected by 1 of 2",
            "Shared goals, Marketing: 71 expected, 50 found | 21 lower | clearly off | ",
            "Feedback, Sales: 62 expected, 50 found | 12 lower | may be chance | expected by 1 of 2",
            "Feedback, Marketing: 45 expected, 50 found | 5 higher | foreseen | expected by 1 of 2",
        ]);
    }

    [Fact]
    public void A_pooled_round_names_no_team()
    {
        var report = Round.Core.Sales(4, "all: 50").Marketing(9, "all: 50").Report().Forecast("all 50/50, shared-goals 90/58, feedback-channel 90/-");
        var sentences = Of(report);

        sentences.Title().ShouldBe("Shared goals came out 24 points below the forecast");
        sentences.LargestSurprise().ShouldBe("Shared goals: 74 expected, 50 found, 24 lower.");
        sentences.TooMuch().ShouldBe("Shared goals.");
        sentences.Foreseen().ShouldBe("3 of 4 scores: mutual awareness, fair incentives and shared funding.");
        sentences.NotForecast().ShouldBe("Nobody gave a forecast for feedback.");
        sentences.Figures(report.Forecast!.Rows[0]).ShouldBe("Shared goals, Both teams: 74 expected, 50 found");
    }

    [Fact]
    public void A_score_that_is_held_back_is_not_called_without_a_forecast()
    {
        var report = Round.Core.Sales(12, "all: 50", "feedback-channel: 4*50 8*-").Marketing(12, "all: 50").Report().Forecast("all 50/50");

        Of(report).NotForecast().ShouldBeNull();
        report.Forecast!.Rows.ShouldAllBe(row => row.Dimension.Id != "feedback-channel");
    }

    private static ForecastSentences OfOneMind(params string[] forecasts) => Of(Round.Core.Sales(12, "all: 50").Marketing(12, "all: 50").Report().Forecast(forecasts));

    private static ForecastSentences OfTwoMinds(params string[] forecasts) =>
        Of(Round.Core.Sales(12, "all: 6*25 6*75").Marketing(12, "all: 6*25 6*75").Report().Forecast(forecasts));

    private static ForecastSentences Of(Report report) => new(report.Forecast!, report.Result, English.Texts);
}
