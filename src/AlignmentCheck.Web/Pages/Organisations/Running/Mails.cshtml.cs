using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>Which e-mails went out for an organisation: to members by address, to those who are asked to answer in steps only.</summary>
internal sealed class MailsModel(
    ReadSentMails readSentMails, ReadSurveyLetters readSurveyLetters, IOptions<MailOptions> options, TimeProvider time, PageTexts<MailsModel> texts) : PageModel
{
    public MailSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<SurveyLetter> Letters { get; private set; } = [];

    public bool AreSent => options.Value.IsConfigured;

    public Organisation Organisation => HttpContext.Organisation().Organisation;

    public DateOnly Today => Organisation.DayOf(time.GetUtcNow());

    public string Address => $"/organisations/{Organisation.Slug}/mails";

    public async Task OnGetAsync(int sheet, CancellationToken cancellationToken)
    {
        Sheet = await readSentMails.ExecuteAsync(Organisation.Id, sheet, cancellationToken);
        Letters = await readSurveyLetters.ExecuteAsync(Organisation, cancellationToken);
    }

    /// <summary>"Sales: 10 or more"; empty where it is not told.</summary>
    public string Reached(SurveyLetter letter, Team team) => letter.Of(team) switch
    {
        null => "",
        ParticipationStep.FewerThanFloor => texts["FewerThanFloor", letter.Floor],
        ParticipationStep.FloorOrMore => texts["FloorOrMore", letter.Floor],
        _ => texts["FloorOrMore", 2 * letter.Floor],
    };
}
