namespace AlignmentCheck.Content.Mistakes;

/// <content>About questionnaires and their wordings.</content>
internal static partial class Messages
{
    public static string IdForm(string id) => Format(nameof(IdForm), id);

    public static string DoubledId(string id, string file, int line) => Format(nameof(DoubledId), id, file, line);

    public static string ReservedId(string id) => Format(nameof(ReservedId), id);

    public static string NoStatements(string file) => Format(nameof(NoStatements), file);

    public static string StatementCount(string dimension, int count, int fewest, int most) => Format(nameof(StatementCount), dimension, count, fewest, most);

    public static string TooFewOptions() => Format(nameof(TooFewOptions));

    public static string TooManyOptions(int count, int most) => Format(nameof(TooManyOptions), count, most);

    public static string OptionNeeds(string option, string key) => Format(nameof(OptionNeeds), option, key);

    public static string NotAmongOptions(string key, string id, string options) => Format(nameof(NotAmongOptions), key, id, options);

    public static string UnknownExtends(string name, string known) => Format(nameof(UnknownExtends), name, known);

    public static string ExtendsExtended(string name) => Format(nameof(ExtendsExtended), name);

    public static string MissingTranslation(string id, string file) => Format(nameof(MissingTranslation), id, file);

    public static string NeedlessTranslation(string id, string file) => Format(nameof(NeedlessTranslation), id, file);

    public static string MissingTranslationFile(string file) => Format(nameof(MissingTranslationFile), file);

    public static string NeedlessTranslationFile(string file) => Format(nameof(NeedlessTranslationFile), file);

    public static string MissingTranslatedPart(string heading, string file) => Format(nameof(MissingTranslatedPart), heading, file);

    public static string NeedlessTranslatedPart(string heading, string file) => Format(nameof(NeedlessTranslatedPart), heading, file);
}
