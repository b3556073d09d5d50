using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Tests;

/// <summary>A round that respondents can be asked in: with its organisation, what is asked and both teams' links.</summary>
public sealed class SurveySeed
{
    private readonly Dictionary<Team, TeamLink> _links;

    /// <param name="questionnaire">What is asked.</param>
    /// <param name="today">The first of its fourteen days.</param>
    /// <param name="change">What is different about the round.</param>
    /// <param name="isDemo">Whether the organisation is an invented one.</param>
    /// <param name="roundId">The round's, if it shall be that one.</param>
    public SurveySeed(Questionnaire questionnaire, DateOnly today, Action<Round>? change = null, bool isDemo = false, Guid? roundId = null)
    {
        Organisation = new Organisation
        {
            Id = Guid.NewGuid(),
            Slug = $"harbour-tools-{Guid.NewGuid():n}"[..24],
            Name = "Harbour Tools",
            AskedBy = "Quay Consulting",
            TimeZone = "Europe/Berlin",
            IsDemo = isDemo,
            CreatedAt = DateTimeOffset.UnixEpoch,
        };
        Round = new Round
        {
            Id = roundId ?? Guid.NewGuid(),
            OrganisationId = Organisation.Id,
            Quarter = new Quarter(2026, 4),
            State = RoundState.Open,
            QuestionnaireId = questionnaire.Id,
            QuestionnaireVersion = questionnaire.Version,
            QuestionnaireSha256 = questionnaire.Sha256,
            Language = "en",
            OpensOn = today,
            ClosesOn = today.AddDays(13),
            CreatedAt = DateTimeOffset.UnixEpoch,
        };
        change?.Invoke(Round);
        Questionnaire = new RoundQuestionnaire { RoundId = Round.Id, Snapshot = QuestionnaireSnapshot.Write(questionnaire) };
        _links = Enum.GetValues<Team>().ToDictionary(
            team => team, team => new TeamLink { Code = $"{Guid.NewGuid():n}"[..TeamLink.CodeLength], RoundId = Round.Id, Team = team });
    }

    public Organisation Organisation { get; }

    public Round Round { get; }

    public RoundQuestionnaire Questionnaire { get; }

    /// <summary>Everything that stands in the database.</summary>
    public IEnumerable<object> Rows => [Organisation, Round, Questionnaire, .. _links.Values];

    public string Code(Team team = Team.Sales) => _links[team].Code;
}
