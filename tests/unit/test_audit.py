"""An audit of a whole log: an honest one holds, and whatever was done to it is found."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from officer_app.domain.audit import Audit, AuditReport, FindingKind
from officer_app.domain.exchange import workstation_id
from officer_app.domain.ids import OfficerId, ProcedureId, TokenId, TokenKind
from officer_app.domain.keys import spki_der
from officer_app.domain.log import (
    LogEntry,
    LogKeys,
    LogPage,
    LogWorkstation,
    Restoration,
    SignedRestoration,
    SignedTreeHead,
    TreeHead,
    sign_head,
    sign_restoration,
)
from officer_app.domain.merkle import EMPTY_ROOT, Frontier, leaf_hash
from officer_app.domain.records import (
    GENESIS,
    Body,
    OfficerSignedIn,
    Record,
    SignedRecord,
    TokenChanged,
    sign_record,
)
from officer_app.domain.token_life import TokenAct
from tests.support.issuing import NOW

LOG_KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
KEYS = LogKeys.from_ders([spki_der(LOG_KEY.public_key())])
DESKS = [Ed25519PrivateKey.from_private_bytes(bytes([number] * 32)) for number in (1, 2)]
SIGNED_IN = OfficerSignedIn(officer=OfficerId("olga"))
MINUTE = timedelta(minutes=1)


@dataclass
class MadeLog:
    """A log as a centre would hand it out, which a test may change before it is read."""

    records: list[SignedRecord] = field(default_factory=list)
    believed: list[bool] = field(default_factory=list)
    heads: list[SignedTreeHead] = field(default_factory=list)
    restorations: list[SignedRestoration] = field(default_factory=list)
    keys: list[Ed25519PrivateKey] = field(default_factory=lambda: list(DESKS))

    def write(
        self, desk: int, at: datetime, body: Body = SIGNED_IN, *, believed: bool = True
    ) -> None:
        """A record at the end of a workstation's chain."""
        name = workstation_id(DESKS[desk].public_key())
        before = [s.record for s in self.records if s.record.workstation == name]
        record = Record(
            workstation=name,
            sequence=len(before),
            previous=before[-1].sha256() if before else GENESIS,
            at=at,
            body=body,
        )
        self.records.append(sign_record(record, DESKS[desk]))
        self.believed.append(believed)

    def sign(self, at: datetime, era: int = 0, size: int | None = None) -> SignedTreeHead:
        """A head over what is there."""
        size = len(self.records) if size is None else size
        head = TreeHead(era=era, size=size, root=self.root(size), at=at)
        self.heads.append(sign_head(head, LOG_KEY))
        return self.heads[-1]

    def sign_all_anew(self) -> None:
        """Heads of the same sizes and times, as far as there are records."""
        told = [(h.head.size, h.head.at) for h in self.heads if h.head.size <= len(self.records)]
        self.heads.clear()
        for size, at in told:
            self.sign(at, size=size)

    def root(self, size: int) -> bytes:
        frontier = Frontier()
        for content in self.contents()[:size]:
            frontier.append(leaf_hash(content))
        return frontier.root()

    def contents(self) -> list[bytes]:
        return [signed.canonical() for signed in self.records]

    def pages(self, items: int = 3, contents: Sequence[bytes] = ()) -> list[LogPage]:
        contents = contents or self.contents()
        workstations = tuple(
            LogWorkstation(
                id=workstation_id(DESKS[number].public_key()),
                public_key=key.public_key().public_bytes_raw(),
            )
            for number, key in enumerate(self.keys)
        )
        pages = []
        for start in range(0, max(len(contents), 1), items):
            end = min(start + items, len(contents))
            lowest = start if start else -1
            pages.append(
                LogPage(
                    start=start,
                    entries=tuple(
                        LogEntry(index=n, content=contents[n], believed=self.believed[n])
                        for n in range(start, end)
                    ),
                    heads=tuple(h for h in self.heads if lowest < h.head.size <= end),
                    restorations=tuple(self.restorations) if start == 0 else (),
                    workstations=workstations,
                    more=end < len(contents),
                )
            )
        return pages


def honest() -> MadeLog:
    """Two workstations, one of which had been offline for a day; heads after every few records."""
    log = MadeLog()
    log.sign(NOW)
    for number in range(8):
        log.write(number % 2, NOW + number * MINUTE - (number % 2) * timedelta(days=1))
        if number % 3 == 1:
            log.sign(NOW + number * MINUTE)
    log.sign(NOW + 10 * MINUTE)
    return log


def audited(
    pages: Iterable[LogPage],
    *,
    known: Iterable[SignedTreeHead] = (),
    check: Callable[[bytes, datetime], str] | None = None,
) -> AuditReport:
    audit = Audit(KEYS, known_heads=known, check_decision=check)
    for page in pages:
        audit.read(page)
    return audit.finish()


