"""Workstations watch the centre's log: what it does not prove is not taken as sent."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from officer_app.domain.exchange import PullPage, PushBatch, PushReceipt, register_request
from officer_app.domain.ids import OfficerId
from officer_app.domain.log import (
    AskProofs,
    LogProof,
    Proofs,
    Restoration,
    SignedTreeHead,
    TreeHead,
    Witness,
    Witnessed,
    sign_head,
)
from officer_app.domain.log_faults import LogForked, LogKeyUnknown, LogNotSigned, RecordNotInLog
from officer_app.domain.records import OfficerSignedIn
from officer_app.domain.secret import Secret
from officer_app.domain.store_faults import StoreCorrupt
from officer_app.host.clock import SetClock, SystemClock
from officer_app.host.entropy import SeededEntropy, SystemEntropy
from officer_app.signing.seal import make_sealing_certificate
from officer_app.store.directory import Anchor
from officer_app.store.store import STORE_KEY_BYTES, Store
from officer_app.sync.client import CentreClient
from officer_app.sync.loop import SyncLoop
from officer_app.sync.proving import prove_log
from officer_app.sync.rounds import push_all
from officer_app.sync.shelf import StoreShelf
from officer_app.sync.state import SyncState, SyncStatus
from officer_app.sync.wire import Wire
from tests.support.centre import LOG_KEY, CentreRoom, centre_room, code
from tests.support.issuing import NOW
from tests.support.logs import LogExpectations

SIGNED_IN = OfficerSignedIn(officer=OfficerId("olga"))


@pytest.fixture(scope="module")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A new store as a file: its keys take their time."""
    path = tmp_path_factory.mktemp("empty") / "store.db"
    make = lambda key, name: make_sealing_certificate(key, name, NOW)  # noqa: E731
    Store.create(path, Secret(bytes(STORE_KEY_BYTES)), SetClock(NOW), make).close()
    return path.read_bytes()


@pytest.fixture
def store(empty_store: bytes, tmp_path: Path) -> Iterator[Store]:
    """One that knows the log's key."""
    path = tmp_path / "store.db"
    path.write_bytes(empty_store)
    opened = Store.open(path, Secret(bytes(STORE_KEY_BYTES)), SetClock(NOW))
    opened.directory.set_anchors(Anchor.LOG_KEY, [LOG_KEY.spki])
    yield opened
    opened.close()


@pytest.fixture
def room(tmp_path: Path) -> Iterator[CentreRoom]:
    with centre_room(f"sqlite:///{tmp_path}/central.db") as room:
        yield room


def client_of(store: Store, room: CentreRoom, *, new: bool = True) -> CentreClient:
    """The workstation's client, known at the centre."""
    client = CentreClient(
        Wire(room.url, SystemClock()), store.keys.signing_key, SetClock(NOW), SystemEntropy()
    )
    room.clients.append(client)
    if new:
        client.register(
            register_request(
                store.keys.signing_key,
                name="Front desk",
                sealing_certificate=store.keys.sealing_certificate,
                grant=code(0),
            )
        )
    return client


class Liar:
    """A centre that says what a test makes of the true one's answers."""

    def __init__(
        self,
        true: CentreClient,
        say: Callable[[LogProof], LogProof | None] = lambda proof: proof,
        *,
        deaf: bool = False,
    ) -> None:
        """`deaf`: it does not listen to what was seen."""
        self._true = true
        self._say = say
        self._deaf = deaf

    def push(self, batch: PushBatch) -> PushReceipt:
        if self._deaf:
            batch = batch.model_copy(update={"seen": None})
        answer = self._true.push(batch)
        assert answer.proof is not None
        return answer.model_copy(update={"proof": self._say(answer.proof)})

    def pull(self, cursor: str) -> PullPage:
        return self._true.pull(cursor)

    def witness(self, witness: Witness) -> Witnessed:
        answer = self._true.witness(Witness() if self._deaf else witness)
        assert answer.proof is not None
        return answer.model_copy(update={"proof": self._say(answer.proof)})

    def proofs(self, asked: AskProofs) -> Proofs:
        return self._true.proofs(asked)


