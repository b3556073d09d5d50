using System.Globalization;
using System.Text;
using System.Text.Json;
using AlignmentCheck.Reporting.Tests.Fixture;

namespace AlignmentCheck.Reporting.Tests.Printing;

/// <summary>How printed pages were when somebody looked at them and found them good.</summary>
/// <param name="Printer">Which Chromium printed them, as their PDF says it.</param>
/// <param name="Dpi">Dots an inch of the pictures.</param>
/// <param name="Shades">Of 255, by how many shades of grey a pixel may differ.</param>
/// <param name="Share">Which share of a page's pixels may differ by more.</param>
/// <param name="Points">With another Chromium: by how many points a line's place may differ.</param>
internal sealed record ApprovedPictures(string Printer, int Dpi, int Shades, double Share, double Points)
{
    /// <summary>Set to approve what is printed now, and not to compare with it.</summary>
    public const string Approving = "ALIGNMENTCHECK_APPROVE_PICTURES";

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static readonly string Folder = Path.Combine(ShippedContent.Root, "tests", "AlignmentCheck.Reporting.Tests", "Printing", "Approved");

    private static readonly string About = Path.Combine(Folder, "approved.json");

    public static ApprovedPictures Read() => JsonSerializer.Deserialize<ApprovedPictures>(File.ReadAllText(About), Readable)!;

    public void Write()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(About, JsonSerializer.Serialize(this, Readable) + "\n");
    }

    /// <summary>The approved pages of a round, as PNG.</summary>
    public static IReadOnlyList<byte[]> Pages(string round) => [.. Directory.GetFiles(Folder, $"{NameOf(round)}-*.png").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    /// <summary>The approved lines of a round: page, place and text.</summary>
    public static string[] Lines(string round) => File.ReadAllLines(Path.Combine(Folder, $"{NameOf(round)}.lines.txt"));

    /// <summary>A line of a page with its place in whole points.</summary>
    public static IEnumerable<string> LinesOf(Printed printed) => printed.Lines.SelectMany((lines, page) => lines
        .OrderBy(line => Math.Round(line.Top)).ThenBy(line => line.Left)
        .Select(line => string.Create(CultureInfo.InvariantCulture, $"{page + 1}\t{line.Left:0}\t{line.Top:0}\t{line.Text}")));

    public static void Approve(string round, Printed printed, IReadOnlyList<byte[]> pages)
    {
        Directory.CreateDirectory(Folder);
        foreach (var old in Directory.GetFiles(Folder, $"{NameOf(round)}-*.png"))
        {
            File.Delete(old);
        }

        foreach (var (at, page) in pages.Index())
        {
            File.WriteAllBytes(Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{NameOf(round)}-{at + 1:00}.png")), page);
        }

        File.WriteAllLines(Path.Combine(Folder, $"{NameOf(round)}.lines.txt"), LinesOf(printed), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static string NameOf(string round) => round.Split(' ')[^1];
}
