using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>Hands an organisation over to another member, and leaves it.</summary>
internal sealed class HandOverModel(HandOver handOver, ReadMembers readMembers, PageTexts<HandOverModel> texts) : PageModel
{
    [BindProperty]
    [Display(Name = nameof(To))]
    public Guid? To { get; set; }

    [BindProperty]
    [Display(Name = nameof(Sure))]
    public bool Sure { get; set; }

    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public Organisation Organisation => HttpContext.Organisation().Organisation;

    public string Address => $"/organisations/{Organisation.Slug}";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var members = await readMembers.ExecuteAsync(Organisation.Id, HttpContext.RequestAborted);
        Others = [.. members
            .Where(member => member.UserId != User.AccountId() && member.User!.PasswordHash is not null)
            .Select(member => new SelectListItem($"{member.User!.Name}, {member.User.Email}", $"{member.UserId}"))];
        await next();
    }

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        if (!Sure)
        {
            return this.Again(nameof(Sure), texts["NotSure"]);
        }

        if (To is not { } to || await handOver.ExecuteAsync(Organisation.Id, to, User.AccountId(), cancellationToken) is not { } name)
        {
            return this.Again(nameof(To), texts["NotOffered"]);
        }

        TempData.Tell(texts["Told", Organisation.Name, name]);
        return Redirect("/organisations");
    }
}
