using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Audit;
using Microsoft.AspNetCore.Identity;

namespace AlignmentCheck.Web.Accounts;

/// <summary>Keeps somebody with an account out, at once and everywhere, or lets them in again.</summary>
internal sealed class BarUser(UserManager<User> users, AuditLog audit)
{
    /// <param name="by">Nobody bars themselves: the last administrator would be gone.</param>
    public async Task ExecuteAsync(Guid id, bool barred, Guid by, CancellationToken cancellationToken)
    {
        if (id == by
            || await users.FindByIdAsync(id.ToString()) is not { } person
            || person.IsBarred == barred)
        {
            return;
        }

        await users.SetLockoutEndDateAsync(person, barred ? DateTimeOffset.MaxValue : null);

        // Sessions end with the stamp.
        await users.UpdateSecurityStampAsync(person);
        await audit.WriteAsync(barred ? AuditAction.UserBarred : AuditAction.UserReadmitted, by, null, person.Email, cancellationToken);
    }
}
