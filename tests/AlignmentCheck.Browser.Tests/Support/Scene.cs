using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Web.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlignmentCheck.Browser.Tests.Support;

/// <summary>What is there before a journey begins.</summary>
internal static class Scene
{
    /// <summary>An organisation with an open round, both teams' links included.</summary>
    public static async Task<SurveySeed> OpenRoundAsync(this SiteFixture site, string questionnaire = "core")
    {
        var asked = site.Services.GetRequiredService<ContentCatalogue>().Find("en")!.Newest(questionnaire)!;
        var seed = new SurveySeed(asked, DateOnly.FromDateTime(site.Clock.GetUtcNow().UtcDateTime));
        await site.WithAsync<AlignmentContext>(async db =>
        {
            db.AddRange(seed.Rows);
            await db.SaveChangesAsync();
        });
        return seed;
    }

    public static Task JoinAsync(this SiteFixture site, User user, SurveySeed seed, MemberRole role) => site.WithAsync<AlignmentContext>(async db =>
    {
        db.Memberships.Add(new Membership { OrganisationId = seed.Organisation.Id, UserId = user.Id, Role = role, Since = site.Clock.GetUtcNow() });
        await db.SaveChangesAsync();
    });

    /// <summary>Everybody of the demo's fourth quarter answers under the two links.</summary>
    public static async Task AnswerAsync(this SiteFixture site, IReadOnlyDictionary<Team, string> codes)
    {
        var asked = site.Services.GetRequiredService<ContentCatalogue>().Find("en")!.Newest("core")!;
        var answers = new DemoAnswers(asked, DemoStory.Quarters[3], seed: 4);
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

    public static Task<int> ResponsesAsync(this SiteFixture site, SurveySeed seed) =>
        site.WithAsync<AlignmentContext, int>(db => db.Responses.CountAsync(response => response.RoundId == seed.Round.Id));
}
