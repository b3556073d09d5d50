namespace AlignmentCheck.Content.Tests.Fixture;

/// <summary>The content that is shipped, found from where the tests run.</summary>
internal static class ShippedContent
{
    public static string Directory { get; } = Path.Combine(Root(), "content");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AlignmentCheck.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException(AppContext.BaseDirectory);
        }

        return folder.FullName;
    }
}
