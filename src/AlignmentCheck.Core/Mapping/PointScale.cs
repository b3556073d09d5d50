using System.Globalization;

namespace AlignmentCheck.Core.Mapping;

/// <summary>How far numbers say by themselves which points they are.</summary>
public enum ScaleReading
{
    /// <summary>Numbers are points as they are, or there is none that stands alone.</summary>
    Usual,

    /// <summary>The words beside both ends say that 1 is "strongly agree": all numbers are read so.</summary>
    Turned,

    /// <summary>Words do not go with the numbers, or nothing says which end is which: no number says anything by itself.</summary>
    Contradicted,

    /// <summary>Nobody chose the highest of five: it may be a scale of fewer points, and somebody has to say that it is not.</summary>
    Short,

    /// <summary>No scale of five: which point each of seven stands for is not for a program to say.</summary>
    Other,
}

/// <summary>The numbers that people chose for statements, read as one scale by everything that is known of it.</summary>
/// <param name="Reading">How they are read.</param>
/// <param name="Points">By text: what numbers without words stand for; empty where that has to be said.</param>
public sealed record PointScale(ScaleReading Reading, IReadOnlyDictionary<string, string> Points)
{
    private const int Lowest = 1;
    private const int Highest = 5;

    private static readonly PointScale Silent = new(ScaleReading.Usual, new Dictionary<string, string>(StringComparer.Ordinal));

    /// <param name="group">The answers to statements.</param>
    /// <param name="said">What was said of them so far, and whether the scale is one of five.</param>
    /// <param name="wordings">The same questionnaire in each language.</param>
    public static PointScale Of(ValueGroup group, ColumnMapping said, IReadOnlyList<Wording> wordings)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(wordings);
        var values = group.Kind == ValueKind.Points ? group.Values.Select(value => Sign.Of(value.Text, said.Values.GetValueOrDefault(group.KeyOf(value)), wordings)).OfType<Sign>().ToList() : [];
        var alone = values.Where(value => value.IsAlone).ToList();
        if (alone.Count == 0)
        {
            return Silent;
        }

        // 1 to 5, or 0 to 4 where there is a 0.
        var shift = values.Exists(value => value.Number == 0) ? Lowest : 0;
        var reading = Read(values.ConvertAll(value => value with { Number = value.Number + shift }), said.IsScaleOfFive);
        var isOpen = alone.Exists(value => !value.IsSaid);
        return reading switch
        {
            ScaleReading.Usual => new PointScale(reading, alone.ToDictionary(value => value.Text, value => Written(value.Number!.Value + shift), StringComparer.Ordinal)),
            ScaleReading.Turned => new PointScale(reading, alone.ToDictionary(value => value.Text, value => Written(Mirrored(value.Number!.Value + shift)), StringComparer.Ordinal)),
            _ => isOpen ? Silent with { Reading = reading } : Silent,
        };
    }

    private static ScaleReading Read(List<Sign> values, bool isOfFive)
    {
        if (values.Exists(value => value.Number is { } number && (number is < Lowest or > Highest || number != Math.Truncate(number))))
        {
            return ScaleReading.Other;
        }

        var worded = values.FindAll(value => !value.IsAlone || value.IsSaid);
        if (worded.TrueForAll(value => value.Point is not null && value.Point == value.Number))
        {
            return isOfFive || values.Exists(value => value.Number == Highest) ? ScaleReading.Usual : ScaleReading.Short;
        }

        var isTurned = worded.TrueForAll(value => value.Point is not null && value.Point == Mirrored(value.Number))
            && worded.Exists(value => value.Number == Lowest)
            && worded.Exists(value => value.Number == Highest);
        return isTurned ? ScaleReading.Turned : ScaleReading.Contradicted;
    }

    private static double? Mirrored(double? number) => Lowest + Highest - number;

    private static string Written(double? number) => number!.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text with a number, words or both.</summary>
    /// <param name="Text">The text.</param>
    /// <param name="Number">The number in it; null where there are only words.</param>
    /// <param name="Point">The point that its words name or that somebody has said; null where neither is known.</param>
    /// <param name="IsAlone">Whether it is a number without words.</param>
    /// <param name="IsSaid">Whether somebody has said what it stands for.</param>
    private sealed record Sign(string Text, double? Number, int? Point, bool IsAlone, bool IsSaid)
    {
        /// <summary>Null for what is no point of the scale: "don't know", or words that are none of ours and have no number.</summary>
        public static Sign? Of(string text, string? said, IReadOnlyList<Wording> wordings)
        {
            var alone = WrittenNumber.TryParse(text);
            var number = alone ?? PlainText.NumberBeside(text);
            var answer = said ?? (alone is null ? ValueSuggestions.PointCalled(text, wordings) : null);
            int? point = answer is [>= '1' and <= '5'] ? answer[0] - '0' : null;
            var isPoint = answer is null ? number is not null : point is not null;
            return isPoint ? new Sign(text, number, point, alone is not null, said is not null) : null;
        }
    }
}
