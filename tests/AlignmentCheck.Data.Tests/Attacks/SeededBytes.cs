using System.Buffers.Text;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Responses;

namespace AlignmentCheck.Data.Tests.Attacks;

/// <summary>Everything that is drawn by chance in a simulated round, the same in each run: who is beyond chance is so always or never.</summary>
internal sealed class SeededBytes(int seed)
{
    private static readonly Questionnaire Core = TestContent.Catalogue.Languages[0].Newest("core")!;

    private readonly Random _random = new(seed);

    public byte[] Next(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    public ResponseSecret Secret() => ResponseSecret.TryParse(Base64Url.EncodeToString(Next(ResponseSecret.Length)))!;

    public int Below(int most) => _random.Next(most);

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] all = [.. items];
        _random.Shuffle(all);
        return all;
    }

    /// <summary>A form as somebody fills it in: some statements left out, and a comment of any length, so that rows differ in length.</summary>
    public Dictionary<string, string> Form()
    {
        var form = Core.Statements.Where(_ => Below(8) > 0).ToDictionary(statement => statement.Id, _ => $"{1 + Below(5)}", StringComparer.Ordinal);
        form["kpi"] = "revenue";
        form["comment"] = new string((char)('a' + Below(26)), 1 + Below(120));
        return form;
    }
}
