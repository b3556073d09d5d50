using System.Globalization;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;
using AlignmentCheck.Web.Tests.Site;
using AlignmentCheck.Web.WaysIn;
using Microsoft.Extensions.DependencyInjection;

namespace AlignmentCheck.Web.Tests.WaysIn;

public sealed class InvitationLettersTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Token = "2345abcd2345abcd2345abcdef";
    private const string Fingerprint = "QVF4 3QDS R3FW 4H0W TM10 ZA0Z 22SG A51C";

    private InvitationLetters Letters => site.Services.GetRequiredService<InvitationLetters>();

    [Fact]
    public void The_invitation_says_who_asks_how_long_until_when_and_how_to_compare_the_key()
    {
        var (subject, text) = Letters.Write(Letter(reminder: 0));

        subject.ShouldBe("Foods: how well do Sales and Marketing work together?");
        foreach (var part in new[]
        {
            "Foods and Good Advice would like to know", "as one of Marketing", "at most 6 minutes", "Monday, 14 December 2026", $"http://localhost:5080/i/{Token}\n",
            "lets one person begin, once", "without your address", $"\n{Fingerprint}\n", "http://localhost:5080/s/abcd2345abcd2345/key\n", "at least 7 people of each team", "both teams may be shown as one: if at least 14 people have answered in all, and 3 or more of each team",
        })
        {
            text.ReplaceLineEndings("\n").ShouldContain(part);
        }

        text.ShouldNotContain("reminder");
        text.ShouldNotContain("{");
    }

    [Fact]
    public void A_reminder_says_to_whom_it_goes_and_that_nobody_knows_who_has_answered()
    {
        var (subject, text) = Letters.Write(Letter(reminder: 2));

        subject.ShouldStartWith("Reminder: Foods");
        text.ShouldContain("goes to everybody who had not begun");
        text.ShouldContain("Nobody here knows who has answered.");
        text.ShouldContain($"/i/{Token}");
        text.ShouldContain(Fingerprint);
    }

    [Fact]
    public void A_machine_of_another_language_writes_the_same()
    {
        var expected = Letters.Write(Letter(reminder: 0));
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Letters.Write(Letter(reminder: 0)).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_preview_has_dots_where_something_is_each_persons_own()
    {
        var letter = Letter(reminder: 0);

        var (_, text) = Letters.Preview(letter.Round, letter.Asked, letter.Link, reminder: 0);

        text.ShouldContain("http://localhost:5080/i/…");
    }

    private InvitationToWrite Letter(int reminder)
    {
        var round = new Round
        {
            Id = Guid.NewGuid(),
            OrganisationId = Guid.NewGuid(),
            Quarter = Quarter.TryParse("2026-Q4")!,
            QuestionnaireId = "core",
            QuestionnaireVersion = 1,
            Language = "en",
            Floor = 7,
            WayIn = WayIn.Invitations,
            OpensOn = new DateOnly(2026, 11, 30),
            ClosesOn = new DateOnly(2026, 12, 14),
            CreatedAt = site.Clock.GetUtcNow(),
            Organisation = new Organisation
            {
                Id = Guid.NewGuid(), Slug = "foods", Name = "Foods", AskedBy = "Good Advice", TimeZone = "Europe/Berlin", CreatedAt = site.Clock.GetUtcNow(),
            },
        };
        var asked = site.Services.GetRequiredService<ContentCatalogue>().Find("en")!.Newest("core")!;
        var link = new TeamLink { Code = "abcd2345abcd2345", RoundId = round.Id, Team = Team.Marketing };
        return new InvitationToWrite(round, asked, link, Token, Fingerprint, reminder);
    }
}
