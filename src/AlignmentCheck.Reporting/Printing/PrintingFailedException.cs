namespace AlignmentCheck.Reporting.Printing;

/// <summary>The browser did not start or did not print.</summary>
public sealed class PrintingFailedException(string message, Exception inner) : Exception(message, inner);
