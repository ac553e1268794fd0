"""The open store: its keys, its records and what they make true, the vault, one transaction."""

import base64
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlcipher3
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from officer_app.domain.ids import (
    OfficerId,
    ProcedureId,
    ProfileId,
    SubscriberId,
    TokenId,
    TokenKind,
)
from officer_app.domain.procedure import ProcedureStatus
from officer_app.domain.projection import fold
from officer_app.domain.records import (
    Body,
    CertificateChange,
    CertificateOnToken,
    OfficerSignedIn,
    ProcedureUndone,
    StockedToken,
    TokenChanged,
    TokenIssued,
    TokenPrepared,
    TokensStocked,
    verify_chain,
)
from officer_app.domain.secret import Secret
from officer_app.domain.store_faults import RecordsTampered, StoreCorrupt
from officer_app.domain.token import CertificateStatus, Slot, TokenStatus
from officer_app.domain.token_life import TokenAct
from officer_app.host.clock import SetClock
from officer_app.store.database import Database
from officer_app.store.journal import ProcedureEntry
from officer_app.store.singles import Singles
from officer_app.store.store import Store
from officer_app.store.workstation_keys import WorkstationKeys

NOW = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)
KEY = bytes(range(32))
OFFICER, PROCEDURE = OfficerId("o-1"), ProcedureId("01" * 16)
PROFILE = ProfileId(name="standard", version=1)
ASA, BO = SubscriberId("p-1"), SubscriberId("p-2")
FIRST = TokenId(kind=TokenKind.YUBIKEY, serial="4711")
SECOND = TokenId(kind=TokenKind.YUBIKEY, serial="4712")


def certify(key: RSAPrivateKey, name: str) -> bytes:
    return f"certificate of {name}, {key.key_size} bits".encode()


