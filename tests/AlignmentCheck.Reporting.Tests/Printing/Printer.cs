using System.Collections.Concurrent;
using AlignmentCheck.Reporting.Printing;
using AlignmentCheck.Reporting.Tests.Pages;

namespace AlignmentCheck.Reporting.Tests.Printing;

/// <summary>One browser for all tests that print, and each report printed once.</summary>
public sealed class Printer : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<object>>> _printed = new(StringComparer.Ordinal);
    private PdfPrinter? _printer;

    public PdfPrinter Browser
    {
        get
        {
            SkipWhereItCannotRun();
            return _printer!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Find() is { } chromium)
        {
            _printer = await PdfPrinter.StartAsync(chromium);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_printer is { } printer)
        {
            await printer.DisposeAsync();
        }
    }

    internal async Task<Printed> OfAsync(string round)
    {
        SkipWhereItCannotRun();
        return (Printed)await _printed.GetOrAdd(round, name => new Lazy<Task<object>>(() => PrintAsync(name))).Value;
    }

    private static void SkipWhereItCannotRun()
    {
        Assert.SkipUnless(Chromium.Find() is not null, $"No Chromium is installed and {Chromium.Variable} names none.");
        Assert.SkipUnless(Poppler.Missing.Count == 0, $"Of poppler's tools there is no {string.Join(", ", Poppler.Missing)}.");
    }

    private async Task<object> PrintAsync(string round)
    {
        var page = await Page.OfAsync(round);
        return await Printed.OfAsync(page, await Browser.PrintAsync(page.Html));
    }
}

[CollectionDefinition(Name)]
public sealed class PrintingTests : ICollectionFixture<Printer>
{
    public const string Name = "Printing";
}
