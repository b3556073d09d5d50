using AlignmentCheck.Web.Commands;
using AlignmentCheck.Web.Hosting;

return CommandLine.IsCommand(args)
    ? await CommandLine.RunAsync(args, Terminal.OfProcess())
    : await Site.RunAsync(args, Console.Error);
