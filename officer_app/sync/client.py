"""The central server as the workstation calls it: every request signed, every answer a value."""

import base64
from collections.abc import Callable
from typing import TypeVar

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pydantic import ValidationError

from officer_app.domain.escrow import (
    AwaitingApproval,
    DecideOpening,
    EscrowPage,
    OpenedSecrets,
    OpeningId,
    OpeningNow,
    OpenSecrets,
    PendingOpening,
    PendingOpenings,
)
from officer_app.domain.exchange import (
    Challenge,
    ChallengeRequest,
    DirectoryChange,
    PublishCrl,
    PullPage,
    PushBatch,
    PushReceipt,
    RegisteredWorkstation,
    RegisterWorkstation,
    RevokeWorkstation,
    Session,
    SignInRequest,
    workstation_id,
)
from officer_app.domain.ids import TokenId, WorkstationId
from officer_app.domain.log import AskProofs, LogPage, Proofs, Witness, Witnessed
from officer_app.domain.message_signature import Message, sign_message
from officer_app.domain.network_faults import CentreAnswersNonsense
from officer_app.domain.value import Value
from officer_app.domain.words import phrase
from officer_app.host.clock import Clock
from officer_app.host.entropy import Entropy
from officer_app.sync.wire import Answer, Wire

__all__ = ["CentreClient"]

_V = TypeVar("_V", bound=Value)
_NONCE_BYTES = 18
_WAITS = 202
_UNREADABLE = phrase("reasons", "the answer cannot be read")
_OTHER_TOKEN = phrase("reasons", "the answer is about another card")


