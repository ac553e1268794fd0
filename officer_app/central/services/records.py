"""The log: records taken in order, verified, once; forks found; every answer repeatable."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import rfc8785
from sqlalchemy import select
from sqlalchemy.orm import Session

from officer_app.central.models import ForkRow, RecordRow, TokenRow, WorkstationRow
from officer_app.central.problems import Refusal
from officer_app.central.services.basics import Basics, next_number
from officer_app.central.services.judgement import Disbelief, Knowledge, check_record, check_token
from officer_app.central.services.requests import Workstation
from officer_app.central.services.seals import note_seal
from officer_app.central.services.tree import Tree
from officer_app.domain.exchange import (
    Outcome,
    ProblemKind,
    PushBatch,
    PushReceipt,
    RecordReceipt,
    WorkstationStatus,
)
from officer_app.domain.ids import TokenId
from officer_app.domain.log import Witness, Witnessed
from officer_app.domain.merkle import leaf_hash
from officer_app.domain.projection import TokenNow, token_after, tokens_of
from officer_app.domain.records import Record, SignedRecord, verify_record
from officer_app.domain.store_faults import RecordsTampered

__all__ = ["Records"]

_EARLIEST, _LATEST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class _Looked:
    """A record after everything that can be found out without the database's lock."""

    signed: SignedRecord
    sha256: str = ""
    leaf: bytes = b""
    """Its hash in the log's tree."""
    unfit: str = ""
    """Why it cannot be taken at all; '' when it can."""
    doubt: str = ""
    """Why it is not believed; '' when it is."""


class Records:
    """See the module."""

    def __init__(self, basics: Basics, tree: Tree) -> None:
        self._basics = basics
        self._tree = tree

    def push(self, workstation: Workstation, batch: PushBatch) -> PushReceipt:
        """Take what fits, answer for each. What was taken before gets its former answer.

        Errors: Refusal (WORKSTATION_STOPPED) when a signed record contradicts one that is held:
        the workstation is stopped then, and the contradiction kept as evidence; LOG_FORKED, as
        Tree.hear.
        """
        self._tree.hear(workstation.id, batch.seen)
        received_at = self._basics.clock()
        with self._basics.database.reading() as session:
            knowledge = Knowledge.now(session, [s.record.body.officer for s in batch.records])
        looked = [self._look(s, workstation, knowledge, received_at) for s in batch.records]
        with self._basics.database.writing() as session:
            taking = _Taking(session, workstation, knowledge, received_at)
            receipts = taking.take_all(looked)
            if taking.new_leaves:
                self._tree.append(session, taking.first_new, taking.new_leaves, received_at)
            held = [r.position for r in receipts if r.position is not None]
            proof = self._tree.prove(session, batch.seen, held)
        if taking.forked:
            raise Refusal(
                ProblemKind.WORKSTATION_STOPPED,
                "it told two histories; it has been stopped until somebody has looked at it",
            )
        return PushReceipt(records=receipts, send_from=taking.send_from, proof=proof)

    def witness(self, workstation: Workstation, asked: Witness) -> Witnessed:
        """The log as it stands, for somebody who has nothing to push.

        Errors: Refusal (LOG_FORKED), as Tree.hear.
        """
        self._tree.hear(workstation.id, asked.seen)
        with self._basics.database.reading() as session:
            row = session.get_one(WorkstationRow, str(workstation.id))
            return Witnessed(
                proof=self._tree.prove(session, asked.seen), send_from=row.next_sequence
            )

    def _look(
        self,
        signed: SignedRecord,
        workstation: Workstation,
        knowledge: Knowledge,
        received_at: datetime,
    ) -> _Looked:
        record = signed.record
        unfit = _plainly_unfit(record, workstation)
        if unfit:
            return _Looked(signed, unfit=unfit)
        try:
            sha256 = verify_record(signed, workstation.key)
        except rfc8785.CanonicalizationError:
            return _Looked(signed, unfit="it has no canonical form")
        except RecordsTampered:
            return _Looked(signed, unfit="its signature does not hold")
        leaf = leaf_hash(signed.canonical())
        try:
            tolerance = self._basics.settings.clock_tolerance
            check_record(record, knowledge, received_at, tolerance)
        except Disbelief as doubt:
            return _Looked(signed, sha256, leaf, doubt=doubt.reason)
        return _Looked(signed, sha256, leaf)


def _plainly_unfit(record: Record, workstation: Workstation) -> str:
    if record.workstation != workstation.id:
        return "it is another workstation's"
    if record.at.tzinfo is None or not _EARLIEST <= record.at <= _LATEST:
        return "its time cannot be meant"
    return ""


