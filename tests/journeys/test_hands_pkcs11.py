"""A token whose driver has PINs typed on the reader (protected authentication path), at work."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from officer_app.assembly import Opening, open_parts
from officer_app.demo.world import DemoWorld
from officer_app.domain.procedure import OnPad, PinGiven, ProcedureStatus
from officer_app.domain.secret import Secret
from officer_app.domain.token_faults import PinOwner
from officer_app.domain.wishes import ChangePin, IssueToToken, PrePersonalise, Wish
from officer_app.host.paths import Home
from officer_app.tokens.bench import Bench
from officer_app.tokens.pkcs11.drivers import ModuleDrivers
from officer_app.tokens.virtual import VirtualCard, VirtualReaders
from officer_app.tokens.virtual_source import VirtualSource
from tests.support.pad_module import pad_path
from tests.support.softhsm import SoftHsm, softhsm
from tests.support.workplace import OFFICERS_READER, SUBSCRIBER, Workplace, copy_home

__all__ = ["pad_path", "softhsm"]

SMARTCARD, CHOSEN, OTHER = "smartcard-standard", "804713", "935182"
ASKED_BY_THIS_DRIVER = 8
"""Entries of one issuance, the new PIN's once among them: it asks for each signature anew."""


@pytest.fixture
def typed(softhsm: SoftHsm) -> Path:
    """The file in which stands what will be typed, one entry a line."""
    return softhsm.directory / "typed"


@pytest.fixture
def place(
    softhsm: SoftHsm,
    typed: Path,
    pad_path: Path,
    journeys_blank_home: Home,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Workplace]:
    """At work with the blank token; nobody hands a person's PIN over."""
    monkeypatch.setenv("PAD_OVER", str(softhsm.module.path))
    monkeypatch.setenv("PAD_TYPES", str(typed))
    home = copy_home(journeys_blank_home, tmp_path / "home")
    world = DemoWorld.load(home)
    assert world is not None
    officers = VirtualCard.load(world.card_file(home, 0))
    hub = VirtualReaders([OFFICERS_READER])
    hub.insert(OFFICERS_READER, officers)
    parts = open_parts(Opening(home=home, watch_readers=False))
    drivers = ModuleDrivers({"pad": pad_path})
    parts = replace(parts, bench=Bench([VirtualSource(hub)], drivers=drivers))
    reader = f"pad: {softhsm.blank().description}"
    with Workplace.over(parts, OFFICERS_READER, reader, officers, hub) as place:
        for name in ("subscriber_pin", "current_pin"):
            place.typed.pop(name).close()
        yield place


def done(place: Workplace, wish: Wish) -> None:
    state = place.fulfil(wish)
    assert state.status is ProcedureStatus.DONE, state.trouble


def test_a_token_is_issued_and_its_pin_changed_on_the_keys_of_its_reader(
    place: Workplace, typed: Path
) -> None:
    done(place, PrePersonalise(profile=SMARTCARD, reader=place.reader))
    entries = [CHOSEN] * ASKED_BY_THIS_DRIVER + ["-", CHOSEN, OTHER]
    typed.write_text("".join(f"{entry}\n" for entry in entries))
    done(
        place,
        IssueToToken(
            subscriber=SUBSCRIBER, profile=SMARTCARD, reader=place.reader, reason="first issuance"
        ),
    )
    stopped = place.fulfil(ChangePin(reader=place.reader))
    assert stopped.trouble is not None
    assert stopped.trouble.code == "token.pad_cancelled"
    place.workstation.answer(stopped.id, PinGiven(OnPad()))
    ended = place.driver.drive(stopped.id)
    assert ended.status is ProcedureStatus.DONE, ended.trouble
    sitting = place.parts.bench.sit(place.reader)
    with Secret(OTHER) as pin:
        sitting.do(lambda token: token.verify_pin(pin, PinOwner.SUBSCRIBER))
    sitting.rest()
