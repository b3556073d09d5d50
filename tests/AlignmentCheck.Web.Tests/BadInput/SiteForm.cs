namespace AlignmentCheck.Web.Tests.BadInput;

/// <summary>One of the site's forms: where it is sent, and how somebody comes to it.</summary>
/// <param name="Page">The page's path among the pages, such as <c>/Account/Own/Password</c>.</param>
/// <param name="Address">How its address ends.</param>
/// <param name="OpenPageAsync">The browser of somebody who may, and the page that the form is on.</param>
internal sealed record SiteForm(string Page, string Address, Func<BadInputSite, Task<(HttpClient Browser, string Page)>> OpenPageAsync)
{
    /// <summary>The page's handler; empty for its only or usual one.</summary>
    public string Handler { get; init; } = "";

    /// <summary>Of several such forms on a page, the one with these words.</summary>
    public string? Line { get; init; }

    /// <summary>Whether a script sends it, on the way to sending another one.</summary>
    public bool ByScript { get; init; }

    /// <summary>Entries with which it would be accepted.</summary>
    public IReadOnlyList<(string Name, string Value)> Filled { get; init; } = [];

    /// <summary>Whether it has a token against other sites. The survey's forms carry a secret instead and no cookie.</summary>
    public bool HasToken { get; init; } = true;

    public string Name => $"{Page} {Handler}".TrimEnd();

    public bool IsSentTo(string action)
    {
        // A page's own address is not written out; its query is that of the page.
        var parts = action.Split('?', 2);
        var handler = parts is [_, var query] ? query.Split('&').Where(part => part.StartsWith("handler=", StringComparison.Ordinal)).Select(part => part[8..]).SingleOrDefault() : null;
        return parts[0].EndsWith(Address, StringComparison.OrdinalIgnoreCase) && string.Equals(handler ?? "", ByScript ? SentBefore : Handler, StringComparison.OrdinalIgnoreCase);
    }

    public async Task<OpenForm> OpenAsync(BadInputSite site)
    {
        var (browser, page) = await OpenPageAsync(site);
        return await OpenForm.ReadAsync(browser, page, this);
    }

    /// <summary>The handler of the form that the script stands behind.</summary>
    public string SentBefore { get; init; } = "";
}
