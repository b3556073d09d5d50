using System.Globalization;
using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Pages.Survey;

/// <summary>What several of the survey's pages say, and what depends on an answer.</summary>
internal static class SurveyTexts
{
    private static readonly ResourceTexts Texts = new(typeof(SurveyTexts));

    public static string NothingAnswered => Texts.Get();

    public static string ForeignFields => Texts.Get();

    public static string UnusableSecret => Texts.Get();

    public static string NoCredential => Texts.Get();

    public static string SentWithoutCode => Texts.Get();

    public static string NoCode => Texts.Get();

    public static string UnknownCode => Texts.Get();

    public static string DontKnow => Texts.Get();

    public static string TeamName(Team team) => Texts.Get($"Team.{team}");

    public static string QuarterName(Quarter quarter) => Texts.Format([quarter.Year], $"Quarter.{quarter.Number}");

    /// <summary>A small number in letters.</summary>
    public static string Count(int number) => number is >= 1 and <= 9 ? Texts.Get($"Count.{number}") : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"Friday, 11 December 2026".</summary>
    public static string Day(DateOnly day) => day.ToString(Texts.Get(), CultureInfo.CurrentCulture);

    /// <param name="point">1 to 5.</param>
    public static string Point(int point) => Texts.Get($"Point.{point}");

    public static string InWords(GivenAnswer answer) => answer switch
    {
        GivenAnswer.Point point => Point(point.Value),
        GivenAnswer.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        GivenAnswer.DontKnow => DontKnow,
        GivenAnswer.Options options => string.Join(Texts.Get("List.And"), options.Chosen.Select(option => option.Text)),
        GivenAnswer.Text text => text.Value,
        _ => throw new ArgumentException($"Unknown kind of answer {answer.GetType().Name}.", nameof(answer)),
    };

    /// <param name="problem">What is wrong.</param>
    /// <param name="given">All that the question's field held.</param>
    public static string Problem(AnswerProblem problem, IReadOnlyList<string> given) => (problem.Expected, problem.Question) switch
    {
        (ExpectedAnswer.FewerPicks, PicksQuestion picks) => Texts.Format([Count(picks.Most)], "Expected.FewerPicks"),
        (ExpectedAnswer.ShorterText, CommentQuestion comment) => Texts.Format([comment.Characters, given.Sum(text => text.Length)], "Expected.ShorterText"),
        (ExpectedAnswer.NumberOrDontKnow, _) when given.Count > 1 => Texts.Get("Expected.NotBoth"),
        var (expected, _) => Texts.Get($"Expected.{expected}"),
    };
}
