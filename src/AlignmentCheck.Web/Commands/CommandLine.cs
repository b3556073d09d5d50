using System.CommandLine;
using System.CommandLine.Help;
using AlignmentCheck.Web.Commands.Content;
using AlignmentCheck.Web.Commands.Database;
using AlignmentCheck.Web.Commands.Demo;
using AlignmentCheck.Web.Commands.Organisations;
using AlignmentCheck.Web.Commands.Report;
using AlignmentCheck.Web.Commands.Users;

namespace AlignmentCheck.Web.Commands;

/// <summary>The program's commands, and with which code each way of ending leaves.</summary>
internal static class CommandLine
{
    // Time to take away half-written files after Ctrl+C, before the process is ended by force.
    private static readonly TimeSpan ToCleanUp = TimeSpan.FromSeconds(10);

    private static string ShippedContent => Path.Join(AppContext.BaseDirectory, "content");

    /// <summary>
    /// Whether the arguments call a command. Without one the program serves, and the host's own settings, such as <c>--urls</c>, pass through.
    /// </summary>
    public static bool IsCommand(IReadOnlyList<string> args) =>
        args.Count > 0 && (!args[0].StartsWith("--", StringComparison.Ordinal) || args[0] is "--help" or "--version");

    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken = default)
    {
        // A file whose name begins with @ is a file, not a list of arguments.
        var settings = args.Where(IsSetting).ToArray();
        var parsed = Build(terminal, settings).Parse([.. args.Where(arg => !IsSetting(arg))], new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            return Refuse(parsed, terminal);
        }

        var configuration = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = ToCleanUp,
        };
        try
        {
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }

    // The host's own settings pass through here too: --Section:Key=value. Options of commands begin with a small letter.
    private static bool IsSetting(string arg) =>
        arg.Length > 2 && arg.StartsWith("--", StringComparison.Ordinal) && char.IsAsciiLetterUpper(arg[2])
        && arg.IndexOf(':', StringComparison.Ordinal) is > 2 and var colon && colon < arg.IndexOf('=', StringComparison.Ordinal);

    private static RootCommand Build(Terminal terminal, string[] settings)
    {
        var site = new OnSite(settings, terminal);
        var root = new RootCommand(CommandTexts.Program)
        {
            ReportCommand.Build(terminal, ShippedContent),
            ContentCommand.Build(terminal, ShippedContent),
            DemoCommand.Build(site),
            UserCommand.Build(site),
            OrganisationCommand.Build(site),
        };
        foreach (var command in DatabaseCommands.Build(site))
        {
            root.Add(command);
        }

        root.SetAction(parsed =>
        {
            new HelpAction().Invoke(parsed);
            return ExitCode.WrongUsage;
        });
        return root;
    }

    private static int Refuse(ParseResult parsed, Terminal terminal)
    {
        foreach (var message in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
        {
            terminal.Error.WriteLine(message);
        }

        terminal.Error.WriteLine(CommandTexts.SeeHelp(parsed.CommandResult.Command));
        return ExitCode.WrongUsage;
    }
}
