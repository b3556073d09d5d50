using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AlignmentCheck.Web.Clients;

/// <summary>The time zones that an organisation may have, by their IANA names; those of most clients first.</summary>
internal static class TimeZones
{
    /// <summary>Chosen where a browser without scripts does not tell its own.</summary>
    public const string Usual = "Europe/Berlin";

    private static readonly ResourceTexts Texts = new(typeof(TimeZones));

    private static readonly string[] Common =
    [
        "Europe/London", "Europe/Lisbon", "Europe/Paris", Usual, "Europe/Zurich", "Europe/Vienna", "Europe/Madrid", "Europe/Rome",
        "Europe/Stockholm", "Europe/Warsaw", "Europe/Athens", "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles",
        "America/Toronto", "America/Sao_Paulo", "Asia/Dubai", "Asia/Kolkata", "Asia/Singapore", "Asia/Tokyo", "Australia/Sydney", "UTC",
    ];

    public static IEnumerable<SelectListItem> Items
    {
        get
        {
            var (common, others) = (new SelectListGroup { Name = Texts.Get("Common") }, new SelectListGroup { Name = Texts.Get("All") });
            return
            [
                .. Common.Select(zone => new SelectListItem(Written(zone), zone) { Group = common }),
                .. Known.Except(Common, StringComparer.Ordinal).Select(zone => new SelectListItem(Written(zone), zone) { Group = others }),
            ];
        }
    }

    // Linux lists names without a region too (abbreviations, countries): they are other names of zones that are listed by region.
    private static IEnumerable<string> Known => TimeZoneInfo.GetSystemTimeZones()
        .Select(zone => zone.HasIanaId ? zone.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var iana) ? iana : "")
        .Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    private static string Written(string zone) => zone.Replace('_', ' ');
}
