using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Brands;

/// <summary>What became of a colour that somebody chose.</summary>
public abstract record AccentOutcome
{
    private AccentOutcome()
    {
    }

    public sealed record Accepted(Accent Accent) : AccentOutcome;

    /// <summary>It is no colour in hexadecimal digits.</summary>
    public sealed record NotAColour : AccentOutcome;

    /// <summary>Text in it could not be read on paper.</summary>
    /// <param name="Contrast">Its ratio, below <see cref="Accent.LeastContrast"/>.</param>
    /// <param name="Nearest">The most similar colour that is accepted.</param>
    public sealed record TooPale(double Contrast, Rgb Nearest) : AccentOutcome;

    /// <summary>It would be taken for a team's.</summary>
    /// <param name="Team">Whose.</param>
    /// <param name="Nearest">The most similar colour that is accepted.</param>
    public sealed record LikeATeams(Team Team, Rgb Nearest) : AccentOutcome;
}

/// <summary>
/// The one colour of a report beside those of the teams: it marks numbers, levels and lines. It is read as text on paper, and taken for
/// neither team's; in the dark the most similar colour stands for it of which the same is true there.
/// </summary>
public sealed record Accent
{
    /// <summary>The least contrast of text on what it stands on: WCAG 2.2, level AA.</summary>
    public const double LeastContrast = 4.5;

    /// <summary>The least distance from a team's colours, as <see cref="Rgb.Distance"/> measures it: four times what is just seen side by side.</summary>
    public const double LeastDistance = 0.08;

    private Accent(Rgb light)
    {
        Light = light;
        Dark = Surroundings.OfDark.Nearest(light);
    }

    /// <summary>On paper and on a light screen.</summary>
    public Rgb Light { get; }

    /// <summary>On a dark screen.</summary>
    public Rgb Dark { get; }

    /// <summary>The four levels' blocks on a light screen and on paper, from level 1: one hue, fuller with each level.</summary>
    public IReadOnlyList<Rgb> LightLevels => Levels(Light, Surroundings.OfLight.Paper);

    /// <summary>The same on a dark screen, where what is fuller is brighter.</summary>
    public IReadOnlyList<Rgb> DarkLevels => Levels(Dark, Surroundings.OfDark.Paper);

    /// <summary>Reads what somebody chose.</summary>
    /// <param name="entry">As <see cref="Rgb.TryParse"/> takes it.</param>
    public static AccentOutcome Read(string? entry)
    {
        if (Rgb.TryParse(entry) is not { } chosen)
        {
            return new AccentOutcome.NotAColour();
        }

        var paper = Surroundings.OfLight;
        return paper.Contrast(chosen) < LeastContrast ? new AccentOutcome.TooPale(paper.Contrast(chosen), paper.Nearest(chosen))
            : paper.LooksLike(chosen) is { } team ? new AccentOutcome.LikeATeams(team, paper.Nearest(chosen))
            : new AccentOutcome.Accepted(new Accent(chosen));
    }

    /// <summary>A colour that was accepted once, whatever the rules are now: what was handed out keeps its colour.</summary>
    public static Accent Of(Rgb accepted) => new(accepted);

    private static Rgb[] Levels(Rgb full, Rgb paper) => [full.Towards(paper, 0.72), full.Towards(paper, 0.46), full.Towards(paper, 0.2), full];
}
