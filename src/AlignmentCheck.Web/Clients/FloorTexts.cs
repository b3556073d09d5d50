using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Clients;

/// <summary>From how many answers on figures are shown, and what is shown where they are fewer: the same words wherever people are asked to answer.</summary>
internal static class FloorTexts
{
    private static readonly ResourceTexts Texts = new(typeof(FloorTexts));

    /// <summary>All of it.</summary>
    public static string Promise(Round round) => Texts.Format([round.Floor, Below(round)]);

    /// <summary>What is shown where a team stays below the floor.</summary>
    public static string Below(Round round) => round.MayPool
        ? Texts.Format([2 * round.Floor, RoundTerms.LeastOfEachPooledTeam], "Below.Pooled")
        : Texts.Get("Below.Apart");
}