class _Taking:
    """One push inside its transaction, the workstation's row held."""

    def __init__(
        self,
        session: Session,
        workstation: Workstation,
        knowledge: Knowledge,
        received_at: datetime,
    ) -> None:
        self._session = session
        self._knowledge = knowledge
        self._row = session.get_one(WorkstationRow, str(workstation.id), with_for_update=True)
        self._received_at = received_at
        self.forked = False
        self.new_leaves: list[bytes] = []
        """Of the records that were taken, which follow each other in the log."""
        self.first_new = 0
        """The position of the first of them."""
        if self._row.status != WorkstationStatus.ACTIVE:
            raise Refusal(ProblemKind.WORKSTATION_STOPPED, f"the workstation is {self._row.status}")

    @property
    def send_from(self) -> int:
        """The first sequence that is not held."""
        return self._row.next_sequence

    def take_all(self, looked: Sequence[_Looked]) -> tuple[RecordReceipt, ...]:
        held = self._held([look.signed.record.sequence for look in looked])
        receipts: list[RecordReceipt] = []
        for look in looked:
            if self.forked:
                break
            receipts.append(self._take(look, held))
        return tuple(receipts)

    def _held(self, sequences: list[int]) -> dict[int, RecordRow]:
        """Those of the batch that were taken before."""
        here = [sequence for sequence in sequences if sequence < self._row.next_sequence]
        if not here:
            return {}
        rows = self._session.scalars(
            select(RecordRow).where(
                RecordRow.workstation == self._row.id, RecordRow.sequence.in_(here)
            )
        )
        return {row.sequence: row for row in rows}

    def _take(self, look: _Looked, held: dict[int, RecordRow]) -> RecordReceipt:
        record = look.signed.record
        if look.unfit:
            return _not_taken(record, look.unfit)
        if record.sequence > self._row.next_sequence:
            return _not_taken(record, "the one before it is not here")
        if record.sequence < self._row.next_sequence:
            before = held.get(record.sequence)
            if before is not None and before.sha256 == look.sha256:
                return _receipt(before)
            return self._stop(look)
        if record.previous != self._row.head_sha256:
            return self._stop(look)
        held[record.sequence] = row = self._insert(look)
        return _receipt(row)

    def _insert(self, look: _Looked) -> RecordRow:
        record = look.signed.record
        position = next_number(self._session, "log")
        if not self.new_leaves:
            self.first_new = position
        self.new_leaves.append(look.leaf)
        reason = look.doubt or self._project(record, position)
        row = RecordRow(
            position=position,
            workstation=self._row.id,
            sequence=record.sequence,
            sha256=look.sha256,
            kind=record.body.kind,
            at=record.at,
            received_at=self._received_at,
            outcome=Outcome.REFUSED if reason else Outcome.ACCEPTED,
            reason=reason,
            signed_json=look.signed.to_json(),
        )
        self._session.add(row)
        if not reason:
            note_seal(self._session, record, position)
        self._row.next_sequence = record.sequence + 1
        self._row.head_sha256 = look.sha256
        return row

    def _project(self, record: Record, position: int) -> str:
        """What the record makes true of its tokens; or why it cannot be, of any of them."""
        for token in tokens_of(record):
            try:
                check_token(record, token, self._token, self._knowledge)
            except Disbelief as doubt:
                return doubt.reason
        for token in tokens_of(record):
            present = self._token(token)
            after = token_after(token, present, record)
            if after is None or after == present:
                continue
            self._session.merge(
                TokenRow(
                    id=str(token),
                    status=after.status,
                    subscriber=str(after.subscriber) if after.subscriber else None,
                    position=position,
                    json=after.to_json(),
                )
            )
        return ""

    def _token(self, token: TokenId) -> TokenNow | None:
        row = self._session.get(TokenRow, str(token))
        return TokenNow.from_json(row.json) if row is not None else None

    def _stop(self, look: _Looked) -> RecordReceipt:
        """Signed by the workstation's key, and not what it signed before."""
        record = look.signed.record
        self.forked = True
        self._row.status = WorkstationStatus.STOPPED
        self._row.status_reason = f"record {record.sequence} contradicts one that is held"
        self._session.add(
            ForkRow(
                sha256=look.sha256,
                workstation=self._row.id,
                sequence=record.sequence,
                received_at=self._received_at,
                signed_json=look.signed.to_json(),
            )
        )
        return _not_taken(record, self._row.status_reason)


def _not_taken(record: Record, reason: str) -> RecordReceipt:
    return RecordReceipt(sequence=record.sequence, outcome=Outcome.NOT_TAKEN, reason=reason)


def _receipt(row: RecordRow) -> RecordReceipt:
    return RecordReceipt(
        sequence=row.sequence,
        outcome=Outcome(row.outcome),
        reason=row.reason,
        position=row.position,
        received_at=row.received_at,
    )
