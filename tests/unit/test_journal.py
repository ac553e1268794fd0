"""The journal: intents before deeds, results before words, claims between processes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from officer_app.domain.ids import OfficerId, ProcedureId, SubscriberId, TokenId, TokenKind
from officer_app.domain.procedure import ProcedureStatus
from officer_app.domain.secret import Secret
from officer_app.domain.store_faults import DiskFull, StoreCorrupt
from officer_app.host.clock import SetClock
from officer_app.host.processes import this_process
from officer_app.store.database import Database
from officer_app.store.journal import Journal, ProcedureEntry, StepEntry

NOW = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)
KEY = bytes(range(32))
FIRST, SECOND = ProcedureId("01" * 16), ProcedureId("02" * 16)
TOKEN = TokenId(kind=TokenKind.YUBIKEY, serial="4711")


@pytest.fixture
def clock() -> SetClock:
    return SetClock(NOW)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = Database.create(tmp_path / "store.db", Secret(KEY))
    yield made
    made.close()


@pytest.fixture
def heard() -> list[str]:
    return []


@pytest.fixture
def journal(database: Database, clock: SetClock, heard: list[str]) -> Journal:
    return Journal(database, clock, heard.append)


def entry(procedure: ProcedureId = FIRST, **fields: object) -> ProcedureEntry:
    usual: dict[str, object] = {
        "id": procedure,
        "kind": "issue_token",
        "order": '{"reason":"new"}',
        "officer": OfficerId("o-1"),
        "subscriber": SubscriberId("p-1"),
        "token": None,
        "status": ProcedureStatus.RUNNING,
        "trouble": None,
        "started_at": NOW,
        "changed_at": NOW,
    }
    return ProcedureEntry.model_validate({**usual, **fields})


def test_a_procedure_is_read_back_as_it_was_begun(journal: Journal) -> None:
    begun = entry(token=TOKEN, trouble=DiskFull().trouble(), status=ProcedureStatus.STOPPED)
    journal.open_procedure(begun)
    assert journal.procedure(FIRST) == begun
    assert journal.procedure(SECOND) is None


def test_a_procedure_is_begun_once(journal: Journal) -> None:
    journal.open_procedure(entry())
    with pytest.raises(StoreCorrupt):
        journal.open_procedure(entry(kind="another"))


def test_steps_are_read_back_in_order_with_intent_and_result(journal: Journal) -> None:
    journal.open_procedure(entry())
    journal.begin(FIRST, 1, "SetPin", '{"b":2}')
    journal.begin(FIRST, 0, "CheckToken", '{"a":1}')
    journal.done(FIRST, 0, '{"r":1}')
    assert journal.entries(FIRST) == (
        StepEntry(position=0, name="CheckToken", intent='{"a":1}', result='{"r":1}'),
        StepEntry(position=1, name="SetPin", intent='{"b":2}'),
    )


def test_the_same_intent_may_be_noted_twice_and_another_one_may_not(journal: Journal) -> None:
    journal.open_procedure(entry())
    journal.begin(FIRST, 0, "SetPuk", '{"a":1}')
    journal.begin(FIRST, 0, "SetPuk", '{"a":1}')
    with pytest.raises(StoreCorrupt):
        journal.begin(FIRST, 0, "SetPuk", '{"a":2}')
    with pytest.raises(StoreCorrupt):
        journal.begin(FIRST, 0, "SetPin", '{"a":1}')
    assert [step.intent for step in journal.entries(FIRST)] == ['{"a":1}']


def test_a_step_belongs_to_a_procedure_that_was_begun(journal: Journal) -> None:
    with pytest.raises(StoreCorrupt):
        journal.begin(FIRST, 0, "SetPuk", "{}")


def test_what_was_never_begun_is_neither_done_nor_undone_nor_marked(journal: Journal) -> None:
    with pytest.raises(StoreCorrupt):
        journal.mark(FIRST, ProcedureStatus.DONE, None)
    journal.open_procedure(entry())
    with pytest.raises(StoreCorrupt):
        journal.done(FIRST, 0, "{}")
    with pytest.raises(StoreCorrupt):
        journal.undone(FIRST, 0)


def test_a_repeated_step_keeps_its_intent_and_has_its_newest_result(journal: Journal) -> None:
    journal.open_procedure(entry())
    journal.begin(FIRST, 0, "ChoosePin", '{"a":1}')
    journal.done(FIRST, 0, '{"r":1}')
    journal.done(FIRST, 0, '{"r":2}')
    (step,) = journal.entries(FIRST)
    assert (step.intent, step.result) == ('{"a":1}', '{"r":2}')


def test_an_undone_step_says_so(journal: Journal) -> None:
    journal.open_procedure(entry())
    journal.begin(FIRST, 0, "SetPuk", "{}")
    journal.undone(FIRST, 0)
    assert journal.entries(FIRST)[0].undone


def test_a_mark_changes_status_trouble_and_time_and_keeps_the_token(
    journal: Journal, clock: SetClock
) -> None:
    journal.open_procedure(entry())
    clock.move(timedelta(minutes=1))
    trouble = DiskFull().trouble()
    journal.mark(FIRST, ProcedureStatus.STOPPED, trouble, TOKEN)
    journal.mark(FIRST, ProcedureStatus.RUNNING, None)
    found = journal.procedure(FIRST)
    assert found == entry(token=TOKEN, changed_at=NOW + timedelta(minutes=1))


@pytest.mark.parametrize("end", [ProcedureStatus.DONE, ProcedureStatus.UNDONE])
def test_a_procedure_that_ended_stays_ended(journal: Journal, end: ProcedureStatus) -> None:
    journal.open_procedure(entry())
    journal.mark(FIRST, end, None)
    with pytest.raises(StoreCorrupt):
        journal.mark(FIRST, ProcedureStatus.RUNNING, None)
    found = journal.procedure(FIRST)
    assert found is not None
    assert found.status is end


def test_open_procedures_come_oldest_first_and_recent_ones_newest_first(journal: Journal) -> None:
    third = ProcedureId("03" * 16)
    journal.open_procedure(entry(SECOND, started_at=NOW + timedelta(hours=1)))
    journal.open_procedure(entry(FIRST))
    journal.open_procedure(entry(third, started_at=NOW + timedelta(hours=2)))
    journal.mark(third, ProcedureStatus.DONE, None)
    journal.mark(SECOND, ProcedureStatus.STOPPED, DiskFull().trouble())
    assert [e.id for e in journal.open_procedures()] == [FIRST, SECOND]
    assert [e.id for e in journal.recent(10)] == [third, SECOND, FIRST]
    assert [e.id for e in journal.recent(1, 1)] == [SECOND]


def test_a_scrubbed_procedure_keeps_its_steps_and_loses_their_content(journal: Journal) -> None:
    journal.open_procedure(entry())
    journal.begin(FIRST, 0, "SealSecrets", '{"sealed":"AAAA"}')
    journal.done(FIRST, 0, '{"sealed":"AAAA"}')
    journal.scrub(FIRST)
    assert journal.entries(FIRST) == (
        StepEntry(position=0, name="SealSecrets", intent="{}", result="{}"),
    )


def test_every_write_is_told_before_it_is_begun_and_after_it_is_on_disk(
    database: Database, clock: SetClock, tmp_path: Path
) -> None:
    other = Database.open(tmp_path / "store.db", Secret(KEY))
    seen: list[tuple[str, int]] = []

    def hear(what: str) -> None:
        ((begun,),) = other.read("SELECT count(*) FROM steps")
        ((done,),) = other.read("SELECT count(*) FROM steps WHERE result_json IS NOT NULL")
        seen.append((what, begun + done))

    journal = Journal(database, clock, hear)
    journal.open_procedure(entry())
    journal.begin(FIRST, 0, "SetPin", "{}")
    journal.done(FIRST, 0, "{}")
    journal.mark(FIRST, ProcedureStatus.DONE, None)
    assert seen == [
        ("before open", 0),
        ("after open", 0),
        ("before begin:SetPin", 0),
        ("after begin:SetPin", 1),
        ("before done:0", 1),
        ("after done:0", 2),
        ("before mark:done", 2),
        ("after mark:done", 2),
    ]
    other.close()


def test_a_procedure_is_claimed_by_one_living_process_at_a_time(journal: Journal) -> None:
    journal.open_procedure(entry())
    with subprocess.Popen([sys.executable, "-c", SAY_AND_WAIT], **PIPES) as child:  # type: ignore[call-overload]  # keyword arguments from a dict
        other = child.stdout.readline().strip()
        assert journal.claim(FIRST, other)
        assert journal.claim(FIRST, other)
        assert not journal.claim(FIRST, this_process())
        child.kill()
        child.wait()
        assert journal.claim(FIRST, this_process())
    assert not journal.claim(FIRST, other)


def test_a_process_that_was_killed_and_not_waited_for_loses_its_claim(journal: Journal) -> None:
    journal.open_procedure(entry())
    with subprocess.Popen([sys.executable, "-c", SAY_AND_WAIT], **PIPES) as child:  # type: ignore[call-overload]  # keyword arguments from a dict
        assert journal.claim(FIRST, child.stdout.readline().strip())
        child.kill()
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)  # dead, but a zombie still
        assert journal.claim(FIRST, this_process())


def test_a_later_process_of_the_same_number_is_not_the_one_that_claimed(journal: Journal) -> None:
    journal.open_procedure(entry())
    earlier = f"{os.getpid()}:1@00000000"
    assert journal.claim(FIRST, earlier)
    assert journal.claim(FIRST, this_process())


def test_a_released_procedure_may_be_claimed_and_only_its_owner_releases_it(
    journal: Journal,
) -> None:
    journal.open_procedure(entry())
    assert journal.claim(FIRST, this_process())
    journal.release(FIRST, "1:1@00000000")
    with subprocess.Popen([sys.executable, "-c", SAY_AND_WAIT], **PIPES) as child:  # type: ignore[call-overload]  # keyword arguments from a dict
        other = child.stdout.readline().strip()
        assert not journal.claim(FIRST, other)
        journal.release(FIRST, this_process())
        assert journal.claim(FIRST, other)
        child.kill()


PIPES: dict[str, object] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
SAY_AND_WAIT = """
import sys
from officer_app.host.processes import this_process
print(this_process(), flush=True)
sys.stdin.read()
"""