@pytest.fixture(scope="module")
def ready_made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a new store: its RSA key takes its time."""
    path = tmp_path_factory.mktemp("ready") / "store.db"
    Store.create(path, Secret(KEY), SetClock(NOW), certify).close()
    return path.read_bytes()


@pytest.fixture
def clock() -> SetClock:
    return SetClock(NOW)


@pytest.fixture
def path(tmp_path: Path, ready_made: bytes) -> Path:
    (tmp_path / "store.db").write_bytes(ready_made)
    return tmp_path / "store.db"


@pytest.fixture
def heard() -> list[str]:
    return []


@pytest.fixture
def store(path: Path, clock: SetClock, heard: list[str]) -> Iterator[Store]:
    opened = Store.open(path, Secret(KEY), clock, heard.append)
    yield opened
    opened.close()


@pytest.fixture
def tamper(path: Path) -> Iterator[Callable[[str], None]]:
    """Runs statements as somebody who has the key and another program."""
    connection = sqlcipher3.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    yield connection.execute
    connection.close()


def prepared(token: TokenId = FIRST) -> TokenPrepared:
    return TokenPrepared(
        procedure=PROCEDURE,
        officer=OFFICER,
        token=token,
        profile=PROFILE,
        model="YubiKey 5C",
        firmware="5.7.1",
        sealed=b"for the escrow",
    )


def issued(token: TokenId = FIRST, to: SubscriberId = ASA, der: bytes = b"der") -> TokenIssued:
    slots = (Slot.AUTHENTICATION, Slot.SIGNATURE)
    return TokenIssued(
        procedure=PROCEDURE,
        officer=OFFICER,
        subscriber=to,
        token=token,
        profile=PROFILE,
        authorisation=b"cms",
        certificates=tuple(
            CertificateOnToken(slot=slot, profile=PROFILE, certificate=der + slot.encode())
            for slot in slots
        ),
    )


def a_procedure() -> ProcedureEntry:
    return ProcedureEntry(
        id=PROCEDURE,
        kind="issue_token",
        order="{}",
        officer=OFFICER,
        subscriber=ASA,
        token=FIRST,
        status=ProcedureStatus.RUNNING,
        trouble=None,
        started_at=NOW,
        changed_at=NOW,
    )


# Keys


def test_the_workstations_keys_are_made_once_and_kept(path: Path, clock: SetClock) -> None:
    keys = []
    for _ in range(2):
        opened = Store.open(path, Secret(KEY), clock)
        keys.append(opened.keys)
        opened.close()
    assert keys[0].workstation == keys[1].workstation
    assert len(str(keys[0].workstation)) == 32
    assert keys[0].sealing_key.private_numbers() == keys[1].sealing_key.private_numbers()
    assert keys[0].sealing_certificate == certify(keys[0].sealing_key, str(keys[0].workstation))
    assert keys[0].sealing_key.key_size == 3072


def test_the_workstations_keys_are_never_replaced(store: Store, path: Path) -> None:
    database = Database.open(path, Secret(KEY))
    with pytest.raises(StoreCorrupt):
        WorkstationKeys.create(Singles(database), certify)
    for statement in (
        "UPDATE singles SET content = x'00' WHERE name = 'key.signing'",
        "DELETE FROM singles WHERE name = 'key.sealing'",
        "INSERT OR REPLACE INTO singles VALUES ('key.sealing', x'00')",
        "UPDATE singles SET name = 'key.other' WHERE name NOT GLOB 'key.*'",
    ):
        with pytest.raises(StoreCorrupt):
            database.write(statement)
    database.close()


def test_a_store_without_its_keys_is_damaged(path: Path, clock: SetClock) -> None:
    path.unlink()
    Database.create(path, Secret(KEY)).close()
    with pytest.raises(StoreCorrupt, match="keys"):
        Store.open(path, Secret(KEY), clock)


# Records


def test_records_are_signed_and_chained(store: Store, clock: SetClock) -> None:
    bodies: list[Body] = [OfficerSignedIn(officer=OFFICER), prepared(), issued()]
    for body in bodies:
        store.append_record(body)
        clock.move(timedelta(seconds=1))
    chain = list(store.records.all())
    assert [signed.record.body for signed in chain] == bodies
    assert [signed.record.at for signed in chain] == [NOW + timedelta(seconds=n) for n in range(3)]
    assert {signed.record.workstation for signed in chain} == {store.keys.workstation}
    assert verify_chain(chain, store.keys.signing_key.public_key()) == 3
    assert store.records.verify() == 3


def test_a_long_chain_is_read_page_by_page(store: Store) -> None:
    with store.transaction():
        for _ in range(1001):
            store.append_record(OfficerSignedIn(officer=OFFICER))
    assert store.records.verify() == 1001
    assert [s.record.sequence for s in store.records.since(990, 5)] == [990, 991, 992, 993, 994]
    assert [s.record.sequence for s in store.records.recent(2, 1)] == [999, 998]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE records SET kind = 'other' WHERE sequence = 0",
        "DELETE FROM records WHERE sequence = 1",
        "DELETE FROM records",
        "INSERT INTO records VALUES (5, 'k', 'a', NULL, NULL, 's', '{}')",
        "INSERT OR REPLACE INTO records VALUES (0, 'k', 'a', NULL, NULL, 's', '{}')",
        "INSERT OR REPLACE INTO records SELECT 2, kind, at, token, subscriber, sha256, signed_json"
        " FROM records WHERE sequence = 0",
    ],
)
def test_records_can_be_neither_changed_nor_removed_nor_put_out_of_place(
    store: Store, path: Path, statement: str
) -> None:
    store.append_record(OfficerSignedIn(officer=OFFICER))
    store.append_record(prepared())
    store.outbox.acknowledged((0, 1))  # while they wait there, the outbox holds them fast too
    database = Database.open(path, Secret(KEY))
    with pytest.raises(StoreCorrupt):
        database.write(statement)
    database.close()
    assert store.records.verify() == 2


@pytest.mark.parametrize(
    ("statement", "first"),
    [
        ("DELETE FROM records WHERE sequence = 0", 0),
        ("DELETE FROM records WHERE sequence = 1", 1),
        ("UPDATE records SET signed_json = replace(signed_json, 'o-1', 'o-2')", 0),
        ("UPDATE records SET signed_json = '{}' WHERE sequence = 2", 2),
        ("UPDATE records SET sequence = 7 WHERE sequence = 2", 2),
    ],
)
def test_who_gets_past_the_triggers_is_found_by_the_chain(
    store: Store, tamper: Callable[[str], None], statement: str, first: int
) -> None:
    for _ in range(3):
        store.append_record(OfficerSignedIn(officer=OFFICER))
    tamper("DROP TRIGGER records_are_never_changed")
    tamper("DROP TRIGGER records_are_never_removed")
    tamper(statement)
    with pytest.raises(RecordsTampered) as caught:
        store.records.verify()
    assert caught.value.sequence == first


def test_two_open_stores_append_to_one_chain(store: Store, path: Path, clock: SetClock) -> None:
    other = Store.open(path, Secret(KEY), clock)
    for _ in range(5):
        store.append_record(OfficerSignedIn(officer=OFFICER))
        other.append_record(prepared())
    other.close()
    assert store.records.verify() == 10


# What is true now


def test_a_token_is_prepared_then_active_and_its_owners(store: Store, clock: SetClock) -> None:
    assert store.records.token(FIRST) is None
    assert store.records.token_status(FIRST) is None
    store.append_record(prepared())
    found = store.records.token(FIRST)
    assert found is not None
    assert (found.status, found.subscriber) == (TokenStatus.PREPARED, None)
    clock.move(timedelta(days=1))
    store.append_record(issued())
    found = store.records.token(FIRST)
    assert found is not None
    assert (found.status, found.subscriber) == (TokenStatus.ACTIVE, ASA)
    assert (found.prepared_at, found.issued_at) == (NOW, NOW + timedelta(days=1))
    assert (found.model, found.firmware) == ("YubiKey 5C", "5.7.1")
    assert store.records.token_status(FIRST) is TokenStatus.ACTIVE
    assert store.records.tokens_of(ASA) == (found,)
    assert store.records.tokens_of(BO) == ()
    assert store.records.tokens_of_people((BO, ASA)) == (found,)
    assert store.records.tokens_of_people((BO,)) == ()


def test_tokens_and_certificates_come_in_pages_newest_first(store: Store, clock: SetClock) -> None:
    for token, person in ((FIRST, ASA), (SECOND, BO)):
        store.append_record(prepared(token))
        clock.move(timedelta(seconds=1))
        store.append_record(issued(token, person, der=token.serial.encode()))
    assert [t.id for t in store.records.tokens(10)] == [SECOND, FIRST]
    assert [t.id for t in store.records.tokens(1, 1)] == [FIRST]
    assert [c.subscriber for c in store.records.certificates(3)] == [BO, BO, ASA]
    assert len(store.records.certificates(10, 3)) == 1
    assert {c.token for c in store.records.certificates_of(ASA)} == {FIRST}
    mine = store.records.certificates_of_token(SECOND)
    assert {c.slot for c in mine} == {Slot.AUTHENTICATION, Slot.SIGNATURE}
    assert {c.status for c in mine} == {CertificateStatus.VALID}


def test_a_certificate_is_found_by_the_beginning_of_its_fingerprint(store: Store) -> None:
    store.append_record(prepared())
    store.append_record(issued())
    wanted = store.records.certificates(1)[0]
    assert store.records.certificates_like(wanted.sha256[:12]) == (wanted,)
    assert store.records.certificates_like("") == ()
    assert store.records.certificates_like("*") == ()
    assert store.records.certificates_like("zz") == ()


def test_what_is_kept_is_what_the_records_fold_to(store: Store) -> None:
    bodies: tuple[Body, ...] = (
        prepared(),
        prepared(SECOND),
        issued(),
        ProcedureUndone(
            procedure=PROCEDURE, procedure_kind="issue_token", officer=OFFICER, token=SECOND
        ),
    )
    for body in bodies:
        store.append_record(body)
    hold = CertificateChange(
        sha256=store.records.certificates(1)[0].sha256, status=CertificateStatus.SUSPENDED
    )
    third = StockedToken(token=TokenId(kind=TokenKind.PIV, serial="3"))
    store.append_record(TokensStocked(officer=OFFICER, tokens=(third,), source="a box"))
    store.append_record(
        TokenChanged(
            act=TokenAct.SUSPEND,
            procedure=PROCEDURE,
            officer=OFFICER,
            token=FIRST,
            subscriber=ASA,
            reason="left at home",
            certificates=(hold,),
            decision=None,
        )
    )
    folded = fold(signed.record for signed in store.records.all())
    assert {t.id: t for t in store.records.tokens(10)} == folded.tokens
    assert {c.sha256: c for c in store.records.certificates(10)} == folded.certificates
    assert {t.status for t in store.records.tokens(10)} == {
        TokenStatus.SUSPENDED,
        TokenStatus.PREPARED,
        TokenStatus.IN_STOCK,
    }


def test_what_was_folded_by_other_rules_is_folded_again(
    store: Store, path: Path, clock: SetClock, tamper: Callable[[str], None]
) -> None:
    store.append_record(prepared())
    store.append_record(issued())
    tokens, certificates = store.records.tokens(10), store.records.certificates(10)
    tamper("DELETE FROM tokens")
    tamper("UPDATE certificates SET json = '{}', sha256 = 'of another ' || sha256")
    tamper("UPDATE singles SET content = x'30' WHERE name = 'projection.fold'")
    again = Store.open(path, Secret(KEY), clock)
    assert again.records.tokens(10) == tokens
    assert again.records.certificates(10) == certificates
    again.close()


def test_a_kept_value_that_cannot_be_read_is_damage(
    store: Store, tamper: Callable[[str], None]
) -> None:
    store.append_record(prepared())
    tamper("UPDATE tokens SET json = '{}'")
    with pytest.raises(StoreCorrupt, match="TokenNow"):
        store.records.tokens(10)


# Vault and the last step's single transaction


def test_the_vault_keeps_the_newest_secrets_of_a_token(store: Store) -> None:
    assert store.vault.get(FIRST) is None
    store.vault.put(FIRST, b"old", PROCEDURE)
    store.vault.put(FIRST, b"new", PROCEDURE)
    assert store.vault.get(FIRST) == b"new"
    assert store.vault.origin(FIRST) == PROCEDURE
    assert store.vault.get(SECOND) is None
    store.vault.forget(FIRST)
    assert store.vault.get(FIRST) is None


def test_a_procedure_closes_in_one_transaction(store: Store, heard: list[str]) -> None:
    store.journal.open_procedure(a_procedure())
    store.keep_sealed(FIRST, b"sealed", PROCEDURE)
    heard.clear()
    with store.transaction():
        store.append_record(prepared())
        store.append_record(issued())
        store.forget_sealed(FIRST)
        store.journal.mark(PROCEDURE, ProcedureStatus.DONE, None)
    assert heard[-1] == "after transaction"
    assert heard.count("after transaction") == 1
    assert (store.records.verify(), store.outbox.waiting()) == (2, 2)
    assert store.vault.get(FIRST) is None


def test_a_nested_transaction_is_not_told_before_the_outermost_is_on_disk(
    store: Store, heard: list[str]
) -> None:
    with store.transaction():
        with store.transaction():
            store.append_record(prepared())
        assert "after transaction" not in heard
    assert heard[-1] == "after transaction"


def test_a_close_that_fails_at_its_end_has_done_nothing(store: Store, heard: list[str]) -> None:
    store.journal.open_procedure(a_procedure())
    store.journal.begin(PROCEDURE, 0, "SealSecrets", '{"sealed":"AAAA"}')
    store.keep_sealed(FIRST, b"sealed", PROCEDURE)

    def close_badly() -> None:
        with store.transaction():
            store.append_record(prepared())
            store.forget_sealed(FIRST)
            store.journal.mark(ProcedureId("unknown"), ProcedureStatus.DONE, None)

    with pytest.raises(StoreCorrupt):
        close_badly()
    assert "after transaction" not in heard
    assert (store.records.verify(), store.outbox.waiting()) == (0, 0)
    assert store.records.tokens(10) == ()
    assert store.vault.get(FIRST) == b"sealed"
    assert store.journal.entries(PROCEDURE)[0].intent == '{"sealed":"AAAA"}'


def test_forgetting_sealed_secrets_scrubs_the_journal_of_the_procedure_that_sealed_them(
    store: Store,
) -> None:
    sealed = base64.b64encode(b"sealed").decode()
    store.journal.open_procedure(a_procedure())
    store.journal.begin(PROCEDURE, 0, "SealSecrets", f'{{"sealed":"{sealed}"}}')
    store.keep_sealed(FIRST, b"sealed", PROCEDURE)
    store.forget_sealed(FIRST)
    assert [step.intent for step in store.journal.entries(PROCEDURE)] == ["{}"]
