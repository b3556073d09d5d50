using System.Text;
using System.Text.Unicode;

namespace AlignmentCheck.Web.Imports;

/// <summary>The encodings in which survey tools and spreadsheets write text.</summary>
internal static class ExportBytes
{
    private const int Windows = 1252;

    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(Windows)!;

    /// <summary>The same text in UTF-8: UTF-16 shows by its first two bytes, and what is no UTF-8 is taken for Windows-1252.</summary>
    public static byte[] ToUtf8(byte[] file)
    {
        if (file is [0xFF, 0xFE, ..])
        {
            return Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(file.AsSpan(2)));
        }

        if (file is [0xFE, 0xFF, ..])
        {
            return Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(file.AsSpan(2)));
        }

        return Utf8.IsValid(file) ? file : Encoding.UTF8.GetBytes(Western.GetString(file));
    }
}
