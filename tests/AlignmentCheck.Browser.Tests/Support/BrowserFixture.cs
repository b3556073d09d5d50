using AlignmentCheck.Reporting.Printing;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(AlignmentCheck.Browser.Tests.Support.BrowserFixture))]

namespace AlignmentCheck.Browser.Tests.Support;

/// <summary>The real site on a real port, and a real browser before it: one of each for all journeys.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public SiteFixture Site { get; } = new();

    /// <summary>The site's address. By name: passkeys are bound to it, and an IP address is none.</summary>
    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site.UseKestrel(0);
        await Site.InitializeAsync();
        Address = new UriBuilder(Site.ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Find() ?? throw new InvalidOperationException("No Chromium was found; eng/setup.sh installs it."),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A fresh browser window of a given kind, with nothing stored.</summary>
    public async Task<Window> OpenAsync(Look look, bool hasJavaScript = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            ViewportSize = look.Size,
            ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = hasJavaScript,
            Locale = "en-GB",
        });
        return await Window.StartAsync(context, Address);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await Site.DisposeAsync();
    }
}
