using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Data;

namespace AlignmentCheck.Web.Forms;

/// <summary>Wants a name of which something is left as it is kept: marks that nobody sees are none.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NameRequiredAttribute : RequiredAttribute
{
    public override bool IsValid(object? value) => OneLine.Clean(value as string).Length > 0;
}
