using AlignmentCheck.Content;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Reporting.Tests.Fixture;

/// <summary>The content that is shipped, found from where the tests run.</summary>
internal static class ShippedContent
{
    public static string Root { get; } = FindRoot();

    public static ContentLibrary English { get; } =
        ContentReader.Read(Path.Combine(Root, "content"), "en").Library ?? throw new InvalidDataException("The shipped content has mistakes.");

    public static Questionnaire Core { get; } = English.Find("core")!;

    public static Questionnaire Extended { get; } = English.Find("extended")!;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AlignmentCheck.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException(AppContext.BaseDirectory);
        }

        return folder.FullName;
    }
}
