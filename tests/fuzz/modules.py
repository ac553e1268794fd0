"""Tokens of PKCS#11 whose module answers anything: what the adapter makes of it."""

import ctypes
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from officer_app.domain.errors import OfficerAppError
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.profiles import KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.token import PinPolicyOnCard, Slot
from officer_app.domain.token_faults import PinOwner
from officer_app.tokens.lane import Lane
from officer_app.tokens.pkcs11.modules import Module, SlotSeen
from officer_app.tokens.pkcs11.token import Pkcs11Token
from tests.support.softhsm import PIN, SO_PIN

__all__ = ["FuzzedModule"]

_LIMIT = timedelta(seconds=60)
_ONE_OF = 12
"""So many answers: deeds get far enough to meet a fault late."""
_SPEC = KeySpec(
    slot=Slot.SIGNATURE,
    algorithm=KeyAlgorithm.P256,
    certificate="signature",
    pin_policy=PinPolicyOnCard.ALWAYS,
)


def _prove(token: Pkcs11Token) -> None:
    with Secret(PIN) as pin:
        token.verify_pin(pin, PinOwner.SUBSCRIBER)


def _make_and_sign(token: Pkcs11Token) -> None:
    _prove(token)
    key = token.generate_key(_SPEC)
    token.sign(Slot.SIGNATURE, key, b"to be signed")


def _write(token: Pkcs11Token, der: bytes) -> None:
    _prove(token)
    token.write_certificate(Slot.SIGNATURE, der)
    token.read_certificate(Slot.SIGNATURE)


def _change_pin(token: Pkcs11Token) -> None:
    with Secret(PIN) as old, Secret(PIN) as new:
        token.change_pin(old, new)


def _change_puk(token: Pkcs11Token) -> None:
    with Secret(SO_PIN) as old, Secret(SO_PIN) as new:
        token.change_puk(old, new)
        token.set_pin_by_puk(new, Secret(PIN))


def _delete(token: Pkcs11Token) -> None:
    _prove(token)
    token.delete_key(Slot.SIGNATURE)
    token.delete_certificate(Slot.SIGNATURE)


def _initialise(token: Pkcs11Token) -> None:
    with Secret(SO_PIN) as so_pin:
        token.initialise("again", so_pin)


@dataclass
class FuzzedModule:
    """A module of `pulled_module.c` over tokens of its own, and what came of the deeds."""

    module: Module
    tokens: Path
    """Where SoftHSM keeps them; what was there at first is put back before each run."""
    der: bytes
    """A certificate to be written."""
    faults: Counter[str] = field(default_factory=Counter)
    escapes: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._library = ctypes.CDLL(str(self.module.path))
        self._fresh = self.tokens.with_name("fresh")
        shutil.copytree(self.tokens, self._fresh)

    @property
    def spoilt(self) -> int:
        """How many answers were not the token's."""
        return ctypes.c_long.in_dll(self._library, "spoilt").value

    def run(self, seed: int) -> None:
        """Every deed once, each with a token opened anew."""
        shutil.rmtree(self.tokens)
        shutil.copytree(self._fresh, self.tokens)
        self.module.refresh()
        deeds: tuple[Callable[[Pkcs11Token], object], ...] = (
            lambda token: token.look(),
            lambda token: (token.objects(), token.other_objects(), token.factory_values()),
            _make_and_sign,
            lambda token: _write(token, self.der),
            _change_pin,
            _change_puk,
            _delete,
            _initialise,
        )
        seen = next(s for s in self.module.slots() if s.token is not None and not s.blank)
        self._set("dice", seed + 1)
        for deed in deeds:
            self._do(seed, seen, deed)

    def _do(self, seed: int, seen: SlotSeen, deed: Callable[[Pkcs11Token], object]) -> None:
        lane = Lane("fuzzed")
        token = Pkcs11Token(self.module, seen, "fuzzed", lane)
        self._set("spoil", _ONE_OF)
        try:
            lane.run(lambda: deed(token), _LIMIT)
        except OfficerAppError as fault:
            self.faults[fault.code] += 1
        except Exception as escape:  # noqa: BLE001  (what must not come out is noted)
            self.escapes.append(f"seed {seed}: {type(escape).__name__}: {escape}")
        else:
            self.faults["done"] += 1
        finally:
            self._set("spoil", 0)
            lane.run(token.close, _LIMIT)
            lane.close()

    def _set(self, what: str, value: int) -> None:
        ctypes.c_long.in_dll(self._library, what).value = value
