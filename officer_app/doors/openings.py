"""What other officers asked of the escrow, for an officer who decides about it."""

from concurrent.futures import Executor, Future

from officer_app.domain.escrow import OpeningId, PendingOpening, Verdict
from officer_app.domain.ids import TokenId
from officer_app.domain.procedure import OfficerPin
from officer_app.procedures.approving import Approving

__all__ = ["OpeningDoors"]


class OpeningDoors:
    """Part of a Workstation. Errors of every method: those of Approving."""

    def __init__(self, workers: Executor, approving: Approving) -> None:
        self._workers = workers
        self._approving = approving

    def waiting(self) -> Future[tuple[PendingOpening, ...]]:
        """What waits for this officer as a second pair of eyes, the oldest first."""
        return self._workers.submit(self._approving.waiting)

    def called(self, token: TokenId, code: str) -> Future[PendingOpening]:
        """That of which this officer was told by telephone, by its card and its code."""
        return self._workers.submit(self._approving.called, token, code)

    def decide(
        self, opening: OpeningId, verdict: Verdict, reason: str, answer: OfficerPin
    ) -> Future[None]:
        """Say yes or no by card. `reason`: how the person was identified, or why not."""
        return self._workers.submit(self._approving.decide, opening, verdict, reason, answer)
