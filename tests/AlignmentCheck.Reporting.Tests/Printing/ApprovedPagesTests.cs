using System.Globalization;
using AlignmentCheck.Reporting.Tests.Fixture;

namespace AlignmentCheck.Reporting.Tests.Printing;

/// <summary>
/// Printed pages beside approved ones: pixel by pixel with the Chromium that printed those, else line by line.
/// <c>eng/approve-pictures.sh</c> approves what is printed now.
/// </summary>
[Collection(PrintingTests.Name)]
public sealed class ApprovedPagesTests(Printer printer)
{
    private const int Dpi = 30;
    private const int Shades = 64;
    private const double Share = 0.004;
    private const double Points = 3;

    public static TheoryData<string> Rounds =>
        [.. new[] { "healthy", "broken", "one-sided", "pooled", "quarters", "hostile" }.Select(SampleRounds.Name)];

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Pages_are_as_they_were_approved(string round)
    {
        var printed = await printer.OfAsync(round);
        if (Environment.GetEnvironmentVariable(ApprovedPictures.Approving) is not null)
        {
            new ApprovedPictures(printed.Info["Producer"], Dpi, Shades, Share, Points).Write();
            ApprovedPictures.Approve(round, printed, await printed.PicturesAsync(Dpi));
            return;
        }

        var approved = ApprovedPictures.Read();
        if (string.Equals(printed.Info["Producer"], approved.Printer, StringComparison.Ordinal))
        {
            await ShouldLookAlike(round, printed, approved);
            return;
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"The pictures are of {approved.Printer}; here is {printed.Info["Producer"]}, so lines and their places are compared instead.");
        ShouldReadAlike(round, printed, approved);
    }

    /// <summary>So that the comparison without pictures does not fail the day when it is needed.</summary>
    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Lines_are_where_they_were_approved(string round)
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable(ApprovedPictures.Approving) is not null, "They are being approved.");

        ShouldReadAlike(round, await printer.OfAsync(round), ApprovedPictures.Read());
    }

    private static async Task ShouldLookAlike(string round, Printed printed, ApprovedPictures approved)
    {
        var before = ApprovedPictures.Pages(round);
        var now = await printed.PicturesAsync(approved.Dpi);
        now.Count.ShouldBe(before.Count, round);
        before.Zip(now).Index()
            .Select(page => (Page: page.Index + 1, Share: GreyPicture.Read(page.Item.First).ShareThatDiffers(GreyPicture.Read(page.Item.Second), approved.Shades)))
            .Where(page => page.Share > approved.Share)
            .Select(page => string.Create(CultureInfo.InvariantCulture, $"page {page.Page}: {page.Share:P1} of it"))
            .ShouldBeEmpty($"{round} looks different. If that is meant: eng/approve-pictures.sh, and a commit of its own");
    }

    private static void ShouldReadAlike(string round, Printed printed, ApprovedPictures approved)
    {
        var (before, now) = (ApprovedPictures.Lines(round).Select(Read).ToArray(), ApprovedPictures.LinesOf(printed).Select(Read).ToArray());

        // Lines of one height may come in another order where their places differ by a little.
        now.Select(line => (line.Page, line.Text)).Order().ShouldBe(before.Select(line => (line.Page, line.Text)).Order(), round);
        before.OrderBy(line => (line.Page, line.Text, line.Top, line.Left)).Zip(now.OrderBy(line => (line.Page, line.Text, line.Top, line.Left)))
            .Where(pair => Math.Abs(pair.First.Left - pair.Second.Left) > approved.Points || Math.Abs(pair.First.Top - pair.Second.Top) > approved.Points)
            .Select(pair => $"page {pair.First.Page}: {pair.First.Text}")
            .ShouldBeEmpty($"{round} is laid out differently");

        static (int Page, double Left, double Top, string Text) Read(string line)
        {
            var parts = line.Split('\t', 4);
            return (int.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture), double.Parse(parts[2], CultureInfo.InvariantCulture), parts[3]);
        }
    }
}
