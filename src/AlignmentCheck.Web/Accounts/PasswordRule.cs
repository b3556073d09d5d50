using AlignmentCheck.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace AlignmentCheck.Web.Accounts;

/// <summary>Refuses what is guessed first: common passwords and patterns, and what is built from the person's own name or address.</summary>
internal sealed class PasswordRule : IPasswordValidator<User>
{
    /// <summary>In characters.</summary>
    public const int Shortest = 12;

    /// <summary>In characters. Longer ones would only cost the server time.</summary>
    public const int Longest = 256;

    // Of zxcvbn's 0 to 4: at 10,000 guesses in a second it lasts eleven days and more.
    private const int LeastStrength = 3;

    // Estimating takes time that grows with the square of the length; what is strong is so by then.
    private const int Estimated = 64;

    // "li" in a password is chance, "miller" is not.
    private const int LeastOwnPart = 4;

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password) =>
        Task.FromResult(Refusal(user, password ?? "") is { } refusal ? IdentityResult.Failed(refusal) : IdentityResult.Success);

    private static IdentityError? Refusal(User user, string password)
    {
        if (password.Length is < Shortest or > Longest)
        {
            // Identity's own check says what is too short.
            return password.Length > Longest ? AccountErrors.PasswordTooLong() : null;
        }

        var own = OwnParts(user).ToList();
        if (own.Exists(part => password.Contains(part, StringComparison.OrdinalIgnoreCase) && part.Length * 2 > password.Length))
        {
            return AccountErrors.PasswordOfOwnName();
        }

        var start = password[..Math.Min(password.Length, Estimated)];
        return new Zxcvbn.Zxcvbn().EvaluatePassword(start, own).Score < LeastStrength ? AccountErrors.PasswordTooCommon() : null;
    }

    private static IEnumerable<string> OwnParts(User user) => $"{user.Email} {user.Name}"
        .Split([' ', '@', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries)
        .Where(part => part.Length >= LeastOwnPart)
        .Append("alignmentcheck");
}
