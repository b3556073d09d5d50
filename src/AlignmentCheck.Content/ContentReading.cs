namespace AlignmentCheck.Content;

/// <summary>Something an author has to put right.</summary>
/// <param name="File">The file's path from the content folder, with forward slashes.</param>
/// <param name="Line">Where in the file, from 1; 1 where the file itself is the matter.</param>
/// <param name="Message">What is wrong and what was expected.</param>
public sealed record ContentMistake(string File, int Line, string Message);

/// <summary>What reading the content folder brought.</summary>
/// <param name="Library">The content; null as soon as there is one mistake.</param>
/// <param name="Mistakes">All mistakes at once, by file and line.</param>
public sealed record ContentReading(ContentLibrary? Library, IReadOnlyList<ContentMistake> Mistakes);
