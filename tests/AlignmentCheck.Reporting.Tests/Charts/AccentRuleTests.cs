using System.Text.RegularExpressions;
using AlignmentCheck.Core.Brands;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Reporting.Styles;

namespace AlignmentCheck.Reporting.Tests.Charts;

public sealed class AccentRuleTests
{
    private static readonly string[] LightTeams = ["--sales-text", "--sales-fill", "--marketing-text", "--marketing-fill"];
    private static readonly string[] DarkTeams = ["--sales-text", "--sales-fill", "--sales-edge", "--marketing-text", "--marketing-fill"];

    [Fact]
    public void Surroundings_AreTheTokens()
    {
        var parts = ReportStyles.Read("tokens.css").Split("@media screen and (prefers-color-scheme: dark)");

        ShouldBe(Surroundings.OfLight, parts[0], LightTeams);
        ShouldBe(Surroundings.OfDark, parts[1].Split("@media print")[0], DarkTeams);
    }

    [Fact]
    public void AccentRule_SetsAccentAndLevelsOfItsScopeForLightAndDark()
    {
        var accent = ((AccentOutcome.Accepted)Accent.Read("#7a1f3d")).Accent;

        var rule = ReportStyles.AccentRule(accent, ".report");

        rule.ShouldStartWith($".report {{ --accent: #7a1f3d; --level-edge: #7a1f3d; --level-1: {accent.LightLevels[0]};");
        rule.ShouldContain("--level-4: #7a1f3d;");
        rule.ShouldContain($"@media screen and (prefers-color-scheme: dark) {{ .report {{ --accent: {accent.Dark};");
        rule.Count(character => character == '{').ShouldBe(rule.Count(character => character == '}'));
    }

    [Fact]
    public void AccentRule_OfNone_IsEmpty() => ReportStyles.AccentRule(null, ":root").ShouldBeEmpty();

    private static void ShouldBe(Surroundings around, string tokens, string[] teams)
    {
        around.Paper.ShouldBe(Token(tokens, "--paper"));
        around.Teams.ShouldBe(teams.Select(name => (name.Contains("sales", StringComparison.Ordinal) ? Team.Sales : Team.Marketing, Token(tokens, name))));
    }

    private static Rgb Token(string tokens, string name) => Rgb.TryParse(Regex.Match(tokens, $@"{name}:\s*(#[0-9a-f]+)").Groups[1].Value)!.Value;
}
