using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Advice;

/// <summary>What can honestly be said of the number that a step should have moved. None of it says that the step was the cause.</summary>
public enum FollowUpVerdict
{
    /// <summary>By at least what counts as moved, upwards.</summary>
    MovedUp,

    /// <summary>By less.</summary>
    NoVisibleChange,

    /// <summary>By at least what counts as moved, downwards.</summary>
    MovedDown,

    /// <summary>The step was not begun, or not long enough before the round opened.</summary>
    TooEarly,

    CannotBeTold,
}

/// <summary>Why nothing can be told of a number.</summary>
public enum Untold
{
    /// <summary>It is held back in one of the two rounds, and its dimension is too.</summary>
    NotShown,

    /// <summary>It was asked differently, or not at all.</summary>
    Question,

    /// <summary>The two rounds are shown in different ways: by team, both teams as one, or not at all.</summary>
    Mode,

    /// <summary>The round after which the step was taken up was not released before this one, so that its figures are not told here.</summary>
    NotReleased,
}

/// <summary>A step that was taken up before a round closed, and its number before and after.</summary>
/// <param name="Taken">The step and where it stood at the closing.</param>
/// <param name="Figure">The statement's, the check's or, where that cannot be compared, the dimension's score.</param>
/// <param name="Team">The team whose figure it is: the one that was lower when the step was taken up; null for checks and pooled rounds.</param>
/// <param name="Before">As shown in the round after which it was taken up, 0 to 100; null where it was not shown, or may not be told.</param>
/// <param name="Now">As shown in this round, 0 to 100; null where it does not compare.</param>
/// <param name="Verdict">What can be said of the two.</param>
/// <param name="Why">Why nothing can be told; null where something can, or where it is too early.</param>
/// <param name="RoundsUnmoved">Rounds since it was taken up, this one included, in which its number could be told and had not moved up.</param>
public sealed record FollowUp(
    StepTakenUp Taken,
    FigureName Figure,
    Team? Team,
    int? Before,
    int? Now,
    FollowUpVerdict Verdict,
    Untold? Why,
    int RoundsUnmoved)
{
    /// <summary>Rounds without a move after which another step of the dimension stands beside it.</summary>
    public const int PatientRounds = 2;

    /// <summary>Whether its number has not moved in two rounds. A step that keeps what is good is not meant to move any.</summary>
    public bool IsStalled =>
        !Taken.Step.IsSustain && RoundsUnmoved >= PatientRounds && Verdict is FollowUpVerdict.NoVisibleChange or FollowUpVerdict.MovedDown;
}
