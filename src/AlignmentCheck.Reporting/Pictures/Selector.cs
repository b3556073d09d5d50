using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AlignmentCheck.Reporting.Pictures;

/// <summary>A selector as the charts' rules have them: tags, classes and attributes, of ancestors or parents.</summary>
internal sealed partial class Selector
{
    private readonly (Compound Compound, bool IsParent)[] _steps;

    private Selector((Compound, bool)[] steps) => _steps = steps;

    /// <summary>Which of two rules goes before: first by classes, then by tags.</summary>
    public int Weight => _steps.Sum(step => step.Compound.Weight);

    /// <returns>Null where it asks for something else, such as a neighbour: no part of a chart is styled by that.</returns>
    public static Selector? TryParse(string text)
    {
        var steps = new List<(Compound, bool)>();
        var isParent = false;
        foreach (var part in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (part is ">")
            {
                isParent = true;
            }
            else if (Whole().Match(part) is { Success: true } match)
            {
                steps.Add((Compound.Of(match), isParent));
                isParent = false;
            }
            else
            {
                return null;
            }
        }

        return steps.Count == 0 ? null : new Selector([.. steps]);
    }

    public bool Matches(XElement element) => Matches(element, _steps.Length - 1);

    private bool Matches(XElement element, int step)
    {
        if (!_steps[step].Compound.Matches(element))
        {
            return false;
        }

        return step == 0
            || (_steps[step].IsParent
                ? element.Parent is { } parent && Matches(parent, step - 1)
                : element.Ancestors().Any(ancestor => Matches(ancestor, step - 1)));
    }

    [GeneratedRegex(@"^(?<tag>[a-z][a-z0-9]*)?(\.(?<class>[\w-]+))*(\[(?<name>[\w-]+)=""(?<value>[^""]*)""\])?(:nth-of-type\(-n\+(?<most>\d)\))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whole();

    private sealed record Compound(string Tag, string[] Classes, string Name, string Value, int? Most)
    {
        public int Weight => (10 * (Classes.Length + (Name.Length > 0 ? 1 : 0) + (Most is null ? 0 : 1))) + (Tag.Length > 0 ? 1 : 0);

        public static Compound Of(Match match) => new(
            match.Groups["tag"].Value,
            [.. match.Groups["class"].Captures.Select(name => name.Value)],
            match.Groups["name"].Value,
            match.Groups["value"].Value,
            match.Groups["most"] is { Success: true } most ? int.Parse(most.Value, CultureInfo.InvariantCulture) : null);

        public bool Matches(XElement element) =>
            (Tag.Length == 0 || string.Equals(element.Name.LocalName, Tag, StringComparison.Ordinal))
            && (Tag.Length > 0 || Classes.Length > 0 || Name.Length > 0)
            && Array.TrueForAll(Classes, element.HasClass)
            && (Name.Length == 0 || string.Equals((string?)element.Attribute(Name), Value, StringComparison.Ordinal))
            && (Most is not { } most || element.ElementsBeforeSelf(element.Name).Count() < most);
    }
}
