using AlignmentCheck.Content.Files;
using AlignmentCheck.Content.Mistakes;

namespace AlignmentCheck.Content;

/// <summary>Reads the content folder and says at once all that is wrong with it.</summary>
public static class ContentReader
{
    /// <summary>The language that is complete by definition: it decides which steps and sources there are.</summary>
    public const string ReferenceLanguage = "en";

    private static readonly string[] TranslatedFolders = ["questionnaires", "sources", "steps"];

    /// <summary>Reads the content in one language. Mistakes in other translations do not keep it from being used.</summary>
    /// <param name="directory">The content folder.</param>
    /// <param name="language">One of <see cref="Languages"/>.</param>
    public static ContentReading Read(string directory, string language)
    {
        var log = new MistakeLog();
        var library = Read(directory, [language], log);
        return new(library, log.InOrder());
    }

    /// <summary>All mistakes in all languages.</summary>
    public static IReadOnlyList<ContentMistake> Check(string directory)
    {
        var log = new MistakeLog();
        Read(directory, [ReferenceLanguage, .. Languages(directory).Where(l => l is not ReferenceLanguage)], log);
        return log.InOrder();
    }

    /// <summary>The languages of which there is a folder, complete or not.</summary>
    public static IReadOnlyList<string> Languages(string directory)
    {
        var folder = new ContentFolder(directory, new());
        return [.. TranslatedFolders.SelectMany(folder.Folders).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static ContentLibrary? Read(string directory, IReadOnlyList<string> languages, MistakeLog log)
    {
        if (!Directory.Exists(directory))
        {
            log.Add("", 1, Messages.MissingContent(directory));
            return null;
        }

        var known = Languages(directory);
        var reader = new LibraryReader(new(directory, log), ReferenceLanguage);
        ContentLibrary? library = null;
        foreach (var language in languages)
        {
            // A language may come from a visitor, and must not become a path before it is known.
            if (language is ReferenceLanguage || known.Contains(language, StringComparer.Ordinal))
            {
                library = reader.In(language);
            }
            else
            {
                log.Add(TranslatedFolders[0], 1, Messages.UnknownLanguage(language, string.Join(", ", known)));
            }
        }

        return library;
    }
}
