using System.Diagnostics;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using Microsoft.Playwright;

namespace AlignmentCheck.Browser.Tests;

public sealed class ReportJourneys(BrowserFixture browser)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_manager_takes_a_chart_along_and_prints_the_page_as_the_PDF_is()
    {
        var (window, report) = await OpenAsync();
        await using var opened = window;
        var page = window.Page;

        var menu = page.Locator(".statements .on-demand").First;
        await menu.Locator("summary").ClickAsync();
        await Assertions.Expect(menu.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        var saved = await page.RunAndWaitForDownloadAsync(() => menu.GetByRole(AriaRole.Link, new() { Name = "SVG" }).ClickAsync());
        saved.SuggestedFilename.ShouldEndWith("-2026-Q4-statements-shared-goals.svg");
        await page.EvaluateAsync("document.querySelectorAll('.on-demand details').forEach(one => one.open = true)");
        await window.BeAccessibleInEveryLookAsync();

        await page.SetViewportSizeAsync(Look.Phone.Size.Width, Look.Phone.Size.Height);
        var parts = page.Locator("details.parts-short");
        await parts.Locator("summary").ClickAsync();
        await parts.GetByRole(AriaRole.Link, new() { Name = "Method and anonymity" }).ClickAsync();
        await Assertions.Expect(parts).Not.ToHaveAttributeAsync("open", "");
        await Assertions.Expect(page.Locator("#method")).ToBeInViewportAsync();
        await page.SetViewportSizeAsync(Look.Desktop.Size.Width, Look.Desktop.Size.Height);

        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "Of poppler's tools there is no pdftotext.");
        var kept = await page.APIRequest.GetAsync($"{report}.pdf");
        var (printed, expected) = (await TextAsync(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true })), await TextAsync(await kept.BodyAsync()));
        printed.Split('\f').Length.ShouldBe(expected.Split('\f').Length, "pages");
        printed.ShouldBe(expected, "with menus open, too, only the report is on paper, with the same heads and feet");
    }

    [Fact]
    public async Task The_report_is_read_by_keyboard_alone()
    {
        var (window, _) = await OpenAsync();
        await using var opened = window;
        var page = window.Page;

        (await TabToAsync(page, "document.activeElement.matches('.parts a[href$=road]')")).ShouldNotBe("none", "focus can be seen");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#road")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<bool>("!!(document.getElementById('road').compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING)"))
            .ShouldBeTrue("reading goes on where the part begins");

        await page.GotoAsync(page.Url.Split('#')[0]);
        (await TabToAsync(page, "document.activeElement.matches('.on-demand summary')")).ShouldNotBe("none", "focus can be seen");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".on-demand details[open] table").First).ToBeVisibleAsync();
    }

    /// <summary>The report of a round that is released, as a manager sees it.</summary>
    private async Task<(Window Window, string Address)> OpenAsync()
    {
        var seed = await browser.Site.OpenRoundAsync();
        var manager = await browser.Site.UserAsync("Manager");
        await browser.Site.JoinAsync(manager, seed, MemberRole.Manager);
        await browser.Site.AnswerAndCloseAsync(seed, manager);
        await browser.Site.ReleaseAsync(seed, manager);
        var window = await browser.OpenAsync(Look.Desktop);
        await window.SignInAsync(manager);
        var address = $"/organisations/{seed.Organisation.Slug}/rounds/{seed.Round.Quarter}/report";
        await window.Page.GotoAsync(address);
        return (window, address);
    }

    /// <summary>Goes on until the focused element is the one, and says how it is marked.</summary>
    private static async Task<string> TabToAsync(IPage page, string isThere)
    {
        const int most = 60;
        for (var keys = 0; keys < most; keys++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>(isThere))
            {
                return await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle");
            }
        }

        throw new InvalidOperationException($"{most} times Tab did not lead to {isThere}.");
    }

    private static async Task<string> TextAsync(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, pdf, Cancel);
        try
        {
            using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", file, "-"]) { RedirectStandardOutput = true })!;
            return await reader.StandardOutput.ReadToEndAsync(Cancel);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
