namespace AlignmentCheck.Web.Commands.Report;

/// <summary>
/// Files that appear together or not at all. Each is written under a passing name beside its place, so that moving it there cannot
/// run out of space and nobody meets half a file; what is not kept is taken away again.
/// </summary>
internal sealed class OutputFiles : IDisposable
{
    private readonly List<(string Passing, string Final)> _files = [];

    /// <summary>Opens a new file that will stand at the path; whoever writes it closes it.</summary>
    public FileStream Create(string path)
    {
        // A link stays a link: what it points to is replaced.
        var final = FinalPath.Of(path);
        var passing = Path.Join(Path.GetDirectoryName(final), $".{Guid.NewGuid():N}.part");
        var stream = new FileStream(passing, FileMode.CreateNew, FileAccess.Write);
        _files.Add((passing, final));
        return stream;
    }

    /// <summary>Moves all files to their places, over what stood there.</summary>
    public void Keep()
    {
        var kept = 0;
        try
        {
            for (; kept < _files.Count; kept++)
            {
                File.Move(_files[kept].Passing, _files[kept].Final, overwrite: true);
            }
        }
        catch
        {
            // Half of a report beside the other half of an older one would be believed.
            foreach (var (_, final) in _files.Take(kept))
            {
                File.Delete(final);
            }

            throw;
        }
    }

    public void Dispose()
    {
        foreach (var (passing, _) in _files)
        {
            File.Delete(passing);
        }
    }
}
