namespace AlignmentCheck.Content.Yaml;

/// <summary>A value in a YAML file.</summary>
/// <param name="Line">The line of the file in which it begins, from 1.</param>
internal abstract record YamlValue(int Line);

/// <param name="Text">The text as YAML understands it.</param>
/// <param name="IsPlain">Written without quotation marks, so that it may be a number or true or false.</param>
/// <param name="Line">The line of the file in which it begins, from 1.</param>
internal sealed record YamlText(string Text, bool IsPlain, int Line) : YamlValue(Line);

internal sealed record YamlList(IReadOnlyList<YamlValue> Items, int Line) : YamlValue(Line);

internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, int Line) : YamlValue(Line);

/// <param name="Key">The name before the colon.</param>
/// <param name="Line">The key's own line.</param>
/// <param name="Value">What follows the colon.</param>
internal sealed record YamlEntry(string Key, int Line, YamlValue Value);

/// <summary>A text of a file and where it stands.</summary>
internal sealed record Marked(string Text, int Line);
