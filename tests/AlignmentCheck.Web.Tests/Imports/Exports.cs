using System.Text;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Mapping;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Web.Imports;

namespace AlignmentCheck.Web.Tests.Imports;

/// <summary>Looks at exports as the page does.</summary>
internal static class Exports
{
    public static IReadOnlyList<Wording> WordingsOf(Questionnaire asked) =>
        Wordings.Of(new ContentCatalogue([new PublishedContent("en", [asked], [], new Dictionary<string, Core.Advice.Source>())]), asked.Id);

    /// <param name="match">Null for what is suggested.</param>
    public static MappedExport Look(byte[] file, Questionnaire asked, Func<ExportTable, ColumnMapping?>? match = null)
    {
        var read = ExportFile.Read(file);
        read.Problems.Listed.Select(problem => problem.ToString()).ShouldBeEmpty();
        var table = read.Table!;
        var wordings = WordingsOf(asked);
        var mapping = match is null ? ColumnSuggestions.Of(table, asked, wordings) : match(table)!;
        return MappedExport.Of(file, table, mapping, asked, wordings, new RoundTerms());
    }

    public static MappedExport Look(string text, Questionnaire asked, Func<ExportTable, ColumnMapping?>? match = null) => Look(Encoding.UTF8.GetBytes(text), asked, match);
}
