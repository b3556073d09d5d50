using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Support;
using AlignmentCheck.Tests;

namespace AlignmentCheck.Core.Tests.Disclosure.Attacks;

/// <summary>Six in Sales and three in Marketing: too few for anything to be said of them.</summary>
public sealed class SmallCompanyTests
{
    private const int Rounds = 200;

    public SmallCompanyTests() => Mutation.Skip();

    /// <summary>
    /// One of the three is known to have answered either everything with the best or everything with the worst. The attack says which, from
    /// all figures that are shown.
    /// </summary>
    [Fact]
    [Attack("company of 6 and 3")]
    public void A_company_of_6_and_3()
    {
        var (leaky, ours) = (0, 0);
        var random = new RandomRounds(61);
        for (var i = 0; i < Rounds; i++)
        {
            var round = random.OfSize(6, 3);
            var isBest = random.Next(2) == 0;
            var last = round.People.Count - 1;
            string[] reports = [.. new[] { true, false }.Select(best => Figures.Text(With(best).Result()))];
            var seen = Figures.Text(With(isBest).Result());

            // Where both give the same report nothing is left but to guess.
            ours += (reports[0] == reports[1] ? random.Next(2) == 0 : seen == reports[0]) == isBest ? 1 : 0;

            // A tool that shows what a team of three answered on average.
            var means = new[] { true, false }.Select(best => Mean(With(best))).ToArray();
            leaky += (means[0] == means[1] ? random.Next(2) == 0 : Mean(With(isBest)) == means[0]) == isBest ? 1 : 0;

            With(isBest).Result().Mode.ShouldBe(DisclosureMode.None);
            With(isBest).Result().Comments.ShouldBeEmpty();

            Round With(bool best) => round.With([.. round.People.Select((person, at) => at == last ? Sample.Core.Statements.Aggregate(
                person, (answered, statement) => answered.With(statement.Id, best == statement.Reversed ? "1" : "5")) : person)]);
        }

        Deviations(leaky).ShouldBeGreaterThan(Score.ClearlyAbove);
        Math.Abs(Deviations(ours)).ShouldBeLessThan(Score.ChanceBound);
    }

    private static double Deviations(int right) => (right - (Rounds / 2.0)) / Math.Sqrt(Rounds / 4.0);

    private static double Mean(Round round) => round.People.Where(person => person.Team == Team.Marketing)
        .SelectMany(person => Sample.Core.Statements.Where(statement => person[statement.Id] is { Length: 1 }).Select(statement => (statement.Reversed ? -1 : 1) * int.Parse(person[statement.Id]!, System.Globalization.CultureInfo.InvariantCulture)))
        .DefaultIfEmpty().Average();
}
