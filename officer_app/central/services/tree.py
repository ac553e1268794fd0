"""The log's Merkle tree: it grows with the records, is signed, and proves what it holds."""

import hashlib
import logging
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime

from sqlalchemy import func, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from officer_app.central.log_keys import LogKey
from officer_app.central.models import (
    Base,
    CounterRow,
    HeadDoubtRow,
    RestorationRow,
    TreeHeadRow,
    TreeNodeRow,
    TrustRow,
)
from officer_app.central.problems import Refusal
from officer_app.central.services.basics import Basics
from officer_app.central.services.directory import keep_others_out, save_trust
from officer_app.central.services.tree_nodes import Nodes
from officer_app.domain.exchange import ProblemKind, TrustKind, TrustSet
from officer_app.domain.ids import WorkstationId
from officer_app.domain.log import (
    ConsistencyProof,
    InclusionProof,
    LogKeys,
    LogProof,
    Restoration,
    SignedRestoration,
    SignedTreeHead,
    TreeHead,
    still_holds,
)
from officer_app.domain.log_faults import LogKeyUnknown
from officer_app.domain.merkle import Frontier
from officer_app.domain.signature_faults import SignatureInvalid

__all__ = ["Tree", "restorations_in", "signed_heads"]

_COUNTER = "log"
_NODES = Base.metadata.tables[TreeNodeRow.__tablename__]
_log = logging.getLogger(__name__)


class Tree:
    """See the module. A leaf's number is its record's position.

    Whoever appends holds the row from which positions are given out, to the transaction's end: of
    several servers one appends at a time, and nobody sees a part of it.
    """

    def __init__(self, basics: Basics, key: LogKey | None) -> None:
        """Without a key the tree grows as well, but is not signed and proves nothing."""
        self._basics = basics
        self._key = key

    def found(self, restored: str = "") -> None:
        """Make the key known, and see to it that a head covers all that is there.

        `restored`: why the log goes on from an old backup; said again, it changes nothing.
        """
        if self._key is None:
            return
        with self._basics.database.writing() as session:
            keep_others_out(session)
            _publish(session, self._key.spki)
        now = self._basics.clock()
        with self._basics.database.writing() as session:
            size = _keep_size(session)
            if restored:
                self._announce(session, size, restored, now)
            self._sign(session, size, now)

    def append(self, session: Session, first: int, leaves: Sequence[bytes], now: datetime) -> None:
        """Put leaves (their hashes) to the end of the tree, and sign it.

        `first` is the position of the first of them, given out in this transaction. Errors:
        Refusal (UNAVAILABLE) where others have signed the log and this server cannot.
        """
        nodes = Nodes(session)
        nodes.look_up(Frontier.subtrees(first))
        frontier = Frontier(first, map(nodes.hash, Frontier.subtrees(first)))
        rows = [
            {"level": subtree.level, "number": subtree.number, "hash": hash_}
            for leaf in leaves
            for subtree, hash_ in frontier.append(leaf).items()
        ]
        session.execute(insert(_NODES), rows)
        if self._key is not None or _newest_head(session) is not None:
            self._sign(session, frontier.size, now, frontier.root())

    def hear(self, workstation: WorkstationId, seen: SignedTreeHead | None) -> None:
        """Compare the newest head that somebody has seen with this log.

        Errors: Refusal (LOG_FORKED), with the head kept as evidence if we ever signed it.
        """
        if seen is None or self._key is None:
            return
        with self._basics.database.reading() as session:
            reason = _doubt(session, seen)
        if reason:
            self._keep_evidence(workstation, seen)
            _log.error(
                "log_contradicted by=%s size=%d era=%d", workstation, seen.head.size, seen.head.era
            )
            raise Refusal(ProblemKind.LOG_FORKED, reason)

    def prove(
        self, session: Session, seen: SignedTreeHead | None, positions: Sequence[int] = ()
    ) -> LogProof | None:
        """The newest head, how it goes on from one that was heard, and that it holds these.

        None where nothing is signed here. With positions, in a transaction that writes.
        """
        if self._key is None:
            return None
        newest = _newest_head(session)
        if newest is None:
            return None
        if newest.head.size <= max(positions, default=-1):
            # A server without a key appended what this one has to answer for.
            newest = self._sign(session, _keep_size(session), self._basics.clock())
        head = newest.head
        era = seen.head.era if seen is not None else head.era
        grown = None
        if seen is not None and era == head.era:
            grown = self.consistency(session, [seen.head.size], head.size)[0]
        return LogProof(
            head=newest,
            consistency=grown,
            restorations=tuple(r for r in restorations_in(session) if r.restoration.era > era),
            inclusion=self.inclusion(session, positions, head.size),
        )

    def inclusion(
        self, session: Session, positions: Sequence[int], size: int
    ) -> tuple[InclusionProof, ...]:
        """That these positions, all below `size`, are in the tree of that size."""
        nodes = Nodes(session)
        paths = nodes.inclusion_paths(positions, size)
        return tuple(
            InclusionProof(index=position, size=size, path=path)
            for position, path in zip(positions, paths, strict=True)
        )

    def consistency(
        self, session: Session, sizes: Sequence[int], size: int
    ) -> tuple[ConsistencyProof, ...]:
        """That the tree of one size begins with those of others, none of which is larger."""
        paths = Nodes(session).consistency_paths(sizes, size)
        return tuple(
            ConsistencyProof(first=first, second=size, path=path)
            for first, path in zip(sizes, paths, strict=True)
        )

    def newest(self, session: Session) -> SignedTreeHead:
        """The newest head. Errors: Refusal (NOT_FOUND) where nothing was signed."""
        newest = _newest_head(session)
        if newest is None:
            raise Refusal(ProblemKind.NOT_FOUND, "this log is not signed")
        return newest

    def _announce(self, session: Session, size: int, reason: str, now: datetime) -> None:
        assert self._key is not None
        known = restorations_in(session)
        if any(r.restoration.reason == reason for r in known):
            return
        back_to = min([size, *_sizes_before_doubts(session, known)])
        restoration = Restoration(
            era=len(known) + 1,
            size=back_to,
            root=Nodes(session).root(back_to),
            at=now,
            reason=reason,
        )
        signed = self._key.sign_restoration(restoration)
        session.add(RestorationRow(era=restoration.era, json=signed.to_json()))
        session.flush()
        _log.warning("log_restored era=%d size=%d", restoration.era, back_to)

    def _sign(
        self, session: Session, size: int, now: datetime, root: bytes | None = None
    ) -> SignedTreeHead:
        """The one head of that size in the present era; positions are held."""
        era, newest = len(restorations_in(session)), _newest_head(session)
        there = session.get(TreeHeadRow, (era, size))
        if there is not None:
            return SignedTreeHead.from_json(there.json)
        if self._key is None:
            raise Refusal(ProblemKind.UNAVAILABLE, "this server has no key for the log")
        head = TreeHead(
            era=era,
            size=size,
            root=root if root is not None else Nodes(session).root(size),
            # Servers' clocks differ; the log's time does not run back.
            at=max(now, newest.head.at) if newest is not None else now,
        )
        signed = self._key.sign_head(head)
        session.add(TreeHeadRow(era=era, size=size, json=signed.to_json()))
        session.flush()
        return signed

    def _keep_evidence(self, workstation: WorkstationId, seen: SignedTreeHead) -> None:
        with self._basics.database.writing() as session:
            try:
                _keys_in(session).verify_head(seen)
            except (LogKeyUnknown, SignatureInvalid):
                return
            name = hashlib.sha256(seen.canonical()).hexdigest()
            if session.get(HeadDoubtRow, name) is not None:
                return
            row = HeadDoubtRow(
                sha256=name,
                workstation=str(workstation),
                received_at=self._basics.clock(),
                json=seen.to_json(),
            )
            # Many have seen the same head, and may tell of it at the same moment.
            with suppress(IntegrityError), session.begin_nested():
                session.add(row)


