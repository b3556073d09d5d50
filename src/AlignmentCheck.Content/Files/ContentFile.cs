using AlignmentCheck.Content.Mistakes;

namespace AlignmentCheck.Content.Files;

/// <summary>The text of one file of the content folder, or a part of it.</summary>
/// <param name="Name">Its path from the content folder, with forward slashes.</param>
/// <param name="Text">What it says.</param>
/// <param name="FirstLine">The line of the file in which the text begins, from 1.</param>
/// <param name="Log">Where its mistakes go.</param>
internal sealed record ContentFile(string Name, string Text, int FirstLine, MistakeLog Log)
{
    /// <summary>The file's name without folders.</summary>
    public string ShortName => Path.GetFileName(Name);

    /// <param name="line">A line of the file, not of the part.</param>
    /// <param name="message">What is wrong.</param>
    public void Report(int line, string message) => Log.Add(Name, line, message);
}
