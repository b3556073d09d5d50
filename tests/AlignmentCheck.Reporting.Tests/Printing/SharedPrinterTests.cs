using System.Text;
using AlignmentCheck.Reporting.Printing;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Reporting.Tests.Printing;

public sealed class SharedPrinterTests
{
    private const string Page = "<!DOCTYPE html><html lang=\"en\"><title>t</title><p>One page</p></html>";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PrintAsync_SeveralAtOnceAndAgainLater_StartOneBrowserAtFirstNeed()
    {
        using var chromium = new WatchedChromium();
        await using var printer = PrinterOf(chromium);
        chromium.Started.ShouldBeEmpty();

        await Task.WhenAll(printer.PrintAsync(Page, Cancelled), printer.PrintAsync(Page, Cancelled), printer.PrintAsync(Page, Cancelled));
        ShouldBePdf(await printer.PrintAsync(Page, Cancelled));

        chromium.Started.Count.ShouldBe(1);
    }

    [Fact]
    public async Task PrintAsync_AfterTheBrowserWasKilled_PrintsWithAnother()
    {
        using var chromium = new WatchedChromium();
        await using var printer = PrinterOf(chromium);
        await printer.PrintAsync(Page, Cancelled);

        chromium.KillLast();

        ShouldBePdf(await printer.PrintAsync(Page, Cancelled));
        chromium.Started.Count.ShouldBe(2);
    }

    [Fact]
    public async Task PrintAsync_ABrowserThatDoesNotStart_FailsAndIsTriedAgainTheNextTime()
    {
        using var chromium = new WatchedChromium();
        var working = chromium.Break();
        await using var printer = PrinterOf(chromium);
        await Should.ThrowAsync<PrintingFailedException>(() => printer.PrintAsync(Page, Cancelled));

        File.Move(working, chromium.Program, overwrite: true);

        ShouldBePdf(await printer.PrintAsync(Page, Cancelled));
    }

    [Fact]
    public async Task CanPrint_AProgramThatIsNotThere_IsFalse()
    {
        await using var printer = PrinterOf("/nowhere/chromium");

        printer.CanPrint.ShouldBeFalse();
    }

    [Fact]
    public async Task PrintAsync_MoreThanMayPrintAtOnce_WaitForATurnAndMayGiveUp()
    {
        using var chromium = new WatchedChromium(mayStart: false);
        await using var printer = PrinterOf(chromium, mostAtOnce: 2);
        using var gaveUp = new CancellationTokenSource();
        var first = printer.PrintAsync(Page, gaveUp.Token);
        var second = printer.PrintAsync(Page, gaveUp.Token);
        var third = printer.PrintAsync(Page, gaveUp.Token);
        var fourth = printer.PrintAsync(Page, Cancelled);

        await gaveUp.CancelAsync();

        // The first two have their turn and are printed; the third was waiting for one.
        await Should.ThrowAsync<OperationCanceledException>(() => third);
        chromium.LetStart();
        ShouldBePdf(await first);
        ShouldBePdf(await second);
        ShouldBePdf(await fourth);
    }

    [Fact]
    public async Task DisposeAsync_EndsTheBrowserAndStartsNoOther()
    {
        using var chromium = new WatchedChromium();
        var printer = PrinterOf(chromium);
        await printer.PrintAsync(Page, Cancelled);

        await printer.DisposeAsync();

        Should.Throw<ArgumentException>(() => System.Diagnostics.Process.GetProcessById(chromium.Started[^1]));
        await Should.ThrowAsync<ObjectDisposedException>(() => printer.PrintAsync(Page, Cancelled));
    }

    private static void ShouldBePdf(byte[] bytes) => Encoding.ASCII.GetString(bytes, 0, 5).ShouldBe("%PDF-");

    private static SharedPrinter PrinterOf(WatchedChromium chromium, int mostAtOnce = 2) => PrinterOf(chromium.Program, mostAtOnce);

    private static SharedPrinter PrinterOf(string program, int mostAtOnce = 2) =>
        new(Options.Create(new PrintingOptions { Chromium = program, MostAtOnce = mostAtOnce }));
}
