"""Auditing the centre's log: everything is computed anew, and nobody's word is taken for it.

What is believed: the log's public key, and the hash function. The rest follows from the entries:
a workstation's name is a hash of its key, each record is signed and chained, and every head that
was signed has to have the root that the entries lead to.
"""

import base64
import binascii
import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

import rfc8785
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from officer_app.domain.exchange import workstation_id
from officer_app.domain.log import (
    LogEntry,
    LogKeys,
    LogPage,
    SignedRestoration,
    SignedTreeHead,
    still_holds,
)
from officer_app.domain.log_faults import LogKeyUnknown
from officer_app.domain.merkle import Frontier, leaf_hash
from officer_app.domain.records import GENESIS
from officer_app.domain.signature_faults import SignatureInvalid

__all__ = ["Audit", "AuditReport", "Finding", "FindingKind"]

_MOST_FINDINGS = 1000
_TOLERANCE = timedelta(minutes=5)
"""As the centre's own: how far a workstation's clock may be off."""

CheckDecision = Callable[[bytes, datetime], str]
"""Why an officer's signed decision (CMS, DER) does not hold at a time; '' where it does."""


class FindingKind(StrEnum):
    """What does not hold."""

    GAP = "gap"
    """Entries do not follow each other."""
    UNREADABLE = "unreadable"
    KEY = "key"
    """The workstation's key is missing, or is not the one after which it is named."""
    SIGNATURE = "signature"
    """The workstation did not sign this record."""
    CHAIN = "chain"
    """A record of the workstation is missing, is there twice or lies in another's place."""
    BACK_DATED = "back_dated"
    """Its time lies before that of the workstation's record before it."""
    POST_DATED = "post_dated"
    """Its time lies after the first head that covers it."""
    DECISION = "decision"
    """The officer's signature does not hold."""
    HEAD = "head"
    """A head is not what the entries lead to: one was removed, changed or moved."""
    HEAD_SIGNATURE = "head_signature"
    HEAD_TIME = "head_time"
    """A head is older than a smaller one."""
    NOT_COVERED = "not_covered"
    """No signed head covers these entries."""
    SEEN_ELSEWHERE = "seen_elsewhere"
    """A head that somebody was shown is not one of this log."""
    RESTORATION = "restoration"
    """An announcement that the log was restored does not hold."""


@dataclass(frozen=True)
class Finding:
    """One thing that does not hold."""

    kind: FindingKind
    index: int
    """Of the entry, or the size of the head."""
    detail: str


@dataclass(frozen=True)
class AuditReport:
    """What an audit came to."""

    entries: int
    heads: int
    workstations: int
    disbelieved: int
    """Records that the centre holds and says that it does not act on."""
    restorations: tuple[SignedRestoration, ...]
    newest: SignedTreeHead | None
    findings: tuple[Finding, ...]
    """The first thousand."""
    finding_count: int


@dataclass
class _Writer:
    """A workstation, as far as its chain has been read."""

    key: Ed25519PublicKey
    next_sequence: int = 0
    previous: str = GENESIS
    last_at: datetime | None = None


@dataclass(frozen=True)
class _Dated:
    index: int
    at: datetime


