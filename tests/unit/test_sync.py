"""The synchroniser: nothing lost, nothing hammered, everything shown."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from officer_app.central.app import create_app
from officer_app.central.serving import CentreThread
from officer_app.domain.exchange import (
    Outcome,
    ProblemKind,
    PullPage,
    PushBatch,
    PushReceipt,
    RecordReceipt,
    register_request,
)
from officer_app.domain.ids import OfficerId
from officer_app.domain.log import AskProofs, Proofs, Witness, Witnessed
from officer_app.domain.network_faults import (
    CentreAnswersNonsense,
    CentreRefused,
    CentreUnreachable,
)
from officer_app.domain.records import OfficerSignedIn
from officer_app.domain.secret import Secret
from officer_app.host.clock import SetClock, SystemClock
from officer_app.host.entropy import SeededEntropy, SystemEntropy
from officer_app.signing.seal import make_sealing_certificate
from officer_app.store.directory import Anchor
from officer_app.store.store import STORE_KEY_BYTES, Store
from officer_app.sync.client import CentreClient
from officer_app.sync.loop import Rhythm, SyncLoop
from officer_app.sync.rounds import pull_all, push_all
from officer_app.sync.session import register_by_officer, sign_in
from officer_app.sync.shelf import StoreShelf
from officer_app.sync.state import SyncState, SyncStatus
from officer_app.sync.wire import Wire
from tests.support.centre import LOG_KEY, CentreRoom, centre_room, code
from tests.support.issuing import NOW, make_person, shipped_profiles
from tests.support.logs import LogExpectations

PATIENCE = timedelta(seconds=20)
AT_ONCE = Rhythm(first_wait=timedelta(milliseconds=5), longest_wait=timedelta(milliseconds=20))
SELDOM = Rhythm(first_wait=timedelta(hours=1), longest_wait=timedelta(hours=1))
SIGNED_IN = OfficerSignedIn(officer=OfficerId("olga"))


@pytest.fixture(scope="module")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a new store: its keys take their time."""
    path = tmp_path_factory.mktemp("empty") / "store.db"
    make = lambda key, name: make_sealing_certificate(key, name, NOW)  # noqa: E731
    Store.create(path, Secret(bytes(STORE_KEY_BYTES)), SetClock(NOW), make).close()
    return path


@pytest.fixture
def store(empty_store: Path, tmp_path: Path) -> Iterator[Store]:
    path = tmp_path / "store.db"
    path.write_bytes(empty_store.read_bytes())
    opened = Store.open(path, Secret(bytes(STORE_KEY_BYTES)), SetClock(NOW))
    yield opened
    opened.close()


@pytest.fixture
def room(tmp_path: Path) -> Iterator[CentreRoom]:
    with centre_room(f"sqlite:///{tmp_path}/central.db") as room:
        yield room


def client_of(store: Store, url: str) -> CentreClient:
    return CentreClient(
        Wire(url, SystemClock()), store.keys.signing_key, SetClock(NOW), SystemEntropy()
    )


def register(store: Store, room: CentreRoom) -> CentreClient:
    client = client_of(store, room.url)
    room.clients.append(client)
    keys = store.keys
    client.register(
        register_request(
            keys.signing_key,
            name="Front desk",
            sealing_certificate=keys.sealing_certificate,
            grant=code(0),
        )
    )
    return client


def always() -> bool:
    return True


class Heard:
    """States as they come, and waiting for one."""

    def __init__(self) -> None:
        self.states: list[SyncState] = []
        self._changed = threading.Condition()

    def __call__(self, state: SyncState) -> None:
        with self._changed:
            self.states.append(state)
            self._changed.notify_all()

    def until(self, fits: Callable[[SyncState], bool]) -> SyncState:
        with self._changed:
            assert self._changed.wait_for(
                lambda: any(map(fits, self.states)), PATIENCE.total_seconds()
            ), self.states
            return next(filter(fits, self.states))


@contextmanager
def running(
    centre: object, store: Store, rhythm: Rhythm = AT_ONCE
) -> Iterator[tuple[SyncLoop, Heard]]:
    heard = Heard()
    loop = SyncLoop(
        centre,  # type: ignore[arg-type]  # anything that pushes and pulls
        StoreShelf(store),
        clock=SetClock(NOW),
        entropy=SeededEntropy(1),
        tell=heard,
        rhythm=rhythm,
    )
    loop.start()
    try:
        yield loop, heard
    finally:
        loop.stop(PATIENCE)


class Scripted:
    """A centre whose answers a test chooses; it counts what it is asked."""

    def __init__(
        self,
        push: Callable[[PushBatch], PushReceipt] | None = None,
        pull: Callable[[str], PullPage] | None = None,
    ) -> None:
        self._push = push or accept_all
        self._pull = pull or (lambda _cursor: PullPage(cursor="c", more=False))
        self.pushes: list[list[int]] = []

    def push(self, batch: PushBatch) -> PushReceipt:
        self.pushes.append([signed.record.sequence for signed in batch.records])
        return self._push(batch)

    def pull(self, cursor: str) -> PullPage:
        return self._pull(cursor)

    def witness(self, _witness: Witness) -> Witnessed:
        return Witnessed(proof=None, send_from=1 << 40)

    def proofs(self, _asked: AskProofs) -> Proofs:
        return Proofs()


