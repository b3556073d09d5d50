using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Scoring;

namespace AlignmentCheck.Core.Agreements;

/// <summary>What one team, or both, promise.</summary>
public enum PromiseKind
{
    /// <summary>Marketing: with what a lead goes to Sales.</summary>
    HandOver,

    /// <summary>Marketing: how a lead that is not ready is cared for.</summary>
    Care,

    /// <summary>Marketing: salespeople see offers before customers do.</summary>
    OffersFirst,

    /// <summary>Sales: how soon a lead is contacted.</summary>
    FirstContact,

    /// <summary>Sales: how soon a lead is taken or given back.</summary>
    TakeOrReturn,

    /// <summary>Sales: where it stands what became of a lead.</summary>
    Record,

    /// <summary>Sales: how soon Marketing hears why a lead was won or lost.</summary>
    SayWhy,

    /// <summary>Marketing: how soon Sales hears what became of a campaign.</summary>
    CampaignResult,

    /// <summary>Marketing: how soon a report from Sales is answered.</summary>
    Answer,

    /// <summary>Both: how bad news is said.</summary>
    SayItWell,

    /// <summary>Both: going through leads.</summary>
    GoThroughLeads,

    /// <summary>Both: a meeting of both teams.</summary>
    Meet,

    /// <summary>Both heads: counting what was kept.</summary>
    Count,

    /// <summary>Both: reading the agreement again.</summary>
    ReadAgain,

    /// <summary>Both: who is told of a missed promise.</summary>
    Tell,

    /// <summary>Both: looking for the cause of a missed promise.</summary>
    LookForCause,

    /// <summary>Both: a customer who suffers from a missed promise.</summary>
    HelpTheCustomer,

    /// <summary>Both heads: what is missed again and again.</summary>
    Decide,
}

/// <summary>How a promise stands today, by the figure that speaks of it.</summary>
public enum Standing
{
    /// <summary>No figure is shown.</summary>
    Unknown,

    /// <summary>Below 50, as the two lower levels are.</summary>
    Weak,

    /// <summary>50 to 74.</summary>
    Fair,

    /// <summary>75 and more, as the highest level is.</summary>
    Strong,
}

/// <summary>A figure as shown, that a promise speaks of.</summary>
/// <param name="Figure">A statement's or a check's.</param>
/// <param name="Sales">0 to 100, where there are teams.</param>
/// <param name="Marketing">0 to 100, where there are teams.</param>
/// <param name="Both">0 to 100, where it belongs to both teams.</param>
public sealed record ShownReading(FigureName Figure, int? Sales, int? Marketing, int? Both)
{
    /// <summary>The lower team's figure, or that of both.</summary>
    public int Lower => Both ?? Math.Min(Sales!.Value, Marketing!.Value);
}

/// <summary>One sentence of an agreement.</summary>
/// <param name="Kind">What is promised.</param>
/// <param name="Remedies">Ids of the source texts' recommendations that it carries out, such as <c>003.7</c>.</param>
/// <param name="Today">The figure that speaks of it; null where there is none, or where it is held back.</param>
public sealed record Promise(PromiseKind Kind, IReadOnlyList<string> Remedies, ShownReading? Today)
{
    private const int Aligned = 3;

    /// <summary>From the lower team's figure: a promise is kept no better than the team sees it that gets least of it.</summary>
    public Standing Standing => Today is not { } today ? Standing.Unknown
        : Level.Of(today.Lower).Number switch
        {
            < Aligned => Standing.Weak,
            Aligned => Standing.Fair,
            _ => Standing.Strong,
        };
}
