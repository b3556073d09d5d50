using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace AlignmentCheck.Data.Accounts;

/// <summary>
/// The code in a link that works once: whose it is, what for and until when, sealed together with the account's security stamp. Setting a
/// password changes the stamp, and with it every code that is still about.
/// </summary>
/// <param name="life">How long a code works.</param>
public abstract class LinkTokens(IDataProtectionProvider protection, TimeProvider time, TimeSpan life) : IUserTwoFactorTokenProvider<User>
{
    private const char Between = '\n';

    private readonly IDataProtector _protector = protection.CreateProtector("AlignmentCheck.Accounts.Links");

    public async Task<string> GenerateAsync(string purpose, UserManager<User> manager, User user)
    {
        ArgumentNullException.ThrowIfNull(manager);
        ArgumentNullException.ThrowIfNull(user);
        var until = (time.GetUtcNow() + life).UtcTicks.ToString(CultureInfo.InvariantCulture);
        var content = string.Join(Between, purpose, user.Id, await manager.GetSecurityStampAsync(user), until);
        return WebEncoders.Base64UrlEncode(_protector.Protect(Encoding.UTF8.GetBytes(content)));
    }

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<User> manager, User user)
    {
        ArgumentNullException.ThrowIfNull(manager);
        ArgumentNullException.ThrowIfNull(user);
        return Read(token) is [var readPurpose, var id, var stamp, var until]
            && string.Equals(readPurpose, purpose, StringComparison.Ordinal)
            && string.Equals(id, user.Id.ToString(), StringComparison.Ordinal)
            && string.Equals(stamp, await manager.GetSecurityStampAsync(user), StringComparison.Ordinal)
            && long.Parse(until, CultureInfo.InvariantCulture) > time.GetUtcNow().UtcTicks;
    }

    // Not for typing in: only a link carries it.
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<User> manager, User user) => Task.FromResult(false);

    private string[] Read(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(_protector.Unprotect(WebEncoders.Base64UrlDecode(token))).Split(Between);
        }
        catch (Exception broken) when (broken is FormatException or CryptographicException)
        {
            return [];
        }
    }
}

/// <summary>For somebody who has no password yet.</summary>
public sealed class InvitationTokens(IDataProtectionProvider protection, TimeProvider time) : LinkTokens(protection, time, TimeSpan.FromDays(Days))
{
    public const string Provider = "Invitation";
    public const string Purpose = "Invitation";

    /// <summary>What a code is for that somebody hands on.</summary>
    public static string HandedOnBy(Guid person) => $"{Purpose} {person:n}";

    /// <summary>How long an invitation works.</summary>
    public const int Days = 7;
}

/// <summary>For somebody who forgot the password.</summary>
public sealed class ResetTokens(IDataProtectionProvider protection, TimeProvider time) : LinkTokens(protection, time, TimeSpan.FromHours(Hours))
{
    public const string Provider = "Reset";

    /// <summary>How long a link to a new password works.</summary>
    public const int Hours = 2;
}
