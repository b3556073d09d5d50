using AlignmentCheck.Core.Brands;
using AlignmentCheck.Reporting.Tests.Fixture;
using AlignmentCheck.Tests;

namespace AlignmentCheck.Reporting.Tests.Printing;

/// <summary>A consultant's own cover, with as much on it as is taken.</summary>
[Collection(PrintingTests.Name)]
public sealed class PrintedBrandTests(Printer printer)
{
    private static readonly Brand Fullest = new()
    {
        Logo = new Logo(((PictureOutcome.Read)PictureReader.Read(SmallLogo.Png(400, 400, 400))).Picture, "Quay Consulting"),
        Accent = ((AccentOutcome.Accepted)Accent.Read("#7a1f5c")).Accent,
        CoverNote = string.Join('\n', Enumerable.Range(1, Brand.MostCoverNoteLines).Select(line => $"Line {line} of what the consultant has to say about this round, end {line}.")),
        Contacts = [.. Enumerable.Range(1, Brand.MostContacts).Select(place => new Contact(
            $"{place} {new string('n', Contact.LongestName - 2)}", $"{place} {new string('r', Contact.LongestRole - 2)}", $"{new string('m', Contact.LongestReach - 13)}@example.test"))],
    };

    public static MatrixTheoryData<string, Paper> Covers => new([Reports.WithHistory, Reports.Hostile, "pooled", "none", "extended"], Enum.GetValues<Paper>());

    // A long word is broken where the line ends.
    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    [Theory]
    [MemberData(nameof(Covers))]
    public async Task The_fullest_cover_is_one_page_with_everything_on_it_in_order(string round, Paper paper)
    {
        var report = await printer.OfAsync(round, Fullest with { Paper = paper });
        var cover = report.Texts[0];

        report.Texts[1].ShouldStartWith(English.Texts["Board.Running"]);
        var places = Fullest.CoverNote!.Split('\n').Concat(Fullest.Contacts.Select(contact => contact.Name)).Select(text => Letters(cover).IndexOf(Letters(text), StringComparison.Ordinal)).ToList();
        places.ShouldAllBe(place => place >= 0);
        places.ShouldBeInOrder();
        report.Lines[0].ShouldAllBe(line => line.Left >= 0 && line.Bottom <= report.Height);
        report.Page.Document.QuerySelector(".cover .logo")!.GetAttribute("alt").ShouldBe("Quay Consulting");
    }
}
