namespace AlignmentCheck.Data.Content;

/// <summary>A round needs content in a language that this instance offers no more.</summary>
public sealed class MissingContentException(string language) : Exception($"There is no content in the language {language}.");
