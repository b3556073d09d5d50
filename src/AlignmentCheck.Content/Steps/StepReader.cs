using AlignmentCheck.Content.Files;
using AlignmentCheck.Content.Mistakes;
using AlignmentCheck.Content.References;
using AlignmentCheck.Content.Yaml;
using AlignmentCheck.Core.Advice;

namespace AlignmentCheck.Content.Steps;

/// <summary>A step and the text that was put into it, which translations are held against.</summary>
internal sealed record WordedStep(Step Step, StepText Text);

/// <summary>Reads a step of the reference language, which says when the step is worth taking in every language.</summary>
internal sealed class StepReader(FigureIndex figures, RemedyFile remedies, SourceFile sources)
{
    /// <returns>Null where the file has not the form of a step.</returns>
    public WordedStep? Read(ContentFile file)
    {
        if (FrontMatter.Split(file) is not var (front, body))
        {
            return null;
        }

        var map = MapReader.Of(front);
        var text = StepText.Read(map, body);
        var dimension = figures.ReadDimension(map, "dimension");
        var cited = Known(map, "sources", sources.MustHave);
        var step = new Step(
            text.Id.Text,
            "",
            dimension ?? "",
            Conditions(map, dimension),
            map.Word<Effort>("effort") ?? default,
            "",
            EvidenceOf(map, text, cited),
            Known(map, "remedies", remedies.MustHave),
            cited,
            "",
            MeasureOf(map),
            map.OptionalFlag("sustain", otherwise: false),
            new Dictionary<StepPart, string>());
        map.NothingElse();
        return map.IsThere ? new(text.Put(step), text) : null;
    }

    private List<Condition> Conditions(MapReader map, string? dimension)
    {
        var read = map.List("conditions").Select(c => ConditionReader.Read(MapReader.Of(map.File, c, "conditions"), figures)).ToList();
        var conditions = read.OfType<Condition>().ToList();
        if (map.HasList("conditions") && conditions.Count == read.Count)
        {
            CheckKinds(map, dimension, conditions.ConvertAll(c => c.Figure));
        }

        return conditions;
    }

    private static void CheckKinds(MapReader map, string? dimension, List<FigureName> figures)
    {
        if (dimension is not null && !figures.Contains(new(FigureKind.Dimension, dimension)))
        {
            map.Report("conditions", Messages.NoOwnDimension(dimension));
        }

        if (figures.TrueForAll(f => f.Kind == FigureKind.Dimension))
        {
            map.Report("conditions", Messages.NoSecondKind());
        }
    }

    private Evidence EvidenceOf(MapReader map, StepText text, List<string> cited)
    {
        var evidence = map.Word<Evidence>("evidence");
        if (evidence == Evidence.Contested && !text.Parts.ContainsKey(StepPart.NotToExpect))
        {
            map.Report("evidence", Messages.ContestedNeeds(StepBody.HeadingOf(StepPart.NotToExpect)));
        }
        else if (evidence == Evidence.Study && sources.HasNoStudy(cited))
        {
            map.Report("evidence", Messages.StudyNeeds(sources.Name));
        }

        return evidence ?? default;
    }

    private FigureName MeasureOf(MapReader map)
    {
        var measure = figures.Read(map, "measure");
        if (measure is { Kind: not (FigureKind.Statement or FigureKind.Check) })
        {
            map.Report("measure", Messages.MeasureKind(measure.Value.ToString()));
        }

        return measure ?? default;
    }

    private static List<string> Known(MapReader map, string key, Action<ContentFile, Marked> mustHave)
    {
        var ids = map.Texts(key);
        foreach (var id in ids)
        {
            mustHave(map.File, id);
        }

        return [.. ids.Select(i => i.Text)];
    }
}
