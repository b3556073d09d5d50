using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AlignmentCheck.Web.Clients;

/// <summary>Why an organisation's details were refused, beside the field that it is about.</summary>
internal static class OrganisationRefusals
{
    private static readonly ResourceTexts Texts = new(typeof(OrganisationRefusals));

    public static void AddProblems(this ModelStateDictionary state, IEnumerable<OrganisationProblem> problems)
    {
        foreach (var problem in problems)
        {
            state.AddModelError($"Input.{FieldOf(problem)}", Texts.Format([Organisation.LongestName], problem.ToString()));
        }
    }

    private static string FieldOf(OrganisationProblem problem) => problem switch
    {
        OrganisationProblem.AskedByTooLong => nameof(OrganisationForm.AskedBy),
        OrganisationProblem.UnknownTimeZone or OrganisationProblem.TimeZoneOfOpenRound => nameof(OrganisationForm.TimeZone),
        _ => nameof(OrganisationForm.Name),
    };
}
