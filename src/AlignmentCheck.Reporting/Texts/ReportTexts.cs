using System.Globalization;
using System.Resources;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Reporting.Model;

namespace AlignmentCheck.Reporting.Texts;

/// <summary>The report's own words in one language. What is asked and advised is content, and comes from there.</summary>
public sealed class ReportTexts
{
    private static readonly ResourceManager Resources = new("AlignmentCheck.Reporting.Texts.Report", typeof(ReportTexts).Assembly);

    /// <summary>Greater numbers are written in digits.</summary>
    public const int LargestNumberWord = 9;

    private readonly CultureInfo _culture;

    private ReportTexts(CultureInfo culture) => _culture = culture;

    /// <summary>The language as a page names it, such as <c>en</c>.</summary>
    public string Language => _culture.TwoLetterISOLanguageName;

    /// <param name="language">An ISO 639-1 code. A text that is not translated comes in English.</param>
    public static ReportTexts For(string language) => new(CultureInfo.GetCultureInfo(language));

    /// <exception cref="InvalidOperationException">There is no such text.</exception>
    public string this[string key] =>
        Resources.GetString(key, _culture) ?? throw new InvalidOperationException($"There is no text named {key}.");

    public string Format(string key, params object?[] values) => string.Format(_culture, this[key], values);

    /// <summary>The form for one or for several; the number is the first value.</summary>
    public string Count(string key, int number, params object?[] values) =>
        Format(number == 1 ? $"{key}.One" : $"{key}.Other", [number, .. values]);

    /// <summary>"A", "A and B", "A, B and C".</summary>
    public string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => Format("List.And", string.Join(this["List.Comma"], items.Take(items.Count - 1)), items[^1]),
    };

    /// <summary>A small number in letters.</summary>
    /// <param name="number">1 to <see cref="LargestNumberWord"/>.</param>
    public string NumberWord(int number) => this[$"Number.{number}"];

    /// <summary>"both", "all three"; "all" from ten on with the number in digits.</summary>
    public string AllOf(int number) => number is >= 2 and <= 9 ? this[$"All.{number}"] : Format("All.Many", number);

    public string TeamName(Team team) => this[$"Team.{team}"];

    /// <param name="level">1 to 4.</param>
    public string LevelName(int level) => this[$"Level.{level}"];

    /// <summary>"Defined", or "Defined, on the border to Aligned".</summary>
    public string LevelPhrase(Level level) => level.Border is { } border
        ? Format("Level.Border", LevelName(level.Number), LevelName(border))
        : LevelName(level.Number);

    public string QuarterName(Quarter quarter) => Format($"Quarter.{quarter.Number}", Year(quarter));

    /// <summary>"Q3 2026".</summary>
    public string QuarterBrief(Quarter quarter) => Format("Quarter.Brief", quarter.Number, Year(quarter));

    public static string Year(Quarter quarter) => quarter.Year.ToString(CultureInfo.InvariantCulture);

    public string Date(DateOnly date) => date.ToString(this["Date.Format"], _culture);

    /// <summary>A number with as many decimals as it is given with, and a true minus sign.</summary>
    public string Number(double number, string format) => number.ToString(format, _culture).Replace('-', '−');

    /// <summary>A name within a sentence: in languages where that is the custom, its first letter in lower case.</summary>
    public string Lower(string text) =>
        text.Length == 0 || string.Equals(this["Names.WithinSentence"], "as-is", StringComparison.Ordinal) ? text : char.ToLower(text[0], _culture) + text[1..];

    /// <summary>The first letter in upper case, for a content's fragment that begins a sentence.</summary>
    public string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], _culture) + text[1..];
}
