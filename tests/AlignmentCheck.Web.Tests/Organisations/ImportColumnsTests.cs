using System.Net;
using System.Text;
using AlignmentCheck.Content;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Imports;
using AlignmentCheck.Web.Tests.BadInput;
using AlignmentCheck.Web.Tests.Imports;
using AlignmentCheck.Web.Tests.Site;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Organisations;

/// <summary>The whole way of another tool's export, as a browser without scripts goes it.</summary>
public sealed class ImportColumnsTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly (string, string) Import = ("Map.Do", "import");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_export_is_offered_the_way_on_looked_at_imported_and_remembered()
    {
        var (browser, organisation, address) = await ClientAsync();

        using var refused = await browser.UploadAsync(
            address, await browser.PageAsync(address), "Input.File", ("from elsewhere.csv", Export(1)), ("Input.Quarter", "2026-Q2"), ("Input.ClosesOn", "2026-06-18"), ("Input.InvitedSales", "9"));
        var offered = await refused.ReadPageAsync(HttpStatusCode.UnprocessableEntity);
        offered.Words().ShouldContain("from elsewhere.csv is none of our own files");
        using var looked = await PressAsync(browser, offered, "Match its columns");
        var found = await looked.ReadPageAsync(HttpStatusCode.OK);
        found.Words().ShouldContain("Nothing is wrong with from elsewhere.csv as it is matched below.");
        found.Words().ShouldContain("Answered in Sales: 7.");
        found.Words().ShouldContain("A: Response ID");
        (await RoundsAsync(organisation)).ShouldBeEmpty();
        (await MappingsAsync(organisation)).ShouldBe(0);

        using var imported = await browser.UploadAsync($"{address}/columns", found, "Input.File", null, Import);

        imported.Headers.Location!.ToString().ShouldBe($"/organisations/{organisation.Slug}/rounds/2026-Q2");
        var round = (await RoundsAsync(organisation)).ShouldHaveSingleItem();
        (round.State, round.Origin, round.InvitedSales).ShouldBe((RoundState.Closed, RoundOrigin.Import, 9));
        (await MappingsAsync(organisation)).ShouldBe(1);

        var next = await browser.PageAsync($"{address}/columns");
        using var again = await browser.UploadAsync($"{address}/columns", next, "Input.File", ("next.csv", Export(2)), ("Input.Quarter", "2026-Q3"), ("Input.ClosesOn", "2026-09-18"));
        var remembered = await again.ReadPageAsync(HttpStatusCode.OK);
        remembered.Words().ShouldContain("The matching is the one of an earlier import.");
        using var second = await browser.UploadAsync($"{address}/columns", remembered, "Input.File", null, Import);
        second.Headers.Location!.ToString().ShouldEndWith("/rounds/2026-Q3");
        (await MappingsAsync(organisation)).ShouldBe(1);
    }

    [Fact]
    public async Task What_says_nothing_by_itself_is_asked_kept_as_chosen_and_remembered()
    {
        var (browser, organisation, address) = await ClientAsync();
        var file = Bytes("Who,Unit,sg-1,Which one\n" + string.Concat(Enumerable.Repeat("a@example.test,Field,oui,gold\nb@example.test,Brand,non,gold\n", 6)) + "c@example.test,Finance,oui,gold\n");

        using var looked = await SendAsync(browser, address, file);
        var found = await looked.ReadPageAsync(HttpStatusCode.UnprocessableEntity);
        found.Words().ShouldContain("No column tells the team.");
        found.Words().ShouldContain("line 2, column sg-1: “oui” stands there 7 times");
        using var columns = await browser.UploadAsync(
            $"{address}/columns", found, "Input.File", null, ("Map.Team", "1"), ("Map.First[kpi]", "3"));
        var asked = await columns.ReadPageAsync(HttpStatusCode.UnprocessableEntity);
        Selected(asked, "Map.Team").ShouldBe("1");
        (string, string)[] chosen = [Choice(asked, "Field", "sales"), Choice(asked, "Brand", "marketing"), Choice(asked, "Finance", "-"), Choice(asked, "oui", "5"), Choice(asked, "non", "1"), Choice(asked, "gold", "revenue")];
        using var answered = await browser.UploadAsync($"{address}/columns", asked, "Input.File", null, chosen);
        var faultless = await answered.ReadPageAsync(HttpStatusCode.OK);
        faultless.Words().ShouldContain("Rows left out by what they say of the team: 1.");
        using var imported = await browser.UploadAsync($"{address}/columns", faultless, "Input.File", null, Import);

        imported.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var next = await SendAsync(browser, address, file, ("Input.Quarter", "2026-Q2"));
        (await next.ReadPageAsync(HttpStatusCode.OK)).Words().ShouldContain("The matching is the one of an earlier import.");
        var kept = await site.WithAsync((AlignmentContext db) => db.ImportMappings.AsNoTracking().SingleAsync(mapping => mapping.OrganisationId == organisation.Id, Cancel));
        Encoding.UTF8.GetString(Unpacked(kept.Mapping)).ShouldNotContain("example.test");
    }

    [Fact]
    public async Task Where_nobody_chose_five_the_page_asks_and_takes_no_number_before_it_is_confirmed()
    {
        var (browser, organisation, address) = await ClientAsync();
        var file = Bytes("team,sg-1\n" + string.Concat(Enumerable.Repeat("Sales,1\nMarketing,2\nSales,3\nMarketing,4\n", 4)));

        using var looked = await SendAsync(browser, address, file);
        var asked = await looked.ReadPageAsync(HttpStatusCode.UnprocessableEntity);
        asked.Words().ShouldContain("Nobody chose the highest of five points. Is this a scale of five?");
        using var confirmed = await browser.UploadAsync($"{address}/columns", asked, "Input.File", null, ("Map.OfFive", "true"));

        (await confirmed.ReadPageAsync(HttpStatusCode.OK)).Words().ShouldContain("Nothing is wrong with");
        (await RoundsAsync(organisation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_scale_that_is_turned_round_is_said_to_be_and_texts_stand_in_their_order()
    {
        var (browser, _, address) = await ClientAsync();
        var file = Bytes("team,sg-1,kpi\n" + string.Concat(Enumerable.Repeat("Sales,1 (Strongly agree),A10\nMarketing,4,A2\nSales,2,A1\nMarketing,5 (Strongly disagree),A2\n", 3)));

        using var looked = await SendAsync(browser, address, file);

        var page = await looked.ReadPageAsync(HttpStatusCode.UnprocessableEntity);
        page.Words().ShouldContain("the scale is turned round: 1 is “strongly agree” and 5 is “strongly disagree”.");
        page.QuerySelectorAll<IHtmlInputElement>("input[name^='Map.Values'][name$='.Text']").Select(input => input.Value).Where(value => value.StartsWith("kpi|", StringComparison.Ordinal)).ShouldBe(["kpi|A1", "kpi|A2", "kpi|A10"]);
    }

    [Fact]
    public async Task What_was_changed_after_it_was_looked_at_is_looked_at_again()
    {
        var (browser, organisation, address) = await ClientAsync();
        using var looked = await SendAsync(browser, address, Export(1));
        var found = await looked.ReadPageAsync(HttpStatusCode.OK);

        using var changed = await browser.UploadAsync($"{address}/columns", found, "Input.File", null, Import, Choice(found, "Strongly agree", "1"));

        (await changed.ReadPageAsync(HttpStatusCode.OK)).Words().ShouldContain("Nothing is stored yet");
        (await RoundsAsync(organisation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_one_heading_is_another_all_the_rest_is_remembered()
    {
        var (browser, _, address) = await ClientAsync();
        static byte[] File(string last) => Bytes($"Unit,First,Second,{last}\n" + string.Concat(Enumerable.Repeat("Field,oui,non,gold\nBrand,non,oui,gold\n", 6)));
        using var looked = await SendAsync(browser, address, File("Which one"));
        using var columns = await browser.UploadAsync(
            $"{address}/columns", await looked.ReadPageAsync(HttpStatusCode.UnprocessableEntity), "Input.File", null, ("Map.Team", "0"), ("Map.First[sg-1]", "1"), ("Map.First[sg-2]", "2"), ("Map.First[kpi]", "3"));
        var asked = await columns.ReadPageAsync(HttpStatusCode.UnprocessableEntity);
        using var answered = await browser.UploadAsync(
            $"{address}/columns", asked, "Input.File", null, Choice(asked, "Field", "sales"), Choice(asked, "Brand", "marketing"), Choice(asked, "oui", "5"), Choice(asked, "non", "1"), Choice(asked, "gold", "revenue"));
        using var imported = await browser.UploadAsync($"{address}/columns", await answered.ReadPageAsync(HttpStatusCode.OK), "Input.File", null, Import);
        imported.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var next = await SendAsync(browser, address, File("Which of them"), ("Input.Quarter", "2026-Q2"));

        var kept = await next.ReadPageAsync(HttpStatusCode.OK);
        kept.Words().ShouldContain("the one of an earlier import as far as its columns are there again");
        (Selected(kept, "Map.Team"), Selected(kept, "Map.First[sg-2]"), Selected(kept, "Map.First[kpi]")).ShouldBe(("0", "2", ""));
        using var chosen = await browser.UploadAsync($"{address}/columns", kept, "Input.File", null, ("Map.First[kpi]", "3"));
        (await chosen.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain("“gold” stands there 12 times");
    }

    [Fact]
    public async Task Another_clients_matching_is_not_known_and_goes_with_the_client()
    {
        var (browser, organisation, address) = await ClientAsync();
        using var looked = await SendAsync(browser, address, Export(1));
        using var imported = await browser.UploadAsync($"{address}/columns", await looked.ReadPageAsync(HttpStatusCode.OK), "Input.File", null, Import);
        var (other, _, otherAddress) = await ClientAsync();

        using var elsewhere = await SendAsync(other, otherAddress, Export(1));

        (await elsewhere.ReadPageAsync(HttpStatusCode.OK)).Words().ShouldNotContain("earlier import");
        await site.WithAsync<DeleteOrganisation>(delete => delete.ExecuteAsync(organisation.Id, organisation.Id, Cancel));
        (await MappingsAsync(organisation)).ShouldBe(0);
    }

    [Fact]
    public async Task Another_questionnaire_is_matched_anew()
    {
        var (browser, _, address) = await ClientAsync();
        var file = new ToolExport(Tool.GoogleForms, Extended).Write(new SomeAnswers(Extended, 1).People);
        using var looked = await SendAsync(browser, address, file);
        var found = await looked.ReadPageAsync(HttpStatusCode.OK);
        found.Words().ShouldContain("20 of 20 have a column");

        using var changed = await browser.UploadAsync($"{address}/columns", found, "Input.File", null, ("Input.Questionnaire", "extended"));

        (await changed.ReadPageAsync(HttpStatusCode.OK)).Words().ShouldContain("36 of 36 have a column");
    }

    [Fact]
    public async Task A_second_row_of_headings_can_be_said_to_be_one()
    {
        var (browser, _, address) = await ClientAsync();
        using var looked = await SendAsync(browser, address, Bytes("team,Agreement,kpi\nTeam,sg-1,x\nSales,5,\nMarketing,4,\n"));
        var found = await looked.ReadPageAsync(HttpStatusCode.UnprocessableEntity);
        found.Words().ShouldContain("No statement has a column.");

        using var joined = await browser.UploadAsync($"{address}/columns", found, "Input.File", null, ("Map.SecondHeader", "true"));

        var words = (await joined.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words();
        words.ShouldNotContain("“Team” stands there");
    }

    [Theory]
    [InlineData("a workbook", "PK\u0003\u0004 and more", "spreadsheet workbook")]
    [InlineData("an open quote", "team,sg-1\nSales,\"5\n", "never closed")]
    public async Task A_file_that_cannot_be_read_is_told_and_not_carried(string name, string text, string told)
    {
        var (browser, _, address) = await ClientAsync();

        using var answer = await SendAsync(browser, address, Bytes(text));

        var page = await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity);
        page.Words().ShouldContain(told, customMessage: name);
        page.QuerySelector("input[name='Input.Carried']")!.GetAttribute("value").ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task A_file_of_ten_megabytes_is_refused_by_the_page_before_it_is_read()
    {
        var (browser, _, address) = await ClientAsync();

        using var answer = await SendAsync(browser, address, new byte[CarriedFile.MostBytes + 1]);

        (await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain("it is larger than 2 MB");
    }

    [Fact]
    public async Task Whatever_is_said_of_the_columns_the_page_answers_and_nothing_is_stored()
    {
        var (browser, organisation, address) = await ClientAsync();
        using var looked = await SendAsync(browser, address, Export(1));
        var found = await looked.ReadPageAsync(HttpStatusCode.OK);
        foreach (var mischief in Mischief.Names)
        {
            foreach (var name in new[] { "Map.Team", "Map.First[sg-1]", "Map.Last[words]", "Map.Values[0].Text", "Map.Values[0].Answer", "Map.Headings", "Map.SecondHeader", "Map.OfFive", "Map.Checked", "Map.First[none such]" })
            {
                var sent = Mischief.Of(mischief, new Field(name, "1", "hidden"));
                using var answer = await browser.UploadAsync($"{address}/columns", found, "Input.File", null, [.. sent.DefaultIfEmpty((name, ""))]);

                answer.StatusCode.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity], $"{name}: {mischief}");
            }
        }

        (await RoundsAsync(organisation)).ShouldBeEmpty();
    }

    private static Questionnaire Extended => ContentReader.Read(Path.Join(AppContext.BaseDirectory, "content"), "en").Library!.Find("extended")!;

    private static byte[] Export(int seed) => new ToolExport(Tool.LimeSurvey, Tests.Answers.Round.Core).Write(new SomeAnswers(Tests.Answers.Round.Core, seed).People);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Unpacked(byte[] stored)
    {
        using var gzip = new System.IO.Compression.GZipStream(new MemoryStream(stored[33..]), System.IO.Compression.CompressionMode.Decompress);
        using var plain = new MemoryStream();
        gzip.CopyTo(plain);
        return plain.ToArray();
    }

    /// <summary>What is sent where a text is chosen to stand for something.</summary>
    private static (string Field, string Value) Choice(IHtmlDocument page, string text, string answer)
    {
        var hidden = page.QuerySelectorAll<IHtmlInputElement>("input[name^='Map.Values'][name$='.Text']").Single(input => input.Value.EndsWith($"|{text}", StringComparison.OrdinalIgnoreCase));
        return (hidden.Name!.Replace(".Text", ".Answer", StringComparison.Ordinal), answer);
    }

    private static string? Selected(IHtmlDocument page, string name) => page.QuerySelector<IHtmlSelectElement>($"select[name='{name}']")!.Value;

    private static async Task<HttpResponseMessage> PressAsync(HttpClient browser, IHtmlDocument page, string button)
    {
        var form = page.QuerySelectorAll<IHtmlButtonElement>("main button").Single(found => found.TextContent.Trim() == button).Form!;
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[name]").Select(field => KeyValuePair.Create(field.Name!, field.Value));
        return await browser.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields), Cancel);
    }

    private async Task<(HttpClient Browser, Organisation Organisation, string Address)> ClientAsync()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var organisation = await new Story(site).OrganisationAsync("Elsewhere", (consultant, MemberRole.Consultant));
        return (await site.SignedInAsync(consultant), organisation, $"/organisations/{organisation.Slug}/rounds/import");
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string address, byte[] file, params (string Field, string Value)[] filled)
    {
        (string Field, string Value)[] usual = [("Input.Quarter", "2026-Q3"), ("Input.ClosesOn", "2026-06-18")];
        return await browser.UploadAsync(
            $"{address}/columns", await browser.PageAsync($"{address}/columns"), "Input.File", ("export.csv", file), [.. usual.Where(one => filled.All(other => other.Field != one.Field)), .. filled]);
    }

    private Task<List<Round>> RoundsAsync(Organisation organisation) => site.WithAsync((AlignmentContext db) =>
        db.Rounds.AsNoTracking().Where(round => round.OrganisationId == organisation.Id).ToListAsync(Cancel));

    private Task<int> MappingsAsync(Organisation organisation) => site.WithAsync((AlignmentContext db) =>
        db.ImportMappings.CountAsync(mapping => mapping.OrganisationId == organisation.Id, Cancel));
}
