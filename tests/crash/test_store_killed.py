"""A process that is killed while it writes: what it was told is on disk, is."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from officer_app.domain.ids import ProcedureId, TokenId, TokenKind
from officer_app.domain.procedure import ProcedureStatus
from officer_app.domain.secret import Secret
from officer_app.domain.token import TokenStatus
from officer_app.host.clock import SetClock
from officer_app.host.processes import this_process
from officer_app.store.store import Store

NOW = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)
KEY = bytes(range(32))
PROCEDURE = ProcedureId("01" * 16)
TOKEN = TokenId(kind=TokenKind.YUBIKEY, serial="4711")

COMMON = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from officer_app.domain.ids import OfficerId, ProcedureId, ProfileId, TokenId, TokenKind
from officer_app.domain.procedure import ProcedureStatus
from officer_app.domain.records import OfficerSignedIn, TokenPrepared
from officer_app.domain.secret import Secret
from officer_app.host.clock import SystemClock
from officer_app.host.processes import this_process
from officer_app.store.journal import ProcedureEntry
from officer_app.store.store import Store

path, stop_at = Path(sys.argv[1]), int(sys.argv[2])
OFFICER = OfficerId("o-1")
heard = 0

def hear(what):
    global heard
    os.write(1, (what + "\\n").encode())
    if heard == stop_at:
        os.kill(os.getpid(), signal.SIGKILL)
    heard += 1

store = Store.open(path, Secret(bytes(range(32))), SystemClock(), hear)
"""

ONE_PROCEDURE = (
    COMMON
    + """
procedure, now = ProcedureId("01" * 16), datetime.now(UTC)
token = TokenId(kind=TokenKind.YUBIKEY, serial="4711")
store.journal.open_procedure(ProcedureEntry(
    id=procedure, kind="prepare_token", order="{}", officer=OFFICER, subscriber=None, token=None,
    status=ProcedureStatus.RUNNING, trouble=None, started_at=now, changed_at=now,
))
assert store.journal.claim(procedure, this_process())
for position, name in enumerate(("CheckToken", "SealSecrets", "SetPuk")):
    store.journal.begin(procedure, position, name, '{"n":%d}' % position)
    store.journal.done(procedure, position, '{"r":%d}' % position)
with store.transaction():
    store.append_record(TokenPrepared(
        procedure=procedure, officer=OFFICER, token=token,
        profile=ProfileId(name="standard", version=1), model="m", firmware="5.7.1", sealed=b"s",
    ))
    store.keep_sealed(token, b"sealed here", procedure)
    store.journal.mark(procedure, ProcedureStatus.DONE, None, token)
store.close()
"""
)

MANY_RECORDS = (
    COMMON
    + """
while True:
    signed = store.records.append(OfficerSignedIn(officer=OFFICER))
    os.write(1, b"%d\\n" % signed.record.sequence)
"""
)


@pytest.fixture(scope="module")
def ready_made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a new store: its RSA key takes its time."""

    def certify(key: RSAPrivateKey, name: str) -> bytes:
        return name.encode()

    path = tmp_path_factory.mktemp("ready") / "store.db"
    Store.create(path, Secret(KEY), SetClock(NOW), certify).close()
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path, ready_made: bytes) -> Path:
    (tmp_path / "store.db").write_bytes(ready_made)
    return tmp_path / "store.db"


@dataclass(frozen=True)
class Left:
    """What a later process finds."""

    steps: tuple[tuple[str, bool], ...]
    """Each step that was begun, and whether it is done."""
    status: ProcedureStatus | None
    records: int
    waiting: int
    token: TokenStatus | None
    sealed: bytes | None


def look(path: Path) -> Left:
    store = Store.open(path, Secret(KEY), SetClock(NOW))
    try:
        entry = store.journal.procedure(PROCEDURE)
        if entry is not None and entry.status is not ProcedureStatus.DONE:
            assert store.journal.claim(PROCEDURE, this_process()), "a dead process holds it"
        return Left(
            steps=tuple(
                (step.name, step.result is not None) for step in store.journal.entries(PROCEDURE)
            ),
            status=entry.status if entry else None,
            records=store.records.verify(),
            waiting=store.outbox.waiting(),
            token=store.records.token_status(TOKEN),
            sealed=store.vault.get(TOKEN),
        )
    finally:
        store.close()


def run(path: Path, stop_at: int) -> tuple[int, list[str]]:
    child = subprocess.run(
        [sys.executable, "-c", ONE_PROCEDURE, str(path), str(stop_at)],
        stdout=subprocess.PIPE,
        text=True,
        timeout=60,
        check=False,
    )
    return child.returncode, child.stdout.splitlines()


def expected(heard: list[str]) -> Left:
    """What has to be there after the child had heard that much, and nothing more."""
    names, steps = ("CheckToken", "SealSecrets", "SetPuk"), []
    for position, name in enumerate(names):
        if f"after begin:{name}" in heard:
            steps.append((name, f"after done:{position}" in heard))
    closed = "after transaction" in heard
    return Left(
        steps=tuple(steps),
        status=(ProcedureStatus.DONE if closed else ProcedureStatus.RUNNING)
        if "after open" in heard
        else None,
        records=int(closed),
        waiting=int(closed),
        token=TokenStatus.PREPARED if closed else None,
        sealed=b"sealed here" if closed else None,
    )


def test_a_kill_at_any_boundary_leaves_what_was_told_and_nothing_by_half(
    path: Path, ready_made: bytes
) -> None:
    ended, events = run(path, stop_at=-1)
    assert ended == 0
    assert len(events) == 19
    assert look(path) == expected(events)
    for point in range(len(events)):
        for file in path.parent.glob("store.db*"):
            file.unlink()
        path.write_bytes(ready_made)
        ended, heard = run(path, stop_at=point)
        assert (ended, heard) == (-signal.SIGKILL, events[: point + 1])
        assert look(path) == expected(heard), heard[-1]


@pytest.fixture
def writer(path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Appends records without end and tells each that is on disk."""
    command = [sys.executable, "-c", MANY_RECORDS, str(path), "-1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        yield child
        child.kill()


@pytest.mark.parametrize("told", [1, 7, 150, 600])
def test_a_kill_in_the_middle_of_writing_loses_no_record_that_was_told(
    path: Path, writer: "subprocess.Popen[str]", told: int
) -> None:
    assert writer.stdout is not None
    for _ in range(told):
        last = int(writer.stdout.readline())
    os.kill(writer.pid, signal.SIGKILL)
    last = max([last, *(int(line) for line in writer.stdout)])
    writer.wait()
    found = look(path)
    # One more may be on disk of which it could not tell any more.
    assert found.records in (last + 1, last + 2)
    assert found.waiting == found.records
