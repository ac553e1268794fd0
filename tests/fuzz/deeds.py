"""Everything that an adapter can do to a card, done to cards whose answers are spoilt."""

import json
import random
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from officer_app.domain.errors import OfficerAppError
from officer_app.domain.key_history import RetiredSlot
from officer_app.domain.keys import KeyAlgorithm, PublicKey
from officer_app.domain.possession import SEED_BYTES, make_trial
from officer_app.domain.profiles import KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.token import ManagementKeyAlgorithm, Slot
from officer_app.domain.token_faults import PinOwner
from officer_app.tokens.key_history import KeepsKeyHistory
from officer_app.tokens.port import (
    Attests,
    ChangesPin,
    ChangesPuk,
    Clears,
    DeletesKeys,
    Prepares,
    Surveys,
    TellsPolicies,
    Token,
)
from officer_app.tokens.sitting import Sitting
from officer_app.tokens.virtual import (
    FIRMWARE_4_3_5,
    FIRMWARE_5_4_3,
    FIRMWARE_5_7_1,
    AttestationAuthority,
    Card,
    VirtualCard,
    VirtualReaders,
)
from officer_app.tokens.virtual.piv_state import PivState
from officer_app.tokens.virtual_source import VirtualSource
from tests.fuzz.mutations import MutatingCard, Spoiling
from tests.support.cards import PLAIN_GUID, Place

__all__ = ["TIME_LIMIT", "CardModels", "Escape", "Fuzzing"]

TIME_LIMIT = timedelta(seconds=5)
"""For one deed on a card that answers at once."""

_READER = "Reader with a bad card"
_PIN, _PUK, _KEY = "123456", "12345678", bytes(range(1, 9)) * 3
_DEEDS_PER_CARD = 24
_SHARES = (0.05, 0.2, 0.5, 1.0)
_SINCE = datetime(2026, 1, 1, tzinfo=UTC)
_OLD = ec.derive_private_key(4711, ec.SECP256R1())
_OLD_PUBLIC_KEY = _OLD.public_key()
_OLD_KEY = _OLD.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


@dataclass
class Escape:
    """Something came out of an adapter that is no fault of the world, or it took too long."""

    seed: int
    deed: str
    what: str
    where: str
    answers: list[str]
    count: int = 1


@dataclass
class _Memory:
    """What one card's run knows: the look and the keys of before."""

    seen: Any = None  # TokenInfo of the last look that succeeded
    key: PublicKey | None = None


_Deed = Callable[[Token, random.Random, _Memory], object]


def _look(token: Token, _dice: random.Random, memory: _Memory) -> None:
    memory.seen = token.look()


def _survey(token: Token, _dice: random.Random, memory: _Memory) -> None:
    if isinstance(token, Surveys):
        token.survey(memory.seen)


def _authenticate(token: Token, _dice: random.Random, _memory: _Memory) -> None:
    with Secret(_KEY) as key:
        token.authenticate(key)


def _verify(token: Token, _dice: random.Random, _memory: _Memory) -> None:
    with Secret(_PIN) as pin:
        token.verify_pin(pin, PinOwner.SUBSCRIBER)


def _generate(token: Token, dice: random.Random, memory: _Memory) -> None:
    """Elliptic curves only: an RSA key takes the virtual card as long as a hundred others."""
    _authenticate(token, dice, memory)
    spec = KeySpec(
        slot=dice.choice(list(Slot)),
        algorithm=dice.choice((KeyAlgorithm.P256, KeyAlgorithm.P384, KeyAlgorithm.ED25519)),
        certificate="any",
    )
    memory.key = token.generate_key(spec)


def _sign(token: Token, dice: random.Random, memory: _Memory) -> None:
    if memory.key is None:
        memory.key = token.public_key(Slot.AUTHENTICATION)
    if memory.key is not None:
        _verify(token, dice, memory)
        token.sign(Slot.AUTHENTICATION, memory.key, b"a message")


def _read(token: Token, dice: random.Random, _memory: _Memory) -> None:
    token.read_certificate(dice.choice(list(Slot)))


def _delete(token: Token, dice: random.Random, memory: _Memory) -> None:
    _authenticate(token, dice, memory)
    token.delete_certificate(Slot.SIGNATURE)


def _attest(token: Token, _dice: random.Random, _memory: _Memory) -> None:
    if isinstance(token, Attests):
        token.attest(Slot.AUTHENTICATION)


def _metadata(token: Token, dice: random.Random, _memory: _Memory) -> None:
    if isinstance(token, TellsPolicies):
        token.key_metadata(dice.choice(list(Slot)))


def _change_pin(token: Token, _dice: random.Random, _memory: _Memory) -> None:
    if isinstance(token, ChangesPin):
        with Secret(_PIN) as pin:
            token.change_pin(pin, pin)


def _unblock(token: Token, _dice: random.Random, _memory: _Memory) -> None:
    with Secret(_PUK) as puk, Secret(_PIN) as pin:
        token.set_pin_by_puk(puk, pin)


