"""The keys of a virtual reader, which answers the control codes of PC/SC part 10."""

import struct
from collections.abc import Callable
from enum import StrEnum
from typing import Final

from officer_app.tokens.virtual.apdu import answer

__all__ = ["Asked", "VirtualPinPad"]

FEATURES_CODES: Final = frozenset({0x42000D48, 0x00313520})
"""CM_IOCTL_GET_FEATURE_REQUEST as pcsc-lite and Windows count; the others are the reader's own."""
VERIFY_CODE, MODIFY_CODE = 0x42330006, 0x42330007
VERIFY_TAG, MODIFY_TAG = 0x06, 0x07
VERIFY_HEAD: Final = struct.Struct("<BBBBBHBBHB3sI")
MODIFY_HEAD: Final = struct.Struct("<BBBBBBBHBBBHBBB3sI")
ASCII_BYTES, FORMAT_BITS = 0x82, 0x87
COMMAND_HEAD: Final = 5
ASKS_AGAIN, ASKS_OLD = 0x01, 0x02
EMPTY: Final = b"\xff" * 8
TIME_OVER, CANCELLED, DIFFERENT, WRONG_SIZE = 0x6400, 0x6401, 0x6402, 0x6403
WRONG_STRUCTURE: Final = 0x6B80


class Asked(StrEnum):
    """What the person is to type, in the reader's words."""

    PIN = "PIN"
    OLD = "old PIN"
    NEW = "new PIN"
    AGAIN = "new PIN again"


class _EndsBefore(Exception):
    """The reader ends with a status word of its own; the card hears nothing."""

    def __init__(self, sw: int) -> None:
        self.sw = sw


class VirtualPinPad:
    """`hands` types what is asked: digits, "" for no key at all, None for the Cancel key."""

    def __init__(self, hands: Callable[[Asked], str | None]) -> None:
        self._hands = hands

    def control(
        self, code: int, command: bytes, transmit: Callable[[bytes], bytes]
    ) -> bytes | None:
        """The reader's answer; None for a code that it does not know."""
        if code in FEATURES_CODES:
            return _feature(VERIFY_TAG, VERIFY_CODE) + _feature(MODIFY_TAG, MODIFY_CODE)
        fill = {VERIFY_CODE: self._fill_one, MODIFY_CODE: self._fill_two}.get(code)
        if fill is None:
            return None
        try:
            return transmit(fill(command))[-2:]
        except _EndsBefore as ended:
            return answer(b"", ended.sw)

    def _fill_one(self, structure: bytes) -> bytes:
        head = _unpack(VERIFY_HEAD, structure)
        _times, _times2, form, block, _length, sizes, *_rest = head
        apdu = structure[VERIFY_HEAD.size :]
        _check(form, block, apdu, head[-1])
        return _filled(apdu, 0, self._typed(Asked.PIN, sizes))

    def _fill_two(self, structure: bytes) -> bytes:
        head = _unpack(MODIFY_HEAD, structure)
        _times, _times2, form, block, _length, at_old, at_new, sizes, confirms, *_rest = head
        apdu = structure[MODIFY_HEAD.size :]
        _check(form, block, apdu, head[-1])
        _check_holes(apdu, (at_old, at_new) if confirms & ASKS_OLD else (at_new,))
        if head[10] != 1 + bool(confirms & ASKS_OLD) + bool(confirms & ASKS_AGAIN):
            raise _EndsBefore(WRONG_STRUCTURE)  # as many messages as there are questions
        if confirms & ASKS_OLD:
            apdu = _filled(apdu, at_old, self._typed(Asked.OLD, sizes))
        new = self._typed(Asked.NEW, sizes)
        if confirms & ASKS_AGAIN and self._typed(Asked.AGAIN, sizes) != new:
            raise _EndsBefore(DIFFERENT)
        return _filled(apdu, at_new, new)

    def _typed(self, asked: Asked, sizes: int) -> str:
        typed = self._hands(asked)
        if typed is None:
            raise _EndsBefore(CANCELLED)
        if not typed:
            raise _EndsBefore(TIME_OVER)
        if not sizes >> 8 <= len(typed) <= sizes & 0xFF:
            raise _EndsBefore(WRONG_SIZE)
        return typed


def _feature(tag: int, code: int) -> bytes:
    return struct.pack(">BBI", tag, 4, code)


def _unpack(head: struct.Struct, structure: bytes) -> tuple[int, ...]:
    if len(structure) < head.size:
        raise _EndsBefore(WRONG_STRUCTURE)
    return head.unpack_from(structure)


def _check(form: int, block: int, apdu: bytes, size: int) -> None:
    """Only what this pad can do: ASCII digits from the left, in blocks of eight bytes."""
    fits = form & FORMAT_BITS == ASCII_BYTES and block == 0x08
    is_whole = len(apdu) == size and size > COMMAND_HEAD and apdu[4] == size - COMMAND_HEAD
    if not (is_whole and fits):
        raise _EndsBefore(WRONG_STRUCTURE)


def _check_holes(apdu: bytes, places: tuple[int, ...]) -> None:
    """Where something is typed nothing stands, and elsewhere in the command stands something."""
    holes = {at for at in (0, len(EMPTY)) if apdu[COMMAND_HEAD:][at : at + len(EMPTY)] == EMPTY}
    if holes != set(places):
        raise _EndsBefore(WRONG_STRUCTURE)


def _filled(apdu: bytes, at: int, typed: str) -> bytes:
    start = COMMAND_HEAD + at
    return apdu[:start] + typed.encode("ascii") + apdu[start + len(typed) :]
