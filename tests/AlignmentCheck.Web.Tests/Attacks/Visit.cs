namespace AlignmentCheck.Web.Tests.Attacks;

/// <summary>What passed between one person's browser and the site, as somebody logs it who sits between them.</summary>
/// <param name="Given">Every value of a header that the site sent before the person answered, by the header's name; with them the address asked for.</param>
/// <param name="Sent">The headers that came with the answers, and with a look at the page afterwards.</param>
/// <param name="Length">Bytes of the answer to the form.</param>
/// <param name="Stored">What the database holds of it now: key and answers.</param>
internal sealed record Visit(
    IReadOnlyList<(string Name, string Value)> Given, IReadOnlyList<(string Name, string Value)> Sent, long Length, (string Key, string Answers) Stored);

/// <summary>A round over HTTP.</summary>
/// <param name="Visits">In the order in which people came.</param>
/// <param name="Lines">All that was logged meanwhile.</param>
internal sealed record VisitedRound(IReadOnlyList<Visit> Visits, IReadOnlyList<string> Lines);
