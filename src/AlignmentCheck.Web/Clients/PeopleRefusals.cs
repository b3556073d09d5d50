using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.WaysIn;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AlignmentCheck.Web.Clients;

/// <summary>Why lists of people were refused, beside the list that it is about.</summary>
internal static class PeopleRefusals
{
    // A list of something else altogether need not be read out whole.
    private const int MostNamed = 20;

    private static readonly ResourceTexts Texts = new(typeof(PeopleRefusals));

    public static void AddMistakes(
        this ModelStateDictionary state, NameInviteesOutcome.Invalid invalid, IReadOnlyDictionary<Team, IReadOnlyList<string>> people)
    {
        foreach (var team in people.Keys)
        {
            string[] wrong = [.. invalid.NoAddresses.Where(one => one.Team == team).Select(one => one.Entry)];
            string[] twice = [.. invalid.Twice.Where(address => people[team].Contains(address, StringComparer.OrdinalIgnoreCase))];
            if (wrong.Length > 0)
            {
                state.Add(team, "NoAddresses", Listed(wrong));
            }

            if (twice.Length > 0)
            {
                state.Add(team, "Twice", Listed(twice));
            }

            if (invalid.TooMany.Contains(team))
            {
                state.Add(team, "TooMany", Invitee.MostOfATeam);
            }
        }
    }

    private static void Add(this ModelStateDictionary state, Team team, string reason, object detail) =>
        state.AddModelError($"Input.{team}", Texts.Format([TeamTexts.Name(team), detail], reason));

    private static string Listed(string[] entries)
    {
        var named = string.Join(", ", entries.Take(MostNamed).Select(entry => Texts.Format([entry], "Entry")));
        return entries.Length > MostNamed ? Texts.Format([named, entries.Length - MostNamed], "AndMore") : named;
    }
}
