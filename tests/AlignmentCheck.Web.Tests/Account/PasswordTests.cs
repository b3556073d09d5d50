using System.Net;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Site;

namespace AlignmentCheck.Web.Tests.Account;

public sealed class PasswordTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Page = "/account/password";
    private const string Change = "Change the password";

    [Fact]
    public async Task A_new_password_ends_every_other_session()
    {
        var user = await site.UserAsync("Ada");
        using var here = site.Visitor();
        using var signedIn = await here.SignInAsync(user.Email!, SiteFixture.Password);
        using var elsewhere = await site.SignedInAsync(user);
        (await elsewhere.StatusAsync("/account")).ShouldBe(HttpStatusCode.OK);

        using var changed = await here.FillAsync(Page, Change, ("Input.Present", SiteFixture.Password), ("Input.Password", Accounts.NewPassword));

        changed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await here.StatusAsync("/account")).ShouldBe(HttpStatusCode.OK);
        (await elsewhere.StatusAsync("/account")).ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("wrong-password-1", Accounts.NewPassword, "Input_Present-error")]
    [InlineData(SiteFixture.Password, "password1234", "Input_Password-error")]
    [InlineData(SiteFixture.Password, "", "Input_Password-error")]
    public async Task A_refusal_stands_at_its_field(string present, string password, string error)
    {
        using var browser = await site.SignedInAsync(await site.UserAsync("Ben"));
        using var refused = await browser.FillAsync(Page, Change, ("Input.Present", present), ("Input.Password", password));
        (await refused.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).GetElementById(error).ShouldNotBeNull();
    }
}