def send(centre: Any, store: Store) -> None:
    """One round's push. Any: whatever pushes and proves."""
    push_all(centre, StoreShelf(store), 10, may_go_on=lambda: True)


def write(store: Store, count: int = 1) -> None:
    for _ in range(count):
        store.append_record(SIGNED_IN)


def signed(proof: LogProof, **changes: object) -> LogProof:
    """The head, changed and signed with the log's key."""
    head = proof.head.head.model_copy(update=changes)
    return proof.model_copy(update={"head": LOG_KEY.sign_head(head)})


def without(name: str) -> Callable[[LogProof], LogProof]:
    return lambda proof: proof.model_copy(update={name: LogProof.model_fields[name].default})


def test_what_is_sent_is_proved_and_the_head_is_kept(store: Store, room: CentreRoom) -> None:
    centre = client_of(store, room)
    for _ in range(3):
        write(store, 2)
        send(centre, store)
    assert store.outbox.waiting() == 0
    sizes = [head.head.size for head in store.log_heads.holding(-1, 10)]
    assert sizes == [2, 4, 6]
    assert store.log_heads.seen().doubts == ()


def test_heads_are_exchanged_also_when_nothing_is_sent(store: Store, room: CentreRoom) -> None:
    centre = client_of(store, room)
    send(centre, store)
    other = room.desk_registered(1)
    other.push(*other.sign_in_records(3))
    send(centre, store)
    assert [head.head.size for head in store.log_heads.holding(-1, 10)] == [0, 3]


def test_the_key_of_the_log_comes_with_the_directory(store: Store, room: CentreRoom) -> None:
    store.directory.set_anchors(Anchor.LOG_KEY, [])
    write(store)
    centre = client_of(store, room)
    with pytest.raises(LogKeyUnknown):
        send(centre, store)
    assert store.outbox.waiting() == 1
    state = once(centre, store)
    assert (state.status, state.waiting, state.trouble) == (SyncStatus.ONLINE, 0, None)


def once(centre: Any, store: Store) -> SyncState:
    """A whole round. Any: as `send`."""
    loop = SyncLoop(
        centre,
        StoreShelf(store),
        clock=SetClock(NOW),
        entropy=SeededEntropy(1),
        tell=lambda _state: None,
    )
    return loop.once()


def test_a_head_by_a_key_that_never_becomes_known_is_doubted(
    store: Store, room: CentreRoom
) -> None:
    stranger = Ed25519PrivateKey.generate()

    def say(proof: LogProof) -> LogProof:
        return proof.model_copy(update={"head": sign_head(proof.head.head, stranger)})

    write(store)
    state = once(Liar(client_of(store, room), say), store)
    assert (state.status, state.waiting) == (SyncStatus.DOUBTED, 1)
    assert state.trouble is not None
    assert state.trouble.code == LogKeyUnknown.code
    assert store.log_heads.newest() is None


NOT_SHOWN: dict[str, Callable[[LogProof], LogProof]] = {
    "no proof of inclusion": without("inclusion"),
    "the proof of another record": lambda proof: proof.model_copy(
        update={"inclusion": tuple(reversed(proof.inclusion))}
    ),
    "a proof that leads elsewhere": lambda proof: proof.model_copy(
        update={
            "inclusion": tuple(
                shown.model_copy(update={"path": (bytes(32), *shown.path[1:])})
                for shown in proof.inclusion
            )
        }
    ),
}


