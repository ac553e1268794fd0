"""One round of synchronising: push what waits, pull what is new."""

from collections.abc import Callable, Iterable

from officer_app.domain.exchange import Outcome, ProblemKind, PushReceipt, RecordReceipt
from officer_app.domain.network_faults import CentreAnswersNonsense, CentreRefused
from officer_app.domain.records import SignedRecord
from officer_app.domain.words import phrase
from officer_app.sync.ports import Centre, Shelf
from officer_app.sync.watch import LogWatch

__all__ = ["pull_all", "push_all"]

_NO_END = phrase("reasons", "the directory has no end")
_NO_PROGRESS = phrase("reasons", "it does not take record {sequence}")


def push_all(
    centre: Centre,
    shelf: Shelf,
    batch_size: int,
    *,
    may_go_on: Callable[[], bool],
) -> tuple[RecordReceipt, ...]:
    """Send every record that waits; answers the receipts of those that the centre disbelieves.

    Nothing is taken off the outbox that the centre's log does not prove. A centre that lost
    records (its backup was restored) asks for them by `send_from`, and gets them again. Errors:
    those of LogWatch; CentreRefused (RECORD_REFUSED) when the centre does not take the next
    record of our chain.
    """
    watch = LogWatch(centre, shelf, may_go_on)
    disbelieved: list[RecordReceipt] = []
    batch = shelf.pending(batch_size)
    if not batch:
        lacking = watch.look()
        batch = shelf.since(lacking, batch_size) if lacking is not None else ()
    while batch and may_go_on():
        receipt = watch.push(batch)
        if receipt is None:
            break  # the store may be closed by now; what was sent will be sent again
        held = [r for r in receipt.records if r.outcome is not Outcome.NOT_TAKEN]
        shelf.acknowledged(tuple(r.sequence for r in held))
        disbelieved += [r for r in held if r.outcome is Outcome.REFUSED]
        if len(held) == len(batch):
            batch = shelf.pending(batch_size) or shelf.since(receipt.send_from, batch_size)
            continue
        batch = _what_it_lacks(shelf, receipt, batch, batch_size)
    return tuple(disbelieved)


def pull_all(centre: Centre, shelf: Shelf, *, may_go_on: Callable[[], bool]) -> bool:
    """Read the directory to its end; answers whether anything came.

    Errors: those of the centre and the shelf.
    """
    changed = False
    while may_go_on():
        before = shelf.cursor()
        page = centre.pull(before)
        if not may_go_on():
            break
        if page.more and page.cursor == before:
            raise CentreAnswersNonsense(_NO_END)
        something = bool(page.people or page.officers or page.trust or page.profiles is not None)
        if something or page.cursor != before:
            shelf.apply(page)
        changed = changed or something
        if not page.more:
            break
    return changed


def _what_it_lacks(
    shelf: Shelf, receipt: PushReceipt, batch: tuple[SignedRecord, ...], batch_size: int
) -> tuple[SignedRecord, ...]:
    first = batch[0].record.sequence
    if receipt.send_from < first:
        return shelf.since(receipt.send_from, batch_size)
    refused = _first_not_taken(receipt.records)
    raise CentreRefused(
        ProblemKind.RECORD_REFUSED,
        f"{_NO_PROGRESS.format(sequence=refused.sequence)}: {refused.reason}",
    )


def _first_not_taken(receipts: Iterable[RecordReceipt]) -> RecordReceipt:
    return next(r for r in receipts if r.outcome is Outcome.NOT_TAKEN)
