"""PinPad: the keys of a reader (PC/SC part 10), by which a PIN reaches the card and nothing else.

The computer sends the reader a command with a hole in it; the person types into the hole on the
reader; the computer hears the card's status word, or the reader's own where the card heard nothing.

Nobody else in this program blocks a thread for a person. Here it cannot be otherwise: the reader
does not answer before the last key, so its lane waits, and the transaction stays open. It ends
without fail: by the reader's Cancel key, when no key comes for TYPING_LIMIT, or with the card.
"""

import struct
from datetime import timedelta
from enum import IntEnum
from typing import Final, Self

from smartcard import scard
from yubikit.core import InvalidPinError
from yubikit.core.smartcard import SW, ApduError

from officer_app.domain.pins import PinPolicy
from officer_app.domain.secret import Secret
from officer_app.domain.token_faults import (
    PadCancelled,
    PadEntryEnded,
    PadPinsDiffer,
    PadTimedOut,
    PadWrongLength,
    TokenAnswersNonsense,
)
from officer_app.tokens.connection import LaneConnection

__all__ = ["GET_FEATURE_REQUEST", "TYPING_LIMIT", "PadFeature", "PinPad"]

GET_FEATURE_REQUEST: Final = scard.SCARD_CTL_CODE(3400)
"""Control code by which a reader is asked for its features (part 10 §2.2)."""

TYPING_LIMIT: Final = timedelta(seconds=30)
"""For the first key, and from one to the next; readers cannot wait longer than 255 seconds."""


class PadFeature(IntEnum):
    """Features of a reader, by their tags (part 10 §2.3)."""

    VERIFY_PIN_DIRECT = 0x06
    MODIFY_PIN_DIRECT = 0x07


_ASCII_FROM_THE_LEFT, _BLOCK_OF_EIGHT, _NO_LENGTH = 0x82, 0x08, 0x00
"""The PIN as ASCII digits at the beginning of eight bytes (SP 800-73-4 part 2 §2.4.3)."""
_SHORTEST, _LONGEST = 6, 8
_ENDS_WITH_ENTER: Final = 0x02
_NEW_TWICE, _OLD_AND_NEW_TWICE = 0x01, 0x03
_READERS_OWN_WORDS, _ENGLISH = 0xFF, 0x0409
_NO_PROLOGUE: Final = bytes(3)
_HOLE: Final = b"\xff" * 8
# Multi-byte fields are little-endian on every system that has PC/SC here.
_VERIFY_STRUCTURE: Final = struct.Struct("<BBBBBHBBHB3sI")
_MODIFY_STRUCTURE: Final = struct.Struct("<BBBBBBBHBBBHBBB3sI")

_INS_VERIFY, _INS_CHANGE, _INS_RESET_COUNTER, _PIN = 0x20, 0x24, 0x2C, 0x80

_ENDINGS: Final[dict[int, type[PadEntryEnded]]] = {
    0x6400: PadTimedOut,
    0x6401: PadCancelled,
    0x6402: PadPinsDiffer,
    0x6403: PadWrongLength,
}
"""Words of the reader's own (part 10 §2.6)."""
_TRIES_LEFT: Final = 0x63C0


class PinPad:
    """The pad of the reader in which a PIV card lies.

    Errors of every method besides those of the port: InvalidPinError and ApduError, which end at
    the wall; PadEntryEnded, after which the card has heard nothing.
    """

    def __init__(self, connection: LaneConnection, features: dict[PadFeature, int]) -> None:
        self._connection = connection
        self._features = features

    @classmethod
    def find(cls, connection: LaneConnection) -> Self | None:
        """The pad of that reader; None where it cannot take a PIN and change it."""
        told = connection.control(GET_FEATURE_REQUEST, b"")
        features = _read_features(told) if told else {}
        return cls(connection, features) if set(features) == set(PadFeature) else None

    def verify(self) -> None:
        """The person types the PIN: VERIFY."""
        command = bytes((0, _INS_VERIFY, 0, _PIN, len(_HOLE))) + _HOLE
        head = _VERIFY_STRUCTURE.pack(
            *_times(),
            _ASCII_FROM_THE_LEFT,
            _BLOCK_OF_EIGHT,
            _NO_LENGTH,
            _lengths(_SHORTEST, _LONGEST),
            _ENDS_WITH_ENTER,
            _READERS_OWN_WORDS,
            _ENGLISH,
            0,
            _NO_PROLOGUE,
            len(command),
        )
        self._ask(PadFeature.VERIFY_PIN_DIRECT, head + command)

    def change(self, policy: PinPolicy) -> None:
        """The person types the PIN, then a new one twice: CHANGE REFERENCE DATA.

        A reader has one pair of limits for old and new: those of `policy`, as far as a card
        takes them. It knows no other rule.
        """
        self._modify(_INS_CHANGE, _HOLE, policy, _OLD_AND_NEW_TWICE)

    def set_by_puk(self, puk: Secret, policy: PinPolicy) -> None:
        """The computer puts the PUK in, the person types a new PIN twice: RESET RETRY COUNTER.

        `policy`: as in `change`.
        """
        filled = puk.reveal().ljust(len(_HOLE), b"\xff")
        self._modify(_INS_RESET_COUNTER, filled, policy, _NEW_TWICE)

    def _modify(self, instruction: int, first: bytes, policy: PinPolicy, asks: int) -> None:
        """`first`: eight bytes of what opens the way, or a hole for it."""
        command = bytes((0, instruction, 0, _PIN, 2 * len(_HOLE))) + first + _HOLE
        messages = (0, 1, 2) if asks == _OLD_AND_NEW_TWICE else (1, 2, 0)
        head = _MODIFY_STRUCTURE.pack(
            *_times(),
            _ASCII_FROM_THE_LEFT,
            _BLOCK_OF_EIGHT,
            _NO_LENGTH,
            0,
            len(_HOLE),
            _lengths(policy.minimum_length, policy.maximum_length),
            asks,
            _ENDS_WITH_ENTER,
            asks.bit_count() + 1,
            _ENGLISH,
            *messages,
            _NO_PROLOGUE,
            len(command),
        )
        self._ask(PadFeature.MODIFY_PIN_DIRECT, head + command)

    def _ask(self, feature: PadFeature, structure: bytes) -> None:
        answer = self._connection.control(self._features[feature], structure)
        if answer is None or len(answer) != 2:
            raise TokenAnswersNonsense("typing on the reader")
        _check(int.from_bytes(answer, "big"))


def _read_features(told: bytes) -> dict[PadFeature, int]:
    """Tag, length 4 and control code, one after another (part 10 §2.2); the code big-endian."""
    if len(told) % 6:
        raise TokenAnswersNonsense("asking the reader for its features")
    found = {}
    for tag, size, code in struct.iter_unpack(">BBI", told):
        if size == 4 and tag in set(PadFeature):
            found[PadFeature(tag)] = code
    return found


def _times() -> tuple[int, int]:
    seconds = int(TYPING_LIMIT.total_seconds())
    return seconds, seconds


def _lengths(shortest: int, longest: int) -> int:
    """The limits for what is typed, within those of every PIV card (SP 800-73-4 §2.4.3)."""
    least = min(max(shortest, _SHORTEST), _LONGEST)
    return least << 8 | min(max(longest, least), _LONGEST)


def _check(sw: int) -> None:
    if sw in _ENDINGS:
        raise _ENDINGS[sw]
    if sw & 0xFFF0 == _TRIES_LEFT:
        raise InvalidPinError(sw & 0x0F)
    if sw != SW.OK:
        raise ApduError(b"", sw)
