"""Officers, their roles, and which role may do what."""

from enum import StrEnum

from officer_app.domain.ids import OfficerId, SubscriberId
from officer_app.domain.value import SortedSet, Value

__all__ = ["Act", "Officer", "Role", "may"]


class Role(StrEnum):
    """What somebody is trusted with."""

    REGISTRATION_OFFICER = "registration_officer"
    APPROVER = "approver"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"
    BRANCH_OFFICER = "branch_officer"
    """Works where no registration officer is: what the escrow keeps is opened by one elsewhere."""


class Act(StrEnum):
    """What an officer may be permitted to do."""

    PREPARE_TOKEN = "prepare_token"  # noqa: S105
    ISSUE = "issue"
    UNBLOCK = "unblock"
    """Give a person a new PIN."""
    ASK_UNBLOCK = "ask_unblock"
    """Give a person a new PIN as soon as an officer elsewhere, who may do it, says yes."""
    REVOKE = "revoke"
    """Suspend, reinstate or revoke; take a token back, or out of use."""
    READ_DIRECTORY = "read_directory"
    EDIT_DIRECTORY = "edit_directory"
    READ_JOURNAL = "read_journal"
    AUDIT_LOG = "audit_log"
    """Read what every workstation has written in the centre's log."""
    APPROVE = "approve"
    ADMINISTER = "administer"


_PERMITTED: dict[Role, frozenset[Act]] = {
    Role.REGISTRATION_OFFICER: frozenset(
        {
            Act.PREPARE_TOKEN,
            Act.ISSUE,
            Act.UNBLOCK,
            Act.ASK_UNBLOCK,
            Act.REVOKE,
            Act.READ_DIRECTORY,
            Act.EDIT_DIRECTORY,
            Act.READ_JOURNAL,
        }
    ),
    Role.APPROVER: frozenset({Act.APPROVE, Act.READ_DIRECTORY, Act.READ_JOURNAL}),
    Role.ADMINISTRATOR: frozenset({Act.ADMINISTER, Act.READ_DIRECTORY, Act.READ_JOURNAL}),
    Role.AUDITOR: frozenset({Act.READ_JOURNAL, Act.AUDIT_LOG}),
    Role.BRANCH_OFFICER: frozenset({Act.ASK_UNBLOCK, Act.READ_DIRECTORY}),
}


class Officer(Value):
    """A registration officer as the directory knows one. The certificate's key is the identity."""

    id: OfficerId
    display_name: str
    roles: SortedSet[Role]
    spki_sha256: str
    """Name of the key with which the officer signs; hex."""
    subscriber: SubscriberId | None = None
    """The officer's own entry among the people: no officer issues to himself."""


def may(officer: Officer, act: Act) -> bool:
    """Whether any of the officer's roles permits the act."""
    return any(act in _PERMITTED[role] for role in officer.roles)
