"""The escrow: a token's secrets opened for an officer, and sealed anew for one workstation."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from officer_app.central.escrow_keys import EscrowKey
from officer_app.central.models import EscrowRow, ProfileRow, ProfilesRow, TokenRow, WorkstationRow
from officer_app.central.problems import Refusal
from officer_app.central.services.basics import Basics
from officer_app.central.services.decisions import signed_by
from officer_app.central.services.escrow_journal import EscrowJournal, Opening, OpeningState
from officer_app.central.services.requests import Workstation
from officer_app.central.services.seals import Seal, newest_seal
from officer_app.central.services.trust import officer_by_id
from officer_app.domain.escrow import (
    AwaitingApproval,
    EscrowDecision,
    EscrowEventKind,
    OpenedSecrets,
    OpeningId,
    OpenSecrets,
)
from officer_app.domain.exchange import ProblemKind
from officer_app.domain.ids import OfficerId, ProfileId, TokenId
from officer_app.domain.officer import Act, Officer, may
from officer_app.domain.profiles import Profiles, TokenProfile
from officer_app.domain.projection import TokenNow
from officer_app.domain.secret import Secret
from officer_app.domain.signature_faults import RecipientRefused, SealBroken
from officer_app.domain.token import TokenStatus
from officer_app.signing.seal import seal

__all__ = ["AlreadyTold", "Escrow", "approver_needs"]

_log = logging.getLogger(__name__)
_WITHOUT_SECRETS = (TokenStatus.IN_STOCK, TokenStatus.DESTROYED)


@dataclass(eq=False)
class AlreadyTold(Refusal):
    """Says how an opening ended: the journal has that already."""


@dataclass(frozen=True)
class _Asking:
    """Who wants what."""

    workstation: Workstation
    officer: Officer
    request: OpenSecrets
    now: datetime

    def row(self, event: EscrowEventKind, opening: OpeningId | None) -> EscrowRow:
        """A line about it."""
        return EscrowRow(
            at=self.now,
            event=event,
            opening=str(opening) if opening else None,
            procedure=str(self.request.procedure),
            token=str(self.request.token),
            officer=str(self.officer.id),
            workstation=str(self.workstation.id),
            reason=self.request.reason,
            detail="",
        )


class Escrow:
    """See the module."""

    def __init__(self, basics: Basics, journal: EscrowJournal, keys: Sequence[EscrowKey]) -> None:
        self._basics = basics
        self._journal = journal
        self._keys = keys

    def open(
        self, workstation: Workstation, officer: Officer, request: OpenSecrets
    ) -> OpenedSecrets | AwaitingApproval:
        """The token's secrets for that workstation, or that somebody has to approve it first.

        The same procedure gets the same answer while its opening lives. Errors: Refusal
        (NOT_PERMITTED, SIGNATURE, OFFICER_REFUSED, CONFLICT, NOT_FOUND, ESCROW_CLOSED,
        OPENING_REJECTED, OPENING_EXPIRED).
        """
        self._journal.expire()
        asking = _Asking(workstation, officer, request, self._basics.clock())
        try:
            decision = self._check(asking)
            with self._basics.database.writing() as session:
                self._journal.keep_others_out(session)
                answer = self._answer(session, asking, decision)
        except AlreadyTold:
            raise
        except Refusal as no:
            self._note_refusal(asking, no)
            raise
        _log.info("escrow token=%s answer=%s", request.token, type(answer).__name__)
        return answer

    def _check(self, asking: _Asking) -> EscrowDecision:
        """The officer may, and has signed for exactly this."""
        officer, request = asking.officer, asking.request
        needed = Act.ASK_UNBLOCK if request.remote else Act.UNBLOCK
        if not may(officer, needed):
            raise Refusal(ProblemKind.NOT_PERMITTED, f"{officer.display_name}: {needed}")
        with self._basics.database.reading() as session:
            decision = signed_by(session, officer, EscrowDecision, request.decision, asking.now)
        said = (decision.procedure, decision.token, decision.reason, decision.remote)
        if said != (request.procedure, request.token, request.reason, request.remote):
            raise Refusal(ProblemKind.SIGNATURE, "the officer signed for something else")
        if (decision.officer, decision.workstation) != (officer.id, asking.workstation.id):
            raise Refusal(ProblemKind.SIGNATURE, "it was signed for another officer or workstation")
        if decision.decided_at.tzinfo is None:
            raise Refusal(ProblemKind.SIGNATURE, "its time has no zone")
        return decision

    def _answer(
        self, session: Session, asking: _Asking, decision: EscrowDecision
    ) -> OpenedSecrets | AwaitingApproval:
        opening = self._found(session, asking, decision) or self._begin(session, asking, decision)
        if opening.asked.reason != asking.request.reason:
            raise Refusal(ProblemKind.CONFLICT, "the procedure asked for another reason before")
        if opening.asked.remote != asking.request.remote:
            raise Refusal(ProblemKind.CONFLICT, "the procedure asked in another way before")
        match opening.state:
            case OpeningState.REJECTED:
                raise AlreadyTold(ProblemKind.OPENING_REJECTED, _rejection(session, opening))
            case OpeningState.EXPIRED:
                late = "fetched" if opening.verdict else "approved"
                raise AlreadyTold(ProblemKind.OPENING_EXPIRED, f"it was not {late} in time")
            case OpeningState.OPENED if self._is_over(opening, asking.now):
                raise AlreadyTold(ProblemKind.OPENING_EXPIRED, "it was opened too long ago")
            case OpeningState.WAITING if approver_needs(session, opening):
                return AwaitingApproval(opening=opening.id, expires_at=opening.expires_at)
        return self._hand_out(session, asking, opening)

    def _found(self, session: Session, asking: _Asking, decision: EscrowDecision) -> Opening | None:
        """The opening that this is a repetition of; None: it is a new one."""
        request = asking.request
        if self._journal.is_taken(session, request.procedure, asking.workstation.id, request.token):
            raise Refusal(ProblemKind.CONFLICT, "the procedure asked elsewhere, or for another")
        known = self._journal.opening(session, decision.opening)
        if known is not None:
            return known
        newest = self._journal.newest_opening(session, request.procedure, asking.officer.id)
        # A fresh decision may begin anew what has ended, but not what somebody rejected.
        return None if newest is None or self._is_over(newest, asking.now) else newest

    def _is_over(self, opening: Opening, now: datetime) -> bool:
        if opening.state is OpeningState.OPENED and opening.end is not None:
            return opening.end.at + self._basics.settings.opening_life <= now
        return opening.state is OpeningState.EXPIRED

    def _begin(self, session: Session, asking: _Asking, decision: EscrowDecision) -> Opening:
        settings = self._basics.settings
        earliest = asking.now - settings.opening_life - settings.clock_tolerance
        if not earliest <= decision.decided_at <= asking.now + settings.clock_tolerance:
            raise Refusal(ProblemKind.OPENING_EXPIRED, "it was not decided just now; decide anew")
        self._seal_for(session, asking)
        row = asking.row(EscrowEventKind.ASKED, decision.opening)
        row.expires_at = asking.now + settings.opening_life
        row.signed, row.remote = asking.request.decision, asking.request.remote
        self._journal.write(session, row)
        return Opening(row)

    def _seal_for(self, session: Session, asking: _Asking) -> Seal:
        """What there is to open, if the officer may have it. Errors: Refusal."""
        if not self._keys:
            raise Refusal(ProblemKind.ESCROW_CLOSED, "no escrow key was given to the centre")
        token = asking.request.token
        now, found = _token(session, token), newest_seal(session, token)
        if now.status in _WITHOUT_SECRETS:
            raise Refusal(ProblemKind.CONFLICT, f"the token has no secrets now: it is {now.status}")
        if now.subscriber is not None and now.subscriber == asking.officer.subscriber:
            raise Refusal(ProblemKind.NOT_PERMITTED, "the token is the officer's own")
        if found is None:
            raise Refusal(ProblemKind.NOT_FOUND, "no record brought the token's secrets")
        return found

    def _hand_out(self, session: Session, asking: _Asking, opening: Opening) -> OpenedSecrets:
        """Open, write it down, and seal for the workstation that asks."""
        found = self._seal_for(session, asking)
        repeated = opening.state is OpeningState.OPENED
        if repeated and opening.end is not None and opening.end.seal != found.position:
            raise Refusal(ProblemKind.CONFLICT, "the token's secrets have been changed since")
        _check_approver(session, opening)
        event = EscrowEventKind.REPEATED if repeated else EscrowEventKind.OPENED
        row = asking.row(event, opening.id)
        row.approved_by = opening.verdict.officer if opening.verdict else None
        row.seal, row.signed = found.position, asking.request.decision
        self._journal.write(session, row)
        with self._unsealed(found.sealed) as secrets:
            sealed = _sealed_for(session, asking.workstation, secrets)
        return OpenedSecrets(opening=opening.id, token=asking.request.token, sealed=sealed)

    def _unsealed(self, sealed: bytes) -> Secret:
        why = ""
        for key in self._keys:
            try:
                return key.open(sealed)
            except SealBroken as cause:
                why = cause.reason
        raise Refusal(ProblemKind.ESCROW_CLOSED, f"no escrow key here opens it: {why}")

    def _note_refusal(self, asking: _Asking, no: Refusal) -> None:
        if no.kind is ProblemKind.UNAVAILABLE:
            return
        row = asking.row(EscrowEventKind.REFUSED, None)
        row.detail = f"{no.kind}: {no.reason}"
        with self._basics.database.writing() as session:
            self._journal.keep_others_out(session)
            self._journal.write(session, row)


def _token(session: Session, token: TokenId) -> TokenNow:
    row = session.get(TokenRow, str(token))
    if row is None:
        raise Refusal(ProblemKind.NOT_FOUND, "no record of the token has come")
    return TokenNow.from_json(row.json)


def _profiles(session: Session, profile: ProfileId | None) -> list[TokenProfile]:
    if profile is None:
        return []
    own = session.get(ProfileRow, ("token", profile.name, profile.version))
    found = [TokenProfile.from_json(own.json)] if own is not None else []
    newest = session.scalar(select(ProfilesRow.json).order_by(ProfilesRow.changed.desc()).limit(1))
    in_force = Profiles.from_json(newest).token(profile.name) if newest is not None else None
    return [*found, in_force] if in_force is not None else found


def _rejection(session: Session, opening: Opening) -> str:
    """Who said no, and why."""
    assert opening.verdict is not None
    officer = officer_by_id(session, OfficerId(opening.verdict.officer))
    name = officer.display_name if officer is not None else opening.verdict.officer
    return f"{name}: {opening.verdict.reason}"


def approver_needs(session: Session, opening: Opening) -> frozenset[Act]:
    """What somebody must be permitted to approve it; nothing: it need not be approved.

    Four eyes by the token's own profile, or by the one of that name that is in force now. Whoever
    lets it happen from elsewhere might have opened it at a desk, and is one pair of the four.
    """
    profile = _token(session, opening.token).profile
    four_eyes = any(p.flow.opening_needs_approval for p in _profiles(session, profile))
    needs = ({Act.APPROVE} if four_eyes else set()) | (
        {Act.UNBLOCK} if opening.asked.remote else set()
    )
    return frozenset(needs)


def _check_approver(session: Session, opening: Opening) -> None:
    """Who approved it has to be somebody who still may."""
    if opening.verdict is None:
        return
    approver = officer_by_id(session, OfficerId(opening.verdict.officer))
    needs = approver_needs(session, opening) or {Act.APPROVE}
    if approver is None or not all(may(approver, act) for act in needs):
        raise Refusal(ProblemKind.NOT_PERMITTED, "who approved it may not approve any more")


def _sealed_for(session: Session, workstation: Workstation, secrets: Secret) -> bytes:
    row = session.get_one(WorkstationRow, str(workstation.id))
    try:
        return seal(secrets.reveal(), [row.sealing_certificate])
    except RecipientRefused as cause:
        raise Refusal(
            ProblemKind.CONFLICT, f"nothing can be sealed for the workstation: {cause.reason}"
        ) from cause
