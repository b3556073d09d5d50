using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using AlignmentCheck.Reporting.Pictures;
using AlignmentCheck.Reporting.Printing;
using AlignmentCheck.Reporting.Tests.Fixture;

namespace AlignmentCheck.Reporting.Tests.Printing;

[Collection(PrintingTests.Name)]
public sealed class PdfPrinterTests(Printer printer)
{
    [Fact]
    public async Task PrintAsync_APageThatRunsAndLoads_DoesNeither()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

        var pdf = await printer.Browser.PrintAsync($$"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Attack</title>
            <link rel="stylesheet" href="{{address}}/a.css"><link rel="preconnect" href="{{address}}"><link rel="prefetch" href="{{address}}/p">
            <style>@import url("{{address}}/b.css"); @font-face { font-family: x; src: url({{address}}/x.woff2) } body { font-family: x; background: url({{address}}/c.png) }</style>
            <script src="{{address}}/d.js"></script></head>
            <body><p id="p">As it was</p><img src="{{address}}/e.png" alt=""><iframe src="{{address}}/f"></iframe>
            <object data="{{address}}/g"></object><video src="{{address}}/h" autoplay></video>
            <svg width="9" height="9"><image href="{{address}}/i.png" width="9" height="9" /><use href="{{address}}/j.svg#a" /></svg>
            <script>document.getElementById('p').textContent = 'Changed'; fetch('{{address}}/k'); new WebSocket('{{address}}'.replace('http', 'ws'));</script>
            </body></html>
            """);

        listener.Pending().ShouldBeFalse("somebody asked for a file");
        var text = await Printed.TextAsync(pdf);
        text.ShouldContain("As it was");
        text.ShouldNotContain("Changed");
    }

    [Fact]
    public async Task PrintAsync_FilesOfThisMachine_AreNotRead()
    {
        var file = Path.GetTempFileName() + ".html";
        await File.WriteAllTextAsync(file, "<p>Secret of this machine</p>", TestContext.Current.CancellationToken);
        try
        {
            var pdf = await printer.Browser.PrintAsync($"<p>Shown</p><iframe src=\"file://{file}\" width=500 height=500></iframe><object data=\"file://{file}\"></object>");

            var text = await Printed.TextAsync(pdf);
            text.ShouldContain("Shown");
            text.ShouldNotContain("Secret");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task PrintAsync_SeveralAtOnce_AreEachTheirOwn()
    {
        var pdfs = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => printer.Browser.PrintAsync($"<p>Report {i}</p>")));

        var texts = await Task.WhenAll(pdfs.Select(Printed.TextAsync));
        texts.Select(text => text.Trim()).ShouldBe(Enumerable.Range(0, 4).Select(i => $"Report {i}"));
    }

    [Fact]
    public async Task PictureAsync_OfOnePicture_GivesTheSameFileTwiceAtTwiceTheSize()
    {
        var report = Reports.Of(Reports.WithHistory);
        var drawn = await PictureWriter.DrawAsync(ReportPictures.Of(report, English.Texts)[0], report, English.Texts);

        var pictures = await Task.WhenAll(printer.Browser.PictureAsync(drawn), printer.Browser.PictureAsync(drawn));

        pictures[0].Take(8).ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        (Size(16), Size(20)).ShouldBe((2 * drawn.Width, 2 * drawn.Height));
        pictures[1].ShouldBe(pictures[0]);

        int Size(int at) => BinaryPrimitives.ReadInt32BigEndian(pictures[0].AsSpan(at));
    }

    [Fact]
    public async Task PrintAsync_AfterItsEnd_SaysThatItDidNotPrint()
    {
        Assert.SkipUnless(Chromium.Find() is not null, "No Chromium is installed.");
        var ended = await PdfPrinter.StartAsync(Chromium.Find()!);
        await ended.DisposeAsync();

        await Should.ThrowAsync<PrintingFailedException>(() => ended.PrintAsync("<p>Too late</p>"));
    }

    [Fact]
    public async Task StartAsync_OfAProgramThatIsNoBrowser_SaysThatItDidNotStart()
    {
        var program = OperatingSystem.IsWindows() ? Environment.ProcessPath! : "/bin/false";
        Assert.SkipUnless(File.Exists(program), $"There is no {program} to stand in for a broken browser.");

        (await Should.ThrowAsync<PrintingFailedException>(() => PdfPrinter.StartAsync(program))).Message.ShouldNotBeEmpty();
    }
}
