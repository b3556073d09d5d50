using AlignmentCheck.Content;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Web.Commands.Content;

namespace AlignmentCheck.Web.Commands.Report;

/// <summary>One call of the <c>report</c> command.</summary>
/// <param name="request">What was asked for.</param>
/// <param name="terminal">Where to tell what goes wrong.</param>
/// <param name="content">The content folder.</param>
internal sealed class ReportRun(ReportRequest request, Terminal terminal, string content)
{
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        var languages = ContentReader.Languages(content);
        if (languages.Count > 0 && !languages.Contains(request.Language, StringComparer.Ordinal))
        {
            return Misused(ReportTexts.UnknownLanguage(request.Language, languages));
        }

        var reading = ContentReader.Read(content, request.Language);
        if (reading.Library is not { } library)
        {
            return ContentMistakes.Write(reading.Mistakes, terminal);
        }

        if (library.Find(request.Questionnaire) is not { } questionnaire)
        {
            return Misused(ReportTexts.UnknownQuestionnaire(
                request.Questionnaire, library.Questionnaires.Select(known => known.Id).Distinct(StringComparer.Ordinal)));
        }

        return await ReportAsync(library, questionnaire, cancellationToken);
    }

    private async Task<int> ReportAsync(ContentLibrary library, Questionnaire questionnaire, CancellationToken cancellationToken)
    {
        var rounds = new RoundReading(questionnaire, terminal);
        var now = rounds.Close(request.Responses, request.Terms, cancellationToken);
        var before = request.Previous is { } previous ? rounds.Close(previous.Responses, TermsBefore, cancellationToken) : null;
        if (now is null || (before is null && request.Previous is not null))
        {
            return ExitCode.BadInput;
        }

        try
        {
            using var files = new OutputFiles();
            foreach (var output in request.Outputs)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await using var stream = files.Create(output.Path);
                // The writers of AlignmentCheck.Reporting are called here, with library, now and before.
            }

            files.Keep();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(ReportTexts.NotWritten(failed.Message));
            return ExitCode.BadInput;
        }

        foreach (var output in request.Outputs)
        {
            await terminal.Output.WriteLineAsync(output.Path);
        }

        return ExitCode.Success;
    }

    // Nobody is asked how many were invited last time: it only widens or narrows intervals that are not shown again.
    private RoundTerms TermsBefore => request.Terms with { InvitedSales = null, InvitedMarketing = null };

    private int Misused(string reason)
    {
        terminal.Error.WriteLine(reason);
        return ExitCode.WrongUsage;
    }
}
