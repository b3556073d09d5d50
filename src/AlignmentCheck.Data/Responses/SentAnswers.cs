namespace AlignmentCheck.Data.Responses;

/// <summary>What a form sent.</summary>
/// <param name="Secret">Null where the form carried none, or something else in its place.</param>
/// <param name="Answers">By question id, in the form of <c>responses.csv</c>: several values joined by |.</param>
public sealed record SentAnswers(ResponseSecret? Secret, IReadOnlyDictionary<string, string> Answers);
