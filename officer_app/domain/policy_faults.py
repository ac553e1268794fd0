"""What the rules forbid."""

from dataclasses import dataclass
from datetime import datetime

from officer_app.domain.errors import PolicyError, Saved, UsageError
from officer_app.domain.words import phrase

__all__ = [
    "AnswerMismatch",
    "ApprovalAwaited",
    "CertificateUnknown",
    "ClearingNotConfirmed",
    "EscrowMissing",
    "EvidenceMissing",
    "HomeMissing",
    "HomeTaken",
    "NoWayBack",
    "NotPermitted",
    "NotSignedIn",
    "NothingToAdd",
    "OfficerCardRefused",
    "OpeningNotNamed",
    "OwnCard",
    "PinRefused",
    "ProcedureBusy",
    "ProcedureUnknown",
    "ProfileInvalid",
    "ProfileUnknown",
    "ReaderNotNamed",
    "RemoteApprovalAwaited",
    "RequestRefused",
    "SecretMissing",
    "SecretsUnreadable",
    "SlotTaken",
    "StandInIsOut",
    "SubscriberUnknown",
    "TokenAtWork",
    "TokenIsTemporary",
    "TokenPreparedElsewhere",
    "TokenStateForbids",
    "TokenUnknown",
]


@dataclass(eq=False)
class NotSignedIn(PolicyError):
    """No officer is signed in."""

    code = "policy.not_signed_in"
    says = phrase("errors", "No officer is signed in.")
    advises = phrase("errors", "Put your own card in a reader and sign in with its PIN.")


@dataclass(eq=False)
class OfficerCardRefused(PolicyError):
    """The officer's certificate does not open this workstation."""

    code = "policy.officer_card"
    says = phrase("errors", "This officer's card is not accepted: {reason}.")
    advises = phrase("errors", "Use a valid officer's card or ask the administrator.")
    reason: str


@dataclass(eq=False)
class NotPermitted(PolicyError):
    """The officer's roles do not cover it."""

    code = "policy.not_permitted"
    says = phrase("errors", "{officer} is not permitted to do this ({act}).")
    advises = phrase("errors", "Ask an officer who has the role, or the administrator.")
    officer: str
    act: str


@dataclass(eq=False)
class OwnCard(PolicyError):
    """No officer issues to himself."""

    code = "policy.own_card"
    says = phrase("errors", "An officer does not issue a card to himself.")
    advises = phrase("errors", "Ask another registration officer.")


@dataclass(eq=False)
class EscrowMissing(PolicyError):
    """Nobody could ever recover the secrets of a card prepared now."""

    code = "policy.escrow_missing"
    says = phrase("errors", "There is no escrow certificate, so no card can be prepared.")
    advises = phrase("errors", "Synchronise, or ask the administrator to set the escrow up.")


@dataclass(eq=False)
class EvidenceMissing(PolicyError):
    """Identity was not proofed as surely as the profile needs."""

    code = "policy.evidence"
    says = phrase("errors", "The identity of {subscriber} is not proofed to class {needed}.")
    advises = phrase("errors", "Proof the identity first and note the document that was shown.")
    subscriber: str
    needed: str


@dataclass(eq=False)
class PinRefused(PolicyError):
    """The chosen PIN breaks the PIN policy."""

    code = "policy.pin"
    says = phrase("errors", "This PIN cannot be used ({faults}).")
    advises = phrase("errors", "Let the person choose another one.")
    faults: str


@dataclass(eq=False)
class RequestRefused(PolicyError):
    """A certificate request does not say what it must."""

    code = "policy.request"
    says = phrase("errors", "The certificate request is not accepted: {reason}.")
    advises = phrase("errors", "Make a new request that meets the profile.")
    reason: str


@dataclass(eq=False)
class TokenStateForbids(PolicyError):
    """The token's life does not allow this now."""

    code = "policy.token_state"
    says = phrase("errors", "Card {token} is {status}; this cannot be done with it now.")
    advises = phrase("errors", "Prepare the card first, or take another one.")
    token: str
    status: str


