using System.Net;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Tests.Reports;
using AlignmentCheck.Web.Tests.Site;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AlignmentCheck.Web.Tests.Organisations;

/// <summary>A consultant's own hand on the reports: entered on a page without scripts, seen on the report.</summary>
public sealed class BrandPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly (string, string)[] Entered =
    [
        ("Input.Accent", "7A1F3D"), ("Input.CoverNote", "Dear board,\r\n<b>thank you</b>\u202E."), ("Input.Paper", "Letter"),
        ("Input.Contacts[0].Name", "Zoë Berg"), ("Input.Contacts[0].Role", "Partner"), ("Input.Contacts[0].Reach", "zoe@example.test"),
        ("Input.Contacts[1].Name", "Ada Holm"), ("Input.Contacts[1].Role", ""), ("Input.Contacts[1].Reach", ""),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_saved_stands_in_the_form_and_on_the_report_that_is_not_released_yet()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        (await consultant.PageAsync(Home(client))).QuerySelector($"a[href='{Address(client)}']").ShouldNotBeNull();

        await SaveAsync(consultant, client, Entered);

        var form = await consultant.PageAsync(Address(client));
        form.Words().ShouldContain("Saved. Reports that are not released yet show it from now on.");
        Value(form, "Input.Accent").ShouldBe("#7a1f3d");
        form.QuerySelector<IHtmlTextAreaElement>("textarea")!.Value.ReplaceLineEndings("\n").ShouldBe("Dear board,\n<b>thank you</b>.");
        Value(form, "Input.Contacts[1].Name").ShouldBe("Ada Holm");
        var report = await consultant.PageAsync(client.Address("report"));
        report.QuerySelector(".cover-note")!.TextContent.ShouldBe("Dear board,\n<b>thank you</b>.");
        report.QuerySelectorAll(".cover-contacts li").Select(contact => contact.TextContent.Trim()).ShouldBe(["Zoë BergPartnerzoe@example.test", "Ada Holm"]);
        var css = await consultant.GetStringAsync(client.Address("report.css"), Cancel);
        css.ShouldContain(".report { --accent: #7a1f3d;");
        css.ShouldContain("size: letter;");
    }

    [Fact]
    public async Task A_released_report_keeps_what_it_had()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        await SaveAsync(consultant, client, Entered);
        await client.ReleaseAsync(consultant);
        var before = await SeenAsync(consultant, client);

        await SaveAsync(consultant, client, ("Input.Accent", ""), ("Input.CoverNote", "Another note."), ("Input.Paper", "A4"));

        (await SeenAsync(consultant, client)).ShouldBe(before);
        using var manager = await client.MemberAsync(MemberRole.Manager);
        (await manager.PageAsync(client.Address("report"))).QuerySelector(".cover-note")!.TextContent.ShouldStartWith("Dear board,");
        (await manager.PageAsync(client.Address("report", ReportedClient.Before))).QuerySelector(".cover-note").ShouldBeNull("it was released before anything was entered");
    }

    [Theory]
    [InlineData("#8bc34a", "Its contrast is 2.07, and 4.5 is needed. The nearest colour that would do is #")]
    [InlineData("0a66c2", "would be taken for the colour of Marketing. The nearest colour that would do is #")]
    public async Task A_colour_that_would_not_do_is_refused_with_the_nearest_that_would_and_a_button_for_it(string colour, string said)
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);

        using var refused = await SendAsync(consultant, client, "Save", [.. Entered[1..], ("Input.Accent", colour)]);

        var page = await refused.ReadPageAsync(HttpStatusCode.UnprocessableEntity);
        page.Words().ShouldContain(said);
        Value(page, "Input.Accent").ShouldBe(colour);
        ShouldShowWhatWasTyped(page);
        page.QuerySelector("[style], style").ShouldBeNull();
        var button = page.QuerySelectorAll<IHtmlButtonElement>("button").Single(found => found.TextContent.StartsWith("Take #", StringComparison.Ordinal));
        var nearest = button.TextContent["Take ".Length..];
        page.Words().ShouldContain($"The nearest colour that would do is {nearest}.");

        using var taken = await consultant.SendAsync(Address(client), page, button.TextContent);

        var with = await taken.ReadPageAsync(HttpStatusCode.OK);
        Value(with, "Input.Accent").ShouldBe(nearest);
        ShouldShowWhatWasTyped(with);
        using var saved = await consultant.SendAsync(Address(client), with, "Save");
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await consultant.GetStringAsync(client.Address("report.css"), Cancel)).ShouldContain($"--accent: {nearest};");
    }

    [Theory]
    [InlineData("Input.Accent", "green", "Colour: please give it as six digits and letters")]
    [InlineData("Input.Accent", "\"><svg onload=x>", "Colour: please give it as six digits and letters")]
    [InlineData("Input.CoverNote", "\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11", "at most 600 characters in at most 10 lines")]
    [InlineData("Input.Contacts[0].Name", "\u202E", "Contact 1: please say the name.")]
    [InlineData("Input.Contacts[1].Role", "0123456789012345678901234567890123456789012345678901234567890", "Contact 2, role: at most 50 characters")]
    [InlineData("Input.Contacts[2].Reach", "nobody@example.test", "Contact 3: please say the name.")]
    public async Task A_mistake_is_said_beside_its_field_and_nothing_typed_is_lost(string field, string value, string said)
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);

        using var refused = await SendAsync(consultant, client, "Save", [.. Entered.Where(entry => entry.Item1 != field), (field, value)]);

        var page = await refused.ReadPageAsync(HttpStatusCode.UnprocessableEntity);
        page.QuerySelector(".errors a")!.TextContent.ShouldContain(said);
        page.QuerySelector(page.QuerySelector(".errors a")!.GetAttribute("href")!).ShouldNotBeNull();
        foreach (var (name, typed) in Entered.Where(entry => entry.Item1 is not ("Input.Paper" or "Input.CoverNote") && entry.Item1 != field).Append((field, value)))
        {
            (page.QuerySelector($"[name='{name}']") is IHtmlTextAreaElement area ? area.Value : Value(page, name)).ShouldBe(typed, name);
        }

        (await consultant.GetStringAsync(client.Address("report.css"), Cancel)).ShouldNotContain("--accent");
    }

    [Fact]
    public async Task Contacts_are_added_moved_and_removed_without_a_script_and_stored_by_saving()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        var page = await consultant.PageAsync(Address(client));
        page = await PressAsync(consultant, client, page, "Add a contact", ("Input.CoverNote", "Typed and not saved."));
        page = await PressAsync(consultant, client, page, "Add another contact", ("Input.Contacts[0].Name", "Ada"), ("Input.Contacts[0].Role", "Partner"));
        page = await PressAsync(consultant, client, page, "Add another contact", ("Input.Contacts[1].Name", "Bo"));
        page = await PressAsync(consultant, client, page, "Up Contact 3", ("Input.Contacts[2].Role", "no name yet"));
        page = await PressAsync(consultant, client, page, "Down Ada", ("Input.Contacts[1].Name", "Cy"));
        page = await PressAsync(consultant, client, page, "Remove Bo");

        page.Words().ShouldContain("This is not saved yet");
        Names(page).ShouldBe(["Cy", "Ada"]);
        Value(page, "Input.Contacts[0].Role").ShouldBe("no name yet");
        Value(page, "Input.Contacts[1].Role").ShouldBe("Partner");
        page.QuerySelector<IHtmlTextAreaElement>("textarea")!.Value.ShouldBe("Typed and not saved.");
        Names(await consultant.PageAsync(Address(client))).ShouldBeEmpty();

        using var saved = await consultant.SendAsync(Address(client), page, "Save");
        Names(await consultant.PageAsync(Address(client))).ShouldBe(["Cy", "Ada"]);
    }

    [Fact]
    public async Task There_is_no_button_for_more_than_there_may_be_nor_over_the_ends()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        var page = await consultant.PageAsync(Address(client));
        page = await PressAsync(consultant, client, page, "Add a contact");
        foreach (var _ in Enumerable.Range(1, 3))
        {
            page = await PressAsync(consultant, client, page, "Add another contact");
        }

        Names(page).Length.ShouldBe(4);
        page.QuerySelectorAll("button").Select(button => button.TextContent.Trim()).Where(words => words.StartsWith("Add", StringComparison.Ordinal)).ShouldBeEmpty();
        page.QuerySelectorAll("button").Select(button => button.TextContent.Trim()).ShouldNotContain("Up Contact 1");
        page.QuerySelectorAll("button").Select(button => button.TextContent.Trim()).ShouldNotContain("Down Contact 4");
    }

    [Theory]
    [InlineData("Up-0")]
    [InlineData("Down-1")]
    [InlineData("Up-99999999999")]
    [InlineData("Remove--1")]
    [InlineData("Add-")]
    [InlineData("7-1")]
    [InlineData("Take-<b>")]
    [InlineData("nonsense")]
    public async Task A_button_that_the_page_does_not_have_breaks_nothing(string deed)
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);

        using var answer = await SendAsync(consultant, client, "Save", [.. Entered, ("deed", deed)]);

        ((int)answer.StatusCode).ShouldBeLessThan(400);
    }

    [Fact]
    public async Task Return_in_a_field_saves()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        await SaveAsync(consultant, client, Entered);

        var first = (await consultant.PageAsync(Address(client))).QuerySelector<IHtmlButtonElement>("form.brand button")!;

        first.Name.ShouldBeNullOrEmpty();
        first.GetAttribute("tabindex").ShouldBe("-1");
    }

    private static string Home(ReportedClient client) => $"/organisations/{client.Slug}";

    private static string Address(ReportedClient client) => $"{Home(client)}/brand";

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, ReportedClient client, string button, params (string, string)[] filled) =>
        await browser.SendAsync(Address(client), await browser.PageAsync(Address(client)), button, filled);

    private static async Task SaveAsync(HttpClient browser, ReportedClient client, params (string, string)[] filled)
    {
        using var saved = await SendAsync(browser, client, "Save", filled);
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<IHtmlDocument> PressAsync(
        HttpClient browser, ReportedClient client, IHtmlDocument page, string button, params (string, string)[] filled)
    {
        using var answer = await browser.SendAsync(Address(client), page, button, filled);
        return await answer.ReadPageAsync(HttpStatusCode.OK);
    }

    private static async Task<string> SeenAsync(HttpClient browser, ReportedClient client) =>
        (await browser.PageAsync(client.Address("report"))).QuerySelector(".cover")!.OuterHtml + await browser.GetStringAsync(client.Address("report.css"), Cancel);

    private static string? Value(IHtmlDocument page, string name) => page.QuerySelector($"[name='{name}']")!.GetAttribute("value");

    private static string[] Names(IHtmlDocument page) => [.. page.QuerySelectorAll(".contact input[name$='.Name']").Select(field => field.GetAttribute("value") ?? "")];

    private static void ShouldShowWhatWasTyped(IHtmlDocument page)
    {
        page.QuerySelector<IHtmlTextAreaElement>("textarea")!.Value.ReplaceLineEndings("\n").ShouldBe("Dear board,\n<b>thank you</b>\u202E.");
        Names(page).ShouldBe(["Zoë Berg", "Ada Holm"]);
        page.QuerySelector<IHtmlInputElement>("input[value=Letter]")!.IsChecked.ShouldBeTrue();
    }
}
