"""Kinds of card besides the YubiKey, at which the life of a token is interrupted."""

import ctypes
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Protocol

from cryptography import x509

from officer_app.assembly import Opening, open_parts
from officer_app.demo.world import DemoWorld
from officer_app.domain.keys import PublicKey
from officer_app.domain.procedure import ProcedureState
from officer_app.domain.secret import Secret
from officer_app.domain.token import CertificateStatus, Slot
from officer_app.domain.token_faults import PinOwner, TokenNotFound
from officer_app.domain.wishes import (
    ChangePin,
    IssueToToken,
    PrePersonalise,
    ReKeyToken,
    ReturnToken,
    UnblockPin,
)
from officer_app.host.paths import Home
from officer_app.procedures.steps.secrets import TokenSecrets
from officer_app.signing.seal import unseal
from officer_app.tokens.bench import Bench
from officer_app.tokens.lane import Lane
from officer_app.tokens.pkcs11.locations import find_module
from officer_app.tokens.pkcs11.modules import Module, SlotSeen, load_module
from officer_app.tokens.pkcs11.token import Pkcs11Token
from officer_app.tokens.port import ChangesPuk, OpenedToken, ReaderEvent, ReaderEventKind, Token
from officer_app.tokens.virtual import PullMoment, VirtualCard, VirtualReaders
from officer_app.tokens.virtual_source import VirtualSource
from tests.support.acts import DeskWithEscrow, newest_sealed, open_escrow_key
from tests.support.workplace import (
    OFFICERS_READER,
    SUBSCRIBER,
    SUBSCRIBER_PIN,
    WITHIN,
    Workplace,
)

__all__ = ["Adapter", "PlainPiv", "SoftToken", "assert_works", "compile_pulled_module"]

_GUID = bytes.fromhex("6f0cbb3b4a2e4d2f9a30b7b1f3a45c19")
_SLOT_OF_MODULE = "softhsm2: card"
_COMPILE_LIMIT = timedelta(seconds=60)
_NONCE = b"to be signed"


class Adapter(Protocol):
    """A kind of card, and how it is worked with; goes through a pipe to a child process."""

    name: str
    profile: str

    def equip(self, home: Home) -> None:
        """Put such a card, as its maker delivers it, into a new home."""
        ...

    def at(
        self, home: Home, on_write: Callable[[str], None] | None = None
    ) -> AbstractContextManager[Workplace]:
        """Open a workplace at that home."""
        ...

    def act(self, name: str, place: Workplace) -> ProcedureState:
        """Run a procedure by its name."""
        ...

    def calls(self, place: Workplace) -> int:
        """How often the card has been asked for something."""
        ...

    def pull_at(self, place: Workplace, call: int, moment: PullMoment) -> None:
        """Plan that the card leaves at that call."""
        ...

    def put_back(self, place: Workplace) -> None:
        """Put the card back."""
        ...

    def go_on(self, place: Workplace, stopped: ProcedureState) -> ProcedureState:
        """Put the card back and go on."""
        ...


class _Acts:
    """The procedures that are the same at every card."""

    profile: str

    def act(self, name: str, place: Workplace) -> ProcedureState:
        """See Adapter."""
        reader, why = place.reader, "a sample reason"
        wishes = {
            "prepare": PrePersonalise(profile=self.profile, reader=reader),
            "issue": IssueToToken(
                subscriber=SUBSCRIBER, profile=self.profile, reader=reader, reason=why
            ),
            "unblock": UnblockPin(reader=reader, reason=why),
            "change_pin": ChangePin(reader=reader),
            "re_key": ReKeyToken(reader=reader, reason=why),
            "return": ReturnToken(reader=reader, reason=why),
        }
        return place.fulfil(wishes[name])


@dataclass(frozen=True)
class PlainPiv(_Acts):
    """A card of the standard alone, in a virtual reader."""

    name: str = "plain PIV"
    profile: str = "piv-standard"

    def equip(self, home: Home) -> None:
        """See Adapter."""
        world = DemoWorld.load(home)
        assert world is not None
        VirtualCard.blank_piv(_GUID).save(world.card_file(home, 1))

    @contextmanager
    def at(self, home: Home, on_write: Callable[[str], None] | None = None) -> Iterator[Workplace]:
        """See Adapter."""
        with Workplace.at(home, on_write=on_write, desk=DeskWithEscrow) as place:
            yield place

    def calls(self, place: Workplace) -> int:
        """See Adapter."""
        return place.card.apdu_count

    def pull_at(self, place: Workplace, call: int, moment: PullMoment) -> None:
        """See Adapter."""
        place.card.pull_at(call, moment)

    def put_back(self, place: Workplace) -> None:
        """See Adapter."""
        place.put_back()
        place.workstation.wait_for_readers(WITHIN)

    def go_on(self, place: Workplace, stopped: ProcedureState) -> ProcedureState:
        """See Adapter."""
        return place.go_on(stopped)


