using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Content;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Rounds;

/// <summary>What a round asks: as it was when it opened, and in a draft as it would be now.</summary>
public sealed class ReadAsked(AlignmentContext db, ContentCatalogue catalogue)
{
    /// <returns>Null where a draft names a questionnaire that is no longer on offer.</returns>
    public async Task<Questionnaire?> ExecuteAsync(Round round, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(round);
        var snapshot = await db.RoundQuestionnaires
            .Where(asked => asked.RoundId == round.Id)
            .Select(asked => asked.Snapshot)
            .SingleOrDefaultAsync(cancellationToken);
        return snapshot is null ? catalogue.Find(round.Language)?.Newest(round.QuestionnaireId) : QuestionnaireSnapshot.Read(snapshot);
    }
}
