using AlignmentCheck.Data.Responses;

namespace AlignmentCheck.Web.Pages.Survey;

/// <summary>A form as it was sent: each field with all its values, so that an error loses nothing of what somebody chose or typed.</summary>
public sealed class AnswerForm
{
    public const string SecretField = "secret";

    /// <summary>The two halves of a credential, put in by the script at the moment of sending.</summary>
    public const string CredentialField = "credential";

    public const string SignatureField = "credential-signature";

    private static readonly string[] NoAnswers = [SecretField, CredentialField, SignatureField];

    private readonly IReadOnlyDictionary<string, string[]> _fields;

    private AnswerForm(IReadOnlyDictionary<string, string[]> fields) => _fields = fields;

    /// <summary>Nothing answered yet.</summary>
    public static AnswerForm Untouched { get; } = new(new Dictionary<string, string[]>(StringComparer.Ordinal));

    public static AnswerForm Read(IFormCollection form) => new(form
        .Select(field => (field.Key, Values: field.Value.Select(Readable).Where(value => value.Length > 0).ToArray()))
        .Where(field => field.Values.Length > 0)
        .ToDictionary(field => field.Key, field => field.Values, StringComparer.Ordinal));

    /// <summary>The values of a question's field; none where it was left empty.</summary>
    public IReadOnlyList<string> Given(string questionId) => _fields.GetValueOrDefault(questionId, []);

    public SentAnswers ToSent() => new(
        Given(SecretField) is [var secret] ? ResponseSecret.TryParse(secret) : null,
        _fields
            .Where(field => !NoAnswers.Contains(field.Key, StringComparer.Ordinal))
            .ToDictionary(field => field.Key, field => string.Join('|', field.Value), StringComparer.Ordinal),
        (Given(CredentialField), Given(SignatureField)) is ([var credential], [var signature]) ? SentCredential.TryParse(credential, signature) : null);

    // A browser sends each line's end as two characters and counts it as one. Other control characters have no form on any page.
    private static string Readable(string? value) => string.Concat(
        (value ?? "").ReplaceLineEndings("\n").Select(character => char.IsControl(character) && character is not ('\n' or '\t') ? ' ' : character)).Trim();
}
