using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Demo;

/// <summary>What the demo client is called and what its invented people write.</summary>
internal static class DemoTexts
{
    private static readonly ResourceTexts Texts = new(typeof(DemoTexts));

    public static string Organisation => Texts.Get();

    public static string Foods => Texts.Get();

    public static string Clinics => Texts.Get();

    public static string Logistics => Texts.Get();

    public static string Software => Texts.Get();

    public static string AskedBy => Texts.Get();

    public static string Consultant => Texts.Get();

    public static string Manager => Texts.Get();

    public static string Administrator => Texts.Get();

    public static string Ada => Texts.Get();

    public static string Bo => Texts.Get();

    public static string NoteOnWeekly => Texts.Get();

    public static string NoteOnChallenges => Texts.Get();

    public static string NoteOnReward => Texts.Get();

    public static string NoteOnResult => Texts.Get();

    public static string NoOpenRound => Texts.Get();

    public static string PasswordUnknown => Texts.Get();

    public static string NotEmpty => Texts.Get();

    public static string Command => Texts.Get();

    public static string Guide(
        Uri signIn, string consultant, string manager, string administrator, string password, string? sales, string? marketing) =>
        Texts.Format([signIn, consultant, manager, administrator, password, sales, marketing]);

    /// <summary>One a line.</summary>
    public static IReadOnlyList<string> Comments => Texts.Get().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
