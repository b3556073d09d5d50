using System.Collections;
using System.Globalization;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Tests.Support;

/// <summary>
/// Everything public of a disclosed result as lines of "path = value", by reflection, so that no figure can be forgotten. What is
/// held back has no line. What was asked appears by its id only.
/// </summary>
internal static class Figures
{
    public static SortedDictionary<string, string> Of(DisclosedResult result) => Lines(result);

    /// <summary>The same of a part of a result.</summary>
    public static SortedDictionary<string, string> Lines(object result)
    {
        var lines = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(lines, "", result);
        return lines;
    }

    /// <summary>One text, to compare two results as a reader of everything would.</summary>
    public static string Text(DisclosedResult result) => string.Join('\n', Of(result).Select(l => $"{l.Key} = {l.Value}"));

    public static string Show(object value) => value switch
    {
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static void Add(SortedDictionary<string, string> lines, string path, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string or int or double or bool or Enum:
                lines.Add(path, Show(value));
                break;
            case Questionnaire or Question or Check or Dimension or OwnershipTask or Option:
                lines.Add(path, IdOf(value));
                break;
            case RoundTerms terms:
                lines.Add(path, terms.ToString());
                break;
            case OptionShare share:
                lines.Add(path, Show(share.Percent));
                break;
            case HeldBack held:
                lines.Add(path, Show(held.Why));
                break;
            case IEnumerable list:
                var items = list is IEnumerable<string> texts ? texts.Order(StringComparer.Ordinal) : list.Cast<object>();
                foreach (var (item, i) in items.Select((item, i) => (item, i)))
                {
                    Add(lines, $"{path}[{KeyOf(item) ?? Show(i)}]", item);
                }

                break;
            default:
                foreach (var property in value.GetType().GetProperties())
                {
                    Add(lines, path.Length == 0 ? property.Name : $"{path}.{property.Name}", property.GetValue(value));
                }

                break;
        }
    }

    private static string? KeyOf(object item) => item switch
    {
        DimensionResult d => d.Dimension.Id,
        StatementResult s => s.Statement.Id,
        TaskResult t => t.Task.Id,
        OptionShare o => o.Option.Id,
        HeldBack h => h.What,
        _ => null,
    };

    private static string IdOf(object asked) => asked switch
    {
        Questionnaire q => q.Id,
        Question q => q.Id,
        Check c => c.Id,
        Dimension d => d.Id,
        OwnershipTask t => t.Id,
        Option o => o.Id,
        _ => throw new ArgumentException(asked.GetType().Name, nameof(asked)),
    };
}
