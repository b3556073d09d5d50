using System.Globalization;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Mapping;

/// <summary>What the texts of an export stand for, as far as they say so themselves: numbers of the scale, ids and wordings in any language.</summary>
public static class ValueSuggestions
{
    private const int LowestPoint = 1;
    private const string MiddlePoint = "3";

    // How tools mark an option that was picked, and one that was not.
    private static readonly string[] Ticks = ["yes", "y", "1", "true", "x", "checked", "selected", "quoted"];
    private static readonly string[] NoTicks = ["no", "n", "0", "false", "unchecked", "not checked", "not selected", "not quoted"];

    // The middle and "not known" as the large tools word them where nobody words them otherwise.
    private static readonly string[] Middles = ["neither agree nor disagree", "neither disagree nor agree"];
    private static readonly string[] DontKnows = ["n a", "na", "not applicable", "don t know", "dont know", "do not know", "i don t know", "i do not know"];

    /// <param name="group">A group of texts.</param>
    /// <param name="said">What was said so far.</param>
    /// <param name="wordings">The same questionnaire in each language.</param>
    /// <returns>By text; absent where it does not say by itself what it stands for.</returns>
    public static IReadOnlyDictionary<string, string> For(ValueGroup group, ColumnMapping said, IReadOnlyList<Wording> wordings)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(wordings);
        var numbers = PointScale.Of(group, said, wordings).Points;
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in group.Values)
        {
            if ((numbers.GetValueOrDefault(value.Text) ?? Of(group, value.Text, wordings)) is { } answer)
            {
                found[value.Text] = answer;
            }
        }

        return found;
    }

    /// <summary>What was said of the columns, with whatever the texts say by themselves where nobody has said it.</summary>
    /// <param name="table">The export.</param>
    /// <param name="asked">What was asked.</param>
    /// <param name="mapping">What was said so far.</param>
    /// <param name="wordings">The same questionnaire in each language.</param>
    public static ColumnMapping Complete(ExportTable table, Questionnaire asked, ColumnMapping mapping, IReadOnlyList<Wording> wordings)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(mapping);

        // What is remembered may be of a version that asked more.
        mapping = mapping with { Questions = mapping.Questions.Where(question => asked.IndexOf(question.Key) >= 0).ToDictionary(StringComparer.Ordinal) };

        // Which rows count, and which columns stand for options, decides which texts are looked at after that.
        var first = Suggested(ValueGroups.Of(table, asked, mapping).Where(group => group.Kind is ValueKind.Team or ValueKind.Headings), mapping, wordings);
        var groups = ValueGroups.Of(table, asked, first);
        var all = Suggested(groups, first, wordings);
        var found = groups.Where(group => !group.IsTooMany).SelectMany(group => group.Values.Select(group.KeyOf)).ToHashSet();
        return all with { Values = new Dictionary<ValueKey, string>(all.Values.Where(value => found.Contains(value.Key))) };
    }

    private static ColumnMapping Suggested(IEnumerable<ValueGroup> groups, ColumnMapping mapping, IReadOnlyList<Wording> wordings)
    {
        var values = new Dictionary<ValueKey, string>(mapping.Values);
        foreach (var group in groups.Where(group => !group.IsTooMany))
        {
            foreach (var (text, answer) in For(group, mapping, wordings))
            {
                values.TryAdd(new ValueKey(group.Id, text), answer);
            }
        }

        return mapping with { Values = values };
    }

    /// <summary>The team that a plain text names; null for none or both.</summary>
    internal static Team? TeamIn(string plain, IReadOnlyList<Wording> wordings)
    {
        var words = plain.Split(' ');
        var isSales = wordings.Any(wording => words.Contains(PlainText.Of(wording.Sales), StringComparer.Ordinal));
        var isMarketing = wordings.Any(wording => words.Contains(PlainText.Of(wording.Marketing), StringComparer.Ordinal));
        return isSales == isMarketing ? null : isSales ? Team.Sales : Team.Marketing;
    }

    /// <summary>The option with a wording or id; null where none has.</summary>
    internal static string? OptionCalled(Question question, IEnumerable<Option> options, string text, IReadOnlyList<Wording> wordings)
    {
        var (plain, label, code) = (PlainText.Of(text), PlainText.Label(text), PlainText.Code(text));
        return options.FirstOrDefault(option =>
            string.Equals(PlainText.Code(option.Id), code, StringComparison.Ordinal)
            || wordings.Any(wording => wording.TextOf(question.Id, option.Id) is { } own
                && (string.Equals(own, plain, StringComparison.Ordinal) || string.Equals(own, label, StringComparison.Ordinal))))?.Id;
    }

    private static string? Of(ValueGroup group, string text, IReadOnlyList<Wording> wordings)
    {
        var plain = PlainText.Of(text);
        return group.Kind switch
        {
            ValueKind.Team when plain.Length == 0 => ValueGroup.Nothing,
            ValueKind.Team => TeamIn(plain, wordings) switch { Team.Sales => ValueGroup.Sales, Team.Marketing => ValueGroup.Marketing, _ => null },
            ValueKind.Points => PointCalled(text, wordings),
            ValueKind.Ticks => Ticks.Contains(plain, StringComparer.Ordinal) ? ValueGroup.Ticked : NoTicks.Contains(plain, StringComparer.Ordinal) ? ValueGroup.Nothing : null,
            ValueKind.Numbers => IsDontKnow(text, wordings) ? Option.DontKnowId : null,
            ValueKind.Headings => OptionHeaded(group, text, wordings),
            _ => OptionCalled(group.Questions[0], Wording.OptionsOf(group.Questions[0]), text, wordings) ?? UnknownOption(group.Questions[0], text, wordings),
        };
    }

    private static string? OptionHeaded(ValueGroup group, string text, IReadOnlyList<Wording> wordings)
    {
        // The second column of a name has its number before it.
        var heading = Heading.Of(new ColumnName(text, 1));
        var options = Wording.OptionsOf(group.Questions[0]);
        return OptionCalled(group.Questions[0], options, heading.Part.Length > 0 ? heading.Part : heading.Whole, wordings);
    }

    private static string? UnknownOption(Question question, string text, IReadOnlyList<Wording> wordings) => IsDontKnow(text, wordings)
        ? Wording.OptionsOf(question).FirstOrDefault(option => option.Kind == OptionKind.DontKnow)?.Id
        : null;

    /// <summary>The point from 1 to 5 that a text names, or "don't know"; null for neither.</summary>
    internal static string? PointCalled(string text, IReadOnlyList<Wording> wordings)
    {
        var label = PlainText.Label(text);
        foreach (var wording in wordings)
        {
            for (var i = 0; i < wording.Points.Count; i++)
            {
                if (string.Equals(PlainText.Of(wording.Points[i]), label, StringComparison.Ordinal))
                {
                    return (i + LowestPoint).ToString(CultureInfo.InvariantCulture);
                }
            }
        }

        return Middles.Contains(label, StringComparer.Ordinal) ? MiddlePoint : IsDontKnow(text, wordings) ? Option.DontKnowId : null;
    }

    private static bool IsDontKnow(string text, IReadOnlyList<Wording> wordings)
    {
        var label = PlainText.Label(text);
        return label is Option.DontKnowId || DontKnows.Contains(label, StringComparer.Ordinal) || wordings.Any(wording => wording.DontKnows.Contains(label, StringComparer.Ordinal));
    }
}
