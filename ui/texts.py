"""Sentences of the house in the officer's language: faults, steps, procedures, PIN rules."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from officer_app.domain.errors import SAVED_WORDS, Trouble
from officer_app.domain.pins import PinFault, PinPolicy
from officer_app.domain.procedure import ProcedureState
from officer_app.domain.revocation import RevocationReason
from officer_app.domain.token import CertificateStatus, TokenStatus
from officer_app.domain.token_life import TokenAct
from officer_app.domain.words import phrase
from ui.widgets.words import long_date

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
    "profile_word",
    "recently",
    "revocation_word",
    "said",
    "sentence",
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
    TokenAct.ADD_CERTIFICATE: phrase("acts", "Add certificate"),
    TokenAct.REPLACE_FOR_NOW: phrase("acts", "Give temporary card"),
    TokenAct.REPLACE_LOST: phrase("acts", "Replace lost card"),
    TokenAct.REPLACE_BROKEN: phrase("acts", "Replace broken card"),
    TokenAct.UNBLOCK_PIN: phrase("acts", "Unblock PIN"),
    TokenAct.UNBLOCK_REMOTELY: phrase("acts", "Unblock PIN by telephone"),
    TokenAct.CHANGE_PIN: phrase("acts", "Change PIN"),
    TokenAct.RECOVER_KEY: phrase("acts", "Recover key"),
    TokenAct.SUSPEND: phrase("acts", "Suspend"),
    TokenAct.REINSTATE: phrase("acts", "Reinstate"),
    TokenAct.REPORT_LOST: phrase("acts", "Report lost"),
    TokenAct.RETURN: phrase("acts", "Take back and wipe"),
    TokenAct.DESTROY: phrase("acts", "Destroy"),
}

_REVOCATIONS = {
    RevocationReason.UNSPECIFIED: phrase("revocations", "no reason is told"),
    RevocationReason.KEY_COMPROMISE: phrase(
        "revocations", "the card is, or may be, in the wrong hands"
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
    TokenAct.UNBLOCK_REMOTELY: phrase(
        "records", "The PIN of card {card} was unblocked with an officer elsewhere"
    ),
    TokenAct.CHANGE_PIN: phrase("records", "The PIN of card {card} was changed"),
    TokenAct.RECOVER_KEY: phrase("records", "Card {card} got a former key back"),
    TokenAct.SUSPEND: phrase("records", "Card {card} was suspended"),
    TokenAct.REINSTATE: phrase("records", "Card {card} was reinstated"),
    TokenAct.REPORT_LOST: phrase("records", "Card {card} was reported lost"),
    TokenAct.RETURN: phrase("records", "Card {card} was returned and wiped"),
    TokenAct.DESTROY: phrase("records", "Card {card} was destroyed"),
}


_TODAY = phrase("moments", "today {time}")
_YESTERDAY = phrase("moments", "yesterday {time}")

_STANDARD_PROFILES = (
    phrase("profiles", "Authentication"),
    phrase("profiles", "Signature"),
    phrase("profiles", "Encryption"),
    phrase("profiles", "Encryption (RSA)"),
    phrase("profiles", "Authentication (PIV card)"),
    phrase("profiles", "Signature (PIV card)"),
    phrase("profiles", "Registration officer"),
    phrase("profiles", "YubiKey: authentication and signature"),
    phrase("profiles", "YubiKey: authentication, signature and encryption"),
    phrase("profiles", "YubiKey: authentication and signature (RSA)"),
    phrase("profiles", "Smart card: authentication and signature"),
    phrase("profiles", "PIV card: authentication and signature"),
    phrase("profiles", "Registration officer's YubiKey"),
)
"""What is delivered with the program is translated; an organisation's own names are its own."""


@dataclass(frozen=True)
class TroubleWords:
    """A fault in the officer's language."""

    happened: str
    saved: str
    advice: str

    @property
    def sentence(self) -> str:
        """What happened and what to do, where there is room for one line."""
        return f"{self.happened} {self.advice}"


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
    return TroubleWords(
        happened=sentence("errors", trouble.says, trouble.parameters),
        saved=said("errors", SAVED_WORDS[trouble.saved]),
        advice=sentence("errors", trouble.advises, trouble.parameters),
    )


def sentence(context: str, template: str, parameters: Mapping[str, str | int | None]) -> str:
    """A template that `phrase` marked, over its parameters, in the language of the window."""
    filled = {name: _parameter(name, value) for name, value in parameters.items()}
    return said(context, template).format(**filled)


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


def profile_word(display_name: str) -> str:
    """A profile as its display name calls it, in the language of the window where we know it."""
    return said("profiles", display_name)


def serial(token: object) -> str:
    """A card's serial number as people read it aloud."""
    return str(token).rpartition(":")[2]


def day(at: datetime) -> str:
    """A day, long, in the manner of the language."""
    return long_date(_local(at).date())


def moment(at: datetime) -> str:
    """A day and a time of day, short."""
    return QLocale().toString(_local(at), QLocale.FormatType.ShortFormat)


def recently(at: datetime) -> str:
    """As `moment`, but of today the time of day alone, and yesterday as a word.

    To be said anew while it is shown: a day ends.
    """
    local = _local(at)
    time = QLocale().toString(local.time(), QLocale.FormatType.ShortFormat)
    match local.date().daysTo(QDate.currentDate()):
        case 0:
            return said("moments", _TODAY).format(time=time)
        case 1:
            return said("moments", _YESTERDAY).format(time=time)
    return moment(at)


def _local(at: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
