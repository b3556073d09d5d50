using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlignmentCheck.Browser.Tests.Support;

/// <summary>What is there before a journey begins.</summary>
internal static class Scene
{
    /// <summary>An organisation with an open round, both teams' links included.</summary>
    public static async Task<SurveySeed> OpenRoundAsync(this SiteFixture site, string questionnaire = "core", WayIn wayIn = WayIn.TeamLink, Action<Round>? change = null)
    {
        var asked = site.Services.GetRequiredService<ContentCatalogue>().Find("en")!.Newest(questionnaire)!;
        var seed = new SurveySeed(asked, DateOnly.FromDateTime(site.Clock.GetUtcNow().UtcDateTime), round =>
        {
            round.WayIn = wayIn;
            change?.Invoke(round);
        });
        await site.AddAsync([.. seed.Rows]);
        return seed;
    }

    /// <summary>An open round with invitations, and the end of one person's address for each.</summary>
    public static async Task<(SurveySeed Seed, string[] Tokens)> InvitingAsync(this SiteFixture site, int people = 1)
    {
        var seed = await site.OpenRoundAsync(wayIn: WayIn.Invitations);
        var invitations = Enumerable.Range(0, people).Select(_ => seed.NewInvitation()).ToArray();
        await site.AddAsync([.. seed.NewKeys(), .. invitations.SelectMany(invitation => invitation.Rows)]);
        return (seed, [.. invitations.Select(invitation => invitation.Token)]);
    }

    /// <summary>An open round with codes, and one of them.</summary>
    public static async Task<(SurveySeed Seed, string Code)> WithCodesAsync(this SiteFixture site)
    {
        var seed = await site.OpenRoundAsync(wayIn: WayIn.SingleUseCodes);
        var (code, row) = seed.NewCode();
        await site.AddAsync(row);
        return (seed, code);
    }

    public static Task AddAsync(this SiteFixture site, params object[] rows) => site.WithAsync<AlignmentContext>(async db =>
    {
        db.AddRange(rows);
        await db.SaveChangesAsync();
    });

    /// <summary>Credentials with which answers were sent.</summary>
    public static Task<int> SpentAsync(this SiteFixture site, SurveySeed seed) =>
        site.WithAsync<AlignmentContext, int>(db => db.SpentCredentials.CountAsync(spent => spent.RoundId == seed.Round.Id));

    public static Task JoinAsync(this SiteFixture site, User user, SurveySeed seed, MemberRole role) => site.WithAsync<AlignmentContext>(async db =>
    {
        db.Memberships.Add(new Membership { OrganisationId = seed.Organisation.Id, UserId = user.Id, Role = role, Since = site.Clock.GetUtcNow() });
        await db.SaveChangesAsync();
    });

    /// <summary>Everybody of the demo's fourth quarter answers under the two links.</summary>
    public static async Task AnswerAsync(this SiteFixture site, IReadOnlyDictionary<Team, string> codes)
    {
        var asked = site.Services.GetRequiredService<ContentCatalogue>().Find("en")!.Newest("core")!;
        var answers = new DemoAnswers(asked, DemoStory.Quarters[3]);
        foreach (var team in Enum.GetValues<Team>())
        {
            foreach (var form in answers.Of(team))
            {
                var sent = await site.WithAsync<SubmitResponse, SubmitOutcome>(submit =>
                    submit.ExecuteAsync(codes[team], new SentAnswers(ResponseSecret.New(), form), CancellationToken.None));
                sent.ShouldBeOfType<SubmitOutcome.Accepted>();
            }
        }
    }

    /// <summary>The same people answer, and the round is closed.</summary>
    public static async Task AnswerAndCloseAsync(this SiteFixture site, SurveySeed seed, User by)
    {
        await site.AnswerAsync(Enum.GetValues<Team>().ToDictionary(team => team, seed.Code));
        await site.WithAsync<CloseRound>(close => close.ExecuteAsync(seed.Round.Id, by.Id, CancellationToken.None));
    }

    public static Task ReleaseAsync(this SiteFixture site, SurveySeed seed, User by) =>
        site.WithAsync<ReleaseRound>(release => release.ExecuteAsync(seed.Round.Id, by.Id, CancellationToken.None));

    public static Task<int> ResponsesAsync(this SiteFixture site, SurveySeed seed) =>
        site.WithAsync<AlignmentContext, int>(db => db.Responses.CountAsync(response => response.RoundId == seed.Round.Id));
}
