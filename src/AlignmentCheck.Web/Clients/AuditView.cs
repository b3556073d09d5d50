using System.Globalization;
using AlignmentCheck.Data.Audit;

namespace AlignmentCheck.Web.Clients;

/// <summary>A sheet of the audit as a page shows it: month by month, latest first.</summary>
/// <param name="Sheet">What was done.</param>
/// <param name="Zone">On whose clocks.</param>
/// <param name="Address">Of the page, without a sheet's number.</param>
internal sealed record AuditView(AuditSheet Sheet, TimeZoneInfo Zone, string Address)
{
    public IEnumerable<IGrouping<string, SeenEntry>> Months => Sheet.Entries.GroupBy(seen => DateTexts.Month(Local(seen)), StringComparer.Ordinal);

    /// <summary>The address of the sheet before this one in time; null where this is the first that was written.</summary>
    public string? Older => Sheet.HasOlder ? Of(Sheet.Number + 1) : null;

    /// <summary>The address of the sheet after this one in time; null where this is the latest.</summary>
    public string? Newer => Sheet.Number > 1 ? Of(Sheet.Number - 1) : null;

    public DateTimeOffset Local(SeenEntry seen) => TimeZoneInfo.ConvertTime(seen.Entry.At, Zone);

    private string Of(int number) => number == 1 ? Address : string.Create(CultureInfo.InvariantCulture, $"{Address}?sheet={number}");
}
