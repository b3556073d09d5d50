using System.Globalization;
using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Records;

/// <summary>What is said of an organisation's record as a file.</summary>
internal static class RecordTexts
{
    private static readonly ResourceTexts Texts = new(typeof(RecordTexts));

    public static string Program => Texts.Get();

    public static string NoZip => Texts.Get();

    public static string NoRecord => Texts.Get();

    public static string OtherFiles => Texts.Get();

    public static string About(string name, DateTimeOffset now) =>
        Texts.Format([name, now.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)]).ReplaceLineEndings("\n");

    public static string TooLarge(int megabytes) => Texts.Format([megabytes]);

    public static string DocumentsTooLarge(int megabytes, int together) => Texts.Format([megabytes, together]);

    public static string WrongName(string name) => Texts.Format([name]);

    public static string OtherVersion(int found, int known) => Texts.Format([found, known]);

    public static string Missing(string name) => Texts.Format([name]);

    public static string Changed(string name) => Texts.Format([name]);

    public static string Broken(string name) => Texts.Format([name]);

    public static string Unfit(string part) => Texts.Format([part]);
}
