"""The centre put to the proof: all that it confirmed is in its log, which only ever grew."""

from dataclasses import dataclass

from officer_app.domain.log import (
    MOST_PROOFS,
    AskProofs,
    InclusionProof,
    SignedTreeHead,
    TreeHead,
    check_growth,
)
from officer_app.domain.log_faults import LogForked, LogNotSigned, ProofInvalid, RecordNotInLog
from officer_app.domain.merkle import check_inclusion, leaf_hash
from officer_app.domain.network_faults import CentreAnswersNonsense
from officer_app.domain.records import SignedRecord
from officer_app.domain.words import phrase
from officer_app.sync.ports import Centre, Shelf
from officer_app.sync.watch import LogWatch

__all__ = ["ProvedLog", "prove_log"]

_OTHER_PROOFS = phrase("reasons", "the proofs are for something else")


@dataclass(frozen=True)
class ProvedLog:
    """What was proved, under the newest head."""

    head: SignedTreeHead
    records: int
    """Of this workstation, all of them in the log."""
    heads: int
    """That this workstation has seen, all of them earlier states of the log."""


def prove_log(centre: Centre, shelf: Shelf, chain_length: int) -> ProvedLog:
    """Ask the centre for proofs, and check them.

    `chain_length`: how many records were here before this began. Errors: LogForked,
    RecordNotInLog, LogKeyUnknown, LogNotSigned, those of the centre and the shelf.
    """
    # What another program of this workstation sends from now on is not asked about.
    waiting = shelf.pending(1)
    end = waiting[0].record.sequence if waiting else chain_length
    watch = LogWatch(centre, shelf)
    watch.look()
    newest = shelf.seen_head()
    if newest is None:
        raise LogNotSigned
    with watch.evidence(newest):
        records = _prove_records(centre, shelf, newest.head, end)
        return ProvedLog(newest, records, _prove_heads(centre, shelf, newest.head))


def _prove_records(centre: Centre, shelf: Shelf, head: TreeHead, end: int) -> int:
    proved = 0
    while proved < end:
        records = shelf.since(proved, min(MOST_PROOFS, end - proved))
        if not records:
            break
        asked = AskProofs(size=head.size, records=tuple(s.record.sha256() for s in records))
        shown = centre.proofs(asked).records
        if len(shown) != len(records):
            raise CentreAnswersNonsense(_OTHER_PROOFS)
        for signed, proof in zip(records, shown, strict=True):
            _check_record(signed, proof, head)
        proved += len(records)
    return proved


def _check_record(signed: SignedRecord, proof: InclusionProof | None, head: TreeHead) -> None:
    sequence = signed.record.sequence
    if proof is None:
        raise RecordNotInLog(sequence)
    try:
        leaf = leaf_hash(signed.canonical())
        check_inclusion(leaf, proof.index, head.size, proof.path, head.root)
    except ProofInvalid as cause:
        raise RecordNotInLog(sequence) from cause


def _prove_heads(centre: Centre, shelf: Shelf, head: TreeHead) -> int:
    proved, after = 0, 0
    while seen := shelf.seen_heads(after, MOST_PROOFS):
        earlier = [signed.head for signed in seen if signed.head.size <= head.size]
        if not earlier:
            break
        asked = AskProofs(size=head.size, heads=tuple(one.size for one in earlier))
        shown = centre.proofs(asked).heads
        if len(shown) != len(earlier):
            raise LogForked(f"it does not prove how it grew to {head.size} records")
        for one, proof in zip(earlier, shown, strict=True):
            check_growth(one, head, proof)
        proved, after = proved + len(earlier), earlier[-1].size
    return proved