def kinds(report: AuditReport) -> set[FindingKind]:
    return {finding.kind for finding in report.findings}


@pytest.mark.parametrize("items", [1, 3, 100])
def test_an_honest_log_holds(items: int) -> None:
    log = honest()
    report = audited(log.pages(items), known=log.heads)
    assert report.findings == ()
    assert (report.entries, report.heads, report.workstations) == (8, 5, 2)
    assert report.newest == log.heads[-1]


def test_an_empty_log_holds() -> None:
    log = MadeLog()
    log.sign(NOW)
    report = audited(log.pages())
    assert (report.findings, report.entries, report.heads) == ((), 0, 1)


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 7), st.integers(0, 10_000), st.integers(0, 7))
def test_a_changed_byte_is_found_wherever_it_is(entry: int, place: int, bit: int) -> None:
    log = honest()
    contents = log.contents()
    changed = bytearray(contents[entry])
    changed[place % len(changed)] ^= 1 << bit
    contents[entry] = bytes(changed)
    found = audited(log.pages(contents=contents)).findings
    assert FindingKind.HEAD in {finding.kind for finding in found}
    assert any(finding.index == entry for finding in found if finding.kind != FindingKind.HEAD)


def test_an_entry_that_was_dropped_is_found() -> None:
    log = honest()
    del log.records[3], log.believed[3]
    report = audited(log.pages())
    assert {FindingKind.HEAD, FindingKind.CHAIN} <= kinds(report)


def test_an_entry_that_was_dropped_is_found_although_all_heads_were_signed_anew() -> None:
    log = honest()
    seen = log.heads[-1]
    del log.records[3], log.believed[3]
    log.sign_all_anew()
    log.sign(NOW + 10 * MINUTE)
    report = audited(log.pages())
    assert kinds(report) == {FindingKind.CHAIN}
    assert report.findings[0].index == 4
    assert FindingKind.SEEN_ELSEWHERE in kinds(audited(log.pages(), known=[seen]))


def test_the_end_of_a_log_cannot_vanish_from_those_who_have_seen_it() -> None:
    log = honest()
    seen = log.heads[-1]
    for _ in range(2):
        log.records.pop()
        log.believed.pop()
    log.sign_all_anew()
    log.sign(NOW + 9 * MINUTE)
    assert audited(log.pages()).findings == ()
    assert kinds(audited(log.pages(), known=[seen])) == {FindingKind.SEEN_ELSEWHERE}


def test_entries_that_were_swapped_are_found() -> None:
    log = honest()
    log.records[4], log.records[5] = log.records[5], log.records[4]
    report = audited(log.pages())
    assert kinds(report) == {FindingKind.HEAD}
    assert report.findings[0].index == 5


def test_a_page_that_is_left_out_is_found() -> None:
    pages = honest().pages(2)
    del pages[1]
    assert FindingKind.GAP in kinds(audited(pages))


def test_a_record_that_somebody_else_signed_is_found() -> None:
    log = honest()
    forged = log.records[5].model_copy(update={"signature": bytes(64)})
    log.records[5] = forged
    log.sign_all_anew()
    report = audited(log.pages())
    assert (kinds(report), report.findings[0].index) == ({FindingKind.SIGNATURE}, 5)


def test_a_key_that_is_not_the_workstations_own_is_found() -> None:
    log = honest()
    log.keys[1] = DESKS[0]
    assert kinds(audited(log.pages())) == {FindingKind.KEY}


def test_a_record_with_a_time_before_the_one_before_it_is_found() -> None:
    log = honest()
    log.write(0, NOW - timedelta(hours=3))
    log.sign(NOW + 20 * MINUTE)
    report = audited(log.pages())
    assert (kinds(report), report.findings[0].index) == ({FindingKind.BACK_DATED}, 8)


def test_a_clock_that_was_set_right_by_a_minute_is_no_finding() -> None:
    log = honest()
    log.write(0, NOW + 5 * MINUTE)
    log.sign(NOW + 20 * MINUTE)
    assert audited(log.pages()).findings == ()


@pytest.mark.parametrize("believed", [True, False])
def test_a_time_after_the_head_that_covers_it_is_found_if_it_counts(believed: bool) -> None:
    log = honest()
    log.write(0, NOW + timedelta(days=1), believed=believed)
    log.sign(NOW + 20 * MINUTE)
    log.write(0, NOW + 21 * MINUTE)
    log.sign(NOW + timedelta(days=2))
    report = audited(log.pages())
    wanted = {FindingKind.POST_DATED, FindingKind.BACK_DATED} if believed else set()
    assert (kinds(report), report.disbelieved) == (wanted, 0 if believed else 1)


