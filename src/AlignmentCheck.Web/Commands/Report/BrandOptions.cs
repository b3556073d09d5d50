using System.CommandLine;
using System.CommandLine.Parsing;
using AlignmentCheck.Core.Brands;

namespace AlignmentCheck.Web.Commands.Report;

/// <summary>The arguments by which a report gets its consultant's own hand.</summary>
internal sealed class BrandOptions
{
    private readonly Option<string?> _logo = new("--logo") { Description = ReportTexts.Logo, HelpName = "FILE" };

    private readonly Option<string?> _logoText = new("--logo-text") { Description = ReportTexts.LogoText, HelpName = "TEXT" };

    private readonly Option<string?> _accent = new("--accent") { Description = ReportTexts.Accent, HelpName = "HEX" };

    private readonly Option<string?> _coverNote = new("--cover-note") { Description = ReportTexts.CoverNote, HelpName = "TEXT" };

    private readonly Option<string?> _coverNoteFile = new("--cover-note-file") { Description = ReportTexts.CoverNoteFile, HelpName = "FILE" };

    private readonly Option<string?> _paper = new("--paper") { Description = ReportTexts.Paper, HelpName = string.Join('|', Enum.GetNames<Paper>()) };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _logo, _logoText, _accent, _coverNote, _coverNoteFile, _paper })
        {
            command.Add(option);
        }

        _accent.Validators.Add(CheckAccent);
        _paper.Validators.Add(CheckPaper);
        _coverNoteFile.Validators.Add(result =>
        {
            if (result.GetResult(_coverNote) is not null)
            {
                result.AddError(ReportTexts.NotTogether(_coverNote.Name, _coverNoteFile.Name));
            }
        });
    }

    /// <summary>The files that are read: none of them is ever written over.</summary>
    public IEnumerable<Token> Files(SymbolResult result) =>
        [.. result.GetResult(_logo)?.Tokens ?? [], .. result.GetResult(_coverNoteFile)?.Tokens ?? []];

    public BrandRequest Read(ParseResult parsed) => new(
        parsed.GetValue(_logo),
        parsed.GetValue(_logoText),
        (Accent.Read(parsed.GetValue(_accent)) as AccentOutcome.Accepted)?.Accent,
        parsed.GetValue(_coverNote),
        parsed.GetValue(_coverNoteFile),
        PaperOf(parsed.GetValue(_paper)) ?? Paper.A4);

    private static void CheckAccent(OptionResult result)
    {
        foreach (var text in result.Tokens.Select(token => token.Value))
        {
            var mistake = Accent.Read(text) switch
            {
                AccentOutcome.Accepted => null,
                AccentOutcome.NotAColour => ReportTexts.NotAColour(text),
                AccentOutcome.TooPale pale => ReportTexts.TooPale(text, pale.Contrast, pale.Nearest),
                AccentOutcome.LikeATeams like => ReportTexts.LikeATeams(text, like.Team, like.Nearest),
                var other => throw new System.Diagnostics.UnreachableException($"Unhandled outcome {other}."),
            };
            if (mistake is not null)
            {
                result.AddError(mistake);
            }
        }
    }

    private static void CheckPaper(OptionResult result)
    {
        foreach (var token in result.Tokens.Where(token => PaperOf(token.Value) is null))
        {
            result.AddError(ReportTexts.UnknownPaper(token.Value, Enum.GetNames<Paper>()));
        }
    }

    private static Paper? PaperOf(string? text) =>
        Enum.GetValues<Paper>().Cast<Paper?>().FirstOrDefault(paper => string.Equals(paper.ToString(), text, StringComparison.OrdinalIgnoreCase));
}
