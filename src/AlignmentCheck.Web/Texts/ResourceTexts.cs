using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace AlignmentCheck.Web.Texts;

/// <summary>The sentences of one resource file, which stands beside the type that hands them out and has its name.</summary>
internal sealed class ResourceTexts(Type owner)
{
    private readonly ResourceManager _resources = new(owner);

    public string Get([CallerMemberName] string name = "") =>
        _resources.GetString(name, CultureInfo.CurrentUICulture)
        ?? throw new MissingManifestResourceException($"{owner.Name} has no text {name}.");

    // Figures read the same on every machine, whatever its own culture is.
    public string Format(ReadOnlySpan<object?> parts, [CallerMemberName] string name = "") =>
        string.Format(CultureInfo.InvariantCulture, Get(name), parts);
}
