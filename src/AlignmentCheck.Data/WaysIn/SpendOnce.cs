using AlignmentCheck.Core.Credentials;
using AlignmentCheck.Data.Responses;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.WaysIn;

/// <summary>Sees to it that a code or a credential lets answers in once. Which answers those were is not kept with it.</summary>
public sealed class SpendOnce(AlignmentContext db)
{
    /// <summary>Whether a form carries what the round asks for. That it is unspent is seen when it is spent.</summary>
    internal async Task<bool> IsGoodAsync(TeamSurvey survey, SentCredential? credential, CancellationToken cancellationToken)
    {
        if (!survey.WantsCredential)
        {
            return true;
        }

        if (credential is null)
        {
            return false;
        }

        var key = await db.CredentialKeys.AsNoTracking()
            .Where(key => key.RoundId == survey.Round.Id && key.Team == survey.Team)
            .Select(key => key.PublicKey)
            .SingleAsync(cancellationToken);
        return CredentialPublicKey.Read(key)?.Verify(credential.PreparedToken.Span, credential.Signature.Span) ?? false;
    }

    /// <summary>Within the caller's transaction. A credential that is spent fails with a unique violation when the caller saves.</summary>
    /// <returns>False where the code is spent.</returns>
    internal async Task<bool> ExecuteAsync(TeamSurvey survey, SentCredential? credential, CancellationToken cancellationToken)
    {
        if (survey.WantsCredential)
        {
            db.SpentCredentials.Add(new SpentCredential { Key = OnceKey.ForCredential(credential!.PreparedToken.Span), RoundId = survey.Round.Id });
        }

        return survey.Code is not { } code || await db.SingleUseCodes
            .Where(once => once.Key == code && !once.IsSpent)
            .ExecuteUpdateAsync(update => update.SetProperty(once => once.IsSpent, true), cancellationToken) == 1;
    }
}
