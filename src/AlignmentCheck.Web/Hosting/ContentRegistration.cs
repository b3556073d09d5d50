using AlignmentCheck.Content;
using AlignmentCheck.Data.Content;

namespace AlignmentCheck.Web.Hosting;

/// <summary>Questionnaires, steps and sources, read at start. Broken content stops the start with every mistake listed.</summary>
internal static class ContentRegistration
{
    public static void AddContent(this IServiceCollection services) =>
        services.AddSingleton(Read(Path.Join(AppContext.BaseDirectory, "content")));

    private static ContentCatalogue Read(string folder)
    {
        var readings = ContentReader.Languages(folder).Select(language => ContentReader.Read(folder, language)).ToArray();
        var mistakes = readings.SelectMany(reading => reading.Mistakes).ToArray();
        return mistakes.Length == 0
            ? new ContentCatalogue([.. readings.Select(reading => Published(reading.Library!))])
            : throw new InvalidDataException(string.Join(Environment.NewLine, mistakes.Select(mistake => mistake.ToString())));
    }

    private static PublishedContent Published(ContentLibrary library) =>
        new(library.Language, library.Questionnaires, library.Steps, library.Sources);
}