class CentreClient:
    """Usable from any thread.

    Errors of every request: CentreUnreachable, CentreRefused, CentreAnswersNonsense.
    """

    def __init__(self, wire: Wire, key: Ed25519PrivateKey, clock: Clock, entropy: Entropy) -> None:
        self._wire = wire
        self._key = key
        self._clock = clock
        self._entropy = entropy

    @property
    def workstation(self) -> WorkstationId:
        """By which name the centre knows us."""
        return workstation_id(self._key.public_key())

    def close(self) -> None:
        """Close what connections are open."""
        self._wire.close()

    # Before the centre knows us

    def registration_challenge(self) -> Challenge:
        """A nonce with which an administrator's card can permit our registration."""
        asked = ChallengeRequest(workstation=self.workstation)
        return self._plainly("/v1/workstations/challenge", asked, Challenge)

    def register(self, request: RegisterWorkstation) -> RegisteredWorkstation:
        """Make this workstation known; may be repeated."""
        return self._plainly("/v1/workstations", request, RegisteredWorkstation)

    # Officers

    def challenge(self) -> Challenge:
        """A nonce for the officer's card to sign."""
        return _read(Challenge, self._signed("POST", "/v1/sessions/challenge"))

    def sign_in(self, request: SignInRequest) -> Session:
        """Open a session with the signed challenge."""
        return _read(Session, self._signed("POST", "/v1/sessions", request))

    def sign_out(self, session: Session) -> None:
        """End a session."""
        self._signed("DELETE", "/v1/sessions/current", session=session)

    def change_directory(self, change: DirectoryChange, session: Session) -> None:
        """Change people (or, for administrators, more) at the centre."""
        self._signed("POST", "/v1/directory/changes", change, session=session)

    def revoke_workstation(
        self, workstation: WorkstationId, request: RevokeWorkstation, session: Session
    ) -> RegisteredWorkstation:
        """For administrators: cut a workstation off."""
        path = f"/v1/workstations/{workstation}/revocation"
        return _read(RegisteredWorkstation, self._signed("POST", path, request, session=session))

    # The escrow

    def open_secrets(
        self, request: OpenSecrets, session: Session
    ) -> OpenedSecrets | AwaitingApproval:
        """A token's secrets, sealed for this workstation; may be repeated."""
        answer = self._signed("POST", "/v1/escrow/openings", request, session=session)
        if answer.status == _WAITS:
            return _read(AwaitingApproval, answer)
        opened = _read(OpenedSecrets, answer)
        if opened.token != request.token:
            raise CentreAnswersNonsense(_OTHER_TOKEN)
        return opened

    def openings(self, session: Session) -> PendingOpenings:
        """For approvers: the openings that wait."""
        return _read(PendingOpenings, self._signed("GET", "/v1/escrow/openings", session=session))

    def remote_opening(self, token: TokenId, code: str, session: Session) -> PendingOpening:
        """For officers who may unblock: the one of which they were told by telephone."""
        query = {"token": str(token), "code": code}
        path = "/v1/escrow/openings/remote"
        return _read(PendingOpening, self._signed("GET", path, query=query, session=session))

    def opening(self, opening: OpeningId, session: Session) -> OpeningNow:
        """Whether one that we asked for has been decided."""
        path = f"/v1/escrow/openings/{opening}"
        return _read(OpeningNow, self._signed("GET", path, session=session))

    def decide_opening(self, opening: OpeningId, request: DecideOpening, session: Session) -> None:
        """For approvers: approve or reject one; may be repeated."""
        path = f"/v1/escrow/openings/{opening}/approval"
        self._signed("POST", path, request, session=session)

    def escrow_events(self, after: int, session: Session) -> EscrowPage:
        """The escrow's journal after a position; -1 for its beginning."""
        query = {"after": str(after)}
        return _read(
            EscrowPage, self._signed("GET", "/v1/escrow/events", query=query, session=session)
        )

    # Synchronising

    def push(self, batch: PushBatch) -> PushReceipt:
        """Send records; may be repeated."""
        return _read(PushReceipt, self._signed("POST", "/v1/records", batch))

    def pull(self, cursor: str) -> PullPage:
        """What changed in the directory after the cursor; '' for everything."""
        return _read(PullPage, self._signed("GET", "/v1/directory", query={"cursor": cursor}))

    def publish_crl(self, crl: bytes) -> None:
        """Bring a revocation list (DER) of an authority above officers; may be repeated."""
        self._signed("POST", "/v1/directory/revocation-lists", PublishCrl(crl=crl))

    # The log

    def witness(self, witness: Witness) -> Witnessed:
        """Tell of the newest head that was seen here; hear how the log goes on from it."""
        return _read(Witnessed, self._signed("POST", "/v1/log/witness", witness))

    def proofs(self, asked: AskProofs) -> Proofs:
        """That records, and earlier heads, are in the log of a size."""
        return _read(Proofs, self._signed("POST", "/v1/log/proofs", asked))

    def log_page(self, start: int, session: Session) -> LogPage:
        """For auditors: the log from a position on, whole."""
        query = {"start": str(start)}
        return _read(LogPage, self._signed("GET", "/v1/log/entries", query=query, session=session))

    def _plainly(self, path: str, message: Value, kind: type[_V]) -> _V:
        request = self._wire.request("POST", path, message.to_json().encode())
        return _read(kind, self._wire.ask(request))

    def _signed(
        self,
        method: str,
        path: str,
        message: Value | None = None,
        *,
        query: dict[str, str] | None = None,
        session: Session | None = None,
    ) -> Answer:
        body = message.to_json().encode() if message is not None else b""
        request = self._wire.request(method, path, body, query)
        authorization = session.authorization() if session is not None else None
        signature = sign_message(
            Message(method, str(request.url), body, authorization),
            self._key,
            key_id=str(self.workstation),
            created=self._clock.now(),
            nonce=_text(self._entropy.bytes),
        )
        request.headers["Content-Digest"] = signature.content_digest
        request.headers["Signature-Input"] = signature.signature_input
        request.headers["Signature"] = signature.signature
        if authorization is not None:
            request.headers["Authorization"] = authorization
        return self._wire.ask(request)


def _text(random: Callable[[int], bytes]) -> str:
    return base64.urlsafe_b64encode(random(_NONCE_BYTES)).decode()


def _read(kind: type[_V], answer: Answer) -> _V:
    try:
        return kind.from_json(answer.body)
    except ValidationError:
        # The cause would carry the answer, which may hold people or a session's token.
        raise CentreAnswersNonsense(_UNREADABLE) from None
