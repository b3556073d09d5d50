namespace AlignmentCheck.Web.Tests.BadInput;

/// <summary>What is done to one field of a form.</summary>
internal static class Mischief
{
    public const string Markup = "\"><script>alert('x')</script>&amp;<b>";

    private static readonly string[] ToEach = ["left out", "empty", "too long", "a word", "too large a number"];

    /// <summary>By name: what is sent in the place of a field.</summary>
    private static readonly Dictionary<string, Func<Field, (string Name, string Value)[]>> Kinds = new(StringComparer.Ordinal)
    {
        ["left out"] = _ => [],
        ["empty"] = field => [(field.Name, "")],
        ["blank"] = field => [(field.Name, "   ")],
        ["too long"] = field => [(field.Name, new string('x', 10_000))],
        ["a word"] = field => [(field.Name, "many")],
        ["too large a number"] = field => [(field.Name, "999999999999999999999")],
        ["a negative number"] = field => [(field.Name, "-1")],
        ["the last of days"] = field => [(field.Name, "9999-12-31")],
        ["the first of days"] = field => [(field.Name, "0001-01-01")],
        ["markup"] = field => [(field.Name, Markup)],
        ["right to left"] = field => [(field.Name, "\u202Egnirts\u202C \u2066a\u2069 \u200F")],
        ["nothing but marks"] = field => [(field.Name, "\u202E\u2066\u200F\uFEFF")],
        ["emoji"] = field => [(field.Name, "👩‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿 👍🏽 Zoë")],
        ["many emoji"] = field => [(field.Name, string.Concat(Enumerable.Repeat("👍", 130)))],
        ["control characters"] = field => [(field.Name, "a\u0001\u0007b\u001B[31m\u2028c")],
        ["lines"] = field => [(field.Name, "one\r\nBcc: x@example.test\r\n\r\ntwo\tthree")],
        ["no character"] = field => [(field.Name, "a\uFFFE\uFFFFb")],
        ["zero"] = field => [(field.Name, "a\0b")],
        ["a path"] = field => [(field.Name, "../../../../etc/passwd")],
        ["an address"] = field => [(field.Name, "a\u202Eb@example.test")],
        ["a long address"] = field => [(field.Name, $"{new string('ä', 130)}@{string.Join('.', Enumerable.Repeat(new string('x', 40), 2))}.test")],
        ["nobody's id"] = field => [(field.Name, "3f2c1b9e-0d4a-4a53-9a43-0c8e5ad1f7aa")],
        ["JSON"] = field => [(field.Name, """{"id":"AAAA","rawId":{"a":[[[]]]},"type":7,"response":null}""")],
        ["twice"] = field => [(field.Name, field.Value), (field.Name, "2026-Q1")],
        ["as a list"] = field => [($"{field.Name}[0]", field.Value), ($"{field.Name}[-1].Id", "1")],
        ["with what is not asked for"] = field => [(field.Name, field.Value), ("Input.Id", "1"), ("Input.IsAdministrator", "true"), ("Id", "x"), ("State", "Released"), ("<b>", "<b>")],
    };

    public static IEnumerable<string> Names => Kinds.Keys;

    /// <summary>The fields that it is done to: each that is typed as text, and of the others, which are read alike, one of a kind.</summary>
    public static IEnumerable<Field> Fields(string kind, IEnumerable<Field> all) => ToEach.Contains(kind)
        ? all
        : all.DistinctBy(field => field.Type is "text" or "email" or "hidden" ? field.Name : field.Type);

    public static IReadOnlyList<(string Name, string Value)> Of(string kind, Field field) => Kinds[kind](field);
}