def test_a_head_by_another_key_is_found() -> None:
    log = honest()
    log.heads[2] = sign_head(log.heads[2].head, Ed25519PrivateKey.generate())
    assert kinds(audited(log.pages())) == {FindingKind.HEAD_SIGNATURE}


def test_a_head_that_was_not_signed_so_is_found() -> None:
    log = honest()
    log.heads[2] = log.heads[2].model_copy(update={"signature": bytes(64)})
    assert kinds(audited(log.pages())) == {FindingKind.HEAD_SIGNATURE}


def test_a_head_that_is_older_than_a_smaller_one_is_found() -> None:
    log = honest()
    log.write(0, NOW + 11 * MINUTE)
    log.sign(NOW + 9 * MINUTE)
    assert kinds(audited(log.pages())) == {FindingKind.HEAD_TIME}


def test_entries_that_no_head_covers_are_found() -> None:
    log = honest()
    log.write(1, NOW)
    assert kinds(audited(log.pages())) == {FindingKind.NOT_COVERED}


def test_a_log_that_nobody_signed_is_found() -> None:
    log = honest()
    log.heads.clear()
    assert FindingKind.NOT_COVERED in kinds(audited(log.pages()))


@pytest.mark.parametrize(
    "content", [b"", b"{}", b'{"record":{}}', b"[1]", b'{"record":5,"signature":""}', b"\xff"]
)
def test_what_is_no_record_is_a_finding_and_ends_nothing(content: bytes) -> None:
    log = honest()
    contents = log.contents()
    contents[7] = content
    report = audited(log.pages(contents=contents))
    assert FindingKind.UNREADABLE in kinds(report)
    assert report.entries == 8


def test_officers_signatures_are_checked_where_roots_are_given() -> None:
    log = honest()
    body = TokenChanged(
        act=TokenAct.DESTROY,
        procedure=ProcedureId("0" * 32),
        officer=OfficerId("olga"),
        token=TokenId(kind=TokenKind.YUBIKEY, serial="1"),
        subscriber=None,
        reason="broken",
        certificates=(),
        decision=b"\xffsigned\xfe",
    )
    log.write(0, NOW + 15 * MINUTE, body)
    log.sign(NOW + 20 * MINUTE)
    asked: list[tuple[bytes, datetime]] = []

    def check(signed: bytes, at: datetime) -> str:
        asked.append((signed, at))
        return "it was somebody else"

    report = audited(log.pages(), check=check)
    assert (kinds(report), report.findings[0].index) == ({FindingKind.DECISION}, 8)
    assert asked == [(b"\xffsigned\xfe", NOW + 15 * MINUTE)]
    assert audited(log.pages()).findings == ()


def restored(log: MadeLog, size: int) -> SignedRestoration:
    """The log goes on from there."""
    said = Restoration(
        era=1, size=size, root=log.root(size), at=NOW + 12 * MINUTE, reason="the disk broke"
    )
    return sign_restoration(said, LOG_KEY)


def test_what_an_announced_restoration_gave_up_is_no_finding_and_the_rest_is() -> None:
    log = honest()
    before, lost = log.heads[2], log.heads[-1]
    del log.records[5:], log.believed[5:]
    log.heads = [head for head in log.heads if head.head.size <= 5]
    log.restorations.append(restored(log, 5))
    log.sign(NOW + 12 * MINUTE, era=1)
    report = audited(log.pages(), known=[before, lost])
    assert report.findings == ()
    assert report.restorations == tuple(log.restorations)
    forged = sign_head(before.head.model_copy(update={"root": EMPTY_ROOT}), LOG_KEY)
    assert kinds(audited(log.pages(), known=[forged])) == {FindingKind.SEEN_ELSEWHERE}


def test_a_restoration_that_nobody_announced_is_found() -> None:
    log = honest()
    good = restored(log, 5)
    log.restorations.append(good.model_copy(update={"signature": bytes(64)}))
    assert kinds(audited(log.pages())) == {FindingKind.RESTORATION}
    other = good.restoration.model_copy(update={"root": EMPTY_ROOT})
    log.restorations[:] = [sign_restoration(other, LOG_KEY)]
    assert kinds(audited(log.pages())) == {FindingKind.RESTORATION}


def test_a_thousand_findings_are_listed_and_all_are_counted() -> None:
    pages = [
        LogPage(start=0, entries=(LogEntry(index=5, content=b"", believed=True),) * 700, more=False)
    ]
    report = audited(pages)
    assert len(report.findings) == 1000
    assert report.finding_count > 1000
    assert report.entries == 700
