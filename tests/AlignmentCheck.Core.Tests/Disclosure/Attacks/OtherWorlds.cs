using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Disclosure.Attacks;

/// <summary>
/// The attacker who holds two reports, knows that they differ by one newcomer and that nobody else moved, but not what the others
/// answered. An answer of the newcomer is safe from him if there is another world with the same two reports. Here one is sought in which
/// the newcomer ticked something else and made up for it in other statements, and colleagues did the like where the means would tell.
/// Nobody's dimension score changes by that, so that only the means of statements, in tens, could tell the two worlds apart.
/// </summary>
internal sealed class OtherWorlds
{
    private const int MostShift = 2;

    private readonly Person[] _others;
    private readonly Person _newcomer;
    private readonly IReadOnlyList<Statement> _statements;
    private readonly int[] _colleagues;
    private readonly int?[] _own;
    private readonly (int Sum, int People)[] _before;

    private OtherWorlds(Person[] others, Person newcomer, Dimension dimension)
    {
        (_others, _newcomer, _statements) = (others, newcomer, dimension.Statements);
        _colleagues = [.. Enumerable.Range(0, others.Length).Where(i => others[i].Team == newcomer.Team && Steps(others[i]).Count(s => s is not null) >= 2)];
        _own = Steps(newcomer);
        _before = [.. Enumerable.Range(0, _statements.Count).Select(at => (
            _colleagues.Sum(c => Steps(others[c])[at] ?? 0), _colleagues.Count(c => Steps(others[c])[at] is not null)))];
    }

    /// <param name="others">Those who answered both times; small teams, so that means are in tens.</param>
    /// <param name="newcomer">Who came.</param>
    /// <param name="statement">A statement on which the newcomer ticked a point.</param>
    /// <returns>The other world, or null where this search finds none.</returns>
    public static (Person[] Others, Person Newcomer)? Find(Person[] others, Person newcomer, Statement statement)
    {
        var dimension = Sample.Core.Dimensions.Single(d => d.Statements.Contains(statement));
        return new OtherWorlds(others, newcomer, dimension).Find(dimension.Statements.ToList().IndexOf(statement));
    }

    private (Person[] Others, Person Newcomer)? Find(int target)
    {
        // Who mostly skipped the dimension enters nothing: any tick is possible.
        if (_own.Count(s => s is not null) < 2)
        {
            return (_others, Moved(_newcomer, target, _own[target] == 0 ? 1 : -1));
        }

        foreach (var own in Shifts(4).Where(s => s[target] != 0 && CanShift(_own, s)))
        {
            foreach (var shift in Shifts(MostShift).Where(b => IsUnseen(own, b)))
            {
                if (Realized(shift) is { } world)
                {
                    return (world, own.Index().Aggregate(_newcomer, (p, s) => Moved(p, s.Index, s.Item)));
                }
            }
        }

        return null;
    }

    /// <summary>Whether both reports give the same means.</summary>
    private bool IsUnseen(int[] own, int[] shift)
    {
        for (var at = 0; at < own.Length; at++)
        {
            var (sum, people) = _before[at];
            var (after, all) = _own[at] is { } step ? (sum + step, people + 1) : (sum, people);
            if (Tens(sum + shift[at], people) != Tens(sum, people) || Tens(after + shift[at] + own[at], all) != Tens(after, all))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Colleagues whose answers together shift by so many steps, while each keeps their score; null where nobody has room.</summary>
    private Person[]? Realized(int[] shift)
    {
        Person[] world = [.. _others];
        int[] left = [.. shift];
        while (left.Any(s => s != 0))
        {
            var (up, down) = (Array.FindIndex(left, s => s > 0), Array.FindIndex(left, s => s < 0));
            var with = Array.FindIndex(_colleagues, c => Steps(world[c])[up] < 4 && Steps(world[c])[down] > 0);
            if (with < 0)
            {
                return null;
            }

            var colleague = _colleagues[with];
            world[colleague] = Moved(Moved(world[colleague], up, 1), down, -1);
            (left[up], left[down]) = (left[up] - 1, left[down] + 1);
        }

        return world;
    }

    private static bool CanShift(int?[] steps, int[] shift) => steps.Zip(shift).All(s => s.Second == 0 || s.First + s.Second is >= 0 and <= 4);

    /// <summary>Shifts of the four statements that leave their sum as it is.</summary>
    private static IEnumerable<int[]> Shifts(int most) =>
        from a in Enumerable.Range(-most, (2 * most) + 1)
        from b in Enumerable.Range(-most, (2 * most) + 1)
        from c in Enumerable.Range(-most, (2 * most) + 1)
        where Math.Abs(a + b + c) <= most
        orderby Math.Abs(a) + Math.Abs(b) + Math.Abs(c) + Math.Abs(a + b + c)
        select new[] { a, b, c, -(a + b + c) };

    /// <summary>Steps of 25 points of score, 0 to 4; null where no point was ticked.</summary>
    private int?[] Steps(Person person) =>
        [.. _statements.Select(s => person[s.Id] is { Length: 1 } tick ? s.Reversed ? '5' - tick[0] : tick[0] - '1' : (int?)null)];

    private Person Moved(Person person, int at, int steps) =>
        steps == 0 ? person : person.With(_statements[at].Id, $"{(char)(person[_statements[at].Id]![0] + (_statements[at].Reversed ? -steps : steps))}");

    private static int Tens(int sum, int people) => people == 0 ? 0 : Rounding.InnerTen(25.0 * sum / people);
}
