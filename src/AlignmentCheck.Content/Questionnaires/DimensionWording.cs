using AlignmentCheck.Content.Yaml;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Content.Questionnaires;

/// <summary>Reads the names of dimensions and the texts of their statements.</summary>
internal sealed class DimensionWording(MapReader wording, QuestionnaireStructure structure)
{
    private readonly MapReader? _dimensions = Section(wording, "dimensions", structure);
    private readonly MapReader? _statements = Section(wording, "statements", structure);

    public Dimension Read(DimensionStructure dimension, Check? check)
    {
        var map = _dimensions!.Map(dimension.Id.Text);
        var worded = new Dimension(
            dimension.Id.Text,
            map.Text("name"),
            map.Text("about"),
            Levels(map.Map("levels")),
            dimension.IsCore,
            [.. dimension.Statements.Select(Statement)],
            check,
            [.. dimension.Sources.Select(s => s.Text)]);
        map.NothingElse();
        return worded;
    }

    public void NothingElse()
    {
        _dimensions?.NothingElse();
        _statements?.NothingElse();
    }

    // A questionnaire that only extends another has no dimensions to word.
    private static MapReader? Section(MapReader wording, string key, QuestionnaireStructure structure) =>
        structure.Dimensions.Count > 0 ? wording.Map(key).WithIdsFrom(structure.File.Name) : null;

    private static LevelMeanings Levels(MapReader map)
    {
        var levels = new LevelMeanings(map.Text("undefined"), map.Text("defined"), map.Text("aligned"), map.Text("integrated"));
        map.NothingElse();
        return levels;
    }

    private Statement Statement(StatementStructure statement)
    {
        var map = _statements!.Map(statement.Id.Text);
        var worded = new Statement(
            statement.Id.Text, map.Text("text"), map.Text("short", Wording.MostOfShort), statement.IsReversed, statement.OffersDontKnow);
        map.NothingElse();
        return worded;
    }
}