@pytest.mark.parametrize("say", NOT_SHOWN.values(), ids=NOT_SHOWN)
def test_a_record_that_the_log_does_not_show_is_not_taken_as_sent(
    store: Store,
    room: CentreRoom,
    say: Callable[[LogProof], LogProof],
    expected_log: LogExpectations,
) -> None:
    expected_log.expect("log_doubted")
    write(store, 2)
    with pytest.raises(RecordNotInLog) as fault:
        send(Liar(client_of(store, room), say), store)
    assert fault.value.sequence == 0
    assert store.outbox.waiting() == 2
    (doubt,) = store.log_heads.seen().doubts
    assert (doubt.code, doubt.seen) == (RecordNotInLog.code, None)
    assert doubt.shown is not None


FORKED: dict[str, tuple[Callable[[LogProof], LogProof | None], str]] = {
    "another root": (lambda proof: signed(proof, root=bytes(32)), "does not begin"),
    "fewer records": (lambda proof: signed(proof, size=1), "now holds 1"),
    "no consistency": (without("consistency"), "does not begin"),
    "no head any more": (lambda _proof: None, "no signed head"),
    "a bad signature": (
        lambda proof: proof.model_copy(
            update={"head": proof.head.model_copy(update={"signature": bytes(64)})}
        ),
        "no valid signature",
    ),
    "a new era without a word": (lambda proof: signed(proof, era=1), "without a word"),
}


@pytest.mark.parametrize(("say", "why"), FORKED.values(), ids=FORKED)
def test_a_log_that_does_not_go_on_from_what_was_seen_is_refused(
    store: Store,
    room: CentreRoom,
    say: Callable[[LogProof], LogProof | None],
    why: str,
    expected_log: LogExpectations,
) -> None:
    expected_log.expect("log_doubted code=network.log_forked")
    centre = client_of(store, room)
    write(store, 3)
    send(centre, store)
    seen = store.log_heads.newest()
    write(store)
    for _ in range(2):
        state = once(Liar(centre, say), store)
        assert (state.status, state.waiting) == (SyncStatus.DOUBTED, 1)
        assert state.trouble is not None
        assert why in state.trouble.sentence()
    assert store.log_heads.newest() == seen
    (doubt,) = store.log_heads.seen().doubts
    assert (doubt.at, doubt.code, doubt.seen) == (NOW, LogForked.code, seen)
    assert once(centre, store).status is SyncStatus.ONLINE


def test_a_split_view_is_noticed_by_both_sides(
    store: Store, room: CentreRoom, tmp_path: Path, expected_log: LogExpectations
) -> None:
    expected_log.expect("log_contradicted")
    expected_log.expect("log_doubted")
    write(store, 2)
    send(client_of(store, room), store)
    with centre_room(f"sqlite:///{tmp_path}/other.db") as other:
        stranger = other.desk_registered(1)
        stranger.push(*stranger.sign_in_records(5))
        centre = client_of(store, other)
        write(store)
        with pytest.raises(LogForked, match="another history"):
            send(centre, store)
        with pytest.raises(LogForked, match="does not begin"):
            send(Liar(centre, deaf=True), store)
    assert store.outbox.waiting() == 1
    assert len(store.log_heads.seen().doubts) == 2


@contextmanager
def restored_room(folder: Path, backup: bytes, reason: str) -> Iterator[CentreRoom]:
    """A centre with the content of a backup."""
    file = folder / "restored.db"
    file.write_bytes(backup)
    with centre_room(f"sqlite:///{file}", restored=reason) as room:
        yield room


def test_a_restored_centre_that_says_so_is_healed_and_forgets_nothing(
    store: Store, tmp_path: Path, expected_log: LogExpectations
) -> None:
    expected_log.expect("log_restored era=1 size=2")
    url = f"sqlite:///{tmp_path}/central.db"
    with centre_room(url) as room:
        write(store, 2)
        send(client_of(store, room), store)
    backup = (tmp_path / "central.db").read_bytes()
    with centre_room(url) as room:
        write(store, 2)
        send(client_of(store, room, new=False), store)
    assert store.outbox.waiting() == 0
    with restored_room(tmp_path, backup, "the disk broke") as room:
        centre = client_of(store, room, new=False)
        send(centre, store)
        held = centre.witness(Witness()).send_from
        assert held == 4
        assert prove_log(centre, StoreShelf(store), 4).records == 4
        assert once(centre, store).restored == "the disk broke"
    newest = store.log_heads.newest()
    assert newest is not None
    assert (newest.head.era, newest.head.size) == (1, 4)
    (announced,) = store.log_heads.seen().restorations
    assert announced.restoration.reason == "the disk broke"
    assert [(h.head.era, h.head.size) for h in store.log_heads.holding(-1, 10)] == [
        (0, 2),
        (1, 2),
        (1, 4),
    ]


