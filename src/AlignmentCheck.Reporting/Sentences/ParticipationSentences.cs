using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Sentences;

/// <summary>Who answered, in words.</summary>
public sealed class ParticipationSentences(Participation participation, ReportTexts texts)
{
    /// <summary>"24 of 38 in Sales and 17 of 26 in Marketing", or of both teams where they are not told apart.</summary>
    public string Answered() => texts.List(Lines());

    /// <summary>The same, a team a line.</summary>
    public IReadOnlyList<string> Lines()
    {
        if (participation is { Sales: { } sales, Marketing: { } marketing })
        {
            return [Team(sales, Core.Questionnaires.Team.Sales), Team(marketing, Core.Questionnaires.Team.Marketing)];
        }

        var total = participation.Total;
        return
        [
            total switch
            {
                { FewerThan: { } limit } => texts.Format("Answered.FewerThan", limit),
                { Answered: { } answered, Invited: { } invited } => texts.Format("Answered.TotalOf", answered, invited),
                _ => texts.Format("Answered.Total", total.Answered),
            },
        ];
    }

    /// <summary>More answers than people invited; null where that is not so.</summary>
    public string? TooMany() =>
        participation.Sales is { } sales && sales.Answered > sales.Invited
        || participation.Marketing is { } marketing && marketing.Answered > marketing.Invited
        || participation.Total.Answered > participation.Total.Invited
            ? texts["Answered.TooMany"]
            : null;

    private string Team(TeamParticipation team, Team name) => team.Invited is { } invited
        ? texts.Format("Answered.TeamOf", team.Answered, invited, texts.TeamName(name))
        : texts.Format("Answered.Team", team.Answered, texts.TeamName(name));
}
