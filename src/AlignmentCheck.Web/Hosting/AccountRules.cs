using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Hosting;

/// <summary>What Identity asks of accounts and passwords.</summary>
internal static class AccountRules
{
    private const int MostFailures = 5;
    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    public static void Set(IdentityOptions options)
    {
        AccountSchema.Configure(options);

        // The address is the name; MailAddressRule has seen it.
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = "";

        // Length and guessability protect; a wanted digit only makes a password end in 1.
        options.Password.RequiredLength = PasswordRule.Shortest;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = MostFailures;
        options.Lockout.DefaultLockoutTimeSpan = LockedFor;
        options.Tokens.PasswordResetTokenProvider = ResetTokens.Provider;
    }

    /// <summary>A passkey signs in without a password, so the device must have asked for a finger, a face or a number.</summary>
    public static void SetPasskeys(IdentityPasskeyOptions passkeys, IOptions<SiteOptions> site)
    {
        passkeys.ServerDomain = site.Value.Page("/").Host;
        passkeys.UserVerificationRequirement = "required";
        passkeys.ResidentKeyRequirement = "required";

        // The framework's own check wants the Origin header, which a form sends as "null" under our referrer policy. The port is free, as it
        // is for passkeys themselves.
        passkeys.ValidateOrigin = answer => ValueTask.FromResult(
            !answer.CrossOrigin
            && Uri.TryCreate(answer.Origin, UriKind.Absolute, out var origin)
            && string.Equals(origin.Host, passkeys.ServerDomain, StringComparison.OrdinalIgnoreCase)
            && (origin is { Scheme: "https" } || !site.Value.IsEncrypted));
    }
}
