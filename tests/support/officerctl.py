"""`officerctl` run by its own entry point, in this process, with real virtual cards at hand."""

import io
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from officer_app import assembly
from officer_app.assembly import Opening, Parts, open_parts
from officer_app.cli import main
from officer_app.cli import opening as cli_opening
from officer_app.demo.readers import DemoReaders
from officer_app.demo.world import OFFICER_PIN, DemoWorld
from officer_app.host.paths import Home
from officer_app.tokens.virtual import Card, PullMoment, VirtualCard, VirtualReaders
from tests.support.workplace import OFFICERS_READER, PROFILE, READER, SUBSCRIBER, SUBSCRIBER_PIN

__all__ = ["SECRETS", "Counter", "Ran", "counter_at", "run_officerctl"]

SECRETS = {"officer_pin": OFFICER_PIN, "subscriber_pin": SUBSCRIBER_PIN}


@dataclass(frozen=True)
class Ran:
    """How one command ended."""

    status: int
    out: str
    err: str

    @property
    def answer(self) -> dict[str, Any]:  # JSON's mixed values
        """The one JSON object on stdout."""
        (line,) = self.out.splitlines()
        found = json.loads(line)
        assert isinstance(found, dict)
        return found

    @property
    def code(self) -> str:
        """Which fault it was."""
        return str(self.answer["error"]["code"])

    @property
    def procedure(self) -> str:
        """The number of the procedure that the answer tells of."""
        return str(self.answer["procedure"]["id"])

    def must_be(self, status: int, code: str) -> "Ran":
        """Exactly this fault, told as a fault is to be told, without a trace of the program."""
        assert "Traceback" not in self.err, self.err
        assert (self.status, self.code) == (status, code), (self.out, self.err)
        error = self.answer["error"]
        assert all(error[part] for part in ("says", "saved", "advises")), error
        for part in ("says", "advises"):
            assert error[part] in self.err, "a person reads the same"
            assert "{" not in error[part], "no field is left open"
        return self

    def must_be_done(self) -> "Ran":
        """No fault at all."""
        assert "Traceback" not in self.err, self.err
        assert self.status == 0, (self.out, self.err)
        assert "error" not in self.answer
        return self


def run_officerctl(home: Path, *arguments: str, stdin: bytes = b"") -> Ran:
    """One command with --json, by the same door as the installed program's."""
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", _standard_input(stdin))
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        try:
            status = main(["--home", str(home), "--json", *arguments])
        except SystemExit as ended:
            status = int(ended.code or 0)
    return Ran(status, out.getvalue(), err.getvalue())


def _standard_input(content: bytes) -> io.TextIOWrapper:
    """As the interpreter opens it in the C.UTF-8 locale: what is not UTF-8 slips through."""
    return io.TextIOWrapper(io.BytesIO(content), encoding="utf-8", errors="surrogateescape")


@dataclass
class Counter:
    """A home, the cards in its virtual readers, and officerctl beside them."""

    home: Home
    hub: VirtualReaders
    officers: VirtualCard
    card: VirtualCard
    opening: Callable[[Opening], Opening] = field(default=lambda given: given)
    """Changes how a command opens the workstation: its clock, its listeners."""
    parts: Callable[[Parts], Parts] = field(default=lambda given: given)
    """Changes what the workstation is made of: another CA at the port."""

    def run(self, *arguments: str) -> Ran:
        """A command that needs no secret."""
        return run_officerctl(self.home.root, *arguments)

    def with_secrets(self, *arguments: str, secrets: dict[str, str] = SECRETS) -> Ran:
        """A command with the officer's and the person's PIN on standard input."""
        return run_officerctl(
            self.home.root, *arguments, "--secrets-stdin", stdin=json.dumps(secrets).encode()
        )

    def prepare(self, *more: str, reader: str = READER, secrets: dict[str, str] = SECRETS) -> Ran:
        """Pre-personalise the card."""
        return self.with_secrets(
            "token",
            "prepersonalise",
            *("--profile", PROFILE, "--reader", reader),
            *("--officer-reader", OFFICERS_READER),
            *more,
            secrets=secrets,
        )

    def issue(self, *more: str, secrets: dict[str, str] = SECRETS) -> Ran:
        """Issue the card to a person."""
        return self.with_secrets(
            "issue",
            *("--subscriber", str(SUBSCRIBER), "--profile", PROFILE, "--reader", READER),
            *("--officer-reader", OFFICERS_READER),
            *more,
            secrets=secrets,
        )

    def resume(self, procedure: str, *more: str, secrets: dict[str, str] = SECRETS) -> Ran:
        """Go on with a procedure."""
        return self._procedure("resume", procedure, *more, secrets=secrets)

    def undo(self, procedure: str, *more: str, secrets: dict[str, str] = SECRETS) -> Ran:
        """Give a procedure up."""
        return self._procedure("undo", procedure, *more, secrets=secrets)

    def _procedure(self, verb: str, procedure: str, *more: str, secrets: dict[str, str]) -> Ran:
        return self.with_secrets(
            "procedure",
            verb,
            procedure,
            *("--officer-reader", OFFICERS_READER),
            *more,
            secrets=secrets,
        )

    def open_procedures(self) -> list[str]:
        """The numbers of what was begun and has not ended."""
        listed = self.run("procedure", "list").must_be_done()
        return [str(procedure["id"]) for procedure in listed.answer["procedures"]]

    def must_have_lost_nothing(self, *procedures: str) -> None:
        """The records hold, and exactly these procedures wait to be resumed or undone."""
        assert self.run("journal", "verify").must_be_done().answer["verified"] is True
        assert self.open_procedures() == list(procedures)

    def listen(self, heard: Callable[[str], None] | None) -> None:
        """Hear of every write to the journal of the commands to come."""
        self.opening = lambda given: replace(given, on_write=heard)

    def pull_at_step(self, step: str, moment: PullMoment = PullMoment.BEFORE) -> None:
        """The card leaves its reader at its first command of a step, once."""
        planned: list[str] = []

        def heard(what: str) -> None:
            if not planned and what.startswith(f"after begin:{step}"):
                planned.append(what)
                self.card.pull_at(self.card.apdu_count, moment)

        self.listen(heard)

    def insert(self, card: Card, reader: str = READER) -> None:
        """Put a card into a reader in place of the one that lies there."""
        self.hub.insert(reader, card)

    def put_back(self) -> None:
        """The card that is worked on, into its reader."""
        self.insert(self.card)

    def heal(self) -> None:
        """The same chip without its faults, into the reader of the one that had them."""
        world = DemoWorld.load(self.home)
        assert world is not None
        self.hub.remove(READER)
        self.card = VirtualCard.load(world.card_file(self.home, 1))
        self.put_back()


@contextmanager
def counter_at(home: Home) -> Iterator[Counter]:
    """The home's cards in readers that outlive each command, as they lie on a counter."""
    world = DemoWorld.load(home)
    assert world is not None
    hub = VirtualReaders([OFFICERS_READER, READER])
    officers, card = (VirtualCard.load(world.card_file(home, n)) for n in (0, 1))
    hub.insert(OFFICERS_READER, officers)
    hub.insert(READER, card)
    counter = Counter(home, hub, officers, card)

    def opened(opening: Opening) -> Parts:
        # Readers of the machine's own card service belong to other tests.
        alone = replace(opening, use_card_service=False)
        return counter.parts(open_parts(counter.opening(alone)))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cli_opening, "open_parts", opened)
        patch.setattr(assembly, "open_readers", lambda *_, **__: DemoReaders(hub, lambda: None))
        yield counter
