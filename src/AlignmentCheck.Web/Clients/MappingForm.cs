using System.Globalization;
using AlignmentCheck.Core.Mapping;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Web.Imports;

namespace AlignmentCheck.Web.Clients;

/// <summary>A text of the file, behind the group that it belongs to, and what it stands for.</summary>
public sealed class MappedValueForm
{
    internal const char Sign = '|';

    public string? Text { get; set; }

    public string? Answer { get; set; }

    internal static string TextOf(ValueGroup group, FoundValue value) => $"{group.Id}{Sign}{value.Text}";

    internal ValueKey? Key => Text?.IndexOf(Sign, StringComparison.Ordinal) is { } end and >= 0 ? new ValueKey(Text[..end], CellText.Of(Text[(end + 1)..])) : null;
}

/// <summary>What a consultant says of an export's columns. All of it is text: what fits no column or answer counts as not said.</summary>
public sealed class MappingForm
{
    internal const string Importing = "import";
    internal const string Yes = "true";

    /// <summary>Of the export that this is about; anything else is looked at anew.</summary>
    public string? Headings { get; set; }

    /// <summary>The questionnaire that this is about.</summary>
    public string? Questionnaire { get; set; }

    /// <summary>"true" where the second row belongs to the headings.</summary>
    public string? SecondHeader { get; set; }

    /// <summary>"true" where numbers are of a scale of five though nobody chose the highest.</summary>
    public string? OfFive { get; set; }

    /// <summary>The column that tells the team, from 0.</summary>
    public string? Team { get; set; }

    /// <summary>By question id: its only or first column, from 0.</summary>
    public Dictionary<string, string?> First { get; init; } = [];

    /// <summary>By question id: the last of several columns.</summary>
    public Dictionary<string, string?> Last { get; init; } = [];

    public List<MappedValueForm> Values { get; init; } = [];

    /// <summary>Of the file and the matching that were found faultless.</summary>
    public string? Checked { get; set; }

    /// <summary>The button that was pressed.</summary>
    public string? Do { get; set; }

    /// <summary>The file, read with or without a second row of headings as somebody has said so of this very file.</summary>
    internal ExportFile Read(byte[] file)
    {
        var read = ExportFile.Read(file);
        if (Headings is null || read.Table is not { } table || table.HasSecondHeader == HasSecondHeader)
        {
            return read;
        }

        var other = ExportFile.Read(file, HasSecondHeader);
        return IsOf(table) || (other.Table is not null && IsOf(other.Table)) ? other : read;
    }

    private bool HasSecondHeader => SecondHeader is Yes;

    /// <summary>Whether the form was filled in for this export and this questionnaire.</summary>
    internal bool IsOf(ExportTable table, Questionnaire asked) => IsOf(table) && string.Equals(Questionnaire, asked.Id, StringComparison.Ordinal);

    private bool IsOf(ExportTable table) => string.Equals(Headings, NameOf(table), StringComparison.Ordinal);

    internal static string NameOf(ExportTable table) => Convert.ToHexStringLower(table.Signature);

    internal ColumnMapping ToMapping(ExportTable table, Questionnaire asked)
    {
        var questions = new Dictionary<string, ColumnRange>(StringComparer.Ordinal);
        foreach (var question in asked.Questions)
        {
            if (ColumnIn(First.GetValueOrDefault(question.Id), table) is { } first)
            {
                questions[question.Id] = new ColumnRange(first, ColumnIn(Last.GetValueOrDefault(question.Id), table) ?? first);
            }
        }

        var values = new Dictionary<ValueKey, string>();
        foreach (var value in Values)
        {
            if (value is { Key: { } key, Answer.Length: > 0 })
            {
                values[key] = value.Answer;
            }
        }

        return new ColumnMapping(ColumnIn(Team, table), questions, values) { IsScaleOfFive = OfFive is Yes };
    }

    private static int? ColumnIn(string? entry, ExportTable table) =>
        int.TryParse(entry, NumberStyles.None, CultureInfo.InvariantCulture, out var column) && column < table.Columns.Count ? column : null;
}
