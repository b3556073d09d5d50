using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Calendars;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Calendars;

/// <summary>The dates of rounds for a calendar: first and last days, and the days on which drafts are due.</summary>
internal static class RoundCalendar
{
    private const string Producer = "-//AlignmentCheck//Rounds//EN";

    private static readonly ResourceTexts Texts = new(typeof(RoundCalendar));

    /// <param name="clients">Whose dates.</param>
    /// <param name="page">The whole address of a page of the site.</param>
    public static string Write(IReadOnlyList<ClientDates> clients, Func<string, Uri> page) => CalendarFile.Write(
        Producer,
        clients is [var only] ? Texts.Format([only.Organisation.Name], "One") : Texts.Get("All"),
        clients.SelectMany(client => client.Rounds.SelectMany(round => Days(client, round, page)).Concat(Planned(client, page))));

    private static IEnumerable<CalendarDay> Days(ClientDates client, Round round, Func<string, Uri> page)
    {
        var address = page($"/organisations/{client.Organisation.Slug}/rounds/{round.Quarter}");
        var isDraft = round.State == RoundState.Draft;
        yield return new CalendarDay($"{round.Id:n}-opens", round.OpensOn, Say(isDraft ? "ToOpen" : "Opens", client, round.Quarter), address, Changed(round));
        yield return new CalendarDay($"{round.Id:n}-closes", LastDay(client, round), Say(isDraft ? "ToClose" : "Closes", client, round.Quarter), address, Changed(round));
    }

    private static IEnumerable<CalendarDay> Planned(ClientDates client, Func<string, Uri> page)
    {
        if (client.NextDraft is not { } next)
        {
            yield break;
        }

        var (id, home, since) = ($"{client.Organisation.Id:n}-{next.Plan.Quarter}", page($"/organisations/{client.Organisation.Slug}"), client.Rounds.Max(Changed));
        yield return new CalendarDay($"{id}-draft", next.On, Say("Draft", client, next.Plan.Quarter), home, since);
        yield return new CalendarDay($"{id}-planned", next.Plan.OpensOn, Say("Planned", client, next.Plan.Quarter), home, since);
    }

    private static DateTimeOffset Changed(Round round) => round.ClosedAt ?? round.OpenedAt ?? round.CreatedAt;

    // One that was closed by hand ended on that day.
    private static DateOnly LastDay(ClientDates client, Round round) =>
        round.ClosedAt is { } closed && client.Organisation.DayOf(closed) is var day && day < round.ClosesOn ? day : round.ClosesOn;

    private static string Say(string what, ClientDates client, Quarter quarter) => Texts.Format([client.Organisation.Name, DateTexts.Name(quarter)], what);
}
