using System.Net;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Web.Commands;
using AlignmentCheck.Web.Commands.Users;
using AlignmentCheck.Web.Tests.Account;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Site;

namespace AlignmentCheck.Web.Tests.Commands.Users;

public sealed class CreateUserTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task The_first_administrator_comes_in_by_the_printed_link()
    {
        var outcome = await RunAsync("first@example.test", "", SiteRole.Administrator);

        outcome.ExitCode.ShouldBe(0);
        var link = new Uri(outcome.Output.Trim().Split('\n')[^1]);
        using var browser = site.Visitor();
        using var set = await browser.FillAsync(link.PathAndQuery, "Set the password and begin", ("Input.Password", Account.Accounts.NewPassword));
        (await browser.StatusAsync("/administration")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Somebody_with_a_password_gets_the_role_and_no_link()
    {
        var user = await site.UserAsync("Kim");

        var outcome = await RunAsync(user.Email!, "", SiteRole.Administrator);

        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldNotContain("code=");
        using var browser = await site.SignedInAsync(user);
        (await browser.StatusAsync("/administration")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Bad_input_leaves_with_1_and_says_why()
    {
        var address = await RunAsync("nobody", "", SiteRole.Consultant);
        address.ExitCode.ShouldBe(1);
        address.Error.ShouldContain("nobody");
        var name = await RunAsync("long@example.test", new string('x', User.LongestName + 1), SiteRole.Consultant);
        name.ExitCode.ShouldBe(1);
        name.Error.ShouldContain("--name");
    }

    private async Task<CommandOutcome> RunAsync(string email, string name, SiteRole role)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await site.WithAsync<IServiceProvider, int>(services => CreateUserRun.ExecuteAsync(
            new UserRequest(email, name, role), services, new Terminal(output, error, ShowsProgress: false, site.Clock), TestContext.Current.CancellationToken));
        return new CommandOutcome(exitCode, output.ToString(), error.ToString());
    }
}
