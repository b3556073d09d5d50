using System.Net;
using System.Text.RegularExpressions;
using AlignmentCheck.Data.Responses;

namespace AlignmentCheck.Web.Tests.Attacks;

/// <summary>One person's browser: it keeps the cookies and the versions of pages that it is given, and says where it comes from where the site lets it.</summary>
internal sealed partial class SimulatedBrowser(HttpClient http)
{
    private readonly List<(string Name, string Value)> _given = [];
    private readonly List<(string Name, string Value)> _sent = [];
    private string _cookies = "";
    private string _version = "";
    private bool _tellsWhereFrom;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Opens the survey by an address of the person's own, answers, and looks at the page once more.</summary>
    public async Task<Visit> AnswerAsync(string path, string person, IReadOnlyDictionary<string, string> answers, string json)
    {
        var address = $"{path}?from={person}";
        _given.Add(("Address", address));
        using var asked = new HttpRequestMessage(HttpMethod.Get, address);
        using var form = await http.SendAsync(asked, Cancel);
        form.StatusCode.ShouldBe(HttpStatusCode.OK);
        Take(form);
        var secret = Secret().Match(await form.Content.ReadAsStringAsync(Cancel)).Groups[1].Value;

        using var sending = With(new HttpRequestMessage(HttpMethod.Post, path), address);
        sending.Content = new FormUrlEncodedContent(answers.Append(KeyValuePair.Create("secret", secret)));
        using var receipt = await http.SendAsync(sending, Cancel);
        var body = await receipt.Content.ReadAsByteArrayAsync(Cancel);
        receipt.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var after = With(new HttpRequestMessage(HttpMethod.Get, path), address);
        using var again = await http.SendAsync(after, Cancel);
        return new Visit(_given, _sent, body.Length, (ResponseKey.ForAnswers(ResponseSecret.TryParse(secret)!).Hex, json));
    }

    private void Take(HttpResponseMessage answer)
    {
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            _given.AddRange(values.Select(value => (name, value)));
        }

        _cookies = string.Join("; ", Values("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        _version = Values("ETag").FirstOrDefault() ?? "";
        _tellsWhereFrom = !Values("Referrer-Policy").Contains("no-referrer", StringComparer.Ordinal);

        IEnumerable<string> Values(string name) => _given.Where(header => header.Name == name).Select(header => header.Value);
    }

    private HttpRequestMessage With(HttpRequestMessage request, string from)
    {
        foreach (var (name, value) in new[] { ("Cookie", _cookies), ("If-None-Match", _version), ("Referer", _tellsWhereFrom ? new Uri(http.BaseAddress!, from).ToString() : "") })
        {
            if (value.Length > 0)
            {
                request.Headers.TryAddWithoutValidation(name, value);
                _sent.Add((name, value));
            }
        }

        return request;
    }

    [GeneratedRegex("name=\"?secret\"?[^>]*value=\"?([A-Za-z0-9_-]{43})")]
    private static partial Regex Secret();
}
