using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;

namespace AlignmentCheck.Core.Tests.Support;

/// <summary>Several rounds of one organisation from a seed: teams of changing size, and questionnaires that change now and then.</summary>
internal sealed class RandomHistories(int seed)
{
    private static readonly Questionnaire[] Asked =
    [
        Sample.Core, Sample.Core, Sample.Core, Sample.Extended, Changed(1, (s, _) => s with { Text = "Other" }), Changed(2, (s, _) => s with { Text = "Other" }),
        Changed(1, (s, _) => s with { Reversed = !s.Reversed }), Changed(2, (s, i) => s with { Id = $"new-{i}" }),
        Sample.Of("core", [Sample.CoreDimensions[0] with { Check = Sample.Kpi with { Question = Sample.Kpi.Question with { Text = "Which?" } } }, .. Sample.CoreDimensions.Skip(1)]),
        Sample.Of("core", [Sample.CoreDimensions[0] with { Check = null }, .. Sample.CoreDimensions.Skip(1)]),
    ];

    private readonly RandomRounds _random = new(seed);

    /// <param name="length">How many rounds.</param>
    public IReadOnlyList<(Quarter Quarter, Round Round)> Any(int length)
    {
        var quarter = new Quarter(2024, 1);
        var rounds = new List<(Quarter, Round)>();
        for (var i = 0; i < length; i++)
        {
            quarter = quarter.Plus(1 + _random.Next(2));
            rounds.Add((quarter, _random.OfSize(Size(), Size(), new RoundTerms { MayPool = _random.Next(8) > 0 }, Asked[_random.Next(Asked.Length)])));
        }

        return rounds;
    }

    public static RoundHistory Of(IEnumerable<(Quarter Quarter, Round Round)> rounds) => RoundHistory.Of([.. rounds.Select(r => new DatedRound(r.Quarter, r.Round.Close()))]);

    private int Size() => _random.Next(10) switch { 0 => _random.Next(5), 1 => 3 + _random.Next(3), < 6 => 5 + _random.Next(6), _ => 10 + _random.Next(10) };

    private static Questionnaire Changed(int statements, Func<Statement, int, Statement> change) => Sample.Of(
        "core", [Sample.CoreDimensions[0] with { Statements = [.. Sample.CoreDimensions[0].Statements.Select((s, i) => i < statements ? change(s, i) : s)] }, .. Sample.CoreDimensions.Skip(1)]);
}
