using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.AspNetCore.Identity;

namespace AlignmentCheck.Web.Tests.Account;

/// <summary>What tests of accounts do again and again.</summary>
internal static class Accounts
{
    public const string NewPassword = "copper violin under seven rivers";

    public static async Task<HttpResponseMessage> SignInAsync(this HttpClient browser, string email, string password, string? returnUrl = null)
    {
        var address = returnUrl is null ? "/account/signin" : $"/account/signin?ReturnUrl={Uri.EscapeDataString(returnUrl)}";
        return await browser.SendAsync(address, await browser.PageAsync(address), "Sign in", ("Input.Email", email), ("Input.Password", password));
    }

    /// <summary>Sends the form on a page.</summary>
    public static async Task<HttpResponseMessage> FillAsync(this HttpClient browser, string address, string button, params (string Field, string Value)[] filled) =>
        await browser.SendAsync(address, await browser.PageAsync(address), button, filled);

    /// <summary>Somebody who was invited and has no password yet.</summary>
    public static async Task<User> InvitedAsync(this SiteFixture site, string email) => (await site.InviteAsync(email)).Account;

    public static Task<InviteOutcome.Invited> InviteAsync(this SiteFixture site, string email) =>
        site.WithAsync<InviteUser, InviteOutcome.Invited>(async invite =>
            (InviteOutcome.Invited)await invite.ExecuteAsync(email, "", SiteRole.None, null, TestContext.Current.CancellationToken));

    public static string Link(this InviteOutcome.Invited invited) => $"/account/invitation?user={invited.Account.Id:n}&code={invited.Token}";

    public static Task LockAsync(this SiteFixture site, User user, DateTimeOffset until) => site.WithAsync<UserManager<User>>(async users =>
        (await users.SetLockoutEndDateAsync((await users.FindByIdAsync(user.Id.ToString()))!, until)).Succeeded.ShouldBeTrue());
}
