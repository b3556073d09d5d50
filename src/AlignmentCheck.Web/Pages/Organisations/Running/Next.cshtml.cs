using System.Diagnostics;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Plans;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>The round after the last one: asks for what changes each time, and drafts it.</summary>
internal sealed class NextModel(
    DraftNextRound draftNextRound, ReadOrganisations readOrganisations, ContentCatalogue catalogue, ReadRunRound readRound, ReadAsked readAsked,
    FindPlan findPlan, TimeProvider time, PageTexts<NextModel> texts)
    : RoundPage(readRound, readAsked, time)
{
    [BindProperty]
    public NextRoundForm Input { get; set; } = new();

    public RoundChoices Choices { get; private set; } = null!;

    /// <summary>As it is suggested; null where the round is not to be followed, or not any more.</summary>
    public RoundPlan? Suggested { get; private set; }

    public IEnumerable<SelectListItem> QuarterItems => Choices.QuarterItems(Suggested?.Quarter is { } quarter && Choices.IsFree(quarter) ? quarter : null);

    /// <summary>As it would be now; null where it is no longer on offer.</summary>
    public Questionnaire? Offered => catalogue.Find(Round.Language)?.Newest(Round.QuestionnaireId);

    /// <summary>What would be asked differently; null where nothing would.</summary>
    public QuestionnaireChange? Changed => Asked is { } asked && Offered is { } offered ? QuestionnaireChange.Between(asked, offered) : null;

    /// <summary>What was agreed before; null where there is no plan, and where the form is shown again.</summary>
    public FoundPlan? Agreed { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        if (Suggested is { } plan)
        {
            Agreed = await findPlan.WithoutNumbersAsync(HttpContext.Organisation(), cancellationToken) is { Rows.Count: > 0 } agreed ? agreed : null;
            Input = NextRoundForm.Of(plan);
            return Page();
        }

        return Choices.ToFollow is { } last && last.Id != Round.Id ? Redirect($"{OrganisationAddress}/rounds/{last.Quarter}/next") : MovedOn();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        if (Suggested is null)
        {
            return MovedOn();
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        if (Input.ToChanges() is not { } changes || !Choices.Takes(changes.Quarter, Suggested.Quarter))
        {
            ModelState.AddUnknownQuarter();
            return this.Again();
        }

        switch (await draftNextRound.ExecuteAsync(Organisation.Id, Round.Id, changes, User.AccountId(), cancellationToken))
        {
            case NextRoundOutcome.Drafted drafted:
                return Told(drafted.Round, Choices.Told(texts[$"Told.{drafted.Round.WayIn}"], changes.OpensOn));
            case NextRoundOutcome.AlreadyDrafted already:
                return Told(already.Round, texts["Told.Already"]);
            case NextRoundOutcome.Invalid invalid:
                ModelState.AddProblems(invalid.Problems);
                return this.Again();
            case NextRoundOutcome.NotTheLast:
                return this.MovedOn(Address);
            case var other:
                throw new UnreachableException($"Unhandled outcome {other}.");
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var client = (await readOrganisations.ExecuteAsync(User.AccountId(), Organisation.Id, cancellationToken))[0];
        Choices = new RoundChoices(client, Today);
        Suggested = Seen.IsToBeFollowed ? NextRound.Plan(Organisation, [.. client.Rounds.Select(seen => seen.Round)], Today) : null;
    }

    private RedirectResult MovedOn() =>
        Choices.Drafted is { } drafted ? Told(drafted, texts["Told.Already"]) : this.MovedOn(Address);

    private RedirectResult Told(Round draft, string sentence)
    {
        TempData.Tell(sentence);
        return Redirect($"{OrganisationAddress}/rounds/{draft.Quarter}");
    }
}