def _change_puk(token: Token, _dice: random.Random, _memory: _Memory) -> None:
    if isinstance(token, ChangesPuk):
        with Secret(_PUK) as puk:
            token.change_puk(puk, puk)


def _set_tries(token: Token, dice: random.Random, memory: _Memory) -> None:
    if isinstance(token, Prepares):
        _authenticate(token, dice, memory)
        token.set_tries(5, 6)


def _set_key(token: Token, dice: random.Random, memory: _Memory) -> None:
    if isinstance(token, Prepares):
        _authenticate(token, dice, memory)
        with Secret(_KEY) as key:
            token.set_management_key(ManagementKeyAlgorithm.TDES, key)


def _containers(token: Token, dice: random.Random, memory: _Memory) -> None:
    if isinstance(token, Prepares):
        _authenticate(token, dice, memory)
        token.write_containers(bytes(59), bytes(51))


def _delete_key(token: Token, dice: random.Random, memory: _Memory) -> None:
    if isinstance(token, DeletesKeys):
        _authenticate(token, dice, memory)
        token.delete_key(Slot.CARD_AUTHENTICATION)


def _history(token: Token, dice: random.Random, memory: _Memory) -> None:
    """What is there, and one key brought, proved and removed."""
    if not isinstance(token, KeepsKeyHistory):
        return
    history, slot = token.key_history, dice.choice(list(RetiredSlot))
    history.keys()
    _authenticate(token, dice, memory)
    with Secret(_OLD_KEY) as key:
        history.import_key(slot, key)
    history.count(1)
    _verify(token, dice, memory)
    history.answer(slot, _OLD_PUBLIC_KEY, make_trial(_OLD_PUBLIC_KEY, bytes(SEED_BYTES)).question)
    if isinstance(token, DeletesKeys):
        history.empty(slot)


def _clear(token: Token, _dice: random.Random, _memory: _Memory) -> None:
    if isinstance(token, Clears):
        token.clear()


_DEEDS: dict[str, tuple[_Deed, float]] = {
    "look": (_look, 4),
    "identify": (lambda token, _dice, _memory: token.identify(), 2),
    "survey": (_survey, 3),
    "factory_values": (lambda token, _dice, _memory: token.factory_values(), 1),
    "authenticate": (_authenticate, 2),
    "verify_pin": (_verify, 1),
    "pin_tries_left": (lambda token, _dice, _memory: token.pin_tries_left(), 1),
    "generate_key": (_generate, 1),
    "public_key": (
        lambda token, dice, _memory: token.public_key(dice.choice(list(Slot))),
        2,
    ),
    "key_metadata": (_metadata, 2),
    "sign": (_sign, 1),
    "read_certificate": (_read, 2),
    "delete_certificate": (_delete, 1),
    "attest": (_attest, 1.5),
    "change_pin": (_change_pin, 1),
    "set_pin_by_puk": (_unblock, 1),
    "change_puk": (_change_puk, 1),
    "set_tries": (_set_tries, 1),
    "set_management_key": (_set_key, 1),
    "write_containers": (_containers, 1),
    "delete_key": (_delete_key, 1),
    "key_history": (_history, 1),
    "clear": (_clear, 0.3),
}


class CardModels:
    """Cards of every kind, blank and in use, made once and loaded anew for each run."""

    def __init__(self, folder: Path) -> None:
        authority = AttestationAuthority.create(_SINCE)
        self._folder = folder
        self._states: list[tuple[PivState, str, int | None]] = []
        self.certificate = b""
        for number, firmware in enumerate((FIRMWARE_4_3_5, FIRMWARE_5_4_3, FIRMWARE_5_7_1)):
            serial = 13_370_100 + number
            card = VirtualCard.blank_yubikey(serial, authority=authority, firmware=firmware)
            self._keep(card, serial)
            self.certificate = _fill(card, serial)
            self._keep(card, serial)
        for chip in (None, 77_001):
            card = VirtualCard.blank_piv(PLAIN_GUID, serial=chip)
            self._keep(card, chip)
            _put_certificate(card, self.certificate)
            self._keep(card, chip)

    def _keep(self, card: VirtualCard, serial: int | None) -> None:
        file = self._folder / "model.json"
        card.save(file)
        piv = json.loads(file.read_text("ascii"))["piv"]
        state = PivState.from_json(piv, card.firmware)
        self._states.append((state, json.dumps(piv), serial))

    def draw(self, dice: random.Random) -> VirtualCard:
        """One of them, as it was kept."""
        state, piv, serial = dice.choice(self._states)
        card = VirtualCard(PivState.from_json(json.loads(piv), state.firmware), serial)
        card.on_touch_needed = [card.touch]
        return card


