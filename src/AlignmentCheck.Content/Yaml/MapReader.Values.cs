using System.Globalization;
using AlignmentCheck.Content.Mistakes;

namespace AlignmentCheck.Content.Yaml;

internal sealed partial class MapReader
{
    public MapReader Map(string key) =>
        Required(key) is { } entry ? Of(File, entry.Value, key, entry.Line) : new(File, map: null, Line);

    public string Text(string key) => Required(key) is { } entry ? TextOf(entry.Value, key, entry.Line) : "";

    /// <param name="key">The key.</param>
    /// <param name="most">How many characters fit where the text is shown.</param>
    public string Text(string key, int most)
    {
        var text = Text(key);
        if (text.Length > most)
        {
            Report(key, Messages.TooLong(key, text.Length, most));
        }

        return text;
    }

    public string? OptionalText(string key) => Has(key) ? Text(key) : null;

    public Marked MarkedText(string key) => new(Text(key), LineOf(key));

    /// <summary>True or false.</summary>
    public bool Flag(string key)
    {
        switch (Required(key)?.Value)
        {
            case YamlText { IsPlain: true, Text: "true" }:
                return true;
            case YamlText { IsPlain: true, Text: "false" }:
                return false;
            case not null:
                Report(key, Messages.ExpectedFlag(key));
                return false;
            default:
                return false;
        }
    }

    public bool OptionalFlag(string key, bool otherwise) => Has(key) ? Flag(key) : otherwise;

    /// <param name="key">The key.</param>
    /// <param name="least">The least number that makes sense.</param>
    /// <param name="most">The greatest.</param>
    public int Whole(string key, int least, int most)
    {
        if (Required(key) is not { } entry)
        {
            return least;
        }

        if (WholeOf(entry.Value) is { } number && number >= least && number <= most)
        {
            return number;
        }

        Report(key, Messages.ExpectedWhole(key, least, most));
        return least;
    }

    public int? OptionalWhole(string key, int least, int most) => Has(key) ? Whole(key, least, most) : null;

    /// <summary>A number of any size, or null: the caller reports what is wrong with it.</summary>
    public int? AnyWhole(string key) => Required(key) is { } entry ? WholeOf(entry.Value) : null;

    /// <summary>One of the names of an enum.</summary>
    public T? Word<T>(string key)
        where T : struct, Enum
    {
        if (Text(key) is not { Length: > 0 } text)
        {
            return null;
        }

        var word = Words.Read<T>(text);
        if (word is null)
        {
            Report(key, Messages.UnknownWord(key, text, Words.All<T>()));
        }

        return word;
    }

    public IReadOnlyList<YamlValue> List(string key)
    {
        switch (Required(key)?.Value)
        {
            case YamlList list:
                return list.Items;
            case not null:
                Report(key, Messages.ExpectedList(key));
                return [];
            default:
                return [];
        }
    }

    /// <summary>A list of words, such as ids; one that stands in it twice is a mistake.</summary>
    public IReadOnlyList<Marked> Texts(string key)
    {
        var texts = new List<Marked>();
        foreach (var value in List(key))
        {
            var text = TextOf(value, key, value.Line);
            if (texts.Exists(t => string.Equals(t.Text, text, StringComparison.Ordinal)))
            {
                File.Report(value.Line, Messages.ListedTwice(key, text));
            }
            else if (text.Length > 0)
            {
                texts.Add(new(text, value.Line));
            }
        }

        return texts;
    }

    private string TextOf(YamlValue value, string key, int line)
    {
        if (value is YamlText { Text: var text } && !string.IsNullOrWhiteSpace(text))
        {
            return text.Trim();
        }

        File.Report(line, value is YamlText ? Messages.EmptyText(key) : Messages.ExpectedText(key));
        return "";
    }

    private static int? WholeOf(YamlValue value) =>
        value is YamlText { IsPlain: true } text
        && int.TryParse(text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
