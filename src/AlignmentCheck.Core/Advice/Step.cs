using AlignmentCheck.Core.Stored;

namespace AlignmentCheck.Core.Advice;

/// <summary>What a step asks of those who take it.</summary>
public enum Effort
{
    Low,
    Medium,
    High,
}

/// <summary>How well a step is known to help.</summary>
public enum Evidence
{
    /// <summary>Empirical support is known.</summary>
    Study,

    /// <summary>Practitioners report it.</summary>
    Practice,

    /// <summary>Studies disagree; the step says so.</summary>
    Contested,
}

/// <summary>Which team's figure a condition reads.</summary>
public enum Side
{
    Sales,
    Marketing,

    /// <summary>The lower of the two.</summary>
    Lower,

    /// <summary>Each of the two must meet it; the smaller shortfall counts.</summary>
    Both,
}

/// <summary>What sort of figure a condition or a measure names.</summary>
public enum FigureKind
{
    Dimension,
    Statement,
    Check,
    Gap,
    DontKnow,
}

/// <summary>A figure of the disclosed result, named as in a step's file: <c>shared-goals</c>, <c>sg-1</c>, <c>check:kpi</c>, <c>gap:shared-goals</c>, <c>dontknow:sg-3</c>.</summary>
/// <param name="Kind">The sort of figure.</param>
/// <param name="Id">The id of the dimension, statement or check.</param>
public readonly record struct FigureName(FigureKind Kind, string Id)
{
    public override string ToString() => Kind switch
    {
        FigureKind.Check => $"check:{Id}",
        FigureKind.Gap => $"gap:{Id}",
        FigureKind.DontKnow => $"dontknow:{Id}",
        _ => Id,
    };
}

/// <summary>When a step is worth taking.</summary>
/// <param name="Figure">The figure that is read as shown.</param>
/// <param name="Side">Which team's; null for checks and gaps, which belong to both.</param>
/// <param name="IsBelow">True: met below the threshold. False: met above it.</param>
/// <param name="Threshold">0 to 100, exclusive.</param>
public sealed record Condition(FigureName Figure, Side? Side, bool IsBelow, int Threshold);

/// <summary>A part of a step's text.</summary>
public enum StepPart
{
    Why,
    ThisWeek,
    Agenda,
    Template,
    Measure,
    NotToExpect,
}

/// <summary>Something to do, with when it is worth doing and what should change.</summary>
/// <param name="Id">A few words in kebab case, never changed and never used again.</param>
/// <param name="Title">What to do, in a few words.</param>
/// <param name="Dimension">The id of its dimension.</param>
/// <param name="Conditions">At least one names something other than a dimension's score.</param>
/// <param name="Effort">What it asks.</param>
/// <param name="Leads">Who leads it.</param>
/// <param name="Evidence">How well it is known to help.</param>
/// <param name="Remedies">Ids of the source texts' remedies that it covers.</param>
/// <param name="Sources">Ids of its sources.</param>
/// <param name="Begin">How to begin within a week, in one line.</param>
/// <param name="Measure">The number that should move: a statement's or a check's.</param>
/// <param name="IsSustain">Keeps what is already good, and ranks after all others.</param>
/// <param name="Parts">Its text in Markdown.</param>
public sealed record Step(
    string Id,
    string Title,
    string Dimension,
    IReadOnlyList<Condition> Conditions,
    Effort Effort,
    string Leads,
    Evidence Evidence,
    IReadOnlyList<string> Remedies,
    IReadOnlyList<string> Sources,
    string Begin,
    FigureName Measure,
    bool IsSustain,
    IReadOnlyDictionary<StepPart, string> Parts)
{
    /// <summary>The step as bytes to be stored, so that whoever has taken it up keeps it as it was worded.</summary>
    public byte[] Freeze() => StoredJson.Write(this);

    /// <exception cref="StoredFormatException">The bytes are not what <see cref="Freeze"/> has written.</exception>
    public static Step Thaw(ReadOnlySpan<byte> frozen) => StoredJson.Read<Step>(frozen);
}
