using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Disclosure;

public sealed class PropertyTests
{
    public PropertyTests() => Mutation.Skip();

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        var random = new RandomRounds(41);
        for (var i = 0; i < 30; i++)
        {
            var round = random.Any(30);
            var (result, shuffled) = (round.Result(), round.With(random.Shuffled(round.People)).Result());
            Figures.Text(shuffled).ShouldBe(Figures.Text(result));
            shuffled.Comments.ShouldBe(result.Comments);
        }
    }

    [Fact]
    public void Rows_without_an_answer_change_nothing()
    {
        var random = new RandomRounds(42);
        for (var i = 0; i < 10; i++)
        {
            var round = random.Any(12);
            Figures.Text(round.With([.. round.People, Person.Sales(), Person.Marketing()]).Result()).ShouldBe(Figures.Text(round.Result()));
        }
    }

    /// <summary>Scores, p, verdicts and checks stay, each team's figures change sides, gap and δ change sign.</summary>
    [Fact]
    public void Swapping_the_teams_swaps_their_figures_and_turns_the_gap()
    {
        var random = new RandomRounds(43);
        for (var i = 0; i < 40; i++)
        {
            var round = random.Any(30);
            var result = Lines(round.Result()).ToDictionary(l => l.Key, l => l.Value);
            var swapped = Lines(round.Swapped().Result()).ToDictionary(l => Swap(l.Key), l => Turned(l.Key, l.Value));
            swapped.OrderBy(l => l.Key, StringComparer.Ordinal).ShouldBe(result.OrderBy(l => l.Key, StringComparer.Ordinal));
        }

        static IEnumerable<KeyValuePair<string, string>> Lines(DisclosedResult result) => Figures.Of(result)
            .Where(l => l.Key != "Terms" && !l.Key.Contains(".Split[", StringComparison.Ordinal));

        static string Swap(string path) => path.StartsWith("HeldBack", StringComparison.Ordinal) ? path : path
            .Replace("SalesKnowsMarketing", "S", StringComparison.Ordinal).Replace("MarketingKnowsSales", "SalesKnowsMarketing", StringComparison.Ordinal).Replace(".S.", ".MarketingKnowsSales.", StringComparison.Ordinal)
            .Split('.').Select(part => part.Contains("Knows", StringComparison.Ordinal) ? part
                : part.Contains("Sales", StringComparison.Ordinal) ? part.Replace("Sales", "Marketing", StringComparison.Ordinal)
                : part.Replace("Marketing", "Sales", StringComparison.Ordinal))
            .Aggregate((a, b) => $"{a}.{b}");

        static string Turned(string path, string value) =>
            !path.EndsWith(".Gap", StringComparison.Ordinal) && !path.EndsWith(".CliffsDelta", StringComparison.Ordinal) || value == "0" ? value
            : value.StartsWith('-') ? value[1..]
            : $"-{value}";
    }

    [Fact]
    public void Splits_change_sides_with_the_teams()
    {
        var random = new RandomRounds(44);
        for (var i = 0; i < 20; i++)
        {
            var round = random.OfSize(12, 14);
            foreach (var (one, other) in round.Result().Dimensions.Zip(round.Swapped().Result().Dimensions))
            {
                one.Score?.Teams?.Split.Select(t => t == Team.Sales ? Team.Marketing : Team.Sales).ShouldBe(other.Score!.Teams!.Split, ignoreOrder: true);
            }
        }
    }

    [Fact]
    public void A_level_never_rises_when_a_statement_falls()
    {
        var random = new RandomRounds(45);
        var fallen = 0;
        for (var i = 0; i < 60; i++)
        {
            var round = random.Any(12);
            var before = round.Result();
            var statement = Pick(random, round.Questionnaire.Statements.ToArray());

            // Everybody who can falls by a point there.
            var after = round.With([.. round.People.Select(p => Fallen(p, statement))]).Result();
            foreach (var (one, other) in before.Dimensions.Zip(after.Dimensions).Where(d => d.First.Score is not null))
            {
                other.Score!.Score.ShouldBeLessThanOrEqualTo(one.Score!.Score);
                other.Score.Level.Number.ShouldBeLessThanOrEqualTo(one.Score.Level.Number);
                fallen += other.Score.Score < one.Score.Score ? 1 : 0;
            }

            (after.Overall?.Level.Number ?? 0).ShouldBeLessThanOrEqualTo(before.Overall?.Level.Number ?? 0);
        }

        fallen.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void More_people_never_show_less_of_a_round()
    {
        // With everybody twice, what was shown is still shown.
        var random = new RandomRounds(46);
        for (var i = 0; i < 30; i++)
        {
            var round = random.OfSize(5 + random.Next(8), 5 + random.Next(8), questionnaire: Sample.Extended);
            var twice = Figures.Of(round.With([.. round.People, .. round.People]).Result()).Keys.ToHashSet();
            Figures.Of(round.Result()).Keys
                .Where(k => !k.StartsWith("HeldBack", StringComparison.Ordinal) && !k.EndsWith(".Others", StringComparison.Ordinal)
                    && !k.EndsWith(".PBelow", StringComparison.Ordinal) && !k.EndsWith(".ChanceInTenths", StringComparison.Ordinal))
                .ShouldAllBe(k => twice.Contains(k));
        }
    }

    private static Person Fallen(Person person, Statement statement) => person[statement.Id] switch
    {
        { Length: 1 } tick when statement.Reversed && tick != "5" => person.With(statement.Id, $"{(char)(tick[0] + 1)}"),
        { Length: 1 } tick when !statement.Reversed && tick != "1" => person.With(statement.Id, $"{(char)(tick[0] - 1)}"),
        _ => person,
    };

    private static T Pick<T>(RandomRounds random, T[] items) => items[random.Next(items.Length)];
}
