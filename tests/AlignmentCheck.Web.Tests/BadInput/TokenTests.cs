using System.Net;

namespace AlignmentCheck.Web.Tests.BadInput;

/// <summary>Forms that do not come from a page of this site, opened by whoever sends them.</summary>
public sealed class TokenTests(BadInputSite site) : IClassFixture<BadInputSite>
{
    public static TheoryData<string> Forms => [.. SiteForms.All.Where(form => form.HasToken).Select(form => form.Name)];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_without_its_own_token_changes_nothing_and_says_what_to_do(string form)
    {
        var open = await site.OpenAsync(SiteForms.Find(form));
        var before = await site.StoredAsync();
        foreach (var token in new[] { null, "", "CfDJ8garbage", await SomebodyElsesAsync() })
        {
            using var answer = await open.SendAsync(open.With(OpenForm.Token, token is null ? [] : [(OpenForm.Token, token)]));

            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, token);
            var page = await answer.HelpfulAsync(open.Browser, form);
            page!.QuerySelector("h1")!.TextContent.ShouldBe("That could not be read");
            page.QuerySelector("main")!.TextContent.ShouldContain("Nothing of it was stored or changed.");
            page.QuerySelector("main")!.TextContent.ShouldContain("reload the page and send it again");
        }

        (await site.StoredAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_page_that_was_open_before_signing_in_says_so()
    {
        var browser = await site.SignedInAsync(site.Plain);
        var before = await OpenForm.ReadAsync(site.Visitor(), "/account/signin", SiteForms.Find("/Account/SigningIn/SignIn"));
        var now = await OpenForm.ReadAsync(browser, "/account/password", SiteForms.Find("/Account/Own/Password"));

        using var answer = await now.SendAsync(now.With(OpenForm.Token, [(OpenForm.Token, before.Fields.Single(field => field.Name == OpenForm.Token).Value)]));

        (await answer.HelpfulAsync(browser, "password"))!.QuerySelector("main")!.TextContent.ShouldContain("before somebody signed in or out");
    }

    private async Task<string> SomebodyElsesAsync()
    {
        using var browser = await site.SignedInAsync(site.Careful);
        var theirs = await OpenForm.ReadAsync(browser, "/account", SiteForms.Find("/Account/Own/SignOut"));
        return theirs.Fields.Single(field => field.Name == OpenForm.Token).Value;
    }
}
