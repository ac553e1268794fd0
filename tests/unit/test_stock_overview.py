"""The overview: what the records make true of all tokens, counted by the store."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding

from officer_app.domain.ids import (
    OfficerId,
    ProcedureId,
    ProfileId,
    SubscriberId,
    TokenId,
    TokenKind,
    WorkstationId,
)
from officer_app.domain.records import (
    CertificateChange,
    CertificateOnToken,
    StockedToken,
    TokenChanged,
    TokenIssued,
    TokenPrepared,
    TokensStocked,
)
from officer_app.domain.secret import Secret
from officer_app.domain.token import CertificateStatus, Slot
from officer_app.domain.token_life import TokenAct
from officer_app.host.clock import SetClock
from officer_app.store.database import Database
from officer_app.store.overview import Overview
from officer_app.store.records import Records
from officer_app.store.singles import Singles
from tests.support.issuing import self_made

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
OFFICER, PROCEDURE, ASA = OfficerId("o-1"), ProcedureId("01" * 16), SubscriberId("p-1")
STANDARD = ProfileId(name="standard", version=3)
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))


def token(number: int) -> TokenId:
    return TokenId(kind=TokenKind.YUBIKEY, serial=str(number))


def certificate(ends_in: timedelta, name: str) -> bytes:
    start = NOW - timedelta(days=400)
    made = self_made(KEY, name=name, start=start, life=NOW + ends_in - start)
    return made.public_bytes(Encoding.DER)


@dataclass
class Books:
    """The records of a workstation, and what it counts."""

    database: Database
    records: Records
    overview: Overview

    def stock(self, *numbers: int, model: str = "") -> None:
        tokens = tuple(StockedToken(token=token(n), model=model) for n in numbers)
        self.records.append(TokensStocked(officer=OFFICER, tokens=tokens, source="box"))

    def prepare(self, number: int, model: str = "YubiKey 5") -> None:
        self.records.append(
            TokenPrepared(
                procedure=PROCEDURE,
                officer=OFFICER,
                token=token(number),
                profile=STANDARD,
                model=model,
                firmware="5.7.1",
                sealed=b"for the escrow",
            )
        )

    def issue(self, number: int, *certificates: bytes) -> None:
        self.prepare(number)
        self.records.append(
            TokenIssued(
                procedure=PROCEDURE,
                officer=OFFICER,
                subscriber=ASA,
                token=token(number),
                profile=STANDARD,
                authorisation=None,
                certificates=tuple(
                    CertificateOnToken(slot=slot, profile=STANDARD, certificate=der)
                    for slot, der in zip(Slot, certificates, strict=False)
                ),
            )
        )

    def leave_certificate(self, number: int, der: bytes, status: CertificateStatus) -> None:
        self.records.append(
            TokenChanged(
                act=TokenAct.SUSPEND,
                procedure=PROCEDURE,
                officer=OFFICER,
                token=token(number),
                subscriber=ASA,
                reason="at the person's wish",
                certificates=(
                    CertificateChange(sha256=hashlib.sha256(der).hexdigest(), status=status),
                ),
                decision=None,
            )
        )


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Books]:
    database = Database.create(tmp_path / "store.db", Secret(bytes(32)))
    records = Records(database, WorkstationId("w"), KEY, SetClock(NOW))
    yield Books(database, records, Overview(database))
    database.close()


def test_nothing_is_counted_as_nothing(books: Books) -> None:
    counted = books.overview.stock(NOW)
    assert counted.tokens == counted.expired == 0
    assert counted.by_status == counted.by_model == counted.by_profile == ()
    assert [(e.days, e.count) for e in counted.expiring] == [(30, 0), (60, 0), (90, 0)]


def test_tokens_are_counted_by_status_model_and_profile(books: Books) -> None:
    books.stock(1, 2, 3, model="YubiKey 5")
    books.stock(4, 5)
    books.prepare(1)
    books.issue(2)
    counted = books.overview.stock(NOW)
    assert counted.tokens == 5
    assert {s.status.value: s.count for s in counted.by_status} == {
        "in_stock": 3,
        "prepared": 1,
        "active": 1,
    }
    assert [(m.name, m.count) for m in counted.by_model] == [("YubiKey 5", 3), ("", 2)]
    assert [(p.name, p.count) for p in counted.by_profile] == [("", 3), ("standard", 2)]


def test_certificates_are_counted_by_when_they_end(books: Books) -> None:
    days = [-1, 0, 29, 59, 60, 61, 91]
    for number, ends_in in enumerate(days, 1):
        books.issue(number, certificate(timedelta(days=ends_in), f"card {number}"))
    counted = books.overview.stock(NOW)
    assert counted.expired == 2
    assert [(e.days, e.count) for e in counted.expiring] == [(30, 1), (60, 3), (90, 4)]


def test_a_revoked_certificate_does_not_count_and_a_suspended_one_does(books: Books) -> None:
    ends = [certificate(timedelta(days=10), name) for name in ("revoked", "suspended")]
    for number, der in enumerate(ends, 1):
        books.issue(number, der)
    books.leave_certificate(1, ends[0], CertificateStatus.REVOKED)
    books.leave_certificate(2, ends[1], CertificateStatus.SUSPENDED)
    assert books.overview.stock(NOW).expiring[0].count == 1


def test_a_certificate_that_cannot_be_read_never_counts(books: Books) -> None:
    books.issue(1, b"no certificate")
    counted = books.overview.stock(NOW)
    assert counted.tokens == 1
    assert counted.expired == counted.expiring[-1].count == 0


def test_a_store_of_before_is_counted_once_its_records_are_folded_again(books: Books) -> None:
    books.issue(1, certificate(timedelta(days=10), "card"))
    books.database.write("UPDATE certificates SET status = NULL, ends_at = NULL")
    singles = Singles(books.database)
    singles.put("projection.fold", b"2")
    books.records.bring_up_to_date(singles)
    assert books.overview.stock(NOW).expiring[0].count == 1


def test_the_indices_answer_and_no_row_is_opened(books: Books) -> None:
    plans = []
    read = books.database.read
    books.database.read = lambda sql, parameters=(): (  # type: ignore[method-assign]  # listens in
        plans.extend(read(f"EXPLAIN QUERY PLAN {sql}", parameters)) or read(sql, parameters)
    )
    books.overview.stock(NOW)
    steps = {str(plan[-1]) for plan in plans}
    assert steps
    assert all("tokens_by_kind" in s or "COVERING INDEX certificates_by_end" in s for s in steps)
