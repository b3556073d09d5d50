using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Reporting.Sentences;
using AlignmentCheck.Reporting.Tests.Fixture;

namespace AlignmentCheck.Reporting.Tests.Sentences;

public sealed class HeldBackSentencesTests
{
    private const string Checks =
        "kpi: revenue, challenges.own: lead-quality, challenges.other: bad-data, feedback: weekly, reward: both, funding.is: 50, funding.should: 50, words: slow, comment: Hello";

    [Fact]
    public void ByReason_EveryPartiallyShownFigure_IsGatheredAndCounted()
    {
        var round = Round.Extended.Sales(6, Everything("all: 50")).Marketing(6, Everything("all: 50"));

        ByReason(round).ShouldBe(
        [
            "Too few answers for this much detail: the exact p of 9 gaps, how many agree with each of 36 statements, the single answers to 4 checks, "
            + "how far each team would change the split, single words for the other team, single answers on 12 tasks of the ownership map and comments",
        ]);
    }

    [Fact]
    public void ByReason_PooledRound_NamesWhatNeedsTeams() =>
        ByReason(Round.Extended.Sales(4, Everything("all: 3*50 1*75")).Marketing(16, Everything("all: 8*50 8*25"))).ShouldBe(
        [
            "A team has fewer than 5 answers, so both teams are shown as one: the gaps in 9 dimensions, 5 checks, words for the other team, 12 tasks of the ownership map and comments",
        ]);

    [Fact]
    public void ByReason_PooledRoundOfOneDimension_NamesItsGap()
    {
        var said = ByReason(Round.Core.Sales(4, "shared-goals: 50").Marketing(9, "shared-goals: 50"));

        said[0].ShouldBe("A team has fewer than 5 answers, so both teams are shown as one: the gap in Shared goals");
        said[1].ShouldStartWith("All, or all but one, gave the same kind of answer");
        said[2].ShouldBe("Fewer than 5 answers in both teams together: 4 dimension scores, 16 statements and the overall score");
    }

    [Fact]
    public void ByReason_NothingShown_ListsAll() =>
        ByReason(Round.Extended.Sales(1, Everything("all: 50")).Marketing(30, Everything("all: 50"))).ShouldBe(
        [
            "Too few people answered to show anything but how many: 9 dimension scores, 36 statements, 5 checks, the overall score, "
            + "words for the other team, 12 tasks of the ownership map and comments",
        ]);

    [Fact]
    public void ByReason_OneOfAKind_IsNamed()
    {
        var round = Round.Extended
            .Sales(10, Everything("all: 5*25 5*75", "sg-2: 4*2 6*-", "feedback-channel: 4*50 6*-", "kpi: 4*revenue 6*-", "words: 4*slow 6*-", "owns.pricing: 4*both 6*-"))
            .Marketing(10, Everything("all: 5*25 5*75"));

        ByReason(round)[1].ShouldBe(
            "Fewer than 5 answers in a team: 5 statements, the check on the result both answer for, the score of Feedback, the overall score, words for the other team and 1 task of the ownership map");
    }

    [Theory]
    [InlineData("sg-2: 4*2 6*-", "Fewer than 5 answers in a team: the statement “success when it brings many leads”")]
    [InlineData("sg-2: 7*2 3*-", "Too few answers for this much detail: how many agree with “success when it brings many leads”")]
    [InlineData("sg-2: 4*2 4*4 2*-", "Too few answers for this much detail: how many agree with “success when it brings many leads”")]
    [InlineData("sg-2: 2", "All, or all but one, gave the same kind of answer, so that shares would give single answers away: how many agree with “success when it brings many leads”")]
    [InlineData("kpi: 4*revenue 6*-", "Fewer than 5 answers in a team: the check on the result both answer for")]
    [InlineData("kpi: 8*revenue 2*-", "Too few answers for this much detail: the single answers to 1 check")]
    [InlineData("funding.should: 8*50 2*-", "Too few answers for this much detail: how far each team would change the split")]
    [InlineData("words: 8*slow 2*none", "Too few answers for this much detail: single words for the other team")]
    [InlineData("words: 4*slow 6*none", "Fewer than 5 answers in a team: words for the other team")]
    public void ByReason_OneFigure_IsSaidByItself(string pattern, string said)
    {
        // Twenty people of ten each at two points show everything but the five points.
        string[] all = ["all: 5*25 5*75", .. Columns];
        var round = Round.Core.Sales(10, [.. all, pattern]).Marketing(10, all);

        Without(ByReason(round), "over the five points").ShouldContain(said);
    }

