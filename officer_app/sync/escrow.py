"""Asking the escrow at the centre: decisions signed by card, each asked of the officer once."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

from officer_app.domain.escrow import (
    LONGEST_REASON,
    AwaitingApproval,
    DecideOpening,
    EscrowApproval,
    EscrowDecision,
    OpeningId,
    OpenSecrets,
    Verdict,
)
from officer_app.domain.exchange import ProblemKind, Session
from officer_app.domain.ids import OfficerId, ProcedureId, TokenId
from officer_app.domain.network_faults import CentreRefused
from officer_app.domain.words import phrase
from officer_app.host.clock import Clock
from officer_app.sync.link import CentreLink

__all__ = ["AtEscrow", "WantedSecrets"]

_REASON = phrase("reasons", "it wants a reason of a few words")
_Sign = Callable[[bytes], bytes]
"""Makes CMS SignedData (DER) over what it is given."""


@dataclass(frozen=True)
class WantedSecrets:
    """Which token's secrets are wanted, for what, and who signs for it."""

    procedure: ProcedureId
    token: TokenId
    reason: str
    sign: _Sign
    remote: bool = False
    """An officer elsewhere has to let it happen."""

    def is_asked_by(self, request: OpenSecrets) -> bool:
        """Whether that request says the same."""
        said = (request.procedure, request.token, request.reason, request.remote)
        return said == (self.procedure, self.token, self.reason, self.remote)


class AtEscrow:
    """Usable from any thread. Errors: those of the link and of `sign`."""

    def __init__(self, link: CentreLink, clock: Clock) -> None:
        self._link = link
        self._clock = clock
        self._waiting: dict[tuple[ProcedureId, OfficerId], OpenSecrets] = {}
        self._lock = threading.Lock()

    def open(self, session: Session, wanted: WantedSecrets) -> bytes | AwaitingApproval:
        """The secrets, sealed for this workstation (CMS, DER), or that they wait for approval.

        What was signed is kept until there is a last word: nobody enters a PIN to ask again.
        """
        whose = (wanted.procedure, session.officer.id)
        with self._lock:
            request = self._waiting.get(whose)
        if request is None or not wanted.is_asked_by(request):
            request = self._decided(session, wanted)
            with self._lock:
                self._waiting[whose] = request
        try:
            answer = self._link.ask(lambda client: client.open_secrets(request, session))
        except CentreRefused:
            self._drop(whose)
            raise
        if isinstance(answer, AwaitingApproval):
            return answer
        self._drop(whose)
        return answer.sealed

    def decide(
        self, session: Session, opening: OpeningId, verdict: Verdict, reason: str, sign: _Sign
    ) -> None:
        """Say yes or no to an opening; whoever says no says why."""
        if reason or verdict is Verdict.REJECT:
            _check_reason(reason)
        approval = EscrowApproval(
            opening=opening,
            officer=session.officer.id,
            verdict=verdict,
            reason=reason,
            decided_at=self._clock.now(),
        )
        request = DecideOpening(approval=sign(approval.canonical()))
        self._link.ask(lambda client: client.decide_opening(opening, request, session))

    def forget(self) -> None:
        """The officer has left."""
        with self._lock:
            self._waiting.clear()

    def _decided(self, session: Session, wanted: WantedSecrets) -> OpenSecrets:
        _check_reason(wanted.reason)
        decision = EscrowDecision(
            procedure=wanted.procedure,
            officer=session.officer.id,
            token=wanted.token,
            workstation=self._link.workstation(),
            reason=wanted.reason,
            decided_at=self._clock.now(),
            remote=wanted.remote,
        )
        return OpenSecrets(
            procedure=wanted.procedure,
            token=wanted.token,
            reason=wanted.reason,
            decision=wanted.sign(decision.canonical()),
            remote=wanted.remote,
        )

    def _drop(self, whose: tuple[ProcedureId, OfficerId]) -> None:
        with self._lock:
            self._waiting.pop(whose, None)


def _check_reason(reason: str) -> None:
    """Before the card signs anything: the centre would not take it."""
    if not reason.strip() or len(reason) > LONGEST_REASON:
        raise CentreRefused(ProblemKind.MALFORMED, _REASON)
