using System.Net;
using AlignmentCheck.Core.Credentials;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Tests.Attacks;

/// <summary>The site on a port and a file of its own, with a log as full as settings can make it, and people who answer by invitation.</summary>
internal sealed class InvitedSite : IAsyncDisposable
{
    private const int TokenLength = 26;
    private const int Prefix = 8;

    private readonly SiteFixture _settings = new();
    private readonly WholeLog _log = new();
    private readonly Random _random;
    private readonly WebApplicationFactory<Program> _site;
    private readonly Uri _address;

    /// <param name="seed">Of all that is drawn by chance.</param>
    /// <param name="change">What is different about the site.</param>
    public InvitedSite(int seed, Action<IServiceCollection>? change = null)
    {
        _random = new Random(seed);
        _site = _settings.WithWebHostBuilder(builder => builder.UseUrls("http://127.0.0.1:0").LogEverything().ConfigureTestServices(services =>
        {
            services.RemoveAll<ILoggerProvider>();
            services.AddSingleton<ILoggerProvider>(_log);
            change?.Invoke(services);
        }));
        _site.UseKestrel();
        _site.StartServer();
        _address = new Uri(_site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>All of them start, in some order, and later send, in another or in the same. Each has one browser, which keeps its connection.</summary>
    /// <returns>Invitations and what they answered, in the order in which they started.</returns>
    public async Task<InvitedRound> RunAsync(int people, bool inOneOrder, bool isErased)
    {
        var survey = new SurveySeed(Core, DateOnly.FromDateTime(TestClock.Monday.Date), round => round.WayIn = WayIn.Invitations, roundId: new Guid(Bytes(16)));
        Guest[] guests = [.. Enumerable.Range(0, people).Select(_ => new Guest(Convert.ToHexStringLower(Bytes(TokenLength / 2)), new Guid(Bytes(16)), ResponseSecret.TryParse(System.Buffers.Text.Base64Url.EncodeToString(Bytes(ResponseSecret.Length)))!, new HttpClient { BaseAddress = _address }))];
        await UseAsync(async db =>
        {
            db.AddRange([.. survey.Rows, .. survey.NewKeys(), .. guests.SelectMany(guest => guest.Rows(survey.Round.Id))]);
            await db.SaveChangesAsync(Cancel);
        });
        _log.Take();
        var credentials = new Dictionary<Guest, (string Token, string Signature)>();
        foreach (var guest in guests)
        {
            credentials[guest] = await StartAsync(guest, survey);
        }

        Guest[] sending = [.. guests];
        if (!inOneOrder)
        {
            _random.Shuffle(sending);
        }

        foreach (var guest in sending)
        {
            await SendAsync(guest, survey, credentials[guest]);
            guest.Browser.Dispose();
        }

        if (isErased)
        {
            await UseAsync(db => _site.Services.GetRequiredService<Dialect>().ErasePastAsync(db, Cancel));
        }

        return new InvitedRound(await EvidenceAsync(guests), [.. guests.Select(guest => guest.Invited)], [.. guests.Select(guest => guest.Response)], [.. sending.Select(guest => guest.Invited)]);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _settings.DisposeAsync();
        _log.Dispose();
    }

    private Questionnaire Core => _site.Services.GetRequiredService<ContentCatalogue>().Find("en")!.Newest("core")!;

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    private static async Task<(string Token, string Signature)> StartAsync(Guest guest, SurveySeed survey)
    {
        using var page = await guest.Browser.GetAsync($"/i/{guest.Token}", Cancel);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        var client = new BlindClient(await guest.Browser.GetByteArrayAsync($"/s/{survey.Code()}/key.bin", Cancel));
        using var blinded = new FormUrlEncodedContent([KeyValuePair.Create("blinded", CredentialText.Write(client.Blinded))]);
        using var answer = await guest.Browser.PostAsync($"/i/{guest.Token}", blinded, Cancel);
        var signed = CredentialText.ReadSignature(await answer.Content.ReadAsStringAsync(Cancel)).ShouldNotBeNull();
        return (CredentialText.Write(client.Prepared), CredentialText.Write(client.Finish(signed).ShouldNotBeNull()));
    }

    private async Task SendAsync(Guest guest, SurveySeed survey, (string Token, string Signature) credential)
    {
        using var form = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("secret", guest.Secret.ToString()), KeyValuePair.Create("credential", credential.Token), KeyValuePair.Create("credential-signature", credential.Signature),
            .. Core.Statements.Where(_ => _random.Next(8) > 0).Select(statement => KeyValuePair.Create(statement.Id, $"{1 + _random.Next(5)}")),
            KeyValuePair.Create("comment", new string((char)('a' + _random.Next(26)), 1 + _random.Next(120))),
        ]);
        using var answer = await guest.Browser.PostAsync($"/s/{survey.Code()}", form, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Every table, both files, every line, and all that is in the e-mails: who runs the server may run the mail server too.</summary>
    private async Task<Evidence> EvidenceAsync(Guest[] guests)
    {
        string[] tables = [];
        await UseAsync(db =>
        {
            tables = [.. db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct()];
            return Task.CompletedTask;
        });
        var names = guests.SelectMany(guest => guest.Names()).ToDictionary(pair => pair.Key, pair => pair.Value);
        var disk = Disk.Of(_site.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value.ConnectionString, tables);
        return new Evidence(disk, _log.Take(), sought => names[sought]);
    }

    private async Task UseAsync(Func<AlignmentContext, Task> use)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<AlignmentContext>());
    }

    private sealed record Guest(string Token, Guid Id, ResponseSecret Secret, HttpClient Browser)
    {
        private string Address => $"{Token[..16]}@example.test";

        public Sought Invited => new(nameof(AlignmentContext.Invitees), Address);

        public Sought Response => new(nameof(AlignmentContext.Responses), ResponseKey.ForAnswers(Secret).Hex);

        public object[] Rows(Guid roundId) =>
        [
            new Invitee { Id = Id, RoundId = roundId, Team = Team.Sales, Address = Address, Letters = 1 },
            new InviteeLink { Key = OnceKey.ForInvitation(Token), InviteeId = Id },
        ];

        public IEnumerable<KeyValuePair<Sought, IReadOnlyList<string>>> Names() =>
        [
            new(Invited, [Address, Token[..Prefix], $"{Id}", OnceKey.ForInvitation(Token).Hex[..Prefix]]),
            new(Response, [Response.Mark[..Prefix], Convert.ToBase64String(Response.Bytes)[..Prefix], Secret.ToString()[..Prefix]]),
        ];
    }
}
