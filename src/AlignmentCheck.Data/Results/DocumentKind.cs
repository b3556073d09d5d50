namespace AlignmentCheck.Data.Results;

/// <summary>What is made of a released round as a PDF, and kept.</summary>
public enum DocumentKind
{
    Report,

    /// <summary>The report's draft service level agreement as a document of its own.</summary>
    Agreement,
}
