"""MutatingCard: a card whose answers are spoilt on the way, each spoiling drawn from a seed."""

import gzip
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed448, x448
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from officer_app.tokens.virtual import Card

__all__ = ["MUTATIONS", "MutatingCard", "Mutation", "Spoiling"]

_OK = b"\x90\x00"
_GET_DATA = 0xCB
_READ_CONFIG = 0x1D
_STATUS_WORDS = bytes.fromhex(
    "9000 6100 6110 61ff 6200 6281 6300 63c0 63c1 63c3 63cf 6400 6581 6700 6881 6882 6982 6983"
    "6984 6985 6a80 6a81 6a82 6a84 6a86 6a88 6b00 6c00 6c10 6cff 6d00 6e00 6f00 0000 ffff"
)
_TAGS = bytes.fromhex("00 01 02 05 30 53 70 71 7c 7f 80 81 82 86 9f ac fe ff")
_LENGTHS = bytes.fromhex("00 01 7f 80 81 82 83 84 85 88 fe ff")
_HUGE = 200_000
_BOMB = gzip.compress(bytes(20_000_000), 9)
_DEEP = b"\x30\x80" * 30_000


@dataclass(frozen=True)
class Spoiling:
    """How much is spoilt: the share of answers, and from which APDU of this card on."""

    share: float
    first: int = 0
    persistent: bool = False
    """One mutation that never ends once it began, instead of another one each time."""


Mutation = Callable[[random.Random, bytes, bytes, bytes], bytes]
"""From the dice, the command, the honest answer and the one before it, both with status words."""


