using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Content;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Tests;

/// <summary>A client in Berlin with rounds, as rules and sentences take it; nothing is stored.</summary>
internal static class SomeClient
{
    private static readonly Lazy<Questionnaire> Core = new(() =>
        ContentReader.Read(Path.Join(AppContext.BaseDirectory, "content"), ContentReader.ReferenceLanguage)
            .Library!.Questionnaires.Last(questionnaire => questionnaire.Id == "core"));

    public static Questionnaire CoreQuestionnaire => Core.Value;

    public static SeenOrganisation With(string name, params SeenRound[] rounds) => new(
        new Organisation { Id = Guid.NewGuid(), Slug = name.ToLowerInvariant(), Name = name, TimeZone = "Europe/Berlin", CreatedAt = DateTimeOffset.UnixEpoch },
        MemberRole.Consultant,
        rounds);

    public static SeenRound Draft(string quarter, DateOnly opens) => new(Round(quarter, RoundState.Draft, opens), null, null);

    public static SeenRound Open(string quarter, DateOnly opens, ParticipationStep? sales = null, ParticipationStep? marketing = null)
    {
        var round = Round(quarter, RoundState.Open, opens);
        var counted = sales is null ? null : new RoundParticipation { RoundId = round.Id, Sales = sales.Value, Marketing = marketing!.Value, At = DateTimeOffset.UnixEpoch };
        return new SeenRound(round, counted, null);
    }

    public static SeenRound Closed(string quarter, DateTimeOffset at, RoundState state = RoundState.Closed, int? releaseAfterDays = null, DisclosedResult? result = null)
    {
        var round = Round(quarter, state, DateOnly.FromDateTime(at.Date).AddDays(-14));
        round.ClosedAt = at;
        round.ReleaseAfterDays = releaseAfterDays;
        return new SeenRound(round, null, result ?? Result(6, 4, 6, 3));
    }

    /// <summary>A round that was run elsewhere.</summary>
    /// <param name="quarter">Its name.</param>
    /// <param name="at">When it was closed there.</param>
    /// <param name="broughtAt">When it was imported.</param>
    /// <param name="state">What became of it here.</param>
    public static SeenRound Imported(string quarter, DateTimeOffset at, DateTimeOffset broughtAt, RoundState state)
    {
        var round = Round(quarter, state, DateOnly.FromDateTime(at.Date), RoundOrigin.Import, broughtAt);
        round.ClosedAt = at;
        return new SeenRound(round, null, Result(6, 4, 6, 3));
    }

    /// <summary>A result in which everybody of a team gives the same answer, 1 to 5, seen as agreement: 4 scores 75.</summary>
    public static DisclosedResult Result(int sales, int salesPoint, int marketing, int marketingPoint, RoundTerms? terms = null) =>
        Close(sales, salesPoint, marketing, marketingPoint, terms ?? new RoundTerms()).Result;

    public static ClosedRound Close(int sales, int salesPoint, int marketing, int marketingPoint, RoundTerms terms) =>
        Closing.Close(CoreQuestionnaire, terms, [.. Sheets(Team.Sales, sales, salesPoint), .. Sheets(Team.Marketing, marketing, marketingPoint)]);

    private static IEnumerable<AnswerSheet> Sheets(Team team, int people, int point)
    {
        var builder = new AnswerSheetBuilder(CoreQuestionnaire);
        for (var person = 0; person < people; person++)
        {
            foreach (var statement in CoreQuestionnaire.Statements)
            {
                builder.Put(CoreQuestionnaire.IndexOf(statement.Id), $"{(statement.Reversed ? 6 - point : point)}").ShouldBeNull();
            }

            yield return builder.Build(team);
        }
    }

    private static Round Round(string quarter, RoundState state, DateOnly opens, RoundOrigin origin = RoundOrigin.Site, DateTimeOffset? createdAt = null) => new()
    {
        Id = Guid.NewGuid(),
        OrganisationId = Guid.Empty,
        Quarter = Quarter.TryParse(quarter)!,
        State = state,
        Origin = origin,
        QuestionnaireId = "core",
        QuestionnaireVersion = 1,
        Language = "en",
        OpensOn = opens,
        ClosesOn = opens.AddDays(14),
        CreatedAt = createdAt ?? DateTimeOffset.UnixEpoch,
    };
}
