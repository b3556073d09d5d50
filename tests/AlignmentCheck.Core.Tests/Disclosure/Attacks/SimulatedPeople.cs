using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Disclosure.Attacks;

/// <summary>
/// People as instrument.md simulated them: a person's dimension score has a standard deviation of 20 points and alpha is 0.72, which
/// with four statements makes 27 points for a statement and 0.39 between two. Each team has its own mean in each dimension.
/// </summary>
internal sealed class SimulatedPeople(int seed)
{
    private const double StatementDeviation = 27.1;
    private const double Common = 0.391;

    private readonly Random _random = new(seed);

    /// <param name="missing">How often a statement is left out; as often again it is "don't know".</param>
    public Person[] Team(Questionnaire questionnaire, Team team, int size, double missing)
    {
        var means = questionnaire.Dimensions.ToDictionary(d => d.Id, _ => 30 + (40 * _random.NextDouble()));
        return [.. Enumerable.Range(0, size).Select(_ => PersonOf(questionnaire, team, means, missing))];
    }

    public int Next(int from, int to) => _random.Next(from, to);

    private Person PersonOf(Questionnaire questionnaire, Team team, Dictionary<string, double> means, double missing)
    {
        var person = Person.In(team);
        foreach (var dimension in questionnaire.Dimensions)
        {
            var self = Normal();
            foreach (var statement in dimension.Statements)
            {
                var score = means[dimension.Id] + (StatementDeviation * ((Math.Sqrt(Common) * self) + (Math.Sqrt(1 - Common) * Normal())));
                var step = (int)Math.Clamp(Math.Round(score / 25), 0, 4);
                person = _random.NextDouble() switch
                {
                    var chance when chance < missing => person,
                    var chance when chance < 2 * missing && statement.OffersDontKnow => person.With(statement.Id, "dk"),
                    _ => person.With(statement.Id, $"{(statement.Reversed ? 5 - step : 1 + step)}"),
                };
            }
        }

        return person;
    }

    private double Normal() => MathNet.Numerics.Distributions.Normal.Sample(_random, 0, 1);
}
