using AlignmentCheck.Data.Responses;

namespace AlignmentCheck.Web.Pages.Survey;

/// <summary>What stands around "Start".</summary>
/// <param name="Survey">To which it leads.</param>
/// <param name="IsDrawn">Whether the invitation was used.</param>
/// <param name="KeyAddress">Where everybody sees the same key.</param>
public sealed record StartView(TeamSurvey Survey, bool IsDrawn, Uri KeyAddress);