@dataclass(eq=False)
class ProfileInvalid(PolicyError):
    """A profile file says something impossible."""

    code = "policy.profile_invalid"
    says = phrase("errors", "The profile file {file} is not valid: {reason}.")
    advises = phrase("errors", "Correct the file. The profiles in force stay as they were.")
    file: str
    reason: str


@dataclass(eq=False)
class ProfileUnknown(UsageError):
    """No profile of that name."""

    code = "usage.profile_unknown"
    says = phrase("errors", "There is no profile {profile}.")
    advises = phrase("errors", "Choose one of the profiles in force.")
    profile: str


@dataclass(eq=False)
class SubscriberUnknown(UsageError):
    """Nobody of that name."""

    code = "usage.subscriber_unknown"
    says = phrase("errors", "There is nobody with the number {subscriber}.")
    advises = phrase("errors", "Search for the person, or add the person first.")
    subscriber: str


@dataclass(eq=False)
class ProcedureUnknown(UsageError):
    """No procedure of that number, or it has ended."""

    code = "usage.procedure_unknown"
    says = phrase("errors", "There is no open procedure {procedure}.")
    advises = phrase("errors", "Look at the list of procedures.")
    procedure: str


@dataclass(eq=False)
class AnswerMismatch(UsageError):
    """An answer to a question that was not asked."""

    code = "usage.answer"
    says = phrase("errors", "That is not an answer to the present question.")
    advises = phrase("errors", "Answer the question that is shown.")


@dataclass(eq=False)
class SecretMissing(UsageError):
    """A script did not hand over a secret that a question needs."""

    code = "usage.secret_missing"
    says = phrase("errors", "The secret {name} is needed and was not given.")
    advises = phrase("errors", "Hand it over as JSON on standard input with --secrets-stdin.")
    saved = Saved.RESUMABLE
    name: str


@dataclass(eq=False)
class TokenPreparedElsewhere(PolicyError):
    """This workstation does not hold the sealed PUK and management key of the token."""

    code = "policy.prepared_elsewhere"
    says = phrase("errors", "Card {token} was not prepared at this workstation.")
    advises = phrase("errors", "Issue it where it was prepared, or prepare it again here.")
    token: str


@dataclass(eq=False)
class ProcedureBusy(PolicyError):
    """Another window or script runs it."""

    code = "policy.procedure_busy"
    says = phrase("errors", "Another program is working on procedure {procedure}.")
    advises = phrase("errors", "Finish it there, or close that program first.")
    procedure: str


@dataclass(eq=False)
class ClearingNotConfirmed(PolicyError):
    """A script did not say that the card may be cleared."""

    code = "policy.clearing_not_confirmed"
    says = phrase("errors", "The card is not blank. It holds: {found}.")
    advises = phrase("errors", "Take another card, or confirm that this one may be cleared.")
    saved = Saved.RESUMABLE
    found: str


@dataclass(eq=False)
class SecretsUnreadable(UsageError):
    """Standard input holds something else than one JSON object of strings."""

    code = "usage.secrets_unreadable"
    says = phrase("errors", "Standard input does not hold one JSON object with the secrets.")
    advises = phrase("errors", "Write the officer's and the person's PIN as one JSON object.")


@dataclass(eq=False)
class CertificateUnknown(UsageError):
    """No certificate with that fingerprint."""

    code = "usage.certificate_unknown"
    says = phrase("errors", "There is no certificate {fingerprint}.")
    advises = phrase("errors", "Look at the list of certificates.")
    fingerprint: str


@dataclass(eq=False)
class ReaderNotNamed(UsageError):
    """More than one reader, or none, could be meant."""

    code = "usage.reader_not_named"
    says = phrase("errors", "It is not clear which reader is meant.")
    advises = phrase("errors", "Name it with {option}.")
    option: str


