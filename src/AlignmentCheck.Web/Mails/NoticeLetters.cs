using System.Diagnostics;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Hosting;
using AlignmentCheck.Web.Texts;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Mails;

/// <summary>The e-mails that tell members what has become of a round. None tells a figure: whoever reads along learns that there is a report.</summary>
internal sealed class NoticeLetters(StopLinks links, IOptions<SiteOptions> site)
{
    private static readonly ResourceTexts Texts = new(typeof(NoticeLetters));

    public Letter Write(NoticeToWrite notice)
    {
        var (kind, round, recipient) = notice;
        var (organisation, quarter) = (round.Organisation!, DateTexts.Name(round.Quarter));
        var stop = links.To(recipient.Id, kind);
        var text = Texts.Format([recipient.Name, quarter, organisation.Name, Address(notice), Written(round.OpensOn, round), Written(round.ClosesOn, round), Release(round)], $"{kind}.Text");
        var ending = Texts.Format([organisation.Name, site.Value.Address, MailTexts.When(kind), stop, site.Value.Page("/account/mails")], "Ending");
        return new Letter(
            $"{kind}/{round.Id:n}/{recipient.Id:n}", recipient.Email!, Texts.Format([organisation.Name, quarter], $"{kind}.Subject"), $"{text}\n\n-- \n{ending}")
        {
            Kind = kind,
            OrganisationId = organisation.Id,
            Quarter = round.Quarter,
            Stop = stop,
        };
    }

    private Uri Address(NoticeToWrite notice)
    {
        var client = $"/organisations/{notice.Round.Organisation!.Slug}";
        var round = $"{client}/rounds/{notice.Round.Quarter}";
        return site.Value.Page(notice.Kind switch
        {
            MailKind.RoundClosed or MailKind.ReportReleased => $"{round}/report",
            MailKind.RoundDrafted or MailKind.RoundDue => round,
            MailKind.SchedulePaused => $"{client}/schedule",
            var other => throw new UnreachableException($"{other} is no news of a round."),
        });
    }

    // Written in the background, where no request says the language.
    private static string Written(DateOnly day, Round round) => DateTexts.Full(day, round.Language);

    private static string Release(Round round) => round is { ReleaseAfterDays: { } days, ClosedAt: { } closed }
        ? Texts.Format([Written(round.Organisation!.DayOf(closed.AddDays(days)), round)], "ReleasesItself")
        : Texts.Get("ReleaseByHand");
}
