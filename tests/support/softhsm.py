"""Software tokens (SoftHSM 2) of a test's own, and other people's tools that look at them."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from pkcs11 import Attribute, CertificateType, Object, ObjectClass

from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.keys import KeyAlgorithm, PublicKey
from officer_app.domain.secret import Secret
from officer_app.domain.token import Slot
from officer_app.domain.token_faults import PinOwner
from officer_app.tokens.lane import Lane
from officer_app.tokens.opening import OnApdu
from officer_app.tokens.pkcs11.drivers import ModuleDrivers
from officer_app.tokens.pkcs11.faults import ModuleMissing
from officer_app.tokens.pkcs11.locations import find_module
from officer_app.tokens.pkcs11.modules import Module, SlotSeen, load_module
from officer_app.tokens.pkcs11.objects import slot_id
from officer_app.tokens.pkcs11.token import Pkcs11Token
from officer_app.tokens.port import OpenedToken
from tests.support.cards import Abilities, CardDesk, Place

__all__ = [
    "PIN",
    "SO_PIN",
    "AtToken",
    "KeyInSlot",
    "SoftHsm",
    "run_tool",
    "softhsm",
    "softhsm_abilities",
    "softhsm_desk",
]

_T = TypeVar("_T")

PIN, SO_PIN = "482915", "73519462"
LIMIT = timedelta(seconds=60)
_KEY_VALUES = (Attribute.EC_POINT, Attribute.MODULUS)


def run_tool(*command: str, directory: Path, text: str = "") -> str:
    """What another program says; fails when it does not succeed."""
    result = subprocess.run(
        command,
        cwd=directory,
        input=text,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=LIMIT.total_seconds(),
        check=False,
    )
    assert result.returncode == 0, f"{command}\n{result.stdout}"
    return result.stdout


@dataclass(frozen=True)
class AtToken:
    """A token with its lane, as the bench would hold it."""

    token: Pkcs11Token
    lane: Lane

    def do(self, deed: Callable[[Pkcs11Token], _T]) -> _T:
        """Run a deed where cards may be touched."""
        return self.lane.run(lambda: deed(self.token), LIMIT)

    def log_in(self, pin: str = PIN) -> None:
        """Prove the subscriber's PIN."""
        self.do(lambda token: token.verify_pin(Secret(pin), PinOwner.SUBSCRIBER))

    def close(self) -> None:
        """End session and lane."""
        self.do(lambda token: token.close())
        self.lane.close()


@dataclass(frozen=True)
class KeyInSlot:
    """A `SigningKey`: the key in a slot of a token."""

    at: AtToken
    slot: Slot
    public_key: PublicKey

    def sign(self, message: bytes) -> bytes:
        return self.at.do(lambda token: token.sign(self.slot, self.public_key, message))


class SoftHsm:
    """SoftHSM 2 with token files of its own; what it hands out is closed with it."""

    def __init__(self, directory: Path, module: Module) -> None:
        self.directory = directory
        self.module = module
        self._handed_out: list[AtToken] = []

    def init_by_tool(self, label: str) -> None:
        """Initialise a token in another process, as an administrator would."""
        pins = ("--so-pin", SO_PIN, "--pin", PIN)
        run_tool(
            "softhsm2-util", "--init-token", "--free", "--label", label, *pins,
            directory=self.directory,
        )  # fmt: skip

    def seen(self, label: str) -> SlotSeen:
        """The slot of the token of that name, listed anew."""
        return next(s for s in self.module.slots() if s.token and s.token.label == label)

    def blank(self) -> SlotSeen:
        """The slot with the token that nobody has initialised."""
        return next(slot for slot in self.module.slots() if slot.blank)

    def at(self, seen: SlotSeen, module: Module | None = None) -> AtToken:
        """The token in a slot, on a lane of its own."""
        lane = Lane(seen.description)
        token = Pkcs11Token(module or self.module, seen, seen.description, lane)
        self._handed_out.append(AtToken(token, lane))
        return self._handed_out[-1]

    def prepared(self, label: str = "card") -> AtToken:
        """A token that the tool has initialised, with PIN and SO-PIN."""
        self.init_by_tool(label)
        self.module.refresh()
        return self.at(self.seen(label))

    def pkcs11_tool(self, label: str, *arguments: str) -> str:
        """What OpenSC's tool says of a token."""
        return run_tool(
            "pkcs11-tool", "--module", str(self.module.path), "--token-label", label, *arguments,
            directory=self.directory,
        )  # fmt: skip

    def close(self) -> None:
        """End every session and the module's work."""
        for at in self._handed_out:
            at.close()
        self._handed_out.clear()


