using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Responses;

/// <summary>What one team is asked in a round.</summary>
/// <param name="Link">The team's address, with its round and the round's organisation.</param>
/// <param name="Questionnaire">As it was when the round opened.</param>
public sealed record TeamSurvey(TeamLink Link, Questionnaire Questionnaire)
{
    public Team Team => Link.Team;

    public Round Round => Link.Round!;

    public Organisation Organisation => Round.Organisation!;
}
