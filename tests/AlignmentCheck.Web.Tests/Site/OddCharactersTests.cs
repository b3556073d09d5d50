using System.Net;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Tests.Account;
using AlignmentCheck.Web.Tests.Organisations;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Site;

/// <summary>Characters that are none, turn the text around them or end lines, wherever a name or an address is asked for.</summary>
public sealed class OddCharactersTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string NoCharacter = "\uFFFE";

    private readonly Story _story = new(site);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_address_with_them_is_nobodys()
    {
        using var visitor = site.Visitor();

        using var answer = await visitor.SignInAsync($"a{NoCharacter}@example.test", SiteFixture.Password);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData($"a{NoCharacter}@example.test")]
    [InlineData("\u202Etset@example.test")]
    [InlineData("a\u200B@example.test")]
    public async Task An_address_with_them_is_not_invited(string address)
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var organisation = await _story.OrganisationAsync("Foods", (consultant, MemberRole.Consultant));
        using var browser = await site.SignedInAsync(consultant);

        using var answer = await browser.FillAsync(
            $"/organisations/{organisation.Slug}/members", "Invite", ("Input.Email", address), ("Input.Name", "Ada"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_client_is_called_what_is_left_without_them()
    {
        using var browser = await site.SignedInAsync(await site.UserAsync("Consultant", isConsultant: true));

        using var answer = await browser.FillAsync(
            "/organisations/new", "Add the client", ("Input.Name", $"\u202EOdd{NoCharacter}\u0007 Foods\u202C"), ("Input.AskedBy", "\u2066\u2069"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var made = await site.WithAsync((AlignmentContext db) => db.Organisations.SingleAsync(found => found.Slug == "odd-foods", Cancel));
        (made.Name, made.AskedBy).ShouldBe(("Odd Foods", null));
    }

    [Fact]
    public async Task Somebody_invited_is_called_something()
    {
        var invited = await site.InviteAsync("odd@example.test");
        using var visitor = site.Visitor();

        using var answer = await visitor.FillAsync(invited.Link(), "Set the password and begin", ("Input.Name", "\u2066\u2069"), ("Input.Password", Account.Accounts.NewPassword));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_name_of_nothing_else_is_none()
    {
        using var browser = await site.SignedInAsync(await site.UserAsync("Consultant", isConsultant: true));

        using var answer = await browser.FillAsync("/organisations/new", "Add the client", ("Input.Name", $"\u202E{NoCharacter}"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
