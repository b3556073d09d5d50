using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Mapping;

/// <summary>What must be so before any row is read.</summary>
internal static class MappingRules
{
    private const int MostOptionColumns = 32;

    public static void Check(ExportTable table, Questionnaire asked, ColumnMapping mapping, Action<MappingProblem> report)
    {
        if (mapping.Team is null)
        {
            report(new MappingProblem.NoTeam());
        }

        if (!asked.Statements.Any(statement => mapping.Questions.ContainsKey(statement.Id)))
        {
            report(new MappingProblem.NoStatement());
        }

        CheckColumns(asked, mapping, report);
        CheckPartners(asked, mapping, report);
        foreach (var group in ValueGroups.Of(table, asked, mapping))
        {
            CheckValues(group, mapping, report);
        }
    }

    private static void CheckColumns(Questionnaire asked, ColumnMapping mapping, Action<MappingProblem> report)
    {
        var taken = new HashSet<int>(mapping.Team is { } team ? [team] : []);
        foreach (var question in asked.Questions.Where(question => mapping.Questions.ContainsKey(question.Id)))
        {
            var columns = mapping.Questions[question.Id];
            if (columns.Last < columns.First)
            {
                report(new MappingProblem.Backwards(question));
            }
            else if (columns.Columns.Count() > (question is PicksQuestion ? MostOptionColumns : 1))
            {
                report(new MappingProblem.Wide(question, columns.Columns.Count()));
            }

            foreach (var column in columns.Columns.Where(column => !taken.Add(column)))
            {
                report(new MappingProblem.Shared(column, question));
            }
        }
    }

    private static void CheckPartners(Questionnaire asked, ColumnMapping mapping, Action<MappingProblem> report)
    {
        foreach (var check in asked.Dimensions.Select(dimension => dimension.Check).Where(check => check is { Questions.Count: > 1 }))
        {
            var missing = check!.Questions.FirstOrDefault(question => !mapping.Questions.ContainsKey(question.Id));
            var present = check.Questions.FirstOrDefault(question => mapping.Questions.ContainsKey(question.Id));
            if (missing is not null && present is not null)
            {
                report(new MappingProblem.MissingPartner(missing, present));
            }
        }
    }

    private static void CheckValues(ValueGroup group, ColumnMapping mapping, Action<MappingProblem> report)
    {
        if (group.IsTooMany)
        {
            report(new MappingProblem.TooMany(group));
            return;
        }

        foreach (var value in group.Values.Where(value => !group.Answers.Contains(mapping.Values.GetValueOrDefault(group.KeyOf(value), ""), StringComparer.Ordinal)))
        {
            report(new MappingProblem.Unmatched(group, value));
        }

        if (group.Kind != ValueKind.Headings)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in group.Values)
        {
            if (mapping.Values.TryGetValue(group.KeyOf(value), out var option) && option is not ValueGroup.Nothing && !seen.Add(option))
            {
                report(new MappingProblem.SameOption(group.Questions[0], option, value.Column));
            }
        }
    }
}
