"""Workstations make themselves known, and can be cut off."""

from datetime import timedelta

from cryptography import x509
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from officer_app.central.models import EnrolmentCodeRow, WorkstationRow
from officer_app.central.problems import Refusal
from officer_app.central.services.basics import Basics
from officer_app.central.services.sessions import Sessions
from officer_app.domain.exchange import (
    EnrolmentCode,
    ProblemKind,
    Purpose,
    RegisteredWorkstation,
    RegisterWorkstation,
    RevokeWorkstation,
    WorkstationStatus,
    check_possession,
    workstation_id,
)
from officer_app.domain.ids import WorkstationId
from officer_app.domain.officer import Act, Officer, may
from officer_app.domain.records import GENESIS
from officer_app.domain.signature_faults import SignatureInvalid

__all__ = ["Workstations"]


class Workstations:
    """See the module."""

    def __init__(self, basics: Basics, sessions: Sessions) -> None:
        self._basics = basics
        self._sessions = sessions

    def register(self, request: RegisterWorkstation) -> RegisteredWorkstation:
        """Take a workstation in; the same workstation again gets the same answer.

        Errors: Refusal (SIGNATURE, MALFORMED, ENROLMENT_REFUSED, those of a challenge).
        """
        try:
            workstation = workstation_id(check_possession(request))
        except SignatureInvalid as cause:
            raise Refusal(ProblemKind.SIGNATURE, cause.reason) from cause
        _check_certificate(request.sealing_certificate)
        with self._basics.database.reading() as session:
            known = session.get(WorkstationRow, str(workstation))
        if known is not None:
            return _registered(known)
        if isinstance(request.grant, EnrolmentCode):
            return self._insert(request, workstation, request.grant, "an enrolment code")
        proven = self._sessions.prove(
            workstation, request.grant.signed, Purpose.REGISTER_WORKSTATION
        )
        if not may(proven.officer, Act.ADMINISTER):
            raise Refusal(ProblemKind.NOT_PERMITTED, "only an administrator registers workstations")
        return self._insert(request, workstation, None, str(proven.officer.id))

    def give_code(self, code: EnrolmentCode, life: timedelta) -> None:
        """From now on the code registers one workstation; given again, nothing changes."""
        with self._basics.database.writing() as session:
            if session.get(EnrolmentCodeRow, code.sha256()) is None:
                expires_at = self._basics.clock() + life
                session.add(EnrolmentCodeRow(sha256=code.sha256(), expires_at=expires_at))

    def revoke(
        self, workstation: WorkstationId, request: RevokeWorkstation, officer: Officer
    ) -> RegisteredWorkstation:
        """Cut a workstation off, for good and at once. Errors: Refusal (NOT_FOUND)."""
        with self._basics.database.writing() as session:
            row = session.get(WorkstationRow, str(workstation), with_for_update=True)
            if row is None:
                raise Refusal(ProblemKind.NOT_FOUND, "there is no such workstation")
            if row.status != WorkstationStatus.REVOKED:
                row.status = WorkstationStatus.REVOKED
                row.status_reason = f"{officer.id}: {request.reason}"
            return _registered(row)

    def _insert(
        self,
        request: RegisterWorkstation,
        workstation: WorkstationId,
        code: EnrolmentCode | None,
        registered_by: str,
    ) -> RegisteredWorkstation:
        row = WorkstationRow(
            id=str(workstation),
            public_key=request.public_key,
            name=request.name,
            sealing_certificate=request.sealing_certificate,
            status=WorkstationStatus.ACTIVE,
            status_reason="",
            registered_at=self._basics.clock(),
            registered_by=registered_by,
            next_sequence=0,
            head_sha256=GENESIS,
        )
        with self._basics.database.writing() as session:
            if code is not None:
                self._use_code(session, code, workstation)
            session.add(row)
            try:
                session.flush()
            except IntegrityError as cause:
                raise Refusal(ProblemKind.CONFLICT, "it is being registered just now") from cause
        return _registered(row)

    def _use_code(self, session: Session, code: EnrolmentCode, workstation: WorkstationId) -> None:
        row = session.get(EnrolmentCodeRow, code.sha256(), with_for_update=True)
        if row is None or row.used_by is not None or row.expires_at <= self._basics.clock():
            raise Refusal(ProblemKind.ENROLMENT_REFUSED, "the code is unknown, used or too old")
        row.used_by = str(workstation)


def _registered(row: WorkstationRow) -> RegisteredWorkstation:
    return RegisteredWorkstation(
        id=WorkstationId(row.id),
        name=row.name,
        status=WorkstationStatus(row.status),
        registered_at=row.registered_at,
    )


def _check_certificate(der: bytes) -> None:
    try:
        x509.load_der_x509_certificate(der)
    except ValueError as cause:
        raise Refusal(ProblemKind.MALFORMED, "the sealing certificate cannot be read") from cause