@dataclass(eq=False)
class ApprovalAwaited(PolicyError):
    """Another officer has to approve it first."""

    code = "policy.approval_awaited"
    says = phrase("errors", "Another officer has to approve this first.")
    advises = phrase("errors", "It goes on by itself once it is approved.")
    saved = Saved.RESUMABLE
    until: datetime
    opening: str
    """By which name the centre knows what is to be approved."""


@dataclass(eq=False)
class RemoteApprovalAwaited(ApprovalAwaited):
    """An officer elsewhere has to be told of it by telephone, and to let it happen."""

    code = "policy.remote_awaited"
    says = phrase("errors", "An officer elsewhere has to approve this. The code is {call_code}.")
    advises = phrase(
        "errors",
        "Call that officer, read out the card's number and this code, and let the person prove "
        "who they are. It goes on by itself once it is approved.",
    )
    call_code: str


@dataclass(eq=False)
class OpeningNotNamed(UsageError):
    """It is not clear what is to be approved."""

    code = "usage.opening_not_named"
    says = phrase("errors", "It is not clear what is to be approved.")
    advises = phrase("errors", "Name it with --opening, or with --card and --code.")


@dataclass(eq=False)
class TokenAtWork(PolicyError):
    """Another procedure with that token has not ended: the two would undo each other."""

    code = "policy.token_at_work"
    says = phrase("errors", "Work on card {token} was begun before and has not ended.")
    advises = phrase("errors", "Continue or undo that work first.")
    token: str


@dataclass(eq=False)
class NoWayBack(PolicyError):
    """Something was begun that cannot be taken back, such as a revocation."""

    code = "policy.no_way_back"
    says = phrase("errors", "This can no longer be taken back: {subject}.")
    advises = phrase("errors", "Continue it to its end.")
    saved = Saved.RESUMABLE
    subject: str


@dataclass(eq=False)
class TokenIsTemporary(PolicyError):
    """A temporary token must not be made to last."""

    code = "policy.token_temporary"
    says = phrase("errors", "Card {token} is a temporary one; this cannot be done with it.")
    advises = phrase("errors", "Take it back or report it lost, and see to the person's own card.")
    token: str


@dataclass(eq=False)
class StandInIsOut(PolicyError):
    """Two tokens of one person would be valid at once."""

    code = "policy.stand_in_is_out"
    says = phrase(
        "errors", "Temporary card {stand_in} stands in for card {token} and is still out."
    )
    advises = phrase("errors", "Take the temporary card back first, or report it lost.")
    token: str
    stand_in: str


@dataclass(eq=False)
class NothingToAdd(PolicyError):
    """The profile names no key that is meant, or the token has all of them."""

    code = "policy.nothing_to_add"
    says = phrase("errors", "The profile {profile} names no certificate that could be added here.")
    advises = phrase("errors", "Choose a slot that the profile names and the card has free.")
    profile: str


@dataclass(eq=False)
class SlotTaken(PolicyError):
    """There is a certificate in the slot: to replace that is another act."""

    code = "policy.slot_taken"
    says = phrase("errors", "Slot {slot} of card {token} holds a certificate already.")
    advises = phrase("errors", "Renew the card's keys and certificates if that one is to go.")
    slot: str
    token: str


@dataclass(eq=False)
class TokenUnknown(UsageError):
    """No record tells of that token."""

    code = "usage.token_unknown"
    says = phrase("errors", "There is no card {token} in the records.")
    advises = phrase("errors", "Look at the list of cards. A card is written kind:serial.")
    token: str


@dataclass(eq=False)
class HomeMissing(UsageError):
    """The folder holds no workstation."""

    code = "usage.home_missing"
    says = phrase("errors", "There is no workstation in {home}.")
    advises = phrase("errors", "Name another folder with --home, or make a demonstration there.")
    home: str


@dataclass(eq=False)
class HomeTaken(UsageError):
    """The folder holds a workstation already."""

    code = "usage.home_taken"
    says = phrase("errors", "There is a workstation in {home} already.")
    advises = phrase("errors", "Use it, or name an empty folder with --home.")
    home: str
