using System.Text.Json;
using System.Text.Json.Serialization;
using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Brands;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Forecasts;
using AlignmentCheck.Core.Mapping;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Stored;

/// <summary>
/// What is stored as JSON and how: names as here, enumerations by name, nothing left out and nothing more. A property that gets another
/// name keeps its stored one by an attribute, and a new one is optional: tests read bytes of earlier days.
/// </summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(StoredQuestionnaire))]
[JsonSerializable(typeof(SameChoiceCheck))]
[JsonSerializable(typeof(PredictionCheck))]
[JsonSerializable(typeof(FrequencyCheck))]
[JsonSerializable(typeof(SharedChoiceCheck))]
[JsonSerializable(typeof(SplitCheck))]
[JsonSerializable(typeof(FrozenRound))]
[JsonSerializable(typeof(FrozenFigures))]
[JsonSerializable(typeof(ChoiceCheckResult))]
[JsonSerializable(typeof(FrequencyCheckResult))]
[JsonSerializable(typeof(PredictionCheckResult))]
[JsonSerializable(typeof(SplitCheckResult))]
[JsonSerializable(typeof(AdviceSnapshot))]
[JsonSerializable(typeof(SealedForecasts))]
[JsonSerializable(typeof(SortedDictionary<string, ExpectedScores>))]
[JsonSerializable(typeof(PlanSnapshot))]
[JsonSerializable(typeof(BrandSnapshot))]
[JsonSerializable(typeof(StoredMapping))]
internal sealed partial class StoredContext : JsonSerializerContext;
