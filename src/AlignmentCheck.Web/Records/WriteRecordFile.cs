using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Records;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Reporting.Exports;
using AlignmentCheck.Web.Reports;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Records;

/// <summary>Writes an organisation's record as one ZIP, a file after the other, as it is being sent.</summary>
internal sealed class WriteRecordFile(AlignmentContext db, ReadRecord readRecord, ReadResult readResult, FindKeptDocument findKeptDocument, TimeProvider time)
{
    private const int PartBytes = 256 * 1024;

    public async Task ExecuteAsync(Guid organisationId, Stream to, CancellationToken cancellationToken)
    {
        var record = await readRecord.ExecuteAsync(organisationId, cancellationToken);
        await using var handedOn = new HandedOn(to);
        await using (var zip = new ZipArchive(handedOn, ZipArchiveMode.Create, leaveOpen: true))
        {
            await WriteAsync(organisationId, record, zip, handedOn, cancellationToken);
        }

        await handedOn.HandOnAsync(cancellationToken);
    }

    private async Task WriteAsync(Guid organisationId, OrganisationRecord record, ZipArchive zip, HandedOn handedOn, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var files = new List<RecordedFile>();
        await AddAsync(RecordLayout.About, Encoding.UTF8.GetBytes(RecordTexts.About(record.Organisation.Name, now)));
        await AddJsonAsync(RecordLayout.Organisation, record.Organisation);
        await AddBothAsync(RecordLayout.Members, record.Members, RecordTables.Members(record));
        await AddBothAsync(RecordLayout.Plan, record.Plan, RecordTables.Plan(record));
        await AddBothAsync(RecordLayout.Audit, record.Audit, RecordTables.Audit(record));
        foreach (var round in record.Rounds)
        {
            await AddJsonAsync(RecordLayout.Round(round.Quarter), round);
        }

        foreach (var found in await ReportsAsync(organisationId, cancellationToken))
        {
            var quarter = found.Round.Quarter.ToString();
            await AddAsync(RecordLayout.Results(quarter, RecordLayout.Json), Encoding.UTF8.GetBytes(ResultsJson.Write(found.Report, found.Texts)));
            await AddAsync(RecordLayout.Results(quarter, RecordLayout.Csv), Encoding.UTF8.GetBytes(ResultsCsv.Write(found.Report, found.Texts)));
            foreach (var document in record.Rounds.Single(round => string.Equals(round.Quarter, quarter, StringComparison.Ordinal)).Documents)
            {
                var kept = await findKeptDocument.ExecuteAsync(found.Round.Id, document.Kind, document.Number, cancellationToken);
                await AddAsync(RecordLayout.Document(quarter, document.Kind, document.Number), kept!.Pdf);
            }
        }

        await WriteAsync(RecordLayout.Manifest, Serialized(new RecordManifest(RecordLayout.Format, RecordLayout.Version, now, files)));

        Task AddAsync(string name, byte[] bytes)
        {
            files.Add(new RecordedFile(name, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));
            return WriteAsync(name, bytes);
        }

        Task AddJsonAsync<T>(string name, T value) => AddAsync(name, Serialized(value));

        async Task AddBothAsync<T>(string name, T value, string table)
        {
            await AddJsonAsync(name + RecordLayout.Json, value);
            await AddAsync(name + RecordLayout.Csv, Encoding.UTF8.GetBytes(table));
        }

        // In parts, so that no file waits as a whole a second time. A PDF is packed already.
        async Task WriteAsync(string name, byte[] bytes)
        {
            var entry = zip.CreateEntry(name, RecordLayout.IsDocument(name) ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
            entry.LastWriteTime = now;
            using (var stream = entry.Open())
            {
                for (var place = 0; place < bytes.Length; place += PartBytes)
                {
                    stream.Write(bytes, place, Math.Min(PartBytes, bytes.Length - place));
                    await handedOn.HandOnAsync(cancellationToken);
                }
            }

            await handedOn.HandOnAsync(cancellationToken);
        }
    }

    private static byte[] Serialized<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, RecordLayout.Options);

    private async Task<IReadOnlyList<FoundReport>> ReportsAsync(Guid organisationId, CancellationToken cancellationToken)
    {
        var rounds = await db.Rounds
            .Where(round => round.OrganisationId == organisationId && round.ClosedAt != null)
            .OrderBy(round => round.Quarter)
            .Select(round => round.Id)
            .ToListAsync(cancellationToken);
        var reports = new List<FoundReport>();
        foreach (var round in rounds)
        {
            if (await readResult.ExecuteAsync(round, cancellationToken) is { } stored)
            {
                reports.Add(FoundReport.Of(stored));
            }
        }

        return reports;
    }
}
