using System.Text;
using AlignmentCheck.Web.Tests.Answers;

namespace AlignmentCheck.Web.Tests.Commands.Report;

/// <summary>Files that are no files of answers.</summary>
public sealed class RefusedFilesTests : RefusedFixture
{
    private const int TenMegabytes = 10 * 1024 * 1024;

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\r\n")]
    public async Task An_empty_file_is_refused(string text) => await RefusesAsync(text, "The file is empty.", "because of one mistake.");

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData(",,,\n")]
    public async Task A_file_with_a_header_only_is_refused(string below) =>
        await RefusesAsync(Round.Of(0, 0).Text() + below, "The file has a header and no rows.", "because of one mistake.");

    [Fact]
    public async Task A_file_that_is_missing_is_refused() => await RefusesFileAsync(In("none.csv"), "none.csv: there is no such file.");

    [Fact]
    public async Task A_file_in_a_folder_that_is_missing_is_refused() =>
        await RefusesFileAsync(In("none/none.csv"), "none.csv: there is no such file.");

    [Fact]
    public async Task A_folder_is_refused() => await RefusesFileAsync(Folder, "this is a folder. Expected a file of answers.");

    [Fact]
    public async Task A_file_without_permission_to_read_is_refused()
    {
        var path = Write("answers.csv", Round.Of().Text());
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Permissions are set otherwise there.");
        }
        else
        {
            Assert.SkipWhen(string.Equals(Environment.UserName, "root", StringComparison.Ordinal), "Root may read everything.");
            File.SetUnixFileMode(path, UnixFileMode.None);
        }

        await RefusesFileAsync(path, "the file cannot be read.");
    }

    [Fact]
    public async Task A_file_that_fails_while_it_is_read_is_refused()
    {
        const string Unreadable = "/proc/self/mem";
        Assert.SkipUnless(File.Exists(Unreadable), "Only Linux has a file that always fails.");

        await RefusesFileAsync(Unreadable, "the file cannot be read.");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public async Task Utf_16_and_utf_32_with_a_byte_order_mark_are_refused(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        await RefusesAsync([.. encoding.GetPreamble(), .. encoding.GetBytes(Round.Of().Text())], "it looks like UTF-16 or UTF-32");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-32BE")]
    public async Task Utf_16_and_utf_32_without_a_byte_order_mark_are_refused(string name) =>
        await RefusesAsync(Encoding.GetEncoding(name).GetBytes(Round.Of().Text()), "it looks like UTF-16 or UTF-32", "because of one mistake.");

    [Fact]
    public async Task A_picture_is_refused_as_no_text() =>
        await RefusesAsync([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', 0, 0, 0, 0x0D, .. "IHDR"u8], "The file is no text file", "because of one mistake.");

    [Theory]
    [InlineData("team,")]
    [InlineData("te\"am,")]
    public async Task Thousands_of_columns_are_refused_at_once(string first) =>
        await RefusesAsync(first + string.Join(',', Enumerable.Range(0, 200_000)) + "\n", "Found 200,001 columns. At most 300");

    [Fact]
    public async Task Bytes_that_are_not_utf_8_are_refused_with_their_line() =>
        await RefusesAsync(
            Encoding.Latin1.GetBytes(Round.Of().With(3, "comment", "Grüße").Text()),
            "line 3, column comment: Found bytes that are not UTF-8 text.");

    [Fact]
    public async Task Bytes_that_are_not_utf_8_in_the_header_are_refused() =>
        await RefusesAsync(Encoding.Latin1.GetBytes(Round.Of().WithColumn("Gefühl").Text()), "line 1: Found bytes that are not UTF-8 text.");

    [Fact]
    public async Task A_nul_far_below_the_start_is_refused() =>
        await RefusesAsync(
            Round.Of(1000, 1).With(1001, "comment", "a\0b").Text(),
            "line 1001, column comment: Found bytes that are not UTF-8 text.");

    [Theory]
    [InlineData("PK\u0003\u0004rest of an archive")]
    [InlineData("ÐÏ\u0011à")]
    public async Task A_spreadsheet_workbook_is_refused(string bytes) =>
        await RefusesAsync(Encoding.Latin1.GetBytes(bytes), "The file is a spreadsheet workbook, not text.", "export it as CSV");

    [Fact]
    public async Task Ten_megabytes_in_one_field_are_refused() =>
        await RefusesAsync(
            Round.Of().With(3, "comment", new string('x', TenMegabytes)),
            "line 3, column comment: Found a field of more than 100,000 characters.",
            "because of one mistake.");

    [Fact]
    public async Task Ten_megabytes_in_one_quoted_field_are_refused() =>
        await RefusesAsync(
            Round.Of().With(3, "comment", $"\"{new string('x', TenMegabytes)}\""),
            "line 3, column comment: Found a field of more than 100,000 characters.",
            "because of one mistake.");

    [Fact]
    public async Task Ten_megabytes_of_header_are_refused() =>
        await RefusesAsync(Round.Of().WithColumn(new string('x', TenMegabytes)), "line 1: Found a field of more than 100,000 characters.");

    [Fact]
    public async Task A_row_of_ten_megabytes_in_short_fields_is_refused() =>
        await RefusesAsync(
            Round.Of().With(3, "comment", string.Concat(Enumerable.Repeat("abcdefghi,", TenMegabytes / 10))),
            "line 3: The row that begins here is too long to be read.");

    [Fact]
    public async Task A_field_one_character_too_long_is_refused() =>
        await RefusesAsync(
            Round.Of().With(3, "comment", new string('é', 100_001)),
            "line 3, column comment: Found a field of more than 100,000 characters.",
            "because of one mistake.");
}
