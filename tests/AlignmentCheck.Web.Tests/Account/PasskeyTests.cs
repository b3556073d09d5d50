using System.Net;
using System.Text.Json;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Site;
using AngleSharp.Html.Dom;

namespace AlignmentCheck.Web.Tests.Account;

public sealed class PasskeyTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string SignIn = "/account/signin";
    private const string Own = "/account/passkeys";

    public static TheoryData<string> Garbage =>
        ["", "{}", "null", "[]", "not json", """{"id":"AAAA","rawId":"AAAA","type":"public-key","clientExtensionResults":{},"response":{}}""", new string('x', 20_000)];

    [Fact]
    public async Task The_question_for_signing_in_names_no_account()
    {
        using var browser = site.Visitor();
        using var asked = await AskAsync(browser, SignIn, "PasskeyOptions");
        using var question = JsonDocument.Parse(await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        question.RootElement.GetProperty("rpId").GetString().ShouldBe("localhost");
        question.RootElement.GetProperty("userVerification").GetString().ShouldBe("required");
        question.RootElement.TryGetProperty("allowCredentials", out var allowed).ShouldBe(allowed.ValueKind == JsonValueKind.Array);
        (allowed.ValueKind == JsonValueKind.Array ? allowed.GetArrayLength() : 0).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Garbage))]
    public async Task Garbage_does_not_sign_in(string credential)
    {
        using var browser = site.Visitor();
        using var unasked = await browser.FillAsync(SignIn, "Use a passkey", ("credential", credential));
        unasked.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var asked = await AskAsync(browser, SignIn, "PasskeyOptions");
        using var answer = await browser.FillAsync(SignIn, "Use a passkey", ("credential", credential));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [MemberData(nameof(Garbage))]
    public async Task Garbage_is_not_kept_as_a_passkey(string credential)
    {
        var user = await site.UserAsync("Ada");
        using var browser = site.Visitor();
        using var signedIn = await browser.SignInAsync(user.Email!, SiteFixture.Password);
        using var asked = await AskAsync(browser, Own, "Options");
        asked.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var answer = await browser.FillAsync(Own, "Add a passkey", ("Input.Name", "laptop"), ("credential", credential));

        (await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain("None yet.");
    }

    [Fact]
    public async Task Nobody_touches_passkeys_without_an_account()
    {
        using var browser = site.Visitor();
        (await browser.StatusAsync(Own)).ShouldBe(HttpStatusCode.Redirect);
        using var answer = await AskAsync(browser, SignIn, "Remove", Own);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient browser, string page, string handler, string? at = null)
    {
        var token = ((IHtmlInputElement)(await browser.PageAsync(page)).QuerySelector("[name=__RequestVerificationToken]")!).Value;
        var fields = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await browser.PostAsync($"{at ?? page}?handler={handler}", fields, TestContext.Current.CancellationToken);
    }
}
