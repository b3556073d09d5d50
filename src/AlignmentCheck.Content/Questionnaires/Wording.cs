using AlignmentCheck.Content.Files;
using AlignmentCheck.Content.Yaml;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Content.Questionnaires;

/// <summary>A questionnaire's own part in one language, before it is joined with what it extends.</summary>
internal sealed record Wording(
    QuestionnaireStructure Structure,
    string Title,
    IReadOnlyList<Dimension> Dimensions,
    WordsSection? Words,
    CommentQuestion? Comment,
    OwnershipMap? Ownership)
{
    /// <summary>Characters of a short wording, which stands in charts and in the reasons for steps.</summary>
    public const int MostOfShort = 40;

    public static Wording Read(ContentFile file, QuestionnaireStructure structure)
    {
        var map = MapReader.Of(file);
        var title = map.Text("title");
        var dimensions = new DimensionWording(map, structure);
        var questions = new QuestionWording(map, structure);
        var wording = new Wording(
            structure,
            title,
            [.. structure.Dimensions.Select(d => dimensions.Read(d, d.Check is { } check ? questions.Check(check) : null))],
            structure.Words is { } words ? questions.Words(words) : null,
            structure.CommentCharacters is { } characters ? questions.Comment(characters) : null,
            structure.Ownership is { } ownership ? OwnershipWording.Read(map.Map("ownership"), ownership, structure.File.Name) : null);
        dimensions.NothingElse();
        questions.NothingElse();
        map.NothingElse();
        return wording;
    }

    /// <summary>The whole questionnaire. Only for content without a mistake.</summary>
    /// <param name="extended">What it extends, in the same language.</param>
    public Questionnaire Join(Wording? extended) => new(
        Structure.Id,
        Structure.Version,
        Title,
        Structure.Minutes,
        [.. extended?.Dimensions ?? [], .. Dimensions],
        Words ?? extended?.Words,
        Comment ?? extended?.Comment,
        Ownership ?? extended?.Ownership);
}
