namespace AlignmentCheck.Core.Stored;

/// <summary>Stored bytes or text are not what this program has written: damaged, of another kind or of a later version.</summary>
/// <remarks>Its message never repeats what was stored, since that may be somebody's answers.</remarks>
public sealed class StoredFormatException : FormatException
{
    public StoredFormatException()
    {
    }

    public StoredFormatException(string message)
        : base(message)
    {
    }

    public StoredFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
