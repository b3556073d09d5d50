using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Tests.Attacks;

/// <summary>
/// The administrator has the database with every table, its files, and all logs, and knows who is invited. He links 40 invitations to 40
/// responses: by whatever value two rows have in common, and by every order in which rows can be put.
/// </summary>
public sealed class AdministratorAttackTests
{
    private const int People = 40;
    private const int Rounds = 3;

    private static readonly string[] Tables = [nameof(AlignmentContext.Invitees), nameof(AlignmentContext.InviteeLinks), nameof(AlignmentContext.SpentCredentials), nameof(AlignmentContext.Responses), nameof(AlignmentContext.Comments)];

    [Fact]
    [Attack("administrator with the database and all logs")]
    public async Task Administrator_with_the_database_and_all_logs()
    {
        // People answer as soon as they have drawn, in the order in which they drew: the worst case.
        await using var site = await AnsweredSite.CreateAsync(seed: 51);
        var right = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Rounds; i++)
        {
            var round = await site.RoundAsync(WayIn.Invitations, People);
            await site.AnswerAsync(round, inOneOrder: true);
            var disk = await site.DiskAsync(isErased: true, Tables);
            var (invited, responses) = (round.Truth[nameof(AlignmentContext.Invitees)], round.Truth[nameof(AlignmentContext.Responses)]);
            foreach (var (name, links) in LinkAttacks.Links(disk, invited, responses))
            {
                right[name] = right.GetValueOrDefault(name) + LinkAttacks.Right(links, invited, responses);
            }

            await site.PurgeAsync(round);
        }

        // One right link a round is what guessing gives. So many ways are tried that one is three deviations above it by chance.
        TestContext.Current.TestOutputHelper!.WriteLine($"{right.Count} ways, at the most {right.Values.Max()} of {Rounds * People} right");
        right.Where(tried => (tried.Value - Rounds) / Math.Sqrt(Rounds) > Score.ClearlyAbove).Select(tried => tried.Key).ShouldBeEmpty();
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
            ["Invitees"] = new(["RoundId", "Address", "Drawn"], [.. marks.Select(mark => new object[] { "round", mark.Invited, mark.Hash })]),
            ["Responses"] = isNamed
                ? new(["Key", "RoundId", "Invitation"], [.. random.Shuffled(marks).Select(mark => new object[] { mark.Response, "round", mark.Hash })])
                : new(["#", "Key", "RoundId"], [.. marks.Select((mark, at) => new object[] { (long)at, mark.Response, "round" })]),
        });

        LinkAttacks.Right(LinkAttacks.Links(disk, invited, responses)[leak], invited, responses).ShouldBe(People);
    }
}
