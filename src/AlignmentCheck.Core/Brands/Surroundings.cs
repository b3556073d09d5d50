using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Brands;

/// <summary>What an accent stands on and beside: the colours of tokens.css, of which a test says that they are the same.</summary>
/// <param name="Paper">What it stands on.</param>
/// <param name="Teams">What it must not be taken for.</param>
public sealed record Surroundings(Rgb Paper, IReadOnlyList<(Team Team, Rgb Colour)> Teams)
{
    // Fine enough to miss no byte by much: the eye tells some 50 steps of lightness apart.
    private const int Steps = 250;

    private static readonly double[] Fullness = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0];

    /// <summary>A light screen. Printed paper is whiter, which only adds contrast.</summary>
    public static Surroundings OfLight { get; } = new(
        new(0xff, 0xfd, 0xf9),
        [
            (Team.Sales, new(0xb8, 0x5c, 0x00)), (Team.Sales, new(0xe6, 0x9f, 0x00)),
            (Team.Marketing, new(0x00, 0x5a, 0x8c)), (Team.Marketing, new(0x00, 0x72, 0xb2)),
        ]);

    public static Surroundings OfDark { get; } = new(
        new(0x16, 0x17, 0x14),
        [
            (Team.Sales, new(0xf0, 0xa9, 0x4a)), (Team.Sales, new(0xe6, 0x9f, 0x00)), (Team.Sales, new(0xf0, 0xb7, 0x5f)),
            (Team.Marketing, new(0x7c, 0xc0, 0xea)), (Team.Marketing, new(0x3f, 0x9a, 0xd6)),
        ]);

    public double Contrast(Rgb colour) => colour.Contrast(Paper);

    /// <summary>The team whose colour it would be taken for; null where there is none.</summary>
    public Team? LooksLike(Rgb colour)
    {
        var nearest = Teams.MinBy(team => team.Colour.Distance(colour));
        return nearest.Colour.Distance(colour) < Accent.LeastDistance ? nearest.Team : null;
    }

    /// <summary>The most similar colour of the same hue, lighter or darker and at most as full, that can be read here and is taken for no team's.</summary>
    public Rgb Nearest(Rgb colour) => Fits(colour)
        ? colour
        : SameHue(Oklab.Of(colour)).Where(Fits).MinBy(colour.Distance);

    private bool Fits(Rgb colour) => Contrast(colour) >= Accent.LeastContrast && LooksLike(colour) is null;

    private static IEnumerable<Rgb> SameHue(Oklab colour) =>
        from step in Enumerable.Range(0, Steps + 1)
        from fullness in Fullness
        let shade = new Oklab((double)step / Steps, colour.A * fullness, colour.B * fullness).ToRgb()
        where shade is not null
        select shade.Value;
}
