namespace AlignmentCheck.Data.Results;

/// <summary>What is known of a kept PDF without reading the file.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Version">The version of layout and sentences by which it was made.</param>
/// <param name="Sha256">Of the PDF, in lower-case hexadecimal.</param>
/// <param name="MadeAt">When it was made.</param>
public sealed record KeptCopy(int Number, int Version, string Sha256, DateTimeOffset MadeAt);
