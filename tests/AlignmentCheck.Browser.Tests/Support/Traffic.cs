using Microsoft.Playwright;

namespace AlignmentCheck.Browser.Tests.Support;

/// <summary>Everything that one person's browser sends, in the order in which it does.</summary>
internal sealed class Traffic
{
    private readonly List<IRequest> _requests = [];

    private Traffic()
    {
    }

    public static Traffic Of(Window window)
    {
        var traffic = new Traffic();
        window.Context.Request += (_, request) =>
        {
            lock (traffic._requests)
            {
                traffic._requests.Add(request);
            }
        };
        return traffic;
    }

    /// <summary>What is sent up to the first request for an address, and what is sent from it on.</summary>
    /// <param name="path">Of the address.</param>
    public async Task<(IReadOnlyList<Sent> Before, IReadOnlyList<Sent> After)> AroundAsync(string path)
    {
        var all = new List<Sent>();
        foreach (var request in _requests.ToArray())
        {
            all.Add(new Sent(request.Method, new Uri(request.Url), await request.AllHeadersAsync(), request.PostData ?? ""));
        }

        var first = all.FindIndex(sent => string.Equals(sent.Address.AbsolutePath, path, StringComparison.Ordinal));
        first.ShouldBeGreaterThan(0);
        return (all[..first], all[first..]);
    }
}

/// <summary>One request, with everything that its receiver sees of it.</summary>
internal sealed record Sent(string Method, Uri Address, IReadOnlyDictionary<string, string> Headers, string Body)
{
    private static readonly char[] BetweenValues = ['/', '?', '&', '=', ';', ' ', ','];

    public string Text => string.Join('\n', [Method, Address.ToString(), .. Headers.Select(header => $"{header.Key}: {header.Value}"), Body]);

    /// <summary>Each by itself: parts of the address, headers and parts of them, fields of the form.</summary>
    public IEnumerable<string> Values =>
    [
        .. Address.PathAndQuery.Split(BetweenValues),
        .. Headers.SelectMany(header => header.Value.Split(BetweenValues).Append(header.Value).Append(header.Key)),
        .. Body.Split(BetweenValues),
    ];
}
