namespace AlignmentCheck.Core.Questionnaires;

/// <summary>What the two teams say independently of each other, turned into a number from 0 to 100.</summary>
/// <param name="Id">The check's id, as in <c>check:kpi</c>.</param>
/// <param name="Short">A few words that name it in a sentence.</param>
public abstract record Check(string Id, string Short)
{
    /// <summary>The columns that the check reads.</summary>
    public abstract IReadOnlyList<Question> Questions { get; }
}

/// <summary>How likely one person of each team name the same option (<c>kpi</c>).</summary>
public sealed record SameChoiceCheck(string Id, string Short, ChoiceQuestion Question) : Check(Id, Short)
{
    public override IReadOnlyList<Question> Questions => [Question];
}

/// <summary>How well each team predicts what the other one says of itself (<c>challenges</c>).</summary>
/// <param name="Id">The check's id.</param>
/// <param name="Short">A few words that name it in a sentence.</param>
/// <param name="Own">What a team says of itself.</param>
/// <param name="Other">What it expects the other team to say, from the same options.</param>
public sealed record PredictionCheck(string Id, string Short, PicksQuestion Own, PicksQuestion Other) : Check(Id, Short)
{
    public override IReadOnlyList<Question> Questions => [Own, Other];
}

/// <summary>How often something happens, as a mean of both teams: a count, not a comparison (<c>feedback</c>).</summary>
public sealed record FrequencyCheck(string Id, string Short, ChoiceQuestion Question) : Check(Id, Short)
{
    public override IReadOnlyList<Question> Questions => [Question];
}

/// <summary>How likely one person of each team both choose the one option that is aligned (<c>reward</c>).</summary>
/// <param name="Id">The check's id.</param>
/// <param name="Short">A few words that name it in a sentence.</param>
/// <param name="Question">The question.</param>
/// <param name="Shared">The id of the aligned option, such as "both".</param>
public sealed record SharedChoiceCheck(string Id, string Short, ChoiceQuestion Question, string Shared) : Check(Id, Short)
{
    public override IReadOnlyList<Question> Questions => [Question];
}

/// <summary>How likely the estimates of one person of each team lie close together (<c>funding</c>).</summary>
/// <param name="Id">The check's id.</param>
/// <param name="Short">A few words that name it in a sentence.</param>
/// <param name="Is">Marketing's part of every 100 as it is.</param>
/// <param name="Should">Marketing's part of every 100 as it should be.</param>
/// <param name="Tolerance">The greatest distance, in points, at which two estimates agree.</param>
/// <param name="Context">A source's figure beside which the answers are read.</param>
public sealed record SplitCheck(string Id, string Short, NumberQuestion Is, NumberQuestion Should, int Tolerance, string Context)
    : Check(Id, Short)
{
    public override IReadOnlyList<Question> Questions => [Is, Should];
}
