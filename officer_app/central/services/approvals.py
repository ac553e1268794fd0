"""The second officer: sees the openings that wait, and approves or rejects one by card."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from officer_app.central.models import EscrowRow, TokenRow, WorkstationRow
from officer_app.central.problems import Refusal
from officer_app.central.services.basics import Basics
from officer_app.central.services.decisions import signed_by
from officer_app.central.services.escrow import AlreadyTold, approver_needs
from officer_app.central.services.escrow_journal import EscrowJournal, Opening, OpeningState
from officer_app.central.services.requests import Workstation
from officer_app.central.services.trust import officer_by_id
from officer_app.domain.escrow import (
    DecideOpening,
    EscrowApproval,
    EscrowEventKind,
    OpeningId,
    OpeningNow,
    OpeningProgress,
    PendingOpening,
    PendingOpenings,
    Verdict,
    call_code,
)
from officer_app.domain.exchange import ProblemKind
from officer_app.domain.ids import OfficerId, SubscriberId, TokenId, WorkstationId
from officer_app.domain.officer import Act, Officer, may

__all__ = ["Approvals"]

_EVENTS = {
    Verdict.APPROVE: EscrowEventKind.APPROVED,
    Verdict.REJECT: EscrowEventKind.REJECTED,
}


@dataclass(frozen=True)
class _Deciding:
    """Who says something about which opening."""

    workstation: Workstation
    officer: Officer
    opening: Opening
    now: datetime

    def row(self, event: EscrowEventKind) -> EscrowRow:
        """A line about it."""
        asked = self.opening.asked
        return EscrowRow(
            at=self.now,
            event=event,
            opening=asked.opening,
            procedure=asked.procedure,
            token=asked.token,
            officer=str(self.officer.id),
            workstation=str(self.workstation.id),
            reason="",
            detail="",
        )


class Approvals:
    """See the module."""

    def __init__(self, basics: Basics, journal: EscrowJournal) -> None:
        self._basics = basics
        self._journal = journal

    def pending(self, officer: Officer) -> PendingOpenings:
        """What waits for somebody like this officer; not what the officer asked for."""
        self._journal.expire()
        with self._basics.database.reading() as session:
            waiting = [
                _pending(session, opening)
                for opening in self._journal.open_ones(session)
                if opening.state is OpeningState.WAITING
                and not opening.asked.remote
                and opening.asked.officer != str(officer.id)
            ]
        return PendingOpenings(openings=tuple(waiting))

    def remote(self, token: TokenId, code: str) -> PendingOpening:
        """The one of which somebody was told by telephone: by its card and its code.

        Nobody sees it without the code. Errors: Refusal (NOT_FOUND).
        """
        self._journal.expire()
        with self._basics.database.reading() as session:
            meant = [
                opening
                for opening in self._journal.open_ones(session)
                if opening.state is OpeningState.WAITING
                and opening.asked.remote
                and (opening.token, call_code(opening.id)) == (token, code)
            ]
            if len(meant) != 1:
                raise Refusal(ProblemKind.NOT_FOUND, "nothing waits for this card and this code")
            return _pending(session, meant[0])

    def progress(self, workstation: Workstation, opening: OpeningId) -> OpeningNow:
        """How far an opening has come that this workstation asked for.

        Errors: Refusal (NOT_FOUND).
        """
        self._journal.expire()
        with self._basics.database.reading() as session:
            found = self._journal.opening(session, opening)
        if found is None or found.asked.workstation != str(workstation.id):
            raise Refusal(ProblemKind.NOT_FOUND, "there is no such opening")
        waits = found.state is OpeningState.WAITING
        progress = OpeningProgress.WAITING if waits else OpeningProgress.DECIDED
        return OpeningNow(opening=opening, progress=progress)

    def decide(
        self,
        workstation: Workstation,
        officer: Officer,
        opening: OpeningId,
        request: DecideOpening,
    ) -> None:
        """Take the officer's word; the same word again changes nothing.

        Errors: Refusal (NOT_FOUND, NOT_PERMITTED, SIGNATURE, OFFICER_REFUSED, CONFLICT,
        OPENING_EXPIRED).
        """
        self._journal.expire()
        with self._basics.database.reading() as session:
            found = self._journal.opening(session, opening)
        if found is None:
            raise Refusal(ProblemKind.NOT_FOUND, "there is no such opening")
        deciding = _Deciding(workstation, officer, found, self._basics.clock())
        try:
            self._decide(deciding, request)
        except AlreadyTold:
            raise
        except Refusal as no:
            self._note_refusal(deciding, no)
            raise

    def _decide(self, deciding: _Deciding, request: DecideOpening) -> None:
        with self._basics.database.reading() as session:
            _check_person(session, deciding)
            approval = signed_by(
                session, deciding.officer, EscrowApproval, request.approval, deciding.now
            )
        self._check_approval(deciding, approval)
        with self._basics.database.writing() as session:
            self._journal.keep_others_out(session)
            present = self._journal.opening(session, deciding.opening.id)
            assert present is not None
            if not _is_new(present, deciding.officer, approval.verdict):
                return
            row = deciding.row(_EVENTS[approval.verdict])
            row.reason, row.signed = approval.reason, request.approval
            row.expires_at = deciding.now + self._basics.settings.opening_life
            self._journal.write(session, row)

    def _check_approval(self, deciding: _Deciding, approval: EscrowApproval) -> None:
        if (approval.opening, approval.officer) != (deciding.opening.id, deciding.officer.id):
            raise Refusal(ProblemKind.SIGNATURE, "the officer signed for something else")
        if approval.verdict is Verdict.REJECT and not approval.reason.strip():
            raise Refusal(ProblemKind.MALFORMED, "whoever asked has to be told why not")
        if deciding.opening.asked.remote and not approval.reason.strip():
            raise Refusal(ProblemKind.MALFORMED, "it says nothing of how the person was identified")
        at, tolerance = approval.decided_at, self._basics.settings.clock_tolerance
        if at.tzinfo is None:
            raise Refusal(ProblemKind.SIGNATURE, "its time has no zone")
        if not deciding.opening.asked.at - tolerance <= at <= deciding.now + tolerance:
            raise Refusal(ProblemKind.SIGNATURE, "it was signed for another time")

    def _note_refusal(self, deciding: _Deciding, no: Refusal) -> None:
        if no.kind is ProblemKind.UNAVAILABLE:
            return
        row = deciding.row(EscrowEventKind.REFUSED)
        row.detail = f"{no.kind}: {no.reason}"
        with self._basics.database.writing() as session:
            self._journal.keep_others_out(session)
            self._journal.write(session, row)


def _check_person(session: Session, deciding: _Deciding) -> None:
    """Four eyes: another person than the one who asked and the one whose token it is."""
    officer, asked = deciding.officer, deciding.opening.asked
    for act in approver_needs(session, deciding.opening) or {Act.APPROVE}:
        if not may(officer, act):
            raise Refusal(ProblemKind.NOT_PERMITTED, f"{officer.display_name}: {act}")
    if asked.remote and asked.workstation == str(deciding.workstation.id):
        raise Refusal(ProblemKind.NOT_PERMITTED, "it takes an officer at another workstation")
    asker = officer_by_id(session, OfficerId(asked.officer))
    holder = _holder(session, asked.token)
    same_person = officer.subscriber is not None and (
        officer.subscriber == holder
        or (asker is not None and officer.subscriber == asker.subscriber)
    )
    if str(officer.id) == asked.officer or same_person:
        raise Refusal(ProblemKind.NOT_PERMITTED, "it takes another officer to approve this")


def _is_new(present: Opening, officer: Officer, verdict: Verdict) -> bool:
    """Whether it still waits; False: the officer said the same before. Errors: Refusal."""
    said = present.verdict
    if said is not None:
        if (said.officer, said.event) == (str(officer.id), _EVENTS[verdict]):
            return False
        raise Refusal(ProblemKind.CONFLICT, "it has been decided already")
    if present.state is OpeningState.EXPIRED:
        raise AlreadyTold(ProblemKind.OPENING_EXPIRED, "nobody decided in time")
    if present.state is not OpeningState.WAITING:
        raise Refusal(ProblemKind.CONFLICT, "it does not wait for anybody")
    return True


def _pending(session: Session, opening: Opening) -> PendingOpening:
    asked = opening.asked
    holder = _holder(session, asked.token)
    return PendingOpening(
        opening=opening.id,
        officer=OfficerId(asked.officer),
        workstation=WorkstationId(asked.workstation),
        workstation_name=session.get_one(WorkstationRow, asked.workstation).name,
        token=opening.token,
        subscriber=holder,
        reason=asked.reason,
        asked_at=asked.at,
        expires_at=opening.expires_at,
        decision=asked.signed or b"",
        remote=asked.remote,
    )


def _holder(session: Session, token: str) -> SubscriberId | None:
    row = session.get(TokenRow, token)
    return SubscriberId(row.subscriber) if row is not None and row.subscriber else None
