using AlignmentCheck.Core.Forecasts;

namespace AlignmentCheck.Web.Demo;

/// <summary>
/// Five quarters of an invented client: a fixed half hour each week and the trading of challenges help from the second quarter on, a change
/// of targets sets shared goals back in the third, a reward for both is announced and changes nothing, and since the fourth both teams
/// answer for one result. Its manager expects too much of everything at first, and of rewards to the end.
/// </summary>
internal static class DemoStory
{
    public const int InvitedSales = 38;
    public const int InvitedMarketing = 26;

    /// <summary>Days until the open round closes.</summary>
    public const int DaysToGo = 9;

    /// <summary>From the first closed quarter to the one that is open.</summary>
    public static IReadOnlyList<DemoQuarter> Quarters { get; } =
    [
        new(22, 15, Views((52, 44), (46, 38), (45, 27), (42, 30), (50, 41)), 0.35, 0.20, 1.0, 0.30, 0.62) { Seed = 1, Forecast = Expected((65, 65), (60, 60), (60, 60), (60, 60), (55, 55)) },
        new(23, 16, Views((56, 48), (50, 42), (52, 34), (42, 29), (51, 42)), 0.42, 0.40, 1.5, 0.32, 0.55) { Seed = 2, Forecast = Expected((60, 55), (55, 50), (55, 45), (55, 50), (55, 50)) },
        new(24, 18, Views((45, 40), (57, 49), (60, 43), (43, 30), (50, 43)), 0.34, 0.60, 2.1, 0.30, 0.50) { Seed = 3, Forecast = Expected((60, 50), (55, 45), (60, 50), (50, 45), (null, null)) },
        new(26, 19, Views((61, 52), (62, 55), (67, 54), (44, 31), (53, 44)), 0.52, 0.82, 2.6, 0.33, 0.41) { Seed = 4, Forecast = Expected((55, 50), (60, 55), (65, 65), (55, 50), (55, 45)) },
        new(12, 7, Views((64, 56), (64, 58), (70, 58), (45, 33), (54, 46)), 0.55, 0.84, 2.7, 0.35, 0.38) { Seed = 5 },
    ];

    /// <summary>Two help, as is to be seen by the fourth quarter, one does not, and one has only been begun.</summary>
    public static IReadOnlyList<DemoStep> Steps { get; } =
    [
        new("meet-every-week", After: 0, DemoTexts.Ada, DoneAfter: 3, DemoTexts.NoteOnWeekly),
        new("trade-three-challenges", After: 0, DemoTexts.Bo, DoneAfter: 2, DemoTexts.NoteOnChallenges),
        new("reward-both-for-a-customer", After: 1, DemoTexts.Bo, DoneAfter: null, DemoTexts.NoteOnReward),
        new("answer-for-one-result", After: 3, DemoTexts.Ada, DoneAfter: null, DemoTexts.NoteOnResult),
    ];

    private static Forecast Expected(
        (int? Sales, int? Marketing) goals,
        (int? Sales, int? Marketing) awareness,
        (int? Sales, int? Marketing) feedback,
        (int? Sales, int? Marketing) incentives,
        (int? Sales, int? Marketing) funding) => new(
        [
            new("shared-goals", new(goals.Sales, goals.Marketing)),
            new("mutual-awareness", new(awareness.Sales, awareness.Marketing)),
            new("feedback-channel", new(feedback.Sales, feedback.Marketing)),
            new("fair-incentives", new(incentives.Sales, incentives.Marketing)),
            new("shared-funding", new(funding.Sales, funding.Marketing)),
        ]);

    /// <summary>The five core dimensions.</summary>
    internal static Dictionary<string, DemoView> Views(
        (double Sales, double Marketing) goals,
        (double Sales, double Marketing) awareness,
        (double Sales, double Marketing) feedback,
        (double Sales, double Marketing) incentives,
        (double Sales, double Marketing) funding) => new(StringComparer.Ordinal)
        {
            ["shared-goals"] = new(goals.Sales, goals.Marketing),
            ["mutual-awareness"] = new(awareness.Sales, awareness.Marketing),
            ["feedback-channel"] = new(feedback.Sales, feedback.Marketing),
            ["fair-incentives"] = new(incentives.Sales, incentives.Marketing),
            ["shared-funding"] = new(funding.Sales, funding.Marketing),
        };
}
