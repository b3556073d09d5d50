using AlignmentCheck.Web.Commands;

return await CommandLine.RunAsync(args, Terminal.OfProcess());
