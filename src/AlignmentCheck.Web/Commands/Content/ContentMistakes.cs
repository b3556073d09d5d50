using AlignmentCheck.Content;

namespace AlignmentCheck.Web.Commands.Content;

/// <summary>Writes what an author has to put right, a line for each, as editors and compilers do.</summary>
internal static class ContentMistakes
{
    public static int Write(IReadOnlyList<ContentMistake> mistakes, Terminal terminal)
    {
        foreach (var mistake in mistakes)
        {
            // What concerns the folder as a whole stands in no file.
            terminal.Error.WriteLine(mistake.File.Length == 0 ? mistake.Message : ContentTexts.Mistake(mistake.File, mistake.Line, mistake.Message));
        }

        terminal.Error.WriteLine(ContentTexts.Mistakes(mistakes.Count));
        return ExitCode.BadInput;
    }
}
