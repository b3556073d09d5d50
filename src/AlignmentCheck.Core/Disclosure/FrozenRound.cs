using System.Text.Json;
using System.Text.Json.Serialization;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Stored;

namespace AlignmentCheck.Core.Disclosure;

/// <summary>
/// A closed round as it is stored. It stands alone: the questionnaire as asked is part of it, and the figures refer to it by ids, so that
/// both are one again after reading.
/// </summary>
internal sealed record FrozenRound(JsonElement Questionnaire, JsonElement Figures)
{
    public static byte[] Write(ClosedRound round)
    {
        var questionnaire = round.Result.Questionnaire;
        return StoredJson.Write(new FrozenRound(
            JsonSerializer.SerializeToElement(StoredQuestionnaire.Of(questionnaire), StoredJson.Of<StoredQuestionnaire>()),
            JsonSerializer.SerializeToElement(FrozenFigures.Of(round), StoredJson.Of<FrozenFigures>(References(questionnaire)))));
    }

    /// <exception cref="StoredFormatException">The bytes are not what <see cref="Write"/> has written.</exception>
    public static ClosedRound Read(ReadOnlySpan<byte> bytes)
    {
        var frozen = StoredJson.Read<FrozenRound>(bytes);
        var questionnaire = StoredJson.Read(frozen.Questionnaire, StoredJson.Of<StoredQuestionnaire>()).Restore();
        return StoredJson.Read(frozen.Figures, StoredJson.Of<FrozenFigures>(References(questionnaire))).Restore(questionnaire);
    }

    private static IEnumerable<JsonConverter> References(Questionnaire questionnaire) =>
    [
        new Reference<Dimension>(questionnaire.Dimensions.Select(d => (d.Id, d))),
        new Reference<Statement>(questionnaire.Statements.Select(s => (s.Id, s))),
        new Reference<Check>(questionnaire.Dimensions.Select(d => d.Check).OfType<Check>().Select(c => (c.Id, c))),
        new Reference<OwnershipTask>((questionnaire.Ownership?.Tasks ?? []).Select(t => (t.Id, t))),
        new Reference<Option>(questionnaire.Questions.SelectMany(q => OptionsOf(q).Select(o => ($"{q.Id}/{o.Id}", o)))),
    ];

    private static IReadOnlyList<Option> OptionsOf(Question question) => question switch
    {
        ChoiceQuestion choice => choice.Options,
        PicksQuestion picks => picks.Options,
        _ => [],
    };
}
