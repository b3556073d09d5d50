using System.Globalization;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Tests.Attacks;

/// <summary>
/// The administrator has the database with every table, its files, and all logs, and knows who is invited. He links 40 invitations to 40
/// responses: by whatever value two rows have in common, and by every order in which rows can be put.
/// </summary>
public sealed class AdministratorAttackTests
{
    private const int People = 40;

    private static readonly string[] Tables = [nameof(AlignmentContext.Invitees), nameof(AlignmentContext.InviteeLinks), nameof(AlignmentContext.SpentCredentials), nameof(AlignmentContext.Responses), nameof(AlignmentContext.Comments)];

    [Fact]
    [Attack("administrator with the database and all logs")]
    public async Task Administrator_with_the_database_and_all_logs()
    {
        // People answer as soon as they have drawn, in the order in which they drew: the worst case.
        await using var site = await AnsweredSite.CreateAsync(seed: 51);
        var guesses = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < 5; i++)
        {
            var round = await site.RoundAsync(WayIn.Invitations, People);
            await site.AnswerAsync(round, inOneOrder: true);
            var disk = await site.DiskAsync(isErased: true, Tables);
            var (invited, responses) = (round.Truth[nameof(AlignmentContext.Invitees)], round.Truth[nameof(AlignmentContext.Responses)]);
            foreach (var (name, links) in Links(disk, invited, responses))
            {
                if (!guesses.TryGetValue(name, out var right))
                {
                    guesses[name] = right = [];
                }

                right.Add(Right(links, invited, responses));
            }

            await site.PurgeAsync(round);
        }

        // One right link a round is what guessing gives.
        foreach (var (name, right) in guesses)
        {
            TestContext.Current.TestOutputHelper!.WriteLine($"{name}: {right.Sum()} of {right.Count * People}");
            ((right.Sum() - right.Count) / Math.Sqrt(right.Count)).ShouldBeLessThan(Score.ChanceBound, name);
        }
    }

    /// <summary>With the invitation beside the answers, or with rows in the order in which they came, all forty are found.</summary>
    [Theory]
    [InlineData("a value in common")]
    [InlineData("row order")]
    [Attack("administrator with the database and all logs")]
    public void Administrator_succeeds_where_a_row_names_its_invitation_or_rows_are_numbered(string leak)
    {
        var random = new SeededBytes(52);
        var isNamed = leak == "a value in common";
        var marks = Enumerable.Range(0, People).Select(at => (Invited: $"{at:00}@example.test", Hash: Convert.ToHexStringLower(random.Next(32)), Response: Convert.ToHexStringLower(random.Next(32)))).ToArray();
        var (invited, responses) = (marks.Select(mark => new Sought("Invitees", mark.Invited)).ToArray(), marks.Select(mark => new Sought("Responses", mark.Response)).ToArray());
        var disk = new Disk([], [], new Dictionary<string, Table>(StringComparer.Ordinal)
        {
            ["Invitees"] = new(["Address", "Drawn"], [.. marks.Select(mark => new object[] { mark.Invited, mark.Hash })]),
            ["Responses"] = isNamed
                ? new(["Key", "Invitation"], [.. random.Shuffled(marks).Select(mark => new object[] { mark.Response, mark.Hash })])
                : new(["#", "Key"], [.. marks.Select((mark, at) => new object[] { (long)at, mark.Response })]),
        });

        Right(Links(disk, invited, responses)[leak], invited, responses).ShouldBe(People);
    }

    /// <returns>For each way of trying it, the response that is named for each invitation, those in the order of their marks.</returns>
    private static Dictionary<string, IReadOnlyList<(Sought Invited, Sought Response)>> Links(Disk disk, IReadOnlyList<Sought> invited, IReadOnlyList<Sought> responses)
    {
        var (people, rows) = (Given(invited), Given(responses));
        var links = new Dictionary<string, IReadOnlyList<(Sought, Sought)>>(StringComparer.Ordinal) { ["a value in common"] = ByCommonValue(disk, people, rows) };
        foreach (var (name, attack) in DiskAttacks.All)
        {
            links[name] = [.. attack(disk, people).Zip(attack(disk, rows))];
        }

        return links;
    }

    // Values that stand in one row of each table only, such as a hash, an id or a moment.
    private static IReadOnlyList<(Sought Invited, Sought Response)> ByCommonValue(Disk disk, Sought[] people, Sought[] rows)
    {
        var left = rows.ToList();
        var named = new Dictionary<Sought, Sought>();
        foreach (var person in people)
        {
            var own = Values(disk, person);
            if (left.Where(row => Values(disk, row).Overlaps(own)).ToArray() is [var only])
            {
                named[person] = only;
                left.Remove(only);
            }
        }

        var rest = new Queue<Sought>(left);
        return [.. people.Select(person => (person, named.TryGetValue(person, out var row) ? row : rest.Dequeue()))];
    }

    private static HashSet<string> Values(Disk disk, Sought sought) =>
        [.. disk.Tables[sought.Table].Rows.Where(sought.IsIn).SelectMany(row => row).Select(value => value is byte[] bytes ? Convert.ToHexStringLower(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)!)];

    private static int Right(IReadOnlyList<(Sought Invited, Sought Response)> links, IReadOnlyList<Sought> invited, IReadOnlyList<Sought> responses)
    {
        var truth = invited.Zip(responses).ToHashSet();
        return links.Count(truth.Contains);
    }

    private static Sought[] Given(IReadOnlyList<Sought> rows) => [.. rows.OrderBy(row => row.Mark, StringComparer.Ordinal)];
}
