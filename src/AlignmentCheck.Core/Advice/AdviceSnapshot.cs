using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Stored;

namespace AlignmentCheck.Core.Advice;

/// <summary>What content advises on a result, kept with it, so that a report made years later says the same.</summary>
/// <param name="Steps">The recommended steps by rank. Others cannot enter the ranking: they have no met condition, and figures no longer change.</param>
/// <param name="Sources">Every source there was, since questionnaire, steps and method each cite some.</param>
public sealed record AdviceSnapshot(IReadOnlyList<Step> Steps, IReadOnlyList<Source> Sources)
{
    private readonly IReadOnlyList<OwnershipTask>? _usualTasks;

    /// <summary>Who usually does what, where the questionnaire itself does not ask; empty in snapshots of earlier days.</summary>
    public IReadOnlyList<OwnershipTask> UsualTasks
    {
        // Reading sets what is absent to null, whatever stands here.
        get => _usualTasks ?? [];
        init => _usualTasks = value;
    }

    /// <param name="result">What was disclosed.</param>
    /// <param name="steps">All steps there are.</param>
    /// <param name="sources">All sources there are.</param>
    /// <param name="usualTasks">Who usually does what.</param>
    public static AdviceSnapshot Of(DisclosedResult result, IEnumerable<Step> steps, IEnumerable<Source> sources, IReadOnlyList<OwnershipTask> usualTasks) =>
        new([.. Recommending.From(result, steps).Select(r => r.Step)], [.. sources])
        {
            UsualTasks = result.Questionnaire.Ownership is null ? usualTasks : [],
        };

    public byte[] Write() => StoredJson.Write(this);

    /// <exception cref="StoredFormatException">The bytes are not what <see cref="Write"/> has written.</exception>
    public static AdviceSnapshot Read(ReadOnlySpan<byte> bytes) => StoredJson.Read<AdviceSnapshot>(bytes);
}
