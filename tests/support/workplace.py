"""A whole workstation over a demonstration's home, without a window, its virtual cards at hand."""

import io
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from officer_app.assembly import Opening, Parts, make_demo, open_parts
from officer_app.cli.output import Output
from officer_app.cli.questions import ProcedureDriver
from officer_app.cli.secrets import Secrets
from officer_app.demo.world import OFFICER_PIN, DemoWorld
from officer_app.domain.ids import ProcedureId, SubscriberId
from officer_app.domain.procedure import OfficerPin, ProcedureState, ProcedureStatus
from officer_app.domain.secret import Secret
from officer_app.domain.wishes import IssueToToken, PrePersonalise, Wish
from officer_app.host.paths import Home
from officer_app.tokens.bench import Bench
from officer_app.tokens.virtual import VirtualCard, VirtualPinPad, VirtualReaders
from officer_app.tokens.virtual_source import VirtualSource
from officer_app.workstation import Workstation
from tests.support.key_files import FILE_PASSWORD, KEY_FILE

__all__ = [
    "OFFICERS_READER",
    "PROFILE",
    "READER",
    "SUBSCRIBER",
    "SUBSCRIBER_PIN",
    "WITHIN",
    "Workplace",
    "copy_home",
    "new_home",
    "replacing_home",
]

OFFICERS_READER, READER = "Virtual reader 1", "Virtual reader 2"
SUBSCRIBER, PROFILE, SUBSCRIBER_PIN = SubscriberId("P0001"), "yubikey-standard", "739182"
WITHIN = timedelta(seconds=20)


def new_home(root: Path, *, readers: int = 2) -> Home:
    """A demonstration with the officer's card and, for each further reader, a blank card."""
    home = Home(root)
    make_demo(home, say=lambda _text: None, readers=readers)
    return home


def copy_home(home: Home, root: Path) -> Home:
    """The same demonstration once more, in another folder."""
    shutil.copytree(home.root, root)
    return Home(root)


def replacing_home(root: Path, *, readers: int = 3) -> Home:
    """As `new_home`; card number 2 is a person's, and number 1 is prepared to replace it."""
    home = new_home(root, readers=readers)
    with Workplace.at(home, card_number=2) as place:
        assert place.prepare().status is ProcedureStatus.DONE
        assert place.issue().status is ProcedureStatus.DONE
    with Workplace.at(home) as place:
        assert place.prepare().status is ProcedureStatus.DONE
    return home


@dataclass
class Workplace:
    """An open workstation with an officer signed in, and the card that is worked on."""

    workstation: Workstation
    parts: Parts
    hub: VirtualReaders
    card: VirtualCard
    driver: ProcedureDriver
    reader: str
    typed: dict[str, Secret]
    """What people type when they are asked, by the name of the secret."""

    @classmethod
    @contextmanager
    def at(
        cls,
        home: Home,
        *,
        on_write: Callable[[str], None] | None = None,
        synchronise: bool = False,
        desk: Callable[[Parts, Home], Workstation] | None = None,
        card_number: int = 1,
        pads: Mapping[str, VirtualPinPad] | None = None,
    ) -> Iterator["Workplace"]:
        """Open with readers of this process, sign in, close at the end.

        `desk` makes another kind of workstation. `card_number`: which of the home's cards lies
        beside the officer's, which is number 0. `pads`: readers that have keys.
        """
        world = DemoWorld.load(home)
        assert world is not None
        hub = VirtualReaders()
        for name in (OFFICERS_READER, READER):
            hub.add_reader(name, (pads or {}).get(name))
        officers, card = (VirtualCard.load(world.card_file(home, n)) for n in (0, card_number))
        hub.insert(OFFICERS_READER, officers)
        hub.insert(READER, card)
        opening = Opening(
            home=home, watch_readers=False, on_write=on_write, synchronise=synchronise
        )
        parts = open_parts(opening)
        parts = replace(parts, bench=Bench([VirtualSource(hub)]))
        workstation = desk(parts, home) if desk is not None else Workstation(parts)
        with cls.over(parts, OFFICERS_READER, READER, card, hub, workstation) as place:
            yield place

    @classmethod
    @contextmanager
    def over(
        cls,
        parts: Parts,
        officers_reader: str,
        reader: str,
        card: VirtualCard,
        hub: VirtualReaders | None = None,
        workstation: Workstation | None = None,
    ) -> Iterator["Workplace"]:
        """Over parts with readers of any kind."""
        workstation = workstation or Workstation(parts)
        typed = {
            "officer_pin": Secret(OFFICER_PIN),
            "subscriber_pin": Secret(SUBSCRIBER_PIN),
            "current_pin": Secret(SUBSCRIBER_PIN),
            "key_file_password": Secret(FILE_PASSWORD),
        }
        secrets = Secrets(typed, may_ask=False)
        output = Output(as_json=False, out=io.StringIO(), err=io.StringIO())
        driver = ProcedureDriver(
            workstation, secrets, output, clear=True, key_file=parts.opening.home.root / KEY_FILE
        )
        workstation.start()
        try:
            workstation.wait_for_readers(WITHIN)
            pin = OfficerPin(Secret(OFFICER_PIN))
            workstation.sign_in(officers_reader, pin).result(WITHIN.total_seconds())
            yield cls(workstation, parts, hub or VirtualReaders(), card, driver, reader, typed)
        finally:
            workstation.close()
            secrets.close()

    def prepare(self) -> ProcedureState:
        """Pre-personalise the card."""
        return self.fulfil(PrePersonalise(profile=PROFILE, reader=self.reader))

    def issue(self) -> ProcedureState:
        """Issue the card to a person."""
        wish = IssueToToken(
            subscriber=SUBSCRIBER, profile=PROFILE, reader=self.reader, reason="first issuance"
        )
        return self.fulfil(wish)

    def fulfil(self, wish: Wish) -> ProcedureState:
        """Begin what is wished and answer its questions."""
        return self.driver.drive(self.workstation.start_procedure(wish).result())

    def resume(self, procedure: ProcedureId) -> ProcedureState:
        """Go on after an interruption."""
        self.workstation.resume(procedure).result()
        return self.driver.drive(procedure)

    def undo(self, procedure: ProcedureId) -> ProcedureState:
        """Give it up."""
        self.workstation.undo(procedure).result()
        return self.driver.drive(procedure)

    def put_back(self) -> None:
        """Put the card back into its reader."""
        self.hub.insert(self.reader, self.card)

    def go_on(self, stopped: ProcedureState) -> ProcedureState:
        """Put the card back: a procedure that knows its card goes on by itself."""
        self.put_back()
        if stopped.question is None:
            # Pulled at the very first look: it was not known yet which card to wait for.
            self.workstation.wait_for_readers(WITHIN)
            self.workstation.resume(stopped.id).result()
        return self.driver.drive(stopped.id)
