using System.Diagnostics;
using System.Globalization;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Reporting.Charts;

/// <summary>Numbers as SVG wants them, in every culture, and the class names of the teams.</summary>
internal static class Svg
{
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Percent(double value) => Number(value) + "%";

    /// <summary>The class that gives a team its colour; without a team it is ink.</summary>
    public static string Class(Team? team) => team switch
    {
        null => "both",
        Team.Sales => "sales",
        Team.Marketing => "marketing",
        _ => throw new UnreachableException(),
    };

    public static Team Other(Team team) => team is Team.Sales ? Team.Marketing : Team.Sales;
}
