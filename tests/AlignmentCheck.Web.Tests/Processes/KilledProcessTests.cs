using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Text;
using AlignmentCheck.Data.Responses;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Processes;

public sealed class KilledProcessTests(DemoDatabase demo)
{
    private const int People = 200;
    private const int AcceptedBeforeTheKill = 60;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_accepted_answer_outlives_a_kill_and_none_is_there_twice()
    {
        var file = await demo.CopyAsync();
        var (round, code) = await DemoDatabase.OpenRoundAsync(file, Cancel);
        var before = await CountAsync(file, round.Id);
        var secrets = Enumerable.Range(0, People).Select(_ => ResponseSecret.New()).ToArray();

        var (accepted, _) = await SendUntilKilledAsync(file, code, secrets);
        accepted.Count.ShouldBeGreaterThanOrEqualTo(AcceptedBeforeTheKill);
        (await MissingAsync(file, accepted)).ShouldBeEmpty("accepted, and not there after the kill");

        // Everybody sends the same form once more: who was told nothing cannot know whether it had arrived.
        await using (var site = await SiteProcess.StartAsync(file, Cancel))
        {
            using var browser = site.Browser();
            var again = await Task.WhenAll(secrets.Select(secret => SendAsync(browser, code, secret)));
            again.ShouldAllBe(status => status == HttpStatusCode.OK);
        }

        (await CountAsync(file, round.Id)).ShouldBe(before + People);
    }

    [Fact]
    public async Task Nothing_on_the_disk_tells_from_where_with_what_or_when_somebody_answered()
    {
        var file = await demo.CopyAsync();
        var (_, code) = await DemoDatabase.OpenRoundAsync(file, Cancel);
        var (_, from) = await SendUntilKilledAsync(file, code, [.. Enumerable.Range(0, AcceptedBeforeTheKill).Select(_ => ResponseSecret.New())]);
        var until = DateTimeOffset.UtcNow;

        var disk = new[] { "", "-wal" }.Where(ending => File.Exists(file + ending)).Select(ending => File.ReadAllBytes(file + ending)).ToArray();
        disk.Sum(bytes => bytes.Length).ShouldBeGreaterThan(100_000);
        foreach (var (what, trace) in Traces(from, until))
        {
            disk.Any(bytes => Holds(bytes, trace)).ShouldBeFalse(what);
        }

        // The search would find them: what is stored on purpose is found by it.
        disk.Any(bytes => Holds(bytes, "\"sg-1\":4"u8)).ShouldBeTrue();
    }

    private static bool Holds(byte[] bytes, ReadOnlySpan<byte> trace) => bytes.AsSpan().IndexOf(trace) >= 0;

    private static IEnumerable<(string What, byte[] Trace)> Traces(DateTimeOffset from, DateTimeOffset until)
    {
        foreach (var text in new[] { SiteProcess.ClientAddress.ToString(), SiteProcess.UserAgent, "Respondent-Browser" })
        {
            yield return (text, Encoding.UTF8.GetBytes(text));
            yield return ($"{text} (UTF-16)", Encoding.Unicode.GetBytes(text));
        }

        for (var second = from; second <= until; second = second.AddSeconds(1))
        {
            yield return (second.ToString("u", CultureInfo.InvariantCulture), Encoding.UTF8.GetBytes(second.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)));
            yield return (second.ToString("s", CultureInfo.InvariantCulture), Encoding.UTF8.GetBytes(second.ToString("s", CultureInfo.InvariantCulture)));
            var seconds = new byte[sizeof(uint)];
            BinaryPrimitives.WriteUInt32BigEndian(seconds, (uint)second.ToUnixTimeSeconds());
            yield return ($"{second:u} as seconds", seconds);
        }
    }

    /// <summary>Sends all at once, and kills the site in the midst of it.</summary>
    /// <returns>The secrets of those who saw a receipt, and when the first one sent: what a site writes when it starts is older.</returns>
    private static async Task<(IReadOnlyList<ResponseSecret> Accepted, DateTimeOffset From)> SendUntilKilledAsync(
        string file, string code, IReadOnlyList<ResponseSecret> secrets)
    {
        await using var site = await SiteProcess.StartAsync(file, Cancel);
        var from = DateTimeOffset.UtcNow;
        using var browser = site.Browser();
        var accepted = new List<ResponseSecret>();
        var enough = new TaskCompletionSource();
        var sending = secrets.Select(async secret =>
        {
            try
            {
                if (await SendAsync(browser, code, secret) == HttpStatusCode.OK)
                {
                    lock (accepted)
                    {
                        accepted.Add(secret);
                        if (accepted.Count == AcceptedBeforeTheKill)
                        {
                            enough.SetResult();
                        }
                    }
                }
            }
            catch (HttpRequestException)
            {
                // Killed before the receipt: this person cannot know, and sends again.
            }
        }).ToArray();
        await enough.Task.WaitAsync(Cancel);
        await site.KillAsync();
        await Task.WhenAll(sending);
        return (accepted, from);
    }

    private static async Task<HttpStatusCode> SendAsync(HttpClient browser, string code, ResponseSecret secret)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["secret"] = secret.ToString(), ["sg-1"] = "4", ["sg-2"] = "2", ["kpi"] = "revenue",
        });
        using var answer = await browser.PostAsync($"/s/{code}", form, Cancel);
        return answer.StatusCode;
    }

    private static async Task<int> CountAsync(string file, Guid round)
    {
        await using var db = DemoDatabase.Open(file);
        return await db.Responses.CountAsync(response => response.RoundId == round, Cancel);
    }

    private static async Task<IReadOnlyList<ResponseKey>> MissingAsync(string file, IReadOnlyList<ResponseSecret> secrets)
    {
        await using var db = DemoDatabase.Open(file);
        var stored = (await db.Responses.Select(response => response.Key).ToListAsync(Cancel)).ToHashSet();
        return [.. secrets.Select(ResponseKey.ForAnswers).Where(key => !stored.Contains(key))];
    }
}
