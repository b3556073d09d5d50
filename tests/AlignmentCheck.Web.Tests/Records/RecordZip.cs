using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace AlignmentCheck.Web.Tests.Records;

/// <summary>Looks into the ZIP of a record, and makes others of it.</summary>
internal static class RecordZip
{
    public static IReadOnlyList<string> Entries(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return [.. archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)];
    }

    public static string Text(byte[] zip, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    public static byte[] ZipOf(params IReadOnlyList<(string Name, string Text)> files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Changed(byte[] zip, string? drop = null, (string Name, string Text)? add = null) =>
        ZipOf([.. Entries(zip).Where(name => name != drop).Select(name => (name, Text(zip, name))), .. add is { } more ? new[] { more } : []]);

    /// <summary>With a file more, which the list has too.</summary>
    public static byte[] Listed(byte[] zip, string name, string text) => Manifest(Changed(zip, add: (name, text)), json =>
    {
        var files = json["files"]!.AsArray();
        files.RemoveAll(file => (string?)file!["name"] == name);
        files.Add(new JsonObject { ["name"] = name, ["bytes"] = text.Length, ["sha256"] = Sum(text) });
    });

    /// <summary>With another file's sum in its round, and the list made to fit.</summary>
    public static byte[] Summed(byte[] zip, string before, string now)
    {
        const string round = "rounds/2026-Q2/round.json";
        var text = Text(zip, round).Replace(Sum(before), Sum(now), StringComparison.Ordinal);
        return Listed(Changed(zip, drop: round), round, text);
    }

    public static string Sum(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static byte[] Manifest(byte[] zip, Action<JsonNode> change)
    {
        var json = JsonNode.Parse(Text(zip, "manifest.json"))!;
        change(json);
        return Changed(zip, "manifest.json", ("manifest.json", json.ToJsonString()));
    }
}
