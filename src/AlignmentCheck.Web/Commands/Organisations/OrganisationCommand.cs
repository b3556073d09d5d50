using System.CommandLine;

namespace AlignmentCheck.Web.Commands.Organisations;

/// <summary><c>organisation import</c>: brings a client from the file that another instance has written.</summary>
internal static class OrganisationCommand
{
    public static Command Build(OnSite site)
    {
        var file = new Argument<string>("FILE") { Description = OrganisationTexts.File };
        var consultant = new Option<string>("--consultant") { Description = OrganisationTexts.Consultant, Required = true, HelpName = OrganisationTexts.ConsultantName };
        var import = new Command("import", OrganisationTexts.Import) { file, consultant };
        import.SetAction((parsed, cancellationToken) =>
            new ImportRecordRun(site, parsed.GetRequiredValue(file), parsed.GetRequiredValue(consultant)).ExecuteAsync(cancellationToken));
        return new Command("organisation", OrganisationTexts.Command) { import };
    }
}
