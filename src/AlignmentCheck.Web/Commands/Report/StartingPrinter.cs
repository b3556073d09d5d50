using AlignmentCheck.Reporting.Printing;

namespace AlignmentCheck.Web.Commands.Report;

/// <summary>A printer whose browser starts in the background.</summary>
internal sealed class StartingPrinter(string chromium) : IAsyncDisposable
{
    private readonly Task<PdfPrinter> _starting = Task.Run(() => PdfPrinter.StartAsync(chromium));

    /// <exception cref="PrintingFailedException">The browser does not start or does not print.</exception>
    public async Task<byte[]> PrintAsync(string html) => await (await _starting).PrintAsync(html);

    public async ValueTask DisposeAsync()
    {
        await ((Task)_starting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_starting.IsCompletedSuccessfully)
        {
            await (await _starting).DisposeAsync();
        }
    }
}
