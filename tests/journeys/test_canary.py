"""PINs, PUK and management key of a whole session: nowhere but in the card.

The files in which the virtual cards live are left out of the search: they are the chips.
"""

import base64
import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import sqlcipher3
from yubikit.piv import PivSession

from officer_app.demo.world import OFFICER_PIN, STORE_KEY, DemoWorld
from officer_app.host.keystore import InsecureFileKeyStore
from officer_app.host.paths import Home
from officer_app.tokens.virtual import VirtualCard
from tests.support.canaries import Canaries, decrypted_pages, files_below
from tests.support.card_wire import CardWire
from tests.support.workplace import OFFICERS_READER, PROFILE, READER, SUBSCRIBER, copy_home

# The processes look at the readers of the card service as well.
pytestmark = pytest.mark.card_service

ROOT = Path(__file__).parents[2]
OFFICERS, WRONG, PERSONS, REFUSED = "Kz7#qW9x", "Xq8$vB2m", "80417263", "73737373"
TARGET = ("--profile", PROFILE, "--reader", READER)
ISSUE = ("issue", "--subscriber", str(SUBSCRIBER), *TARGET)


@dataclass
class Session:
    """A home, the processes that ran in it, and all that they let be seen."""

    home: Home
    canaries: Canaries = field(default_factory=Canaries)
    seen: dict[str, bytes] = field(default_factory=dict)

    def run(self, status: int, *arguments: str, officer: str = OFFICERS, **more: str) -> str:
        """One command in a process of its own; answers the procedure that it was about."""
        accident = more.pop("accident", "").split()
        pins = {"officer_pin": officer, "subscriber_pin": PERSONS} | more
        secrets = ("--officer-reader", OFFICERS_READER, "--secrets-stdin") if officer else ()
        module = ["tests.journeys.canary_child", *accident] if accident else ["officer_app.cli"]
        command = [sys.executable, "-m", *module, "--home", str(self.home.root), "--json"]
        with subprocess.Popen(
            [*command, *arguments, *secrets],
            cwd=ROOT,
            env=os.environ | {"PYTHONFAULTHANDLER": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as child:
            assert child.stdin is not None
            assert child.stderr is not None
            child.stdin.write(json.dumps(pins).encode())
            child.stdin.close()
            child.stdin = None
            # The first line comes when the store is opened: by then the secrets have been read.
            first = child.stderr.readline()
            place = Path(f"/proc/{child.pid}")
            seen = [(place / "cmdline").read_bytes(), (place / "environ").read_bytes()]
            out, err = child.communicate(timeout=60)
        assert child.returncode == status, (arguments, child.returncode, out, first + err)
        name = f"{len(self.seen)} {' '.join((*accident, *arguments[:2]))}"
        self.seen[name] = b"\n".join((*seen, out, first, err))
        return str(json.loads(out).get("procedure", {}).get("id", "")) if out else ""

    def card(self, number: int) -> VirtualCard:
        """The chip of a reader, as its file has it now."""
        world = DemoWorld.load(self.home)
        assert world is not None
        return VirtualCard.load(world.card_file(self.home, number))

    def note_cards_secrets(self, when: str) -> None:
        """What the card has now is looked for from here on."""
        memory = self.card(1)._piv
        self.canaries.add(f"PIN {when}", memory.pin.value.rstrip(b"\xff"))
        self.canaries.add(f"PUK {when}", memory.puk.value.rstrip(b"\xff"))
        self.canaries.add(f"management key {when}", memory.management_key.value)

    def store_key(self) -> bytes:
        with InsecureFileKeyStore(self.home.insecure_key).fetch(STORE_KEY) as key:
            return key.reveal()


@pytest.fixture(scope="module")
def session(journeys_blank_home: Home, tmp_path_factory: pytest.TempPathFactory) -> Session:
    """Prepare, a wrong PIN, a refused PIN, pulls, an undo, a bug, an abort, resume, done."""
    root = tmp_path_factory.mktemp("canary") / "home"
    session = Session(copy_home(journeys_blank_home, root))
    officers = CardWire(session.card(0))
    PivSession(officers).change_pin(OFFICER_PIN, OFFICERS)
    for name, pin in (("officer", OFFICERS), ("wrong", WRONG), ("person", PERSONS)):
        session.canaries.add(f"PIN of {name}", pin.encode())
    session.canaries.add("refused PIN", REFUSED.encode())

    session.run(4, "token", "prepersonalise", *TARGET, officer=WRONG)
    pulled = session.run(4, "token", "prepersonalise", *TARGET, accident="pull SetManagementKey")
    session.run(0, "procedure", "resume", pulled)
    session.note_cards_secrets("after the preparation")
    refused = session.run(3, *ISSUE, subscriber_pin=REFUSED)
    session.run(0, "procedure", "undo", refused)
    stopped = session.run(1, *ISSUE, accident="bug AskCa")
    session.run(-6, "procedure", "resume", stopped, accident="abort WriteCertificate")
    session.run(4, "procedure", "resume", stopped, accident="pull ProveOnCard")
    session.run(0, "procedure", "show", stopped, officer="")
    session.run(0, "procedure", "resume", stopped)
    session.note_cards_secrets("after the issuance")
    for command in (("journal", "verify"), ("token", "list"), ("procedure", "list")):
        session.run(0, *command, officer="")
    return session


def left_behind(session: Session) -> dict[str, bytes]:
    """Everything to be searched, by its name."""
    files = files_below(session.home.root)
    chips = str(session.home.cards.relative_to(session.home.root))
    left = {name: content for name, content in files.items() if not name.startswith(chips)}
    key = session.store_key()
    pages = enumerate(decrypted_pages(session.home.database, key))
    left |= {f"page {number} of the store": page for number, page in pages}
    return left | {f"process {name}": content for name, content in session.seen.items()}


def exported(store: Path, key: bytes, to: Path) -> bytes:
    """The store's live content in clear, as SQLCipher itself reads it."""
    connection = sqlcipher3.connect(str(store))
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("ATTACH DATABASE ? AS clear KEY ''", (str(to),))
    connection.execute("SELECT sqlcipher_export('clear')")
    connection.execute("DETACH DATABASE clear")
    connection.close()
    return to.read_bytes()


def test_no_secret_of_a_session_is_left_anywhere(session: Session) -> None:
    found = {n: hits for n, c in left_behind(session).items() if (hits := found_in(session, c))}
    assert found == {}


def found_in(session: Session, content: bytes) -> list[str]:
    return session.canaries.found_in(content)


def test_no_secret_of_a_session_is_in_the_stores_content(session: Session, tmp_path: Path) -> None:
    content = exported(session.home.database, session.store_key(), tmp_path / "clear.db")
    assert b"ProveOnCard" in content, "the whole journal is there"
    assert found_in(session, content) == []


def test_the_session_left_a_report_a_log_and_a_trace_of_the_abort(session: Session) -> None:
    names = [path.name for path in session.home.logs.iterdir()]
    assert any(name.startswith("fault-") for name in names)
    assert "officer-app.log" in names
    assert any(b"Fatal Python error" in content for content in session.seen.values())


def test_the_search_finds_every_secret_in_the_chip_where_it_belongs(session: Session) -> None:
    memory = session.home.cards.joinpath("card-1.json").read_bytes()
    found = found_in(session, memory)
    assert {"PIN of person", "PUK after the issuance"} <= set(found)
    assert "management key after the issuance" in found


@pytest.mark.parametrize("around", [b"", b"x", b"xy"])
def test_the_search_finds_each_form_of_a_secret_that_was_planted(around: bytes) -> None:
    canaries = Canaries()
    canaries.add("planted", OFFICERS.encode())
    padded = around + OFFICERS.encode().ljust(10, b"\xff")
    for form in (
        padded,
        (around.decode() + OFFICERS).encode("utf-16"),
        padded.hex().encode(),
        padded.hex().upper().encode(),
        base64.b64encode(padded),
        base64.urlsafe_b64encode(padded),
        repr(list(padded)).encode(),
    ):
        assert canaries.found_in(b"before" + form + b"after") == ["planted"]
    assert canaries.found_in(b"Kz7#qW9y") == []


def test_the_search_finds_a_secret_in_a_freed_page_of_the_store(
    session: Session, tmp_path: Path
) -> None:
    copy = copy_home(session.home, tmp_path / "home")
    key = session.store_key()
    connection = sqlcipher3.connect(str(copy.database), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA secure_delete = OFF")
    connection.execute("CREATE TABLE planted (content TEXT)")
    connection.execute("INSERT INTO planted VALUES (?)", (OFFICERS * 1000,))
    connection.execute("DROP TABLE planted")
    connection.close()
    assert found_in(session, exported(copy.database, key, tmp_path / "clear.db")) == []
    pages = b"".join(decrypted_pages(copy.database, key))
    assert found_in(session, pages) == ["PIN of officer"]
