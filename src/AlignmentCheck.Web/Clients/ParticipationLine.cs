using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Web.Clients;

/// <param name="Team">Null for both together.</param>
/// <param name="Text">Such as "24 of 38".</param>
internal sealed record ParticipationLine(Team? Team, string Text);
