using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Audit;
using Microsoft.AspNetCore.Identity;

namespace AlignmentCheck.Web.Accounts;

/// <summary>The authenticator app of who is signed in. Every change ends the account's other sessions.</summary>
internal sealed class SecondStep(SignInManager<User> signIn, AuditLog audit)
{
    private const int RecoveryCodes = 10;
    private const string Issuer = "AlignmentCheck";

    private UserManager<User> Users => signIn.UserManager;

    /// <summary>The secret that app and site share: base 32, made when it is first wanted.</summary>
    public async Task<string> KeyAsync(User user)
    {
        if (await Users.GetAuthenticatorKeyAsync(user) is { Length: > 0 } key)
        {
            return key;
        }

        await Users.ResetAuthenticatorKeyAsync(user);
        await signIn.RefreshSignInAsync(user);
        return (await Users.GetAuthenticatorKeyAsync(user))!;
    }

    /// <summary>What the QR code holds: the form that authenticator apps agree on.</summary>
    public static string Address(User user, string key) =>
        $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(user.Email!)}?secret={key}&issuer={Issuer}&digits=6";

    /// <returns>The recovery codes, to be shown once; empty where the code is not the app's.</returns>
    public async Task<IReadOnlyList<string>> TurnOnAsync(User user, string code, CancellationToken cancellationToken)
    {
        if (!await Users.VerifyTwoFactorTokenAsync(user, Users.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            return [];
        }

        await Users.SetTwoFactorEnabledAsync(user, true);
        var codes = await Users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        await audit.WriteAsync(AuditAction.TwoFactorEnabled, user.Id, cancellationToken);
        await signIn.RefreshSignInAsync(user);
        return [.. codes!];
    }

    /// <returns>Codes that replace the old ones, to be shown once.</returns>
    public async Task<IReadOnlyList<string>> NewCodesAsync(User user, CancellationToken cancellationToken)
    {
        var codes = await Users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        await audit.WriteAsync(AuditAction.RecoveryCodesMade, user.Id, cancellationToken);
        return [.. codes!];
    }

    /// <summary>The key goes with it: the next app gets one of its own.</summary>
    public async Task TurnOffAsync(User user, CancellationToken cancellationToken)
    {
        await Users.SetTwoFactorEnabledAsync(user, false);
        await Users.ResetAuthenticatorKeyAsync(user);
        await audit.WriteAsync(AuditAction.TwoFactorDisabled, user.Id, cancellationToken);
        await signIn.RefreshSignInAsync(user);
    }
}