def _wrong_status(dice: random.Random, _command: bytes, answer: bytes, _before: bytes) -> bytes:
    at = dice.randrange(len(_STATUS_WORDS) // 2) * 2
    return (answer[:-2] if dice.random() < 0.5 else b"") + _STATUS_WORDS[at : at + 2]


def _any_status(dice: random.Random, _command: bytes, answer: bytes, _before: bytes) -> bytes:
    return answer[:-2] + dice.randbytes(2)


def _wrong_tag(dice: random.Random, _command: bytes, answer: bytes, _before: bytes) -> bytes:
    return _put(dice, answer, dice.choice(_TAGS), first=0)


def _wrong_length(dice: random.Random, _command: bytes, answer: bytes, _before: bytes) -> bytes:
    return _put(dice, answer, dice.choice(_LENGTHS), first=1)


def _put(dice: random.Random, answer: bytes, value: int, *, first: int) -> bytes:
    """Near the front, where the headers are, more often than anywhere."""
    data = bytearray(answer[:-2])
    if not data:
        return bytes((value,)) + answer
    near = min(len(data) - 1, first + 2 * dice.randrange(5))
    data[near if dice.random() < 0.7 else dice.randrange(len(data))] = value
    return bytes(data) + answer[-2:]


def _truncated(dice: random.Random, _command: bytes, answer: bytes, _before: bytes) -> bytes:
    return answer[: dice.randrange(max(1, len(answer) - 1))] + answer[-2:]


def _without_status(dice: random.Random, _command: bytes, answer: bytes, _before: bytes) -> bytes:
    return answer[: dice.randrange(len(answer))]


def _flipped_bits(dice: random.Random, _command: bytes, answer: bytes, _before: bytes) -> bytes:
    data = bytearray(answer)
    for _bit in range(dice.choice((1, 1, 2, 8))):
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    return bytes(data)


def _swapped(_dice: random.Random, _command: bytes, _answer: bytes, before: bytes) -> bytes:
    return before


def _torn_chain(dice: random.Random, _command: bytes, answer: bytes, _before: bytes) -> bytes:
    """More is promised; what then comes is what the card says to a GET RESPONSE out of order."""
    return answer[: dice.randrange(max(1, len(answer) - 1))] + bytes((0x61, dice.randrange(256)))


def _nothing(_dice: random.Random, _command: bytes, _answer: bytes, _before: bytes) -> bytes:
    return b""


def _empty_but_well(_dice: random.Random, _command: bytes, _answer: bytes, _before: bytes) -> bytes:
    return _OK


def _noise(dice: random.Random, _command: bytes, _answer: bytes, _before: bytes) -> bytes:
    return dice.randbytes(dice.choice((1, 2, 3, 4, 16, 256, 4096))) + _OK


def _huge(dice: random.Random, _command: bytes, answer: bytes, _before: bytes) -> bytes:
    return answer[:-2] + bytes((dice.randrange(256),)) * _HUGE + answer[-2:]


def _twice(_dice: random.Random, _command: bytes, answer: bytes, _before: bytes) -> bytes:
    return answer[:-2] * 2 + answer[-2:]


def _deep(dice: random.Random, command: bytes, _answer: bytes, _before: bytes) -> bytes:
    """Structures within structures, as an object's certificate or as the answer itself."""
    deep = _DEEP[: 2 * dice.choice((8, 200, 30_000))]
    if command[1] == _GET_DATA:
        deep = dice.choice((_as_object(deep, packed=0), _tlv(0x53, deep)))
    return deep + _OK


def _packed(dice: random.Random, _command: bytes, _answer: bytes, _before: bytes) -> bytes:
    """A certificate that calls itself compressed: noise, a torn stream, or far more than fits."""
    whole = dice.choices((gzip.compress(dice.randbytes(99)), _BOMB), (99, 1))[0]
    torn = whole[: dice.randrange(len(whole))]
    return _as_object(dice.choice((whole, torn, dice.randbytes(40))), dice.choice((1, 1, 2))) + _OK


def _odd_key(dice: random.Random, _command: bytes, _answer: bytes, _before: bytes) -> bytes:
    """A good certificate over a key of a kind that no card of ours makes."""
    odd = dice.choice(_odd_certificates())
    return dice.choice((odd, _as_object(odd, packed=0))) + _OK


@cache
def _odd_certificates() -> tuple[bytes, ...]:
    signer = ec.generate_private_key(ec.SECP256K1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Odd")])
    since = datetime(2026, 1, 1, tzinfo=UTC)
    keys = (
        signer.public_key(),
        ec.generate_private_key(ec.SECP521R1()).public_key(),
        ed448.Ed448PrivateKey.generate().public_key(),
        x448.X448PrivateKey.generate().public_key(),
        dsa.generate_private_key(2048).public_key(),
    )
    made = tuple(
        x509.CertificateBuilder(name, name, key, number, since, since + timedelta(days=9))
        .sign(signer, hashes.SHA256())
        .public_bytes(Encoding.DER)
        for number, key in enumerate(keys, 1)
    )
    # The same with an algorithm of the key that nobody knows, and with a point off its curve.
    unknown = made[2].replace(bytes.fromhex("2b6571"), bytes.fromhex("2b6579"))
    bent = made[1][:-200] + bytes(20) + made[1][-180:]
    return (*made, unknown, bent)


def _more_pages(dice: random.Random, command: bytes, answer: bytes, before: bytes) -> bytes:
    """What the key says of itself goes on and on."""
    if command[1] != _READ_CONFIG:
        return _wrong_tag(dice, command, answer, before)
    data = answer[1:-2] + b"\x10\x01\xff"
    return bytes((len(data) % 256,)) + data + _OK


def _as_object(certificate: bytes, packed: int) -> bytes:
    content = _tlv(0x70, certificate) + _tlv(0x71, bytes((packed,))) + _tlv(0xFE, b"")
    return _tlv(0x53, content)


def _tlv(tag: int, value: bytes) -> bytes:
    return bytes((tag, 0x83)) + len(value).to_bytes(3) + value


MUTATIONS: tuple[Mutation, ...] = (
    _wrong_status,
    _any_status,
    _wrong_tag,
    _wrong_length,
    _truncated,
    _without_status,
    _flipped_bits,
    _swapped,
    _torn_chain,
    _nothing,
    _empty_but_well,
    _noise,
    _twice,
    _more_pages,
    _odd_key,
    _deep,
    _packed,
    _huge,
)
_WEIGHTS = (*(8 for _common in MUTATIONS[:-3]), 1, 3, 0.3)
_RUNS = 400
"""Answers in a row that a mutation for ever spoils: more than any deadline or chain may take."""


class MutatingCard:
    """A card in a virtual reader; what the real one does is real, only its answers change.

    `mutated` counts answers that were not the card's own. `repeats` says how many of them went on
    with what one throw of the dice began (the same status for ever, the same answer for ever).
    """

    def __init__(self, card: Card, dice: random.Random, spoiling: Spoiling) -> None:
        self.mutated = self.repeats = 0
        self.script: list[str] = []
        self._card = card
        self._dice = dice
        self._spoiling = spoiling
        self._before = _OK
        self._count = 0
        self._endless: bytes | None = None
        self._endless_left = 0
        self._kind: Mutation | None = None

    @property
    def atr(self) -> bytes:
        return self._card.atr

    def spoil(self, spoiling: Spoiling) -> None:
        """From the next APDU on."""
        self._spoiling, self._count, self._endless, self._kind = spoiling, 0, None, None

    def transmit(self, apdu: bytes) -> bytes:
        """As the card, or worse."""
        honest = self._card.transmit(apdu)
        told = self._spoilt(apdu, honest)
        self._count += 1
        self._before = honest
        if told != honest:
            self.mutated += 1
        self.script.append(f"{apdu[:5].hex()} {told[:40].hex()}{'…' if len(told) > 40 else ''}")
        del self.script[:-40]
        return told

    def reset(self) -> None:
        """As the card."""
        self._card.reset()

    def power_off(self) -> None:
        """As the card."""
        self._card.power_off()

    def _spoilt(self, apdu: bytes, honest: bytes) -> bytes:
        if self._count < self._spoiling.first:
            return honest
        if self._endless is not None:
            return self._once_more(honest)
        dice = self._dice
        if dice.random() >= self._spoiling.share:
            return honest
        if dice.random() < 0.01:
            return self._begin_endless(apdu, honest)
        kind = self._kind or dice.choices(MUTATIONS, _WEIGHTS)[0]
        if self._spoiling.persistent:
            self._kind = kind
        return kind(dice, apdu, honest, self._before)

    def _begin_endless(self, apdu: bytes, honest: bytes) -> bytes:
        """The same from now on: always more to come, or always this answer, honest or spoilt."""
        dice = self._dice
        spoilt = dice.choices(MUTATIONS, _WEIGHTS)[0](dice, apdu, honest, self._before)
        for_ever = dice.choice((b"\x61\x10", dice.randbytes(16) + b"\x61\x10", honest, spoilt))
        self._endless, self._endless_left = for_ever, _RUNS
        return for_ever

    def _once_more(self, honest: bytes) -> bytes:
        told = self._endless or b""
        self._endless_left -= 1
        if self._endless_left == 0:
            self._endless = None
        self.repeats += told != honest
        return told
