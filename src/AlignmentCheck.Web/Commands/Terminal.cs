namespace AlignmentCheck.Web.Commands;

/// <summary>Where a command talks to the person who called it.</summary>
/// <param name="Output">What was asked for.</param>
/// <param name="Error">What went wrong, and progress.</param>
/// <param name="ShowsProgress">Whether somebody is watching: a file or another program is not told how far it is.</param>
/// <param name="Time">The clock.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, bool ShowsProgress, TimeProvider Time)
{
    public static Terminal OfProcess() => new(Console.Out, Console.Error, !Console.IsErrorRedirected, TimeProvider.System);
}
