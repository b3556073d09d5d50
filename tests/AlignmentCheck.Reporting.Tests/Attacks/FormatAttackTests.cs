using System.Globalization;
using System.Text.RegularExpressions;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Reporting.Exports;
using AlignmentCheck.Reporting.Tests.Fixture;
using AlignmentCheck.Reporting.Tests.Printing;
using AlignmentCheck.Tests;

namespace AlignmentCheck.Reporting.Tests.Attacks;

/// <summary>
/// The manager lays page, CSV, JSON and PDF of a report beside each other and asks of a single answer in a small team which of two it was. He
/// makes the reports of both worlds himself, and takes every letter of every format for a hint.
/// </summary>
[Collection(PrintingTests.Name)]
public sealed partial class FormatAttackTests(Printer printer)
{
    private const int Rounds = 200;

    private static readonly Lazy<Task<IReadOnlyList<Case>>> Cases = new(CasesAsync);

    /// <summary>In half of the rounds the answer is in what is held back, in half within what is rounded: the JSON does not tell.</summary>
    [Fact]
    [Attack("manager who compares PDF, CSV, JSON and page")]
    public async Task Manager_who_compares_PDF_CSV_JSON_and_page_does_not_tell_a_single_answer()
    {
        var cases = await Cases.Value;
        Deviations(cases, (formats, _) => formats).ShouldBeInRange(-Score.ChanceBound, Score.ChanceBound);
        cases.Count(one => one.First != one.Second).ShouldBe(0);
    }

    [Theory]
    [InlineData("a page that counts who agrees")]
    [InlineData("a CSV with the spread of each statement")]
    [InlineData("a PDF with means to one decimal")]
    [Attack("manager who compares PDF, CSV, JSON and page")]
    public async Task Manager_who_compares_tells_it_where_one_format_says_more_than_the_others(string leak) =>
        Deviations(await Cases.Value, (formats, people) => leak switch
        {
            "a page that counts who agrees" => formats with { Page = formats.Page + Text(people, points => points.Count(point => point > 3)) },
            "a CSV with the spread of each statement" => formats with { Csv = formats.Csv + Text(people, points => points.Sum(point => point * point)) },
            _ => formats with { Pdf = formats.Pdf + Text(people, points => points.DefaultIfEmpty().Average()) },
        }).ShouldBeGreaterThan(Score.ClearlyAbove);

    /// <summary>What is on paper stands on the page: every number, if not every line break.</summary>
    [Theory]
    [InlineData("by team, in tens")]
    [InlineData("pooled, in tens")]
    [Attack("manager who compares PDF, CSV, JSON and page")]
    public async Task Manager_who_compares_finds_no_number_on_paper_that_is_not_on_the_page(string round)
    {
        var printed = await printer.OfAsync(round);
        var page = Number().Matches(printed.Page.Html).Select(number => number.Value).ToHashSet(StringComparer.Ordinal);

        // The hash of what was asked breaks anywhere.
        var hash = printed.Page.Report.Result.Questionnaire.Sha256;
        var numbers = printed.Lines.SelectMany(lines => lines).Where(line => !hash.Contains(line.Text, StringComparison.Ordinal) || line.Text.Length < 5).SelectMany(line => Number().Matches(line.Text)).Select(number => number.Value).ToArray();

        numbers.Length.ShouldBeGreaterThan(100);
        numbers.Except(page).ShouldBeEmpty();
    }

    /// <summary>How much better than tossing a coin he is, in standard deviations.</summary>
    private static double Deviations(IReadOnlyList<Case> cases, Func<Formats, IReadOnlyList<Colleague>, Formats> shown)
    {
        var random = new Random(92);
        var right = 0;
        foreach (var one in cases)
        {
            var (first, second) = (shown(one.First, one.Worlds.First), shown(one.Second, one.Worlds.Second));
            var isFirst = random.Next(2) == 0;
            var seen = isFirst ? first : second;
            var saysFirst = first == second ? random.Next(2) == 0 : seen == first;
            right += saysFirst == isFirst ? 1 : 0;
        }

        return (right - (cases.Count / 2.0)) / Math.Sqrt(cases.Count / 4.0);
    }

    private static async Task<IReadOnlyList<Case>> CasesAsync()
    {
        var teams = new SmallTeams(91);
        var cases = new List<Case>();
        for (var i = 0; i < Rounds; i++)
        {
            var worlds = i % 2 == 0 ? teams.HeldBack() : teams.Moved(two => Json(two.First) == Json(two.Second));
            cases.Add(new Case(worlds, await FormatsAsync(worlds.First), await FormatsAsync(worlds.Second)));
        }

        return cases;
    }

    private static async Task<Formats> FormatsAsync(IReadOnlyList<Colleague> people)
    {
        var report = RoundOf(people).Report(organisation: "Demo", quarter: new Quarter(2026, 4));
        return new Formats(await ReportWriter.HtmlAsync(report, English.Texts), ResultsJson.Write(report, English.Texts), ResultsCsv.Write(report, English.Texts), "");
    }

    private static string Json(IReadOnlyList<Colleague> people) =>
        ResultsJson.Write(RoundOf(people).Report(organisation: "Demo", quarter: new Quarter(2026, 4)), English.Texts);

    private static Round RoundOf(IReadOnlyList<Colleague> people) => Round.Core.People(people.Select(person => (person.Team, person.Answers)));

    private static string Text(IReadOnlyList<Colleague> people, Func<IReadOnlyList<int>, double> of) => string.Join(' ',
        from team in Enum.GetValues<Team>()
        from statement in ShippedContent.Core.Statements
        let ticks = people.Where(person => person.Team == team).Select(person => person.Answers[statement.Id]).Where(tick => tick.Length == 1)
        select of([.. ticks.Select(tick => tick[0] - '0')]).ToString("0.0", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\d+([.,]\d+)?")]
    private static partial Regex Number();

    /// <param name="Page">Its markup.</param>
    /// <param name="Json">The file.</param>
    /// <param name="Csv">The file.</param>
    /// <param name="Pdf">What it has besides the page from which it is printed.</param>
    private sealed record Formats(string Page, string Json, string Csv, string Pdf);

    private sealed record Case(TwoWorlds Worlds, Formats First, Formats Second);
}
