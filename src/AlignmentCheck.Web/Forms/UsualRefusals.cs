using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace AlignmentCheck.Web.Forms;

/// <summary>Gives every check on a field that has no sentence of its own the usual one, from <see cref="RefusalTexts"/>.</summary>
internal sealed class UsualRefusals : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var check in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (check.ErrorMessage is null && check.ErrorMessageResourceName is null && Usual(check) is { } name)
            {
                check.ErrorMessageResourceType = typeof(RefusalTexts);
                check.ErrorMessageResourceName = name;
            }
        }
    }

    private static string? Usual(ValidationAttribute check) => check switch
    {
        RequiredAttribute => nameof(RefusalTexts.Missing),
        StringLengthAttribute { MinimumLength: > 0 } => nameof(RefusalTexts.LengthBetween),
        StringLengthAttribute => nameof(RefusalTexts.TooLong),
        EmailAddressAttribute => nameof(RefusalTexts.NotAnAddress),
        RangeAttribute => nameof(RefusalTexts.NotInRange),
        CompareAttribute => nameof(RefusalTexts.NotTheSame),
        _ => null,
    };
}