    [Theory]
    [InlineData("shared-goals: 4*25 16*-", "Fewer than 5 answers in a team: the score of Shared goals, 4 statements and the overall score")]
    [InlineData("shared-goals: 4*25 5*75 11*-", "Too few answers for this much detail: the exact p of the gap in Shared goals and how many agree with each of 4 statements")]
    public void ByReason_OneDimension_IsNamed(string pattern, string said) =>
        ByReason(Round.Core.Sales(20, "all: 10*25 10*75", pattern).Marketing(20, "all: 10*25 10*75")).ShouldBe([said]);

    [Fact]
    public void ByReason_OneStatementOfMany_HasItsFivePointsNamed() =>
        ByReason(Round.Core.Sales(20, "all: 10*25 10*75", "sg-1: 5*1 5*2 5*4 5*-").Marketing(20, "all: 10*25 10*75"))
            .ShouldBe(["Too few answers for this much detail: how “answer together for one result” spreads over the five points"]);

    [Fact]
    public void ByReason_EverythingShown_IsEmpty() =>
        ByReason(Round.Core.Sales(20, "all: 10*25 10*75").Marketing(20, "all: 10*25 10*75")).ShouldBeEmpty();

    [Fact]
    public void ByReason_RandomRounds_HaveWordsForEverything()
    {
        var random = new Random(7);
        for (var i = 0; i < 40; i++)
        {
            var (sales, marketing) = (random.Next(2, 25), random.Next(2, 25));

            foreach (var said in ByReason(Round.Extended.Sales(sales, Random(random, sales)).Marketing(marketing, Random(random, marketing))))
            {
                said.ShouldNotContain("{");
            }
        }
    }

    private static string[] Columns => Checks.Split(", ");

    private static string[] Everything(params string[] patterns) =>
        [patterns[0], .. Columns, .. ShippedContent.Extended.Ownership!.Tasks.Select(t => $"{t.Question.Id}: both"), .. patterns.Skip(1)];

    /// <summary>Every column is left out, does not know, or has one of two answers, at random.</summary>
    private static string[] Random(Random random, int people) =>
    [
        .. ShippedContent.Extended.Questions.Select(q => $"{q.Id}: " + string.Join(' ', Enumerable.Range(0, people).Select(_ => Any(q, random)))),
    ];

    private static string Any(Question question, Random random)
    {
        var isSkipped = random.Next(3) == 0;
        return isSkipped ? "-" : question switch
        {
            Statement { OffersDontKnow: true } when random.Next(3) == 0 => "dk",
            Statement => random.Next(1, 6).ToString(System.Globalization.CultureInfo.InvariantCulture),
            ChoiceQuestion choice => choice.Options[random.Next(choice.Options.Count)].Id,
            PicksQuestion picks => picks.Options[random.Next(picks.Options.Count)].Id,
            NumberQuestion => random.Next(0, 101).ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => "Hello",
        };
    }

    private static IEnumerable<string> Without(IEnumerable<string> said, string figures) => said.Select(s =>
    {
        var (why, what) = (s[..s.IndexOf(": ", StringComparison.Ordinal)], s[(s.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
        return $"{why}: {string.Join(", ", what.Split([", ", " and "], StringSplitOptions.None).Where(w => !w.EndsWith(figures, StringComparison.Ordinal)))}";
    });

    private static string[] ByReason(Round round) =>
        [.. new HeldBackSentences(round.Result, round.Result.HeldBack, English.Texts).ByReason().Select(h => $"{h.Why}: {h.What}".Plain())];
}
