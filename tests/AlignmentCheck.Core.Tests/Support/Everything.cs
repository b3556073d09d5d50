using System.Collections;
using System.Text;
using AlignmentCheck.Core.Trends;

namespace AlignmentCheck.Core.Tests.Support;

/// <summary>All public values that hang on something as lines of "path = value", what was asked included, whatever kind of list holds them.</summary>
internal static class Everything
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Add(text, "", value);
        return text.ToString();
    }

    private static void Add(StringBuilder text, string path, object? value)
    {
        switch (value)
        {
            case null:
                text.Append(path).Append(" = nothing\n");
                break;
            case string or int or double or bool or Enum or Guid or DateOnly:
                text.Append(path).Append(" = ").Append(Figures.Show(value)).Append('\n');
                break;
            case Quarter quarter:
                text.Append(path).Append(" = ").Append(quarter).Append('\n');
                break;
            case IDictionary map:
                foreach (var key in map.Keys)
                {
                    Add(text, $"{path}[{key}]", map[key]);
                }

                break;
            case IEnumerable list:
                foreach (var (item, i) in list.Cast<object>().Select((item, i) => (item, i)))
                {
                    Add(text, $"{path}[{i}]", item);
                }

                break;
            default:
                text.Append(path).Append(" : ").Append(value.GetType().Name).Append('\n');
                foreach (var property in value.GetType().GetProperties())
                {
                    Add(text, $"{path}.{property.Name}", property.GetValue(value));
                }

                break;
        }
    }
}
