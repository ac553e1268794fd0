"""An examination as people read it: the verdict, what was found in groups, and what mends each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from officer_app.domain.examination import Examination
from officer_app.domain.findings import Finding, Severity
from officer_app.domain.remedies import Check, Remedy, remedy_for
from officer_app.domain.token import (
    PinPolicyOnCard,
    Slot,
    TokenStatus,
    TouchPolicyOnCard,
)
from officer_app.domain.words import phrase
from ui.assets import Icon
from ui.texts import act_word, day, said, serial, token_status
from ui.widgets.status import Tone

__all__ = [
    "FindingGroup",
    "Verdict",
    "examination_text",
    "finding_look",
    "finding_sentence",
    "groups_of",
    "remedy_word",
    "unchecked_of",
    "verdict",
    "verdict_words",
]

_LOOKS = {
    Severity.FAULT: (Tone.DANGER, Icon.ERROR),
    Severity.WARNING: (Tone.WARNING, Icon.WARNING),
    Severity.NOT_CHECKED: (Tone.WAITING, Icon.SKIPPED),
    Severity.NOTE: (Tone.WAITING, Icon.INFORMATION),
}
_CHECKS = {
    Check.AGAIN: phrase("examination", "Examine again"),
    Check.WITH_PIN: phrase("examination", "Examine with PIN"),
    Check.DESK: phrase("examination", "What is wrong here?"),
}
_FIT = phrase("examination", "Card {card} is fit for use")
_UNFIT = phrase("examination", "Card {card} must not be used as it is")
_WATCH = phrase("examination", "Card {card} works, and somebody should look at it")
_NO_NUMBER = phrase("examination", "without a serial number")
_COMPLETE = phrase("examination", "Everything was checked, and nothing is wrong.")
_ALL_CHECKED = phrase("examination", "Everything was checked.")
_NOT_ALL = phrase("examination", "Not everything could be checked.")
_NOTHING_ELSE = phrase("examination", "Nothing wrong was found. Not everything could be checked.")
_SLOTS = {
    Slot.AUTHENTICATION: phrase("slots", "authentication"),
    Slot.SIGNATURE: phrase("slots", "signature"),
    Slot.KEY_MANAGEMENT: phrase("slots", "encryption"),
    Slot.CARD_AUTHENTICATION: phrase("slots", "the card itself"),
}
_POLICIES = {
    PinPolicyOnCard.DEFAULT.value: phrase("policies", "as the slot says"),
    PinPolicyOnCard.NEVER.value: phrase("policies", "never"),
    PinPolicyOnCard.ONCE.value: phrase("policies", "once"),
    PinPolicyOnCard.ALWAYS.value: phrase("policies", "each time"),
    TouchPolicyOnCard.CACHED.value: phrase("policies", "for 15 seconds"),
}


class Verdict(StrEnum):
    """What comes out of an examination."""

    FIT = "fit"
    WATCH = "watch"
    """Warnings only."""
    UNFIT = "unfit"

    @property
    def tone(self) -> Tone:
        """How it looks."""
        return _VERDICT_TONES[self]


_VERDICT_TONES = {
    Verdict.FIT: Tone.SUCCESS,
    Verdict.WATCH: Tone.WARNING,
    Verdict.UNFIT: Tone.DANGER,
}
_VERDICTS = {Verdict.FIT: _FIT, Verdict.WATCH: _WATCH, Verdict.UNFIT: _UNFIT}


@dataclass(frozen=True)
class FindingGroup:
    """Findings for which the same is to be done, the worst first."""

    findings: tuple[Finding, ...]
    advice: str
    """English."""
    remedy: Remedy | None


def verdict(found: Examination) -> Verdict:
    """Whether the card may be used."""
    if not found.is_fit:
        return Verdict.UNFIT
    return Verdict.WATCH if found.alarms else Verdict.FIT


def verdict_words(found: Examination) -> tuple[str, str]:
    """The verdict, and how complete it is, in the officer's language."""
    card = serial(found.token) if found.token is not None else said("examination", _NO_NUMBER)
    title = said("examination", _VERDICTS[verdict(found)]).format(card=card)
    if verdict(found) is Verdict.FIT:
        return title, said("examination", _COMPLETE if found.is_complete else _NOTHING_ELSE)
    return title, said("examination", _ALL_CHECKED if found.is_complete else _NOT_ALL)


def groups_of(found: Examination, status: TokenStatus | None) -> tuple[FindingGroup, ...]:
    """Faults, warnings and what the PIN would let be checked, each with what mends it."""
    shown = (f for f in found.findings if f not in unchecked_of(found))
    return _grouped(shown, status)


def unchecked_of(found: Examination) -> tuple[Finding, ...]:
    """What could not be checked, and nothing at this desk would change that."""
    return tuple(
        f
        for f in found.findings
        if f.severity not in (Severity.FAULT, Severity.WARNING)
        and remedy_for(f.defect, None) is not Check.WITH_PIN
    )


def _grouped(findings: Iterable[Finding], status: TokenStatus | None) -> tuple[FindingGroup, ...]:
    groups: dict[tuple[str, Remedy | None], list[Finding]] = {}
    for one in findings:
        groups.setdefault((one.advice, remedy_for(one.defect, status)), []).append(one)
    return tuple(
        FindingGroup(tuple(members), advice, remedy) for (advice, remedy), members in groups.items()
    )


def finding_look(severity: Severity) -> tuple[Tone, Icon]:
    """How bad it is, by colour and icon; the sentence carries the meaning."""
    return _LOOKS[severity]


def finding_sentence(found: Finding) -> str:
    """What was found, in the officer's language."""
    filled = {name: _parameter(name, value) for name, value in found.parameters.items()}
    return said("findings", found.what).format(**filled)


def remedy_word(remedy: Remedy) -> str:
    """The act as its button names it."""
    return said("examination", _CHECKS[remedy]) if isinstance(remedy, Check) else act_word(remedy)


def examination_text(found: Examination) -> str:
    """All of it as text, for a message or a file."""
    title, completeness = verdict_words(found)
    lines = [title, completeness]
    for one in found.findings:
        lines += ["", f"{finding_sentence(one)} [{one.defect}]", said("findings", one.advice)]
    return "\n".join(lines)


def _parameter(name: str, value: str | int) -> str | int:
    """Some fields hold words themselves."""
    if not isinstance(value, str):
        return value
    match name:
        case "slot" | "belongs":
            return _slot(value)
        case "reason":
            return said("reasons", value)
        case "status":
            return token_status(TokenStatus(value)).lower()
        case "found" | "wanted":
            return said("policies", _POLICIES[value]) if value in _POLICIES else value.upper()
        case "on":
            return day(datetime.fromisoformat(value).replace(hour=12, tzinfo=UTC))
    return value


def _slot(value: str) -> str:
    slot = Slot(value.lower())
    return f"{slot.upper()} ({said('slots', _SLOTS[slot])})"
