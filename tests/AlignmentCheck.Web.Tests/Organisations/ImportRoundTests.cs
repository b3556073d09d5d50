using System.Diagnostics;
using System.Net;
using System.Text;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Imports;
using AlignmentCheck.Web.Tests.Site;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Organisations;

public sealed class ImportRoundTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly string Faultless = Tests.Answers.Round.Of(8, 7).Text();

    private static readonly Dictionary<string, (byte[] File, string Told)> Mistakes = new(StringComparer.Ordinal)
    {
        ["empty"] = ([], "The file is empty"),
        ["a workbook"] = ("PK\x3\x4 and more"u8.ToArray(), "CSV"),
        ["UTF-16"] = (Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Faultless)).ToArray(), "UTF-8"),
        ["a picture"] = ([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', 0, 0, 0, 0x0D, .. "IHDR"u8, 0, 0, 3, 0x20, 0, 0, 2, 0x58, 8, 2, 0, 0, 0], "no text file"),
        ["too many columns"] = (Bytes(string.Join(',', Enumerable.Range(0, 301)) + "\n"), "Found 301 columns. At most 300"),
        ["Latin-1"] = (Encoding.Latin1.GetBytes(Tests.Answers.Round.Of().With(3, "comment", "Käse").Text()), "line 3, column comment:"),
        ["a formula"] = (Bytes(Tests.Answers.Round.Of().With(4, "sg-1", "=1+1").Text()), "line 4, column sg-1: Found \"=1+1\""),
        ["an unknown option"] = (Bytes(Tests.Answers.Round.Of().With(2, "kpi", "gold").Text()), "line 2, column kpi: Found \"gold\""),
        ["an unknown column"] = (Bytes(Tests.Answers.Round.Of().WithColumn("shoe-size", "44").Text()), "line 1, column shoe-size:"),
        ["a column twice"] = (Bytes(Tests.Answers.Round.Of().WithColumn("sg-1", "3").Text()), "line 1, column sg-1:"),
        ["no team"] = (Bytes(Tests.Answers.Round.Of().Without("team").Text()), "line 1, column team:"),
        ["tabs"] = (Bytes(Tests.Answers.Round.Of().Text("\t")), "line 1"),
        ["no rows"] = (Bytes(Faultless.Split('\n')[0]), "no rows"),
    };

    public static TheoryData<string> MistakeNames => [.. Mistakes.Keys];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_round_that_was_run_elsewhere_is_looked_at_imported_and_marked()
    {
        var (browser, organisation, address) = await ClientAsync();

        using var looked = await SendAsync(browser, address, Bytes(Faultless), "../../from elsewhere.csv");
        var found = await looked.ReadPageAsync(HttpStatusCode.OK);
        found.Words().ShouldContain("Nothing is wrong with from elsewhere.csv.");
        found.Words().ShouldContain("Both teams reach the floor of 5");
        (await RoundsAsync(organisation)).ShouldBeEmpty();

        using var imported = await browser.UploadAsync(address, found, "Input.File", null);
        imported.Headers.Location!.ToString().ShouldBe($"/organisations/{organisation.Slug}/rounds/2026-Q3");

        var round = (await RoundsAsync(organisation)).ShouldHaveSingleItem();
        (round.State, round.Origin, round.InvitedSales).ShouldBe((RoundState.Closed, RoundOrigin.Import, 9));
        var page = await browser.PageAsync(imported.Headers.Location.ToString());
        page.Words().ShouldContain("release it. It was run elsewhere and imported from a file.");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Q3 2026 closed on 18 September");
        (await browser.PageAsync($"/organisations/{organisation.Slug}")).Words().ShouldContain("run elsewhere, imported");
        (await browser.PageAsync($"/organisations/{organisation.Slug}/rounds/2026-Q3/report")).Words().ShouldContain("This round was run elsewhere");
        (await browser.PageAsync($"/organisations/{organisation.Slug}/rounds/2026-Q3/report")).Words().ShouldContain("18 September 2026");
    }

    [Fact]
    public async Task Pressed_twice_it_is_imported_once()
    {
        var (browser, organisation, address) = await ClientAsync();
        using var looked = await SendAsync(browser, address, Bytes(Faultless));
        var found = await looked.ReadPageAsync(HttpStatusCode.OK);

        using var first = await browser.UploadAsync(address, found, "Input.File", null);
        using var second = await browser.UploadAsync(address, found, "Input.File", null);

        second.Headers.Location.ShouldBe(first.Headers.Location);
        (await RoundsAsync(organisation)).ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(MistakeNames))]
    public async Task A_mistake_is_told_where_it_stands_and_nothing_is_stored(string mistake)
    {
        var (browser, organisation, address) = await ClientAsync();
        var (file, told) = Mistakes[mistake];

        using var answer = await SendAsync(browser, address, file);

        var page = await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity);
        page.QuerySelector("section[aria-labelledby=found] .list")!.TextContent.ShouldContain(told);
        page.QuerySelector("form[enctype] input[name='Input.Carried']")!.GetAttribute("value").ShouldBeNullOrEmpty();
        (await RoundsAsync(organisation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_of_nothing_but_columns_is_refused_at_once()
    {
        var (browser, _, address) = await ClientAsync();
        var file = Bytes("team," + string.Join(',', Enumerable.Range(0, 280_000)) + "\n");
        var before = Stopwatch.GetTimestamp();

        using var answer = await SendAsync(browser, address, file);

        (await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain("Found 280,001 columns. At most 300");
        Stopwatch.GetElapsedTime(before).ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task All_mistakes_are_told_at_once_those_of_the_form_too()
    {
        var (browser, organisation, address) = await ClientAsync();
        var file = Bytes(Tests.Answers.Round.Of().With(2, "sg-1", "9").With(3, "kpi", "gold").With(5, "team", "support").Text());

        using var answer = await SendAsync(browser, address, file, filled: ("Input.ClosesOn", "2099-01-01"));

        var words = (await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words();
        words.ShouldContain("line 2, column sg-1:");
        words.ShouldContain("line 3, column kpi:");
        words.ShouldContain("line 5, column team:");
        words.ShouldContain("it is still to come");
        (await RoundsAsync(organisation)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(";", true)]
    [InlineData(",", true)]
    [InlineData(";", false)]
    public async Task Semicolons_and_a_byte_order_mark_are_as_good(string separator, bool hasMark)
    {
        var (browser, _, address) = await ClientAsync();
        var file = (hasMark ? Encoding.UTF8.GetPreamble() : []).Concat(Bytes(Tests.Answers.Round.Of().Text(separator))).ToArray();

        using var answer = await SendAsync(browser, address, file);

        (await answer.ReadPageAsync(HttpStatusCode.OK)).Words().ShouldContain("Nothing is wrong with");
    }

    [Fact]
    public async Task Another_questionnaires_file_says_which_it_fits()
    {
        var (browser, _, address) = await ClientAsync();
        var file = await File.ReadAllBytesAsync(Path.Join(AppContext.BaseDirectory, "samples", "demo-extended-2026-Q4.csv"), Cancel);

        using var answer = await SendAsync(browser, address, file);
        (await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain("It fits another questionnaire");
        using var chosen = await SendAsync(browser, address, file, filled: ("Input.Questionnaire", "extended"));

        (await chosen.ReadPageAsync(HttpStatusCode.OK)).Words().ShouldContain("Nothing is wrong with");
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_by_the_page()
    {
        var (browser, organisation, address) = await ClientAsync();

        using var answer = await SendAsync(browser, address, new byte[CarriedFile.MostBytes + 1]);

        (await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain("it is larger than 2 MB");
        (await RoundsAsync(organisation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_quarter_that_has_its_round_takes_no_other()
    {
        var (browser, organisation, address) = await ClientAsync();
        await new Story(site).RoundAsync(organisation, "2026-Q2", RoundState.Closed);

        using var answer = await SendAsync(browser, address, Bytes(Faultless), filled: ("Input.Quarter", "2026-Q2"));

        (await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain("there is a round for it already");
    }

    [Theory]
    [InlineData("1999-Q1")]
    [InlineData("2027-Q1")]
    public async Task A_quarter_that_is_not_offered_is_refused(string quarter)
    {
        var (browser, organisation, address) = await ClientAsync();

        using var answer = await SendAsync(browser, address, Bytes(Faultless), filled: ("Input.Quarter", quarter));

        (await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain("Quarter: please choose one of those on offer.");
        (await RoundsAsync(organisation)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-06-30", true)]
    [InlineData("2026-07-01", false)]
    [InlineData("2026-09-30", false)]
    [InlineData("2026-10-01", true)]
    public async Task A_last_day_outside_the_quarter_is_pointed_out(string day, bool isOutside)
    {
        var (browser, _, address) = await ClientAsync();

        using var answer = await SendAsync(browser, address, Bytes(Faultless), filled: ("Input.ClosesOn", day));

        (await answer.ReadPageAsync(HttpStatusCode.OK)).Words().Contains("does not lie in Q3 2026", StringComparison.Ordinal).ShouldBe(isOutside);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("AAAA")]
    [InlineData("")]
    public void What_is_carried_and_is_no_file_is_none(string text) => CarriedFile.Unpack(text).ShouldBeNull();

    [Fact]
    public void What_is_carried_comes_back_and_a_bomb_does_not()
    {
        CarriedFile.Unpack(CarriedFile.Pack(Bytes(Faultless))).ShouldBe(Bytes(Faultless));
        CarriedFile.Unpack(CarriedFile.Pack(new byte[CarriedFile.MostBytes + 1])).ShouldBeNull();
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private async Task<(HttpClient Browser, Organisation Organisation, string Address)> ClientAsync()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var organisation = await new Story(site).OrganisationAsync("Elsewhere", (consultant, MemberRole.Consultant));
        return (await site.SignedInAsync(consultant), organisation, $"/organisations/{organisation.Slug}/rounds/import");
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient browser, string address, byte[] file, string name = "answers.csv", params (string Field, string Value)[] filled)
    {
        (string, string)[] usual = [("Input.Quarter", "2026-Q3"), ("Input.ClosesOn", "2026-09-18"), ("Input.InvitedSales", "9")];
        return await browser.UploadAsync(
            address, await browser.PageAsync(address), "Input.File", (name, file), [.. usual.Where(one => filled.All(other => other.Field != one.Item1)), .. filled]);
    }

    private Task<List<Round>> RoundsAsync(Organisation organisation) => site.WithAsync((AlignmentContext db) =>
        db.Rounds.AsNoTracking().Where(round => round.OrganisationId == organisation.Id).ToListAsync(Cancel));
}
