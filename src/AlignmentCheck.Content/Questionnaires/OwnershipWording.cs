using AlignmentCheck.Content.Yaml;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Content.Questionnaires;

/// <summary>Reads the texts of the ownership map.</summary>
internal static class OwnershipWording
{
    public static OwnershipMap Read(MapReader map, OwnershipStructure ownership, string structureFile)
    {
        var text = map.Text("text");
        var name = map.Text("short", Wording.MostOfShort);
        var options = QuestionWording.Options(map, ownership.Options, structureFile);
        var tasks = map.Map("tasks").WithIdsFrom(structureFile);
        var worded = ownership.Tasks
            .Select(t => new OwnershipTask(
                t.Id.Text, tasks.Text(t.Id.Text), new ChoiceQuestion($"owns.{t.Id.Text}", text, options), t.Reference))
            .ToList();
        tasks.NothingElse();
        map.NothingElse();
        return new(name, text, worded);
    }
}
