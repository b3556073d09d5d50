using AlignmentCheck.Web.Commands;
using AlignmentCheck.Web.Hosting;

if (CommandLine.IsCommand(args))
{
    return await CommandLine.RunAsync(args, Terminal.OfProcess());
}

await Site.RunAsync(args);
return ExitCode.Success;
