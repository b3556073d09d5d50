using System.Text.Json;
using System.Text.Json.Nodes;
using AlignmentCheck.Core.Scoring;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Exports;

internal static class JsonParts
{
    /// <summary>Adds a member, or nothing where there is no value: what is held back is absent, not null.</summary>
    public static JsonObject With(this JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }

        return json;
    }

    public static JsonObject WithLevel(this JsonObject json, Level level, ReportTexts texts) => json
        .With("level", level.Number)
        .With("levelName", texts.LevelName(level.Number))
        .With("border", level.Border);

    public static string Camel<T>(this T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
