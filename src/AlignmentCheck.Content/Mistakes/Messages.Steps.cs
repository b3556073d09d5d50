namespace AlignmentCheck.Content.Mistakes;

/// <content>About steps and what they refer to.</content>
internal static partial class Messages
{
    public static string UnknownSource(string source, string file) => Format(nameof(UnknownSource), source, file);

    public static string UnknownRemedy(string remedy, string file) => Format(nameof(UnknownRemedy), remedy, file);

    public static string UncoveredRemedy(string remedy) => Format(nameof(UncoveredRemedy), remedy);

    public static string FrontMatter(string fence) => Format(nameof(FrontMatter), fence);

    public static string UnknownDimension(string id, string known) => Format(nameof(UnknownDimension), id, known);

    public static string UnknownFigure(string figure) => Format(nameof(UnknownFigure), figure);

    public static string DontKnowNotOffered(string statement) => Format(nameof(DontKnowNotOffered), statement);

    public static string OneThreshold() => Format(nameof(OneThreshold));

    public static string NeverHolds(string key, int threshold) => Format(nameof(NeverHolds), key, threshold);

    public static string MissingSide(string figure, string sides) => Format(nameof(MissingSide), figure, sides);

    public static string NeedlessSide(string figure) => Format(nameof(NeedlessSide), figure);

    public static string LowerDontKnow(string figure) => Format(nameof(LowerDontKnow), figure);

    public static string NoOwnDimension(string dimension) => Format(nameof(NoOwnDimension), dimension);

    public static string NoSecondKind() => Format(nameof(NoSecondKind));

    public static string MeasureKind(string figure) => Format(nameof(MeasureKind), figure);

    public static string TooLong(string key, int length, int most) => Format(nameof(TooLong), key, length, most);

    public static string ContestedNeeds(string heading) => Format(nameof(ContestedNeeds), heading);

    public static string StudyNeeds(string file) => Format(nameof(StudyNeeds), file);

    public static string FirstWeek(string heading, int things, int least, int most) => Format(nameof(FirstWeek), heading, things, least, most);

    public static string UnknownHeading(string heading, string expected) => Format(nameof(UnknownHeading), heading, expected);

    public static string DoubledHeading(string heading, int line) => Format(nameof(DoubledHeading), heading, line);

    public static string EmptyPart(string heading) => Format(nameof(EmptyPart), heading);

    public static string MissingPart(string heading) => Format(nameof(MissingPart), heading);

    public static string TextBeforeHeading() => Format(nameof(TextBeforeHeading));
}
