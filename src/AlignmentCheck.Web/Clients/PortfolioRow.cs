using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Organisations;

namespace AlignmentCheck.Web.Clients;

/// <summary>A client in the portfolio.</summary>
/// <param name="Client">As its reader may see it.</param>
/// <param name="Today">There.</param>
/// <param name="Need">Null where the reader does not run it, or not any more: it is archived.</param>
internal sealed record PortfolioRow(SeenOrganisation Client, DateOnly Today, ClientNeed? Need)
{
    public Due? Due => Need?.Due;

    public bool IsSoon => Due?.IsSoon(Today) == true;

    /// <summary>The round that the row speaks of: the one that is open, else what is due, or the latest.</summary>
    public SeenRound? Current =>
        Client.Open ?? Client.Rounds.LastOrDefault(seen => seen.Round.Quarter == Due?.Quarter) ?? (Client.Rounds is [.., var latest] ? latest : null);

    /// <summary>Whose participation is told: of a round that is under way, else of the last result.</summary>
    public SeenRound? Counted => Client.IsRunByReader ? (Current is { Result: null } ? Current : Client.Last) : Client.Last;

    public static PortfolioRow Of(SeenOrganisation client, TimeProvider time)
    {
        var today = client.Organisation.DayOf(time.GetUtcNow());
        return new PortfolioRow(client, today, client is { IsRunByReader: true, Organisation.IsArchived: false } ? ClientNeed.Of(client, today) : null);
    }

    /// <summary>Whoever needs the reader most comes first, what the reader does not run last.</summary>
    public static IReadOnlyList<PortfolioRow> Ordered(IEnumerable<SeenOrganisation> clients, TimeProvider time)
    {
        var byName = clients.Select(client => Of(client, time)).OrderBy(row => row.Client.Organisation.Name, StringComparer.CurrentCultureIgnoreCase).ToLookup(row => row.Need is not null);
        return [.. ClientNeed.Order(byName[true], row => row.Need!), .. byName[false]];
    }

    /// <summary>The four quarters of the charts: up to this one, or to the latest that has a result.</summary>
    public static IReadOnlyList<Quarter> Quarters(IReadOnlyList<PortfolioRow> rows)
    {
        var last = rows.Select(row => row.Client.Last?.Round.Quarter)
            .OfType<Quarter>()
            .Append(Quarter.Of(rows[0].Today))
            .MaxBy(quarter => quarter.FirstDay)!;
        return [.. Enumerable.Range(1 - QuartersShown, QuartersShown).Select(last.Plus)];
    }

    private const int QuartersShown = 4;
}