def receipt(batch: PushBatch, outcome: Outcome, send_from: int, reason: str = "") -> PushReceipt:
    sequences = [signed.record.sequence for signed in batch.records]
    receipts = [RecordReceipt(sequence=s, outcome=outcome, reason=reason) for s in sequences]
    return PushReceipt(records=tuple(receipts), send_from=send_from)


def accept_all(batch: PushBatch) -> PushReceipt:
    return receipt(batch, Outcome.ACCEPTED, batch.records[-1].record.sequence + 1)


# With a real centre


def test_what_waits_is_pushed_and_the_directory_comes(store: Store, room: CentreRoom) -> None:
    for _ in range(3):
        store.append_record(SIGNED_IN)
    with running(register(store, room), store) as (_, heard):
        state = heard.until(lambda s: s.status is SyncStatus.ONLINE)
    assert (state.waiting, state.oldest_waiting, state.trouble) == (0, None, None)
    assert state.last_success == NOW
    assert store.directory.search("") == room.seed.people
    assert store.directory.profiles() == shipped_profiles()
    assert {o.id for o in store.directory.officers()} == {o.id for o in room.seed.officers}
    assert store.directory.officer_roots() == room.seed.trust[0].ders
    assert store.directory.crls() == room.seed.trust[2].ders


def test_a_new_record_wakes_it(store: Store, room: CentreRoom) -> None:
    with running(register(store, room), store, SELDOM) as (loop, heard):
        heard.until(lambda s: s.status is SyncStatus.ONLINE)
        heard.states.clear()
        store.append_record(SIGNED_IN)
        loop.wake()
        heard.until(lambda s: s.waiting == 1)
        heard.until(lambda s: s.waiting == 0)


def test_while_the_server_is_down_records_wait_and_are_pushed_later(
    store: Store, tmp_path: Path
) -> None:
    with centre_room(f"sqlite:///{tmp_path}/central.db") as room:
        client = register(store, room)
        room.clients.clear()
        port = int(room.url.rpartition(":")[2])
    store.append_record(SIGNED_IN)
    with running(client, store) as (_, heard):
        offline = heard.until(lambda s: s.status is SyncStatus.OFFLINE)
        assert offline.waiting == 1
        assert offline.oldest_waiting == NOW
        assert offline.trouble is not None
        assert offline.trouble.code == CentreUnreachable.code
        app = create_app(room.settings, clock=room.clock, log_key=LOG_KEY)
        back = CentreThread(app, port).start()
        try:
            heard.until(lambda s: s.status is SyncStatus.ONLINE and s.waiting == 0)
        finally:
            client.close()
            back.stop()


def test_a_centre_that_lost_records_gets_them_again(
    store: Store, room: CentreRoom, tmp_path: Path, expected_log: LogExpectations
) -> None:
    expected_log.expect("log_restored")
    store.directory.set_anchors(Anchor.LOG_KEY, [LOG_KEY.spki])
    for _ in range(5):
        store.append_record(SIGNED_IN)
    push_all(register(store, room), StoreShelf(store), 2, may_go_on=always)
    for _ in range(2):
        store.append_record(SIGNED_IN)
    with centre_room(f"sqlite:///{tmp_path}/restored.db", restored="a backup") as restored:
        client = register(store, restored)
        push_all(client, StoreShelf(store), 2, may_go_on=always)
        assert store.outbox.waiting() == 0
        receipt = client.push(PushBatch(records=store.records.since(0, 100)))
    assert receipt.send_from == 7


def test_an_unregistered_workstation_says_so(store: Store, room: CentreRoom) -> None:
    client = client_of(store, room.url)
    with running(client, store) as (_, heard):
        state = heard.until(lambda s: s.status is SyncStatus.OFFLINE)
    client.close()
    assert state.trouble is not None
    assert state.trouble.parameters["kind"] == ProblemKind.WORKSTATION_UNKNOWN


def test_an_administrators_card_registers_a_workstation(store: Store, room: CentreRoom) -> None:
    client = client_of(store, room.url)
    room.clients.append(client)
    with pytest.raises(CentreRefused) as fault:
        register_by_officer(client, store.keys, "Front desk", room.olga.sign)
    assert fault.value.kind is ProblemKind.NOT_PERMITTED
    known = register_by_officer(client, store.keys, "Front desk", room.adam.sign)
    assert known.id == store.keys.workstation
    assert sign_in(client, room.olga.sign).officer == room.olga.officer


# With a centre whose answers are chosen


def test_a_workstation_that_was_stopped_asks_no_more_until_told(store: Store) -> None:
    store.append_record(SIGNED_IN)

    def refuse(_batch: PushBatch) -> PushReceipt:
        raise CentreRefused(ProblemKind.WORKSTATION_STOPPED, "two histories")

    centre = Scripted(push=refuse)
    with running(centre, store) as (loop, heard):
        heard.until(lambda s: s.status is SyncStatus.STOPPED)
        assert centre.pushes == [[0]]
        assert loop.state.waiting == 1


