using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Agreements;

/// <summary>What one team takes off the other's list.</summary>
/// <param name="By">Who helps.</param>
/// <param name="Challenges">What the other team names most often of itself, in percent of its picks as shown; several where they tie, none where nothing stands out or is shown.</param>
/// <param name="InTens">Whether shares are in tens.</param>
public sealed record HelpOffer(Team By, IReadOnlyList<OptionShare> Challenges, bool InTens)
{
    /// <summary>Where more tie than people pick, nothing stands out.</summary>
    private const int MostTied = 3;

    /// <summary>What each team offers the other.</summary>
    public static IReadOnlyList<HelpOffer> Of(DisclosedResult result)
    {
        var check = result.Dimensions.Select(d => d.Check).OfType<PredictionCheckResult>().FirstOrDefault();
        return [Of(Team.Sales, check?.SalesKnowsMarketing.Named), Of(Team.Marketing, check?.MarketingKnowsSales.Named)];
    }

    private static HelpOffer Of(Team by, OptionPicture? named)
    {
        var picked = named?.Options.Where(share => share.Percent > 0).ToArray() ?? [];
        var most = picked.Where(share => share.Percent == picked.Max(other => other.Percent)).ToArray();
        return new HelpOffer(by, most.Length > MostTied ? [] : most, named is { InTens: true });
    }
}
