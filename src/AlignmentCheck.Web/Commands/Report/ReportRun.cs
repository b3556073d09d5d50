using AlignmentCheck.Content;
using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Brands;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Reporting.Model;
using AlignmentCheck.Reporting.Printing;
using AlignmentCheck.Web.Commands.Content;

namespace AlignmentCheck.Web.Commands.Report;

/// <summary>One call of the <c>report</c> command.</summary>
/// <param name="request">What was asked for.</param>
/// <param name="terminal">Where to tell what goes wrong.</param>
/// <param name="content">The content folder.</param>
internal sealed class ReportRun(ReportRequest request, Terminal terminal, string content)
{
    private bool Prints => request.Outputs.Any(output => output.Format == OutputFormat.Pdf);

    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        var languages = ContentReader.Languages(content);
        if (languages.Count > 0 && !languages.Contains(request.Language, StringComparer.Ordinal))
        {
            return Misused(ReportTexts.UnknownLanguage(request.Language, languages));
        }

        if (new BrandReading(request.Brand, terminal).Read() is not { } brand)
        {
            return ExitCode.BadInput;
        }

        var chromium = Chromium.Find();
        if (Prints && chromium is null)
        {
            terminal.Error.WriteLine(ReportTexts.NoChromium(Chromium.Variable));
            return ExitCode.BadInput;
        }

        // The browser takes longest to be ready, so it starts while the answers are read.
        await using var printing = Prints ? new StartingPrinter(chromium!) : null;
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

        return await ReportAsync(library, questionnaire, brand, printing, cancellationToken);
    }

    private async Task<int> ReportAsync(
        ContentLibrary library, Questionnaire questionnaire, Brand brand, StartingPrinter? printing, CancellationToken cancellationToken)
    {
        var rounds = new RoundReading(questionnaire, terminal);
        var now = rounds.Close(request.Responses, request.Terms, cancellationToken);
        var before = request.Previous
            .Select(previous => (previous.Quarter, Closed: rounds.Close(previous.Responses, TermsBefore, cancellationToken)))
            .ToArray();
        if (now is null || Array.Exists(before, round => round.Closed is null))
        {
            return ExitCode.BadInput;
        }

        var history = RoundHistory.Of([.. before.Select(round => new DatedRound(round.Quarter, round.Closed!)), new DatedRound(request.Quarter, now)]);
        var forms = new ReportForms(ReportOf(library, brand, now.Result, history), request.Language, printing);
        try
        {
            using var files = new OutputFiles();
            foreach (var output in request.Outputs)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var bytes = await forms.WriteAsync(output);
                await using var stream = files.Create(output.Path);
                await stream.WriteAsync(bytes, cancellationToken);
            }

            files.Keep();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(ReportTexts.NotWritten(failed.Message));
            return ExitCode.BadInput;
        }
        catch (PrintingFailedException failed)
        {
            terminal.Error.WriteLine(ReportTexts.NotPrinted(failed.Message));
            return ExitCode.BadInput;
        }

        foreach (var output in request.Outputs)
        {
            await terminal.Output.WriteLineAsync(output.Path);
        }

        return ExitCode.Success;
    }

    // Nobody is asked how many were invited then: the intervals of earlier rounds are as wide as where that is not known.
    private RoundTerms TermsBefore => request.Terms with { InvitedSales = null, InvitedMarketing = null };

    private Reporting.Model.Report ReportOf(ContentLibrary library, Brand brand, DisclosedResult now, RoundHistory history) => new(
        now,
        Recommending.From(now, library.Steps),
        history.SincePrevious,
        new ReportHeading(
            request.Organisation,
            request.Quarter,
            request.Previous is [.., var last] ? last.Quarter : null,
            DateOnly.FromDateTime(terminal.Time.GetLocalNow().DateTime)),
        library.Sources)
    {
        History = history,
        Brand = brand,
        UsualTasks = library.UsualTasks,
    };

    private int Misused(string reason)
    {
        terminal.Error.WriteLine(reason);
        return ExitCode.WrongUsage;
    }
}
