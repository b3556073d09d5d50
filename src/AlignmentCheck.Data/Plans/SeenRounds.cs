using System.Linq.Expressions;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Plans;

/// <summary>Which rounds have a result that a member may see.</summary>
internal static class SeenRounds
{
    /// <param name="role">Consultants see it from the closing on, managers once it is released.</param>
    public static Expression<Func<Round, bool>> By(MemberRole role) => role == MemberRole.Consultant
        ? round => round.State == RoundState.Closed || round.State == RoundState.Released
        : round => round.State == RoundState.Released;
}
