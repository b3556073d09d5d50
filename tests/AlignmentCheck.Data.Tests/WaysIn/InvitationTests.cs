using System.Security.Cryptography;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.WaysIn;

public sealed class InvitationTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_person_draws_a_credential_and_answers_with_it_once(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var (round, tokens) = await scene.InvitingAsync();
        var address = await scene.AddressAsync(round.Id, Team.Sales);
        var credential = await scene.CredentialAsync(tokens[Team.Sales][0]);
        var secret = ResponseSecret.New();

        (await scene.SubmitAsync(address)).ShouldBeOfType<SubmitOutcome.WantsCredential>();
        (await scene.SubmitAsync(address, credential, secret)).ShouldBeOfType<SubmitOutcome.Accepted>();
        (await scene.SubmitAsync(address, credential, secret)).ShouldBeOfType<SubmitOutcome.Accepted>();
        (await scene.SubmitAsync(address, credential)).ShouldBeOfType<SubmitOutcome.AlreadyUsed>();

        (await scene.ResponsesAsync()).ShouldBe(1);
        (await scene.ReadAsync(db => db.SpentCredentials.CountAsync(Cancel))).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Of_two_forms_with_one_credential_at_once_one_is_stored(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var (round, tokens) = await scene.InvitingAsync();
        var address = await scene.AddressAsync(round.Id, Team.Sales);
        var credential = await scene.CredentialAsync(tokens[Team.Sales][0]);

        var outcomes = await AtOnce.TwiceAsync(() => scene.SubmitAsync(address, credential));

        outcomes.OfType<SubmitOutcome.Accepted>().ShouldHaveSingleItem();
        outcomes.OfType<SubmitOutcome.AlreadyUsed>().ShouldHaveSingleItem();
        (await scene.ResponsesAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_drawing_again_gets_the_same_signature_and_another_none()
    {
        await using var scene = await Scene.CreateAsync();
        var (round, tokens) = await scene.InvitingAsync();
        var token = tokens[Team.Marketing][0];
        var key = await scene.ReadAsync(db => db.CredentialKeys.AsNoTracking().SingleAsync(found => found.RoundId == round.Id && found.Team == Team.Marketing, Cancel));
        var (client, other) = (new BlindClient(key.PublicKey), new BlindClient(key.PublicKey));

        var first = (await scene.DrawAsync(token, client.Blinded)).ShouldBeOfType<DrawOutcome.Drawn>();
        var again = (await scene.DrawAsync(token, client.Blinded)).ShouldBeOfType<DrawOutcome.Drawn>();

        again.BlindSignature.ToArray().ShouldBe(first.BlindSignature.ToArray());
        (await scene.DrawAsync(token, other.Blinded)).ShouldBeOfType<DrawOutcome.AlreadyDrawn>();
        (await scene.DoAsync((DrawCredential draw) => draw.CodeAsync(token, Cancel))).ShouldBeOfType<DrawOutcome.AlreadyDrawn>();
    }

    [Fact]
    public async Task What_is_no_blinded_message_draws_nothing()
    {
        await using var scene = await Scene.CreateAsync();
        var (_, tokens) = await scene.InvitingAsync();
        var token = tokens[Team.Sales][0];

        foreach (var wrong in new[] { [], new byte[256], new byte[255], [.. Enumerable.Repeat((byte)0xff, 256)], RandomNumberGenerator.GetBytes(257) })
        {
            (await scene.DrawAsync(token, wrong)).ShouldBeOfType<DrawOutcome.NotBlinded>();
        }

        await scene.CredentialAsync(token);
    }

    [Fact]
    public async Task A_code_is_drawn_in_a_credentials_place_once()
    {
        await using var scene = await Scene.CreateAsync();
        var (_, tokens) = await scene.InvitingAsync();
        var token = tokens[Team.Sales][0];

        var drawn = (await scene.DoAsync((DrawCredential draw) => draw.CodeAsync(token, Cancel))).ShouldBeOfType<DrawOutcome.DrawnCode>();

        (await scene.DoAsync((DrawCredential draw) => draw.CodeAsync(token, Cancel))).ShouldBeOfType<DrawOutcome.AlreadyDrawn>();
        (await scene.SubmitAsync(drawn.Code)).ShouldBeOfType<SubmitOutcome.Accepted>().Receipt.Survey.Team.ShouldBe(Team.Sales);
        (await scene.SubmitAsync(drawn.Code)).ShouldBeOfType<SubmitOutcome.AlreadyUsed>();
    }

    [Fact]
    public async Task Nothing_is_drawn_before_the_first_day_after_the_last_or_once_it_is_closed_and_the_private_keys_are_gone()
    {
        await using var scene = await Scene.CreateAsync();
        var (round, tokens) = await scene.InvitingAsync();
        var credential = await scene.CredentialAsync(tokens[Team.Sales][0]);
        var address = await scene.AddressAsync(round.Id, Team.Sales);
        var key = await scene.ReadAsync(db => db.CredentialKeys.AsNoTracking().FirstAsync(Cancel));

        (await scene.CloseAsync(round.Id)).ShouldBeTrue();

        (await scene.ReadAsync(db => db.SigningKeys.CountAsync(Cancel))).ShouldBe(0);
        (await scene.ReadAsync(db => db.CredentialKeys.CountAsync(Cancel))).ShouldBe(2);
        (await scene.DrawAsync(tokens[Team.Sales][1], new BlindClient(key.PublicKey).Blinded)).ShouldBeOfType<DrawOutcome.NotOpen>();
        (await scene.SubmitAsync(address, credential)).ShouldBeOfType<SubmitOutcome.Closed>();
        (await scene.DrawAsync("nobody", [])).ShouldBeOfType<DrawOutcome.Unknown>();
    }

    [Fact]
    public async Task Everybody_gets_the_invitation_and_at_most_two_reminders_until_they_draw()
    {
        await using var scene = await Scene.CreateAsync();
        var (round, tokens) = await scene.InvitingAsync(each: 2);
        (await scene.WriteAsync()).ShouldBeEmpty();
        await scene.CredentialAsync(tokens[Team.Sales][0]);

        (await RemindAsync(scene, round.Id, 0)).ShouldBeTrue();
        (await RemindAsync(scene, round.Id, 0)).ShouldBeFalse();
        var first = await scene.WriteAsync();
        (await RemindAsync(scene, round.Id, 1)).ShouldBeTrue();
        var second = await scene.WriteAsync();
        (await RemindAsync(scene, round.Id, 2)).ShouldBeFalse();

        first.Count.ShouldBe(3);
        first.ShouldAllBe(letter => letter.Reminder == 1);
        second.Select(letter => letter.Reminder).ShouldBe([2, 2, 2]);
        (await scene.ReadAsync(db => db.Mails.CountAsync(Cancel))).ShouldBe(4 + 3 + 3);

        // Every e-mail leads to the one drawing.
        var latest = second.First(letter => letter.Team == Team.Sales).Token;
        await scene.CredentialAsync(latest);
        var key = await scene.ReadAsync(db => db.CredentialKeys.AsNoTracking().SingleAsync(found => found.Team == Team.Sales, Cancel));
        (await scene.DrawAsync(tokens[Team.Sales][1], new BlindClient(key.PublicKey).Blinded)).ShouldBeOfType<DrawOutcome.AlreadyDrawn>();
    }

    [Fact]
    public async Task Two_processes_write_to_everybody_once()
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.DraftAsync(scene.Plan() with { WayIn = WayIn.Invitations });
        await scene.NameAsync(round.Id, WayInScene.People("s", 10), WayInScene.People("m", 10));
        await scene.OpenAsync(round.Id);

        var written = await AtOnce.TwiceAsync(() => scene.DoAsync((WriteInvitations job) => job.ExecuteAsync(letter => ("Subject", letter.Token), Cancel)));

        written.Sum().ShouldBe(20);
        (await scene.ReadAsync(db => db.Mails.Select(mail => mail.To).Distinct().CountAsync(Cancel))).ShouldBe(20);
        (await scene.ReadAsync(db => db.Mails.CountAsync(Cancel))).ShouldBe(20);
    }

    [Fact]
    public async Task Who_is_invited_is_said_in_the_draft_and_every_mistake_at_once()
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.DraftAsync(scene.Plan() with { WayIn = WayIn.Invitations });

        (await scene.OpenAsync(round.Id)).ShouldBeOfType<OpenOutcome.Refused>().Problems.ShouldBe([RoundProblem.NobodyInvited]);
        var wrong = (await scene.NameAsync(round.Id, ["a@example.test", " ", "nobody"], ["A@example.test", "b@example.test"])).ShouldBeOfType<NameInviteesOutcome.Invalid>();
        wrong.NoAddresses.ShouldBe([(Team.Sales, "nobody")]);
        wrong.Twice.ShouldHaveSingleItem();
        (await scene.ReadAsync(db => db.Invitees.CountAsync(Cancel))).ShouldBe(0);

        (await scene.NameAsync(round.Id, ["a@example.test"], ["b@example.test", "c@example.test"])).ShouldBeOfType<NameInviteesOutcome.Saved>();
        (await scene.OpenAsync(round.Id)).ShouldBeOfType<OpenOutcome.Opened>();
        var opened = await scene.RoundAsync(round.Id);
        (opened.InvitedSales, opened.InvitedMarketing).ShouldBe((1, 2));
        (await scene.NameAsync(round.Id, ["d@example.test"], ["e@example.test"])).ShouldBeOfType<NameInviteesOutcome.NoDraft>();
    }

    [Fact]
    public async Task Purging_takes_everything_that_let_people_in()
    {
        await using var scene = await Scene.CreateAsync();
        var (round, tokens) = await scene.InvitingAsync();
        await scene.SubmitAsync(await scene.AddressAsync(round.Id, Team.Sales), await scene.CredentialAsync(tokens[Team.Sales][0]));
        await scene.DoAsync((DrawCredential draw) => draw.CodeAsync(tokens[Team.Sales][1], Cancel));
        await scene.CloseAsync(round.Id);
        scene.Clock.Advance(TimeSpan.FromDays(Round.UsualKeepAnswersDays));

        await scene.DoAsync((PurgeAnswers purge) => purge.ExecuteAsync(Cancel));

        (await scene.ReadAsync(async db => new[]
        {
            await db.Responses.CountAsync(Cancel), await db.Invitees.CountAsync(Cancel), await db.InviteeLinks.CountAsync(Cancel), await db.SigningKeys.CountAsync(Cancel),
            await db.CredentialKeys.CountAsync(Cancel), await db.SpentCredentials.CountAsync(Cancel), await db.SingleUseCodes.CountAsync(Cancel), await db.Mails.CountAsync(Cancel),
        })).ShouldAllBe(rows => rows == 0);
        (await scene.ReadAsync(db => db.FrozenResults.CountAsync(Cancel))).ShouldBe(1);
    }

    [Fact]
    public async Task Letters_that_wait_are_not_sent_once_the_round_is_closed_and_a_discarded_round_leaves_none()
    {
        await using var scene = await Scene.CreateAsync();
        var (round, _) = await scene.InvitingAsync(each: 2);
        var sent = await scene.ReadAsync(db => db.Mails.AsNoTracking().FirstAsync(Cancel));
        await scene.ReadAsync(db => db.Mails.Where(mail => mail.Id == sent.Id).ExecuteUpdateAsync(update => update.SetProperty(mail => mail.SentAt, sent.CreatedAt), Cancel));

        await scene.CloseAsync(round.Id);
        (await scene.ReadAsync(db => db.Mails.ToListAsync(Cancel))).ShouldHaveSingleItem().Id.ShouldBe(sent.Id);

        scene.Clock.Advance(TimeSpan.FromDays(Round.LeastDaysBetween));
        var (next, _) = await scene.InvitingAsync(each: 2, "2027-Q1");
        (await scene.ReadAsync(db => db.Mails.CountAsync(Cancel))).ShouldBe(5);
        await scene.DoAsync((DiscardRound discard) => discard.ExecuteAsync(next.Id, scene.Consultant.Id, Cancel));
        (await scene.ReadAsync(db => db.Mails.CountAsync(Cancel))).ShouldBe(1);
        (await scene.ReadAsync(db => db.Invitees.CountAsync(invitee => invitee.RoundId == next.Id, Cancel))).ShouldBe(0);
    }

    private static Task<bool> RemindAsync(Scene scene, Guid roundId, int soFar) =>
        scene.DoAsync((RemindInvitees remind) => remind.ExecuteAsync(roundId, soFar, scene.Consultant.Id, Cancel));
}
