namespace AlignmentCheck.Content.Mistakes;

/// <content>About files and their form.</content>
internal static partial class Messages
{
    public static string MissingContent(string directory) => Format(nameof(MissingContent), directory);

    public static string MissingFolder(string folder) => Format(nameof(MissingFolder), folder);

    public static string MissingFile(string file) => Format(nameof(MissingFile), file);

    public static string UnexpectedFile(string file, string extension) => Format(nameof(UnexpectedFile), file, extension);

    public static string FileName(string file, string expected) => Format(nameof(FileName), file, expected);

    public static string NotUtf8() => Format(nameof(NotUtf8));

    public static string UnknownLanguage(string language, string known) => Format(nameof(UnknownLanguage), language, known);

    public static string NoQuestionnaire(string folder) => Format(nameof(NoQuestionnaire), folder);

    public static string NotYaml(string reason) => Format(nameof(NotYaml), reason);

    public static string SecondDocument() => Format(nameof(SecondDocument));

    public static string Alias(string name) => Format(nameof(Alias), name);

    public static string KeyIsNoText() => Format(nameof(KeyIsNoText));

    public static string DoubledKey(string key, int line) => Format(nameof(DoubledKey), key, line);

    public static string MissingKey(string key) => Format(nameof(MissingKey), key);

    public static string UnknownKey(string key, string expected) => Format(nameof(UnknownKey), key, expected);

    public static string ExpectedMap(string key) => Format(nameof(ExpectedMap), key);

    public static string ExpectedList(string key) => Format(nameof(ExpectedList), key);

    public static string ExpectedText(string key) => Format(nameof(ExpectedText), key);

    public static string EmptyText(string key) => Format(nameof(EmptyText), key);

    public static string ExpectedFlag(string key) => Format(nameof(ExpectedFlag), key);

    public static string ExpectedWhole(string key, int least, int most) => Format(nameof(ExpectedWhole), key, least, most);

    public static string UnknownWord(string key, string word, string expected) => Format(nameof(UnknownWord), key, word, expected);

    public static string ListedTwice(string key, string item) => Format(nameof(ListedTwice), key, item);

    public static string EmptyList(string key) => Format(nameof(EmptyList), key);
}
