using System.CommandLine;
using AlignmentCheck.Data.Accounts;

namespace AlignmentCheck.Web.Commands.Users;

/// <summary><c>user create</c>: how the first administrator comes in.</summary>
internal static class UserCommand
{
    public static Command Build(OnSite site)
    {
        var email = new Option<string>("--email") { Description = UserTexts.Email, Required = true, HelpName = UserTexts.EmailName };
        var role = new Option<string>("--role") { Description = UserTexts.Role, Required = true };
        role.AcceptOnlyFromAmong([.. Roles.Keys]);
        var name = new Option<string>("--name") { Description = UserTexts.Name, DefaultValueFactory = _ => "", HelpName = UserTexts.NameName };
        var create = new Command("create", UserTexts.Create) { email, role, name };
        create.SetAction((parsed, cancellationToken) => CreateUserRun.OnSiteAsync(
            new UserRequest(parsed.GetValue(email)!, parsed.GetValue(name)!, Roles[parsed.GetValue(role)!]), site, cancellationToken));
        return new Command("user", UserTexts.Command) { create };
    }

    private static readonly Dictionary<string, SiteRole> Roles = new(StringComparer.Ordinal)
    {
        ["administrator"] = SiteRole.Administrator,
        ["consultant"] = SiteRole.Consultant,
    };
}

/// <summary>Who is to have an account.</summary>
internal sealed record UserRequest(string Email, string Name, SiteRole Role);
