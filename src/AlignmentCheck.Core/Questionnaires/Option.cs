namespace AlignmentCheck.Core.Questionnaires;

/// <summary>What an option says about the matter.</summary>
public enum OptionKind
{
    /// <summary>An answer in the matter.</summary>
    Real,

    /// <summary>"None of these".</summary>
    None,

    /// <summary>"Don't know".</summary>
    DontKnow,
}

/// <summary>Whether a word for the other team is meant kindly.</summary>
public enum Tone
{
    Kind,
    Unkind,
}

/// <summary>One of the answers to a choice.</summary>
/// <param name="Id">The value that a cell of <c>responses.csv</c> holds.</param>
/// <param name="Text">The wording that a respondent reads.</param>
/// <param name="Kind">Whether it is an answer in the matter, "none" or "don't know".</param>
/// <param name="Value">0 to 100, where the options are steps of a scale.</param>
/// <param name="Tone">Where the option is a word for the other team.</param>
public sealed record Option(string Id, string Text, OptionKind Kind, int? Value = null, Tone? Tone = null)
{
    /// <summary>The id of "none of these" in every question that offers it.</summary>
    public const string NoneId = "none";

    /// <summary>The id of "don't know" in every question that offers it.</summary>
    public const string DontKnowId = "dk";

    /// <summary>The kind that an id stands for, in every questionnaire.</summary>
    public static OptionKind KindOf(string id) => id switch
    {
        NoneId => OptionKind.None,
        DontKnowId => OptionKind.DontKnow,
        _ => OptionKind.Real,
    };
}
