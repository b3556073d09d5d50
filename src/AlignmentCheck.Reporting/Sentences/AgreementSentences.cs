using AlignmentCheck.Core.Agreements;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Sentences;

/// <summary>A draft agreement in words. Runs of underscores are lines to fill in.</summary>
public sealed class AgreementSentences(ReportTexts texts)
{
    private const string Line = "______";

    public string Lead(DraftAgreement draft) => draft.Mode switch
    {
        DisclosureMode.PerTeam => texts["Agreement.Lead"],
        DisclosureMode.Pooled => texts["Agreement.Lead.Pooled"],
        DisclosureMode.None => texts["Agreement.Lead.None"],
        _ => throw new ArgumentOutOfRangeException(nameof(draft), draft.Mode, "Unknown mode."),
    };

    /// <summary>The result; a proposal with a line for another one where the teams do not both put it first; or a line for it.</summary>
    public string ResultOf(SharedResult shared) => shared switch
    {
        SharedResult.Named { IsFirstInBoth: true, IsGuess: false } named => texts.Capital(named.Result.Option.Text),
        SharedResult.Named named => texts.Format("Agreement.Result.Or", texts.Capital(named.Result.Option.Text)),
        _ => Line,
    };

    /// <summary>Where the result comes from, or why there is none.</summary>
    public string ResultWhy(SharedResult shared) => shared switch
    {
        SharedResult.Named named => string.Join(' ', Why(named)),
        SharedResult.Tied tied => texts.Format("Agreement.Result.Tied", Listed(tied.Results.Select(r => r.Option))),
        SharedResult.Apart { FirstInSales.Count: > 0, FirstInMarketing.Count: > 0 } apart => texts.Format(
            "Agreement.Result.Apart", Shares(apart.FirstInSales, apart.InTens), Shares(apart.FirstInMarketing, apart.InTens)),
        SharedResult.Apart => texts["Agreement.Result.Scattered"],
        SharedResult.Unknown unknown => texts[$"Agreement.Result.{unknown.Why}"],
        _ => throw new ArgumentOutOfRangeException(nameof(shared), shared, "Unknown kind."),
    };

    public string Of(Promise promise) => promise.Standing switch
    {
        Standing.Weak => texts[$"Promise.{promise.Kind}.Weak"],
        Standing.Strong => texts[$"Promise.{promise.Kind}.Strong"],
        _ => texts[$"Promise.{promise.Kind}"],
    };

    public string Help(HelpOffer offer)
    {
        var (by, other) = (texts.TeamName(offer.By), texts.TeamName(offer.By == Team.Sales ? Team.Marketing : Team.Sales));
        return offer.Challenges.Count == 0
            ? texts.Format("Agreement.Help.Open", by, other)
            : texts.Format("Agreement.Help", by, other, texts.List([.. offer.Challenges.Select(c => texts.Format(
                "Agreement.Help.Share", c.Option.Text, TensSentences.Percent(c.Percent, offer.InTens, texts)))]));
    }

    /// <param name="option">Who, as the ownership map's option has it.</param>
    public string Owner(string option) => option switch
    {
        "marketing" => texts["Agreement.Tasks.Marketing"],
        "sales" => texts["Agreement.Tasks.Sales"],
        _ => texts["Agreement.Tasks.Both"],
    };

    /// <summary>Tasks of one owner; those of both have a line for who moves first.</summary>
    public string Listed(IEnumerable<DraftTask> tasks) => string.Join(texts["List.Comma"], tasks.Select(task =>
        IsBoth(task.Usual) ? texts.Format("Agreement.Tasks.FirstMove", task.Task.Name) : task.Task.Name));

    public string OwnerOf(DraftTask task) => task.Owner switch
    {
        null => texts["Agreement.Tasks.ToBeAgreed"],
        { } owner when IsBoth(owner) => texts.Format("Agreement.Tasks.OwnerBoth", texts.Capital(owner.Text)),
        { } owner => texts.Capital(owner.Text),
    };

    private IEnumerable<string> Why(SharedResult.Named named)
    {
        var (sales, marketing) = (Percent(named.Result.Sales, named.InTens), Percent(named.Result.Marketing, named.InTens));
        if (named.IsFirstInBoth)
        {
            yield return texts.Format("Agreement.Result.First", sales, marketing);
        }
        else
        {
            yield return texts.Format("Agreement.Result.Named", sales, marketing);
            yield return texts.Format(
                "Agreement.Result.OwnFirst", Shares(named.FirstInSales, named.InTens), Shares(named.FirstInMarketing, named.InTens));
        }

        if (named.IsGuess)
        {
            yield return texts["Agreement.Result.Guess"];
        }
    }

    private static bool IsBoth(Option option) => string.Equals(option.Id, "both", StringComparison.Ordinal);

    private string Listed(IEnumerable<Option> options) => texts.List([.. options.Select(option => option.Text)]);

    private string Shares(IEnumerable<OptionShare> shares, bool inTens) =>
        texts.List([.. shares.Select(share => texts.Format("Agreement.Share", share.Option.Text, Percent(share.Percent, inTens)))]);

    private string Percent(int percent, bool inTens) => TensSentences.Percent(percent, inTens, texts);
}