class Audit:
    """Reads a log page by page, from its first entry to its last."""

    def __init__(
        self,
        keys: LogKeys,
        *,
        known_heads: Iterable[SignedTreeHead] = (),
        check_decision: CheckDecision | None = None,
        tolerance: timedelta = _TOLERANCE,
    ) -> None:
        """`known_heads`: what was shown before, or to others. Without `check_decision` officers'
        signatures are not looked at."""
        self._keys = keys
        self._known = sorted(known_heads, key=lambda signed: signed.head.size)
        self._check_decision = check_decision
        self._tolerance = tolerance
        self._frontier = Frontier()
        self._writers: dict[str, _Writer] = {}
        self._findings: list[Finding] = []
        self._finding_count = 0
        self._heads = self._disbelieved = 0
        self._restorations: tuple[SignedRestoration, ...] = ()
        self._newest: SignedTreeHead | None = None
        self._uncovered: list[_Dated] = []
        self._roots: dict[int, bytes] = {0: self._frontier.root()}
        """At the sizes of known heads and restorations."""
        self._wanted_sizes = {signed.head.size for signed in self._known}

    def read(self, page: LogPage) -> None:
        """The next page."""
        if page.start == 0:
            self._hear_restorations(page.restorations)
        if page.start != self._frontier.size:
            self._find(FindingKind.GAP, page.start, "the page does not follow the one before")
        for one in page.workstations:
            self._meet(str(one.id), one.public_key)
        heads = list(page.heads)
        self._check_heads(heads)
        for entry in page.entries:
            self._read_entry(entry)
            self._check_heads(heads)
        for signed in heads:
            self._find(FindingKind.HEAD, signed.head.size, "it lies outside its page")

    def finish(self) -> AuditReport:
        """What it came to."""
        if self._frontier.size and (self._newest is None or self._uncovered_since()):
            self._find(
                FindingKind.NOT_COVERED, self._frontier.size, "no head covers the last entries"
            )
        for signed in self._known:
            self._compare(signed)
        for announced in self._restorations:
            self._check_restoration(announced)
        return AuditReport(
            entries=self._frontier.size,
            heads=self._heads,
            workstations=len(self._writers),
            disbelieved=self._disbelieved,
            restorations=self._restorations,
            newest=self._newest,
            findings=tuple(self._findings),
            finding_count=self._finding_count,
        )

    def _find(self, kind: FindingKind, index: int, detail: str) -> None:
        self._finding_count += 1
        if len(self._findings) < _MOST_FINDINGS:
            self._findings.append(Finding(kind, index, detail))

    # Entries

    def _meet(self, name: str, public_key: bytes) -> None:
        try:
            key = Ed25519PublicKey.from_public_bytes(public_key)
        except ValueError:
            return
        if str(workstation_id(key)) == name and name not in self._writers:
            self._writers[name] = _Writer(key)

    def _read_entry(self, entry: LogEntry) -> None:
        index = self._frontier.size
        if entry.index != index:
            self._find(FindingKind.GAP, index, f"entry {entry.index} is in its place")
        self._frontier.append(leaf_hash(entry.content))
        if self._frontier.size in self._wanted_sizes:
            self._roots[self._frontier.size] = self._frontier.root()
        self._disbelieved += not entry.believed
        try:
            self._check_entry(index, entry)
        except (ValueError, KeyError, TypeError, binascii.Error, rfc8785.CanonicalizationError):
            self._find(FindingKind.UNREADABLE, index, "it is no signed record")

    def _check_entry(self, index: int, entry: LogEntry) -> None:
        signed = json.loads(entry.content)
        if rfc8785.dumps(signed) != entry.content:
            self._find(FindingKind.UNREADABLE, index, "it is not in its one form")
        record: dict[str, Any] = signed["record"]  # JSON, whose shape only its program knows
        canonical = rfc8785.dumps(record)
        writer = self._writers.get(record["workstation"])
        if writer is None:
            self._find(FindingKind.KEY, index, f"no key of {record['workstation']}")
            return
        try:
            writer.key.verify(_bytes(signed["signature"]), canonical)
        except InvalidSignature:
            self._find(FindingKind.SIGNATURE, index, "its workstation did not sign it")
        self._check_chain(index, record, writer)
        writer.next_sequence = record["sequence"] + 1
        writer.previous = hashlib.sha256(canonical).hexdigest()
        self._check_time(index, datetime.fromisoformat(record["at"]), writer, entry)
        self._check_signed_decision(index, record)

    def _check_chain(self, index: int, record: dict[str, Any], writer: _Writer) -> None:
        sequence = record["sequence"]
        if sequence != writer.next_sequence:
            self._find(
                FindingKind.CHAIN,
                index,
                f"record {sequence} of {record['workstation']}"
                f" stands where {writer.next_sequence} belongs",
            )
        elif record["previous"] != writer.previous:
            self._find(
                FindingKind.CHAIN,
                index,
                f"record {sequence} of {record['workstation']} follows another one",
            )

    def _check_time(self, index: int, at: datetime, writer: _Writer, entry: LogEntry) -> None:
        """What the centre does not believe may have any time: that is a reason not to."""
        if not entry.believed:
            return
        if writer.last_at is not None and at < writer.last_at - self._tolerance:
            self._find(
                FindingKind.BACK_DATED,
                index,
                f"{at.isoformat()} after {writer.last_at.isoformat()}",
            )
        writer.last_at = at
        self._uncovered.append(_Dated(index, at))

    def _check_signed_decision(self, index: int, record: dict[str, Any]) -> None:
        body = record["body"]
        signed = body.get("authorisation") or body.get("decision")
        if self._check_decision is None or not signed:
            return
        reason = self._check_decision(_bytes(signed), datetime.fromisoformat(record["at"]))
        if reason:
            self._find(FindingKind.DECISION, index, reason)

    # Heads

    def _uncovered_since(self) -> bool:
        return self._newest is not None and self._newest.head.size < self._frontier.size

    def _check_heads(self, heads: list[SignedTreeHead]) -> None:
        """Those of the present size; they are taken from the list."""
        while heads and heads[0].head.size == self._frontier.size:
            self._check_head(heads.pop(0))

    def _check_head(self, signed: SignedTreeHead) -> None:
        head = signed.head
        self._heads += 1
        self._check_signature(signed)
        if head.root != self._frontier.root():
            self._find(FindingKind.HEAD, head.size, "the entries lead to another root")
        if self._newest is not None and head.at < self._newest.head.at:
            self._find(FindingKind.HEAD_TIME, head.size, f"{head.at.isoformat()} is too early")
        for dated in self._uncovered:
            if dated.at > head.at + self._tolerance:
                self._find(
                    FindingKind.POST_DATED,
                    dated.index,
                    f"{dated.at.isoformat()}, but it was there at {head.at.isoformat()}",
                )
        self._uncovered.clear()
        self._newest = signed

    def _check_signature(self, signed: SignedTreeHead) -> None:
        try:
            self._keys.verify_head(signed)
        except LogKeyUnknown:
            self._find(FindingKind.HEAD_SIGNATURE, signed.head.size, "by a key that is not known")
        except SignatureInvalid:
            self._find(FindingKind.HEAD_SIGNATURE, signed.head.size, "the key did not sign it")

    def _compare(self, signed: SignedTreeHead) -> None:
        """A head that was seen elsewhere with this log."""
        self._check_signature(signed)
        if not still_holds(signed.head, self._restorations):
            return
        if self._roots.get(signed.head.size) != signed.head.root:
            self._find(
                FindingKind.SEEN_ELSEWHERE,
                signed.head.size,
                f"a log of that size was shown at {signed.head.at.isoformat()}, and it is not this",
            )

    # Restorations

    def _hear_restorations(self, announced: tuple[SignedRestoration, ...]) -> None:
        self._restorations = announced
        self._wanted_sizes |= {signed.restoration.size for signed in announced}

    def _check_restoration(self, announced: SignedRestoration) -> None:
        restoration = announced.restoration
        try:
            self._keys.verify_restoration(announced)
        except (LogKeyUnknown, SignatureInvalid):
            self._find(FindingKind.RESTORATION, restoration.size, "the log's key did not sign it")
        if self._roots.get(restoration.size) != restoration.root:
            self._find(FindingKind.RESTORATION, restoration.size, "it was another log's")


def _bytes(text: str) -> bytes:
    """Bytes as every value's JSON has them."""
    return base64.urlsafe_b64decode(text)
