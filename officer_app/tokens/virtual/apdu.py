"""Command and response APDUs: short and extended encodings, chaining, GET RESPONSE."""

from dataclasses import dataclass, replace
from enum import IntEnum

__all__ = [
    "ApduChannel",
    "CardRefusal",
    "Command",
    "StatusWord",
    "answer",
    "parse_command",
    "wrong_tries",
]

CLA_CHAINED = 0x10
CLA_SECURE = 0x04
INS_GET_RESPONSE = 0xC0
CARD_MANAGERS_GET_DATA = 0x80, 0xCA
"""The one command of GlobalPlatform's own class."""
OPENS_CHANNEL = frozenset({(0x80, 0x88), (0x80, 0x50), (0x84, 0x82)})
"""INTERNAL AUTHENTICATE; INITIALIZE UPDATE and EXTERNAL AUTHENTICATE of secure channels."""
SHORT_ANSWER = 256
LONGEST_SHORT = 255
EXTENDED_ANSWER = 65536
LONGEST_CHAIN = 4096


class StatusWord(IntEnum):
    """SW1-SW2 of ISO/IEC 7816-4 as far as this card uses them."""

    OK = 0x9000
    MORE_FOLLOWS = 0x6100
    NOT_AUTHENTICATED = 0x6300
    WRONG_CODE = 0x63C0
    WRONG_LENGTH = 0x6700
    SECURITY_NOT_SATISFIED = 0x6982
    BLOCKED = 0x6983
    CONDITIONS_NOT_SATISFIED = 0x6985
    WRONG_CONTENT = 0x6A80
    NOT_SUPPORTED = 0x6A81
    NOT_FOUND = 0x6A82
    NO_SPACE = 0x6A84
    WRONG_P1_P2 = 0x6A86
    NO_SUCH_REFERENCE = 0x6A88
    UNKNOWN_INSTRUCTION = 0x6D00
    UNKNOWN_CLASS = 0x6E00


class CardRefusal(Exception):
    """The command ends with this status word and without data."""

    def __init__(self, sw: int) -> None:
        super().__init__(f"status word {sw:04X}")
        self.sw = sw


def wrong_tries(left: int) -> CardRefusal:
    """63Cx: wrong code, with what is left; more than 15 cannot be told and is told as 15."""
    return CardRefusal(StatusWord.WRONG_CODE | min(left, 15))


@dataclass(frozen=True, slots=True)
class Command:
    """One command APDU. `answer_room` is the most data that the answer may carry."""

    cla: int
    ins: int
    p1: int
    p2: int
    data: bytes = b""
    answer_room: int = SHORT_ANSWER
    has_long_form: bool = False
    """Its length was told in three bytes, or is more than one can tell."""

    @property
    def header(self) -> bytes:
        """CLA INS P1 P2."""
        return bytes((self.cla, self.ins, self.p1, self.p2))

    @property
    def p1_p2(self) -> int:
        return self.p1 << 8 | self.p2


def answer(data: bytes, sw: int) -> bytes:
    """A response APDU: data, then the status word."""
    return data + sw.to_bytes(2, "big")


def parse_command(raw: bytes) -> Command:
    """Read a command APDU in any of the seven encodings of ISO/IEC 7816-3 §12.1.3.

    Errors: CardRefusal(6700) when the lengths do not add up.
    """
    if len(raw) < 4:
        raise CardRefusal(StatusWord.WRONG_LENGTH)
    body = raw[4:]
    is_long = _is_extended(body)
    data, room = _parse_extended(body) if is_long else _parse_short(body)
    cla, ins, p1, p2 = raw[:4]
    return Command(cla, ins, p1, p2, data, room, is_long)


def _is_extended(body: bytes) -> bool:
    return len(body) > 2 and body[0] == 0


def _parse_short(body: bytes) -> tuple[bytes, int]:
    if not body:
        return b"", SHORT_ANSWER
    if len(body) == 1:
        return b"", body[0] or SHORT_ANSWER
    length, rest = body[0], body[1:]
    if len(rest) == length:
        return rest, SHORT_ANSWER
    if len(rest) == length + 1:
        return rest[:-1], rest[-1] or SHORT_ANSWER
    raise CardRefusal(StatusWord.WRONG_LENGTH)


def _parse_extended(body: bytes) -> tuple[bytes, int]:
    if len(body) == 3:
        return b"", int.from_bytes(body[1:]) or EXTENDED_ANSWER
    length, rest = int.from_bytes(body[1:3]), body[3:]
    if len(rest) == length:
        return rest, EXTENDED_ANSWER
    if len(rest) == length + 2:
        return rest[:-2], int.from_bytes(rest[-2:]) or EXTENDED_ANSWER
    raise CardRefusal(StatusWord.WRONG_LENGTH)


class ApduChannel:
    """What a card remembers between APDUs: pieces of a command, pieces of an answer."""

    def __init__(self, *, secures: bool = False) -> None:
        """`secures`: the classes of secure channels are taken as well."""
        self._secures = secures
        self._chained: list[Command] = []
        self._unread = b""

    def clear(self) -> None:
        """Forget both: power was lost or another command began."""
        self._chained = []
        self._unread = b""

    def collect(self, command: Command) -> Command | None:
        """The whole command once its last piece has come, else None.

        Errors: CardRefusal(6E00) for another class, CardRefusal(6700) for a chain too long.
        """
        if not self._is_known(command):
            self.clear()
            raise CardRefusal(StatusWord.UNKNOWN_CLASS)
        if self._chained and self._chained[0].header[1:] != command.header[1:]:
            self._chained = []
        if command.ins != INS_GET_RESPONSE:
            self._unread = b""
        if sum(len(piece.data) for piece in self._chained) + len(command.data) > LONGEST_CHAIN:
            self._chained = []
            raise CardRefusal(StatusWord.WRONG_LENGTH)
        if command.cla & ~CLA_SECURE == CLA_CHAINED:
            self._chained.append(command)
            return None
        data = b"".join(piece.data for piece in self._chained) + command.data
        self._chained = []
        is_long = command.has_long_form or len(data) > LONGEST_SHORT
        return replace(command, data=data, has_long_form=is_long)

    def _is_known(self, command: Command) -> bool:
        if command.cla in (0, CLA_CHAINED) or (command.cla, command.ins) == CARD_MANAGERS_GET_DATA:
            return True
        is_secure = command.cla in (CLA_SECURE, CLA_SECURE | CLA_CHAINED)
        return self._secures and (is_secure or (command.cla, command.ins) in OPENS_CHANNEL)

    def deliver(self, data: bytes, room: int) -> bytes:
        """The answer, or its first piece with 61xx when it is longer than `room`."""
        if len(data) <= room:
            return answer(data, StatusWord.OK)
        self._unread = data[room:]
        waiting = len(self._unread)
        return answer(
            data[:room], StatusWord.MORE_FOLLOWS | (0 if waiting >= SHORT_ANSWER else waiting)
        )

    def next_piece(self, room: int) -> bytes:
        """Answer GET RESPONSE. Errors: CardRefusal(6985) when nothing waits."""
        if not self._unread:
            raise CardRefusal(StatusWord.CONDITIONS_NOT_SATISFIED)
        data, self._unread = self._unread, b""
        return self.deliver(data, room)
