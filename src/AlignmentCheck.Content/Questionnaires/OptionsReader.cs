using AlignmentCheck.Content.Files;
using AlignmentCheck.Content.Mistakes;
using AlignmentCheck.Content.Yaml;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Content.Questionnaires;

/// <summary>Reads the options of a question: ids, or maps where an option has a value or a tone.</summary>
internal static class OptionsReader
{
    private const string Key = "options";

    // A cell holds picks as the bits of one number.
    private const int Most = 31;

    public static IReadOnlyList<OptionStructure> Plain(MapReader question) =>
        Read(question, needs: null, (_, id) => new(id, Value: null, Tone: null));

    public static IReadOnlyList<OptionStructure> WithValues(MapReader question) =>
        Read(question, "value", (option, id) => new(id, option.Whole("value", 0, 100), Tone: null));

    public static IReadOnlyList<OptionStructure> WithTones(MapReader question) =>
        Read(question, "tone", (option, id) => new(id, Value: null, option.Word<Tone>("tone")));

    /// <summary>Reports an option that is no answer in the matter of its question, or none at all.</summary>
    public static void MustBeReal(MapReader map, string key, string id, IReadOnlyList<OptionStructure> options)
    {
        var real = options.Where(o => o.Kind == OptionKind.Real).Select(o => o.Id).ToList();
        if (id.Length > 0 && real.Count > 0 && !real.Contains(id))
        {
            map.Report(key, Messages.NotAmongOptions(key, id, string.Join(", ", real)));
        }
    }

    private static List<OptionStructure> Read(MapReader question, string? needs, Func<MapReader, string, OptionStructure> real)
    {
        var used = new UsedIds();
        var options = new List<OptionStructure>();
        foreach (var value in question.List(Key))
        {
            if (One(question.File, value, needs, real) is { } option)
            {
                used.ClaimKebab(question.File, option.Id, value.Line);
                options.Add(option);
            }
        }

        if (question.HasList(Key) && options.Count(o => o.Kind == OptionKind.Real) < 2)
        {
            question.Report(Key, Messages.TooFewOptions());
        }

        if (options.Count > Most)
        {
            question.Report(Key, Messages.TooManyOptions(options.Count, Most));
        }

        return options;
    }

    private static OptionStructure? One(ContentFile file, YamlValue value, string? needs, Func<MapReader, string, OptionStructure> real)
    {
        if (value is YamlText { Text: { Length: > 0 } text })
        {
            if (needs is not null && Option.KindOf(text) == OptionKind.Real)
            {
                file.Report(value.Line, Messages.OptionNeeds(text, needs));
            }

            return new(text, Value: null, Tone: null);
        }

        var map = MapReader.Of(file, value, Key);
        var id = map.Text("id");
        var option = needs is not null && Option.KindOf(id) == OptionKind.Real ? real(map, id) : new(id, Value: null, Tone: null);
        map.NothingElse();
        return map.IsThere ? option : null;
    }
}
