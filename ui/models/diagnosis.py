"""A fault check as people read it: what was looked at, in groups, and what is wrong in each."""

from dataclasses import dataclass

from officer_app.domain.diagnosis import DeskFacts, Diagnosis, Fault, Layer, Weight
from officer_app.domain.words import phrase
from ui.assets import Icon
from ui.texts import said, sentence
from ui.widgets.status import Tone

__all__ = [
    "CheckedGroup",
    "diagnosis_text",
    "diagnosis_tone",
    "diagnosis_words",
    "fault_look",
    "fault_words",
    "groups_of",
]

_WELL = phrase("diagnosis", "Nothing is wrong here")
_WELL_WORDS = phrase("diagnosis", "Everything that this workstation needs was looked at.")
_WORKS = phrase("diagnosis", "Everything works")
_NOTED = phrase("diagnosis", "What follows keeps nobody from working.")
_WRONG = phrase("diagnosis", "Something must be put right")
_BEGIN_AT = phrase("diagnosis", "Begin at the top: what stands below often follows from it.")
_UNUSED = phrase("diagnosis", "{what}: not used here")
_UNCOMPARED = phrase("diagnosis", "{what}: nothing here to compare it with")
_CLOCK = phrase("diagnosis", "Clock")
_GROUPS = (
    (
        phrase("diagnosis", "Card service and drivers"),
        (Layer.SERVICE, Layer.PERMISSION, Layer.DRIVER),
    ),
    (phrase("diagnosis", "Readers and cards"), (Layer.READER, Layer.PROGRAM, Layer.CARD)),
    (phrase("diagnosis", "Store and disk"), (Layer.STORE, Layer.DISK)),
    (phrase("diagnosis", "Certificate authority"), (Layer.CA,)),
    (_CLOCK, (Layer.CLOCK,)),
    (phrase("diagnosis", "Central server"), (Layer.CENTRE, Layer.PROXY)),
)
_LOOKS = {
    Weight.FAULT: (Tone.DANGER, Icon.ERROR),
    Weight.WARNING: (Tone.WARNING, Icon.WARNING),
    Weight.NOTE: (Tone.WAITING, Icon.INFORMATION),
}


@dataclass(frozen=True)
class CheckedGroup:
    """One part of a desk. `title`: English; `is_used`: it was there to be looked at."""

    title: str
    faults: tuple[Fault, ...]
    is_used: bool

    def words(self) -> str:
        """Its name, and whether it plays a part here, in the officer's language."""
        title = said("diagnosis", self.title)
        if self.is_used:
            return title
        unused = _UNCOMPARED if self.title == _CLOCK else _UNUSED
        return said("diagnosis", unused).format(what=title)


def groups_of(diagnosis: Diagnosis) -> tuple[CheckedGroup, ...]:
    """Every part of a desk, the lowest first; those that are well have no faults."""
    groups = []
    for title, layers in _GROUPS:
        faults = tuple(fault for fault in diagnosis.findings if fault.layer in layers)
        is_used = bool(faults) or any(_is_used(layer, diagnosis.facts) for layer in layers)
        groups.append(CheckedGroup(title, faults, is_used))
    return tuple(groups)


def _is_used(layer: Layer, facts: DeskFacts) -> bool:
    match layer:
        case Layer.SERVICE:
            return facts.service is not None
        case Layer.CA:
            return facts.ledger is not None
        case Layer.CLOCK | Layer.CENTRE | Layer.PROXY:
            return facts.centre is not None
    return True


def diagnosis_tone(diagnosis: Diagnosis) -> Tone:
    """How it stands as a whole."""
    if not diagnosis.is_well:
        return Tone.DANGER
    warned = any(fault.weight is Weight.WARNING for fault in diagnosis.findings)
    return Tone.WARNING if warned else Tone.SUCCESS


def diagnosis_words(diagnosis: Diagnosis) -> tuple[str, str]:
    """The answer and what to make of it, in the officer's language."""
    if not diagnosis.findings:
        return said("diagnosis", _WELL), said("diagnosis", _WELL_WORDS)
    if diagnosis.is_well:
        return said("diagnosis", _WORKS), said("diagnosis", _NOTED)
    return said("diagnosis", _WRONG), said("diagnosis", _BEGIN_AT)


def fault_look(weight: Weight) -> tuple[Tone, Icon]:
    """How much it matters, by colour and icon; the sentence carries the meaning."""
    return _LOOKS[weight]


def fault_words(fault: Fault) -> tuple[str, str]:
    """What is wrong and the next step, in the officer's language."""
    return (
        sentence(fault.context, fault.what, fault.parameters),
        sentence(fault.context, fault.advice, fault.parameters),
    )


def diagnosis_text(diagnosis: Diagnosis) -> str:
    """All of it as text, for a message or a file."""
    lines = [diagnosis_words(diagnosis)[0]]
    for group in groups_of(diagnosis):
        for fault in group.faults:
            what, advice = fault_words(fault)
            lines += ["", f"{group.words()}: {what} [{fault.code}]", advice]
    return "\n".join(lines)
