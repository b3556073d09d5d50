using AlignmentCheck.Content.Yaml;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Content.Questionnaires;

/// <summary>Reads what a check asks.</summary>
internal static class CheckReader
{
    public static CheckStructure Read(MapReader map)
    {
        var id = map.MarkedText("id");
        if (map.Word<CheckKind>("kind") is not { } kind)
        {
            return new(id, Kind: null, [], Pick: 0, Shared: "", Tolerance: 0);
        }

        var check = new CheckStructure(id, kind, Options(map, kind), Pick: 0, Shared: "", Tolerance: 0);
        check = kind switch
        {
            CheckKind.Prediction => check with { Pick = Pick(map, check.Options) },
            CheckKind.SharedChoice => check with { Shared = Shared(map, check.Options) },
            CheckKind.Split => check with { Tolerance = map.Whole("tolerance", 0, 99) },
            _ => check,
        };
        map.NothingElse();
        return check;
    }

    /// <summary>How many options may be picked: at most all that are answers in the matter.</summary>
    public static int Pick(MapReader map, IReadOnlyList<OptionStructure> options) =>
        map.Whole("pick", 1, Math.Max(1, options.Count(o => o.Kind == OptionKind.Real)));

    private static IReadOnlyList<OptionStructure> Options(MapReader map, CheckKind kind) => kind switch
    {
        CheckKind.Split => [],
        CheckKind.Frequency => OptionsReader.WithValues(map),
        _ => OptionsReader.Plain(map),
    };

    private static string Shared(MapReader map, IReadOnlyList<OptionStructure> options)
    {
        var shared = map.Text("shared");
        OptionsReader.MustBeReal(map, "shared", shared, options);
        return shared;
    }
}
