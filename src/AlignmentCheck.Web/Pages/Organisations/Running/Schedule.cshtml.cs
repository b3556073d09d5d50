using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Schedules;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>Has an organisation's next round drafted by itself every quarter.</summary>
internal sealed class ScheduleModel(
    ReadSchedule readSchedule, SetSchedule setSchedule, ReadOrganisations readOrganisations, TimeProvider time, PageTexts<ScheduleModel> texts) : PageModel
{
    [BindProperty]
    public ScheduleForm Input { get; set; } = new();

    /// <summary>As it is set; null where it is not.</summary>
    public Schedule? Schedule { get; private set; }

    public SeenOrganisation Client { get; private set; } = null!;

    public Organisation Organisation => HttpContext.Organisation().Organisation;

    public string OrganisationAddress => $"/organisations/{Organisation.Slug}";

    /// <summary>In the organisation's time zone.</summary>
    public DateOnly Today => Organisation.DayOf(time.GetUtcNow());

    /// <summary>What is drafted next; null where nothing is to be now.</summary>
    public PlannedDraft? Next => Schedule?.Next(Organisation, [.. Client.Rounds.Select(seen => seen.Round)], Today);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Input = ScheduleForm.Of(Schedule);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !await setSchedule.ExecuteAsync(Organisation.Id, Input.IsOn ? Input.LeadDays : null, User.AccountId(), cancellationToken))
        {
            await ReadAsync(cancellationToken);
            return this.Again();
        }

        TempData.Tell(texts[Input.IsOn ? "Told.On" : "Told.Off"]);
        return Redirect($"{OrganisationAddress}/schedule");
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        Schedule = await readSchedule.ExecuteAsync(Organisation.Id, cancellationToken);
        Client = (await readOrganisations.ExecuteAsync(User.AccountId(), Organisation.Id, cancellationToken))[0];
    }
}
