"""Approving what another officer asked of the escrow, and waiting for such a word."""

from collections.abc import Callable
from contextlib import suppress

from officer_app.domain.errors import OfficerAppError
from officer_app.domain.escrow import OpeningId, PendingOpening, Verdict
from officer_app.domain.ids import ProcedureId, TokenId
from officer_app.domain.network_faults import NoCentre
from officer_app.domain.policy_faults import (
    ApprovalAwaited,
    NotSignedIn,
    RemoteApprovalAwaited,
)
from officer_app.domain.procedure import OfficerPin, ProcedureState, ProcedureStatus
from officer_app.domain.token_faults import PinOwner
from officer_app.procedures.facts import Means, OfficerSession
from officer_app.procedures.hands import AtCard, OnHand
from officer_app.procedures.steps.sign import OfficerKey
from officer_app.signing.cms import sign_authorisation
from officer_app.sync.synchroniser import Synchroniser
from officer_app.sync.waiting import ApprovalWatch

__all__ = ["Approving"]

_AWAITED = (ApprovalAwaited.code, RemoteApprovalAwaited.code)


class Approving:
    """Of one workstation. `sync`: None where it works alone. `on_hand` hears when the card of the
    officer who approves waits for that officer's hand.

    Errors of all that asks: NotSignedIn, NoCentre, NoSessionAtCentre, CentreUnreachable,
    CentreRefused, CentreAnswersNonsense.
    """

    def __init__(self, means: Means, sync: Synchroniser | None, on_hand: OnHand) -> None:
        self._means = means
        self._sync = sync
        self._on_hand = on_hand
        self._watch = ApprovalWatch(sync.is_decided) if sync is not None else None

    def waiting(self) -> tuple[PendingOpening, ...]:
        """What waits for this officer as a second pair of eyes, the oldest first."""
        return self._centre().openings()

    def called(self, token: TokenId, code: str) -> PendingOpening:
        """That of which this officer was told by telephone; `code`: as it was read out."""
        return self._centre().remote_opening(token, "".join(code.split()))

    def decide(self, opening: OpeningId, verdict: Verdict, reason: str, answer: OfficerPin) -> None:
        """Say yes or no by card; the PIN is wiped whatever happens.

        `reason`: how the person was identified, or why not. Errors: WrongPin, PinTriesLow,
        PinBlocked, TokenTouchMissed, those of the tokens' port besides.
        """
        try:
            session = self._means.session()
            if session is None:
                raise NotSignedIn
            self._centre().approve(
                opening, verdict, reason, lambda content: self._sign(session, answer, content)
            )
        finally:
            answer.wipe()

    def follow(self, state: ProcedureState, go_on: Callable[[ProcedureId], None]) -> None:
        """Where work waits for such a word: `go_on` with it once the word is there."""
        trouble = state.trouble
        if self._watch is None or trouble is None or trouble.code not in _AWAITED:
            return
        if state.status is not ProcedureStatus.STOPPED:
            return

        def then() -> None:
            # It may have been given up meanwhile, or another program has it.
            with suppress(OfficerAppError):
                go_on(state.id)

        self._watch.await_decision(OpeningId(str(trouble.parameters["opening"])), then)

    def stop(self) -> None:
        """Wait for nobody any more."""
        if self._watch is not None:
            self._watch.stop()

    def _centre(self) -> Synchroniser:
        if self._sync is None:
            raise NoCentre
        return self._sync

    def _sign(self, session: OfficerSession, answer: OfficerPin, content: bytes) -> bytes:
        bench, token, reader = self._means.bench, session.token, session.reader
        seen = bench.seen_in(reader)
        here = AtCard(
            PinOwner.OFFICER, token, seen.model if seen is not None else "", reader, self._on_hand
        )
        return sign_authorisation(
            content,
            key=OfficerKey(bench.sit(reader, token), session, here, answer),
            certificate=session.certificate,
            chain=session.chain,
            at=self._means.clock.now(),
        )
