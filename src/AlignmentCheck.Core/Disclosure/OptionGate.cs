using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;

namespace AlignmentCheck.Core.Disclosure;

/// <summary>What is shown of the options of one question.</summary>
internal sealed class OptionGate(Tier tier, IReadOnlyList<Option> options)
{
    /// <summary>In a small team an option is shown by itself only if so many people chose it.</summary>
    private const int LeastPeople = 3;

    /// <param name="tally">A team's answers.</param>
    /// <param name="whole">What a share is a part of: people or picks.</param>
    /// <param name="onlyReal">Whether "none" and "don't know" are left out.</param>
    public OptionPicture Of(OptionTally tally, long whole, bool onlyReal)
    {
        if (tier != Tier.Tens)
        {
            return new OptionPicture(false, AllOptions(tally, options, whole, onlyReal), null);
        }

        var shown = Places(options, onlyReal).Where(k => tally[k] >= LeastPeople).ToArray();
        var rest = Places(options, onlyReal).Except(shown).Sum(k => tally[k]);
        return new OptionPicture(
            true,
            [.. shown.Select(k => new OptionShare(options[k], Rounding.InnerTen(100.0 * tally[k] / whole)))],
            Rounding.InnerTen(100.0 * rest / whole));
    }

    public static IReadOnlyList<OptionShare> AllOptions(OptionTally tally, IReadOnlyList<Option> options, long whole, bool onlyReal) =>
        [.. Places(options, onlyReal).Select(k => new OptionShare(options[k], Rounding.Whole(100.0 * tally[k] / whole)))];

    private static IEnumerable<int> Places(IReadOnlyList<Option> options, bool onlyReal) =>
        Enumerable.Range(0, options.Count).Where(k => !onlyReal || options[k].Kind == OptionKind.Real);
}
