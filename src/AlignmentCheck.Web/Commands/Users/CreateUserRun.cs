using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Commands.Users;

/// <summary>Invites somebody in the database that the site's settings name, and prints the one-time link.</summary>
internal static class CreateUserRun
{
    public static Task<int> OnSiteAsync(UserRequest request, OnSite site, CancellationToken cancellationToken) =>
        site.RunAsync(services => ExecuteAsync(request, services, site.Terminal, cancellationToken));

    public static async Task<int> ExecuteAsync(UserRequest request, IServiceProvider site, Terminal terminal, CancellationToken cancellationToken)
    {
        if (request.Name.Length > User.LongestName)
        {
            return Refuse(terminal, UserTexts.NameTooLong(User.LongestName));
        }

        if ((await site.GetRequiredService<AlignmentContext>().Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            return Refuse(terminal, UserTexts.NotMigrated);
        }

        switch (await site.GetRequiredService<InviteUser>().ExecuteAsync(request.Email, request.Name, request.Role, invitedBy: null, cancellationToken))
        {
            case InviteOutcome.Invited invited:
                terminal.Output.WriteLine(UserTexts.Invited(request.Email, InvitationTokens.Days));
                terminal.Output.WriteLine(await site.GetRequiredService<AccountLetters>().InviteAsync(invited, by: null, cancellationToken));
                return ExitCode.Success;
            case InviteOutcome.HasAccount:
                terminal.Output.WriteLine(UserTexts.HasAccount(request.Email));
                return ExitCode.Success;
            default:
                return Refuse(terminal, UserTexts.NotAnAddress(request.Email));
        }
    }

    private static int Refuse(Terminal terminal, string reason)
    {
        terminal.Error.WriteLine(reason);
        return ExitCode.BadInput;
    }
}
