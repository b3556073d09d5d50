using System.Collections.Concurrent;
using AlignmentCheck.Core.Brands;
using AlignmentCheck.Reporting.Printing;
using AlignmentCheck.Reporting.Tests.Fixture;
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

    internal async Task<Printed> OfAsync(string round, Paper paper = Paper.A4)
    {
        SkipWhereItCannotRun();
        return (Printed)await _printed.GetOrAdd($"{round} on {paper}", _ => new Lazy<Task<object>>(() => PrintAsync(round, paper))).Value;
    }

    /// <summary>A round's report as a consultant has made it their own.</summary>
    internal async Task<Printed> OfAsync(string round, Brand brand)
    {
        SkipWhereItCannotRun();
        var page = await Page.OfAsync(Reports.Of(round) with { Brand = brand });
        return await Printed.OfAsync(page, await Browser.PrintAsync(page.Html));
    }

    /// <summary>The draft agreement of a round as a document of its own.</summary>
    internal async Task<Printed> AgreementOfAsync(string round)
    {
        SkipWhereItCannotRun();
        return (Printed)await _printed.GetOrAdd($"agreement of {round}", _ => new Lazy<Task<object>>(() => PrintAgreementAsync(round))).Value;
    }

    private static void SkipWhereItCannotRun()
    {
        Assert.SkipUnless(Chromium.Find() is not null, $"No Chromium is installed and {Chromium.Variable} names none.");
        Assert.SkipUnless(Poppler.Missing.Count == 0, $"Of poppler's tools there is no {string.Join(", ", Poppler.Missing)}.");
    }

    private async Task<object> PrintAgreementAsync(string round)
    {
        var page = await Page.AgreementOfAsync(round);
        return await Printed.OfAsync(page, await Browser.PrintAsync(page.Html));
    }

    private async Task<object> PrintAsync(string round, Paper paper)
    {
        var page = paper == Paper.A4 ? await Page.OfAsync(round) : await Page.OfAsync(Reports.Of(round) with { Brand = new Brand { Paper = paper } });
        return await Printed.OfAsync(page, await Browser.PrintAsync(page.Html));
    }
}

[CollectionDefinition(Name)]
public sealed class PrintingTests : ICollectionFixture<Printer>
{
    public const string Name = "Printing";
}
