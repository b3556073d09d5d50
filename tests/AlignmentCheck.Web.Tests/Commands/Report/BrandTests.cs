using System.Net;
using AlignmentCheck.Web.Tests.Answers;

namespace AlignmentCheck.Web.Tests.Commands.Report;

/// <summary>A report with its consultant's own hand, from the command line.</summary>
public sealed class BrandTests : CommandFixture
{
    // One grey of sixteen by sixteen pixels, with a comment that does not belong to the picture.
    private static readonly byte[] Jpeg =
    [
        0xFF, 0xD8, 0xFF, 0xFE, 0, 10, .. "<script>"u8, 0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)1, 64),
        0xFF, 0xC4, 0, 20, 0x00, 1, .. new byte[15], 0, 0xFF, 0xC4, 0, 20, 0x10, 1, .. new byte[15], 0,
        0xFF, 0xC0, 0, 11, 8, 0, 16, 0, 16, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0, 0xFF, 0xD9,
    ];

    [Fact]
    public async Task Logo_colour_note_and_paper_are_in_the_report()
    {
        var (answers, note) = (Write("answers.csv", Round.Of().Text()), Write("note.txt", "Dear board,\r\n\r\n<b>thank you</b>.\n"));

        var outcome = await RunAsync(
            "report", answers, "--logo", Write("logo.png", Jpeg), "--logo-text", "Harbour & Co", "--accent", "7a1f3d", "--cover-note-file", note,
            "--paper", "letter", "--out", In("report.html"));

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var html = await File.ReadAllTextAsync(In("report.html"), TestContext.Current.CancellationToken);
        html.ShouldContain("src=\"data:image/jpeg;base64,");
        html.ShouldContain("alt=\"Harbour &amp; Co\"");
        html.ShouldNotContain(Convert.ToBase64String("<script>"u8)[..10]);
        html.ShouldContain("--accent: #7a1f3d;");
        html.ShouldContain("size: letter;");
        WebUtility.HtmlDecode(html).ShouldContain("Dear board,\n\n<b>thank you</b>.</p>");
        html.ShouldNotContain("<b>thank you");
    }

    [Fact]
    public async Task Without_any_the_cover_is_as_it_was()
    {
        await RunAsync("report", Write("answers.csv", Round.Of().Text()), "--out", In("report.html"));

        var html = await File.ReadAllTextAsync(In("report.html"), TestContext.Current.CancellationToken);
        html.ShouldContain("class=\"sheet cover\"");
        html.ShouldNotContain("<img");
        html.ShouldContain("size: A4;");
    }

    [Theory]
    [InlineData("--accent", "red", "--accent: found \"red\".")]
    [InlineData("--accent", "#8bc34a", "its contrast is 2.1 and must be 4.5. The nearest colour that would do is #")]
    [InlineData("--accent", "0a66c2", "would be taken for the colour of Marketing. The nearest colour that would do is #")]
    [InlineData("--paper", "A5", "--paper: found \"A5\". Expected one of: A4, Letter.")]
    [InlineData("--paper", "1", "--paper: found \"1\".")]
    public async Task What_cannot_be_meant_is_refused(string option, string value, string said)
    {
        var outcome = await RunAsync("report", Write("answers.csv", Round.Of().Text()), option, value, "--out", In("report.html"));

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain(said);
        Files().ShouldBe(["answers.csv"]);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "this is neither a PNG nor a JPEG, whatever its name says.")]
    [InlineData("\u0089PNG\r\n\u001A\n<html>", "damaged or cut off")]
    public async Task A_logo_that_is_none_is_refused_with_what_is_wrong(string file, string said)
    {
        var logo = Write("logo.png", System.Text.Encoding.Latin1.GetBytes(file));

        var outcome = await RunAsync("report", Write("answers.csv", Round.Of().Text()), "--logo", logo, "--cover-note", new string('x', 601), "--out", In("report.html"));

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain(said);
        outcome.Error.ShouldContain("at most 600 characters in at most 10 lines");
        Files().ShouldBe(["answers.csv", "logo.png"]);
    }

    [Fact]
    public async Task A_logo_that_is_not_there_or_too_large_is_refused()
    {
        var answers = Write("answers.csv", Round.Of().Text());

        (await RunAsync("report", answers, "--logo", In("none.png"), "--out", In("a.html"))).Error.ShouldContain("none.png: there is no such file.");
        (await RunAsync("report", answers, "--logo", Folder, "--out", In("a.html"))).Error.ShouldContain("this is a folder");
        (await RunAsync("report", answers, "--logo", Write("large.jpg", new byte[513 * 1024]), "--out", In("a.html"))).Error.ShouldContain("the logo is larger than 512 KB");
    }

    [Fact]
    public async Task A_file_that_is_read_is_never_written_over()
    {
        var note = Write("note.html", "A note.");

        var outcome = await RunAsync("report", Write("answers.csv", Round.Of().Text()), "--cover-note-file", note, "--out", note);

        outcome.ExitCode.ShouldBe(2);
        (await File.ReadAllTextAsync(note, TestContext.Current.CancellationToken)).ShouldBe("A note.");
    }
}
