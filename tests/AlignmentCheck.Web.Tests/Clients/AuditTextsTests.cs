using AlignmentCheck.Data.Audit;
using AlignmentCheck.Web.Clients;

namespace AlignmentCheck.Web.Tests.Clients;

public sealed class AuditTextsTests
{
    [Theory]
    [InlineData(AuditAction.RoundOpened, "2026-Q4", "Q4 2026")]
    [InlineData(AuditAction.RoundProlonged, "2026-Q4 2026-12-18", "Q4 2026, now until Friday, 18 December 2026")]
    [InlineData(AuditAction.ReportDownloaded, "2026-Q4 report.pdf", "report.pdf of Q4 2026")]
    [InlineData(AuditAction.ReportMadeAnew, "2026-Q4 2", "Q4 2026, number 2")]
    [InlineData(AuditAction.MemberInvited, "mia@example.test Manager", "mia@example.test, manager")]
    [InlineData(AuditAction.MemberInvited, "mia@example.test", "mia@example.test")]
    [InlineData(AuditAction.StepTakenUp, "Answer for one result together", "Answer for one result together")]
    [InlineData(AuditAction.PlanStepChanged, "UnderWay Answer for one result together", "Answer for one result together, under way")]
    [InlineData(AuditAction.PasskeyAdded, "The blue key", "The blue key")]
    [InlineData(AuditAction.OrganisationCreated, "Harbour Foods", "Harbour Foods")]
    [InlineData(AuditAction.OrganisationCreated, "2026-Q4", "2026-Q4")]
    [InlineData(AuditAction.ScheduleSet, "14", "drafts 14 days ahead")]
    [InlineData(AuditAction.MailsStopped, "RoundClosed", "Round closed")]
    [InlineData(AuditAction.OrganisationDeleted, "Harbour Foods", "Harbour Foods")]
    [InlineData(AuditAction.RecordBrought, "2026-Q4", "2026-Q4")]
    [InlineData(AuditAction.RoundImported, "2026-Q4", "Q4 2026")]
    [InlineData(AuditAction.SignedIn, null, "")]
    public void Detail_OfADeed_IsSaidInWords(AuditAction action, string? detail, string expected) =>
        AuditTexts.Detail(Entry(action, detail)).ShouldBe(expected);

    [Fact]
    public void Every_deed_has_its_words()
    {
        foreach (var action in Enum.GetValues<AuditAction>())
        {
            AuditTexts.Action(Entry(action, null)).ShouldNotBeNullOrWhiteSpace();
        }
    }

    private static AuditEntry Entry(AuditAction action, string? detail) =>
        new() { Id = Guid.NewGuid(), At = DateTimeOffset.UnixEpoch, Action = action, Detail = detail };
}
