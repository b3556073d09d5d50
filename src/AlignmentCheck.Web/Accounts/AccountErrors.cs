using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Identity;

namespace AlignmentCheck.Web.Accounts;

/// <summary>Why a password is refused, in the site's words.</summary>
internal sealed class AccountErrors : IdentityErrorDescriber
{
    private static readonly ResourceTexts Texts = new(typeof(AccountErrors));

    public override IdentityError PasswordTooShort(int length) => Of(nameof(PasswordTooShort), Texts.Format([length]));

    public override IdentityError PasswordMismatch() => Of(nameof(PasswordMismatch), Texts.Get());

    public override IdentityError InvalidToken() => Of(nameof(InvalidToken), Texts.Get());

    public static IdentityError PasswordTooLong() => Of(nameof(PasswordTooLong), Texts.Format([PasswordRule.Longest]));

    public static IdentityError PasswordOfOwnName() => Of(nameof(PasswordOfOwnName), Texts.Get());

    public static IdentityError PasswordTooCommon() => Of(nameof(PasswordTooCommon), Texts.Get());

    private static IdentityError Of(string code, string description) => new() { Code = code, Description = description };
}
