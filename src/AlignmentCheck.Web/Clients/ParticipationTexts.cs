using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Clients;

/// <summary>How many have answered, as far as it may be told: steps while a round is open, the gate's figures after.</summary>
internal static class ParticipationTexts
{
    private static readonly ResourceTexts Texts = new(typeof(ParticipationTexts));

    /// <summary>A line for each team, or one for both.</summary>
    public static IReadOnlyList<ParticipationLine> Of(SeenRound seen) =>
        seen.Result?.Participation is { } disclosed ? Disclosed(disclosed)
        : seen.Participation is { } counted ? [Counted(seen.Round, Team.Sales, counted.Sales), Counted(seen.Round, Team.Marketing, counted.Marketing)]
        : [Invited(seen.Round, Team.Sales), Invited(seen.Round, Team.Marketing)];

    /// <summary>"as of 14:00", or when the first count is, or the first day.</summary>
    public static string When(Organisation organisation, SeenRound seen, DateTimeOffset now) =>
        organisation.DayOf(now) is var today && seen.Round.IsAhead(today) ? Texts.Format([DateTexts.Day(seen.Round.OpensOn, today)], "FirstDay")
        : seen.Participation is { } counted ? Texts.Format([DateTexts.Hour(organisation, counted.At)], "Counted")
        : Texts.Format([DateTexts.Hour(organisation, NextFullHour(now))], "FirstCount");

    private static IReadOnlyList<ParticipationLine> Disclosed(Participation disclosed) => disclosed switch
    {
        { Sales: { } sales, Marketing: { } marketing } =>
            [new(Team.Sales, Counted(sales.Answered, sales.Invited)), new(Team.Marketing, Counted(marketing.Answered, marketing.Invited))],
        { Total.Answered: { } answered } => [new(null, Counted(answered, disclosed.Total.Invited))],
        _ => [new(null, OfInvited(Texts.Format([disclosed.Total.FewerThan], nameof(ParticipationStep.FewerThanFloor)), disclosed.Total.Invited))],
    };

    private static ParticipationLine Counted(Round round, Team team, ParticipationStep step) => new(team, OfInvited(
        step switch
        {
            ParticipationStep.FewerThanFloor => Texts.Format([round.Floor], nameof(ParticipationStep.FewerThanFloor)),
            ParticipationStep.FloorOrMore => Texts.Format([round.Floor], "OrMore"),
            _ => Texts.Format([2 * round.Floor], "OrMore"),
        },
        round.Invited(team)));

    private static ParticipationLine Invited(Round round, Team team) =>
        new(team, round.Invited(team) is { } invited ? Texts.Format([invited], "Invited") : Texts.Get("InvitedUnknown"));

    private static string Counted(int answered, int? invited) =>
        answered > invited ? Texts.Format([answered, invited], "MoreThanInvited") : OfInvited(answered, invited);

    private static string OfInvited(object answered, int? invited) =>
        invited is { } people ? Texts.Format([answered, people], "OfInvited") : Texts.Format([answered], "Answered");

    private static DateTimeOffset NextFullHour(DateTimeOffset now)
    {
        var past = TimeSpan.FromTicks(now.UtcTicks % TimeSpan.TicksPerHour);
        return now - past + TimeSpan.FromHours(1);
    }
}
