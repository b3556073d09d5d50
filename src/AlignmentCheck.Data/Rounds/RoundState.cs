namespace AlignmentCheck.Data.Rounds;

/// <summary>Where a round stands. It only ever goes forward.</summary>
public enum RoundState
{
    /// <summary>Everything may still change.</summary>
    Draft,

    /// <summary>Answers come in from its first day on. Only its last day may change, to a later one.</summary>
    Open,

    /// <summary>The result is frozen; consultants see it.</summary>
    Closed,

    /// <summary>Managers see it, and the report is made.</summary>
    Released,
}

/// <summary>Where a round's answers come from.</summary>
public enum RoundOrigin
{
    /// <summary>Answered on this site.</summary>
    Site,

    /// <summary>Brought from a file.</summary>
    Import,
}

/// <summary>How respondents get to the questions.</summary>
public enum WayIn
{
    /// <summary>One link for each team: whoever has it may answer.</summary>
    TeamLink,

    /// <summary>A code for each person, handed out by the consultant: each works once, and who holds which is known to nobody here.</summary>
    SingleUseCodes,

    /// <summary>An e-mail for each person, with which a browser draws a blind credential: the answer comes without the invitation.</summary>
    Invitations,
}
