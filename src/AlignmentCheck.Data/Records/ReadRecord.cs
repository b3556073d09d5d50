using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Records;

/// <summary>Reads all that an organisation takes along.</summary>
public sealed class ReadRecord(AlignmentContext db)
{
    public async Task<OrganisationRecord> ExecuteAsync(Guid organisationId, CancellationToken cancellationToken)
    {
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(found => found.Id == organisationId, cancellationToken);
        var brand = await db.Brands.Where(found => found.OrganisationId == organisationId).Select(found => found.Snapshot).SingleOrDefaultAsync(cancellationToken);
        var schedule = await db.Schedules.AsNoTracking().SingleOrDefaultAsync(found => found.OrganisationId == organisationId, cancellationToken);
        var members = await db.Memberships.AsNoTracking()
            .Where(member => member.OrganisationId == organisationId)
            .OrderBy(member => member.Since)
            .Select(member => new { member.Role, member.Since, member.User!.Name, member.User.Email, IsWaiting = member.User.PasswordHash == null })
            .ToListAsync(cancellationToken);
        var deeds = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.OrganisationId == organisationId)
            .LeftJoin(db.Users, entry => entry.UserId, user => user.Id, (entry, user) => new { Entry = entry, By = user == null ? null : user.Name })
            .OrderBy(seen => seen.Entry.At)
            .ThenBy(seen => seen.Entry.Id)
            .ToListAsync(cancellationToken);
        var rounds = await db.Rounds.AsNoTracking().Where(round => round.OrganisationId == organisationId).ToListAsync(cancellationToken);
        return new OrganisationRecord(
            new RecordedOrganisation(
                organisation.Name, organisation.AskedBy, organisation.TimeZone, organisation.IsDemo, organisation.CreatedAt, organisation.ArchivedAt, brand)
            {
                Schedule = schedule is null ? null : new RecordedSchedule(schedule.LeadDays, schedule.LastQuarter?.ToString(), schedule.SetAt),
            },
            [.. members.Select(member => new RecordedMember(member.IsWaiting ? Unnamed(member.Email) : member.Name, member.Role, member.Since))],
            await RoundsAsync(rounds, cancellationToken),
            await PlanAsync(organisationId, rounds, cancellationToken),
            [.. deeds.Select(seen => new RecordedDeed(seen.Entry.At, seen.Entry.Action, seen.Entry.UserId is null, seen.By, seen.Entry.Detail))]);
    }

    // Who has yet to choose a password has chosen no name either: the one that is there may be another organisation's. No address leaves.
    private static string Unnamed(string? email) => (email ?? "").Split('@')[0];

    private async Task<IReadOnlyList<RecordedRound>> RoundsAsync(IReadOnlyList<Round> rounds, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. rounds.Where(round => round.ClosedAt is not null).Select(round => round.Id)];
        var asked = await db.RoundQuestionnaires
            .Where(questionnaire => ids.Contains(questionnaire.RoundId))
            .ToDictionaryAsync(questionnaire => questionnaire.RoundId, questionnaire => questionnaire.Snapshot, cancellationToken);
        var withheld = (await db.WithheldComments.AsNoTracking().Where(comment => ids.Contains(comment.RoundId)).ToListAsync(cancellationToken))
            .ToLookup(comment => comment.RoundId, comment => comment.Place);
        var results = await db.FrozenResults.AsNoTracking()
            .Where(result => ids.Contains(result.RoundId))
            .ToDictionaryAsync(
                result => result.RoundId,
                result => new RecordedResult(result.Closed, result.Advice, result.Forecasts, result.Plan, [.. withheld[result.RoundId].Order()]),
                cancellationToken);
        var brands = await db.RoundBrands.Where(brand => ids.Contains(brand.RoundId)).ToDictionaryAsync(brand => brand.RoundId, brand => brand.Snapshot, cancellationToken);
        var documents = (await db.KeptDocuments
            .Where(kept => ids.Contains(kept.RoundId))
            .OrderBy(kept => kept.Kind)
            .ThenBy(kept => kept.Number)
            .Select(kept => new { kept.RoundId, Document = new RecordedDocument(kept.Kind, kept.Number, kept.Version, kept.Sha256, kept.MadeAt) })
            .ToListAsync(cancellationToken)).ToLookup(kept => kept.RoundId, kept => kept.Document);
        return
        [
            .. rounds.OrderBy(round => round.Quarter.FirstDay).Select(round =>
                Of(round, asked.GetValueOrDefault(round.Id), results.GetValueOrDefault(round.Id), brands.GetValueOrDefault(round.Id)) with { Documents = [.. documents[round.Id]] }),
        ];
    }

    private static RecordedRound Of(Round round, byte[]? asked, RecordedResult? result, byte[]? brand) => new(
        round.Quarter.ToString(),
        round.State,
        round.Origin,
        round.WayIn,
        round.QuestionnaireId,
        round.QuestionnaireVersion,
        round.QuestionnaireSha256,
        round.Language,
        round.Floor,
        round.MayPool,
        round.InvitedSales,
        round.InvitedMarketing,
        round.OpensOn,
        round.ClosesOn,
        round.KeepAnswersDays,
        round.ReleaseAfterDays,
        round.ShowsSummary,
        round.CreatedAt,
        round.OpenedAt,
        round.ClosedAt,
        round.ReleasedAt,
        asked,
        result,
        brand);

    private async Task<IReadOnlyList<RecordedStep>> PlanAsync(Guid organisationId, IReadOnlyList<Round> rounds, CancellationToken cancellationToken)
    {
        var steps = await db.PlanSteps.AsNoTracking().Where(step => step.OrganisationId == organisationId).ToListAsync(cancellationToken);
        Guid[] ids = [.. steps.Select(step => step.Id)];
        var changes = (await db.PlanStepChanges.AsNoTracking()
            .Where(change => ids.Contains(change.PlanStepId))
            .LeftJoin(db.Users, change => change.UserId, user => user.Id, (change, user) => new { Change = change, By = user == null ? null : user.Name })
            .ToListAsync(cancellationToken)).ToLookup(seen => seen.Change.PlanStepId);
        var notes = (await db.PlanNotes.AsNoTracking()
            .Where(note => ids.Contains(note.PlanStepId))
            .LeftJoin(db.Users, note => note.UserId, user => user.Id, (note, user) => new { Note = note, By = user == null ? null : user.Name })
            .ToListAsync(cancellationToken)).ToLookup(seen => seen.Note.PlanStepId);
        var quarters = rounds.ToDictionary(round => round.Id, round => round.Quarter.ToString());
        return
        [
            .. steps.OrderBy(step => step.TakenUpAt).ThenBy(step => step.StepId, StringComparer.Ordinal).Select(step => new RecordedStep(
                step.Id,
                quarters[step.RoundId],
                step.StepId,
                step.Snapshot,
                step.Owner,
                step.DueOn,
                step.State,
                step.DroppedBecause,
                step.TakenUpAt,
                step.BegunAt,
                step.EndedAt,
                [.. changes[step.Id].OrderBy(seen => seen.Change.At).Select(seen => new RecordedChange(seen.Change.At, seen.By, seen.Change.From, seen.Change.To))],
                [.. notes[step.Id].OrderBy(seen => seen.Note.At).Select(seen => new RecordedNote(seen.Note.At, seen.By, seen.Note.Text))])),
        ];
    }
}
