using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Clients;

/// <summary>The teams' names; without a team both together.</summary>
internal static class TeamTexts
{
    private static readonly ResourceTexts Texts = new(typeof(TeamTexts));

    public static string Name(Team? team) => Texts.Get(team switch
    {
        null => "Both",
        Team.Sales => nameof(Team.Sales),
        _ => nameof(Team.Marketing),
    });

    /// <summary>The class that gives a team its colour.</summary>
    public static string Class(Team? team) => team switch
    {
        null => "both",
        Team.Sales => "sales",
        _ => "marketing",
    };
}
