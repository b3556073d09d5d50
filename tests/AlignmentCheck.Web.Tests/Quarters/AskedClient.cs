using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Reports;

namespace AlignmentCheck.Web.Tests.Quarters;

/// <summary>A client that is asked every quarter, with what came of it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="TimeZone">Its days begin and end there.</param>
/// <param name="Sales">By quarter of the story, from 0: people of Sales who answer, and what they all tick, 1 to 5, seen as agreement with what is good.</param>
/// <param name="Marketing">The same of Marketing.</param>
internal sealed record AskedClient(string Name, string TimeZone, Func<int, (int People, int Point)> Sales, Func<int, (int People, int Point)> Marketing)
{
    private const int PointsBetween = 25;

    public Organisation Organisation { get; set; } = null!;

    /// <summary>Days after closing on which its rounds release themselves; null where that is done by hand.</summary>
    public int? ReleaseAfterDays { get; init; }

    /// <summary>As its managers read them, by quarter of the story.</summary>
    public List<FoundReport> Reports { get; } = [];

    /// <summary>The page's text, of some quarters.</summary>
    public Dictionary<int, string> Texts { get; } = [];

    /// <summary>In the end, as its managers see it.</summary>
    public RoundHistory History { get; set; } = null!;

    public int SalesScore(int quarter) => (Sales(quarter).Point - 1) * PointsBetween;

    public int MarketingScore(int quarter) => (Marketing(quarter).Point - 1) * PointsBetween;
}
