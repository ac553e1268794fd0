"""The escrow's journal: lines in their order, and what they make of each opening."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session, aliased

from officer_app.central.models import CounterRow, EscrowRow
from officer_app.central.services.basics import Basics, next_number
from officer_app.domain.escrow import EscrowEvent, EscrowEventKind, EscrowPage, OpeningId
from officer_app.domain.ids import OfficerId, ProcedureId, TokenId, WorkstationId

__all__ = ["EscrowJournal", "Opening", "OpeningState"]

_COUNTER = "escrow"
_VERDICTS = (EscrowEventKind.APPROVED, EscrowEventKind.REJECTED)
_ENDS = (EscrowEventKind.OPENED, EscrowEventKind.REJECTED, EscrowEventKind.EXPIRED)


class OpeningState(StrEnum):
    """How far an opening has come."""

    WAITING = "waiting"
    APPROVED = "approved"
    OPENED = "opened"
    REJECTED = "rejected"
    EXPIRED = "expired"


@dataclass(frozen=True)
class Opening:
    """An opening as its lines leave it."""

    asked: EscrowRow
    verdict: EscrowRow | None = None
    end: EscrowRow | None = None

    @property
    def id(self) -> OpeningId:
        """Its name."""
        return OpeningId(self.asked.opening or "")

    @property
    def token(self) -> TokenId:
        """Whose secrets."""
        return TokenId.parse(self.asked.token)

    @property
    def state(self) -> OpeningState:
        """How far it has come."""
        if self.end is not None:
            return OpeningState(self.end.event)
        return OpeningState.APPROVED if self.verdict else OpeningState.WAITING

    @property
    def expires_at(self) -> datetime:
        """Until when it waits, or, approved, until when it can be fetched."""
        row = self.verdict or self.asked
        assert row.expires_at is not None
        return row.expires_at


class EscrowJournal:
    """Its methods with a session belong into a transaction that has `keep_others_out`."""

    def __init__(self, basics: Basics) -> None:
        self._basics = basics

    def keep_others_out(self, session: Session) -> None:
        """Deeds at the escrow come one after the other."""
        session.get_one(CounterRow, _COUNTER, with_for_update=True)

    def write(self, session: Session, row: EscrowRow) -> None:
        """Add a line; its position is given here."""
        row.position = next_number(session, _COUNTER)
        session.add(row)
        session.flush()

    def opening(self, session: Session, opening: OpeningId) -> Opening | None:
        """The opening of that name."""
        rows = session.scalars(select(EscrowRow).where(EscrowRow.opening == str(opening)))
        return _opening(rows)

    def newest_opening(
        self, session: Session, procedure: ProcedureId, officer: OfficerId
    ) -> Opening | None:
        """The last one that this officer began for that procedure."""
        name = session.scalar(
            select(EscrowRow.opening)
            .where(
                EscrowRow.procedure == str(procedure),
                EscrowRow.officer == str(officer),
                EscrowRow.event == EscrowEventKind.ASKED,
            )
            .order_by(EscrowRow.position.desc())
            .limit(1)
        )
        return self.opening(session, OpeningId(name)) if name else None

    def is_taken(
        self, session: Session, procedure: ProcedureId, workstation: WorkstationId, token: TokenId
    ) -> bool:
        """Whether the procedure's name was used at another workstation or for another token."""
        other = (EscrowRow.workstation != str(workstation)) | (EscrowRow.token != str(token))
        asked = EscrowRow.event == EscrowEventKind.ASKED
        found = select(EscrowRow.position).where(
            EscrowRow.procedure == str(procedure), asked, other
        )
        return session.scalar(found.limit(1)) is not None

    def open_ones(self, session: Session) -> list[Opening]:
        """Those that have not ended, the oldest first."""
        end = aliased(EscrowRow)
        ended = exists().where(end.opening == EscrowRow.opening, end.event.in_(_ENDS))
        live = select(EscrowRow.opening).where(EscrowRow.event == EscrowEventKind.ASKED, ~ended)
        names = session.scalars(live.order_by(EscrowRow.position)).all()
        found = (self.opening(session, OpeningId(name)) for name in names if name)
        return [opening for opening in found if opening is not None]

    def expire(self) -> None:
        """Write down which openings' time is over by now.

        In a transaction of its own: it stays true when what somebody wanted then is refused.
        """
        now = self._basics.clock()
        with self._basics.database.reading() as session:
            if not self._overdue(session, now):
                return
        with self._basics.database.writing() as session:
            self.keep_others_out(session)
            for opening in self._overdue(session, now):
                self.write(session, _expiry(opening))

    def page(self, after: int) -> EscrowPage:
        """Lines after that position, -1 for the first ones."""
        self.expire()
        limit = self._basics.settings.escrow_page_items
        with self._basics.database.reading() as session:
            later: ColumnElement[bool] = EscrowRow.position > after
            wanted = select(EscrowRow).where(later).order_by(EscrowRow.position).limit(limit + 1)
            rows = session.scalars(wanted).all()
        return EscrowPage(events=tuple(map(_event, rows[:limit])), more=len(rows) > limit)

    def _overdue(self, session: Session, now: datetime) -> list[Opening]:
        return [opening for opening in self.open_ones(session) if opening.expires_at <= now]


def _opening(rows: Iterable[EscrowRow]) -> Opening | None:
    asked = verdict = end = None
    for row in rows:
        asked = row if row.event == EscrowEventKind.ASKED else asked
        verdict = row if row.event in _VERDICTS else verdict
        end = row if row.event in _ENDS else end
    return Opening(asked, verdict, end) if asked is not None else None


def _expiry(opening: Opening) -> EscrowRow:
    asked = opening.asked
    return EscrowRow(
        at=opening.expires_at,
        event=EscrowEventKind.EXPIRED,
        opening=asked.opening,
        procedure=asked.procedure,
        token=asked.token,
        officer=asked.officer,
        workstation=asked.workstation,
        reason=asked.reason,
        detail="",
    )


def _event(row: EscrowRow) -> EscrowEvent:
    return EscrowEvent(
        position=row.position,
        at=row.at,
        event=EscrowEventKind(row.event),
        opening=OpeningId(row.opening) if row.opening else None,
        procedure=ProcedureId(row.procedure),
        token=TokenId.parse(row.token),
        officer=OfficerId(row.officer),
        workstation=WorkstationId(row.workstation),
        reason=row.reason,
        detail=row.detail,
        approved_by=OfficerId(row.approved_by) if row.approved_by else None,
        signed=row.signed,
    )
