"""Whose request is it? Message signatures checked, and each request heard only once."""

from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError

from officer_app.central.models import NonceRow, WorkstationRow
from officer_app.central.problems import Refusal
from officer_app.central.services.basics import Basics
from officer_app.domain.exchange import ProblemKind, WorkstationStatus
from officer_app.domain.ids import WorkstationId
from officer_app.domain.message_signature import (
    Message,
    MessageSignature,
    SignatureParameters,
    read_parameters,
    verify_message,
)
from officer_app.domain.signature_faults import SignatureInvalid

__all__ = ["Requests", "Workstation"]


@dataclass(frozen=True)
class Workstation:
    """A workstation that has proved who it is."""

    id: WorkstationId
    key: Ed25519PublicKey


class Requests:
    """See the module."""

    def __init__(self, basics: Basics) -> None:
        self._basics = basics

    def authenticate(self, message: Message, signed: MessageSignature) -> Workstation:
        """The workstation that sends this, now and for the first time.

        Errors: Refusal (SIGNATURE, WORKSTATION_UNKNOWN, WORKSTATION_STOPPED, CLOCK_OFF, REPLAYED).
        """
        try:
            parameters = read_parameters(signed.signature_input)
            workstation, status = self._look_up(parameters)
            verify_message(message, signed, workstation.key)
        except SignatureInvalid as cause:
            raise Refusal(ProblemKind.SIGNATURE, cause.reason) from cause
        # Only the key's holder learns what follows.
        if status != WorkstationStatus.ACTIVE:
            raise Refusal(ProblemKind.WORKSTATION_STOPPED, f"the workstation is {status}")
        self._check_time(parameters)
        self._hear_once(parameters)
        return workstation

    def _look_up(self, parameters: SignatureParameters) -> tuple[Workstation, str]:
        with self._basics.database.reading() as session:
            row = session.get(WorkstationRow, parameters.key_id)
        if row is None:
            raise Refusal(ProblemKind.WORKSTATION_UNKNOWN, "register the workstation first")
        key = Ed25519PublicKey.from_public_bytes(row.public_key)
        return Workstation(WorkstationId(row.id), key), row.status

    def _check_time(self, parameters: SignatureParameters) -> None:
        off = self._basics.clock() - parameters.created
        if abs(off) > self._basics.settings.clock_tolerance:
            seconds = int(off.total_seconds())
            raise Refusal(
                ProblemKind.CLOCK_OFF, f"the workstation's clock is {-seconds:+d} seconds off"
            )

    def _hear_once(self, parameters: SignatureParameters) -> None:
        """Remembered until its time alone would refuse it."""
        now = self._basics.clock()
        row = NonceRow(
            workstation=parameters.key_id,
            nonce=parameters.nonce,
            expires_at=parameters.created + self._basics.settings.clock_tolerance,
        )
        with self._basics.database.writing() as session:
            session.execute(delete(NonceRow).where(NonceRow.expires_at < now))
            session.add(row)
            try:
                session.flush()
            except IntegrityError as cause:
                raise Refusal(ProblemKind.REPLAYED) from cause
