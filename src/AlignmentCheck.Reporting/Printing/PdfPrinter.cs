using Microsoft.Playwright;

namespace AlignmentCheck.Reporting.Printing;

/// <summary>Prints a report's page to PDF with Chromium: scripts off, all network blocked.</summary>
public sealed class PdfPrinter : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private PdfPrinter(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    /// <summary>Whether the browser still runs.</summary>
    public bool IsAlive => _browser.IsConnected;

    /// <summary>Starts the browser.</summary>
    /// <param name="chromium">The program's path, from <see cref="Chromium.Find"/>.</param>
    /// <exception cref="PrintingFailedException">The browser does not start.</exception>
    public static async Task<PdfPrinter> StartAsync(string chromium)
    {
        var playwright = await Playwright.CreateAsync();
        try
        {
            return new PdfPrinter(playwright, await playwright.Chromium.LaunchAsync(Chromium.Options(chromium)));
        }
        catch (Exception failed)
        {
            playwright.Dispose();
            throw failed is PlaywrightException or TimeoutException ? new PrintingFailedException(failed.Message, failed) : failed;
        }
    }

    /// <summary>Prints one page. The paper's size is the page's own <c>@page</c> rule.</summary>
    /// <exception cref="PrintingFailedException">The browser died or did not print in time.</exception>
    public async Task<byte[]> PrintAsync(string html)
    {
        try
        {
            return await PrintInNewContextAsync(html);
        }
        catch (Exception failed) when (failed is PlaywrightException or TimeoutException)
        {
            throw new PrintingFailedException(failed.Message, failed);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private async Task<byte[]> PrintInNewContextAsync(string html)
    {
        await using var context = await _browser.NewContextAsync(new() { JavaScriptEnabled = false, Offline = true });
        await context.RouteAsync("**", route => route.AbortAsync());
        var page = await context.NewPageAsync();
        await page.SetContentAsync(html);
        return OutlineTitles.Once(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true, Tagged = true, Outline = true }), html);
    }
}
