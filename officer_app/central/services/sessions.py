"""Officers sign in by challenge: the card signs a nonce that is good here, now and once."""

import base64
from dataclasses import dataclass

from pydantic import ValidationError
from sqlalchemy import delete

from officer_app.central.models import ChallengeRow, SessionRow
from officer_app.central.problems import Refusal
from officer_app.central.services.basics import Basics, sha256_hex
from officer_app.central.services.trust import (
    check_card,
    key_name,
    officer_by_id,
    officer_by_key,
    officer_trust,
    verified_by,
)
from officer_app.domain.exchange import (
    Challenge,
    ProblemKind,
    Purpose,
    Session,
    SignInRequest,
    SignInStatement,
)
from officer_app.domain.ids import OfficerId, WorkstationId
from officer_app.domain.officer import Act, Officer, may
from officer_app.signing.cms import VerifiedContent

__all__ = ["ProvenOfficer", "Sessions"]

_RANDOM_BYTES = 32


@dataclass(frozen=True)
class ProvenOfficer:
    """An officer whose card has just signed our challenge."""

    officer: Officer
    certificate: bytes


class Sessions:
    """See the module."""

    def __init__(self, basics: Basics) -> None:
        self._basics = basics

    def challenge(self, workstation: WorkstationId, purpose: Purpose) -> Challenge:
        """A new nonce for that workstation and purpose."""
        nonce, now = self._basics.random(_RANDOM_BYTES), self._basics.clock()
        challenge = Challenge(nonce=nonce, expires_at=now + self._basics.settings.challenge_life)
        row = ChallengeRow(
            sha256=sha256_hex(nonce),
            workstation=str(workstation),
            purpose=purpose,
            expires_at=challenge.expires_at,
        )
        with self._basics.database.writing() as session:
            session.execute(delete(ChallengeRow).where(ChallengeRow.expires_at < now))
            session.add(row)
        return challenge

    def sign_in(self, workstation: WorkstationId, request: SignInRequest) -> Session:
        """Open a session. Errors: Refusal (SIGNATURE, CHALLENGE_REFUSED, OFFICER_REFUSED)."""
        proven = self.prove(workstation, request.signed, Purpose.SIGN_IN)
        token = base64.urlsafe_b64encode(self._basics.random(_RANDOM_BYTES)).decode().rstrip("=")
        now = self._basics.clock()
        opened = Session(
            token=token,
            expires_at=now + self._basics.settings.session_life,
            officer=proven.officer,
        )
        row = SessionRow(
            sha256=sha256_hex(token.encode()),
            workstation=str(workstation),
            officer=str(proven.officer.id),
            certificate=proven.certificate,
            expires_at=opened.expires_at,
        )
        with self._basics.database.writing() as session:
            session.execute(delete(SessionRow).where(SessionRow.expires_at < now))
            session.add(row)
        return opened

    def prove(self, workstation: WorkstationId, signed: bytes, purpose: Purpose) -> ProvenOfficer:
        """Which officer signed our challenge; the nonce is used up, whatever follows.

        Errors: Refusal (SIGNATURE, CHALLENGE_REFUSED, OFFICER_REFUSED).
        """
        with self._basics.database.reading() as session:
            trust = officer_trust(session)
        verified = verified_by(signed, trust, self._basics.clock())
        self._use_up(_statement(verified), workstation, purpose)
        with self._basics.database.reading() as session:
            officer = officer_by_key(session, key_name(verified.signer_certificate))
        if officer is None or not officer.roles:
            raise Refusal(ProblemKind.OFFICER_REFUSED, "no officer of this organisation has it")
        check_card(verified.signer_certificate, trust, self._basics.clock())
        return ProvenOfficer(officer, verified.signer_certificate)

    def officer(self, workstation: WorkstationId, token: str, act: Act | None = None) -> Officer:
        """The officer of a session, permitted to do `act`; card and roles are looked at again.

        Errors: Refusal (SESSION_NEEDED, OFFICER_REFUSED, NOT_PERMITTED).
        """
        with self._basics.database.reading() as session:
            row = session.get(SessionRow, sha256_hex(token.encode()))
            if row is None or row.workstation != str(workstation):
                raise Refusal(ProblemKind.SESSION_NEEDED)
            if row.expires_at <= self._basics.clock():
                raise Refusal(ProblemKind.SESSION_NEEDED, "the session is over")
            officer, trust = officer_by_id(session, OfficerId(row.officer)), officer_trust(session)
        if officer is None or officer.spki_sha256 != key_name(row.certificate):
            raise Refusal(ProblemKind.OFFICER_REFUSED, "no officer of this organisation has it")
        check_card(row.certificate, trust, self._basics.clock())
        if act is not None and not may(officer, act):
            raise Refusal(ProblemKind.NOT_PERMITTED, f"{officer.display_name}: {act}")
        return officer

    def sign_out(self, workstation: WorkstationId, token: str) -> None:
        """End a session; one that is not there has ended already."""
        with self._basics.database.writing() as session:
            session.execute(
                delete(SessionRow).where(
                    SessionRow.sha256 == sha256_hex(token.encode()),
                    SessionRow.workstation == str(workstation),
                )
            )

    def _use_up(
        self, statement: SignInStatement, workstation: WorkstationId, purpose: Purpose
    ) -> None:
        if statement.workstation != workstation or statement.purpose is not purpose:
            raise Refusal(
                ProblemKind.CHALLENGE_REFUSED, "it was signed for another workstation or purpose"
            )
        with self._basics.database.writing() as session:
            used = session.execute(
                delete(ChallengeRow)
                .where(
                    ChallengeRow.sha256 == sha256_hex(statement.nonce),
                    ChallengeRow.workstation == str(workstation),
                    ChallengeRow.purpose == purpose,
                    ChallengeRow.expires_at > self._basics.clock(),
                )
                .returning(ChallengeRow.sha256)
            ).all()
        if len(used) != 1:
            raise Refusal(ProblemKind.CHALLENGE_REFUSED, "its nonce is unknown, used or too old")


def _statement(verified: VerifiedContent) -> SignInStatement:
    try:
        statement = SignInStatement.from_json(verified.content)
    except ValidationError as cause:
        raise Refusal(ProblemKind.CHALLENGE_REFUSED, "something else was signed") from cause
    if statement.canonical() != verified.content:
        raise Refusal(ProblemKind.CHALLENGE_REFUSED, "something else was signed")
    return statement
