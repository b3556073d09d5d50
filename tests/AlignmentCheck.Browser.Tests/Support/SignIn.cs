using AlignmentCheck.Data.Accounts;
using Microsoft.Playwright;

namespace AlignmentCheck.Browser.Tests.Support;

internal static class SignIn
{
    /// <summary>Signs in by the form, as a person does.</summary>
    public static async Task SignInAsync(this Window window, User user)
    {
        await window.Page.GotoAsync("/account/signin");
        await window.Page.GetByLabel("E-mail address").FillAsync(user.Email!);
        await window.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(SiteFixture.Password);
        await window.Page.Press("Sign in");
    }

    /// <summary>Presses the one button of that name in the page's content.</summary>
    public static Task Press(this IPage page, string name) =>
        page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>Follows the one link of that name in the page's content.</summary>
    public static Task Follow(this IPage page, string name) =>
        page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First.ClickAsync();

    public static Task Shows(this IPage page, string heading) =>
        Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = heading }).First).ToBeVisibleAsync();
}
