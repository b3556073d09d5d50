using AlignmentCheck.Content.Files;
using AlignmentCheck.Content.Mistakes;
using AlignmentCheck.Content.Yaml;
using AlignmentCheck.Core.Advice;

namespace AlignmentCheck.Content.Steps;

/// <summary>What a step says, as against when it is worth taking: the part that is translated.</summary>
internal sealed record StepText(
    Marked Id, string Title, string Leads, string Begin, IReadOnlyDictionary<StepPart, Marked> Parts, ContentFile Body)
{
    // So that a step fits on its card and on one line of the road.
    private const int MostOfTitle = 60;
    private const int MostOfLeads = 40;
    private const int MostOfBegin = 110;

    public static StepText Read(MapReader front, ContentFile body)
    {
        var id = front.MarkedText("id");
        if (id.Text.Length > 0 && !string.Equals(front.File.ShortName, $"{id.Text}.md", StringComparison.Ordinal))
        {
            front.Report("id", Messages.FileName(front.File.ShortName, $"{id.Text}.md"));
        }

        return new(
            id,
            front.Text("title", MostOfTitle),
            front.Text("leads", MostOfLeads),
            front.Text("begin", MostOfBegin),
            StepBody.Read(body),
            body);
    }

    /// <summary>A step of another language: its texts alone, which say as much as those of the step they translate.</summary>
    public static StepText? ReadTranslation(ContentFile file, StepText original)
    {
        if (FrontMatter.Split(file) is not var (front, body))
        {
            return null;
        }

        var map = MapReader.Of(front);
        var text = Read(map, body);
        map.NothingElse();
        foreach (var part in original.Parts.Keys.Where(p => !text.Parts.ContainsKey(p)))
        {
            body.Report(body.FirstLine, Messages.MissingTranslatedPart(StepBody.HeadingOf(part), original.Body.Name));
        }

        foreach (var (part, marked) in text.Parts.Where(p => !original.Parts.ContainsKey(p.Key)))
        {
            body.Report(marked.Line, Messages.NeedlessTranslatedPart(StepBody.HeadingOf(part), original.Body.Name));
        }

        return text;
    }

    /// <summary>The same step in these words.</summary>
    public Step Put(Step step) => step with
    {
        Title = Title,
        Leads = Leads,
        Begin = Begin,
        Parts = Parts.ToDictionary(p => p.Key, p => p.Value.Text),
    };
}
