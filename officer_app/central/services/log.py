"""The log as it is read: heads, proofs, the leaves' hashes; and, for auditors, all of it."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from officer_app.central.models import RecordRow, TreeHeadRow, TreeNodeRow, WorkstationRow
from officer_app.central.problems import Refusal
from officer_app.central.services.basics import Basics
from officer_app.central.services.tree import Tree, restorations_in, signed_heads
from officer_app.domain.exchange import Outcome, ProblemKind
from officer_app.domain.ids import WorkstationId
from officer_app.domain.log import (
    AskProofs,
    ConsistencyProof,
    InclusionProof,
    LeafPage,
    LogEntry,
    LogPage,
    LogWorkstation,
    Proofs,
    SignedTreeHead,
    leaf_content,
)

__all__ = ["Log"]

_LEAVES = 5000
"""Most leaves' hashes in one page."""
_PAGE_CHARACTERS = 4 << 20
"""No record is added to a page that would grow beyond this."""


class Log:
    """See the module."""

    def __init__(self, basics: Basics, tree: Tree) -> None:
        self._basics = basics
        self._tree = tree

    def head(self, size: int | None = None) -> SignedTreeHead:
        """The newest head, or the newest of a size. Errors: Refusal (NOT_FOUND)."""
        with self._basics.database.reading() as session:
            if size is None:
                return self._tree.newest(session)
            text = session.scalar(
                select(TreeHeadRow.json)
                .where(TreeHeadRow.size == size)
                .order_by(TreeHeadRow.era.desc())
                .limit(1)
            )
        if text is None:
            raise Refusal(ProblemKind.NOT_FOUND, "no head of that size was signed")
        return SignedTreeHead.from_json(text)

    def inclusion(self, record: str, size: int) -> InclusionProof:
        """That a record, named by its SHA-256 (hex), is in the log of that size.

        Errors: Refusal (NOT_FOUND).
        """
        (proof,) = self.proofs(AskProofs(size=size, records=(record,))).records
        if proof is None:
            raise Refusal(ProblemKind.NOT_FOUND, "no such record is in the log of that size")
        return proof

    def consistency(self, first: int, second: int) -> ConsistencyProof:
        """That the log of one size begins with that of another. Errors: Refusal (NOT_FOUND)."""
        (proof,) = self.proofs(AskProofs(size=second, heads=(first,))).heads
        return proof

    def proofs(self, asked: AskProofs) -> Proofs:
        """Many at once. Errors: Refusal (NOT_FOUND) for a size that the log has not reached."""
        with self._basics.database.reading() as session:
            if asked.size > _size(session) or not all(0 <= n <= asked.size for n in asked.heads):
                raise Refusal(ProblemKind.NOT_FOUND, "the log has not that size")
            rows = session.execute(
                select(RecordRow.sha256, RecordRow.position).where(
                    RecordRow.sha256.in_(asked.records), RecordRow.position < asked.size
                )
            )
            position = {row.sha256: row.position for row in rows}
            found = [position[record] for record in asked.records if record in position]
            shown = self._tree.inclusion(session, found, asked.size)
            by_index = {proof.index: proof for proof in shown}
            return Proofs(
                records=tuple(by_index.get(position.get(r, -1)) for r in asked.records),
                heads=self._tree.consistency(session, asked.heads, asked.size),
            )

    def leaves(self, start: int) -> LeafPage:
        """The leaves' hashes from one on: enough to compute every head anew."""
        with self._basics.database.reading() as session:
            hashes = session.scalars(
                select(TreeNodeRow.hash)
                .where(TreeNodeRow.level == 0, TreeNodeRow.number >= start)
                .order_by(TreeNodeRow.number)
                .limit(_LEAVES + 1)
            ).all()
        return LeafPage(start=start, hashes=tuple(hashes[:_LEAVES]), more=len(hashes) > _LEAVES)

    def page(self, start: int) -> LogPage:
        """Records from a position on, whole, with all that is needed to check them."""
        limit = self._basics.settings.log_page_items
        with self._basics.database.reading() as session:
            # First what is signed, then what it covers: records that come meanwhile wait.
            covered = session.scalar(select(func.max(TreeHeadRow.size)))
            wanted = select(RecordRow).where(RecordRow.position >= start)
            if covered is not None:
                wanted = wanted.where(RecordRow.position < covered)
            rows = session.scalars(wanted.order_by(RecordRow.position).limit(limit + 1)).all()
            taken = _fitting(rows[:limit])
            more = len(rows) > len(taken)
            end = taken[-1].position + 1 if taken else start
            return LogPage(
                start=start,
                entries=tuple(map(_entry, taken)),
                # Heads beyond the last record are shown as well: they speak of what is gone.
                heads=signed_heads(session, start if start else -1, end if more else covered or 0),
                restorations=restorations_in(session) if start == 0 else (),
                workstations=_workstations(session, taken),
                more=more,
            )


def _fitting(rows: Sequence[RecordRow]) -> Sequence[RecordRow]:
    """As many as an answer should hold, and one at least."""
    total = 0
    for count, row in enumerate(rows):
        total += len(row.signed_json)
        if total > _PAGE_CHARACTERS and count:
            return rows[:count]
    return rows


def _size(session: Session) -> int:
    """How many leaves can be seen."""
    newest = session.scalar(select(func.max(TreeNodeRow.number)).where(TreeNodeRow.level == 0))
    return newest + 1 if newest is not None else 0


def _entry(row: RecordRow) -> LogEntry:
    return LogEntry(
        index=row.position,
        content=leaf_content(row.signed_json),
        believed=row.outcome == Outcome.ACCEPTED,
        reason=row.reason,
    )


def _workstations(session: Session, rows: Sequence[RecordRow]) -> tuple[LogWorkstation, ...]:
    found = session.execute(
        select(WorkstationRow.id, WorkstationRow.public_key)
        .where(WorkstationRow.id.in_({row.workstation for row in rows}))
        .order_by(WorkstationRow.id)
    )
    return tuple(LogWorkstation(id=WorkstationId(name), public_key=key) for name, key in found)