def test_a_restored_centre_that_others_wrote_to_before_it_was_noticed_is_healed_too(
    store: Store, tmp_path: Path, expected_log: LogExpectations
) -> None:
    for line in ("log_contradicted", "log_doubted", "log_restored era=1 size=2"):
        expected_log.expect(line)
    url = f"sqlite:///{tmp_path}/central.db"
    with centre_room(url) as room:
        other = room.desk_registered(1)
        write(store, 2)
        send(client_of(store, room), store)
    backup = (tmp_path / "central.db").read_bytes()
    with centre_room(url) as room:
        write(store)
        send(client_of(store, room, new=False), store)
    (tmp_path / "restored.db").write_bytes(backup)
    url = f"sqlite:///{tmp_path}/restored.db"
    with centre_room(url) as room:
        room.same_desk(other).push(*other.sign_in_records(4))
        with pytest.raises(LogForked, match="another history"):
            send(client_of(store, room, new=False), store)
    with centre_room(url, restored="the disk broke") as room:
        centre = client_of(store, room, new=False)
        send(centre, store)
        assert prove_log(centre, StoreShelf(store), 3).records == 3
    newest = store.log_heads.newest()
    assert newest is not None
    assert (newest.head.era, newest.head.size) == (1, 7)


def test_a_centre_that_forgets_that_it_was_restored_is_refused(
    store: Store, room: CentreRoom, expected_log: LogExpectations
) -> None:
    expected_log.expect("log_doubted")
    centre = client_of(store, room)
    write(store, 2)
    send(centre, store)
    said = Restoration(era=1, size=1, root=bytes(32), at=NOW, reason="the disk broke")
    store.log_heads.keep_restoration(LOG_KEY.sign_restoration(said))
    assert store.log_heads.newest() is None
    with pytest.raises(LogForked, match="forgotten"):
        send(centre, store)


def test_a_restored_centre_with_another_past_is_refused_all_the_same(
    store: Store, tmp_path: Path, expected_log: LogExpectations
) -> None:
    expected_log.expect("log_restored")
    expected_log.expect("log_doubted")
    with centre_room(f"sqlite:///{tmp_path}/central.db") as room:
        centre = client_of(store, room)
        for _ in range(2):
            write(store, 2)
            send(centre, store)
    with centre_room(f"sqlite:///{tmp_path}/other.db") as other:
        stranger = other.desk_registered(1)
        stranger.push(*stranger.sign_in_records(3))
    with (
        centre_room(f"sqlite:///{tmp_path}/other.db", restored="so they say") as other,
        pytest.raises(LogForked, match="does not begin with the 2"),
    ):
        send(client_of(store, other), store)
    assert [head.head.size for head in store.log_heads.holding(-1, 10)] == [2]


def test_another_centre_is_taken_only_when_a_person_says_so(
    store: Store, room: CentreRoom, tmp_path: Path, expected_log: LogExpectations
) -> None:
    expected_log.expect("log_contradicted")
    expected_log.expect("log_doubted")
    write(store, 2)
    send(client_of(store, room), store)
    seen = store.log_heads.newest()
    with centre_room(f"sqlite:///{tmp_path}/other.db") as other:
        centre = client_of(store, other)
        with pytest.raises(LogForked):
            send(centre, store)
        store.log_heads.begin_anew("the office moved")
        assert store.log_heads.newest() is None
        send(centre, store)
        assert prove_log(centre, StoreShelf(store), 2).records == 2
    (doubt,) = store.log_heads.seen().doubts
    assert doubt.seen == seen


