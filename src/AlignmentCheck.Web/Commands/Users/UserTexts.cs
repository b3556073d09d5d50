using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Commands.Users;

/// <summary>What the <c>user</c> commands say.</summary>
internal static class UserTexts
{
    private static readonly ResourceTexts Texts = new(typeof(UserTexts));

    public static string Command => Texts.Get();

    public static string Create => Texts.Get();

    public static string Email => Texts.Get();

    public static string EmailName => Texts.Get();

    public static string Role => Texts.Get();

    public static string Name => Texts.Get();

    public static string NameName => Texts.Get();

    public static string NotMigrated => Texts.Get();

    public static string NameTooLong(int most) => Texts.Format([most]);

    public static string Invited(string email, int days) => Texts.Format([email, days]);

    public static string HasAccount(string email) => Texts.Format([email]);

    public static string NotAnAddress(string email) => Texts.Format([email]);
}
