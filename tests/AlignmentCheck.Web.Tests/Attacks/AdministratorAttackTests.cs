using AlignmentCheck.Data;
using AlignmentCheck.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AlignmentCheck.Web.Tests.Attacks;

/// <summary>
/// The administrator of a running site has its database with every table, file and log of SQLite's, every line that the site can be made to log,
/// and the e-mails. He links 40 invitations to 40 responses by whatever the two have in common, and by every order in which they can be put.
/// </summary>
public sealed class AdministratorAttackTests
{
    private const int People = 40;
    private const int Rounds = 2;

    /// <summary>Not even SQLite's log is emptied meanwhile: it tells both orders, and they have nothing to do with each other.</summary>
    [Fact]
    [Attack("administrator with the database and all logs")]
    public async Task Administrator_with_the_database_and_all_logs_of_people_who_start_in_one_order_and_send_in_another()
    {
        var rounds = await RunAsync(seed: 81, inOneOrder: false, isErased: false);

        // He finds all of them where a line or a row says a little more.
        Right(rounds[0].WithTokensInTheLog(), "a word in common in the log").ShouldBe(People);
        Right(rounds[0].WithLinesAndRunningNumbers(), "last lines in the log and id sequence").ShouldBe(People);
        Right(rounds[0].WithInvitationsInRows(), "a value in common").ShouldBe(People);
        BeyondChance(rounds).ShouldBeEmpty();
    }

    /// <summary>The worst case: everybody sends in the order in which they started. The site's job has run since.</summary>
    [Fact]
    [Attack("administrator with the database and all logs")]
    public async Task Administrator_with_the_database_and_all_logs_of_people_who_send_in_the_order_in_which_they_started() =>
        BeyondChance(await RunAsync(seed: 82, inOneOrder: true, isErased: true)).ShouldBeEmpty();

    /// <summary>The same site, with what frameworks log of requests and statements let through: the connection names both requests.</summary>
    [Fact]
    [Attack("administrator with the database and all logs")]
    public async Task Administrator_links_nearly_all_where_requests_and_statements_are_logged()
    {
        await using var site = new InvitedSite(seed: 84, services =>
        {
            services.ConfigureDbContext<AlignmentContext>(options => options.EnableSensitiveDataLogging());
            services.PostConfigure<LoggerFilterOptions>(options =>
            {
                options.Rules.Clear();
                (options.MinLevel, options.CaptureScopes) = (LogLevel.Trace, true);
            });
        });
        var round = await site.RunAsync(People, inOneOrder: false, isErased: true);

        Right(round, "a word in common in the log").ShouldBeGreaterThan(People * 3 / 4);
    }

    private static int Right(InvitedRound round, string attack) => round.Tried().Single(tried => tried.Name == attack).Right;

    private static async Task<IReadOnlyList<InvitedRound>> RunAsync(int seed, bool inOneOrder, bool isErased)
    {
        await using var site = new InvitedSite(seed);
        var rounds = new List<InvitedRound>();
        while (rounds.Count < Rounds)
        {
            rounds.Add(await site.RunAsync(People, inOneOrder, isErased));
        }

        return rounds;
    }

    /// <returns>Ways that find more than guessing does. So many are tried that some are three deviations above by chance.</returns>
    private static IReadOnlyList<string> BeyondChance(IReadOnlyList<InvitedRound> rounds)
    {
        var right = rounds.SelectMany(round => round.Tried()).GroupBy(tried => tried.Name, tried => tried.Right).ToDictionary(tried => tried.Key, tried => tried.Sum());
        TestContext.Current.TestOutputHelper!.WriteLine($"{right.Count} ways, at the most {right.Values.Max()} of {Rounds * People} right");

        // One right link a round is what guessing gives, with a variance of one.
        return [.. right.Where(tried => (tried.Value - Rounds) / Math.Sqrt(Rounds) > Score.ClearlyAbove).Select(tried => tried.Key)];
    }
}
