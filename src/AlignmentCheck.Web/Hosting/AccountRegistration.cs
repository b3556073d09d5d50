using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Web.Accounts;
using Microsoft.AspNetCore.Identity;

namespace AlignmentCheck.Web.Hosting;

/// <summary>Who signs in, and how.</summary>
internal static class AccountRegistration
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services
            .AddIdentityCore<User>(AccountSchema.Configure)
            .AddEntityFrameworkStores<AlignmentContext>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = "/account/signin";
            cookie.LogoutPath = "/account/signout";
            cookie.AccessDeniedPath = "/account/signin";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
        });

        // Who was removed or has changed the password is out at the next request, not some minutes later.
        services.Configure<SecurityStampValidatorOptions>(stamps => stamps.ValidationInterval = TimeSpan.Zero);
    }
}
