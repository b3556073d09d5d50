using System.Diagnostics;
using AlignmentCheck.Data.Accounts;

namespace AlignmentCheck.Data.Organisations;

/// <summary>What came of inviting somebody into an organisation.</summary>
public abstract record InviteMemberOutcome
{
    private InviteMemberOutcome()
    {
    }

    /// <summary>A member, who has yet to choose a password: the link is there again at every invitation until then, where it is for whoever invites.</summary>
    public sealed record Invited(InviteOutcome.Invited Invitation) : InviteMemberOutcome;

    /// <summary>A member, who signs in already.</summary>
    /// <param name="Account">Theirs.</param>
    /// <param name="IsNew">Whether they belonged to it not before.</param>
    public sealed record Added(User Account, bool IsNew) : InviteMemberOutcome;

    /// <summary>The only consultant stays one. Nothing was changed.</summary>
    public sealed record LastConsultant(User Account) : InviteMemberOutcome;

    public sealed record NotAnAddress : InviteMemberOutcome;
}

/// <summary>Lets somebody into an organisation by an address; who has no account gets one. A member's role changes to the new one.</summary>
public sealed class InviteMember(InviteUser inviteUser, AddMember addMember)
{
    /// <param name="organisationId">The organisation.</param>
    /// <param name="email">Whom.</param>
    /// <param name="name">For a new account.</param>
    /// <param name="role">What they may do there.</param>
    /// <param name="userId">Who invites.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<InviteMemberOutcome> ExecuteAsync(
        Guid organisationId, string email, string name, MemberRole role, Guid userId, CancellationToken cancellationToken)
    {
        var invited = await inviteUser.ExecuteAsync(email, name, SiteRole.None, userId, cancellationToken);
        var account = invited switch
        {
            InviteOutcome.Invited waiting => waiting.Account,
            InviteOutcome.HasAccount known => known.Account,
            InviteOutcome.NotAnAddress => null,
            var other => throw new UnreachableException($"Unhandled outcome {other}."),
        };
        if (account is null)
        {
            return new InviteMemberOutcome.NotAnAddress();
        }

        var added = await addMember.ExecuteAsync(organisationId, account.Id, role, account.Email!, userId, cancellationToken);
        return (added, invited) switch
        {
            (AddMemberOutcome.LastConsultant, _) => new InviteMemberOutcome.LastConsultant(account),
            (_, InviteOutcome.Invited invitation) => new InviteMemberOutcome.Invited(invitation),
            _ => new InviteMemberOutcome.Added(account, added == AddMemberOutcome.Added),
        };
    }
}
