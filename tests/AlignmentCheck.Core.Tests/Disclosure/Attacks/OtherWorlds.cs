using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Disclosure.Attacks;

/// <summary>
/// The attacker who holds two reports, knows that they differ by one newcomer and that nobody else moved, but not what the others
/// answered. An answer of the newcomer is safe from him if there is another world with the same two reports: here one is built in which
/// the newcomer ticked something else and made up for it in a second statement, and, where the means would tell, a colleague did the
/// opposite. Nobody's dimension score changes by that, so that only the means of statements can tell the two worlds apart.
/// </summary>
internal static class OtherWorlds
{
    /// <param name="others">Those who answered both times; small teams, so that means are in tens.</param>
    /// <param name="newcomer">Who came.</param>
    /// <param name="statement">A statement on which the newcomer ticked a point.</param>
    /// <returns>The other world, or null where this search finds none.</returns>
    public static (Person[] Others, Person Newcomer)? Find(IReadOnlyList<Person> others, Person newcomer, Statement statement)
    {
        var dimension = Sample.Core.Dimensions.Single(d => d.Statements.Contains(statement));
        var colleagues = others.Index().Where(o => o.Item.Team == newcomer.Team).ToArray();
        foreach (var (step, balance) in Moves(newcomer, statement, dimension))
        {
            var moved = Move(Move(newcomer, statement, step)!, balance, -step)!;
            if (IsSame([.. others, newcomer], [.. others, moved], newcomer.Team, dimension))
            {
                return ([.. others], moved);
            }

            foreach (var (index, colleague) in colleagues)
            {
                foreach (var other in dimension.Statements.SelectMany(from => Moves(colleague, from, dimension).Where(m => Math.Abs(m.Step) <= 2).Select(m => Move(Move(colleague, from, m.Step)!, m.Balance, -m.Step)!)))
                {
                    Person[] world = [.. others];
                    world[index] = other;
                    if (IsSame([.. others, newcomer], [.. world, moved], newcomer.Team, dimension) && IsSame(others, world, newcomer.Team, dimension))
                    {
                        return (world, moved);
                    }
                }
            }
        }

        return null;
    }

    /// <summary>By how many points of score somebody can move on a statement, and where that can be made up for.</summary>
    private static IEnumerable<(int Step, Statement Balance)> Moves(Person person, Statement statement, Dimension dimension) =>
        from step in new[] { 1, -1, 2, -2, 3, -3, 4, -4 }
        where Move(person, statement, step) is not null
        from balance in dimension.Statements
        where balance != statement && Move(person, balance, -step) is not null
        select (step, balance);

    /// <summary>Null where there is no such point, or none was ticked.</summary>
    private static Person? Move(Person person, Statement statement, int step)
    {
        if (person[statement.Id] is not { Length: 1 } tick)
        {
            return null;
        }

        var point = tick[0] - '0' + (statement.Reversed ? -step : step);
        return point is >= 1 and <= 5 ? person.With(statement.Id, $"{point}") : null;
    }

    private static bool IsSame(IEnumerable<Person> world, IEnumerable<Person> other, Team team, Dimension dimension) =>
        Means(world, team, dimension).SequenceEqual(Means(other, team, dimension));

    /// <summary>The means as shown to the nearest ten, of those with a score in the dimension.</summary>
    private static int[] Means(IEnumerable<Person> people, Team team, Dimension dimension)
    {
        var scored = people.Where(p => p.Team == team && dimension.Statements.Count(s => p[s.Id] is { Length: 1 }) >= 2).ToArray();
        return [.. dimension.Statements.Select(s => Rounding.InnerTen(scored
            .Where(p => p[s.Id] is { Length: 1 })
            .Select(p => 25.0 * (s.Reversed ? '5' - p[s.Id]![0] : p[s.Id]![0] - '1'))
            .DefaultIfEmpty(0)
            .Average()))];
    }
}
