using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Brands;
using AlignmentCheck.Data.Calendars;
using AlignmentCheck.Data.Configurations;
using AlignmentCheck.Data.Forecasts;
using AlignmentCheck.Data.Jobs;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Data.Mappings;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Plans;
using AlignmentCheck.Data.Protection;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.Schedules;
using AlignmentCheck.Data.WaysIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data;

/// <summary>Everything the site keeps, on whichever database.</summary>
public sealed class AlignmentContext(DbContextOptions<AlignmentContext> options) : IdentityUserContext<User, Guid>(options)
{
    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Round> Rounds => Set<Round>();

    public DbSet<RoundQuestionnaire> RoundQuestionnaires => Set<RoundQuestionnaire>();

    public DbSet<RoundParticipation> RoundParticipations => Set<RoundParticipation>();

    public DbSet<TeamLink> TeamLinks => Set<TeamLink>();

    public DbSet<Response> Responses => Set<Response>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<Withdrawal> Withdrawals => Set<Withdrawal>();

    public DbSet<SingleUseCode> SingleUseCodes => Set<SingleUseCode>();

    public DbSet<SpentCredential> SpentCredentials => Set<SpentCredential>();

    public DbSet<CredentialKey> CredentialKeys => Set<CredentialKey>();

    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();

    public DbSet<Invitee> Invitees => Set<Invitee>();

    public DbSet<InviteeLink> InviteeLinks => Set<InviteeLink>();

    public DbSet<ManagerForecast> Forecasts => Set<ManagerForecast>();

    public DbSet<FrozenResult> FrozenResults => Set<FrozenResult>();

    public DbSet<WithheldComment> WithheldComments => Set<WithheldComment>();

    public DbSet<KeptDocument> KeptDocuments => Set<KeptDocument>();

    public DbSet<OrganisationBrand> Brands => Set<OrganisationBrand>();

    public DbSet<RoundBrand> RoundBrands => Set<RoundBrand>();

    public DbSet<PlanStep> PlanSteps => Set<PlanStep>();

    public DbSet<PlanStepChange> PlanStepChanges => Set<PlanStepChange>();

    public DbSet<PlanNote> PlanNotes => Set<PlanNote>();

    public DbSet<Schedule> Schedules => Set<Schedule>();

    public DbSet<ImportMapping> ImportMappings => Set<ImportMapping>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<ClientFeed> ClientFeeds => Set<ClientFeed>();

    public DbSet<EndedSession> EndedSessions => Set<EndedSession>();

    public DbSet<Lease> Leases => Set<Lease>();

    public DbSet<QueuedMail> Mails => Set<QueuedMail>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<MailRefusal> MailRefusals => Set<MailRefusal>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefuseChangedAudit();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseChangedAudit();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.ApplyConfiguration(new UserConfiguration());
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("UserClaims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("UserLogins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("UserTokens");
        builder.Entity<IdentityUserPasskey<Guid>>().ToTable("UserPasskeys");
        builder.ApplyConfiguration(new OrganisationConfiguration());
        builder.ApplyConfiguration(new MembershipConfiguration());
        builder.ApplyConfiguration(new RoundConfiguration());
        builder.ApplyConfiguration(new RoundQuestionnaireConfiguration());
        builder.ApplyConfiguration(new RoundParticipationConfiguration());
        builder.ApplyConfiguration(new TeamLinkConfiguration());
        builder.ApplyConfiguration(new ResponseConfiguration());
        builder.ApplyConfiguration(new CommentConfiguration());
        builder.ApplyConfiguration(new WithdrawalConfiguration());
        builder.ApplyConfiguration(new SingleUseCodeConfiguration());
        builder.ApplyConfiguration(new SpentCredentialConfiguration());
        builder.ApplyConfiguration(new CredentialKeyConfiguration());
        builder.ApplyConfiguration(new SigningKeyConfiguration());
        builder.ApplyConfiguration(new InviteeConfiguration());
        builder.ApplyConfiguration(new InviteeLinkConfiguration());
        builder.ApplyConfiguration(new ManagerForecastConfiguration());
        builder.ApplyConfiguration(new FrozenResultConfiguration());
        builder.ApplyConfiguration(new WithheldCommentConfiguration());
        builder.ApplyConfiguration(new KeptDocumentConfiguration());
        builder.ApplyConfiguration(new OrganisationBrandConfiguration());
        builder.ApplyConfiguration(new RoundBrandConfiguration());
        builder.ApplyConfiguration(new PlanStepConfiguration());
        builder.ApplyConfiguration(new PlanStepChangeConfiguration());
        builder.ApplyConfiguration(new PlanNoteConfiguration());
        builder.ApplyConfiguration(new ScheduleConfiguration());
        builder.ApplyConfiguration(new ImportMappingConfiguration());
        builder.ApplyConfiguration(new CalendarFeedConfiguration());
        builder.ApplyConfiguration(new ClientFeedConfiguration());
        builder.ApplyConfiguration(new LeaseConfiguration());
        builder.ApplyConfiguration(new QueuedMailConfiguration());
        builder.ApplyConfiguration(new NoticeConfiguration());
        builder.ApplyConfiguration(new MailRefusalConfiguration());
        builder.ApplyConfiguration(new AuditEntryConfiguration());
        builder.ApplyConfiguration(new ProtectionKeyConfiguration());
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);

