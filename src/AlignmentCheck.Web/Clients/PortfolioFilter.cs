using System.Globalization;
using AlignmentCheck.Data.Organisations;
using Microsoft.AspNetCore.Http.Extensions;

namespace AlignmentCheck.Web.Clients;

/// <summary>Which organisations the portfolio shows.</summary>
/// <param name="Search">Words that stand in the name, whatever their case and accents; empty for all.</param>
/// <param name="IsArchive">Those that the reader has archived; else all others.</param>
internal sealed record PortfolioFilter(string Search, bool IsArchive)
{
    /// <summary>No name is longer, so that nothing longer is found.</summary>
    public const int LongestSearch = Organisation.LongestName;

    private static readonly CompareInfo Names = CultureInfo.InvariantCulture.CompareInfo;

    /// <param name="search">As it was typed; cut where it is too long.</param>
    /// <param name="isArchive">Whether archived ones are asked for.</param>
    public static PortfolioFilter Of(string? search, bool isArchive)
    {
        var text = (search ?? "").Trim();
        return new PortfolioFilter(text.Length > LongestSearch ? text[..LongestSearch] : text, isArchive);
    }

    public bool IsSearch => Search.Length > 0;

    /// <summary>Whether the reader has put it away. Managers are not told, and see it as before.</summary>
    public static bool IsPutAway(SeenOrganisation client) => client is { IsRunByReader: true, Organisation.IsArchived: true };

    public bool Shows(SeenOrganisation client) => IsPutAway(client) == IsArchive && IsFound(client.Organisation.Name);

    private bool IsFound(string name) => Search
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .All(word => Names.IndexOf(name, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);

    /// <summary>Where the portfolio is shown so.</summary>
    public string Address
    {
        get
        {
            var query = new QueryBuilder();
            if (IsSearch)
            {
                query.Add("q", Search);
            }

            if (IsArchive)
            {
                query.Add("archived", "true");
            }

            return $"/organisations{query}";
        }
    }
}
