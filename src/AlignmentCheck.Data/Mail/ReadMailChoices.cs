using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Mail;

/// <summary>Which e-mails somebody does without.</summary>
public sealed class ReadMailChoices(AlignmentContext db)
{
    /// <returns>The kinds that are refused; null where there is no such account.</returns>
    public async Task<IReadOnlyList<MailKind>?> ExecuteAsync(Guid userId, CancellationToken cancellationToken) =>
        await db.Users.AnyAsync(user => user.Id == userId, cancellationToken)
            ? await db.MailRefusals.Where(refusal => refusal.UserId == userId).Select(refusal => refusal.Kind).ToListAsync(cancellationToken)
            : null;
}