def signed_heads(session: Session, above: int, up_to: int) -> tuple[SignedTreeHead, ...]:
    """The heads of sizes beyond `above` up to another, smaller sizes and earlier eras first."""
    texts = session.scalars(
        select(TreeHeadRow.json)
        .where(TreeHeadRow.size > above, TreeHeadRow.size <= up_to)
        .order_by(TreeHeadRow.size, TreeHeadRow.era)
    )
    return tuple(map(SignedTreeHead.from_json, texts))


def restorations_in(session: Session) -> tuple[SignedRestoration, ...]:
    """All restorations that were announced, the first one first."""
    texts = session.scalars(select(RestorationRow.json).order_by(RestorationRow.era))
    return tuple(map(SignedRestoration.from_json, texts))


def _keep_size(session: Session) -> int:
    """How many records there are; nobody appends until this transaction ends."""
    return session.get_one(CounterRow, _COUNTER, with_for_update=True).next


def _newest_head(session: Session) -> SignedTreeHead | None:
    text = session.scalar(
        select(TreeHeadRow.json).order_by(TreeHeadRow.era.desc(), TreeHeadRow.size.desc()).limit(1)
    )
    return SignedTreeHead.from_json(text) if text is not None else None


def _doubt(session: Session, seen: SignedTreeHead) -> str:
    """Why a head is not one of this log's; '' when it is, or when it was given up openly."""
    try:
        _keys_in(session).verify_head(seen)
    except LogKeyUnknown:
        return "the head that was seen is another log's"
    except SignatureInvalid:
        return "the head that was seen has no valid signature"
    restorations, head = restorations_in(session), seen.head
    size = session.get_one(CounterRow, _COUNTER).next
    if head.era > len(restorations) or (head.era == len(restorations) and head.size > size):
        return (
            f"this log holds {size} records where {head.size} have been seen:"
            " an old backup was restored, or there are two logs"
        )
    if not still_holds(head, restorations):
        return ""
    if head.size > size or Nodes(session).root(head.size) != head.root:
        return f"this log had another history when it held {head.size} records"
    return ""


def _sizes_before_doubts(session: Session, known: tuple[SignedRestoration, ...]) -> tuple[int, ...]:
    """The log may have grown since the backup: what parted from it did so before each doubt."""
    texts = session.scalars(select(HeadDoubtRow.json))
    doubted = (SignedTreeHead.from_json(text).head for text in texts)
    before = (
        select(func.max(TreeHeadRow.size)).where(TreeHeadRow.size < head.size)
        for head in doubted
        if still_holds(head, known)
    )
    return tuple(session.scalar(largest) or 0 for largest in before)


def _publish(session: Session, spki: bytes) -> None:
    """Keys of before stay known: what they signed is still to be checked."""
    known = _key_ders(session)
    if spki not in known:
        save_trust(session, TrustSet(kind=TrustKind.LOG_KEY, ders=(spki, *known)))


def _key_ders(session: Session) -> tuple[bytes, ...]:
    row = session.get(TrustRow, TrustKind.LOG_KEY)
    return TrustSet.from_json(row.json).ders if row is not None else ()


def _keys_in(session: Session) -> LogKeys:
    return LogKeys.from_ders(_key_ders(session))
