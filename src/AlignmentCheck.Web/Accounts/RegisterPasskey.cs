using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Audit;
using Microsoft.AspNetCore.Identity;

namespace AlignmentCheck.Web.Accounts;

/// <summary>Adds a passkey to the account of who is signed in.</summary>
internal sealed class RegisterPasskey(SignInManager<User> signIn, AuditLog audit)
{
    /// <summary>Of a passkey's name, in characters.</summary>
    public const int LongestName = 60;

    /// <summary>One for each device and then some; a list that grows without end helps nobody.</summary>
    public const int Most = 20;

    /// <summary>What the browser is asked, as JSON.</summary>
    public Task<string> AskAsync(User user) => signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
    {
        Id = user.Id.ToString(),
        Name = user.Email!,
        DisplayName = user.Name,
    });

    /// <param name="name">By which the person tells it from others.</param>
    /// <param name="credential">The browser's answer, as JSON.</param>
    /// <returns>Whether it was a passkey for this account.</returns>
    public async Task<bool> ExecuteAsync(User user, string name, string credential, CancellationToken cancellationToken)
    {
        var users = signIn.UserManager;
        var answer = await PasskeyAnswers.ReadAsync(credential, signIn.PerformPasskeyAttestationAsync);
        if (answer is not { Succeeded: true }
            || !string.Equals(answer.UserEntity.Id, user.Id.ToString(), StringComparison.Ordinal)
            || (await users.GetPasskeysAsync(user)).Count >= Most)
        {
            return false;
        }

        answer.Passkey.Name = name;
        await users.AddOrUpdatePasskeyAsync(user, answer.Passkey);
        await audit.WriteAsync(AuditAction.PasskeyAdded, user.Id, null, name, cancellationToken);
        return true;
    }
}
