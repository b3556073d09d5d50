namespace AlignmentCheck.Core.Tests.Support;

/// <summary>Files that stand beside the tests, for instance bytes that an earlier version has stored.</summary>
internal static class TestData
{
    public static byte[] Bytes(string name)
    {
        using var stream = typeof(TestData).Assembly.GetManifestResourceStream(name) ?? throw new ArgumentException($"There is no {name}.", nameof(name));
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static string Text(string name) => System.Text.Encoding.UTF8.GetString(Bytes(name));
}
