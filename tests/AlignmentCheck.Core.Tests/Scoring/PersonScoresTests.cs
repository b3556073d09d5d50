using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Scoring;
using AlignmentCheck.Core.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace AlignmentCheck.Core.Tests.Scoring;

public sealed class PersonScoresTests
{
    private static readonly Core.Questionnaires.Dimension Goals = Sample.CoreDimensions[0];

    // tick | straight | reversed
    [Theory]
    [InlineData(1, 0, 100)]
    [InlineData(2, 25, 75)]
    [InlineData(3, 50, 50)]
    [InlineData(4, 75, 25)]
    [InlineData(5, 100, 0)]
    public void Statement_Keying(int tick, double straight, double reversed)
    {
        var tally = new StatementTally();
        tally.Count(tick);
        tally.Mean(reversed: false).ShouldBe(straight);
        tally.Mean(reversed: true).ShouldBe(reversed);
    }

    // The second and fourth statements are reversed.
    // 5555: 100 + 0 + 100 + 0 over 4          442.: 75 + 25 + 25 over 3
    // 2333: 25 + 50 + 50 + 50 over 4          .1.2: 100 + 75 over 2
    // one answer of four is less than half: none
    [Theory]
    [InlineData("5555", 50.0)]
    [InlineData("1111", 50.0)]
    [InlineData("5151", 100.0)]
    [InlineData("1515", 0.0)]
    [InlineData("2333", 43.75)]
    [InlineData("442.", 41.6666666667)]
    [InlineData("4d2d", 50.0)]
    [InlineData(".1.2", 87.5)]
    [InlineData("d.54", 62.5)]
    [InlineData("5...", null)]
    [InlineData("5ddd", null)]
    [InlineData("dddd", null)]
    [InlineData("....", null)]
    public void Person_MeanOfScoredStatementsIfHalfAreScored(string ticks, double? expected)
    {
        var tally = Tally(ticks);
        tally.Scores.People.ShouldBe(expected is null ? 0 : 1);
        if (expected is { } score)
        {
            tally.Scores.Mean!.Value.ShouldBe(score, 1e-9);
        }
        else
        {
            tally.Scores.Mean.ShouldBeNull();
        }
    }

    [Fact]
    public void Person_OfFiveStatements_NeedsThree()
    {
        var five = Goals with { Statements = [.. Goals.Statements, Goals.Statements[0] with { Id = "sg-5" }] };
        var tally = new DimensionTally(five, 0);
        tally.Add([5, 1, 0, 0, 0]);
        tally.Scores.People.ShouldBe(0);
        tally.Add([5, 1, 1, 0, 0]);
        tally.Scores.Mean!.Value.ShouldBe(200 / 3.0, 1e-9);
    }

    [Fact]
    public void Person_WhoMostlySkipped_EntersNoStatementButTheDontKnowShare()
    {
        var tally = Tally("5...", "ddd4");
        tally.Statements.ShouldAllBe(s => s.Answered == 0 && s.Points.Sum() == 0 && s.Mean(false) == null);
        tally.Statements.Select(s => s.Choosers).ShouldBe([2, 1, 1, 1]);
        tally.Statements.Select(s => s.DontKnow).ShouldBe([1, 1, 1, 0]);
    }

    [Fact]
    public void Statement_CountsThoseWithAScore()
    {
        var tally = Tally("512.", "53d1");
        tally.Statements.Select(s => s.Answered).ShouldBe([2, 2, 1, 1]);
        tally.Statements[0].Points.ShouldBe([0, 0, 0, 0, 2]);
        tally.Statements[1].Points.ShouldBe([1, 0, 1, 0, 0]);
        tally.Statements[1].Mean(reversed: true).ShouldBe(75);
        tally.Statements[2].DontKnow.ShouldBe(1);
    }

