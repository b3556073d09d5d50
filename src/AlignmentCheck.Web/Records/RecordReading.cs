using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Records;

namespace AlignmentCheck.Web.Records;

/// <summary>A file that should be an organisation's record: the record, or why it is refused.</summary>
/// <param name="Record">Null where it is refused.</param>
/// <param name="Refusal">A sentence; null where it is read.</param>
internal sealed record RecordReading(OrganisationRecord? Record, string? Refusal)
{
    /// <summary>The most bytes of all files, unpacked.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    private const int MostFiles = 1000;

    /// <summary>Reads it strictly: each file is one that there should be, is as long as it says and has the sum that it should have. Nothing is written anywhere.</summary>
    /// <param name="stream">The whole of it; can be wound back.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<RecordReading> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
            return await ReadAsync(zip, cancellationToken);
        }
        catch (RefusedException refused)
        {
            return new RecordReading(null, refused.Message);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or ArgumentException or OverflowException)
        {
            // What is too short to be a ZIP fails where its end is looked for.
            return new RecordReading(null, RecordTexts.NoZip);
        }
    }

    private static async Task<RecordReading> ReadAsync(ZipArchive zip, CancellationToken cancellationToken)
    {
        CheckEntries(zip);
        if (zip.GetEntry(RecordLayout.Manifest) is not { } first)
        {
            throw new RefusedException(RecordTexts.NoRecord);
        }

        var manifest = Manifest(await BytesAsync(first, cancellationToken));
        if (manifest.Files.Any(file => file is null))
        {
            throw new RefusedException(RecordTexts.Broken(RecordLayout.Manifest));
        }

        var listed = manifest.Files.Select(file => file.Name).Order(StringComparer.Ordinal);
        var there = zip.Entries.Select(entry => entry.FullName).Where(name => !string.Equals(name, RecordLayout.Manifest, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        if (!listed.SequenceEqual(there, StringComparer.Ordinal))
        {
            throw new RefusedException(RecordTexts.OtherFiles);
        }

        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in manifest.Files)
        {
            var bytes = await BytesAsync(zip.GetEntry(file.Name)!, cancellationToken);
            if (bytes.Length != file.Bytes || !string.Equals(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.Sha256, StringComparison.Ordinal))
            {
                throw new RefusedException(RecordTexts.Changed(file.Name));
            }

            files.Add(file.Name, bytes);
        }

        return new RecordReading(Assembled(files), null);
    }

    // Before anything is unpacked: names that there may be, each once, and no more in all than there can be.
    private static void CheckEntries(ZipArchive zip)
    {
        if (zip.Entries.Count > MostFiles || zip.Entries.Sum(entry => (decimal)entry.Length) > MostBytes)
        {
            throw new RefusedException(RecordTexts.TooLarge(MostBytes / (1024 * 1024)));
        }

        if (zip.Entries.FirstOrDefault(entry => !RecordLayout.IsName(entry.FullName)) is { } other)
        {
            var name = OneLine.Clean(other.FullName);
            throw new RefusedException(RecordTexts.WrongName(name.Length <= LongestNameTold ? name : name[..LongestNameTold]));
        }

        if (zip.Entries.Select(entry => entry.FullName).Distinct(StringComparer.Ordinal).Count() != zip.Entries.Count)
        {
            throw new RefusedException(RecordTexts.OtherFiles);
        }
    }

    private const int LongestNameTold = 80;

    private static RecordManifest Manifest(byte[] bytes)
    {
        // Another version may have another manifest: it is asked for its version first.
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var version = json.RootElement.GetProperty("version").GetInt32();
            if (!string.Equals(json.RootElement.GetProperty("format").GetString(), RecordLayout.Format, StringComparison.Ordinal))
            {
                throw new RefusedException(RecordTexts.NoRecord);
            }

            if (version != RecordLayout.Version)
            {
                throw new RefusedException(RecordTexts.OtherVersion(version, RecordLayout.Version));
            }
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new RefusedException(RecordTexts.NoRecord);
        }

        return Part<RecordManifest>(RecordLayout.Manifest, bytes);
    }

    private static OrganisationRecord Assembled(Dictionary<string, byte[]> files)
    {
        var rounds = files.Keys.Select(name => (Name: name, Quarter: RecordLayout.QuarterOf(name))).Where(file => file.Quarter is not null).ToList();
        var read = rounds.Select(file => (file.Name, file.Quarter, Round: Part<RecordedRound>(file.Name, files[file.Name]))).ToList();
        foreach (var wrong in read.Where(file => !string.Equals(file.Round.Quarter, file.Quarter, StringComparison.Ordinal)))
        {
            throw new RefusedException(RecordTexts.Broken(wrong.Name));
        }

        return new OrganisationRecord(
            Named<RecordedOrganisation>(RecordLayout.Organisation),
            Named<List<RecordedMember>>(RecordLayout.Members + RecordLayout.Json),
            [.. read.Select(file => file.Round)],
            Named<List<RecordedStep>>(RecordLayout.Plan + RecordLayout.Json),
            Named<List<RecordedDeed>>(RecordLayout.Audit + RecordLayout.Json));

        T Named<T>(string name)
            where T : class =>
            files.TryGetValue(name, out var bytes) ? Part<T>(name, bytes) : throw new RefusedException(RecordTexts.Missing(name));
    }

    private static T Part<T>(string name, byte[] bytes)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(bytes, RecordLayout.Options) ?? throw new RefusedException(RecordTexts.Broken(name));
        }
        catch (Exception broken) when (broken is JsonException or FormatException or NotSupportedException or ArgumentException)
        {
            throw new RefusedException(RecordTexts.Broken(name));
        }
    }

    // No more than it says that it has: a few bytes can be made to fill any memory.
    private static async Task<byte[]> BytesAsync(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        var bytes = new byte[entry.Length + 1];
        await using var stream = await entry.OpenAsync(cancellationToken);
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return length == entry.Length ? bytes[..length] : throw new RefusedException(RecordTexts.Changed(entry.FullName));
    }

    private sealed class RefusedException(string reason) : Exception(reason);
}
