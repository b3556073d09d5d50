using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Agreements;

/// <summary>Who does what, as the answers have it, with the usual split beside or in place of them.</summary>
/// <param name="Missing">Why no task is from answers; null where at least one is.</param>
/// <param name="Tasks">
/// What is to be agreed first, least agreement first, then what is agreed, then what only the usual split says. Empty where there is neither
/// an ownership map nor a usual split.
/// </param>
public sealed record TaskSplit(NoAnswers? Missing, IReadOnlyList<DraftTask> Tasks)
{
    private const int Half = 50;

    /// <summary>The option of the ownership map that names no owner.</summary>
    private const string Nobody = "nobody";

    private const string Map = "owns.";

    /// <param name="result">What was disclosed.</param>
    /// <param name="usual">The tasks with the split that a source names, for a round that did not ask who does what.</param>
    public static TaskSplit Of(DisclosedResult result, IReadOnlyList<OwnershipTask> usual)
    {
        var shown = result.Ownership.ToDictionary(said => said.Task.Id, StringComparer.Ordinal);
        var tasks = (result.Questionnaire.Ownership?.Tasks ?? usual).Select(task => Draft(task, shown.GetValueOrDefault(task.Id)));
        return new TaskSplit(
            shown.Count > 0 ? null : Absence.Of(result, held => held.StartsWith(Map, StringComparison.Ordinal)),
            [.. tasks.OrderBy(task => task.Standing).ThenBy(task => task.Said?.Agreement)]);
    }

    /// <summary>The usual split among questionnaires: that of the last one which asks who does what.</summary>
    public static IReadOnlyList<OwnershipTask> UsualOf(IEnumerable<Questionnaire> questionnaires) =>
        questionnaires.LastOrDefault(questionnaire => questionnaire.Ownership is not null)?.Ownership!.Tasks ?? [];

    private static DraftTask Draft(OwnershipTask task, TaskResult? said)
    {
        var usual = task.Question.Options.First(option => string.Equals(option.Id, task.Reference, StringComparison.Ordinal));
        if (said is null)
        {
            return new DraftTask(task, TaskStanding.Usual, usual, usual, null);
        }

        var owner = task.Question.Options.FirstOrDefault(option => IsOwner(option) && IsMost(said.Sales, option) && IsMost(said.Marketing, option));
        return new DraftTask(task, owner is null ? TaskStanding.Open : TaskStanding.Agreed, owner, usual, said);
    }

    private static bool IsOwner(Option option) => option.Kind == OptionKind.Real && !string.Equals(option.Id, Nobody, StringComparison.Ordinal);

    private static bool IsMost(OptionPicture picture, Option option) => picture.Share(option.Id) > Half;
}

/// <summary>How far a task's owner is settled.</summary>
public enum TaskStanding
{
    /// <summary>The teams disagree, or most say that nobody does it: to be agreed.</summary>
    Open,

    /// <summary>More than half of each team, as shown, name the same owner.</summary>
    Agreed,

    /// <summary>The answers do not say.</summary>
    Usual,
}

/// <summary>A task in a draft agreement.</summary>
/// <param name="Task">What is done.</param>
/// <param name="Standing">How far its owner is settled.</param>
/// <param name="Owner">Who does it; null where that is to be agreed.</param>
/// <param name="Usual">Who does it in the usual split.</param>
/// <param name="Said">What each team says; null where the answers do not say.</param>
public sealed record DraftTask(OwnershipTask Task, TaskStanding Standing, Option? Owner, Option Usual, TaskResult? Said);
