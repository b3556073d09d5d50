using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Commands.Database;

/// <summary>What the commands of the database say.</summary>
internal static class DatabaseTexts
{
    private static readonly ResourceTexts Texts = new(typeof(DatabaseTexts));

    public static string Migrate => Texts.Get();

    public static string Migrated(int count) => Texts.Format([count]);

    public static string Purge => Texts.Get();

    public static string Purged(int rounds) => Texts.Format([rounds]);

    public static string Backup => Texts.Get();

    public static string Restore => Texts.Get();

    public static string File => Texts.Get();

    public static string OverFile => Texts.Get();

    public static string OverDatabase => Texts.Get();

    public static string NotMigrated => Texts.Get();

    public static string ServersOwnMeans => Texts.Get();

    public static string NoDatabase(string path) => Texts.Format([path]);

    public static string SameFile(string file) => Texts.Format([file]);

    public static string FileExists(string file) => Texts.Format([file]);

    public static string NotWritten(string reason) => Texts.Format([reason]);

    public static string NoFile(string file) => Texts.Format([file]);

    public static string NotReadable(string file) => Texts.Format([file]);

    public static string NotOurs(string file) => Texts.Format([file]);

    public static string Newer(string file) => Texts.Format([file]);

    public static string DatabaseExists(string path) => Texts.Format([path]);

    public static string InUse(string path) => Texts.Format([path]);

    public static string Restored(string file, string path) => Texts.Format([file, path]);
}
