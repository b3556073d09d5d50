using System.Globalization;
using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Agreements;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Disclosure;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Agreements;

/// <summary>Short ways to a draft.</summary>
internal static class Drafts
{
    public static DraftAgreement Drafted(this Round round, IReadOnlyList<Recommendation>? steps = null) =>
        DraftAgreement.From(round.Result(), steps ?? [], Sample.Extended.Ownership!.Tasks);

    /// <summary>People who answer everything, and a question as in "6*revenue 4*dk".</summary>
    public static IEnumerable<Person> People(Team team, string question, string answers) => answers.Split(' ')
        .Select(run => run.Split('*'))
        .SelectMany(run => GateTests.Full(team).With(question, run[1]).Times(int.Parse(run[0], CultureInfo.InvariantCulture)));
}
