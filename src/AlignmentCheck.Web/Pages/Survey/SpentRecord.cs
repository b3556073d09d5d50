using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Web.Pages.Survey;

/// <summary>What is stored of a code or a credential once answers were sent with it.</summary>
internal static class SpentRecord
{
    /// <param name="survey">What is answered.</param>
    /// <param name="key">The hash; null where nothing is spent.</param>
    /// <param name="caption">What the record is.</param>
    /// <param name="note">What the hash is of.</param>
    public static RecordView? Of(TeamSurvey survey, string? key, string caption, string note)
    {
        if (key is null)
        {
            return null;
        }

        var isCredential = survey.Code is null && survey.Round.WayIn == WayIn.Invitations;
        RecordField[] both = [new("key", key, note), new("round", $"{survey.Organisation.Slug}/{survey.Round.Quarter}", null)];
        RecordField[] ofCode = [new("team", survey.Team.ToString().ToLowerInvariant(), null), new("isspent", "true", null)];
        return new RecordView(caption, isCredential ? both : [.. both, .. ofCode]);
    }
}
