using AlignmentCheck.Content.Mistakes;

namespace AlignmentCheck.Content.Files;

/// <summary>The ids that are taken among things of which no two may have the same.</summary>
internal sealed class UsedIds(params IEnumerable<string> reserved)
{
    private readonly Dictionary<string, Place?> _places = reserved.ToDictionary(id => id, _ => default(Place), StringComparer.Ordinal);

    /// <summary>Takes an id of small letters, digits and hyphens.</summary>
    public void ClaimKebab(ContentFile file, string id, int line)
    {
        if (id.Length > 0 && !IsKebab(id))
        {
            file.Report(line, Messages.IdForm(id));
        }

        Claim(file, id, line);
    }

    /// <summary>Takes an id of any form. An empty one was reported where it was read.</summary>
    public void Claim(ContentFile file, string id, int line)
    {
        if (id.Length == 0 || _places.TryAdd(id, new(file.Name, line)))
        {
            return;
        }

        file.Report(line, _places[id] is { } first ? Messages.DoubledId(id, first.File, first.Line) : Messages.ReservedId(id));
    }

    private static bool IsKebab(string id) =>
        id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && !id.StartsWith('-')
        && !id.EndsWith('-')
        && !id.Contains("--", StringComparison.Ordinal);

    private sealed record Place(string File, int Line);
}
