"""Sentences of the house in the officer's language: faults, steps, procedures, PIN rules."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from officer_app.domain.errors import SAVED_WORDS, Trouble
from officer_app.domain.pins import PinFault, PinPolicy
from officer_app.domain.procedure import ProcedureState
from officer_app.domain.revocation import RevocationReason
from officer_app.domain.token import CertificateStatus, TokenStatus
from officer_app.domain.token_life import TokenAct
from officer_app.domain.words import phrase

__all__ = [
    "PIN_RULES",
    "TroubleWords",
    "act_done",
    "act_word",
    "certificate_status",
    "day",
    "moment",
    "pin_rule",
    "procedure_title",
    "revocation_word",
    "said",
    "serial",
    "step_title",
    "token_status",
    "trouble_words",
]

PIN_RULES: dict[PinFault, str] = {
    PinFault.TOO_SHORT: phrase("pins", "at least {minimum} characters"),
    PinFault.TOO_LONG: phrase("pins", "at most {maximum} characters"),
    PinFault.WRONG_CHARACTER: phrase("pins", "only permitted characters"),
    PinFault.SEQUENCE: phrase("pins", "no sequence"),
    PinFault.REPEAT: phrase("pins", "no repeated pattern"),
    PinFault.BIRTH_DATE: phrase("pins", "not the birth date"),
    PinFault.PERSONAL_NUMBER: phrase("pins", "not from the personal number"),
    PinFault.WELL_KNOWN: phrase("pins", "not a well-known PIN"),
}
"""The rule that each fault breaks; English."""

_STATUSES = {
    TokenStatus.PREPARED: phrase("tokens", "Prepared"),
    TokenStatus.IN_STOCK: phrase("tokens", "In stock"),
    TokenStatus.ACTIVE: phrase("tokens", "Active"),
    TokenStatus.SUSPENDED: phrase("tokens", "Suspended"),
    TokenStatus.LOST: phrase("tokens", "Lost"),
    TokenStatus.DESTROYED: phrase("tokens", "Destroyed"),
}

_CERTIFICATES = {
    CertificateStatus.VALID: phrase("certificates", "Valid"),
    CertificateStatus.SUSPENDED: phrase("certificates", "Suspended"),
    CertificateStatus.REVOKED: phrase("certificates", "Revoked"),
}

_ACTS = {
    TokenAct.STOCK: phrase("acts", "Take into stock"),
    TokenAct.PREPARE: phrase("acts", "Prepare card"),
    TokenAct.ISSUE: phrase("acts", "Issue to a person"),
    TokenAct.RE_KEY: phrase("acts", "Renew keys and certificates"),
    TokenAct.UNBLOCK_PIN: phrase("acts", "Unblock PIN"),
    TokenAct.CHANGE_PIN: phrase("acts", "Change PIN"),
    TokenAct.SUSPEND: phrase("acts", "Suspend"),
    TokenAct.REINSTATE: phrase("acts", "Reinstate"),
    TokenAct.REPORT_LOST: phrase("acts", "Report lost"),
    TokenAct.RETURN: phrase("acts", "Take back and wipe"),
    TokenAct.DESTROY: phrase("acts", "Destroy"),
}

_REVOCATIONS = {
    RevocationReason.UNSPECIFIED: phrase("revocations", "no reason is told"),
    RevocationReason.KEY_COMPROMISE: phrase(
        "revocations", "the card is in strange hands, or may be"
    ),
    RevocationReason.AFFILIATION_CHANGED: phrase("revocations", "the person belongs elsewhere now"),
    RevocationReason.SUPERSEDED: phrase("revocations", "other certificates replace these"),
    RevocationReason.CESSATION_OF_OPERATION: phrase(
        "revocations", "no longer needed; the card is in safe hands"
    ),
    RevocationReason.PRIVILEGE_WITHDRAWN: phrase(
        "revocations", "the person may no longer use them"
    ),
}

_ACTS_DONE = {
    TokenAct.STOCK: phrase("records", "Card {card} was taken into stock"),
    TokenAct.PREPARE: phrase("records", "Card {card} was prepared"),
    TokenAct.ISSUE: phrase("records", "Card {card} was issued"),
    TokenAct.RE_KEY: phrase("records", "Card {card} got new keys"),
    TokenAct.UNBLOCK_PIN: phrase("records", "The PIN of card {card} was unblocked"),
    TokenAct.CHANGE_PIN: phrase("records", "The PIN of card {card} was changed"),
    TokenAct.SUSPEND: phrase("records", "Card {card} was suspended"),
    TokenAct.REINSTATE: phrase("records", "Card {card} was reinstated"),
    TokenAct.REPORT_LOST: phrase("records", "Card {card} was reported lost"),
    TokenAct.RETURN: phrase("records", "Card {card} was returned and wiped"),
    TokenAct.DESTROY: phrase("records", "Card {card} was destroyed"),
}


@dataclass(frozen=True)
class TroubleWords:
    """A fault in the officer's language."""

    happened: str
    saved: str
    advice: str


def said(context: str, text: str) -> str:
    """A sentence that `phrase` marked, in the language of the window."""
    return QCoreApplication.translate(context, text)


def act_done(act: TokenAct) -> str:
    """A record of that act in the language of the window; over `card`."""
    return said("records", _ACTS_DONE[act])


def act_word(act: TokenAct) -> str:
    """The act as a button or a menu names it."""
    return said("acts", _ACTS[act])


def revocation_word(reason: RevocationReason) -> str:
    """What the revocation list says, in words."""
    return said("revocations", _REVOCATIONS[reason])


def trouble_words(trouble: Trouble) -> TroubleWords:
    """What happened, what is saved, what to do."""
    filled = {name: _parameter(name, value) for name, value in trouble.parameters.items()}
    return TroubleWords(
        happened=said("errors", trouble.says).format(**filled),
        saved=said("errors", SAVED_WORDS[trouble.saved]),
        advice=said("errors", trouble.advises).format(**filled),
    )


def _parameter(name: str, value: str | int | None) -> str | int | None:
    """Some fields hold words themselves."""
    if not isinstance(value, str):
        return value
    if name == "reason":
        return said("reasons", value)
    if name == "faults":
        codes = [code.strip() for code in value.split(",")]
        return ", ".join(_fault_word(code) for code in codes)
    return value


def _fault_word(code: str) -> str:
    known = next((fault for fault in PinFault if fault.value == code), None)
    return code if known is None else pin_rule(known, PinPolicy())


def pin_rule(fault: PinFault, policy: PinPolicy) -> str:
    """The rule that this fault breaks."""
    return said("pins", PIN_RULES[fault]).format(
        minimum=policy.minimum_length, maximum=policy.maximum_length
    )


def procedure_title(state: ProcedureState) -> str:
    """What the procedure does, and for whom."""
    return said("procedures", state.title).format(subject=state.subject)


def step_title(title: str) -> str:
    """One line of the step list."""
    return said("steps", title)


def token_status(status: TokenStatus) -> str:
    """Where a card is in its life."""
    return said("tokens", _STATUSES[status])


def certificate_status(status: CertificateStatus) -> str:
    """Whether a certificate holds."""
    return said("certificates", _CERTIFICATES[status])


def serial(token: object) -> str:
    """A card's serial number as people read it aloud."""
    return str(token).rpartition(":")[2]


def day(at: datetime) -> str:
    """A day, long, in the manner of the language."""
    return QLocale().toString(_local(at).date(), QLocale.FormatType.LongFormat)


def moment(at: datetime) -> str:
    """A day and a time of day, short."""
    return QLocale().toString(_local(at), QLocale.FormatType.ShortFormat)


def _local(at: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
