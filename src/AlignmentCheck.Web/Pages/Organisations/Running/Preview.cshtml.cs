using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Pages.Survey;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>The survey as respondents see it, without its form: nothing can be sent.</summary>
internal sealed class PreviewModel(ReadRunRound readRound, ReadAsked readAsked, TimeProvider time) : RoundPage(readRound, readAsked, time)
{
    /// <summary>As the first team meets it; null where a draft names a questionnaire that is no longer on offer.</summary>
    public QuestionsView? Form => Asked is null
        ? null
        : new QuestionsView(new TeamSurvey(WithRound(Seen.Links[0]), Asked), ResponseSecret.New(), AnswerForm.Untouched, Problems: null);

    private TeamLink WithRound(TeamLink link) => new() { Code = link.Code, RoundId = link.RoundId, Team = link.Team, Round = Round };
}
