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

    /// <summary>The same questionnaire with other words for some statements, or for the question of a check by one choice.</summary>
    public static Questionnaire Reworded(Questionnaire asked, IReadOnlyCollection<string> ids) => new(
        asked.Id,
        asked.Version,
        asked.Title,
        asked.Minutes,
        [
            .. asked.Dimensions.Select(dimension => dimension with
            {
                Statements = [.. dimension.Statements.Select(s => ids.Contains(s.Id) ? s with { Text = $"Earlier: {s.Text}" } : s)],
                Check = dimension.Check is SharedChoiceCheck check && ids.Contains(check.Id) ? check with { Question = check.Question with { Text = "Earlier: who?" } } : dimension.Check,
            }),
        ],
        asked.Words,
        asked.Comment,
        asked.Ownership);

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
