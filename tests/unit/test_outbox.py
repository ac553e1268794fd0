"""The outbox: records wait in the order of their chain until the centre has them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from officer_app.domain.ids import OfficerId, WorkstationId
from officer_app.domain.records import OfficerSignedIn
from officer_app.domain.secret import Secret
from officer_app.host.clock import SetClock
from officer_app.store.database import Database
from officer_app.store.outbox import Outbox
from officer_app.store.records import Records

NOW = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = Database.create(tmp_path / "store.db", Secret(bytes(32)))
    yield made
    made.close()


@pytest.fixture
def outbox(database: Database) -> Outbox:
    """Of four records, one an hour."""
    clock = SetClock(NOW)
    key = Ed25519PrivateKey.generate()
    records = Records(database, WorkstationId("ab" * 16), key, clock)
    for number in range(4):
        records.append(OfficerSignedIn(officer=OfficerId(f"o-{number}")))
        clock.move(timedelta(hours=1))
    return Outbox(database)


def sequences(outbox: Outbox, limit: int = 10) -> list[int]:
    return [signed.record.sequence for signed in outbox.pending(limit)]


def test_the_oldest_is_sent_first(outbox: Outbox) -> None:
    assert sequences(outbox, 3) == [0, 1, 2]
    assert outbox.oldest_waiting() == NOW


def test_what_the_centre_has_waits_no_longer(outbox: Outbox) -> None:
    outbox.acknowledged((0, 2))
    assert sequences(outbox) == [1, 3]
    assert outbox.waiting() == 2
    assert outbox.oldest_waiting() == NOW + timedelta(hours=1)


def test_an_answer_that_comes_twice_changes_nothing(outbox: Outbox) -> None:
    outbox.acknowledged((0,))
    outbox.acknowledged((0, 99))
    assert sequences(outbox) == [1, 2, 3]


def test_an_empty_outbox_says_so(outbox: Outbox) -> None:
    outbox.acknowledged(range(4))
    assert (outbox.waiting(), outbox.oldest_waiting(), outbox.pending(5)) == (0, None, ())
