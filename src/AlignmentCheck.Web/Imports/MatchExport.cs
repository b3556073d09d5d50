using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Mapping;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Mappings;
using AlignmentCheck.Web.Answers;
using AlignmentCheck.Web.Clients;

namespace AlignmentCheck.Web.Imports;

/// <summary>A file that was looked at as another tool's export.</summary>
/// <param name="Problems">All that is wrong, with the file or with how it is matched.</param>
/// <param name="Export">The file as it is matched; null where it cannot be read.</param>
/// <param name="Remembered">The matching of an earlier import that it is matched by; null where it is not.</param>
internal sealed record MatchedFile(ResponsesProblems Problems, MappedExport? Export, RememberedFit? Remembered);

/// <summary>
/// Looks at another tool's export: as somebody has matched this very one in the form, else as one like it was matched before, and whatever
/// that leaves open as its headings suggest.
/// </summary>
internal sealed class MatchExport(ReadMappings readMappings, ContentCatalogue catalogue)
{
    public async Task<MatchedFile> ExecuteAsync(
        Guid organisationId, Questionnaire asked, byte[] file, MappingForm form, RoundTerms terms, CancellationToken cancellationToken)
    {
        var read = form.Read(file);
        if (read.Table is not { } table)
        {
            return new MatchedFile(read.Problems, null, Remembered: null);
        }

        var wordings = Wordings.Of(catalogue, asked.Id);
        var isSaid = form.IsOf(table, asked);
        var remembered = isSaid ? null : await RememberedAsync(organisationId, asked, table, cancellationToken);
        var mapping = isSaid ? form.ToMapping(table, asked)
            : remembered is null ? ColumnSuggestions.Of(table, asked, wordings)
            : ColumnSuggestions.Of(table, asked, wordings, remembered);
        var export = MappedExport.Of(file, table, mapping, asked, wordings, terms);
        return new MatchedFile(export.Problems, export, remembered);
    }

    private async Task<RememberedFit?> RememberedAsync(Guid organisationId, Questionnaire asked, ExportTable table, CancellationToken cancellationToken)
    {
        var kept = await readMappings.ExecuteAsync(organisationId, asked.Id, table.Signature, cancellationToken);
        var fits = kept.Select(mapping => mapping.For(table)).OfType<RememberedFit>().ToList();
        return fits.Find(fit => fit.IsWhole) ?? fits.MaxBy(fit => fit.Mapping.Questions.Count);
    }
}