        // SQLite cannot compare or sort a DateTimeOffset; a moment is the same in either form.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MomentConverter>();
        configurationBuilder.Properties<Quarter>().HaveConversion<QuarterConverter>().HaveMaxLength(QuarterConverter.Length).AreUnicode(false);
        configurationBuilder.Properties<Team>().HaveConversion<TeamConverter>().HaveMaxLength(TeamConverter.Length).AreUnicode(false);
        configurationBuilder.Properties<ResponseKey>().HaveConversion<ResponseKeyConverter>().HaveMaxLength(ResponseKey.Length).AreFixedLength();
        configurationBuilder.Properties<OnceKey>().HaveConversion<OnceKeyConverter>().HaveMaxLength(OnceKey.Length).AreFixedLength();

        // States by name: a database is read by people too, and the order of an enumeration is no promise.
        configurationBuilder.Properties<RoundState>().HaveConversion<string>().HaveMaxLength(LongestState).AreUnicode(false);
        configurationBuilder.Properties<RoundOrigin>().HaveConversion<string>().HaveMaxLength(LongestState).AreUnicode(false);
        configurationBuilder.Properties<WayIn>().HaveConversion<string>().HaveMaxLength(LongestState).AreUnicode(false);
        configurationBuilder.Properties<MemberRole>().HaveConversion<string>().HaveMaxLength(LongestState).AreUnicode(false);
        configurationBuilder.Properties<ParticipationStep>().HaveConversion<string>().HaveMaxLength(LongestState).AreUnicode(false);
        configurationBuilder.Properties<DocumentKind>().HaveConversion<string>().HaveMaxLength(LongestState).AreUnicode(false);
        configurationBuilder.Properties<PlanState>().HaveConversion<string>().HaveMaxLength(LongestState).AreUnicode(false);
        configurationBuilder.Properties<SchedulePause>().HaveConversion<string>().HaveMaxLength(LongestState).AreUnicode(false);
        configurationBuilder.Properties<MailKind>().HaveConversion<string>().HaveMaxLength(LongestState).AreUnicode(false);
        configurationBuilder.Properties<AuditAction>().HaveConversion<string>().HaveMaxLength(LongestState).AreUnicode(false);
    }

    private const int LongestState = 32;

    // What was done is only ever added to.
    private void RefuseChangedAudit()
    {
        if (ChangeTracker.Entries<AuditEntry>().Any(entry => entry.State is EntityState.Modified or EntityState.Deleted))
        {
            throw new InvalidOperationException("An entry of the audit is neither changed nor taken out.");
        }
    }
}
