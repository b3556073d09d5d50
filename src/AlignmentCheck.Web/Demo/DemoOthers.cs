namespace AlignmentCheck.Web.Demo;

/// <summary>How the demo consultant's other clients answer.</summary>
internal static class DemoOthers
{
    public static DemoQuarter Foods { get; } = new(7, 6, DemoStory.Views((58, 50), (55, 49), (60, 52), (48, 40), (52, 45)), 0.50, 0.50, 2.2, 0.40, 0.40)
    {
        Seed = 11, InvitedSales = 9, InvitedMarketing = 8,
    };

    public static DemoQuarter FoodsNow { get; } = new(6, 3, DemoStory.Views((60, 52), (56, 50), (62, 54), (49, 41), (53, 46)), 0.50, 0.50, 2.3, 0.40, 0.40)
    {
        Seed = 12, InvitedSales = 9, InvitedMarketing = 8,
    };

    public static DemoQuarter Clinics { get; } = new(6, 5, DemoStory.Views((26, 14), (28, 18), (22, 10), (25, 15), (28, 16)), 0.20, 0.15, 0.4, 0.15, 0.80)
    {
        Seed = 13, InvitedSales = 8, InvitedMarketing = 7,
    };

    public static DemoQuarter Logistics { get; } = new(6, 5, DemoStory.Views((66, 60), (64, 57), (68, 61), (55, 50), (60, 54)), 0.60, 0.60, 2.6, 0.50, 0.30)
    {
        Seed = 14, InvitedSales = 9, InvitedMarketing = 6,
    };

    public static DemoQuarter Software { get; } = new(5, 6, DemoStory.Views((74, 70), (72, 68), (76, 71), (62, 58), (66, 63)), 0.70, 0.65, 3.0, 0.60, 0.20)
    {
        Seed = 15, InvitedSales = 7, InvitedMarketing = 8,
    };
}
