using AlignmentCheck.Reporting.Pictures;
using Microsoft.Playwright;

namespace AlignmentCheck.Reporting.Printing;

/// <summary>Prints a report's page to PDF, and a picture of it to PNG, with Chromium: scripts off, all network blocked.</summary>
public sealed class PdfPrinter : IAsyncDisposable
{
    /// <summary>Dots of a PNG for each pixel of the picture, so that it is sharp on slides.</summary>
    public const int DotsPerPixel = 2;

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
    public Task<byte[]> PrintAsync(string html) => SayWhyAsync(() => PrintInNewContextAsync(html));

    /// <summary>Makes a PNG of one picture. The same picture gives the same file as long as browser and fonts are the same.</summary>
    /// <exception cref="PrintingFailedException">The browser died or did not draw in time.</exception>
    public Task<byte[]> PictureAsync(DrawnPicture picture) => SayWhyAsync(() => DrawInNewContextAsync(picture));

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static async Task<byte[]> SayWhyAsync(Func<Task<byte[]>> make)
    {
        try
        {
            return await make();
        }
        catch (Exception failed) when (failed is PlaywrightException or TimeoutException)
        {
            throw new PrintingFailedException(failed.Message, failed);
        }
    }

    private async Task<byte[]> DrawInNewContextAsync(DrawnPicture picture)
    {
        await using var context = await _browser.NewContextAsync(new()
        {
            JavaScriptEnabled = false,
            Offline = true,
            ColorScheme = ColorScheme.Light,
            DeviceScaleFactor = DotsPerPixel,
            ViewportSize = new() { Width = picture.Width, Height = picture.Height },
        });
        await context.RouteAsync("**", route => route.AbortAsync());
        var page = await context.NewPageAsync();
        await page.SetContentAsync($"<!DOCTYPE html><html><body style=\"margin:0;line-height:0\">{picture.Svg}</body></html>");
        return await page.ScreenshotAsync(new() { Type = ScreenshotType.Png });
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
