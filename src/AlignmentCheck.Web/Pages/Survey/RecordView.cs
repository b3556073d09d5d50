namespace AlignmentCheck.Web.Pages.Survey;

/// <summary>A stored record, field by field, and nothing beside it.</summary>
/// <param name="Caption">What the record is.</param>
/// <param name="Fields">Every field that its table has.</param>
public sealed record RecordView(string Caption, IReadOnlyList<RecordField> Fields);

/// <param name="Name">The column.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Note">What that is; null where it says so itself.</param>
public sealed record RecordField(string Name, string Value, string? Note);
