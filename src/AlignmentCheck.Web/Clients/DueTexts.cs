using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Clients;

/// <summary>What is due, in words: in a row of the portfolio, and as a sentence with the client's name.</summary>
internal static class DueTexts
{
    private static readonly ResourceTexts Texts = new(typeof(DueTexts));

    /// <summary>"Round closes: remind Marketing, below the floor of 5".</summary>
    public static string Action(Due due) => Texts.Format([Quarter(due), TeamsOf(due.BelowFloor), due.Floor], $"Action.{due.Kind}");

    /// <summary>"In Demo Foods too few of Marketing have answered so far."</summary>
    public static string Sentence(Organisation organisation, Due due, DateOnly today) =>
        Texts.Format([organisation.Name, Quarter(due), TeamsOf(due.BelowFloor), DateTexts.Day(due.On, today)], due is { Kind: DueKind.NextRound, IsOverdue: true } ? "Sentence.NextRound.Overdue" : $"Sentence.{due.Kind}");

    /// <summary>"Fri 18 December", "Today" or "3 days overdue".</summary>
    public static string When(Due due, DateOnly today) => due.DaysOverdue switch
    {
        0 => DateTexts.Weekday(due.On, today),
        1 => Texts.Get("Overdue.Day"),
        var days => Texts.Format([days], "Overdue"),
    };

    private static string Quarter(Due due) => due.Quarter is { } quarter ? DateTexts.Name(quarter) : "";

    private static string TeamsOf(IReadOnlyList<Team> teams) => teams switch
    {
        [] => "",
        [var team] => TeamTexts.Name(team),
        _ => Texts.Get("EitherTeam"),
    };
}
