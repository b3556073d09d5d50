using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Tests.Site;

namespace AlignmentCheck.Web.Tests.Organisations;

/// <summary>Puts organisations and rounds of any state into the site's database: what went before a test.</summary>
internal sealed class Story(SiteFixture site)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<Organisation> OrganisationAsync(string name, params (User User, MemberRole Role)[] members)
    {
        var organisation = new Organisation
        {
            Id = Guid.NewGuid(),
            Slug = $"{name.ToLowerInvariant()}-{Guid.NewGuid():n}",
            Name = name,
            TimeZone = "Europe/Berlin",
            CreatedAt = site.Clock.GetUtcNow(),
        };
        await AddAsync(
            [
                organisation,
                .. members.Select(member => new Membership
                {
                    OrganisationId = organisation.Id, UserId = member.User.Id, Role = member.Role, Since = site.Clock.GetUtcNow(),
                }),
            ]);
        return organisation;
    }

    public async Task<Round> RoundAsync(Organisation organisation, string quarter, RoundState state, Action<Round>? change = null)
    {
        var today = organisation.DayOf(site.Clock.GetUtcNow());
        var round = new Round
        {
            Id = Guid.NewGuid(),
            OrganisationId = organisation.Id,
            Quarter = Quarter.TryParse(quarter)!,
            State = state,
            QuestionnaireId = "core",
            QuestionnaireVersion = 1,
            Language = "en",
            InvitedSales = 22,
            InvitedMarketing = 14,
            OpensOn = today,
            ClosesOn = today.AddDays(14),
            CreatedAt = site.Clock.GetUtcNow(),
        };
        change?.Invoke(round);
        await AddAsync(round, Link(round, Team.Sales), Link(round, Team.Marketing));
        return round;
    }

    /// <summary>A round that closed, with scores of 75 for Sales and 50 for Marketing.</summary>
    public async Task<Round> ResultAsync(Organisation organisation, string quarter, RoundState state, int daysAgo, int people = 12)
    {
        var round = await RoundAsync(organisation, quarter, state, round => round.ClosedAt = site.Clock.GetUtcNow().AddDays(-daysAgo));
        var closed = SomeClient.Close(people, 4, people, 3, round.Terms);
        await AddAsync(new FrozenResult { RoundId = round.Id, Closed = closed.Freeze(), Advice = [] });
        return round;
    }

    /// <summary>What is asked in it, as it is kept from the opening on.</summary>
    public Task AskAsync(Round round) =>
        AddAsync(new RoundQuestionnaire { RoundId = round.Id, Snapshot = QuestionnaireSnapshot.Write(SomeClient.CoreQuestionnaire) });

    public Task CountAsync(Round round, ParticipationStep sales, ParticipationStep marketing) =>
        AddAsync(new RoundParticipation { RoundId = round.Id, Sales = sales, Marketing = marketing, At = site.Clock.GetUtcNow() });

    private static TeamLink Link(Round round, Team team) => new() { Code = $"{Guid.NewGuid():n}"[..TeamLink.CodeLength], RoundId = round.Id, Team = team };

    private Task AddAsync(params object[] entities) => site.WithAsync<AlignmentContext>(async db =>
    {
        db.AddRange(entities);
        await db.SaveChangesAsync(Cancel);
    });
}
