using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Support;
using AlignmentCheck.Tests;

namespace AlignmentCheck.Core.Tests.Disclosure.Attacks;

/// <summary>
/// Two rounds of 5 to 9 people a team that differ by one newcomer to Sales, while nobody else moves. A case is one statement that the
/// newcomer answered; it is safe while more than one point stays possible. Measured once over 400 newcomers (7,700 cases): who
/// holds the two reports is left with more than one point in at least 94 % of cases; who also knows every answer of everybody else
/// in 86 %. Dimension scores are whole numbers, so that a newcomer's dimension score can be computed, as /privacy says:
/// where it is 0 or 100, so can the answers in it.
/// </summary>
public sealed class NewcomerAttackTests
{
    public NewcomerAttackTests() => Mutation.Skip();

    [Fact]
    [Attack("two rounds with one newcomer")]
    public void Who_holds_both_reports_cannot_compute_the_newcomers_answers()
    {
        var (safe, all) = (0, 0);
        foreach (var (others, newcomer) in Cases(30, seed: 77))
        {
            var worlds = Ticked(newcomer).Select(s => OtherWorlds.Find(others, newcomer, s)).ToArray();
            (safe, all) = (safe + worlds.Count(w => w is not null), all + worlds.Length);
            if (worlds.FirstOrDefault(w => w is not null) is { } world)
            {
                Figures.Text(Round.Of(world.Others).Result()).ShouldBe(Figures.Text(Round.Of(others).Result()));
                Figures.Text(Round.Of([.. world.Others, world.Newcomer]).Result()).ShouldBe(Figures.Text(Round.Of([.. others, newcomer]).Result()));
            }
        }

        (100.0 * safe / all).ShouldBeGreaterThan(90);
    }

    [Fact]
    [Attack("two rounds with one newcomer")]
    public void Who_knows_everybody_else_too_can_compute_few_of_them()
    {
        var (safe, all) = (0, 0);
        foreach (var (others, newcomer) in Cases(12, seed: 78))
        {
            var possible = Possible(others, newcomer);
            NewcomerAttack.KeepsTheTruth(possible, newcomer).ShouldBeTrue();
            var open = Ticked(newcomer).Select(s => possible[s.Id].Count(char.IsAsciiDigit) > 1).ToArray();
            (safe, all) = (safe + open.Count(o => o), all + open.Length);
        }

        (100.0 * safe / all).ShouldBeGreaterThan(75);
    }

    private static IEnumerable<(Person[] Others, Person Newcomer)> Cases(int count, int seed)
    {
        var simulated = new SimulatedPeople(seed);
        for (var found = 0; found < count;)
        {
            Person[] others = [.. Some(Team.Sales, simulated.Next(5, 10)), .. Some(Team.Marketing, simulated.Next(5, 10))];
            var newcomer = Some(Team.Sales, 1)[0];
            if (Sample.Core.Dimensions.All(d => Scored(Team.Sales, d) >= 5 && Scored(Team.Marketing, d) >= 5))
            {
                found++;
                yield return (others, newcomer);
            }

            int Scored(Team team, Dimension dimension) =>
                others.Count(p => p.Team == team && dimension.Statements.Count(s => p[s.Id] is not (null or "dk")) >= 2);
        }

        Person[] Some(Team team, int size) => simulated.Team(Sample.Core, team, size, 0.02);
    }

    private static Dictionary<string, char[]> Possible(Person[] others, Person newcomer) =>
        NewcomerAttack.PossibleAnswers(Round.Of(others), newcomer.Team, Round.Of([.. others, newcomer]).Result());

    private static IEnumerable<Statement> Ticked(Person person) => Sample.Core.Statements.Where(s => person[s.Id] is not (null or "dk"));
}
