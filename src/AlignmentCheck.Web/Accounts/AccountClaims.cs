using System.Security.Claims;
using AlignmentCheck.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Accounts;

/// <summary>
/// What the masthead says about who is signed in. The claims are made anew with every request, as the security stamp is checked;
/// even so nothing is allowed by them: <see cref="Organisations.AccountHandler"/> asks the database.
/// </summary>
internal sealed class AccountClaims(UserManager<User> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<User>(users, options)
{
    public const string Consultant = "consultant";
    public const string Administrator = "administrator";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        if (user.IsConsultant)
        {
            identity.AddClaim(new Claim(Consultant, bool.TrueString));
        }

        if (user.IsAdministrator)
        {
            identity.AddClaim(new Claim(Administrator, bool.TrueString));
        }

        return identity;
    }
}

/// <summary>Who is signed in, for the masthead.</summary>
internal static class SignedIn
{
    public static bool IsConsultant(this ClaimsPrincipal person) => person.HasClaim(AccountClaims.Consultant, bool.TrueString);

    public static bool IsAdministrator(this ClaimsPrincipal person) => person.HasClaim(AccountClaims.Administrator, bool.TrueString);
}