# The proof on demand


def test_all_that_was_confirmed_is_proved(store: Store, room: CentreRoom) -> None:
    centre = client_of(store, room)
    for _ in range(3):
        write(store, 2)
        send(centre, store)
    write(store)
    proved = prove_log(centre, StoreShelf(store), store.records.verify())
    assert (proved.records, proved.heads, proved.head.head.size) == (6, 3, 6)


def test_a_record_that_the_centre_cannot_show_is_named(
    store: Store, room: CentreRoom, expected_log: LogExpectations
) -> None:
    expected_log.expect("log_doubted code=network.record_not_in_log")
    centre = client_of(store, room)
    write(store, 2)
    send(centre, store)
    write(store)
    store.outbox.acknowledged((2,))
    with pytest.raises(RecordNotInLog) as fault:
        prove_log(centre, StoreShelf(store), store.records.verify())
    assert fault.value.sequence == 2
    (doubt,) = store.log_heads.seen().doubts
    assert doubt.code == RecordNotInLog.code


def test_an_earlier_head_that_was_of_another_log_is_found(
    store: Store, room: CentreRoom, expected_log: LogExpectations
) -> None:
    expected_log.expect("log_doubted code=network.log_forked")
    centre = client_of(store, room)
    write(store, 2)
    send(centre, store)
    store.log_heads.keep(LOG_KEY.sign_head(TreeHead(era=0, size=1, root=bytes(32), at=NOW)))
    with pytest.raises(LogForked):
        prove_log(centre, StoreShelf(store), 2)


def test_a_centre_that_signs_nothing_proves_nothing(store: Store, tmp_path: Path) -> None:
    with centre_room(f"sqlite:///{tmp_path}/central.db", log_key=None) as room:
        centre = client_of(store, room)
        write(store)
        send(centre, store)
        assert store.outbox.waiting() == 0
        with pytest.raises(LogNotSigned):
            prove_log(centre, StoreShelf(store), 1)


# What is kept


def head_of(size: int, era: int = 0) -> SignedTreeHead:
    head = TreeHead(era=era, size=size, root=bytes(32), at=NOW)
    return sign_head(head, Ed25519PrivateKey.from_private_bytes(bytes(32)))


@pytest.mark.parametrize(
    "deed",
    [
        "DELETE FROM log_heads",
        "UPDATE log_heads SET json = ''",
        "REPLACE INTO log_heads VALUES (0, 0, 1, '', '')",
        "DELETE FROM log_lives",
        "UPDATE log_lives SET reason = ''",
        "DELETE FROM log_doubts",
        "UPDATE log_doubts SET reason = ''",
    ],
)
def test_what_was_seen_is_never_changed(store: Store, deed: str) -> None:
    store.log_heads.begin_anew("the office moved")
    store._database.write("INSERT INTO log_heads VALUES (0, 0, 1, '', '')")
    store.log_heads.keep(head_of(1))
    store.log_heads.doubt("network.log_forked", "why", None, head_of(2))
    with pytest.raises((StoreCorrupt, sqlcipher3.Error)):
        store._database.write(deed)
    assert store.log_heads.newest() == head_of(1)


def test_a_head_that_is_seen_again_and_the_same_doubt_are_kept_once(store: Store) -> None:
    for _ in range(2):
        store.log_heads.keep(head_of(1))
        store.log_heads.doubt("network.log_forked", "why", None, head_of(2))
    assert store.log_heads.holding(-1, 10) == (head_of(1),)
    assert len(store.log_heads.seen().doubts) == 1
    store.log_heads.doubt("network.log_forked", "another", head_of(1), None)
    assert [doubt.reason for doubt in store.log_heads.seen().doubts] == ["why", "another"]
