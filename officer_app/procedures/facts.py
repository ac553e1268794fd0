"""Facts: what a running procedure knows, and the means by which its steps act."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from cryptography import x509

from officer_app.ca.port import CertificateAuthority
from officer_app.domain.delivered import DeliveredOf, well_known
from officer_app.domain.diversification import MasterKey
from officer_app.domain.errors import OfficerAppError
from officer_app.domain.escrow import AwaitingApproval
from officer_app.domain.forecast import Learned
from officer_app.domain.ids import OfficerId, ProcedureId, TokenId
from officer_app.domain.key_file import KeyInHand
from officer_app.domain.keys import KeyAlgorithm, PublicKey
from officer_app.domain.officer import Officer
from officer_app.domain.policy_faults import NotSignedIn
from officer_app.domain.procedure import Answer, Hand, OfficerPin, OnPad
from officer_app.domain.secret import Secret
from officer_app.domain.token import TokenInfo, TokenStatus
from officer_app.domain.token_faults import PinOwner, TokenNotFound
from officer_app.domain.value import Value
from officer_app.host.clock import Clock
from officer_app.host.entropy import Entropy
from officer_app.procedures.hands import AtCard
from officer_app.tokens.bench import LOOK_DEADLINE, Bench
from officer_app.tokens.sitting import Sitting

__all__ = ["Facts", "KeyTimes", "Means", "OfficerSession", "SecretSealer"]

_R = TypeVar("_R", bound=Value)
_A = TypeVar("_A")


@dataclass(frozen=True)
class OfficerSession:
    """The officer who is signed in, and the card that proved it."""

    officer: Officer
    token: TokenId
    reader: str
    certificate: bytes
    """The signing certificate, DER."""
    chain: tuple[bytes, ...]
    wants_touch: bool = False
    """Its key waits for a finger before it signs."""

    def key(self) -> PublicKey:
        """The public key with which the officer signs."""
        return x509.load_der_x509_certificate(self.certificate).public_key()  # type: ignore[return-value]  # checked at sign-in


class SecretSealer(Protocol):
    """Seals a token's secrets, and opens what was sealed for this workstation."""

    def seal_for_escrow(self, secrets: bytes) -> bytes: ...

    def seal_for_here(self, secrets: bytes) -> bytes: ...

    def open(self, sealed: bytes) -> Secret: ...


class EscrowOpener(Protocol):
    """Gets a token's secrets from the escrow."""

    def __call__(
        self,
        procedure: ProcedureId,
        token: TokenId,
        reason: str,
        sign: Callable[[bytes], bytes],
        *,
        remote: bool = False,
    ) -> bytes | AwaitingApproval:
        """Sealed (CMS, DER) for this workstation; or that another officer has to approve it first.

        `sign` makes the officer's CMS over what it is given. `remote`: an officer elsewhere has to
        let it happen. Errors: NoCentre, NoSessionAtCentre,
        CentreUnreachable, CentreRefused, CentreAnswersNonsense, and those of `sign`.
        """
        ...


class KeyTimes(Protocol):
    """How long cards take to make keys."""

    def note(self, algorithm: KeyAlgorithm, model: str, took: timedelta) -> None: ...

    def learned(self, algorithm: KeyAlgorithm, model: str) -> Learned | None: ...


class _NothingLearned:
    """Where nobody keeps figures."""

    def note(self, algorithm: KeyAlgorithm, model: str, took: timedelta) -> None:
        """See KeyTimes."""

    def learned(self, algorithm: KeyAlgorithm, model: str) -> Learned | None:
        """See KeyTimes."""
        return None


@dataclass(frozen=True)
class Means:
    """Everything outside that steps act through; built once by the workstation."""

    bench: Bench
    ca: CertificateAuthority
    clock: Clock
    entropy: Entropy
    sealer: SecretSealer
    session: Callable[[], OfficerSession | None]
    token_status: Callable[[TokenId], TokenStatus | None]
    sealed_here: Callable[[TokenId], bytes | None]
    attestation_roots: Callable[[], tuple[bytes, ...]]
    open_escrow: EscrowOpener
    unfinished: Callable[[TokenId], frozenset[ProcedureId]]
    """Procedures with a token that have not ended."""
    officer_tokens: Callable[[], frozenset[TokenId]]
    """Cards of officers: no procedure ever writes to one."""
    key_times: KeyTimes = field(default_factory=_NothingLearned)
    master_key: MasterKey | None = None
    """From which management keys are derived, where a profile wants that."""
    delivered: DeliveredOf = well_known
    """With which secrets the tokens of a profile come, that nobody can clear."""


