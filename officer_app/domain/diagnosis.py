"""Diagnosis: from what was seen of a computer to what is wrong with it, and what to do next."""

from collections.abc import Iterator
from datetime import timedelta
from enum import StrEnum
from typing import Final

from pydantic import Field

from officer_app.domain.errors import Family, Trouble
from officer_app.domain.value import Value
from officer_app.domain.words import phrase

__all__ = [
    "CardService",
    "CentreSeen",
    "DeskFacts",
    "Diagnosis",
    "Fault",
    "FileState",
    "Layer",
    "ReaderSeen",
    "RunningProgram",
    "ServiceState",
    "Weight",
    "diagnose",
]

_ROOM_NEEDED: Final = 16_000_000
_ROOM_WANTED: Final = 200_000_000
_CLOCK_WRONG: Final = timedelta(minutes=5)
_CLOCK_OFF: Final = timedelta(minutes=1)
_MINUTE: Final = timedelta(minutes=1)


class Layer(StrEnum):
    """Where something is wrong, from the computer up to the centre."""

    SERVICE = "service"
    PERMISSION = "permission"
    DRIVER = "driver"
    READER = "reader"
    PROGRAM = "program"
    CARD = "card"
    STORE = "store"
    DISK = "disk"
    CLOCK = "clock"
    PROXY = "proxy"
    CA = "ca"
    CENTRE = "centre"


class Weight(StrEnum):
    """How much it matters."""

    FAULT = "fault"
    """Something does not work because of it."""
    WARNING = "warning"
    NOTE = "note"


class ServiceState(StrEnum):
    """What came of speaking with the card service."""

    RUNNING = "running"
    NOT_RUNNING = "not_running"
    NO_ACCESS = "no_access"
    """Its socket is closed to this user."""
    REFUSED = "refused"
    """It listens, and a rule of the system (polkit) forbids this user to speak with it."""


class RunningProgram(Value):
    """A process of this computer."""

    name: str
    pid: int


class CardService(Value):
    """The card service as this user meets it."""

    state: ServiceState
    group: str | None = None
    """Whose members may use it, where the socket is open to a group only."""
    restarted: bool = False
    """It began after this program did."""
    usb_readers: int = 0
    """Card readers that the USB shows, whether or not there is a driver."""


class ReaderSeen(Value):
    """A reader as the card service tells of it."""

    name: str
    has_card: bool = False
    held: bool = False
    """Some program has the card for itself alone."""
    mute: bool = False
    """There is a card, and it does not answer."""
    atr: bytes = b""


class FileState(StrEnum):
    """Whether a database file can be used."""

    USABLE = "usable"
    LOCKED = "locked"
    MISSING = "missing"
    UNUSABLE = "unusable"


class CentreSeen(Value):
    """What came of speaking with the central server."""

    reached: bool
    ahead: timedelta | None = None
    """How far this computer's clock is before the centre's; None: the centre told no time."""


