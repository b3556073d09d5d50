using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Web.Answers;

namespace AlignmentCheck.Web.Commands.Report;

/// <summary>Closes a round whose answers stand in a file, or says why that cannot be done.</summary>
internal sealed class RoundReading(Questionnaire questionnaire, Terminal terminal)
{
    /// <returns>Null where the file cannot be used, after every reason was written.</returns>
    public ClosedRound? Close(string path, RoundTerms terms, CancellationToken cancellationToken)
    {
        try
        {
            if (Directory.Exists(path))
            {
                return Refuse(ReportTexts.FileIsFolder(path));
            }

            // The reader has its own buffer.
            using var stream = new FileStream(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
            return Close(stream, path, terms, cancellationToken);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refuse(ReportTexts.FileNotFound(path));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Refuse(ReportTexts.FileNotReadable(path, unreadable.Message));
        }
    }

    private ClosedRound? Close(Stream stream, string path, RoundTerms terms, CancellationToken cancellationToken)
    {
        using var file = new ResponsesFile(stream, questionnaire);
        ClosedRound round;
        using (var progress = new ReadingProgress(terminal))
        {
            var sheets = file.Sheets(rows =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress.Report(rows);
            });
            round = Closing.Close(questionnaire, terms, sheets, file.NotAsked);
        }

        if (file.Problems.Count == 0)
        {
            return round;
        }

        List(path, file.Problems);
        return null;
    }

    private ClosedRound? Refuse(string reason)
    {
        terminal.Error.WriteLine(reason);
        return null;
    }

    private void List(string path, ResponsesProblems problems)
    {
        terminal.Error.WriteLine(ReportTexts.Refused(path, problems.Count));
        foreach (var problem in problems.Listed)
        {
            terminal.Error.WriteLine(problem);
        }

        if (problems.Unlisted > 0)
        {
            terminal.Error.WriteLine(ReportTexts.FurtherMistakes(problems.Unlisted));
        }
    }
}
