using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Records;

namespace AlignmentCheck.Web.Records;

/// <summary>A file that should be an organisation's record: the record, or why it is refused.</summary>
/// <param name="File">Null where it is refused.</param>
/// <param name="Refusal">A sentence; null where it is read.</param>
internal sealed record RecordReading(RecordFile? File, string? Refusal) : IAsyncDisposable
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>The most bytes of all files but the PDFs, unpacked: they are in memory together.</summary>
    public const int MostBytes = 64 * Megabyte;

    /// <summary>The most bytes of one PDF: it is in memory by itself.</summary>
    public const int MostDocumentBytes = 16 * Megabyte;

    /// <summary>The most bytes of all PDFs.</summary>
    public const int MostDocumentsBytes = 512 * Megabyte;

    private const int MostFiles = 1000;

    /// <summary>Reads it strictly: each file is one that there should be, is as long as it says and has the sum that it should have. Nothing is written anywhere.</summary>
    /// <param name="stream">The whole of it; can be wound back. It has to stay open for as long as what is returned.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<RecordReading> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        ZipArchive? zip = null;
        try
        {
            zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
            var file = new RecordFile(zip, await ReadAsync(zip, cancellationToken));
            zip = null;
            return new RecordReading(file, null);
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
        finally
        {
            await (zip?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    public ValueTask DisposeAsync() => File?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<OrganisationRecord> ReadAsync(ZipArchive zip, CancellationToken cancellationToken)
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
            var entry = zip.GetEntry(file.Name)!;
            var bytes = RecordLayout.IsDocument(file.Name) ? null : await BytesAsync(entry, cancellationToken);
            var sum = bytes is null ? await entry.Sha256Async(cancellationToken) : Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (entry.Length != file.Bytes || !string.Equals(sum, file.Sha256, StringComparison.Ordinal))
            {
                throw new RefusedException(RecordTexts.Changed(file.Name));
            }

            if (bytes is not null)
            {
                files.Add(file.Name, bytes);
            }
        }

        var record = Assembled(files);
        CheckDocuments(record, manifest);
        return record;
    }

    // The PDFs that rounds speak of are those that are there.
    private static void CheckDocuments(OrganisationRecord record, RecordManifest manifest)
    {
        var there = manifest.Files.Where(file => RecordLayout.IsDocument(file.Name)).Select(file => (file.Name, file.Sha256));
        var named = record.Rounds.SelectMany(round => round.Documents.Where(document => document is not null)
            .Select(document => (RecordLayout.Document(round.Quarter, document.Kind, document.Number), document.Sha256)));
        if (!there.Order().SequenceEqual(named.Order()))
        {
            throw new RefusedException(RecordTexts.OtherFiles);
        }
    }

    // Before anything is unpacked: names that there may be, each once, and no more in all than there can be.
    private static void CheckEntries(ZipArchive zip)
    {
        var documents = zip.Entries.ToLookup(entry => RecordLayout.IsDocument(entry.FullName), entry => (decimal)entry.Length);
        if (zip.Entries.Count > MostFiles || documents[false].Sum() > MostBytes)
        {
            throw new RefusedException(RecordTexts.TooLarge(MostBytes / Megabyte));
        }

        if (documents[true].DefaultIfEmpty().Max() > MostDocumentBytes || documents[true].Sum() > MostDocumentsBytes)
        {
            throw new RefusedException(RecordTexts.DocumentsTooLarge(MostDocumentBytes / Megabyte, MostDocumentsBytes / Megabyte));
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

            if (version is < 1 or > RecordLayout.Version)
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

    private static async Task<byte[]> BytesAsync(ZipArchiveEntry entry, CancellationToken cancellationToken) =>
        await entry.BytesAsync(cancellationToken) ?? throw new RefusedException(RecordTexts.Changed(entry.FullName));

    private sealed class RefusedException(string reason) : Exception(reason);
}