def test_a_record_that_is_not_taken_does_not_keep_the_directory_away(store: Store) -> None:
    store.append_record(SIGNED_IN)
    person = make_person("p-7")
    centre = Scripted(
        push=lambda batch: receipt(batch, Outcome.NOT_TAKEN, 0, "its signature does not hold"),
        pull=lambda _cursor: PullPage(people=(person,), cursor="c", more=False),
    )
    with running(centre, store) as (_, heard):
        state = heard.until(lambda s: s.trouble is not None)
    assert state.status is SyncStatus.ONLINE
    assert state.waiting == 1
    assert "its signature does not hold" in state.trouble.sentence()  # type: ignore[union-attr]  # waited for
    assert store.directory.search("") == (person,)


def test_a_record_that_is_held_but_not_believed_is_shown(store: Store) -> None:
    store.append_record(SIGNED_IN)
    centre = Scripted(push=lambda b: receipt(b, Outcome.REFUSED, 1, "its officer is unknown"))
    with running(centre, store) as (_, heard):
        state = heard.until(lambda s: s.status is SyncStatus.ONLINE)
    assert [(r.sequence, r.reason) for r in state.refused] == [(0, "its officer is unknown")]
    assert state.waiting == 0


def test_a_receipt_for_other_records_takes_nothing_off_the_outbox(store: Store) -> None:
    store.append_record(SIGNED_IN)
    answer = PushReceipt(
        records=(RecordReceipt(sequence=5, outcome=Outcome.ACCEPTED),), send_from=6
    )
    with pytest.raises(CentreAnswersNonsense):
        push_all(Scripted(lambda _: answer), StoreShelf(store), 10, may_go_on=always)
    assert store.outbox.waiting() == 1


def test_a_centre_that_asks_for_the_same_again_and_again_is_not_obeyed(store: Store) -> None:
    for _ in range(3):
        store.append_record(SIGNED_IN)
    store.outbox.acknowledged((0, 1))
    centre = Scripted(lambda batch: receipt(batch, Outcome.NOT_TAKEN, 0))
    with pytest.raises(CentreRefused):
        push_all(centre, StoreShelf(store), 10, may_go_on=always)
    assert centre.pushes == [[2], [0, 1, 2]]


def test_a_directory_without_end_is_not_read_for_ever(store: Store) -> None:
    centre = Scripted(pull=lambda _cursor: PullPage(cursor="same", more=True))
    with pytest.raises(CentreAnswersNonsense):
        pull_all(centre, StoreShelf(store), may_go_on=always)


def test_pages_are_applied_one_by_one_with_their_cursor(store: Store) -> None:
    pages = {
        "": PullPage(people=(make_person("p-1"),), cursor="one", more=True),
        "one": PullPage(people=(make_person("p-2"),), cursor="two", more=True),
    }

    def pull(cursor: str) -> PullPage:
        if cursor not in pages:
            raise CentreUnreachable("the line is cut")
        return pages[cursor]

    with pytest.raises(CentreUnreachable):
        pull_all(Scripted(pull=pull), StoreShelf(store), may_go_on=always)
    assert store.directory.cursor() == "two"
    assert store.directory.count() == 2


def test_stopping_is_not_kept_waiting_by_an_answer_that_does_not_come(store: Store) -> None:
    asked, answer = threading.Event(), threading.Event()

    def hang(cursor: str) -> PullPage:
        asked.set()
        assert answer.wait(PATIENCE.total_seconds())
        return PullPage(people=(make_person("p-9"),), cursor=f"{cursor}x", more=True)

    with running(Scripted(pull=hang), store) as (loop, _):
        assert asked.wait(PATIENCE.total_seconds())
        loop.stop(timedelta(milliseconds=1))
        answer.set()
    assert loop.state.status is SyncStatus.STOPPED
    assert store.directory.count() == 0


def test_the_first_state_is_never() -> None:
    loop = SyncLoop(
        Scripted(),
        None,  # type: ignore[arg-type]  # not started
        clock=SetClock(datetime(2026, 1, 1, tzinfo=UTC)),
        entropy=SeededEntropy(1),
        tell=lambda _state: None,
    )
    assert loop.state == SyncState(status=SyncStatus.NEVER)


def test_waits_grow_and_are_never_the_same_for_two(store: Store) -> None:
    waits = [wait_after(failures, seed) for failures in (1, 3, 60) for seed in (1, 2)]
    for wait, whole in zip(waits, (1, 1, 4, 4, 300, 300), strict=True):
        assert whole / 2 <= wait.total_seconds() <= whole
    assert len(set(waits)) == len(waits)


def wait_after(failures: int, seed: int) -> timedelta:
    loop = SyncLoop(
        Scripted(),
        None,  # type: ignore[arg-type]  # not started
        clock=SetClock(NOW),
        entropy=SeededEntropy(seed),
        tell=lambda _state: None,
    )
    loop._failures = failures
    return loop._back_off()