class DeskFacts(Value):
    """All that was seen. None: it was not looked at, because it is not used here."""

    service: CardService | None = None
    readers: tuple[ReaderSeen, ...] = ()
    expected_readers: tuple[str, ...] = ()
    programs: tuple[RunningProgram, ...] = ()
    """Others that use the card service."""
    missing_drivers: tuple[str, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    """What opening the workstation, or looking at its cards, ended in."""
    ledger: FileState | None = None
    free_bytes: int | None = None
    centre: CentreSeen | None = None
    proxies: tuple[str, ...] = ()
    """Hosts of proxies that the surroundings name."""


class Fault(Value):
    """One thing that was found. `what` and `advice` are English templates over `parameters`."""

    code: str
    layer: Layer
    weight: Weight
    what: str
    advice: str
    context: str = "diagnosis"
    """Where the translators find the templates."""
    parameters: dict[str, str | int | None] = Field(default_factory=dict)

    def sentence(self) -> str:
        """What happened, in English."""
        return self.what.format(**self.parameters)

    def advises(self) -> str:
        """The next step, in English."""
        return self.advice.format(**self.parameters)


class Diagnosis(Value):
    """Everything that was found, the lowest layer first."""

    findings: tuple[Fault, ...]
    facts: DeskFacts

    @property
    def is_well(self) -> bool:
        """Nothing here keeps anybody from working."""
        return not any(f.weight is Weight.FAULT for f in self.findings)


_LAYERS: Final = list(Layer)
_LAYER_OF: Final = {
    Family.TOKEN: Layer.CARD,
    Family.CA: Layer.CA,
    Family.NETWORK: Layer.CENTRE,
}


def diagnose(facts: DeskFacts) -> Diagnosis:
    """What follows from the facts."""
    found = [
        *_of_service(facts),
        *_of_readers(facts),
        *_of_drivers(facts),
        *(_of_trouble(trouble) for trouble in facts.troubles),
        *_of_disk(facts),
        *_of_ledger(facts),
        *_of_clock(facts),
        *_of_centre(facts),
    ]
    found.sort(key=lambda fault: _LAYERS.index(fault.layer))
    return Diagnosis(findings=tuple(found), facts=facts)


def _of_service(facts: DeskFacts) -> Iterator[Fault]:
    service = facts.service
    if service is None:
        return
    match service.state:
        case ServiceState.NOT_RUNNING:
            yield Fault(
                code="service.not_running",
                layer=Layer.SERVICE,
                # A demonstration, or a driver with readers of its own, works without it.
                weight=Weight.WARNING if facts.readers else Weight.FAULT,
                what=phrase("diagnosis", "The smart card service of this computer does not run."),
                advice=phrase("diagnosis", "Start it (on Linux: systemctl start pcscd.socket)."),
            )
        case ServiceState.NO_ACCESS:
            yield _no_access(service)
        case ServiceState.REFUSED:
            yield Fault(
                code="permission.rule",
                layer=Layer.PERMISSION,
                weight=Weight.FAULT,
                what=phrase("diagnosis", "A rule of this system keeps you from the card service."),
                advice=phrase(
                    "diagnosis",
                    "Sign in at this computer itself, or ask the administrator for a polkit rule "
                    "that allows org.debian.pcsc-lite.access_pcsc and access_card.",
                ),
            )
    if service.restarted:
        yield Fault(
            code="service.restarted",
            layer=Layer.SERVICE,
            weight=Weight.NOTE,
            what=phrase("diagnosis", "The card service was restarted while this program ran."),
            advice=phrase(
                "diagnosis", "Nothing needs to be done; readers come back by themselves."
            ),
        )


def _no_access(service: CardService) -> Fault:
    if service.group is None:
        advice = phrase("diagnosis", "Ask the administrator to open the card service to you.")
    else:
        advice = phrase(
            "diagnosis",
            "Ask the administrator to make you a member of the group {group}, then sign in anew.",
        )
    return Fault(
        code="permission.socket",
        layer=Layer.PERMISSION,
        weight=Weight.FAULT,
        what=phrase("diagnosis", "The card service runs, and you may not use it."),
        advice=advice,
        parameters={"group": service.group},
    )


def _of_readers(facts: DeskFacts) -> Iterator[Fault]:
    names = [reader.name for reader in facts.readers]
    for expected in facts.expected_readers:
        if not any(name.startswith(expected) for name in names):
            yield Fault(
                code="reader.gone",
                layer=Layer.READER,
                weight=Weight.FAULT,
                what=phrase("diagnosis", "The reader {reader} is not there."),
                advice=phrase("diagnosis", "Plug it in again, or choose another one."),
                parameters={"reader": expected},
            )
    yield from (_held(r.name, facts.programs) for r in facts.readers if r.held)
    for reader in facts.readers:
        if reader.mute:
            yield Fault(
                code="card.mute",
                layer=Layer.CARD,
                weight=Weight.FAULT,
                what=phrase("diagnosis", "The card in {reader} does not answer."),
                advice=phrase(
                    "diagnosis", "Take it out, clean it and put it in the right way round."
                ),
                parameters={"reader": reader.name},
            )
    if facts.service and facts.service.state is ServiceState.RUNNING and not names:
        yield _no_reader(facts.service)


def _held(reader: str, programs: tuple[RunningProgram, ...]) -> Fault:
    if not programs:
        what = phrase("diagnosis", "Another program has the card in {reader} for itself.")
    else:
        what = phrase("diagnosis", "Another program has the card in {reader} for itself: {who}.")
    return Fault(
        code="program.holds_card",
        layer=Layer.PROGRAM,
        weight=Weight.FAULT,
        what=what,
        advice=phrase(
            "diagnosis", "Close it, or take the card out and put it in again. Then try again."
        ),
        parameters={"reader": reader, "who": ", ".join(f"{p.name} ({p.pid})" for p in programs)},
    )


def _no_reader(service: CardService) -> Fault:
    if service.usb_readers:
        return Fault(
            code="driver.missing",
            layer=Layer.DRIVER,
            weight=Weight.FAULT,
            what=phrase(
                "diagnosis", "A reader is plugged in, and the system has no driver for it."
            ),
            advice=phrase("diagnosis", "Install its driver (on Linux most need libccid)."),
        )
    return Fault(
        code="reader.none",
        layer=Layer.READER,
        weight=Weight.WARNING,
        what=phrase("diagnosis", "No card reader is connected."),
        advice=phrase("diagnosis", "Plug a reader or a security key in."),
    )


def _of_drivers(facts: DeskFacts) -> Iterator[Fault]:
    for driver in facts.missing_drivers:
        yield Fault(
            code="driver.middleware",
            layer=Layer.DRIVER,
            weight=Weight.FAULT,
            what=phrase("diagnosis", "The card driver {driver} of the settings is not there."),
            advice=phrase("diagnosis", "Install it, or correct its path in the settings."),
            parameters={"driver": driver},
        )


def _of_trouble(trouble: Trouble) -> Fault:
    """What has words of its own is told in them."""
    return Fault(
        code=trouble.code,
        layer=_LAYER_OF.get(trouble.family, Layer.STORE),
        weight=Weight.FAULT,
        what=trouble.says,
        advice=trouble.advises,
        context="errors",
        parameters=trouble.parameters,
    )


def _of_disk(facts: DeskFacts) -> Iterator[Fault]:
    free = facts.free_bytes
    if free is None or free >= _ROOM_WANTED:
        return
    yield Fault(
        code="disk.nearly_full",
        layer=Layer.DISK,
        weight=Weight.FAULT if free < _ROOM_NEEDED else Weight.WARNING,
        what=phrase("diagnosis", "The disk is nearly full: {megabytes} MB are left."),
        advice=phrase("diagnosis", "Free some space before you begin new work."),
        parameters={"megabytes": free // 1_000_000},
    )


def _of_ledger(facts: DeskFacts) -> Iterator[Fault]:
    match facts.ledger:
        case FileState.LOCKED:
            what = phrase("diagnosis", "Another program holds the authority's ledger.")
            advice = phrase("diagnosis", "Close it, a copying or backup program for example.")
        case FileState.MISSING:
            what = phrase("diagnosis", "The authority's ledger is missing.")
            advice = phrase("diagnosis", "Ask the administrator to restore its last copy.")
        case FileState.UNUSABLE:
            what = phrase("diagnosis", "The authority's ledger cannot be used.")
            advice = phrase("diagnosis", "Ask the administrator to look at it.")
        case _:
            return
    yield Fault(
        code=f"ca.ledger_{facts.ledger}",
        layer=Layer.CA,
        weight=Weight.FAULT,
        what=what,
        advice=advice,
    )


def _of_clock(facts: DeskFacts) -> Iterator[Fault]:
    ahead = facts.centre.ahead if facts.centre is not None else None
    if ahead is None or abs(ahead) < _CLOCK_OFF:
        return
    if ahead > timedelta(0):
        what = phrase("diagnosis", "This computer's clock is {minutes} min ahead of the centre's.")
    else:
        what = phrase("diagnosis", "This computer's clock is {minutes} min behind the centre's.")
    yield Fault(
        code="clock.off",
        layer=Layer.CLOCK,
        weight=Weight.FAULT if abs(ahead) >= _CLOCK_WRONG else Weight.WARNING,
        what=what,
        advice=phrase("diagnosis", "Let the system set its clock by the network."),
        parameters={"minutes": round(abs(ahead) / _MINUTE)},
    )


def _of_centre(facts: DeskFacts) -> Iterator[Fault]:
    lost = facts.centre is not None and not facts.centre.reached
    if lost:
        yield Fault(
            code="centre.unreachable",
            layer=Layer.CENTRE,
            weight=Weight.FAULT,
            what=phrase("diagnosis", "The central server cannot be reached."),
            advice=phrase(
                "diagnosis", "Check the network and the address. Work goes on; records are kept."
            ),
        )
    if facts.proxies and facts.centre is not None:
        yield Fault(
            code="proxy.not_used",
            layer=Layer.PROXY,
            weight=Weight.WARNING if lost else Weight.NOTE,
            what=phrase("diagnosis", "This system names a proxy ({proxies}), which is not used."),
            advice=phrase(
                "diagnosis", "If the centre is behind it, ask for a direct way to the centre."
            ),
            parameters={"proxies": ", ".join(facts.proxies)},
        )