class Facts:
    """Order, results so far, answers (in memory only), and the token's sitting."""

    def __init__(
        self,
        *,
        procedure: ProcedureId,
        officer: OfficerId,
        started_at: datetime,
        means: Means,
        reader: str,
        token: TokenId | None,
    ) -> None:
        self.procedure = procedure
        self.officer = officer
        self.started_at = started_at
        self.means = means
        self.reader = reader
        self.token = token
        self.hand: Hand | None = None
        """What a card waits for now that only a hand at its reader can give."""
        self.on_hand: Callable[[], None] = lambda: None
        self._results: dict[str, Value] = {}
        self._answers: dict[type, Answer | KeyInHand] = {}
        self._sitting: Sitting | None = None

    def add(self, step: str, result: Value) -> None:
        """Note a step's result; a token that was checked is the procedure's from then on."""
        self._results[step] = result
        if isinstance(result, TokenInfo) and result.id is not None:
            self.token = result.id
            if self._sitting is not None:
                self._sitting.expect(result.id)

    def checked_token(self) -> TokenId:
        """The procedure's token; the first step of a plan lets none without a serial pass."""
        if self.token is None:
            raise AssertionError("the token is checked before it is needed")
        return self.token

    def results(self, kind: type[_R]) -> tuple[_R, ...]:
        """All results of a kind, in the order of the steps."""
        return tuple(r for r in self._results.values() if isinstance(r, kind))

    def result(self, kind: type[_R]) -> _R:
        """The one result of a kind; a plan guarantees that it is there."""
        (found,) = self.results(kind)
        return found

    def answer(self, kind: type[_A]) -> _A | None:
        """The answer of that kind, or what came of one, if it is still held."""
        found = self._answers.get(kind)
        if not isinstance(found, kind) or self._has_lost_its_pad(found):
            return None
        return found

    def hold(self, answer: Answer | KeyInHand) -> None:
        """Hold an answer in memory; one of the same kind is wiped."""
        self.drop(type(answer))
        self._answers[type(answer)] = answer

    def drop(self, kind: type) -> None:
        """Forget an answer and wipe its secrets."""
        answer = self._answers.pop(kind, None)
        for part in vars(answer).values() if answer is not None else ():
            if isinstance(part, Secret):
                part.close()

    def _has_lost_its_pad(self, answer: object) -> bool:
        on_pad = isinstance(getattr(answer, "pin", None), OnPad)
        return on_pad and not isinstance(answer, OfficerPin) and not self.has_pad()

    def wipe(self) -> None:
        """Forget every answer."""
        for kind in list(self._answers):
            self.drop(kind)

    def session(self) -> OfficerSession:
        """The officer who is signed in now. Errors: NotSignedIn."""
        session = self.means.session()
        if session is None:
            raise NotSignedIn
        return session

    def has_pad(self) -> bool:
        """Whether the token's PIN can be typed on the keys of the reader in which it lies."""
        where = self.means.bench.reader_of(self.token) if self.token is not None else None
        return self.means.bench.has_pad(where or self.reader)

    def at_card(self) -> AtCard:
        """The subscriber before the token."""
        return self._at(PinOwner.SUBSCRIBER, self.token, self._present_reader())

    def at_officers_card(self) -> AtCard:
        """The officer before the card that signs. Errors: NotSignedIn."""
        session = self.session()
        return self._at(PinOwner.OFFICER, session.token, session.reader)

    def _at(self, owner: PinOwner, token: TokenId | None, reader: str) -> AtCard:
        seen = self.seen_in(reader)
        return AtCard(owner, token, seen.model if seen is not None else "", reader, self._reach)

    def _reach(self, hand: Hand | None) -> None:
        self.hand = hand
        self.on_hand()

    def card(self) -> Sitting:
        """The token in its reader, proved to be the same one. Errors: TokenNotFound."""
        if self._sitting is None:
            self._sitting = self.means.bench.sit(self._present_reader(), self.token)
        return self._sitting

    def seen(self) -> TokenInfo | None:
        """The last look at the card since it was put in; what it showed may have changed since."""
        return self.seen_in(self._present_reader())

    def seen_in(self, reader: str) -> TokenInfo | None:
        """As `seen`, of the card in that reader."""
        return self.means.bench.seen_in(reader)

    def look_again_in(self, reader: str) -> None:
        """Bring up to date what is known of a card; a look that fails disturbs nobody."""
        with suppress(OfficerAppError, TimeoutError):
            self.means.bench.look(reader).result(LOOK_DEADLINE.total_seconds())

    def rest(self) -> None:
        """End the transaction: a person, a CA or the network comes next."""
        sitting, self._sitting = self._sitting, None
        if sitting is not None:
            sitting.rest()

    def _present_reader(self) -> str:
        """Where the token lies now: it may have been put into another reader meanwhile."""
        if self.token is not None:
            self.reader = self.means.bench.reader_of(self.token) or self.reader
        if not self.reader:
            raise TokenNotFound(str(self.token))
        return self.reader
