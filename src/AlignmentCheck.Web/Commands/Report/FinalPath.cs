namespace AlignmentCheck.Web.Commands.Report;

/// <summary>Tells whether two paths lead to one file.</summary>
internal static class FinalPath
{
    // As many links as operating systems follow before they call it a circle.
    private const int MostLinks = 40;

    /// <summary>How names of files compare here.</summary>
    public static StringComparer Comparer { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The full path with every link followed, whether or not there is a file.</summary>
    public static string Of(string path) => Follow(Path.GetFullPath(path), MostLinks);

    private static string Follow(string path, int links)
    {
        var root = Path.GetPathRoot(path)!;
        var current = root;
        foreach (var name in path[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Join(current, name);
            var target = new FileInfo(next).LinkTarget;
            current = target is null || links == 0 ? next : Follow(Path.GetFullPath(target, current), links - 1);
        }

        return current;
    }
}