@dataclass(frozen=True)
class SoftToken(_Acts):
    """A token of SoftHSM in this process, behind a module whose card can be pulled (`library`)."""

    library: Path
    name: str = "PKCS#11"
    profile: str = "smartcard-standard"

    def equip(self, home: Home) -> None:
        """See Adapter."""
        (home.root / "tokens").mkdir()

    @contextmanager
    def at(self, home: Home, on_write: Callable[[str], None] | None = None) -> Iterator[Workplace]:
        """See Adapter."""
        world = DemoWorld.load(home)
        assert world is not None
        officers = VirtualCard.load(world.card_file(home, 0))
        hub = VirtualReaders([OFFICERS_READER])
        hub.insert(OFFICERS_READER, officers)
        module = self._module(home)
        parts = open_parts(
            Opening(home=home, watch_readers=False, on_write=on_write, synchronise=False)
        )
        bench = Bench([VirtualSource(hub)], drivers=_OneModule(module))
        parts = replace(parts, bench=bench)
        desk = DeskWithEscrow(parts, home)
        with Workplace.over(parts, OFFICERS_READER, _SLOT_OF_MODULE, officers, hub, desk) as place:
            yield place
        self._set("away", 0)
        module.close()

    def _module(self, home: Home) -> Module:
        """The library is the process's: it is started anew for the tokens of this home."""
        settings = home.root / "softhsm2.conf"
        settings.write_text(f"directories.tokendir = {home.root / 'tokens'}\nlog.level = ERROR\n")
        os.environ["SOFTHSM2_CONF"] = str(settings)
        os.environ["PULLED_OVER"] = str(find_module("softhsm2"))
        for what, value in (("away", 0), ("fatal", -1)):
            self._set(what, value)
        module = load_module(self.library)
        module.refresh()
        return module

    def _set(self, what: str, value: int) -> None:
        ctypes.c_long.in_dll(ctypes.CDLL(str(self.library)), what).value = value

    def calls(self, place: Workplace) -> int:
        """See Adapter."""
        return ctypes.c_long.in_dll(ctypes.CDLL(str(self.library)), "calls").value

    def pull_at(self, place: Workplace, call: int, moment: PullMoment) -> None:
        """See Adapter."""
        self._set("after", int(moment is PullMoment.AFTER))
        self._set("fatal", call)

    def put_back(self, place: Workplace) -> None:
        """See Adapter. A slot of a module tells of nothing; what was there is looked at anew."""
        self._set("fatal", -1)
        self._set("away", 0)

    def go_on(self, place: Workplace, stopped: ProcedureState) -> ProcedureState:
        """See Adapter."""
        self.put_back(place)
        return place.resume(stopped.id)


class _OneModule:
    """Drivers (see the port) with one module in this process, and one reader for its one token."""

    def __init__(self, module: Module) -> None:
        self._module = module

    def start(
        self, listener: Callable[[ReaderEvent], None], others: Callable[[], tuple[str, ...]]
    ) -> None:
        """See CardDrivers."""
        for kind in (ReaderEventKind.APPEARED, ReaderEventKind.CARD_IN):
            listener(ReaderEvent(reader=_SLOT_OF_MODULE, kind=kind))
        listener(ReaderEvent(reader="", kind=ReaderEventKind.SETTLED))

    def stop(self) -> None:
        """See CardDrivers."""

    def open(self, reader: str, lane: Lane) -> OpenedToken:
        """See CardDrivers. SoftHSM always has one more token, which nobody has initialised."""
        seen = sorted(filter(_has_token, self._module.slots()), key=lambda slot: slot.blank)
        if not seen:
            raise TokenNotFound(reader)
        token = Pkcs11Token(self._module, seen[0], reader, lane)
        return OpenedToken(token, lambda _within: None, token.close)


def _has_token(seen: SlotSeen) -> bool:
    return seen.token is not None


def compile_pulled_module(folder: Path) -> Path | None:
    """The module of `SoftToken`; None where there is no compiler."""
    compiler = shutil.which("cc")
    if compiler is None:
        return None
    path = folder / "pulled-pkcs11.so"
    source = Path(__file__).with_name("pulled_module.c")
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-w", "-o", path, source, "-ldl"],
        check=True,
        timeout=_COMPILE_LIMIT.total_seconds(),
    )
    return path


def assert_works(place: Workplace, home: Home) -> None:
    """The person's PIN opens every certified key of the card, and the escrow has its PUK."""
    known = place.workstation.records.person(SUBSCRIBER).result().certificates
    certificates = [c for c in known if c.status is CertificateStatus.VALID]
    assert {c.slot for c in certificates} == {Slot.AUTHENTICATION, Slot.SIGNATURE}
    sitting = place.parts.bench.sit(place.reader, certificates[0].token)
    sealed = newest_sealed(place.workstation, certificates[0].token)
    escrow = (home.demo / "escrow.der").read_bytes()

    def prove(token: Token) -> None:
        for certified in certificates:
            assert token.read_certificate(certified.slot) == certified.der
            with Secret(SUBSCRIBER_PIN) as pin:
                token.verify_pin(pin, PinOwner.SUBSCRIBER)
            assert token.sign(certified.slot, _key_of(certified.der), _NONCE)

    def change_puk_to_itself(token: Token) -> None:
        assert isinstance(token, ChangesPuk)
        with TokenSecrets.from_secret(unseal(sealed, escrow, open_escrow_key(home))) as secrets:
            token.change_puk(secrets.puk, secrets.puk)

    sitting.do(prove)
    sitting.rest()
    sitting.do(change_puk_to_itself)
    sitting.rest()


def _key_of(der: bytes) -> PublicKey:
    return x509.load_der_x509_certificate(der).public_key()  # type: ignore[return-value]  # ours
