using AlignmentCheck.Core.Disclosure;

namespace AlignmentCheck.Core.Agreements;

/// <summary>Why a clause cannot be made from answers.</summary>
public enum NoAnswers
{
    /// <summary>The round did not ask.</summary>
    NotAsked,

    /// <summary>Fewer answers than the floor in a team.</summary>
    HeldBack,

    /// <summary>Both teams are shown as one.</summary>
    Pooled,

    /// <summary>The round shows participation only.</summary>
    TooFew,
}

internal static class Absence
{
    /// <param name="result">What was disclosed.</param>
    /// <param name="isIt">Whether a held-back figure's name is what is looked for.</param>
    public static NoAnswers Of(DisclosedResult result, Func<string, bool> isIt) =>
        !result.HeldBack.Any(held => isIt(held.What)) ? NoAnswers.NotAsked : result.Mode switch
        {
            DisclosureMode.Pooled => NoAnswers.Pooled,
            DisclosureMode.None => NoAnswers.TooFew,
            _ => NoAnswers.HeldBack,
        };
}
