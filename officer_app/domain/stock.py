"""Stock: the list of a delivery read line by line, and the count of all tokens."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final

from officer_app.domain.errors import PolicyError, UsageError
from officer_app.domain.ids import OfficerId, TokenId, TokenKind
from officer_app.domain.records import StockedToken, TokensStocked
from officer_app.domain.token import TokenInfo, TokenStatus
from officer_app.domain.token_faults import TokenCannot
from officer_app.domain.token_life import TokenAct, may_be_done
from officer_app.domain.value import Value
from officer_app.domain.words import phrase

__all__ = [
    "EXPIRY_HORIZONS",
    "LARGEST_LIST",
    "LINE_FAULT_WORDS",
    "Counted",
    "DeliveredToken",
    "Delivery",
    "DeliveryRefused",
    "DeliveryUnreadable",
    "ExpiringWithin",
    "LineFault",
    "LineFaultKind",
    "StatusCount",
    "StockOverview",
    "Stocked",
    "delivery_of_card",
    "delivery_of_serials",
    "read_delivery",
    "sift",
    "stock_records",
]

EXPIRY_HORIZONS: Final = tuple(timedelta(days=days) for days in (30, 60, 90))
"""How far ahead the overview looks for certificates that end."""

LARGEST_LIST: Final = 16 * 1024 * 1024
"""Bytes of a delivery's list; more is no list."""

_TOKENS_A_RECORD: Final = 1000
_LONGEST_SERIAL: Final = 64
_LONGEST_MODEL: Final = 100
_LARGEST_YUBIKEY_SERIAL: Final = 2**32 - 1
_SHOWN: Final = 80
"""Characters of a bad line that are shown with it."""
_LINES_NAMED: Final = 20
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_SEPARATORS: Final = ";,\t"
_COLUMNS: Final = ("kind", "serial", "model")
_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
"""Byte order marks, with the encoding that each tells of."""

_NOT_TEXT = phrase("reasons", "it is neither UTF-8 nor UTF-16 with a byte order mark")
_TOO_LARGE = phrase("reasons", "it is too large")
_EMPTY = phrase("reasons", "there is no card in it")
_HEADER = phrase("reasons", "its first line names a column twice, or one that is not known")


class LineFaultKind(StrEnum):
    """Why a line of a delivery's list is not taken."""

    MALFORMED = "malformed"
    NO_SERIAL = "no_serial"
    BAD_SERIAL = "bad_serial"
    UNKNOWN_KIND = "unknown_kind"
    REPEATED = "repeated"
    KNOWN = "known"
    OFFICERS = "officers"


LINE_FAULT_WORDS: Final = {
    LineFaultKind.MALFORMED: phrase("reasons", "it has other fields than the list"),
    LineFaultKind.NO_SERIAL: phrase("reasons", "it has no serial number"),
    LineFaultKind.BAD_SERIAL: phrase("reasons", "its serial number is not one of this kind"),
    LineFaultKind.UNKNOWN_KIND: phrase("reasons", "there is no such kind of card"),
    LineFaultKind.REPEATED: phrase("reasons", "an earlier line has this card already"),
    LineFaultKind.KNOWN: phrase("reasons", "the records know this card already"),
    LineFaultKind.OFFICERS: phrase("reasons", "it is an officer's card"),
}
"""For a person to read; the screen translates them."""


class LineFault(Value):
    """A line that is not taken."""

    line: int
    """Counted from 1, as text editors do."""
    kind: LineFaultKind
    text: str
    """The line, shortened; characters that do not print are written as escapes."""


class DeliveredToken(Value):
    """A token and the line that names it."""

    line: int
    token: StockedToken


class Delivery(Value):
    """A delivery's list as it was read: each line with something in it is in one of both."""

    tokens: tuple[DeliveredToken, ...] = ()
    faults: tuple[LineFault, ...] = ()


class Stocked(Value):
    """What was taken into the inventory."""

    tokens: tuple[TokenId, ...]
    records: int
    skipped: tuple[LineFault, ...]


class StatusCount(Value):
    """How many tokens have a status."""

    status: TokenStatus
    count: int


class Counted(Value):
    """How many tokens have this name of a model or profile; an empty name: none is known."""

    name: str
    count: int


class ExpiringWithin(Value):
    """How many certificates end within so many days from now; they are still valid today."""

    days: int
    count: int


