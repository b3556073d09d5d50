using System.CommandLine;

namespace AlignmentCheck.Web.Commands.Report;

/// <summary><c>report</c>: from a file of answers to the report, without a database or a server.</summary>
internal static class ReportCommand
{
    public static Command Build(Terminal terminal, string content)
    {
        var command = new Command("report", ReportTexts.Command);
        var options = new ReportOptions();
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var run = new ReportRun(options.Read(parsed), terminal, content);
            // On a thread of its own, since Ctrl+C is only listened for once the command has given the thread back.
            return Task.Run(() => run.ExecuteAsync(cancellationToken), cancellationToken);
        });
        return command;
    }
}
