using AlignmentCheck.Reporting.Pictures;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Reporting.Printing;

/// <summary>
/// One browser that stays warm between reports. It is started at first need and again when it has died; no more reports than the settings
/// allow are printed at the same time, others wait for their turn.
/// </summary>
public sealed class SharedPrinter(IOptions<PrintingOptions> options) : IAsyncDisposable
{
    private readonly string? _browser = options.Value.Browser();
    private readonly SemaphoreSlim _turns = new(options.Value.MostAtOnce);
    private readonly Lock _lock = new();
    private Task<PdfPrinter>? _printer;
    private bool _ended;

    /// <summary>Whether there is a browser to print with.</summary>
    public bool CanPrint => _browser is not null;

    /// <summary>Prints one page. A page whose browser died over it is printed once more by the next one.</summary>
    /// <param name="html">A self-contained page.</param>
    /// <param name="cancellationToken">Ends the waiting for a turn; what is being printed is printed to its end.</param>
    /// <exception cref="PrintingFailedException">The browser does not start or does not print.</exception>
    public Task<byte[]> PrintAsync(string html, CancellationToken cancellationToken) =>
        InTurnAsync(printer => printer.PrintAsync(html), cancellationToken);

    /// <summary>Makes a PNG of one picture, as a page is printed.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="cancellationToken">Ends the waiting for a turn.</param>
    /// <exception cref="PrintingFailedException">The browser does not start or does not draw.</exception>
    public Task<byte[]> PictureAsync(DrawnPicture picture, CancellationToken cancellationToken) =>
        InTurnAsync(printer => printer.PictureAsync(picture), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        Task<PdfPrinter>? last;
        lock (_lock)
        {
            _ended = true;
            last = _printer;
        }

        await EndAsync(last);
    }

    private async Task<byte[]> InTurnAsync(Func<PdfPrinter, Task<byte[]>> make, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        try
        {
            var printer = await ReadyAsync();
            try
            {
                return await make(printer);
            }
            catch (PrintingFailedException) when (!printer.IsAlive)
            {
                return await make(await ReadyAsync());
            }
        }
        finally
        {
            _turns.Release();
        }
    }

    private Task<PdfPrinter> ReadyAsync()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_ended, this);
            return IsUsable(_printer) ? _printer! : _printer = StartAsync(_printer);
        }
    }

    private static bool IsUsable(Task<PdfPrinter>? printer) =>
        printer is { IsCompleted: false } or { IsCompletedSuccessfully: true, Result.IsAlive: true };

    private async Task<PdfPrinter> StartAsync(Task<PdfPrinter>? dead)
    {
        var browser = _browser ?? throw new InvalidOperationException("There is no browser to print with.");
        await EndAsync(dead);
        return await PdfPrinter.StartAsync(browser);
    }

    private static async Task EndAsync(Task<PdfPrinter>? printer)
    {
        if (printer is null)
        {
            return;
        }

        await ((Task)printer).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (printer.IsCompletedSuccessfully)
        {
            await (await printer).DisposeAsync();
        }
    }
}
