using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AlignmentCheck.Reporting.Model;
using AlignmentCheck.Reporting.Texts;
using CsvHelper;

namespace AlignmentCheck.Reporting.Exports;

/// <summary><c>results.csv</c>: the figures of <c>results.json</c>, one a row, named by their path.</summary>
public static class ResultsCsv
{
    public static string Write(Report report, ReportTexts texts)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions(), true))
        {
            csv.WriteRecord(["figure", "team", "value"]);
            Walk(csv, ResultsJson.Tree(report, texts), "", "");
        }

        return text.ToString();
    }

    /// <summary>The outermost team of a path is whose figure it is: what Sales says of "marketing" is still Sales'.</summary>
    private static void Walk(CsvWriter csv, JsonNode? node, string path, string team)
    {
        switch (node)
        {
            case JsonObject json:
                var whose = json["team"]?.GetValue<string>() ?? team;
                foreach (var (name, value) in json)
                {
                    Walk(csv, value, Join(path, name), whose.Length == 0 && name is ("sales" or "marketing") ? name : whose);
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    Walk(csv, items[i], Join(path, NameOf(items[i], i)), team);
                }

                break;
            case JsonValue value:
                csv.WriteRecord([path, team, Text(value)]);
                break;
        }
    }

    /// <summary>An entry is named by its id or, where it has none, by its place from 0.</summary>
    private static string NameOf(JsonNode? item, int place) =>
        item is JsonObject json && (json["id"] ?? json["task"]) is { } id
            ? id.GetValue<string>()
            : place.ToString(CultureInfo.InvariantCulture);

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Text(JsonValue value) =>
        value.GetValueKind() == JsonValueKind.String ? SpreadsheetText.Of(value.GetValue<string>()) : value.ToJsonString();
}