class StockOverview(Value):
    """All tokens of the records, counted; and their certificates that end soon.

    A certificate counts unless it is revoked; one that is suspended may come back.
    """

    tokens: int
    by_status: tuple[StatusCount, ...]
    by_model: tuple[Counted, ...]
    """The most frequent first, as all of these."""
    by_profile: tuple[Counted, ...]
    expired: int
    """Certificates that have ended already."""
    expiring: tuple[ExpiringWithin, ...]
    """For each of EXPIRY_HORIZONS; the longer ones hold the shorter ones as well."""


@dataclass(eq=False)
class DeliveryUnreadable(UsageError):
    """The list as a whole cannot be read."""

    code = "usage.delivery_unreadable"
    says = phrase("errors", "The list of the delivery cannot be read: {reason}.")
    advises = phrase(
        "errors",
        "Save it as CSV (UTF-8) with the columns kind, serial and model, or one serial a line.",
    )
    reason: str


@dataclass(eq=False)
class DeliveryRefused(PolicyError):
    """Some lines cannot be taken, and nobody said that they may be left out."""

    code = "policy.delivery_refused"
    says = phrase("errors", "Lines of the list that cannot be taken ({count}): {lines}.")
    advises = phrase("errors", "Correct these lines, or say that bad lines are to be left out.")
    faults: tuple[LineFault, ...]

    @property
    def parameters(self) -> dict[str, str | int | None]:
        """The number of lines and the first of them; each with its reason is in `faults`."""
        named = [str(fault.line) for fault in self.faults[:_LINES_NAMED]]
        more = ["…"] if len(self.faults) > _LINES_NAMED else []
        return {"count": len(self.faults), "lines": ", ".join(named + more)}


def read_delivery(content: bytes, kind: TokenKind = TokenKind.YUBIKEY) -> Delivery:
    """Read a list: CSV with a header (`kind`, `serial`, `model` in any order), or a serial a line.

    UTF-8, or UTF-16 with its byte order mark; fields are separated by `;`, `,` or tabs. `kind`:
    of tokens whose line names none. Errors: DeliveryUnreadable.
    """
    numbered = enumerate(_LINE_END.split(_text(content)), 1)
    lines = [(n, line) for n, line in numbered if line.strip()]
    if not lines:
        raise DeliveryUnreadable(_EMPTY)
    columns, separator = _header(lines[0][1])
    rows = lines[1:] if columns else lines
    if not rows:
        raise DeliveryUnreadable(_EMPTY)
    return _sorted_out(_read_line(n, line, columns, separator, kind) for n, line in rows)


def delivery_of_serials(serials: Sequence[str], kind: TokenKind) -> Delivery:
    """Serials that were typed or scanned, each as a line of its own."""
    return _sorted_out(
        _read_fields(n, serial, {"serial": serial}, kind) for n, serial in enumerate(serials, 1)
    )


def delivery_of_card(seen: TokenInfo) -> Delivery:
    """A card in a reader, as a delivery of one. Errors: TokenCannot, for one without a serial."""
    if seen.id is None:
        raise TokenCannot(seen.model, "a serial number of its own")
    token = StockedToken(token=seen.id, model=seen.model)
    return Delivery(tokens=(DeliveredToken(line=1, token=token),))


def sift(
    delivery: Delivery,
    status: Callable[[TokenId], TokenStatus | None],
    officers: frozenset[TokenId],
) -> Delivery:
    """The same list, with what the inventory does not take moved to the faults."""
    taken, faults = [], list(delivery.faults)
    for delivered in delivery.tokens:
        token = delivered.token.token
        known = not may_be_done(TokenAct.STOCK, status(token))
        if not known and token not in officers:
            taken.append(delivered)
            continue
        reason = LineFaultKind.OFFICERS if token in officers else LineFaultKind.KNOWN
        faults.append(LineFault(line=delivered.line, kind=reason, text=str(token)))
    return Delivery(tokens=tuple(taken), faults=tuple(sorted(faults, key=lambda f: f.line)))


def stock_records(
    tokens: Iterable[StockedToken], officer: OfficerId, source: str
) -> tuple[TokensStocked, ...]:
    """The records that take these tokens in, in their order; as many as it needs."""
    taken = tuple(tokens)
    parts = (taken[n : n + _TOKENS_A_RECORD] for n in range(0, len(taken), _TOKENS_A_RECORD))
    return tuple(TokensStocked(officer=officer, tokens=part, source=source) for part in parts)


