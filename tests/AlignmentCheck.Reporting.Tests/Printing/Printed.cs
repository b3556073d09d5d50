using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AlignmentCheck.Reporting.Tests.Pages;

namespace AlignmentCheck.Reporting.Tests.Printing;

/// <param name="Text">The words of a line.</param>
/// <param name="Left">In points from the page's left edge, as is <paramref name="Right"/>.</param>
/// <param name="Right">Where the line ends.</param>
/// <param name="Top">In points from the page's upper edge, as is <paramref name="Bottom"/>.</param>
/// <param name="Bottom">Where the line ends.</param>
internal sealed record PrintedLine(string Text, double Left, double Right, double Top, double Bottom);

/// <summary>A report on paper, as poppler reads it.</summary>
internal sealed partial class Printed
{
    /// <summary>Points from the lower edge, above which only the running foot stands.</summary>
    private const double Foot = 40;

    public required Page Page { get; init; }

    public required byte[] Bytes { get; init; }

    /// <summary>What <c>pdfinfo</c> says, by name.</summary>
    public required IReadOnlyDictionary<string, string> Info { get; init; }

    /// <summary>The lines of <c>pdffonts</c>.</summary>
    public required IReadOnlyList<string> Fonts { get; init; }

    public required IReadOnlyList<string> Outline { get; init; }

    /// <summary>The text of each page in the order of reading.</summary>
    public required IReadOnlyList<string> Texts { get; init; }

    /// <summary>The lines of each page, the foot apart.</summary>
    public required IReadOnlyList<IReadOnlyList<PrintedLine>> Lines { get; init; }

    /// <summary>The pages' height in points.</summary>
    public required double Height { get; init; }

    /// <summary>The file's bytes as characters, for names that stand uncompressed.</summary>
    public string Raw => Encoding.Latin1.GetString(Bytes);

    public static async Task<Printed> OfAsync(Page page, byte[] bytes)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, bytes);
            var info = await Poppler.RunAsync("pdfinfo", "-enc", "UTF-8", file);
            var fonts = await Poppler.RunAsync("pdffonts", file);
            var outline = await Poppler.RunAsync("pdftohtml", "-xml", "-i", "-stdout", file);
            return new Printed
            {
                Page = page,
                Bytes = bytes,
                Info = info.Split('\n').Select(line => line.Split(':', 2)).Where(p => p.Length == 2).ToDictionary(p => p[0], p => p[1].Trim(), StringComparer.Ordinal),
                Fonts = [.. fonts.Split('\n').Skip(2).Where(line => line.Length > 0)],
                Outline = [.. OutlineItem().Matches(outline).Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value))],
                Texts = (await TextAsync(file)).Split('\f')[..^1],
                Lines = ReadLines(await Poppler.RunAsync("pdftotext", "-bbox-layout", file, "-"), out var height),
                Height = height,
            };
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Each page as a PNG in shades of grey.</summary>
    public async Task<IReadOnlyList<byte[]>> PicturesAsync(int dpi)
    {
        var folder = Directory.CreateTempSubdirectory("pages-");
        try
        {
            var file = Path.Combine(folder.FullName, "report.pdf");
            await File.WriteAllBytesAsync(file, Bytes);
            await Poppler.RunAsync("pdftoppm", "-r", dpi.ToString(CultureInfo.InvariantCulture), "-gray", "-png", file, Path.Combine(folder.FullName, "page"));
            return [.. folder.GetFiles("page-*.png").OrderBy(page => page.Name, StringComparer.Ordinal).Select(page => File.ReadAllBytes(page.FullName))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static async Task<string> TextAsync(byte[] bytes)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, bytes);
        try
        {
            return await TextAsync(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Task<string> TextAsync(string file) => Poppler.RunAsync("pdftotext", "-enc", "UTF-8", file, "-");

    private static IReadOnlyList<IReadOnlyList<PrintedLine>> ReadLines(string html, out double height)
    {
        XNamespace xhtml = "http://www.w3.org/1999/xhtml";
        var pages = XDocument.Parse(Control().Replace(html, " ")).Descendants(xhtml + "page").ToArray();
        var foot = (height = Number(pages[0], "height")) - Foot;
        return [.. pages.Select(page => page.Descendants(xhtml + "line").Select(Line).Where(line => line.Bottom < foot).ToArray())];

        PrintedLine Line(XElement line) => new(
            string.Join(' ', line.Elements(xhtml + "word").Select(w => w.Value)), Number(line, "xMin"), Number(line, "xMax"), Number(line, "yMin"), Number(line, "yMax"));

        static double Number(XElement line, string name) => double.Parse(line.Attribute(name)!.Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"<item page=""\d+"">(.*?)</item>", RegexOptions.Singleline)]
    private static partial Regex OutlineItem();

    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000C\u000E-\u001F]")]
    private static partial Regex Control();
}
