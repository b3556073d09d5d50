namespace AlignmentCheck.Core.Questionnaires;

/// <summary>The one thing that is asked about a person.</summary>
public enum Team
{
    Sales,
    Marketing,
}
