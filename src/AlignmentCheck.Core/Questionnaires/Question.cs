namespace AlignmentCheck.Core.Questionnaires;

/// <summary>Something that is asked and answered in one cell.</summary>
/// <param name="Id">The question's id, which is also its column in <c>responses.csv</c>.</param>
/// <param name="Text">The wording that a respondent reads.</param>
public abstract record Question(string Id, string Text);

/// <summary>A statement, answered on five points from "strongly disagree" (1) to "strongly agree" (5).</summary>
/// <param name="Id">The statement's id.</param>
/// <param name="Text">The wording that a respondent reads.</param>
/// <param name="Short">A fragment of the wording, short enough to be quoted in a reason or a title.</param>
/// <param name="Reversed">Agreement counts against alignment: 5 scores 0 and 1 scores 100.</param>
/// <param name="OffersDontKnow">False where not knowing is itself the low answer.</param>
public sealed record Statement(string Id, string Text, string Short, bool Reversed, bool OffersDontKnow)
    : Question(Id, Text);

/// <summary>Choose one of several options.</summary>
public sealed record ChoiceQuestion(string Id, string Text, IReadOnlyList<Option> Options)
    : Question(Id, Text);

/// <summary>Choose up to <paramref name="Most"/> of several options.</summary>
/// <param name="Id">The question's id.</param>
/// <param name="Text">The wording that a respondent reads.</param>
/// <param name="Options">At most 31, since a cell holds them as bits.</param>
/// <param name="Most">The greatest number of picks that is allowed.</param>
public sealed record PicksQuestion(string Id, string Text, IReadOnlyList<Option> Options, int Most)
    : Question(Id, Text);

/// <summary>A whole number from 0 to 100, or "don't know".</summary>
public sealed record NumberQuestion(string Id, string Text) : Question(Id, Text);

/// <summary>Free text, never joined to the other answers.</summary>
/// <param name="Id">The question's id.</param>
/// <param name="Text">The wording that a respondent reads.</param>
/// <param name="Warning">What a respondent should know before writing.</param>
/// <param name="Characters">The greatest length, in UTF-16 code units.</param>
public sealed record CommentQuestion(string Id, string Text, string Warning, int Characters)
    : Question(Id, Text);
