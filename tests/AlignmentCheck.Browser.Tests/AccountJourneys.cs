using AlignmentCheck.Web.Tests.Account;
using Microsoft.Playwright;

namespace AlignmentCheck.Browser.Tests;

public sealed class AccountJourneys(BrowserFixture browser)
{
    [Fact]
    public async Task A_second_step_is_set_up_and_asked_for()
    {
        var user = await browser.Site.UserAsync("Second Step", isConsultant: true);
        await using var window = await browser.OpenAsync(Look.Phone);
        var page = window.Page;
        await window.SignInAsync(user);
        await page.GotoAsync("/account/two-factor/setup");
        await window.BeAccessibleInEveryLookAsync();
        var key = await page.Locator("code.authenticator-key").InnerTextAsync();
        await page.GetByLabel("Code that the app shows").FillAsync(AuthenticatorApp.Code(key));
        await page.Press("Turn it on");
        await page.Shows("Keep these recovery codes");
        await window.BeAccessibleAsync();

        await SignOutAsync(page);
        await window.SignInAsync(user);
        await page.Shows("One more step");
        await window.BeAccessibleInEveryLookAsync();
        await page.Follow("Use a recovery code instead");
        await page.WaitForURLAsync("**/account/recovery**");
        await window.BeAccessibleInEveryLookAsync();
        await page.GoBackAsync();
        await page.GetByLabel("Code from your authenticator app").FillAsync(AuthenticatorApp.Code(key));
        await page.Press("Sign in");
        await page.Shows("Begin with a client");
        await page.GotoAsync("/account/two-factor/manage");
        await window.BeAccessibleInEveryLookAsync();
    }

    [Fact]
    public async Task A_passkey_is_added_and_signs_in()
    {
        var user = await browser.Site.UserAsync("Passkey Holder", isConsultant: true);
        await using var window = await browser.OpenAsync(Look.Desktop);
        var page = window.Page;
        await AddAuthenticatorAsync(window);
        await window.SignInAsync(user);
        await page.GotoAsync("/account/passkeys");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("office laptop");
        await page.Press("Add a passkey");
        await Assertions.Expect(page.GetByLabel("Name of office laptop")).ToBeVisibleAsync();
        await window.BeAccessibleAsync();

        await SignOutAsync(page);
        await page.GotoAsync("/account/signin");
        await page.GetByRole(AriaRole.Button, new() { Name = "passkey" }).ClickAsync();
        await page.Shows("Begin with a client");
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GotoAsync("/");
    }

    private static async Task AddAuthenticatorAsync(Window window)
    {
        var devTools = await window.Context.NewCDPSessionAsync(window.Page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
