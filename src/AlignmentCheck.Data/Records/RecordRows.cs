using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Brands;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Plans;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.Schedules;

namespace AlignmentCheck.Data.Records;

/// <summary>The rows of an organisation that is made of a record, each with a key of its own: the same may be here already.</summary>
internal sealed class RecordRows
{
    private readonly List<object> _all = [];
    private readonly Dictionary<string, Guid> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, Guid> _steps;
    private readonly DateTimeOffset _now;

    public RecordRows(OrganisationRecord record, Guid id, string slug, DateTimeOffset now)
    {
        _now = now;
        _steps = record.Plan.ToDictionary(step => step.Id, _ => Guid.NewGuid());
        Organisation = new Organisation
        {
            Id = id,
            Slug = slug,
            Name = record.Organisation.Name,
            AskedBy = record.Organisation.AskedBy,
            TimeZone = record.Organisation.TimeZone,
            IsDemo = record.Organisation.IsDemo,
            CreatedAt = record.Organisation.CreatedAt,
            ArchivedAt = record.Organisation.ArchivedAt,
        };
        Rounds = [.. record.Rounds.Select(Of)];
        _all.AddRange([Organisation, .. Rounds]);
        if (record.Organisation.Brand is { } brand)
        {
            _all.Add(new OrganisationBrand { OrganisationId = id, Snapshot = brand });
        }

        if (record.Organisation.Schedule is { } schedule)
        {
            _all.Add(Of(schedule));
        }

        foreach (var (kept, round) in record.Rounds.Zip(Rounds))
        {
            Add(kept, round);
        }

        foreach (var step in record.Plan)
        {
            Add(step);
        }

        _all.AddRange(record.Audit.Select(Of));
    }

    public Organisation Organisation { get; }

    public IReadOnlyList<Round> Rounds { get; }

    public IReadOnlyList<object> All => _all;

    private Schedule Of(RecordedSchedule kept) => new()
    {
        OrganisationId = Organisation.Id,
        LeadDays = kept.LeadDays,
        LastQuarter = kept.LastQuarter is { } last ? Quarter.TryParse(last) : null,
        SetAt = kept.SetAt,
        Pause = SchedulePause.Brought,
    };

    private Round Of(RecordedRound kept)
    {
        var isClosed = kept.Result is not null;
        var round = new Round
        {
            Id = Guid.NewGuid(),
            OrganisationId = Organisation.Id,
            Quarter = Quarter.TryParse(kept.Quarter)!,
            Origin = kept.Origin,
            QuestionnaireId = kept.QuestionnaireId,
            QuestionnaireVersion = kept.QuestionnaireVersion,
            Language = kept.Language,
            OpensOn = kept.OpensOn,
            ClosesOn = kept.ClosesOn,
            CreatedAt = kept.CreatedAt,
        };
        round.Take(RecordRules.Plan(kept, round.Quarter), kept.QuestionnaireVersion);
        if (isClosed)
        {
            round.State = kept.State;
            round.QuestionnaireSha256 = kept.QuestionnaireSha256;
            round.OpenedAt = kept.OpenedAt;
            round.ClosedAt = kept.ClosedAt;
            round.ReleasedAt = kept.ReleasedAt;

            // None comes along.
            round.AnswersDeletedAt = _now;
        }

        return round;
    }

    private void Add(RecordedRound kept, Round round)
    {
        if (kept.Result is not { } result)
        {
            _all.AddRange(Enum.GetValues<Team>().Select(team => new TeamLink { Code = LinkCode.New(), RoundId = round.Id, Team = team }));
            return;
        }

        _all.Add(new RoundQuestionnaire { RoundId = round.Id, Snapshot = kept.Questionnaire! });
        _all.Add(new FrozenResult
        {
            RoundId = round.Id,
            Closed = result.Closed,
            Advice = result.Advice,
            Forecasts = result.Forecasts,
            Plan = result.Plan is { } plan ? Renamed(PlanSnapshot.Read(plan)).Write() : null,
        });
        if (kept.Brand is { } brand)
        {
            _all.Add(new RoundBrand { RoundId = round.Id, Snapshot = brand });
        }

        _all.AddRange(result.WithheldComments.Select(place => new WithheldComment { RoundId = round.Id, Place = place }));
    }

    private PlanSnapshot Renamed(PlanSnapshot plan) => plan with
    {
        Steps = [.. plan.Steps.Select(taken => taken with { Id = _steps.TryGetValue(taken.Id, out var step) ? step : Guid.NewGuid() })],
    };

    private void Add(RecordedStep step)
    {
        var id = _steps[step.Id];
        _all.Add(new PlanStep
        {
            Id = id,
            OrganisationId = Organisation.Id,
            RoundId = Rounds.Single(round => round.Quarter == Quarter.TryParse(step.Since)).Id,
            StepId = step.StepId,
            Snapshot = step.Snapshot,
            Owner = step.Owner,
            DueOn = step.DueOn,
            State = step.State,
            DroppedBecause = step.DroppedBecause,
            TakenUpAt = step.TakenUpAt,
            BegunAt = step.BegunAt,
            EndedAt = step.EndedAt,
        });
        _all.AddRange(step.Changes.Select(change => new PlanStepChange
        {
            Id = Guid.NewGuid(), PlanStepId = id, At = change.At, UserId = Person(change.By), From = change.From, To = change.To,
        }));
        _all.AddRange(step.Notes.Select(note => new PlanNote { Id = Guid.NewGuid(), PlanStepId = id, At = note.At, UserId = Person(note.By), Text = note.Text }));
    }

    private AuditEntry Of(RecordedDeed deed) => new()
    {
        Id = Guid.NewGuid(),
        At = deed.At,
        Action = deed.Action,
        UserId = deed.IsByProgram ? null : Person(deed.By),
        OrganisationId = Organisation.Id,
        Detail = deed.Detail,
    };

    // Nobody here: a file could put words into anybody's mouth.
    private Guid Person(string? name)
    {
        if (!_people.TryGetValue(name ?? "", out var id))
        {
            id = Guid.NewGuid();
            _people.Add(name ?? "", id);
        }

        return id;
    }
}
