using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Hosting;

/// <summary>Who signs in, and how.</summary>
internal static class AccountRegistration
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services
            .AddIdentityCore<User>(AccountRules.Set)
            .AddEntityFrameworkStores<AlignmentContext>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddErrorDescriber<AccountErrors>()
            .AddPasswordValidator<PasswordRule>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<InvitationTokens>(InvitationTokens.Provider)
            .AddTokenProvider<ResetTokens>(ResetTokens.Provider);
        services.AddAccountCookies();
        services.AddRateLimiter(limits => limits.AddPolicy<string, SignInLimit>(SignInLimit.Policy));

        // Who was removed or has changed the password is out at the next request, not some minutes later. Zero would pass over a cookie of this
        // very moment, or one that comes from a process whose clock is ahead.
        services.Configure<SecurityStampValidatorOptions>(stamps => stamps.ValidationInterval = TimeSpan.MinValue);
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<SiteOptions>>(AccountRules.SetPasskeys);
        services.AddScoped<AuditLog>();
        services.AddScoped<ReadAudit>();
        services.AddScoped<FirstLinks>();
        services.AddScoped<InviteUser>();
        services.AddScoped<EndedSessions>();
        services.AddScoped<ReadAccounts>();
        services.AddScoped<BarUser>();
        services.AddScoped<AccountLetters>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<PasskeySignIn>();
        services.AddScoped<RegisterPasskey>();
        services.AddScoped<SecondStep>();
    }
}
