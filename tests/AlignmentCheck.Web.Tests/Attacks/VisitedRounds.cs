using System.Text.Json;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Tests;

namespace AlignmentCheck.Web.Tests.Attacks;

/// <summary>Rounds that people answer over HTTP, each with a browser of their own.</summary>
internal static class VisitedRounds
{
    public const int Count = 200;

    private const int People = 4;

    /// <param name="http">The way to the site. Cookies are the browsers' own.</param>
    /// <param name="questionnaire">What is asked.</param>
    /// <param name="open">Opens a round: gives the path of its survey.</param>
    /// <param name="lines">What was logged since the last time.</param>
    public static async Task<IReadOnlyList<VisitedRound>> RunAsync(HttpClient http, Questionnaire questionnaire, Func<Task<string>> open, Func<IReadOnlyList<string>> lines)
    {
        var random = new Random(31);
        var rounds = new List<VisitedRound>();
        for (var i = 0; i < Count; i++)
        {
            var path = await open();
            lines();
            var visits = new List<Visit>();
            for (var person = 0; person < People; person++)
            {
                // Some answer much and some little.
                var willing = random.NextDouble();
                var answers = questionnaire.Statements.Where((_, at) => at == 0 || random.NextDouble() < willing)
                    .ToDictionary(statement => statement.Id, _ => $"{1 + random.Next(5)}", StringComparer.Ordinal);
                visits.Add(await new SimulatedBrowser(http).AnswerAsync(path, $"person-{i}-{person}", answers, Stored(answers)));
            }

            rounds.Add(new VisitedRound(visits, lines()));
        }

        return rounds;
    }

    public static Score Try(this IReadOnlyList<VisitedRound> rounds, VisitAttack attack)
    {
        var score = new Score();
        foreach (var round in rounds)
        {
            score.Add([.. round.Visits.Select(visit => visit.Stored.Key)], attack(round));
        }

        return score;
    }

    private static string Stored(Dictionary<string, string> answers) =>
        JsonSerializer.Serialize(answers.ToDictionary(answer => answer.Key, answer => int.Parse(answer.Value, System.Globalization.CultureInfo.InvariantCulture)));
}
