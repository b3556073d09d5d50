using AlignmentCheck.Core.Brands;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Tests.Brands;

public sealed class AccentTests
{
    private static readonly Surroundings[] Both = [Surroundings.OfLight, Surroundings.OfDark];

    [Theory]
    [InlineData("#1f5a4b", "#1f5a4b")]
    [InlineData("1F5A4B", "#1f5a4b")]
    [InlineData(" #a1c ", "#aa11cc")]
    public void Read_HexadecimalDigits_AreAColour(string entry, string expected) => Rgb.TryParse(entry).ToString().ShouldBe(expected);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#1234567")]
    [InlineData("##1f5a4b")]
    [InlineData("#+1f5a4")]
    [InlineData("#1f 5a4")]
    [InlineData("rgb(1,2,3)")]
    [InlineData("#1f5a4b;}")]
    public void Read_AnythingElse_IsNone(string? entry) => Accent.Read(entry).ShouldBeOfType<AccentOutcome.NotAColour>();

    /// <summary>Ratios that the stylesheet's own comments give, and the two ends.</summary>
    [Theory]
    [InlineData("#1f5a4b", "#fffdf9", 7.9)]
    [InlineData("#b85c00", "#fffdf9", 4.52)]
    [InlineData("#86c5b1", "#161714", 9.1)]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#777777", 1)]
    public void Contrast_IsThatOfWcag(string one, string other, double expected)
    {
        Colour(one).Contrast(Colour(other)).ShouldBe(expected, 0.05);
        Colour(other).Contrast(Colour(one)).ShouldBe(expected, 0.05);
    }

    /// <summary>Lightness, a and b of pure colours as the author of Oklab gives them.</summary>
    [Theory]
    [InlineData("#ff0000", 0.6280, 0.2249, 0.1258)]
    [InlineData("#00ff00", 0.8664, -0.2339, 0.1795)]
    [InlineData("#0000ff", 0.4520, -0.0325, -0.3115)]
    [InlineData("#ffffff", 1, 0, 0)]
    public void Oklab_OfPureColours_IsAsPublished(string colour, double lightness, double a, double b)
    {
        var found = Oklab.Of(Colour(colour));

        found.Lightness.ShouldBe(lightness, 0.0002);
        found.A.ShouldBe(a, 0.0002);
        found.B.ShouldBe(b, 0.0002);
        found.ToRgb().ShouldBe(Colour(colour));
    }

    [Theory]
    [InlineData("#b85c00", Team.Sales)]
    [InlineData("#b7410e", Team.Sales)]
    [InlineData("#a86000", Team.Sales)]
    [InlineData("#005a8c", Team.Marketing)]
    [InlineData("#0a66c2", Team.Marketing)]
    [InlineData("#005f73", Team.Marketing)]
    public void Read_WhatWouldBeTakenForATeams_IsRefusedWithTheNearestThatWouldNot(string entry, Team team)
    {
        var refused = Accent.Read(entry).ShouldBeOfType<AccentOutcome.LikeATeams>();

        refused.Team.ShouldBe(team);
        Accent.Read(refused.Nearest.ToString()).ShouldBeOfType<AccentOutcome.Accepted>();
    }

    [Theory]
    [InlineData("#1f5a4b")]
    [InlineData("#0b2545")]
    [InlineData("#1f4fd8")]
    [InlineData("#7a1f3d")]
    [InlineData("#5b2a86")]
    [InlineData("#57544c")]
    [InlineData("#000")]
    public void Read_AColourOfItsOwn_IsTakenAsItIs(string entry) =>
        Accent.Read(entry).ShouldBeOfType<AccentOutcome.Accepted>().Accent.Light.ShouldBe(Colour(entry));

    [Fact]
    public void Read_WhatIsTooPale_SaysHowPaleItIs()
    {
        var refused = Accent.Read("#8bc34a").ShouldBeOfType<AccentOutcome.TooPale>();

        refused.Contrast.ShouldBe(2.1, 0.1);
        refused.Nearest.Contrast(Surroundings.OfLight.Paper).ShouldBeInRange(4.5, 4.8, "no darker than need be");
    }

    [Fact]
    public void Read_WhateverIsChosen_WhatComesOfItCanBeReadAndIsNoTeams()
    {
        var random = new Random(4711);
        for (var i = 0; i < 150; i++)
        {
            var chosen = new Rgb((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256));
            var accent = Accent.Read(chosen.ToString()) switch
            {
                AccentOutcome.Accepted accepted => accepted.Accent,
                AccentOutcome.TooPale pale => Accepted(pale.Nearest),
                AccentOutcome.LikeATeams like => Accepted(like.Nearest),
                var other => throw new InvalidOperationException($"{chosen}: {other}"),
            };

            ShouldFit(accent.Light, Surroundings.OfLight, chosen);
            ShouldFit(accent.Dark, Surroundings.OfDark, chosen);
            Accent.Read(accent.Light.ToString()).ShouldBeOfType<AccentOutcome.Accepted>().Accent.ShouldBe(accent, "it is taken as it is");
            accent.LightLevels[3].ShouldBe(accent.Light);
            Contrasts(accent.LightLevels, Surroundings.OfLight).ShouldBeInOrder();
            Contrasts(accent.DarkLevels, Surroundings.OfDark).ShouldBeInOrder();
        }
    }

    [Fact]
    public void Nearest_OfWhatFits_IsItself() =>
        Both.ShouldAllBe(around => around.Nearest(around.Nearest(Colour("#e69f00"))) == around.Nearest(Colour("#e69f00")));

    [Fact]
    public void Of_AColourThatIsNotTakenAnyMore_KeepsIt() => Accent.Of(Colour("#b85c00")).Light.ShouldBe(Colour("#b85c00"));

    private static Accent Accepted(Rgb nearest) => Accent.Read(nearest.ToString()).ShouldBeOfType<AccentOutcome.Accepted>($"{nearest}").Accent;

    private static void ShouldFit(Rgb colour, Surroundings around, Rgb chosen)
    {
        colour.Contrast(around.Paper).ShouldBeGreaterThanOrEqualTo(4.5, $"{chosen}: {colour}");
        around.Teams.Min(team => team.Colour.Distance(colour)).ShouldBeGreaterThanOrEqualTo(0.08, $"{chosen}: {colour}");
    }

    private static IEnumerable<double> Contrasts(IEnumerable<Rgb> levels, Surroundings around) => levels.Select(level => level.Contrast(around.Paper));

    private static Rgb Colour(string text) => Rgb.TryParse(text)!.Value;
}
