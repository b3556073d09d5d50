using System.Globalization;
using System.Text.Json.Nodes;

namespace AlignmentCheck.Reporting.Tests.Exports;

/// <param name="Path">Members joined by dots; an entry of a list is named by its id, its task or its place from 0.</param>
/// <param name="Team">Whose figure it is; empty where it is nobody's in particular.</param>
/// <param name="Value">As it stands in the file.</param>
internal sealed record JsonFigure(string Path, string Team, JsonValue Value)
{
    /// <summary>Every value of a document.</summary>
    public static IReadOnlyList<JsonFigure> All(JsonNode root)
    {
        var figures = new List<JsonFigure>();
        Walk(root, [], "");
        return figures;

        void Walk(JsonNode? node, string[] path, string team)
        {
            switch (node)
            {
                case JsonValue value:
                    figures.Add(new JsonFigure(string.Join('.', path), team, value));
                    break;
                case JsonObject json:
                    var own = json["team"]?.GetValue<string>() ?? team;
                    foreach (var (name, value) in json)
                    {
                        Walk(value, [.. path, name], own.Length == 0 && (name is "sales" or "marketing") ? name : own);
                    }

                    break;
                case JsonArray items:
                    for (var i = 0; i < items.Count; i++)
                    {
                        var name = (items[i] as JsonObject)?["id"] ?? (items[i] as JsonObject)?["task"];
                        Walk(items[i], [.. path, name?.GetValue<string>() ?? i.ToString(CultureInfo.InvariantCulture)], team);
                    }

                    break;
                default:
                    throw new InvalidDataException($"{string.Join('.', path)} is null.");
            }
        }
    }
}
