using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Agreements;

/// <summary>The result that both teams answer for, as far as the answers name one. The teams' shares are those of the check, as shown.</summary>
public abstract record SharedResult
{
    private SharedResult()
    {
    }

    /// <summary>One result has more of both teams behind it than any other.</summary>
    /// <param name="Result">The greatest share of Sales × share of Marketing, as shown.</param>
    /// <param name="FirstInSales">What Sales names most often; several where they tie.</param>
    /// <param name="FirstInMarketing">What Marketing names most often; several where they tie.</param>
    /// <param name="InTens">Whether shares are in tens.</param>
    /// <param name="IsGuess">Whether the check agrees no more than blind guessing would.</param>
    public sealed record Named(
        ResultShares Result, IReadOnlyList<OptionShare> FirstInSales, IReadOnlyList<OptionShare> FirstInMarketing, bool InTens, bool IsGuess) : SharedResult
    {
        /// <summary>Whether each team names it more often than anything else.</summary>
        public bool IsFirstInBoth => IsOnly(FirstInSales) && IsOnly(FirstInMarketing);

        private bool IsOnly(IReadOnlyList<OptionShare> first) => first is [var only] && only.Option == Result.Option;
    }

    /// <summary>Several results have equally many of both teams behind them.</summary>
    public sealed record Tied(IReadOnlyList<ResultShares> Results, bool InTens) : SharedResult;

    /// <summary>No result is shown for both teams; a team's list is empty where none is shown for it either.</summary>
    public sealed record Apart(IReadOnlyList<OptionShare> FirstInSales, IReadOnlyList<OptionShare> FirstInMarketing, bool InTens) : SharedResult;

    /// <summary>There is nothing to go by.</summary>
    public sealed record Unknown(NoAnswers Why) : SharedResult;

    /// <summary>Reads the check by which both teams name one result.</summary>
    public static SharedResult Of(DisclosedResult result)
    {
        var check = result.Questionnaire.Dimensions.Select(d => d.Check).OfType<SameChoiceCheck>().FirstOrDefault();
        if (check is null)
        {
            return new Unknown(NoAnswers.NotAsked);
        }

        return result.Dimensions.Select(d => d.Check).OfType<ChoiceCheckResult>().FirstOrDefault(c => IsSame(c.Check.Id, check.Id)) is { } shown
            ? Of(shown)
            : new Unknown(Absence.Of(result, held => IsSame(held, $"check:{check.Id}")));
    }

    private static bool IsSame(string id, string other) => string.Equals(id, other, StringComparison.Ordinal);

    private static SharedResult Of(ChoiceCheckResult shown)
    {
        var common = Real(shown.Sales)
            .Select(s => new ResultShares(s.Option, s.Percent, shown.Marketing.Share(s.Option.Id) ?? 0))
            .Where(r => r.Marketing > 0)
            .ToArray();
        var inTens = shown.Sales.InTens;
        return Greatest(common, r => r.Sales * r.Marketing) switch
        {
            [] => new Apart(First(shown.Sales), First(shown.Marketing), inTens),
            [var one] => new Named(one, First(shown.Sales), First(shown.Marketing), inTens, shown.Score <= shown.Guess),
            var several => new Tied(several, inTens),
        };
    }

    private static OptionShare[] First(OptionPicture picture) => Greatest([.. Real(picture)], share => share.Percent);

    private static IEnumerable<OptionShare> Real(OptionPicture picture) =>
        picture.Options.Where(share => share.Option.Kind == OptionKind.Real && share.Percent > 0);

    private static T[] Greatest<T>(T[] items, Func<T, int> value) =>
        items.Length == 0 ? [] : [.. items.Where(item => value(item) == items.Max(value))];
}

/// <summary>A result with the share of each team that names it.</summary>
/// <param name="Option">The result.</param>
/// <param name="Sales">Percent of Sales as shown, 1 to 100.</param>
/// <param name="Marketing">Percent of Marketing as shown, 1 to 100.</param>
public sealed record ResultShares(Option Option, int Sales, int Marketing);
