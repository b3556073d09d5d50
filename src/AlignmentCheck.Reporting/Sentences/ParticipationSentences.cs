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
                { Answered: { } answered, Invited: { } invited } => texts.Format(answered > invited ? "Answered.TotalMore" : "Answered.TotalOf", answered, invited),
                _ => texts.Format("Answered.Total", total.Answered),
            },
        ];
    }

    /// <summary>More answers than people invited; null where that is not so.</summary>
    public string? TooMany() => IsTooMany ? texts["Answered.TooMany"] : null;

    /// <summary>"63 %" of those invited answered, or that they were more. Empty where no share is known.</summary>
    public string Share(TeamParticipation team) => ShareOf(team.Answered, team.Invited);

    /// <summary>The same of both teams together. Where one has more answers than people invited, a share of both would hide it.</summary>
    public string ShareOfAll() => IsTooMany && participation.Total.Answered <= participation.Total.Invited
        ? ""
        : ShareOf(participation.Total.Answered, participation.Total.Invited);

    private bool IsTooMany =>
        participation.Sales is { } sales && sales.Answered > sales.Invited
        || participation.Marketing is { } marketing && marketing.Answered > marketing.Invited
        || participation.Total.Answered > participation.Total.Invited;

    private string ShareOf(int? answered, int? invited) =>
        answered > invited ? texts["Answered.More"]
        : invited > 0 && answered is { } people ? texts.Format("Percent", (int)Math.Round(100.0 * people / invited.Value, MidpointRounding.AwayFromZero))
        : "";

    private string Team(TeamParticipation team, Team name) => team.Invited is { } invited
        ? texts.Format(team.Answered > invited ? "Answered.TeamMore" : "Answered.TeamOf", team.Answered, invited, texts.TeamName(name))
        : texts.Format("Answered.Team", team.Answered, texts.TeamName(name));
}