def _text(content: bytes) -> str:
    if len(content) > LARGEST_LIST:
        raise DeliveryUnreadable(_TOO_LARGE)
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as cause:
        raise DeliveryUnreadable(_NOT_TEXT) from cause
    if "\0" in text:
        # UTF-16 without its mark reads as UTF-8 with a nought at every other place.
        raise DeliveryUnreadable(_NOT_TEXT)
    return text


def _header(first: str) -> tuple[tuple[str, ...], str]:
    """The columns and what separates them; no columns where the first line is a serial."""
    separator = max(_SEPARATORS, key=first.count)
    columns = tuple(name.strip().lower() for name in _split(first, separator) or ())
    if "serial" not in columns:
        return (), separator
    if len(set(columns)) != len(columns) or not set(columns) <= set(_COLUMNS):
        raise DeliveryUnreadable(_HEADER)
    return columns, separator


def _split(line: str, separator: str) -> list[str] | None:
    """The fields of one line; None where its quotes do not close."""
    try:
        return next(csv.reader([line], delimiter=separator, strict=True))
    except csv.Error:
        return None


def _read_line(
    number: int, line: str, columns: tuple[str, ...], separator: str, kind: TokenKind
) -> DeliveredToken | LineFault | None:
    if not columns:
        return _read_fields(number, line, {"serial": line}, kind)
    fields = _split(line, separator)
    if fields is not None and not any(field.strip() for field in fields):
        return None  # a row that a spreadsheet left empty
    if fields is None or len(fields) != len(columns):
        return _fault(number, line, LineFaultKind.MALFORMED)
    return _read_fields(number, line, dict(zip(columns, fields, strict=True)), kind)


def _read_fields(
    number: int, line: str, fields: dict[str, str], kind: TokenKind
) -> DeliveredToken | LineFault:
    named, model = fields.get("kind", "").strip().lower(), fields.get("model", "").strip()
    try:
        kind = TokenKind(named) if named else kind
    except ValueError:
        return _fault(number, line, LineFaultKind.UNKNOWN_KIND)
    written = fields["serial"].strip()
    if not written:
        return _fault(number, line, LineFaultKind.NO_SERIAL)
    serial = _serial(kind, written)
    if serial is None:
        return _fault(number, line, LineFaultKind.BAD_SERIAL)
    if len(model) > _LONGEST_MODEL or not model.isprintable():
        return _fault(number, line, LineFaultKind.MALFORMED)
    token = TokenId(kind=kind, serial=serial)
    return DeliveredToken(line=number, token=StockedToken(token=token, model=model))


def _serial(kind: TokenKind, written: str) -> str | None:
    """The serial as the card itself will tell it; None for one that no such card has."""
    if kind is TokenKind.YUBIKEY:
        # Labels pad with noughts what the card tells as a number.
        digits = written.isascii() and written.isdigit() and len(written) <= _LONGEST_SERIAL
        number = int(written) if digits else 0
        return str(number) if 0 < number <= _LARGEST_YUBIKEY_SERIAL else None
    fits = len(written) <= _LONGEST_SERIAL and all("!" <= c <= "~" for c in written)
    return written if fits and not set(written) & set(';,"') else None


def _fault(number: int, line: str, kind: LineFaultKind) -> LineFault:
    text = "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in line[:_SHOWN])
    return LineFault(line=number, kind=kind, text=text)


def _sorted_out(read: Iterable[DeliveredToken | LineFault | None]) -> Delivery:
    """Tokens and faults apart; a token that comes again is a fault."""
    tokens: dict[TokenId, DeliveredToken] = {}
    faults: list[LineFault] = []
    for line in _lines(read):
        if isinstance(line, LineFault):
            faults.append(line)
        elif line.token.token in tokens:
            text = str(line.token.token)
            faults.append(LineFault(line=line.line, kind=LineFaultKind.REPEATED, text=text))
        else:
            tokens[line.token.token] = line
    return Delivery(tokens=tuple(tokens.values()), faults=tuple(faults))


def _lines(
    read: Iterable[DeliveredToken | LineFault | None],
) -> Iterator[DeliveredToken | LineFault]:
    return (line for line in read if line is not None)
