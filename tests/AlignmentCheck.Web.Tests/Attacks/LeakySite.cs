using System.Net;
using System.Text;
using AlignmentCheck.Data.Responses;

namespace AlignmentCheck.Web.Tests.Attacks;

/// <summary>
/// A survey as others are: a cookie for each visitor, a version for each page, addresses handed on, a line for each answer, and a receipt as
/// long as what it repeats.
/// </summary>
internal sealed class LeakySite : HttpMessageHandler
{
    private int _visitors;

    public List<string> Lines { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = new HttpResponseMessage(HttpStatusCode.OK);
        if (request.Method == HttpMethod.Get)
        {
            var secret = ResponseSecret.New();
            answer.Content = new StringContent($"<input name=\"secret\" value=\"{secret}\">");
            answer.Headers.Add("Set-Cookie", $"visitor={1000 + _visitors++}; path=/");
            answer.Headers.TryAddWithoutValidation("ETag", $"\"{secret.ToString()[..12]}\"");
            return answer;
        }

        var form = await request.Content!.ReadAsStringAsync(cancellationToken);
        Lines.Add($"info: POST {request.RequestUri} stored {ResponseKey.ForAnswers(ResponseSecret.TryParse(form[^ReceiptSecret..])!).Hex}");
        answer.Content = new StringContent(form, Encoding.UTF8);
        return answer;
    }

    // Characters of a secret, the form's last field.
    private const int ReceiptSecret = 43;
}
