using AlignmentCheck.Content;
using AlignmentCheck.Data.Content;

namespace AlignmentCheck.Data.Tests.Support;

/// <summary>The shipped questionnaires and steps.</summary>
public static class TestContent
{
    private static readonly Lazy<ContentCatalogue> Read = new(() =>
    {
        var library = ContentReader.Read(Path.Join(AppContext.BaseDirectory, "content"), ContentReader.ReferenceLanguage).Library!;
        return new ContentCatalogue([new PublishedContent(library.Language, library.Questionnaires, library.Steps, library.Sources)]);
    });

    public static ContentCatalogue Catalogue => Read.Value;
}
