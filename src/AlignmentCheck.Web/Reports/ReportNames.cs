using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Reports;

/// <summary>How reports call whom they are about.</summary>
internal static class ReportNames
{
    private static readonly ResourceTexts Texts = new(typeof(ReportNames));

    /// <summary>An organisation whose figures are invented says so wherever its report goes.</summary>
    public static string Demo(string organisation) => Texts.Format([organisation]);
}
