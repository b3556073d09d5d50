using System.Net;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Tests.Account;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Pages;
using AlignmentCheck.Web.Tests.Site;
using AngleSharp.Dom;

namespace AlignmentCheck.Web.Tests.Reports;

public sealed class BeforeReleaseTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_consultant_withholds_a_comment_and_takes_it_back_in()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        var address = client.Address("report");
        var page = await PageAsync(consultant, address);
        var comment = page.QuerySelector(".withholding blockquote")!.TextContent;
        Shown(page).ShouldContain(comment);

        using var withheld = await consultant.SubmitAsync(address, "Withhold");

        withheld.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        page = await PageAsync(consultant, address);
        Shown(page).ShouldNotContain(comment);
        page.Words().ShouldContain("The consultant has withheld 1 comment.");
        page.QuerySelector(".withholding blockquote")!.TextContent.ShouldBe(comment);
        (await consultant.GetStringAsync(client.Address("results.csv"), Cancel)).ShouldNotContain(comment);

        using var shown = await consultant.SubmitAsync(address, "Show again");
        Shown(await PageAsync(consultant, address)).ShouldContain(comment);
    }

    [Fact]
    public async Task A_closed_round_says_who_sees_it_and_when_it_releases_itself()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);

        var words = (await PageAsync(consultant, client.Address("report"))).Words();

        words.ShouldContain("Closed, not yet released");
        words.ShouldContain("it is released by itself on 2 January 2027");
    }

    [Fact]
    public async Task A_release_asks_first_and_says_what_cannot_be_taken_back()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        using var manager = await client.MemberAsync(MemberRole.Manager);
        var link = (await PageAsync(consultant, client.Address("report"))).QuerySelector(".before-release .actions a")!;
        link.GetAttribute("href").ShouldBe(client.Address("release"));

        using var unsure = await consultant.FillAsync(client.Address("release"), "Release the report");

        (await unsure.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain("Comments can no longer be withheld, and the release cannot be taken back.");
        (await manager.StatusAsync(client.Address("report"))).ShouldBe(HttpStatusCode.NotFound);
        await client.ReleaseAsync(consultant);
        (await manager.StatusAsync(client.Address("report"))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task After_the_release_nothing_can_be_withheld()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        using var manager = await client.MemberAsync(MemberRole.Manager);
        var address = client.Address("report");
        var comments = Shown(await PageAsync(consultant, address));
        var late = consultant.SubmitLaterAsync(address, "Withhold");
        await client.ReleaseAsync(consultant);

        using var refused = await (await late)();

        refused.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await PageAsync(manager, address);
        Shown(page).ShouldBe(comments);
        page.QuerySelector(".before-release").ShouldBeNull();
    }

    [Theory]
    [InlineData("withhold")]
    [InlineData("show")]
    public async Task A_manager_cannot_withhold(string handler)
    {
        var client = await ReportedClient.CreateAsync(site);
        using var manager = await client.MemberAsync(MemberRole.Manager);
        var token = (await PageAsync(manager, client.Address("report", ReportedClient.Before))).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("place", "0")]);

        using var answer = await manager.PostAsync($"{client.Address("report")}?handler={handler}", form, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        (await PageAsync(consultant, client.Address("report"))).QuerySelector(".before-release").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("4711")]
    [InlineData("none")]
    public async Task A_comment_that_is_not_there_changes_nothing(string place)
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        var before = await PageAsync(consultant, client.Address("report"));
        var token = before.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("place", place)]);

        using var answer = await consultant.PostAsync($"{client.Address("report")}?handler=withhold", form, Cancel);

        ((int)answer.StatusCode).ShouldBeLessThan(500);
        Shown(await PageAsync(consultant, client.Address("report"))).ShouldBe(Shown(before));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);

        using var answer = await consultant.PostAsync($"{client.Address("report")}?handler=withhold", new FormUrlEncodedContent([]), Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<IDocument> PageAsync(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(address, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.DocumentAsync();
    }

    private static string[] Shown(IDocument page) => [.. page.QuerySelectorAll("ul.comments li").Select(comment => comment.TextContent)];
}
