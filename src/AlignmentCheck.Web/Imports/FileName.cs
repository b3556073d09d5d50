using AlignmentCheck.Data;
using AlignmentCheck.Web.Clients;

namespace AlignmentCheck.Web.Imports;

/// <summary>The name of a file that somebody has sent.</summary>
internal static class FileName
{
    private static readonly char[] Folders = ['/', '\\'];

    /// <summary>Without folders, which some browsers send, on one line, and no longer than is read.</summary>
    public static string Shown(string name)
    {
        var shown = OneLine.Clean(name[(name.LastIndexOfAny(Folders) + 1)..]);
        return shown.Length <= ImportForm.LongestFileName ? shown : shown[..ImportForm.LongestFileName];
    }
}
