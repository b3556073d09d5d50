using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Audit;
using Microsoft.AspNetCore.Identity;

namespace AlignmentCheck.Web.Accounts;

/// <summary>
/// Signs in with a passkey, which is both factors at once: the device, and the person's finger, face or number on it. Too many wrong passwords
/// do not lock it, since it cannot be guessed; being barred does.
/// </summary>
internal sealed class PasskeySignIn(SignInManager<User> signIn, AuditLog audit)
{
    // RFC 8176's word for a key that cannot be copied out of its device.
    private const string Method = "hwk";

    /// <summary>What the browser is asked, as JSON. Names no account: the browser offers those that it has.</summary>
    public Task<string> AskAsync() => signIn.MakePasskeyRequestOptionsAsync(null);

    /// <param name="credential">The browser's answer, as JSON.</param>
    public async Task<SignInOutcome> ExecuteAsync(string credential, CancellationToken cancellationToken)
    {
        if (await PasskeyAnswers.ReadAsync(credential, signIn.PerformPasskeyAssertionAsync) is not { Succeeded: true, User: { IsBarred: false } user } answer)
        {
            return SignInOutcome.Refused;
        }

        await signIn.UserManager.AddOrUpdatePasskeyAsync(user, answer.Passkey);
        await signIn.SignInAsync(user, isPersistent: false, Method);
        await audit.WriteAsync(AuditAction.SignedIn, user.Id, cancellationToken);
        return SignInOutcome.SignedIn;
    }
}
