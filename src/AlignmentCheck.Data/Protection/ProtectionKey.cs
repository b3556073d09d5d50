namespace AlignmentCheck.Data.Protection;

/// <summary>A key that signs cookies and one-time links. In the database, so that every process that shares it can read the others'.</summary>
public sealed class ProtectionKey
{
    public const int LongestName = 100;

    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}
