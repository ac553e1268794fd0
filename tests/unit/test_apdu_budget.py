"""docs/apdus.md against the card: every command of a preparation and an issuance, by its step."""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from officer_app.demo.world import DemoWorld
from officer_app.domain.procedure import ProcedureState, ProcedureStatus, StepStatus
from officer_app.host.paths import Home
from officer_app.workstation import Event, ProcedureChanged
from tests.support.logs import LogExpectations
from tests.support.workplace import Workplace, copy_home, new_home

DOCUMENT = Path(__file__).parents[2] / "docs" / "apdus.md"
COMMANDS = {
    0xA4: "SELECT",
    0x20: "VERIFY",
    0x24: "CHANGE REFERENCE DATA",
    0x2C: "RESET RETRY COUNTER",
    0x47: "GENERATE ASYMMETRIC KEY PAIR",
    0x87: "GENERAL AUTHENTICATE",
    0xC0: "GET RESPONSE",
    0xCB: "GET DATA",
    0xDB: "PUT DATA",
    0xF7: "GET METADATA",
    0xF8: "GET SERIAL NUMBER",
    0xF9: "ATTEST",
    0xFA: "SET PIN RETRIES",
    0xFB: "RESET",
    0xFD: "GET VERSION",
    0xFF: "SET MANAGEMENT KEY",
}
REFERENCE_IN_P1 = {0xF9}
REFERENCE_IN_P2 = {0x20, 0x24, 0x2C, 0x47, 0x87, 0xF7}


@dataclass
class Row:
    """One command: which step sent it, and its name with the key or slot that it is about."""

    step: str
    command: str


def named(header: bytes) -> str:
    """A command as the document calls it. `header`: CLA INS P1 P2."""
    _cla, ins, p1, p2 = header
    name = COMMANDS[ins]
    if ins in REFERENCE_IN_P1:
        return f"{name} {p1:02X}"
    return f"{name} {p2:02X}" if ins in REFERENCE_IN_P2 else name


class Recorder:
    """Listens to a card and to the procedure that works on it.

    What a step reads to prepare itself comes before it is told to run: it is the next step's.
    """

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self._step = ""

    def on_apdu(self, _index: int, header: bytes) -> None:
        self.rows.append(Row(self._step, named(header)))

    def on_event(self, event: Event) -> None:
        if not isinstance(event, ProcedureChanged):
            return
        running = (s.name for s in event.state.steps if s.status is StepStatus.RUNNING)
        self._step = next(running, "")
        for row in self.rows:
            row.step = row.step or self._step


@contextmanager
def recorded(place: Workplace) -> Iterator[list[Row]]:
    recorder = Recorder()
    place.workstation.listen(recorder.on_event)
    place.card.on_apdu.append(recorder.on_apdu)
    yield recorder.rows
    place.card.on_apdu.remove(recorder.on_apdu)


def documented(heading: str) -> list[Row]:
    """The table under a heading."""
    section = DOCUMENT.read_text(encoding="utf-8").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    cells = re.findall(r"^\| *\d+ *\| *(.+?) *\| *(.+?) *\| *.+? *\|$", section, re.MULTILINE)
    return [Row(step, command) for step, command in cells]


def documented_total() -> int:
    """The number of commands that the document promises at most."""
    (found,) = re.findall(r"\*\*(\d+) commands\*\*", DOCUMENT.read_text(encoding="utf-8"))
    return int(found)


@pytest.fixture(autouse=True)
def insecure_key_is_expected(expected_log: LogExpectations) -> None:
    """Demonstrations keep their keys in a file, and say so."""
    expected_log.allow("keystore")


@pytest.fixture(scope="module")
def blank_home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return new_home(tmp_path_factory.mktemp("blank") / "home")


def run(home: Home, *acts: Callable[[Workplace], ProcedureState]) -> list[list[Row]]:
    told = []
    with Workplace.at(home) as place:
        for act in acts:
            with recorded(place) as rows:
                assert act(place).status is ProcedureStatus.DONE
            told.append(rows)
    return told


def test_the_document_names_every_command_of_a_blank_cards_way_to_a_person(
    blank_home: Home, tmp_path: Path
) -> None:
    preparation, issuance = run(
        copy_home(blank_home, tmp_path / "home"), Workplace.prepare, Workplace.issue
    )
    assert preparation == documented("Preparation of a blank card")
    assert issuance == documented("Issuance of a prepared card")
    assert len(preparation) + len(issuance) <= documented_total()


def test_the_document_names_every_command_of_clearing_somebodys_card(
    blank_home: Home, tmp_path: Path
) -> None:
    earlier, home = (copy_home(blank_home, tmp_path / name) for name in ("earlier", "now"))
    run(earlier, Workplace.prepare, Workplace.issue)
    # Here nobody has ever heard of the card that was issued there.
    shutil.copy(_card_file(earlier), _card_file(home))
    (preparation,) = run(home, Workplace.prepare)
    clearing = documented("Clearing a card with old content")
    assert preparation[: len(clearing)] == clearing
    commands = [row.command for row in preparation[len(clearing) :]]
    blank = [row.command for row in documented("Preparation of a blank card")]
    assert commands == blank[4:6] + blank[10:], "the same as for a blank card, less the survey"


def _card_file(home: Home) -> Path:
    world = DemoWorld.load(home)
    assert world is not None
    return world.card_file(home, 1)
