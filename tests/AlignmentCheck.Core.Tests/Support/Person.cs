using System.Collections.Immutable;
using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Tests.Support;

/// <summary>Somebody who answers, with the answers as they stand in a row of <c>responses.csv</c>, by question id.</summary>
internal sealed record Person(Team Team, ImmutableSortedDictionary<string, string> Answers)
{
    public string? this[string question] => Answers.GetValueOrDefault(question);

    public static Person In(Team team) => new(team, ImmutableSortedDictionary<string, string>.Empty);

    public static Person Sales(params ReadOnlySpan<(string Question, string Answer)> answers) => In(Team.Sales).With(answers);

    public static Person Marketing(params ReadOnlySpan<(string Question, string Answer)> answers) => In(Team.Marketing).With(answers);

    /// <summary>An empty answer takes the earlier one away.</summary>
    public Person With(string question, string? answer) =>
        this with { Answers = string.IsNullOrEmpty(answer) ? Answers.Remove(question) : Answers.SetItem(question, answer) };

    public Person With(params ReadOnlySpan<(string Question, string Answer)> answers)
    {
        var person = this;
        foreach (var (question, answer) in answers)
        {
            person = person.With(question, answer);
        }

        return person;
    }

    /// <summary>The four statements of a dimension at once: "5.13" leaves the second out, d is "don't know".</summary>
    public Person Ticks(string prefix, string ticks)
    {
        var person = this;
        for (var i = 0; i < ticks.Length; i++)
        {
            person = person.With($"{prefix}-{i + 1}", ticks[i] switch { '.' => null, 'd' => "dk", var point => $"{point}" });
        }

        return person;
    }

    /// <summary>The sheet, read as a form or a file would be.</summary>
    public AnswerSheet Sheet(Questionnaire questionnaire)
    {
        var builder = new AnswerSheetBuilder(questionnaire);
        foreach (var (question, answer) in Answers)
        {
            builder.Put(questionnaire.IndexOf(question), answer).ShouldBeNull($"{question}: {answer}");
        }

        return builder.Build(Team);
    }
}

/// <summary>A round to be closed: what was asked, under which terms, and who answered what.</summary>
internal sealed record Round(Questionnaire Questionnaire, RoundTerms Terms, IReadOnlyList<Person> People)
{
    public IReadOnlySet<string> NotAsked { get; init; } = ImmutableHashSet<string>.Empty;

    public static Round Of(params IReadOnlyList<Person> people) => new(Sample.Core, new RoundTerms(), people);

    public ClosedRound Close() => Closing.Close(Questionnaire, Terms, People.Select(p => p.Sheet(Questionnaire)), NotAsked);

    public DisclosedResult Result() => Close().Result;

    public Round With(IReadOnlyList<Person> people) => this with { People = people };

    /// <summary>The same answers, each from the other team.</summary>
    public Round Swapped() => this with
    {
        Terms = Terms with { InvitedSales = Terms.InvitedMarketing, InvitedMarketing = Terms.InvitedSales },
        People = [.. People.Select(p => p with { Team = p.Team == Team.Sales ? Team.Marketing : Team.Sales })],
    };
}

internal static class People
{
    /// <summary>Several who answer alike.</summary>
    public static IEnumerable<Person> Times(this Person person, int times) => Enumerable.Repeat(person, times);
}