    // scores | mean | standard deviation (divisor n − 1)
    // 25 50 75: deviations 25, 0, 25: √(1250/2)      0 100: √(5000/1)
    // 37.5 50 62.5 100: mean 62.5; 25² + 12.5² + 0 + 37.5² = 2187.5; √(2187.5/3)
    [Theory]
    [InlineData(new[] { 25.0, 50, 75 }, 50.0, 25.0)]
    [InlineData(new[] { 0.0, 100 }, 50.0, 70.7106781187)]
    [InlineData(new[] { 37.5, 50, 62.5, 100 }, 62.5, 27.0030862)]
    [InlineData(new[] { 50.0, 50, 50 }, 50.0, 0.0)]
    public void Team_MeanAndDeviation(double[] scores, double mean, double deviation)
    {
        var team = Hand.Scores(scores);
        team.Mean!.Value.ShouldBe(mean, 1e-9);
        team.StandardDeviation!.Value.ShouldBe(deviation, 1e-7);
    }

    [Fact]
    public void Team_OfOneOrNobody_HasNoDeviation()
    {
        Hand.Scores().Mean.ShouldBeNull();
        Hand.Scores().StandardDeviation.ShouldBeNull();
        Hand.Scores(50).StandardDeviation.ShouldBeNull();
    }

    [Fact]
    public void Team_OfManyPeople_KeepsItsDigits()
    {
        var team = new PersonScores(4);
        for (var i = 0; i < 3_000_000; i++)
        {
            team.Add(i % 2 == 0 ? 24 : 25, 12);
        }

        // Half at 50, half at 52 1/12: the deviation is 25/24 times √(n/(n − 1)).
        team.StandardDeviation!.Value.ShouldBe(25 / 24.0 * Math.Sqrt(3_000_000 / 2_999_999.0), 1e-12);
    }

    [Theory]
    [InlineData(2, 9)]
    [InlineData(3, 25)]
    [InlineData(4, 49)]
    [InlineData(5, 241)]
    [InlineData(8, 3361)]
    public void Grid_HoldsEveryPossibleScore(int statements, int places)
    {
        var scores = new PersonScores(statements);
        scores.Counts.Length.ShouldBe(places);
        for (var scored = (statements + 1) / 2; scored <= statements; scored++)
        {
            for (var points = 0; points <= 4 * scored; points++)
            {
                var one = new PersonScores(statements);
                one.Add(points, scored);
                one.Mean!.Value.ShouldBe(25.0 * points / scored, 1e-9);
                one.ScoreAt(one.Counts.IndexOf(1)).ShouldBe(25.0 * points / scored, 1e-9);
            }
        }
    }

    [Fact]
    public void Together_CountsBothTeams()
    {
        var both = PersonScores.Together(Hand.Scores(0, 25), Hand.Scores(100));
        both.People.ShouldBe(3);
        both.Mean!.Value.ShouldBe(125 / 3.0, 1e-9);
        both.StandardDeviation!.Value.ShouldBe(Hand.Scores(0, 25, 100).StandardDeviation!.Value);
    }

    [Fact]
    public void Adding_a_person_who_answers_like_the_mean_leaves_the_mean()
    {
        // Everybody beside somebody who mirrors them: the mean is 50, and "3333" is 50.
        Prop.ForAll<NonEmptyArray<byte>>(ticks =>
        {
            var rows = ticks.Get.Chunk(4).Where(c => c.Length == 4).Select(c => string.Concat(c.Select(t => 1 + (t % 5)))).ToArray();
            var mirrored = rows.Select(r => string.Concat(r.Select(t => '6' - t)));
            string[] team = ["3333", .. rows, .. mirrored];
            return Math.Abs(Tally(team).Scores.Mean!.Value - Tally([.. team, "3333"]).Scores.Mean!.Value) < 1e-9
                && Math.Abs(Tally(team).Scores.Mean!.Value - 50) < 1e-9;
        }).Check(Config.QuickThrowOnFailure);
    }

    private static DimensionTally Tally(params string[] people)
    {
        var tally = new DimensionTally(Goals, 0);
        foreach (var ticks in people)
        {
            tally.Add([.. ticks.Select(t => t switch { '.' => Cell.Empty, 'd' => Cell.DontKnowPoint, _ => t - '0' })]);
        }

        return tally;
    }
}