def softhsm_abilities() -> Abilities:
    """What its documentation has, and the rules of PKCS#11 v2.40; it counts and locks nothing."""
    return Abilities(
        algorithms=frozenset(KeyAlgorithm) - {KeyAlgorithm.X25519},
        object_bytes=16384,
        deletes_keys=True,
        has_management_key=False,
        counts_tries=False,
        longest_pin=255,
        keys_without_pin=False,
        initialises=True,
        is_removable=False,
    )


class _DriversPlace(Place):
    """A slot of SoftHSM as the bench has it: by a driver in a process of its own."""

    def __init__(self, name: str, drivers: ModuleDrivers) -> None:
        super().__init__(name)
        self._drivers = drivers

    def open(self, lane: Lane, on_apdu: OnApdu | None) -> OpenedToken:
        """See Place."""
        return self._drivers.open(self.name, lane)


class _SoftToken:
    """The OpenCard of a token: what another session, in this process, sees of it."""

    def __init__(self, hsm: SoftHsm, label: str) -> None:
        self._hsm = hsm
        self._label = label

    def spoil_certificate(self, slot: Slot) -> None:
        """See OpenCard."""
        token = self._hsm.module.library.get_token(token_label=self._label)
        with token.open(rw=True, user_pin=PIN) as session:
            session.create_object(
                {
                    Attribute.CLASS: ObjectClass.CERTIFICATE,
                    Attribute.CERTIFICATE_TYPE: CertificateType.X_509,
                    Attribute.TOKEN: True,
                    Attribute.PRIVATE: False,
                    Attribute.ID: slot_id(slot),
                    Attribute.SUBJECT: b"",
                    Attribute.VALUE: b"\x03\x02\x01",
                }
            )

    def touch_is_missed(self) -> None:
        """See OpenCard."""

    def touch_is_given(self) -> None:
        """See OpenCard."""

    def apdus(self) -> int:
        """See OpenCard."""
        return 0

    def content(self) -> str:
        """See OpenCard. Private keys show by their public halves."""
        token = self._hsm.module.library.get_token(token_label=self._label)
        with token.open() as session:
            return "\n".join(sorted(map(_described, session.get_objects())))


def _described(found: Object) -> str:
    kind = found[Attribute.CLASS]
    is_certificate = kind is ObjectClass.CERTIFICATE
    value = found[Attribute.VALUE] if is_certificate else found.get_attributes(_KEY_VALUES)
    return f"{kind} {found[Attribute.ID].hex()} {value}"


@contextmanager
def softhsm_desk(hsm: SoftHsm) -> Iterator[CardDesk]:
    """A token with PIN and SO-PIN and nothing else on it, and another one."""
    for label in ("card", "other"):
        hsm.init_by_tool(label)
    hsm.module.refresh()
    cards = {label: hsm.seen(label) for label in ("card", "other")}
    drivers = ModuleDrivers({"softhsm2": hsm.module.path})
    place = _DriversPlace(f"softhsm2: {cards['card'].description}", drivers)
    state, other = cards["card"].token, _SoftToken(hsm, "other")
    assert state is not None

    def swap() -> str:
        place.name = f"softhsm2: {cards['other'].description}"
        return other.content()

    def remove() -> None:
        place.name = "softhsm2: a slot that is not there"

    desk = CardDesk(
        name="SoftHSM 2",
        abilities=softhsm_abilities(),
        identity=TokenId(kind=TokenKind.PKCS11, serial=state.serial or ""),
        place=place,
        card=_SoftToken(hsm, "card"),
        pin=PIN,
        puk=SO_PIN,
        swap=swap,
        remove=remove,
        other_content=other.content,
    )
    try:
        yield desk
    finally:
        desk.close()
        drivers.stop()


def _missing() -> str | None:
    try:
        find_module("softhsm2")
    except ModuleMissing:
        return "SoftHSM 2 is not installed"
    for tool in ("softhsm2-util", "pkcs11-tool", "openssl"):
        if shutil.which(tool) is None:
            return f"{tool} is not installed"
    return None


@pytest.fixture
def softhsm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SoftHsm]:
    """SoftHSM 2 without any token. The library is the process's: it is started anew each time."""
    reason = _missing()
    if reason is not None:
        pytest.skip(reason)
    (tmp_path / "tokens").mkdir()
    settings = tmp_path / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {tmp_path / 'tokens'}\nlog.level = ERROR\n")
    monkeypatch.setenv("SOFTHSM2_CONF", str(settings))
    module = load_module(find_module("softhsm2"))
    module.refresh()
    hsm = SoftHsm(tmp_path, module)
    yield hsm
    hsm.close()
    module.close()
