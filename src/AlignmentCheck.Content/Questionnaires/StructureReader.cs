using AlignmentCheck.Content.Files;
using AlignmentCheck.Content.Mistakes;
using AlignmentCheck.Content.Yaml;

namespace AlignmentCheck.Content.Questionnaires;

/// <summary>Reads the structure of a questionnaire.</summary>
internal static class StructureReader
{
    private const int FewestStatements = 2;
    private const int MostStatements = 8;

    /// <returns>Null where the file is no YAML map.</returns>
    public static QuestionnaireStructure? Read(ContentFile file)
    {
        var map = MapReader.Of(file);
        var structure = new QuestionnaireStructure(
            file,
            map.Text("id"),
            map.Whole("version", 1, 999),
            map.Whole("minutes", 1, 120),
            map.Has("extends") ? map.MarkedText("extends") : null,
            [.. map.List("dimensions").Select(d => Dimension(MapReader.Of(file, d, "dimensions")))],
            map.Has("words") ? Words(map.Map("words")) : null,
            map.Has("comment") ? CommentCharacters(map.Map("comment")) : null,
            map.Has("ownership") ? Ownership(map.Map("ownership")) : null);
        map.NothingElse();
        if (structure.Id.Length > 0 && !string.Equals(file.ShortName, $"{structure.Name}.yaml", StringComparison.Ordinal))
        {
            map.Report("id", Messages.FileName(file.ShortName, $"{structure.Name}.yaml"));
        }

        if (map.HasList("dimensions") && structure is { Extends: null, Dimensions.Count: 0 })
        {
            map.Report("dimensions", Messages.NoStatements(file.ShortName));
        }

        return map.IsThere ? structure : null;
    }

    private static DimensionStructure Dimension(MapReader map)
    {
        var dimension = new DimensionStructure(
            map.MarkedText("id"),
            map.Flag("core"),
            map.Texts("sources"),
            [.. map.List("statements").Select(s => Statement(MapReader.Of(map.File, s, "statements")))],
            map.Has("check") ? CheckReader.Read(map.Map("check")) : null);
        map.NothingElse();
        if (map.HasList("statements") && dimension.Statements.Count is < FewestStatements or > MostStatements)
        {
            map.Report("statements", Messages.StatementCount(dimension.Id.Text, dimension.Statements.Count, FewestStatements, MostStatements));
        }

        return dimension;
    }

    private static StatementStructure Statement(MapReader map)
    {
        var statement = new StatementStructure(
            map.MarkedText("id"), map.OptionalFlag("reversed", otherwise: false), map.OptionalFlag("dont-know", otherwise: true));
        map.NothingElse();
        return statement;
    }

    private static WordsStructure Words(MapReader map)
    {
        var options = OptionsReader.WithTones(map);
        var words = new WordsStructure(CheckReader.Pick(map, options), options);
        map.NothingElse();
        return words;
    }

    private static int CommentCharacters(MapReader map)
    {
        var characters = map.Whole("characters", 1, 10_000);
        map.NothingElse();
        return characters;
    }

    private static OwnershipStructure Ownership(MapReader map)
    {
        var options = OptionsReader.Plain(map);
        var used = new UsedIds();
        var tasks = map.List("tasks").Select(t => Task(MapReader.Of(map.File, t, "tasks"), options, used)).ToList();
        map.NothingElse();
        if (map.HasList("tasks") && tasks.Count == 0)
        {
            map.Report("tasks", Messages.EmptyList("tasks"));
        }

        return new(options, tasks);
    }

    private static TaskStructure Task(MapReader map, IReadOnlyList<OptionStructure> options, UsedIds used)
    {
        var task = new TaskStructure(map.MarkedText("id"), map.Text("reference"));
        map.NothingElse();
        used.ClaimKebab(map.File, task.Id.Text, task.Id.Line);
        OptionsReader.MustBeReal(map, "reference", task.Reference, options);
        return task;
    }
}