def _fill(card: VirtualCard, serial: int) -> bytes:
    """A key with its certificate (its attestation, which is one) in the first slot."""

    def deed(token: Token) -> bytes:
        _authenticate(token, random.Random(0), _Memory())
        token.generate_key(
            KeySpec(
                slot=Slot.AUTHENTICATION,
                algorithm=KeyAlgorithm.P256,
                certificate="any",
            )
        )
        assert isinstance(token, Attests)
        der, _device = token.attest(Slot.AUTHENTICATION)
        token.write_certificate(Slot.AUTHENTICATION, der)
        return der

    return _with_card(card, deed)


def _put_certificate(card: VirtualCard, der: bytes) -> None:
    def deed(token: Token) -> bytes:
        _authenticate(token, random.Random(0), _Memory())
        token.write_certificate(Slot.AUTHENTICATION, der)
        return der

    _with_card(card, deed)


def _with_card(card: Card, deed: Callable[[Token], bytes]) -> bytes:
    hub = VirtualReaders([_READER])
    hub.insert(_READER, card)
    place = Place(_READER, VirtualSource(hub))
    sitting = Sitting(place, None)
    try:
        return sitting.do(deed)
    finally:
        sitting.rest()
        place.lane.close()


@dataclass
class Fuzzing:
    """Runs one spoilt card after another, each from its own seed, and counts what came of it."""

    models: CardModels
    mutated: int = 0
    repeats: int = 0
    apdus: int = 0
    cards: int = 0
    deeds: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    slowest_deed: str = ""
    escapes: dict[tuple[str, str], Escape] = field(default_factory=dict)

    def run(self, seed: int) -> None:
        """One card and some two dozen deeds, on one lane."""
        dice = random.Random(seed)
        real = self.models.draw(dice)
        card = MutatingCard(real, dice, self._spoiling(dice))
        hub = VirtualReaders([_READER])
        hub.insert(_READER, card)
        place = Place(_READER, VirtualSource(hub))
        try:
            place.lane.run(lambda: self._deeds(seed, dice, place, card), timedelta(minutes=5))
        finally:
            place.lane.close()
        self.cards += 1
        self.mutated += card.mutated
        self.repeats += card.repeats
        self.apdus += real.apdu_count

    def _spoiling(self, dice: random.Random) -> Spoiling:
        return Spoiling(
            share=dice.choice(_SHARES),
            first=dice.choice((0, 3, 5, 8, 12)),
            persistent=dice.random() < 0.2,
        )

    def _deeds(self, seed: int, dice: random.Random, place: Place, card: MutatingCard) -> None:
        memory = _Memory()
        for name in _drawn(dice):
            # Opening comes before every deed: mostly it is left to succeed.
            card.spoil(self._spoiling(dice))
            self._deed(seed, name, dice, place, card, memory)

    def _deed(
        self,
        seed: int,
        name: str,
        dice: random.Random,
        place: Place,
        card: MutatingCard,
        memory: _Memory,
    ) -> None:
        place.state.token = memory.seen if dice.random() < 0.3 else None
        sitting = Sitting(place, None)
        started = time.perf_counter()
        try:
            if name == "write_certificate":
                sitting.on_lane(lambda token: self._write(token, dice, memory))
            else:
                sitting.on_lane(lambda token: _DEEDS[name][0](token, dice, memory))
            self.faults["none"] += 1
        except OfficerAppError as fault:
            self.faults[fault.code] += 1
            fault.trouble().sentence()
        except Exception as escaped:  # noqa: BLE001  (to find them is what this is for)
            self._note(seed, name, type(escaped).__name__, _where(escaped), card)
        finally:
            sitting.leave()
        self.deeds += 1
        took = time.perf_counter() - started
        if took > self.slowest:
            self.slowest, self.slowest_deed = took, f"{name} (seed {seed})"
        if took > TIME_LIMIT.total_seconds():
            self._note(seed, name, "over the time limit", f"{took:.1f} s", card)

    def _write(self, token: Token, dice: random.Random, memory: _Memory) -> None:
        _authenticate(token, dice, memory)
        token.write_certificate(Slot.KEY_MANAGEMENT, self.models.certificate)

    def _note(self, seed: int, deed: str, what: str, where: str, card: MutatingCard) -> None:
        found = self.escapes.setdefault(
            (what, where), Escape(seed, deed, what, where, list(card.script[-6:]), 0)
        )
        found.count += 1


def _drawn(dice: random.Random) -> Iterator[str]:
    names = [*_DEEDS, "write_certificate"]
    weights = [*(weight for _deed, weight in _DEEDS.values()), 1.5]
    yield from dice.choices(names, weights, k=_DEEDS_PER_CARD)


def _where(escaped: BaseException) -> str:
    """The innermost line of ours, then the innermost of all."""
    frames = traceback.extract_tb(escaped.__traceback__)
    ours = [f for f in frames if "officer_app" in f.filename]
    told = (ours[-1], frames[-1]) if ours else (frames[-1],)
    return " < ".join(f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in told)
