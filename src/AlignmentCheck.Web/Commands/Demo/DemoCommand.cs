using System.CommandLine;
using AlignmentCheck.Data;
using AlignmentCheck.Web.Demo;

namespace AlignmentCheck.Web.Commands.Demo;

/// <summary><c>demo</c>: the demo client in an empty database, whatever the environment.</summary>
internal static class DemoCommand
{
    private static readonly Uri Usual = new("http://localhost:5080");

    public static Command Build(OnSite site)
    {
        var command = new Command("demo", DemoTexts.Command);
        command.SetAction((_, cancellationToken) => site.RunAsync(services => RunAsync(services, site, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, OnSite site, CancellationToken cancellationToken)
    {
        if (await DemoSite.FillAsync(site.Settings, cancellationToken) is not { } password)
        {
            return site.Refuse(DemoTexts.NotEmpty);
        }

        var guide = await DemoGuide.WriteAsync(services.GetRequiredService<AlignmentContext>(), Usual, password, cancellationToken);
        await site.Terminal.Output.WriteLineAsync(guide);
        return ExitCode.Success;
    }
}
