using System.Text.RegularExpressions;
using AlignmentCheck.Reporting.Tests.Fixture;
using AngleSharp.Dom;

namespace AlignmentCheck.Reporting.Tests.Printing;

/// <summary>The draft agreement as a document of its own on paper.</summary>
[Collection(PrintingTests.Name)]
public sealed partial class PrintedAgreementTests(Printer printer)
{
    private const int MostPages = 3;

    /// <summary>Letters that fit on the shortest line.</summary>
    private const int Words = 14;

    public static TheoryData<string> Rounds => [Reports.WithHistory, "by team, in tens", "pooled", "none", "extended", "extended, in tens", Reports.Hostile];

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task It_is_tagged_named_and_has_at_most_three_pages(string round)
    {
        var agreement = await printer.AgreementOfAsync(round);

        agreement.Info["Tagged"].ShouldBe("yes");
        Letters(agreement.Info["Title"]).ShouldBe(Letters(agreement.Page.Document.Title!));
        agreement.Raw.ShouldContain("/Lang (en)");
        agreement.Texts.Count.ShouldBeLessThanOrEqualTo(MostPages);
        agreement.Texts.ShouldAllBe(page => page.Trim().Length > 0);
        agreement.Fonts.Where(font => font.Contains("Type 3", StringComparison.Ordinal) && round != Reports.Hostile).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Its_outline_is_its_headings(string round)
    {
        var agreement = await printer.AgreementOfAsync(round);

        agreement.Outline.Select(Letters).ShouldBe(agreement.Page.Document.QuerySelectorAll("h1, h2, h3").Select(h => Letters(h.TextContent)));
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Each_clause_but_the_table_of_tasks_is_on_one_page(string round)
    {
        var agreement = await printer.AgreementOfAsync(round);
        var pages = agreement.Texts.Select(Letters).ToArray();

        foreach (var clause in agreement.Page.Document.QuerySelectorAll(".clause:not(.tasks)"))
        {
            // Where there is a line to fill in, poppler goes on elsewhere: the words before it stand together.
            var beginnings = clause.QuerySelectorAll("h2, h3, .promises > li, .signer > p, .sign-lines > li")
                .Select(e => Letters(e.LocalName == "li" ? e.FirstChild is IText first ? first.Data : "" : e.TextContent)).Select(text => text[..Math.Min(Words, text.Length)]).ToArray();
            pages.Count(page => beginnings.All(words => page.Contains(words, StringComparison.Ordinal))).ShouldBe(1, clause.TextContent);
        }
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Nothing_runs_off_the_paper(string round)
    {
        var agreement = await printer.AgreementOfAsync(round);

        agreement.Lines.SelectMany(lines => lines).Where(l => l.Left < 20 || l.Right > 595 - 20 || l.Top < 20).Select(l => l.Text).ShouldBeEmpty();
    }

    private static string Letters(string text) => NoLetter().Replace(text.Normalize(System.Text.NormalizationForm.FormKC), "");

    [GeneratedRegex("[^A-Za-z0-9]")]
    private static partial Regex NoLetter();
}
