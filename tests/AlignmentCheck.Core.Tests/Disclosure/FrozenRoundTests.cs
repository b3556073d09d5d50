using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Stored;
using AlignmentCheck.Core.Tests.Support;
using AlignmentCheck.Core.Trends;

namespace AlignmentCheck.Core.Tests.Disclosure;

public sealed class FrozenRoundTests
{
    [Fact]
    public void A_thawed_round_says_the_same_as_before()
    {
        Mutation.Skip();
        var random = new RandomRounds(51);
        var seen = new HashSet<(string, DisclosureMode)>();
        ClosedRound? before = null;
        for (var i = 0; i < 300; i++)
        {
            var round = random.Any().Close();
            var frozen = round.Freeze();
            var thawed = ClosedRound.Thaw(frozen);
            Figures.Text(thawed.Result).ShouldBe(Figures.Text(round.Result));
            thawed.Result.Comments.ShouldBe(round.Result.Comments);
            thawed.Result.HeldBack.ShouldBe(round.Result.HeldBack);
            thawed.Basis.Spreads.ShouldBe(round.Basis.Spreads);
            thawed.Freeze().ShouldBe(frozen);
            if (before is not null)
            {
                Everything.Of(Comparison.Of(ClosedRound.Thaw(before.Freeze()), thawed)).ShouldBe(Everything.Of(Comparison.Of(before, round)));
            }

            seen.Add((round.Result.Questionnaire.Id, round.Result.Mode));
            before = round;
        }

        seen.Count.ShouldBe(6, "both questionnaires in all three modes");
    }

    [Theory]
    [InlineData(45, 45)]
    [InlineData(12, 12)]
    [InlineData(6, 6)]
    [InlineData(3, 9)]
    public void Every_value_of_a_result_is_thawed(int sales, int marketing)
    {
        var round = new RandomRounds(52).OfSize(sales, marketing, questionnaire: Sample.Extended).Close();
        Everything.Of(ClosedRound.Thaw(round.Freeze()).Result).ShouldBe(Everything.Of(round.Result));
    }

    [Fact]
    public void What_figures_refer_to_is_what_was_asked()
    {
        var result = ClosedRound.Thaw(new RandomRounds(53).OfSize(25, 25, questionnaire: Sample.Extended).Close().Freeze()).Result;
        var asked = result.Questionnaire;
        foreach (var (dimension, figures) in asked.Dimensions.Zip(result.Dimensions))
        {
            figures.Dimension.ShouldBeSameAs(dimension);
            figures.Check?.Check.ShouldBeSameAs(dimension.Check);
            figures.Statements.ShouldAllBe(s => dimension.Statements.Any(d => ReferenceEquals(d, s.Statement)));
        }

        result.Ownership.ShouldAllBe(t => asked.Ownership!.Tasks.Any(a => ReferenceEquals(a, t.Task)));
        result.Ownership.ShouldAllBe(t => t.Sales.Options.All(o => t.Task.Question.Options.Any(a => ReferenceEquals(a, o.Option))));
    }

    [Fact]
    public void Whatever_somebody_wrote_can_be_frozen()
    {
        var comment = "Emoji 😀, \"quotes\", <b>markup</b>, \u202eright to left and\nlines";
        Thawed(comment).ShouldAllBe(c => c == comment);

        // Half a sign is no text and has no form in UTF-8; closing goes on.
        Thawed($"{comment}\ud83d").ShouldAllBe(c => c == $"{comment}\ufffd");

        static IReadOnlyList<string> Thawed(string comment)
        {
            Person[] people = [.. GateTests.Full(Team.Sales).Times(10), .. GateTests.Full(Team.Marketing).With("comment", comment).Times(10)];
            return ClosedRound.Thaw(Round.Of(people).Close().Freeze()).Result.Comments;
        }
    }

    [Fact]
    public void Something_else_than_a_frozen_round_is_refused() =>
        Should.Throw<StoredFormatException>(() => ClosedRound.Thaw(QuestionnaireSnapshot.Write(Sample.Core)));

    /// <summary>
    /// Bytes of format 1, checked in with what they said. They are never made anew: a change that cannot read them needs another format
    /// number. A later version may say more of them, but nothing less.
    /// </summary>
    [Fact]
    public void A_round_frozen_in_an_earlier_version_still_says_the_same() =>
        TestData.Text("frozen-round-1.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Except(Said(ClosedRound.Thaw(TestData.Bytes("frozen-round-1.bin"))), StringComparer.Ordinal)
            .ShouldBeEmpty();

    private static IEnumerable<string> Said(ClosedRound round) =>
    [
        $"Sha256 = {round.Result.Questionnaire.Sha256}",
        .. Figures.Of(round.Result).Select(l => $"{l.Key} = {l.Value}"),
        .. round.Result.Comments.Select((comment, i) => $"Comment {i} = {comment}"),
        .. round.Basis.Spreads.Select(s => $"Spread {s.Key.Dimension} {s.Key.Team} = {s.Value.People} {s.Value.Deviation}"),
    ];
}
