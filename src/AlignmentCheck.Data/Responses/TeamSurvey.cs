using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;

namespace AlignmentCheck.Data.Responses;

/// <summary>What one team is asked in a round.</summary>
/// <param name="Link">The team's address, with its round and the round's organisation.</param>
/// <param name="Questionnaire">As it was when the round opened.</param>
/// <param name="Code">The hash of the code by which it was found; null where that was the team's address.</param>
public sealed record TeamSurvey(TeamLink Link, Questionnaire Questionnaire, OnceKey? Code = null)
{
    public Team Team => Link.Team;

    public Round Round => Link.Round!;

    public Organisation Organisation => Round.Organisation!;

    /// <summary>Whether answers are taken with a credential only.</summary>
    public bool WantsCredential => Round.WayIn == WayIn.Invitations && Code is null;
}
