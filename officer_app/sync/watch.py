"""Watching the centre's log: what it shows has to go on from all that it has shown before."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from officer_app.domain.exchange import Outcome, ProblemKind, PushBatch, PushReceipt
from officer_app.domain.log import (
    AskProofs,
    ConsistencyProof,
    LogKeys,
    LogProof,
    SignedTreeHead,
    Witness,
    check_growth,
)
from officer_app.domain.log_faults import LogForked, ProofInvalid, RecordNotInLog
from officer_app.domain.merkle import check_inclusion, leaf_hash
from officer_app.domain.network_faults import CentreAnswersNonsense, CentreRefused
from officer_app.domain.records import SignedRecord
from officer_app.domain.signature_faults import SignatureInvalid
from officer_app.domain.words import phrase
from officer_app.sync.ports import Centre, Shelf

__all__ = ["LogWatch"]

_log = logging.getLogger(__name__)
_OTHER_RECEIPT = phrase("reasons", "the receipt is for other records")


class LogWatch:
    """Compares what one centre shows with what lies on the shelf.

    Errors of all: LogForked, LogKeyUnknown, RecordNotInLog; those of the centre and the shelf.
    """

    def __init__(
        self, centre: Centre, shelf: Shelf, may_go_on: Callable[[], bool] = lambda: True
    ) -> None:
        """`may_go_on`: whether the shelf may still be touched."""
        self._centre = centre
        self._shelf = shelf
        self._may_go_on = may_go_on

    def push(self, records: tuple[SignedRecord, ...]) -> PushReceipt | None:
        """Send records with the newest head seen; answers a receipt that the log bears out.

        None: told to stop while the answer was under way. Errors: also CentreAnswersNonsense.
        """
        # Read before asking: another program of this workstation may see a newer one meanwhile.
        seen = self._shelf.seen_head()
        with self.evidence(seen):
            receipt = self._centre.push(PushBatch(records=records, seen=seen))
        if not self._may_go_on():
            return None
        if [r.sequence for r in receipt.records] != [s.record.sequence for s in records]:
            raise CentreAnswersNonsense(_OTHER_RECEIPT)
        shown = receipt.proof.head if receipt.proof is not None else None
        with self.evidence(seen, shown):
            self._check(seen, receipt.proof)
            if receipt.proof is not None:
                _check_held(receipt, receipt.proof, records)
        return receipt

    def look(self) -> int | None:
        """Exchange heads; answers the first sequence that the centre lacks. None: as `push`."""
        seen = self._shelf.seen_head()
        with self.evidence(seen):
            answer = self._centre.witness(Witness(seen=seen))
        if not self._may_go_on():
            return None
        with self.evidence(seen, answer.proof.head if answer.proof is not None else None):
            self._check(seen, answer.proof)
        return answer.send_from

    def _check(self, seen: SignedTreeHead | None, proof: LogProof | None) -> None:
        """And keep what was shown, if it goes on from what was seen."""
        if proof is None:
            if seen is not None:
                raise LogForked("it shows no signed head any more")
            return
        head, keys = proof.head.head, LogKeys.from_ders(self._shelf.log_keys())
        try:
            keys.verify_head(proof.head)
            if seen is not None and head.era > seen.head.era:
                self._hear_restorations(seen, proof, keys)
        except SignatureInvalid as cause:
            raise LogForked("its head has no valid signature") from cause
        heard = self._shelf.newest_restoration()
        if heard is not None and head.era < heard.restoration.era:
            raise LogForked("it has forgotten that it was restored")
        self._check_growth(seen, proof)
        self._shelf.keep_head(proof.head)

    def _hear_restorations(self, seen: SignedTreeHead, proof: LogProof, keys: LogKeys) -> None:
        """Those that were announced since; all of them, or the head is not to be believed."""
        announced = {signed.restoration.era: signed for signed in proof.restorations}
        for era in range(seen.head.era + 1, proof.head.head.era + 1):
            if era not in announced:
                raise LogForked("it began anew without a word")
            keys.verify_restoration(announced[era])
            self._shelf.keep_restoration(announced[era])
            _log.warning("log_restored era=%d size=%d", era, announced[era].restoration.size)

    def _check_growth(self, seen: SignedTreeHead | None, proof: LogProof) -> None:
        if seen is None:
            return
        head = proof.head.head
        if head.era == seen.head.era:
            check_growth(seen.head, head, proof.consistency)
            return
        # What was given up openly needs no proof; the newest of the rest does.
        basis = self._shelf.seen_head()
        if basis is not None:
            check_growth(basis.head, head, self._ask_consistency(basis, head.size))

    def _ask_consistency(self, basis: SignedTreeHead, size: int) -> ConsistencyProof | None:
        if not 0 < basis.head.size <= size:
            return None
        shown = self._centre.proofs(AskProofs(size=size, heads=(basis.head.size,))).heads
        return shown[0] if shown else None

    @contextmanager
    def evidence(
        self, seen: SignedTreeHead | None, shown: SignedTreeHead | None = None
    ) -> Iterator[None]:
        """What goes wrong within is kept for those who look into it."""
        try:
            yield
        except CentreRefused as no:
            if no.kind is not ProblemKind.LOG_FORKED:
                raise
            fault = LogForked(no.reason)
            self._keep_evidence(fault, seen, shown)
            raise fault from no
        except (LogForked, RecordNotInLog) as fault:
            self._keep_evidence(fault, seen, shown)
            raise

    def _keep_evidence(
        self,
        fault: LogForked | RecordNotInLog,
        seen: SignedTreeHead | None,
        shown: SignedTreeHead | None,
    ) -> None:
        _log.error("log_doubted code=%s", fault.code)
        if self._may_go_on():
            self._shelf.doubt_log(fault.code, str(fault), seen, shown)


def _check_held(receipt: PushReceipt, proof: LogProof, records: tuple[SignedRecord, ...]) -> None:
    """Everything that the receipt calls held is in the log, in its place."""
    head = proof.head.head
    pairs = zip(receipt.records, records, strict=True)
    held = [pair for pair in pairs if pair[0].outcome is not Outcome.NOT_TAKEN]
    if len(held) != len(proof.inclusion):
        raise RecordNotInLog(held[0][1].record.sequence if held else 0)
    for (said, signed), shown in zip(held, proof.inclusion, strict=True):
        try:
            if shown.index != said.position:
                raise ProofInvalid("it is for another place")
            leaf = leaf_hash(signed.canonical())
            check_inclusion(leaf, shown.index, head.size, shown.path, head.root)
        except ProofInvalid as cause:
            raise RecordNotInLog(signed.record.sequence) from cause
