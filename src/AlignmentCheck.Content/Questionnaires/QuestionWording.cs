using System.Diagnostics;
using AlignmentCheck.Content.Yaml;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Content.Questionnaires;

/// <summary>Reads the texts of checks, words and comment.</summary>
internal sealed class QuestionWording(MapReader wording, QuestionnaireStructure structure)
{
    // A questionnaire of statements only has no questions to word.
    private readonly MapReader? _questions =
        structure.Dimensions.Any(d => d.Check is not null) || structure.Words is not null || structure.CommentCharacters is not null
            ? wording.Map("questions").WithIdsFrom(structure.File.Name)
            : null;

    /// <returns>Null where the kind of the check is not known, so that its wording cannot be judged.</returns>
    public Check? Check(CheckStructure check)
    {
        if (check.Kind is null)
        {
            _questions!.Has(check.Id.Text);
            return null;
        }

        var id = check.Id.Text;
        var map = _questions!.Map(id);
        var name = map.Text("short", Wording.MostOfShort);
        Check worded = check.Kind switch
        {
            CheckKind.SameChoice => new SameChoiceCheck(id, name, Choice(map, check)),
            CheckKind.Frequency => new FrequencyCheck(id, name, Choice(map, check)),
            CheckKind.SharedChoice => new SharedChoiceCheck(id, name, Choice(map, check), check.Shared),
            CheckKind.Prediction => Prediction(map, name, check),
            CheckKind.Split => new SplitCheck(
                id, name, new($"{id}.is", OnlyText(map, "is")), new($"{id}.should", OnlyText(map, "should")), check.Tolerance, map.Text("context")),
            var other => throw new UnreachableException($"Unhandled kind {other}."),
        };
        map.NothingElse();
        return worded;
    }

    public WordsSection Words(WordsStructure words)
    {
        var map = _questions!.Map("words");
        var section = new WordsSection(
            map.Text("short", Wording.MostOfShort), map.Text("context"), new("words", map.Text("text"), Options(map, words.Options, structure.File.Name), words.Pick));
        map.NothingElse();
        return section;
    }

    public CommentQuestion Comment(int characters)
    {
        var map = _questions!.Map("comment");
        var comment = new CommentQuestion("comment", map.Text("text"), map.Text("warning"), characters);
        map.NothingElse();
        return comment;
    }

    public void NothingElse() => _questions?.NothingElse();

    /// <summary>The options of a question with their texts.</summary>
    public static IReadOnlyList<Option> Options(MapReader question, IReadOnlyList<OptionStructure> options, string structureFile)
    {
        var map = question.Map("options").WithIdsFrom(structureFile);
        var worded = options.Select(o => new Option(o.Id, map.Text(o.Id), o.Kind, o.Value, o.Tone)).ToList();
        map.NothingElse();
        return worded;
    }

    private ChoiceQuestion Choice(MapReader map, CheckStructure check) =>
        new(check.Id.Text, map.Text("text"), Options(map, check.Options, structure.File.Name));

    private PredictionCheck Prediction(MapReader map, string name, CheckStructure check)
    {
        var id = check.Id.Text;
        var options = Options(map, check.Options, structure.File.Name);
        return new(
            id,
            name,
            new($"{id}.own", OnlyText(map, "own"), options, check.Pick),
            new($"{id}.other", OnlyText(map, "other"), options, check.Pick));
    }

    private static string OnlyText(MapReader question, string key)
    {
        var map = question.Map(key);
        var text = map.Text("text");
        map.NothingElse();
        return text;
    }
}
