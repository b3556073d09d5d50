using System.Text;
using AlignmentCheck.Core.Brands;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Brands;
using AlignmentCheck.Data.Calendars;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Imports;
using AlignmentCheck.Web.Mails;
using AlignmentCheck.Web.Tests.Account;
using AlignmentCheck.Web.Tests.Imports;
using AlignmentCheck.Web.Tests.Reports;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlignmentCheck.Web.Tests.BadInput;

/// <summary>Every form of the site but the survey's own, which has tests of its own.</summary>
internal static class SiteForms
{
    private static readonly (string, string) Name = ("Input.Name", "Harbour Foods");
    private static readonly (string, string) Email = ("Input.Email", "somebody.new@example.test");
    private static readonly (string, string) Password = ("Input.Password", Account.Accounts.NewPassword);
    private static readonly (string, string) OwnPassword = ("Input.Password", SiteFixture.Password);
    private static readonly (string, string) Code = ("Input.Code", "123456");
    private static readonly (string, string) Credential = ("credential", "{}");

    private const string StepToTakeUp = "answer-for-one-result";
    private static readonly (string, string) Answered = ("Input.Carried", CarriedFile.Pack(Encoding.UTF8.GetBytes(Tests.Answers.Round.Of().Text()))!);

    /// <summary>Another tool's export, found faultless as it is suggested.</summary>
    private static (string, string)[] Exported
    {
        get
        {
            var file = new ToolExport(Tool.GoogleForms, Tests.Answers.Round.Core).Write(new SomeAnswers(Tests.Answers.Round.Core, 1).People);
            return [("Input.Carried", CarriedFile.Pack(file)!), ("Map.Checked", Exports.Look(file, Tests.Answers.Round.Core).Key), ("Map.Do", "import")];
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static IReadOnlyList<SiteForm> All { get; } =
    [
        new("/Survey/Withdraw", "/withdraw", Visitor("/withdraw")) { HasToken = false, Filled = [("secret", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")] },

        new("/Account/SigningIn/SignIn", "/account/signin", Visitor("/account/signin")) { Filled = [Email, OwnPassword] },
        new("/Account/SigningIn/SignIn", "/account/signin", Visitor("/account/signin")) { Handler = "Passkey", Filled = [Credential] },
        new("/Account/SigningIn/SignIn", "/account/signin", Visitor("/account/signin")) { Handler = "PasskeyOptions", ByScript = true, SentBefore = "Passkey" },
        new("/Account/SigningIn/TwoFactor", "/account/two-factor", HalfSignedIn("/account/two-factor")) { Filled = [Code] },
        new("/Account/SigningIn/Recovery", "/account/recovery", HalfSignedIn("/account/recovery")) { Filled = [Code] },
        new("/Account/SigningIn/Invitation", "/account/invitation", InvitedAsync) { Filled = [Password] },
        new("/Account/SigningIn/Forgot", "/account/forgot", Visitor("/account/forgot")) { Filled = [Email] },
        new("/Account/SigningIn/Reset", "/account/reset", ResettingAsync) { Filled = [Password] },

        new("/Account/Own/Password", "/account/password", ChangingPasswordAsync) { Filled = [("Input.Present", SiteFixture.Password), Password] },
        new("/Account/Own/SecondStep", "/account/two-factor/manage", WithSecondStepAsync) { Handler = "Codes", Filled = [OwnPassword] },
        new("/Account/Own/SecondStep", "/account/two-factor/manage", WithSecondStepAsync) { Handler = "Off", Filled = [OwnPassword] },
        new("/Account/Own/SetUpSecondStep", "/account/two-factor/setup", Plain("/account/two-factor/setup")) { Filled = [Code] },
        new("/Account/Own/Passkeys", "/account/passkeys", Plain("/account/passkeys")) { Handler = "Add", Filled = [Name, Credential] },
        new("/Account/Own/Passkeys", "/account/passkeys", Plain("/account/passkeys")) { Handler = "Options", ByScript = true, SentBefore = "Add" },
        new("/Account/Own/Passkeys", "/account/passkeys", PasskeyAsync) { Handler = "Rename", Filled = [Name] },
        new("/Account/Own/Passkeys", "/account/passkeys", PasskeyAsync) { Handler = "Remove" },
        new("/Account/Own/SignOut", "/account/signout", LeavingAsync),

        new("/Account/Own/Mails", "/account/mails", Plain("/account/mails")),
        new("/Account/Own/Calendar", "/account/calendar", Plain("/account/calendar")) { Handler = "Make" },
        new("/Account/Own/Calendar", "/account/calendar", WithCalendarAsync) { Handler = "Revoke" },
        new("/Account/Own/Calendar", "/account/calendar", site => WithCalendarOfOneAsync(site, isMade: false)) { Handler = "MakeOne", Line = "Foods" },
        new("/Account/Own/Calendar", "/account/calendar", site => WithCalendarOfOneAsync(site, isMade: true)) { Handler = "RevokeOne", Line = "Foods" },
        new("/Mails/Stop", "/mails/stop", site => StoppingAsync(site, MailKind.RoundClosed, isWanted: true)) { HasToken = false },
        new("/Mails/Stop", "/mails/stop", site => StoppingAsync(site, MailKind.RoundDue, isWanted: false)) { Handler = "Again", HasToken = false },

        new("/Administration/Index", "/administration", Administrator()) { Filled = [Email, Name] },
        new("/Administration/Index", "/administration", Administrator("Bertha")) { Handler = "Bar", Line = "Bertha" },
        new("/Administration/Index", "/administration", Administrator("Rolf", isBarred: true)) { Handler = "Readmit", Line = "Rolf" },
        new("/Administration/Index", "/administration", WaitingAsync) { Handler = "Link", Line = "wim.waiting" },

        new("/Organisations/New", "/organisations/new", async site => (await site.BrowserOfAsync(site.Consultant), "/organisations/new")) { Filled = [Name] },
        new("/Organisations/BringRecord", "/organisations/import", async site => (await site.BrowserOfAsync(site.Consultant), "/organisations/import")),
        new("/Organisations/Running/ImportRound", "/rounds/import", Client("/rounds/import")) { Filled = [Answered] },
        new("/Organisations/Running/ImportColumns", "/rounds/import/columns", Client("/rounds/import/columns")) { Filled = Exported },
        new("/Organisations/Client/Leave", "/leave", async site => (await site.BrowserOfAsync(site.Plain), (await site.ClientAsync()).Address + "/leave")),
        new("/Organisations/Running/HandOver", "/hand-over", Client("/hand-over")) { Filled = [("Sure", "true")] },
        new("/Organisations/Running/Delete", "/delete", Client("/delete")) { Filled = [("Typed", "Foods")] },
        new("/Organisations/Running/Settings", "/settings", Client("/settings")) { Filled = [Name] },
        new("/Organisations/Running/Brand", "/brand", BrandedAsync) { Filled = [("Input.Accent", "7a1f3d"), ("Input.CoverNote", "Dear board,")] },
        new("/Organisations/Running/Logo", "/brand/logo", WithLogoAsync),
        new("/Organisations/Running/Logo", "/brand/logo", WithLogoAsync) { Handler = "Remove" },
        new("/Organisations/Running/Schedule", "/schedule", Client("/schedule")) { Filled = [("Input.IsOn", "true")] },
        new("/Organisations/Running/Archive", "/archive", Client("/archive")),
        new("/Organisations/Running/Archive", "/archive", ArchivedAsync) { Handler = "BringBack" },
        new("/Organisations/Running/Members", "/members", Client("/members")) { Filled = [Email, Name] },
        new("/Organisations/Running/Members", "/members", Client("/members")) { Handler = "Remove", Line = "Plain" },
        new("/Organisations/Running/NewRound", "/rounds/new", Client("/rounds/new")),
        new("/Organisations/Running/Change", "/change", Client("/change", RoundState.Draft)),
        new("/Organisations/Running/Next", "/next", Client("/next", RoundState.Closed)),
        new("/Organisations/Running/Open", "/open", Client("/open", RoundState.Draft)),
        new("/Organisations/Running/Codes", "/codes", Client("/codes", RoundState.Draft, WayIn.SingleUseCodes)) { Filled = [("Input.Sales", "6"), ("Input.Marketing", "6")] },
        new("/Organisations/Running/People", "/people", Client("/people", RoundState.Draft, WayIn.Invitations)) { Filled = [("Input.Sales", "ada@example.test"), ("Input.Marketing", "bo@example.test")] },
        new("/Organisations/Running/Round", "/rounds/2026-Q4", Client("", RoundState.Open, WayIn.Invitations)) { Handler = "Remind" },
        new("/Organisations/Running/Prolong", "/prolong", Client("/prolong", RoundState.Open)),
        new("/Organisations/Running/Close", "/close", Client("/close", RoundState.Open)) { Filled = [("Sure", "true")] },
        new("/Organisations/Running/Release", "/release", Client("/release", RoundState.Closed)) { Filled = [("Sure", "true")] },
        new("/Organisations/Running/Discard", "/discard", Client("/discard", RoundState.Open)) { Filled = [("Typed", "2026-Q4")] },
        new("/Organisations/Running/Anew", "/anew", KeptAsync) { Filled = [("Sure", "true")] },

        new("/Organisations/Forecasting/Forecast", "/forecast", Managed("/forecast")) { Filled = [("shared-goals.sales", "60"), ("shared-goals.marketing", "45"), ("shared-funding.sales", "0")] },

        new("/Organisations/Planning/TakeUp", "/take-up", TakingUpAsync) { Filled = [("Input.Step", StepToTakeUp), ("Input.Owner", "Ada Example")] },
        new("/Organisations/Planning/Step", "", Planned("meet-every-week")) { Handler = "Change" },
        new("/Organisations/Planning/Step", "", Planned("share-one-report")) { Handler = "Note", Filled = [("note", "Both heads agreed.")] },

        new("/Organisations/Reports/Report", "/report", ReportAsync) { Handler = "Withhold" },
        new("/Organisations/Reports/Report", "/report", WithheldAsync) { Handler = "Show" },
    ];

    public static SiteForm Find(string name) => All.Single(form => form.Name == name);

    private static Func<BadInputSite, Task<(HttpClient, string)>> Visitor(string address) => site => Task.FromResult((site.Visitor(), address));

    private static Func<BadInputSite, Task<(HttpClient, string)>> Plain(string address) => async site => (await site.BrowserOfAsync(site.Plain), address);

    private static Func<BadInputSite, Task<(HttpClient, string)>> HalfSignedIn(string address) => async site =>
    {
        await SecureAsync(site, site.Careful);
        var browser = site.Visitor();
        using var answer = await browser.SignInAsync(site.Careful.Email!, SiteFixture.Password);
        return (browser, address);
    };

    private static Func<BadInputSite, Task<(HttpClient, string)>> Client(
        string page, RoundState? state = null, WayIn wayIn = WayIn.TeamLink) => async site =>
        (await site.BrowserOfAsync(site.Consultant), (await site.ClientAsync(state, wayIn)).Address + page);

    /// <summary>With two contacts.</summary>
    private static async Task<(HttpClient, string)> BrandedAsync(BadInputSite site)
    {
        var (organisation, address) = await site.ClientAsync();
        var details = new BrandDetails(null, null, Paper.A4, [new Contact("Ada Holm", "Partner", "ada@example.test"), new Contact("Bo Lind", null, null)]);
        await site.WithAsync<ChangeBrand>(change => change.ExecuteAsync(organisation.Id, details, site.Consultant.Id, Cancel));
        return (await site.BrowserOfAsync(site.Consultant), $"{address}/brand");
    }

    private static async Task<(HttpClient, string)> WithLogoAsync(BadInputSite site)
    {
        var (organisation, address) = await site.ClientAsync();
        await site.WithAsync<ChangeLogo>(change => change.ExecuteAsync(organisation.Id, SmallLogo.Jpeg, "Harbour", site.Consultant.Id, Cancel));
        return (await site.BrowserOfAsync(site.Consultant), $"{address}/brand/logo");
    }

    private static Func<BadInputSite, Task<(HttpClient, string)>> Managed(string page) => async site =>
        (await site.BrowserOfAsync(site.Plain), (await site.ClientAsync(RoundState.Open)).Address + page);

    private static async Task<(HttpClient, string)> WaitingAsync(BadInputSite site)
    {
        await site.InviteAsync("wim.waiting@example.test");
        return (await site.BrowserOfAsync(site.Administrator), "/administration?q=wim.waiting");
    }

    private static Func<BadInputSite, Task<(HttpClient, string)>> Administrator(string? other = null, bool isBarred = false) => async site =>
    {
        if (other is not null)
        {
            await site.WithAsync<AlignmentContext>(db => db.Users.Where(user => user.Name == other).ExecuteDeleteAsync(Cancel));
            var person = await site.UserAsync(other, isConsultant: true);
            if (isBarred)
            {
                await site.LockAsync(person, DateTimeOffset.MaxValue);
            }
        }

        return (await site.BrowserOfAsync(site.Administrator), "/administration");
    };

    private static async Task<(HttpClient, string)> InvitedAsync(BadInputSite site) =>
        (site.Visitor(), (await site.InviteAsync($"{Guid.NewGuid():n}@example.test")).Link());

    private static async Task<(HttpClient, string)> ResettingAsync(BadInputSite site)
    {
        var user = await site.UserAsync("Forgetful");
        var token = await site.WithAsync<UserManager<User>, string>(async users =>
            await users.GeneratePasswordResetTokenAsync((await users.FindByIdAsync($"{user.Id}"))!));
        return (site.Visitor(), $"/account/reset?user={user.Id:n}&code={token}");
    }

    private static async Task<(HttpClient, string)> ChangingPasswordAsync(BadInputSite site) =>
        (await site.SignedInAsync(await site.UserAsync("Changing")), "/account/password");

    private static async Task<(HttpClient, string)> LeavingAsync(BadInputSite site) => (await site.SignedInAsync(site.Plain), "/account");

    private static async Task<(HttpClient, string)> PasskeyAsync(BadInputSite site)
    {
        var user = await site.UserAsync("Tidy");
        await site.WithAsync<UserManager<User>>(async users => await users.AddOrUpdatePasskeyAsync((await users.FindByIdAsync($"{user.Id}"))!, site.Passkey()));
        return (await site.SignedInAsync(user), "/account/passkeys");
    }

    private static async Task<(HttpClient, string)> WithCalendarAsync(BadInputSite site)
    {
        await site.WithAsync((MakeCalendarFeed make) => make.ExecuteAsync(site.Plain.Id, organisationId: null, Cancel));
        return (await site.BrowserOfAsync(site.Plain), "/account/calendar");
    }

    private static async Task<(HttpClient, string)> WithCalendarOfOneAsync(BadInputSite site, bool isMade)
    {
        var (organisation, _) = await site.ClientAsync();
        if (isMade)
        {
            await site.WithAsync((MakeCalendarFeed make) => make.ExecuteAsync(site.Consultant.Id, organisation.Id, Cancel));
        }

        return (await site.BrowserOfAsync(site.Consultant), "/account/calendar");
    }

    /// <summary>The page of somebody's e-mails of a kind, which they get or have stopped, whatever another form made of that before.</summary>
    private static async Task<(HttpClient, string)> StoppingAsync(BadInputSite site, MailKind kind, bool isWanted)
    {
        await site.WithAsync((ChooseMails choose) => choose.ExecuteAsync(site.Plain.Id, new Dictionary<MailKind, bool> { [kind] = isWanted }, Cancel));
        return (site.Visitor(), site.Services.GetRequiredService<StopLinks>().To(site.Plain.Id, kind).PathAndQuery);
    }

    private static async Task<(HttpClient, string)> ReportAsync(BadInputSite site)
    {
        var id = site.Reported.NowId;
        await site.WithAsync<AlignmentContext>(async db =>
        {
            await db.WithheldComments.Where(comment => comment.RoundId == id).ExecuteDeleteAsync(Cancel);
            await db.Rounds.Where(round => round.Id == id).ExecuteUpdateAsync(
                round => round.SetProperty(one => one.State, RoundState.Closed).SetProperty(one => one.ReleasedAt, (DateTimeOffset?)null), Cancel);
        });
        return (await site.BrowserOfAsync(site.Consultant), site.Reported.Address("report"));
    }

    private static async Task<(HttpClient, string)> TakingUpAsync(BadInputSite site)
    {
        await DropAsync(site, StepToTakeUp);
        return (await site.BrowserOfAsync(site.Consultant), site.Reported.Address("take-up", ReportedClient.Before));
    }

    /// <summary>A step in the plan that no other form is about.</summary>
    private static Func<BadInputSite, Task<(HttpClient, string)>> Planned(string step) => async site =>
    {
        await DropAsync(site, step);
        var taken = await site.Reported.TakeUpAsync(step, "Ada Example", site.Consultant.Id);
        return (await site.BrowserOfAsync(site.Consultant), $"/organisations/{site.Reported.Slug}/plan/{taken.Id}");
    };

    private static Task DropAsync(BadInputSite site, string step) =>
        site.WithAsync<AlignmentContext>(db => db.PlanSteps.Where(taken => taken.StepId == step).ExecuteDeleteAsync(Cancel));

    private static async Task<(HttpClient, string)> ArchivedAsync(BadInputSite site)
    {
        var (organisation, address) = await site.ClientAsync();
        await site.WithAsync<AlignmentContext>(db => db.Organisations.Where(found => found.Id == organisation.Id).ExecuteUpdateAsync(
            update => update.SetProperty(found => found.ArchivedAt, site.Clock.GetUtcNow()), Cancel));
        return (await site.BrowserOfAsync(site.Consultant), address + "/archive");
    }

    private static async Task<(HttpClient, string)> KeptAsync(BadInputSite site)
    {
        await site.Reported.KeepAsync(site.Reported.BeforeId, [1]);
        return (await site.BrowserOfAsync(site.Consultant), site.Reported.Address("anew", ReportedClient.Before));
    }

    private static async Task<(HttpClient, string)> WithheldAsync(BadInputSite site)
    {
        var (browser, address) = await ReportAsync(site);
        using var answer = await (await Find("/Organisations/Reports/Report Withhold").OpenAsync(site)).SendAsync();
        return (browser, address);
    }

    private static async Task<(HttpClient, string)> WithSecondStepAsync(BadInputSite site)
    {
        var user = await site.UserAsync("Secure");
        await SecureAsync(site, user);
        return (await site.SignedInAsync(user), "/account/two-factor/manage");
    }

    /// <summary>The second step is on, and nothing is locked.</summary>
    private static Task SecureAsync(BadInputSite site, User of) => site.WithAsync<UserManager<User>>(async users =>
    {
        var user = (await users.FindByIdAsync($"{of.Id}"))!;
        await users.SetLockoutEndDateAsync(user, null);
        await users.ResetAccessFailedCountAsync(user);
        if (!user.TwoFactorEnabled)
        {
            await users.ResetAuthenticatorKeyAsync(user);
            await users.SetTwoFactorEnabledAsync(user, true);
        }
    });
}
