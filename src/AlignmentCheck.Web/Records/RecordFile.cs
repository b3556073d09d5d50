using System.IO.Compression;
using AlignmentCheck.Data.Records;

namespace AlignmentCheck.Web.Records;

/// <summary>A record's file that was found to be whole, kept open: its PDFs are read out of it one at a time, and only when they are wanted.</summary>
internal sealed class RecordFile(ZipArchive zip, OrganisationRecord record) : IAsyncDisposable
{
    public OrganisationRecord Record => record;

    public async Task<byte[]> DocumentAsync(string quarter, RecordedDocument document, CancellationToken cancellationToken)
    {
        var entry = zip.GetEntry(RecordLayout.Document(quarter, document.Kind, document.Number))!;
        return await entry.BytesAsync(cancellationToken) ?? throw new InvalidDataException("The file was changed while it was read.");
    }

    public ValueTask DisposeAsync() => zip.DisposeAsync();
}
