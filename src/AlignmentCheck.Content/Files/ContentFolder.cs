using System.Text;
using System.Text.Unicode;
using AlignmentCheck.Content.Mistakes;

namespace AlignmentCheck.Content.Files;

/// <summary>The folder with everything an author edits.</summary>
internal sealed class ContentFolder(string directory, MistakeLog log)
{
    private const byte LineFeed = (byte)'\n';
    private const string ReadMe = "README.md";

    public MistakeLog Log => log;

    public bool Exists(string folder) => Directory.Exists(Path.Combine(directory, folder));

    /// <summary>The folders in a folder, in the order of their names.</summary>
    public IEnumerable<string> Folders(string folder) =>
        Exists(folder)
            ? Directory.GetDirectories(Path.Combine(directory, folder)).Select(Path.GetFileName).OfType<string>()
                .Where(n => !n.StartsWith('.'))
                .Order(StringComparer.Ordinal)
            : [];

    /// <summary>The files of a folder in the order of their names; a file of another kind is a mistake.</summary>
    public IReadOnlyList<ContentFile> Files(string folder, string extension)
    {
        var path = Path.Combine(directory, folder);
        if (!Exists(folder))
        {
            log.Add(folder, 1, Messages.MissingFolder(folder));
            return [];
        }

        var names = Directory.GetFiles(path).Select(Path.GetFileName).OfType<string>()
            .Where(n => n is not ReadMe && !n.StartsWith('.'))
            .Order(StringComparer.Ordinal)
            .ToLookup(n => n.EndsWith(extension, StringComparison.Ordinal));
        foreach (var name in names[false])
        {
            log.Add($"{folder}/{name}", 1, Messages.UnexpectedFile(name, extension));
        }

        return [.. names[true].Select(n => Open($"{folder}/{n}")).OfType<ContentFile>()];
    }

    /// <summary>A file that has to be there; null where it is not, or is no text.</summary>
    public ContentFile? File(string name)
    {
        if (System.IO.File.Exists(Path.Combine(directory, name)))
        {
            return Open(name);
        }

        log.Add(name, 1, Messages.MissingFile(name));
        return null;
    }

    private ContentFile? Open(string name)
    {
        var bytes = System.IO.File.ReadAllBytes(Path.Combine(directory, name));
        if (Utf8.IsValid(bytes))
        {
            ReadOnlySpan<byte> text = bytes;
            return new(name, Encoding.UTF8.GetString(text.StartsWith(Encoding.UTF8.Preamble) ? text[3..] : text), 1, log);
        }

        log.Add(name, FirstLineThatIsNotUtf8(bytes), Messages.NotUtf8());
        return null;
    }

    private static int FirstLineThatIsNotUtf8(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        foreach (var range in bytes.Split(LineFeed))
        {
            if (!Utf8.IsValid(bytes[range]))
            {
                return line;
            }

            line++;
        }

        return 1;
    }
}
