using AlignmentCheck.Data.Brands;
using AlignmentCheck.Data.Forecasts;
using AlignmentCheck.Data.Mappings;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Records;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;
using AlignmentCheck.Web.Imports;
using AlignmentCheck.Web.Records;
using AlignmentCheck.Web.WaysIn;

namespace AlignmentCheck.Web.Hosting;

/// <summary>Organisations, their rounds and results.</summary>
internal static class RoundRegistration
{
    public static void AddRounds(this IServiceCollection services)
    {
        services.AddScoped<CreateOrganisation>();
        services.AddScoped<ChangeOrganisation>();
        services.AddScoped<ArchiveOrganisation>();
        services.AddScoped<BringBackOrganisation>();
        services.AddScoped<AddMember>();
        services.AddScoped<RemoveMember>();
        services.AddScoped<HandOver>();
        services.AddScoped<DeleteOrganisation>();
        services.AddScoped<DraftRound>();
        services.AddScoped<DraftNextRound>();
        services.AddScoped<ChangeDraft>();
        services.AddScoped<PrepareWayIn>();
        services.AddScoped<MakeCodes>();
        services.AddScoped<CountPrepared>();
        services.AddScoped<NameInvitees>();
        services.AddScoped<ReadInvitees>();
        services.AddScoped<RemindInvitees>();
        services.AddScoped<CountReminded>();
        services.AddScoped<WriteInvitations>();
        services.AddSingleton<InvitationLetters>();
        services.AddScoped<OpenRound>();
        services.AddScoped<ProlongRound>();
        services.AddScoped<DiscardRound>();
        services.AddScoped<GiveForecast>();
        services.AddScoped<ReadForecast>();
        services.AddScoped<HasForecast>();
        services.AddScoped<CloseRound>();
        services.AddScoped<ImportRound>();
        services.AddScoped<ReadMappings>();
        services.AddScoped<RememberMapping>();
        services.AddScoped<MatchExport>();
        services.AddScoped<ReleaseRound>();
        services.AddScoped<ReadBrand>();
        services.AddScoped<ReadRoundBrand>();
        services.AddScoped<WriteBrand>();
        services.AddScoped<ChangeBrand>();
        services.AddScoped<ChangeLogo>();
        services.AddScoped<RemoveLogo>();
        services.AddScoped<ReadHistory>();
        services.AddScoped<ReadResult>();
        services.AddScoped<WithholdComment>();
        services.AddScoped<KeepDocument>();
        services.AddScoped<KeepDocumentAnew>();
        services.AddScoped<FindKeptDocument>();
        services.AddScoped<ReadKeptDocuments>();
        services.AddScoped<ReadRecord>();
        services.AddScoped<BringRecord>();
        services.AddScoped<WriteRecordFile>();
    }
}
