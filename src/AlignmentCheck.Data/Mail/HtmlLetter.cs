using System.Net;

namespace AlignmentCheck.Data.Mail;

/// <summary>
/// An e-mail's text once more as HTML, for boxes that show that: the same words, without pictures or anything from elsewhere. A paragraph that
/// is an address becomes a link, and what stands below a line <c>-- </c> is small, as e-mail programs know it from plain text.
/// </summary>
internal static class HtmlLetter
{
    private const string Ending = "\n-- \n";

    private const string Style =
        ":root{color-scheme:light dark}" +
        "body{margin:0;padding:24px 16px;background:#fff;color:#1b1b1b;font:16px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif}" +
        "main{max-width:36em;margin:0 auto;overflow-wrap:anywhere}" +
        ".mark{margin:0 0 24px;padding-bottom:12px;border-bottom:2px solid currentColor;font-weight:600}" +
        "p{margin:0 0 16px}a{color:#005a8c}" +
        "footer{margin-top:32px;padding-top:12px;border-top:1px solid #c8c8c8;font-size:13px;color:#595959}" +
        "@media(prefers-color-scheme:dark){body{background:#161616;color:#ececec}a{color:#7cc0ee}footer{border-color:#4a4a4a;color:#a8a8a8}}";

    public static string Of(string subject, string text)
    {
        var parts = text.ReplaceLineEndings("\n").Split(Ending, 2);
        var footer = parts is [_, var below] ? $"<footer>{Paragraphs(below)}</footer>" : "";
        return $"""
            <!DOCTYPE html>
            <html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Encoded(subject)}</title><style>{Style}</style></head>
            <body><main><p class="mark">AlignmentCheck</p>{Paragraphs(parts[0])}{footer}</main></body></html>
            """;
    }

    private static string Paragraphs(string text) => string.Concat(
        text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(paragraph => $"<p>{Paragraph(paragraph)}</p>\n"));

    private static string Paragraph(string paragraph) => IsAddress(paragraph)
        ? $"<a href=\"{Encoded(paragraph)}\">{Encoded(paragraph)}</a>"
        : Encoded(paragraph).Replace("\n", "<br>", StringComparison.Ordinal);

    private static bool IsAddress(string paragraph) =>
        !paragraph.Any(char.IsWhiteSpace) && Uri.TryCreate(paragraph, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https" };

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
