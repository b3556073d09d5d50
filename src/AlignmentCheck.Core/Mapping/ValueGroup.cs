using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Mapping;

/// <summary>What the texts of a group can stand for.</summary>
public enum ValueKind
{
    /// <summary>A team, or somebody who is left out.</summary>
    Team,

    /// <summary>A point from 1 to 5 or "don't know".</summary>
    Points,

    /// <summary>One of the options.</summary>
    Options,

    /// <summary>The texts are headings, each of a column that stands for an option.</summary>
    Headings,

    /// <summary>Whether the option of a column was picked.</summary>
    Ticks,

    /// <summary>"Don't know": whatever is a number needs nobody to say so.</summary>
    Numbers,
}

/// <summary>A text that was found.</summary>
/// <param name="Text">As <see cref="CellText.Of"/> has it.</param>
/// <param name="Count">How often.</param>
/// <param name="Line">Where first; null for a heading.</param>
/// <param name="Column">Where first.</param>
public sealed record FoundValue(string Text, int Count, long? Line, int Column);

/// <summary>Columns whose texts mean the same everywhere: all statements, or all questions with the same options.</summary>
/// <param name="Id">"team", "statements", "numbers" and "ticks", or the id of the first question, for headings behind "columns".</param>
/// <param name="Kind">What the texts can stand for.</param>
/// <param name="Questions">The questions that the columns answer; none for the team.</param>
/// <param name="Values">What was found, in the file's order, at most <see cref="MostValues"/>.</param>
/// <param name="Different">How many different texts there are.</param>
public sealed record ValueGroup(string Id, ValueKind Kind, IReadOnlyList<Question> Questions, IReadOnlyList<FoundValue> Values, int Different)
{
    /// <summary>More different texts are no answers to a question with options to choose from.</summary>
    public const int MostValues = 30;

    public const string TeamId = "team";
    public const string StatementsId = "statements";
    public const string NumbersId = "numbers";
    public const string TicksId = "ticks";
    public const string HeadingsId = "columns ";

    /// <summary>The text stands for no answer, its column for no option, its person for nobody who is counted.</summary>
    public const string Nothing = "-";

    /// <summary>The option of the column was picked.</summary>
    public const string Ticked = "yes";

    public const string Sales = "sales";
    public const string Marketing = "marketing";

    public bool IsTooMany => Different > MostValues;

    /// <summary>What a text of the group can stand for: ids of options, points from 1 to 5 or the constants here.</summary>
    public IReadOnlyList<string> Answers => Kind switch
    {
        ValueKind.Team => [Sales, Marketing, Nothing],
        ValueKind.Points => ["1", "2", "3", "4", "5", Option.DontKnowId, Nothing],
        ValueKind.Ticks => [Ticked, Nothing],
        ValueKind.Numbers => [Option.DontKnowId, Nothing],
        _ => [.. Wording.OptionsOf(Questions[0]).Select(option => option.Id), Nothing],
    };

    public ValueKey KeyOf(FoundValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new ValueKey(Id, value.Text);
    }
}
