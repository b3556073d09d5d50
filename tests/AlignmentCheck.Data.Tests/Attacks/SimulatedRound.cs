using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Tests.Attacks;

/// <summary>A round and the truth about it: in which order rows came.</summary>
internal sealed class SimulatedRound(SurveySeed seed, IReadOnlyList<string> people)
{
    private const int TokenLength = 26;

    private readonly Dictionary<string, List<Sought>> _came = new(StringComparer.Ordinal);

    public SurveySeed Seed => seed;

    public WayIn WayIn => seed.Round.WayIn;

    /// <summary>Each person's code, from which their invitation follows.</summary>
    public IReadOnlyList<string> People => people;

    /// <summary>From the first to the last, by table.</summary>
    public IReadOnlyDictionary<string, List<Sought>> Truth => _came;

    public static string TokenOf(string person) => person.PadRight(TokenLength, 'x');

    public static string AddressOf(string token) => $"{token[..16]}@example.test";

    public void Came(string table, string mark)
    {
        if (!_came.TryGetValue(table, out var rows))
        {
            _came[table] = rows = [];
        }

        rows.Add(new Sought(table, mark));
    }
}
