using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Audit;
using Microsoft.AspNetCore.Identity;

namespace AlignmentCheck.Web.Accounts;

/// <summary>How far somebody came in.</summary>
internal enum SignInOutcome
{
    SignedIn,

    /// <summary>The password was right; a code is wanted as well.</summary>
    SecondStep,

    /// <summary>Whatever the reason: nobody learns which addresses have an account, or which are locked.</summary>
    Refused,
}

/// <summary>Signs in with address and password.</summary>
internal sealed class PasswordSignIn(SignInManager<User> signIn, IPasswordHasher<User> hasher, AuditLog audit)
{
    public async Task<SignInOutcome> ExecuteAsync(string email, string password, CancellationToken cancellationToken)
    {
        var users = signIn.UserManager;
        var user = MailAddressRule.Accepts(email) ? await users.FindByEmailAsync(email) : null;
        if (user?.PasswordHash is null || await users.IsLockedOutAsync(user))
        {
            // The time that checking takes would tell otherwise.
            hasher.HashPassword(new User { Name = "", CreatedAt = default }, password);
            return SignInOutcome.Refused;
        }

        var result = await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            await audit.WriteAsync(AuditAction.SignedIn, user.Id, cancellationToken);
        }
        else if (result.IsLockedOut)
        {
            await audit.WriteAsync(AuditAction.SignInLockedOut, user.Id, cancellationToken);
        }

        return result.Succeeded ? SignInOutcome.SignedIn : result.RequiresTwoFactor ? SignInOutcome.SecondStep : SignInOutcome.Refused;
    }
}
