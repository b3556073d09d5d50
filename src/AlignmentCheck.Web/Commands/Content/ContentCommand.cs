using System.CommandLine;
using System.Globalization;
using AlignmentCheck.Content;
using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Web.Commands.Content;

/// <summary><c>content check</c> and <c>content list</c>, for those who edit the content files.</summary>
internal static class ContentCommand
{
    public static Command Build(Terminal terminal, string shipped) => new("content", ContentTexts.Command)
    {
        On("check", ContentTexts.Check, shipped, directory => Check(directory, terminal)),
        On("list", ContentTexts.List, shipped, directory => List(directory, terminal)),
    };

    private static Command On(string name, string description, string shipped, Func<string, int> run)
    {
        var directory = new Argument<string?>("DIR") { Description = ContentTexts.Folder, Arity = ArgumentArity.ZeroOrOne };
        var command = new Command(name, description) { directory };
        command.SetAction(parsed => run(parsed.GetValue(directory) ?? shipped));
        return command;
    }

    private static int Check(string directory, Terminal terminal)
    {
        var mistakes = ContentReader.Check(directory);
        if (mistakes.Count > 0)
        {
            return ContentMistakes.Write(mistakes, terminal);
        }

        terminal.Output.WriteLine(ContentTexts.NoMistakes);
        return ExitCode.Success;
    }

    private static int List(string directory, Terminal terminal)
    {
        var reading = ContentReader.Read(directory, ContentReader.ReferenceLanguage);
        if (reading.Library is not { } library)
        {
            return ContentMistakes.Write(reading.Mistakes, terminal);
        }

        AlignedTable.Write(terminal.Output, [QuestionnaireHeading, .. library.Questionnaires.Select(Row)]);
        terminal.Output.WriteLine();
        AlignedTable.Write(terminal.Output, [StepHeading, .. library.Steps.Select(Row)]);
        return ExitCode.Success;
    }

    private static IReadOnlyList<string> QuestionnaireHeading =>
    [
        ContentTexts.Questionnaire, ContentTexts.Version, ContentTexts.Statements, ContentTexts.Checks, ContentTexts.Minutes, ContentTexts.Hash,
    ];

    private static IReadOnlyList<string> StepHeading =>
        [ContentTexts.Step, ContentTexts.Dimension, ContentTexts.Effort, ContentTexts.Evidence, ContentTexts.Title];

    private static IReadOnlyList<string> Row(Questionnaire questionnaire) =>
    [
        questionnaire.Id,
        Whole(questionnaire.Version),
        Whole(questionnaire.Statements.Count()),
        Whole(questionnaire.Dimensions.Count(dimension => dimension.Check is not null)),
        Whole(questionnaire.Minutes),
        questionnaire.Sha256,
    ];

    // Effort and evidence as they are written in a step's file.
    private static IReadOnlyList<string> Row(Step step) =>
        [step.Id, step.Dimension, step.Effort.ToString().ToLowerInvariant(), step.Evidence.ToString().ToLowerInvariant(), step.Title];

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
