using System.Text;

namespace AlignmentCheck.Tests;

/// <summary>A row whose place in the order of arrival is sought, by what it is known by: bytes that stand in the file.</summary>
/// <param name="Table">Where it is.</param>
/// <param name="Mark">A key as hexadecimal digits, or an address.</param>
internal sealed record Sought(string Table, string Mark)
{
    public byte[] Bytes => Mark.Contains('@', StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(Mark) : Convert.FromHexString(Mark);

    public bool IsIn(object[] row) => row.Any(value => value is byte[] bytes ? string.Equals(Convert.ToHexStringLower(bytes), Mark, StringComparison.Ordinal)
        : value is string text && string.Equals(text, Mark, StringComparison.OrdinalIgnoreCase));
}
