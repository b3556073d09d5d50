using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Forecasts;

internal static class Rounds
{
    private static readonly string[] Prefixes = ["sg", "ma", "fc", "fi", "sf"];

    /// <summary>A round in which everybody scores 50 everywhere.</summary>
    public static Round Of(int sales, int marketing) =>
        Round.Of([.. Everywhere(Person.In(Team.Sales), "3333").Times(sales), .. Everywhere(Person.In(Team.Marketing), "3333").Times(marketing)]);

    public static Person Everywhere(Person person, string ticks) => Prefixes.Aggregate(person, (one, prefix) => one.Ticks(prefix, ticks));
}
