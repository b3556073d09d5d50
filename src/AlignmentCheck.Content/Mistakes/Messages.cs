using System.Globalization;
using System.Resources;

namespace AlignmentCheck.Content.Mistakes;

/// <summary>The sentences that an author reads, from <c>Messages.resx</c>: a method for each, named as its text is.</summary>
internal static partial class Messages
{
    private static readonly ResourceManager Texts = new(typeof(Messages));

    private static string Format(string name, params ReadOnlySpan<object> values) =>
        string.Format(CultureInfo.InvariantCulture, Texts.GetString(name, CultureInfo.CurrentUICulture)!, values);
}
