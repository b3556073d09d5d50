using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Commands.Content;

/// <summary>What the <c>content</c> commands say.</summary>
internal static class ContentTexts
{
    private static readonly ResourceTexts Texts = new(typeof(ContentTexts));

    public static string Command => Texts.Get();

    public static string Check => Texts.Get();

    public static string List => Texts.Get();

    public static string Folder => Texts.Get();

    public static string NoMistakes => Texts.Get();

    public static string Questionnaire => Texts.Get();

    public static string Version => Texts.Get();

    public static string Statements => Texts.Get();

    public static string Checks => Texts.Get();

    public static string Minutes => Texts.Get();

    public static string Hash => Texts.Get();

    public static string Step => Texts.Get();

    public static string Dimension => Texts.Get();

    public static string Effort => Texts.Get();

    public static string Evidence => Texts.Get();

    public static string Title => Texts.Get();

    public static string Mistake(string file, int line, string message) => Texts.Format([file, line, message]);

    public static string Mistakes(int count) => Texts.Format([count], count == 1 ? "OneMistake" : nameof(Mistakes));
}
