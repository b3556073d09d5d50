using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Agreements;

/// <summary>
/// A draft service level agreement between Sales and Marketing: what a round's figures as shown let one propose, and lines to fill in for the
/// rest. It reads the disclosed result and nothing else, so it says nothing that is held back.
/// </summary>
/// <param name="Mode">How much of the round may be told apart.</param>
/// <param name="Result">The result that both teams answer for.</param>
/// <param name="Tasks">Who does what.</param>
/// <param name="OfMarketing">Marketing's promises on handing over leads.</param>
/// <param name="OfSales">Sales' promises on handing over leads.</param>
/// <param name="FeedbackOfMarketing">What Marketing tells Sales, and how soon.</param>
/// <param name="FeedbackOfSales">What Sales tells Marketing, and how soon.</param>
/// <param name="FeedbackOfBoth">How both say it.</param>
/// <param name="Help">What each team takes off the other's list.</param>
/// <param name="Rhythm">When both look at it.</param>
/// <param name="Missed">What happens when a promise is missed.</param>
/// <param name="FirstSteps">The steps to begin with by rank, but for those that such an agreement itself carries out.</param>
public sealed record DraftAgreement(
    DisclosureMode Mode,
    SharedResult Result,
    TaskSplit Tasks,
    IReadOnlyList<Promise> OfMarketing,
    IReadOnlyList<Promise> OfSales,
    IReadOnlyList<Promise> FeedbackOfMarketing,
    IReadOnlyList<Promise> FeedbackOfSales,
    IReadOnlyList<Promise> FeedbackOfBoth,
    IReadOnlyList<HelpOffer> Help,
    IReadOnlyList<Promise> Rhythm,
    IReadOnlyList<Promise> Missed,
    IReadOnlyList<Recommendation> FirstSteps)
{
    /// <summary>Steps that are named.</summary>
    public const int MostSteps = 3;

    /// <summary>The source that sorts tasks into Marketing's, Sales' and joint ones.</summary>
    public const string SourceOfTasks = "002";

    /// <summary>"Common goals and a service level agreement that everyone signs."</summary>
    private const string TheAgreementItself = "003.11";

    private const string OneGoal = "003.1";

    /// <summary>Every promise, in the order of reading.</summary>
    public IEnumerable<Promise> Promises =>
        [.. OfMarketing, .. OfSales, .. FeedbackOfSales, .. FeedbackOfMarketing, .. FeedbackOfBoth, .. Rhythm, .. Missed];

    /// <summary>Ids of the sources that the draft rests on.</summary>
    public IReadOnlyList<string> Sources =>
    [
        .. Promises.SelectMany(promise => promise.Remedies)
            .Append(TheAgreementItself).Append(OneGoal)
            .Select(remedy => remedy[..remedy.IndexOf('.', StringComparison.Ordinal)])
            .Append(SourceOfTasks)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <param name="result">What was disclosed.</param>
    /// <param name="steps">Recommended steps by rank.</param>
    /// <param name="usual">The tasks with the split that a source names, for a round that did not ask who does what.</param>
    public static DraftAgreement From(DisclosedResult result, IReadOnlyList<Recommendation> steps, IReadOnlyList<OwnershipTask> usual)
    {
        return new DraftAgreement(
            result.Mode,
            SharedResult.Of(result),
            TaskSplit.Of(result, usual),
            OfMarketing: [Of(PromiseKind.HandOver, "003.11", Statement("cr-2")), Of(PromiseKind.Care, "002.10"), Of(PromiseKind.OffersFirst, "002.5")],
            OfSales: [Of(PromiseKind.FirstContact, "003.11"), Of(PromiseKind.TakeOrReturn, "003.11"), Of(PromiseKind.Record, "004.8")],
            FeedbackOfMarketing: [Of(PromiseKind.Answer, "003.3", Statement("fc-4")), Of(PromiseKind.CampaignResult, "003.13")],
            FeedbackOfSales: [Of(PromiseKind.SayWhy, "003.7", Statement("fc-1"))],
            FeedbackOfBoth: [Of(PromiseKind.SayItWell, "003.5", Statement("fc-2"))],
            HelpOffer.Of(result),
            Rhythm:
            [
                Of(PromiseKind.GoThroughLeads, "003.7", Statement("fc-3")),
                Of(PromiseKind.Meet, "003.9", new FigureName(FigureKind.Check, "feedback")),
                Of(PromiseKind.Count, "003.13"),
                Of(PromiseKind.ReadAgain, "004.1"),
            ],
            Missed:
            [
                Of(PromiseKind.Tell, "003.11"),
                Of(PromiseKind.HelpTheCustomer, "004.7"),
                Of(PromiseKind.LookForCause, "003.3", Statement("sg-4")),
                Of(PromiseKind.Decide, "004.12"),
            ],
            [.. steps.Where(step => !step.Step.Remedies.Contains(TheAgreementItself, StringComparer.Ordinal)).Take(MostSteps)]);

        static FigureName Statement(string id) => new(FigureKind.Statement, id);

        Promise Of(PromiseKind kind, string remedy, FigureName? figure = null) => new(kind, [remedy], figure is { } name ? Reading(result, name) : null);
    }

    private static ShownReading? Reading(DisclosedResult result, FigureName name)
    {
        var figure = ShownFigures.Read(result, name);
        return figure.Read(Side.Lower).Count > 0 ? new ShownReading(name, figure.Sales, figure.Marketing, figure.Both) : null;
    }
}
