using System.CommandLine;
using AlignmentCheck.Data;
using AlignmentCheck.Web.Demo;
using AlignmentCheck.Web.Hosting;

namespace AlignmentCheck.Web.Commands.Demo;

/// <summary><c>demo</c>: the demo client in an empty database, whatever the environment.</summary>
internal static class DemoCommand
{
    private static readonly Uri Usual = new("http://localhost:5080");

    public static Command Build(Terminal terminal)
    {
        var command = new Command("demo", DemoTexts.Command);
        command.SetAction((_, cancellationToken) => RunAsync(terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, CancellationToken cancellationToken)
    {
        if (await DemoSite.FillAsync([], cancellationToken) is not { } password)
        {
            terminal.Error.WriteLine(DemoTexts.NotEmpty);
            return ExitCode.BadInput;
        }

        await using var site = Site.Compose([]).Build();
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AlignmentContext>();
        await terminal.Output.WriteLineAsync(await DemoGuide.WriteAsync(db, Usual, password, cancellationToken));
        return ExitCode.Success;
    }
}
