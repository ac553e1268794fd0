"""The centre's log on both databases: every record is a leaf, and every head can be proved."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from officer_app.central import migrations
from officer_app.central.app import create_app
from officer_app.central.database import Database
from officer_app.central.log_keys import SoftwareLogKey
from officer_app.central.migrations import migrate
from officer_app.central.serving import CentreThread
from officer_app.domain.exchange import Outcome, ProblemKind, PushBatch, PushReceipt
from officer_app.domain.ids import OfficerId
from officer_app.domain.log import (
    AskProofs,
    LogKeys,
    LogPage,
    LogProof,
    SignedTreeHead,
    Witness,
    leaf_content,
    sign_head,
)
from officer_app.domain.log_faults import ProofInvalid
from officer_app.domain.merkle import (
    EMPTY_ROOT,
    Frontier,
    check_consistency,
    check_inclusion,
    leaf_hash,
)
from officer_app.domain.network_faults import CentreRefused, CentreUnreachable
from officer_app.domain.officer import Role
from officer_app.domain.records import OfficerSignedIn, SignedRecord
from officer_app.sync.session import sign_in
from tests.support.centre import LOG_KEY, CentreRoom, Desk, centre_room, make_card, shared_ca
from tests.support.logs import LogExpectations

KEYS = LogKeys.from_ders([LOG_KEY.spki])


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/central.db"
    address: str = request.getfixturevalue("postgres_url")
    return address


@pytest.fixture
def embedded_room(tmp_path: Path) -> Iterator[CentreRoom]:
    """For what does not depend on the database."""
    with centre_room(f"sqlite:///{tmp_path}/central.db") as room:
        yield room


def root_of(records: Sequence[SignedRecord]) -> bytes:
    """Computed from what the records say."""
    frontier = Frontier()
    for signed in records:
        frontier.append(leaf_hash(leaf_content(signed.to_json())))
    return frontier.root()


def proof_of(receipt: PushReceipt) -> LogProof:
    assert receipt.proof is not None
    KEYS.verify_head(receipt.proof.head)
    return receipt.proof


def check_held(receipt: PushReceipt, *records: SignedRecord) -> None:
    """Every record is where the receipt says."""
    proof = proof_of(receipt)
    head = proof.head.head
    for said, signed, shown in zip(receipt.records, records, proof.inclusion, strict=True):
        assert said.position == shown.index
        leaf = leaf_hash(signed.canonical())
        check_inclusion(leaf, shown.index, head.size, shown.path, head.root)


def push_seeing(desk: Desk, seen: SignedTreeHead, *records: SignedRecord) -> PushReceipt:
    return desk.client.push(PushBatch(records=records, seen=seen))


def refused(room: CentreRoom, desk: Desk, seen: SignedTreeHead) -> CentreRefused:
    with pytest.raises(CentreRefused) as fault:
        desk.client.witness(Witness(seen=seen))
    assert fault.value.kind is ProblemKind.LOG_FORKED
    return fault.value


# What the log holds


def test_everything_that_is_acknowledged_is_in_the_log(url: str) -> None:
    with centre_room(url) as room:
        desk = room.desk()
        good = desk.sign_in_records(3)
        (disbelieved,) = desk.write(OfficerSignedIn(officer=OfficerId("nobody")))
        receipt = desk.push(*good, disbelieved)
        assert receipt.records[-1].outcome is Outcome.REFUSED
        check_held(receipt, *good, disbelieved)
        assert proof_of(receipt).head.head.root == root_of(desk.chain)


def test_what_is_not_taken_is_not_in_the_log(embedded_room: CentreRoom) -> None:
    desk = embedded_room.desk()
    records = desk.sign_in_records(3)
    receipt = desk.push(records[0], records[2])
    assert receipt.records[1].outcome is Outcome.NOT_TAKEN
    assert proof_of(receipt).head.head.size == 1
    assert len(proof_of(receipt).inclusion) == 1


def test_records_before_a_contradiction_are_in_the_log(embedded_room: CentreRoom) -> None:
    room, desk = embedded_room, embedded_room.desk()
    first, second = desk.sign_in_records(2)
    desk.push(first)
    other = desk.sign(second.record.body, 0, second.record.previous)
    with pytest.raises(CentreRefused):
        desk.push(second, other)
    watcher = room.desk()
    head = proof_of(watcher.push()).head.head
    assert (head.size, head.root) == (2, root_of(desk.chain))


def test_the_log_grows_from_what_was_seen(url: str) -> None:
    with centre_room(url) as room:
        desk = room.desk()
        seen = proof_of(desk.push(*desk.sign_in_records(3))).head
        for count in (1, 5, 2):
            proof = proof_of(push_seeing(desk, seen, *desk.sign_in_records(count)))
            assert proof.consistency is not None
            head, before = proof.head.head, seen.head
            assert (proof.consistency.first, proof.consistency.second) == (before.size, head.size)
            path = proof.consistency.path
            check_consistency(before.size, head.size, path, before.root, head.root)
            seen = proof.head


def test_an_empty_log_has_a_head_too(embedded_room: CentreRoom) -> None:
    answer = embedded_room.desk().client.witness(Witness())
    assert answer.proof is not None
    head = answer.proof.head.head
    assert (head.size, head.root, head.era, answer.send_from) == (0, EMPTY_ROOT, 0, 0)


def test_a_push_that_is_repeated_is_proved_again(embedded_room: CentreRoom) -> None:
    desk, other = embedded_room.desk(), embedded_room.desk()
    records = desk.sign_in_records(4)
    desk.push(*records)
    other.push(*other.sign_in_records(3))
    again = desk.push(*records)
    check_held(again, *records)
    assert proof_of(again).head.head.size == 7


def test_the_clock_of_the_log_does_not_run_back(embedded_room: CentreRoom) -> None:
    room, desk = embedded_room, embedded_room.desk()
    earlier = proof_of(desk.push(*desk.sign_in_records(1))).head.head.at
    room.clock.pass_by(timedelta(minutes=-3))
    assert proof_of(desk.push(*desk.sign_in_records(1))).head.head.at == earlier


# Several servers


def test_two_servers_that_write_at_once_make_one_log(url: str) -> None:
    with centre_room(url) as room:
        desks = [room.desk() for _ in range(4)]
        second = CentreThread(create_app(room.settings, clock=room.clock, log_key=LOG_KEY)).start()
        try:
            urls = [room.url, second.url]
            senders = [room.desk_at(desk, urls[n % 2]) for n, desk in enumerate(desks)]

            def work(sender: Desk) -> list[SignedTreeHead]:
                heads = []
                for _ in range(4):
                    records = sender.sign_in_records(3)
                    receipt = sender.push(*records)
                    check_held(receipt, *records)
                    heads.append(proof_of(receipt).head)
                return heads

            with ThreadPoolExecutor(4) as workers:
                heads = [head.head for found in workers.map(work, senders) for head in found]
            last = max(heads, key=lambda head: head.size)
            assert last.size == 48
            sizes = tuple(head.size for head in heads)
            shown = desks[0].client.proofs(AskProofs(size=48, heads=sizes)).heads
            for head, proof in zip(heads, shown, strict=True):
                check_consistency(head.size, 48, proof.path, head.root, last.root)
        finally:
            second.stop()


def test_a_server_without_the_key_takes_nothing_where_the_log_is_signed(url: str) -> None:
    with centre_room(url) as room:
        desk = room.desk()
        desk.push(*desk.sign_in_records(1))
        keyless = CentreThread(create_app(room.settings, clock=room.clock)).start()
        try:
            with pytest.raises(CentreUnreachable, match="out of order"):
                room.desk_at(desk, keyless.url).push(*desk.sign_in_records(1))
        finally:
            keyless.stop()
        assert desk.client.witness(Witness()).send_from == 1


def test_a_log_that_was_never_signed_can_be_signed_later(url: str) -> None:
    with centre_room(url, log_key=None) as room:
        desk = room.desk()
        assert desk.push(*desk.sign_in_records(3)).proof is None
        later = CentreThread(create_app(room.settings, clock=room.clock, log_key=LOG_KEY)).start()
        try:
            receipt = room.desk_at(desk, later.url).push(*desk.chain)
            check_held(receipt, *desk.chain)
            assert proof_of(receipt).head.head.root == root_of(desk.chain)
        finally:
            later.stop()


# Gossip


def test_a_head_that_was_never_of_this_log_is_noticed(
    url: str, expected_log: LogExpectations
) -> None:
    expected_log.expect("log_contradicted")
    with centre_room(url) as room:
        desk = room.desk()
        head = proof_of(desk.push(*desk.sign_in_records(5))).head
        forged = head.head.model_copy(update={"root": bytes(32), "size": 3})
        assert "another history" in refused(room, desk, LOG_KEY.sign_head(forged)).reason
        with pytest.raises(CentreRefused):
            push_seeing(desk, LOG_KEY.sign_head(forged), *desk.sign_in_records(1))
        assert desk.client.witness(Witness(seen=head)).send_from == 5
        assert evidence(url) == 1


def evidence(url: str) -> int:
    database = Database(url)
    with database.reading() as session:
        count = session.scalar(text("SELECT count(*) FROM head_doubts"))
    database.close()
    return int(count or 0)


def test_a_head_by_nobody_we_know_is_refused_and_not_kept(
    embedded_room: CentreRoom, expected_log: LogExpectations
) -> None:
    expected_log.expect("log_contradicted")
    room, desk = embedded_room, embedded_room.desk()
    head = proof_of(desk.push(*desk.sign_in_records(1))).head
    other = sign_head(head.head, Ed25519PrivateKey.generate())
    assert "another log's" in refused(room, desk, other).reason
    assert (
        "no valid signature"
        in refused(room, desk, head.model_copy(update={"signature": bytes(64)})).reason
    )
    assert evidence(room.settings.database_url) == 0


def test_an_old_backup_is_recognised_and_goes_on_only_when_it_says_so(
    tmp_path: Path, expected_log: LogExpectations
) -> None:
    expected_log.expect("log_contradicted")
    expected_log.expect("log_restored era=1 size=3")
    file = tmp_path / "central.db"
    url = f"sqlite:///{file}"
    with centre_room(url) as room:
        desk = room.desk()
        kept = proof_of(desk.push(*desk.sign_in_records(3))).head
    backup = file.read_bytes()
    with centre_room(url) as room:
        desk = room.same_desk(desk)
        lost = proof_of(desk.push(*desk.sign_in_records(4))).head
    for rest in tmp_path.glob("central.db-*"):
        rest.unlink()
    file.write_bytes(backup)
    with centre_room(url) as room:
        desk = room.same_desk(desk)
        assert "old backup" in refused(room, desk, lost).reason
        assert desk.client.witness(Witness(seen=kept)).send_from == 3
    with centre_room(url, restored="disk failure on Tuesday") as room:
        desk = room.same_desk(desk)
        proof = desk.client.witness(Witness(seen=lost)).proof
        assert proof is not None
        (announced,) = proof.restorations
        KEYS.verify_restoration(announced)
        said = announced.restoration
        assert (said.era, said.size, said.root) == (1, 3, kept.head.root)
        assert said.reason == "disk failure on Tuesday"
        assert (proof.head.head.era, proof.consistency) == (1, None)
        check_held(push_seeing(desk, lost, *desk.chain[3:]), *desk.chain[3:])
        assert refused(room, desk, LOG_KEY.sign_head(kept.head.model_copy(update={"era": 2})))
    with centre_room(url, restored="disk failure on Tuesday") as room:
        newest = room.same_desk(desk).client.witness(Witness()).proof
        assert newest is not None
        assert (newest.head.head.era, newest.head.head.size) == (1, 7)


# Asking for proofs


def test_anybody_registered_may_ask_for_heads_and_proofs(url: str) -> None:
    with centre_room(url) as room:
        desk, other = room.desk(), room.desk()
        desk.push(*desk.sign_in_records(6))
        head = SignedTreeHead.from_json(other.get("/v1/log/head"))
        assert head == SignedTreeHead.from_json(other.get("/v1/log/heads/6"))
        page = other.leaves(2)
        leaves = [leaf_hash(signed.canonical()) for signed in desk.chain]
        assert (list(page.hashes), page.more) == (leaves[2:], False)
        record = desk.chain[4]
        shown = other.inclusion(record.record.sha256(), 5)
        check_inclusion(leaves[4], shown.index, 5, shown.path, root_of(desk.chain[:5]))
        grown = other.consistency(3, 6)
        check_consistency(3, 6, grown.path, root_of(desk.chain[:3]), root_of(desk.chain))
        with pytest.raises(ProofInvalid):
            check_inclusion(leaves[3], shown.index, 5, shown.path, root_of(desk.chain[:5]))


@pytest.mark.parametrize(
    "path",
    [
        "/v1/log/heads/99",
        "/v1/log/consistency?first=1&second=99",
        "/v1/log/consistency?first=2&second=1",
        f"/v1/log/inclusion?record={'0' * 64}&size=1",
    ],
)
def test_what_is_not_there_is_not_found(embedded_room: CentreRoom, path: str) -> None:
    desk = embedded_room.desk()
    desk.push(*desk.sign_in_records(1))
    with pytest.raises(CentreRefused) as fault:
        desk.get(path)
    assert fault.value.kind is ProblemKind.NOT_FOUND


@pytest.mark.parametrize(
    "path",
    [
        f"/v1/log/heads/{1 << 70}",
        "/v1/log/heads/-1",
        f"/v1/log/consistency?first=1&second={1 << 70}",
        "/v1/log/inclusion?record=x&size=1",
        "/v1/log/leaves?start=-1",
    ],
)
def test_numbers_that_no_log_has_are_malformed(embedded_room: CentreRoom, path: str) -> None:
    with pytest.raises(CentreRefused) as fault:
        embedded_room.desk().get(path)
    assert fault.value.kind is ProblemKind.MALFORMED


def test_a_record_that_came_later_is_not_in_the_smaller_log(embedded_room: CentreRoom) -> None:
    desk = embedded_room.desk()
    desk.push(*desk.sign_in_records(2))
    asked = AskProofs(size=1, records=tuple(s.record.sha256() for s in desk.chain))
    first, second = desk.client.proofs(asked).records
    assert (first is not None, second) == (True, None)


def test_only_auditors_read_what_stands_in_the_log(url: str) -> None:
    vera = make_card(shared_ca()[0], "vera", Role.AUDITOR)
    with centre_room(url, officers=[vera], log_page_items=4) as room:
        desk = room.desk()
        (doubted,) = desk.write(OfficerSignedIn(officer=OfficerId("nobody")))
        desk.push(doubted)
        desk.push(*desk.sign_in_records(9))
        for card in (room.olga, room.adam):
            with pytest.raises(CentreRefused) as fault:
                desk.client.log_page(0, sign_in(desk.client, card.sign))
            assert fault.value.kind is ProblemKind.NOT_PERMITTED
        session = sign_in(desk.client, vera.sign)
        pages = [desk.client.log_page(start, session) for start in (0, 4, 8)]
    assert [page.more for page in pages] == [True, True, False]
    entries = [entry for page in pages for entry in page.entries]
    assert [entry.content for entry in entries] == [s.canonical() for s in desk.chain]
    assert [entry.believed for entry in entries] == [False] + [True] * 9
    assert [head.head.size for page in pages for head in page.heads] == [0, 1, 10]
    assert {w.id for page in pages for w in page.workstations} == {desk.client.workstation}
    assert LogPage.from_json(pages[0].to_json()) == pages[0]


# The key


def test_a_new_key_signs_and_the_old_one_stays_known(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/central.db"
    with centre_room(url) as room:
        desk = room.desk()
        seen = proof_of(desk.push(*desk.sign_in_records(2))).head
    new = SoftwareLogKey(Ed25519PrivateKey.generate())
    with centre_room(url, log_key=new) as room:
        desk = room.same_desk(desk)
        told = [trust.ders for trust in desk.client.pull("").trust if trust.kind == "log_key"]
        assert told == [(new.spki, LOG_KEY.spki)]
        receipt = push_seeing(desk, seen, *desk.sign_in_records(1))
        assert receipt.proof is not None
        LogKeys.from_ders(told[0]).verify_head(receipt.proof.head)
        assert receipt.proof.head.key != seen.key


def test_a_seed_that_comes_after_the_key_is_still_loaded(tmp_path: Path) -> None:
    with centre_room(f"sqlite:///{tmp_path}/central.db", log_key=None) as room:
        seed = room.seed
    settings = room.settings.__class__(database_url=f"sqlite:///{tmp_path}/other.db")
    CentreThread(create_app(settings, clock=room.clock, log_key=LOG_KEY)).start().stop()
    thread = CentreThread(
        create_app(settings, clock=room.clock, log_key=LOG_KEY, seed=seed)
    ).start()
    thread.stop()
    database = Database(settings.database_url)
    with database.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM officers")) == len(seed.officers)
    database.close()


# The tables


def test_the_log_is_never_changed(url: str) -> None:
    with centre_room(url) as room:
        desk = room.desk()
        desk.push(*desk.sign_in_records(2))
        database = Database(url)
        for deed in (
            "UPDATE tree_nodes SET hash = ''",
            "DELETE FROM tree_nodes",
            "UPDATE tree_heads SET json = '{}'",
            "DELETE FROM tree_heads",
        ):
            with pytest.raises(DBAPIError, match="never changed"), database.writing() as session:
                session.execute(text(deed))
        database.close()


def test_records_of_before_become_leaves(url: str) -> None:
    with centre_room(url) as room:
        desk = room.desk()
        desk.push(*desk.sign_in_records(7))
        newest = proof_of(desk.push()).head.head
    database, config = Database(url), Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    config.set_main_option("path_separator", "os")
    with database.migrating() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0003")
    migrate(database)
    database.close()
    with centre_room(url) as room:
        head = proof_of(room.same_desk(desk).push()).head.head
    assert (head.size, head.root) == (newest.size, newest.root)
