"""A key of a person's earlier days comes back to the person's card."""

import json
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from asn1crypto import cms
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from officer_app.demo.world import DemoWorld
from officer_app.domain.authorisation import TokenDecision
from officer_app.domain.key_history import RetiredKey, RetiredSlot
from officer_app.domain.keys import KeyAlgorithm, spki_sha256
from officer_app.domain.policy_faults import NoWayBack
from officer_app.domain.procedure import (
    ConfirmHolder,
    CurrentPin,
    HolderConfirmed,
    KeyFile,
    KeyFileGiven,
    PresentToken,
    ProcedureState,
    ProcedureStatus,
)
from officer_app.domain.records import KeyRecovered
from officer_app.domain.secret import Secret
from officer_app.domain.wishes import RecoverKey
from officer_app.host.paths import Home
from officer_app.procedures.steps.secrets import TokenSecrets
from officer_app.signing.seal import unseal
from officer_app.tokens.key_history import KeepsKeyHistory
from officer_app.tokens.port import Token
from officer_app.tokens.virtual import PullMoment
from tests.support.acts import DeskWithEscrow, newest_sealed, open_escrow_key
from tests.support.invariants import assert_recoverable
from tests.support.key_files import (
    FILE_PASSWORD,
    KEY_FILE,
    certificate_of,
    key_file,
    old_key,
    write_key_file,
)
from tests.support.workplace import READER, Workplace, copy_home, new_home

RECOVER = RecoverKey(reader=READER, reason="old mail is to be read")
COUNTED = {1: bytes.fromhex("c10101c20100fe00"), 2: bytes.fromhex("c10102c20100fe00")}
READ_HISTORY = bytes.fromhex("00cb3fff055c035fc10c00")
SELECT = bytes.fromhex("00a4040005a000000308")


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A demonstration with one issued card."""
    home = new_home(tmp_path_factory.mktemp("made") / "home")
    with Workplace.at(home) as place:
        assert place.prepare().status is ProcedureStatus.DONE
        assert place.issue().status is ProcedureStatus.DONE
    return home


@pytest.fixture
def home(issued: Home, tmp_path: Path) -> Home:
    return copy_home(issued, tmp_path / "home")


@pytest.fixture
def place(home: Home) -> Iterator[Workplace]:
    """At work, with an escrow at hand and the right file."""
    write_key_file(home.root)
    with Workplace.at(home, desk=DeskWithEscrow) as place:
        yield place


def done(place: Workplace) -> KeyRecovered:
    state = place.fulfil(RECOVER)
    assert state.status is ProcedureStatus.DONE, state.trouble
    body = place.workstation.records.journal(1).result()[0].record.body
    assert isinstance(body, KeyRecovered)
    return body


def stopped(place: Workplace, code: str) -> ProcedureState:
    """It meets that trouble before the card is any other than it was."""
    before = history(place)
    state = place.fulfil(RECOVER)
    assert state.trouble is not None
    assert state.trouble.code == code
    assert not state.token_changed
    assert state.may_undo
    assert history(place) == before
    return state


def retired(place: Workplace) -> tuple[RetiredKey, ...]:
    def keys(token: Token) -> tuple[RetiredKey, ...]:
        assert isinstance(token, KeepsKeyHistory)
        return token.key_history.keys()

    sitting = place.parts.bench.sit(READER)
    found = sitting.do(keys)
    sitting.rest()
    return found


def history(place: Workplace) -> bytes:
    """The object that counts retired keys, as it lies on the card; empty where there is none."""
    place.card.transmit(SELECT)
    answer = place.card.transmit(READ_HISTORY)
    return answer[2:-2] if answer[-2:] == b"\x90\x00" else b""


def signed(body: KeyRecovered) -> TokenDecision:
    assert body.decision is not None
    return TokenDecision.from_json(
        cms.ContentInfo.load(body.decision)["content"]["encap_content_info"]["content"].native
    )


def test_a_key_comes_back_and_decrypts(place: Workplace, home: Home) -> None:
    body = done(place)
    name = spki_sha256(old_key(KeyAlgorithm.P256).public_key())
    assert (body.key.slot, body.key.spki_sha256) == (RetiredSlot.RETIRED_1, name)
    assert signed(body).certificates == (body.key.sha256,)
    (now,) = place.workstation.records.tokens().result()
    assert now.recovered == (body.key,)
    (there,) = retired(place)
    assert (there.slot, there.spki_sha256, there.has_certificate) == (body.key.slot, name, True)
    assert history(place) == COUNTED[1]
    assert place.workstation.records.verify().result()
    assert_recoverable(place, home)
    journalled = "".join(
        f"{step.intent} {step.result}" for step in place.parts.store.journal.entries(body.procedure)
    )
    secret = old_key(KeyAlgorithm.P256).private_numbers().private_value.to_bytes(32)  # type: ignore[union-attr]  # of a curve
    assert FILE_PASSWORD not in journalled
    # Whatever comes before it, base64 shows the middle of the key in one of three ways.
    for shift in range(3):
        assert b64encode(secret[shift:]).decode()[4:-4] not in journalled


@pytest.mark.parametrize("algorithm", [KeyAlgorithm.RSA2048, KeyAlgorithm.P384])
def test_keys_of_other_kinds_come_back_too(
    place: Workplace, home: Home, algorithm: KeyAlgorithm
) -> None:
    done(place)
    write_key_file(home.root, key_file(algorithm))
    assert done(place).key.slot is RetiredSlot.RETIRED_2
    assert history(place) == COUNTED[2]


def test_the_same_key_is_not_brought_back_twice(place: Workplace, home: Home) -> None:
    done(place)
    again = stopped(place, "policy.key_on_token")
    assert again.trouble is not None
    assert again.trouble.parameters["slot"] == "82"
    strange = certificate_of(old_key(KeyAlgorithm.P256, 1), name="Anna Formerly")
    write_key_file(home.root, key_file(number=1, certificate=strange))
    other = place.resume(again.id)
    assert isinstance(other.question, ConfirmHolder), "another file is judged anew"
    place.workstation.answer(other.id, HolderConfirmed())
    assert place.driver.drive(other.id).status is ProcedureStatus.DONE
    assert history(place) == COUNTED[2]


def test_a_key_that_the_records_do_not_know_is_left_where_it_lies(
    place: Workplace, home: Home
) -> None:
    """Of an attempt that was given up with a card that removes no single key."""
    bring_by_hand(place, home, RetiredSlot.RETIRED_1)
    assert not retired(place)[0].has_certificate
    assert done(place).key.slot is RetiredSlot.RETIRED_1
    (there,) = retired(place)
    assert there.has_certificate
    assert history(place) == COUNTED[1]


def test_a_full_history_is_told_before_the_card_is_touched(place: Workplace, home: Home) -> None:
    bring_by_hand(place, home, *RetiredSlot, number=1)
    stopped(place, "policy.key_history_full")


def test_a_wrong_password_is_asked_for_again(place: Workplace) -> None:
    right = place.typed["key_file_password"]
    place.typed["key_file_password"] = Secret("another")
    state = stopped(place, "policy.key_file")
    assert state.status is ProcedureStatus.ASKING
    assert isinstance(state.question, KeyFile)
    place.typed["key_file_password"] = right
    place.workstation.answer(state.id, KeyFileGiven(place_file(place), right.duplicate()))
    assert place.driver.drive(state.id).status is ProcedureStatus.DONE


@pytest.mark.parametrize("content", [None, b"no key file", bytes(10_000_000)])
def test_a_bad_file_is_told_before_the_card_is_touched(
    place: Workplace, home: Home, content: bytes | None
) -> None:
    place_file(place).unlink()
    if content is not None:
        write_key_file(home.root, content)
    stopped(place, "policy.key_file")


def test_a_certificate_too_large_for_its_place_is_told_first(place: Workplace, home: Home) -> None:
    key = old_key(KeyAlgorithm.P256)
    write_key_file(home.root, key_file(certificate=certificate_of(key, filling=3000)))
    state = stopped(place, "token.full")
    write_key_file(home.root)
    assert place.resume(state.id).status is ProcedureStatus.DONE, "another file is asked for"


def test_a_strange_name_is_confirmed_and_signed(home: Home) -> None:
    key = old_key(KeyAlgorithm.P256)
    certificate = certificate_of(key, name="Anna Formerly")
    write_key_file(home.root, key_file(certificate=certificate))
    with Workplace.at(home, desk=DeskWithEscrow) as place:
        state = stopped(place, "usage.holder_not_confirmed")
        assert isinstance(state.question, ConfirmHolder)
        assert state.question.names == ("Anna Formerly",)
        place.workstation.answer(state.id, HolderConfirmed())
        assert place.driver.drive(state.id).status is ProcedureStatus.DONE
        body = place.workstation.records.journal(1).result()[0].record.body
        assert isinstance(body, KeyRecovered)
        assert "Anna Formerly" in body.reason
        assert signed(body).reason == body.reason


def test_after_a_restart_the_file_is_asked_for_and_must_hold_the_same_key(home: Home) -> None:
    content = key_file()
    write_key_file(home.root, content)
    with Workplace.at(home, desk=DeskWithEscrow) as place:
        place.typed.pop("current_pin").close()
        begun = place.fulfil(RECOVER)
        assert isinstance(begun.question, CurrentPin)
    write_key_file(home.root, key_file(number=1))
    with Workplace.at(home, desk=DeskWithEscrow) as place:
        other = place.resume(begun.id)
        assert other.trouble is not None
        assert "another key" in str(other.trouble.parameters["reason"])
        write_key_file(home.root, content)
        password = place.typed["key_file_password"].duplicate()
        place.workstation.answer(begun.id, KeyFileGiven(place_file(place), password))
        assert place.driver.drive(begun.id).status is ProcedureStatus.DONE
        assert len(retired(place)) == 1


def test_an_undone_recovery_leaves_no_key(home: Home) -> None:
    write_key_file(home.root)
    with interrupted(home) as (place, stopped_at):
        assert place.undo(stopped_at.id).status is ProcedureStatus.UNDONE
        assert retired(place) == ()
        assert history(place) == bytes.fromhex("c10100c20100fe00")


def test_a_card_that_removes_no_key_lets_nobody_undo(home: Home) -> None:
    write_key_file(home.root)
    set_firmware(home, "5.4.3")
    with interrupted(home) as (place, stopped_at):
        with pytest.raises(NoWayBack):
            place.workstation.undo(stopped_at.id).result()
        assert place.resume(stopped_at.id).status is ProcedureStatus.DONE
        assert len(retired(place)) == 1


def test_a_kind_of_key_that_the_card_does_not_take_is_told_first(home: Home) -> None:
    set_firmware(home, "5.4.3")
    write_key_file(home.root, key_file(KeyAlgorithm.RSA3072))
    with Workplace.at(home, desk=DeskWithEscrow) as place:
        stopped(place, "token.cannot")


def place_file(place: Workplace) -> Path:
    return place.parts.opening.home.root / KEY_FILE


def set_firmware(home: Home, version: str) -> None:
    """The same chip, but older."""
    world = DemoWorld.load(home)
    assert world is not None
    file = world.card_file(home, 1)
    saved = json.loads(file.read_bytes())
    file.write_text(json.dumps(saved | {"firmware": version}))


@contextmanager
def interrupted(home: Home) -> Iterator[tuple[Workplace, ProcedureState]]:
    """The key is on the card, and before it is proved the card is pulled out and put back."""
    pull: list[Callable[[], None]] = []

    def heard(what: str) -> None:
        if pull and what.startswith("after begin:ProveHistoricKey"):
            pull.pop()()

    with Workplace.at(home, desk=DeskWithEscrow, on_write=heard) as place:
        pull.append(lambda: place.card.pull_at(place.card.apdu_count, PullMoment.BEFORE))
        state = place.fulfil(RECOVER)
        assert isinstance(state.question, PresentToken)
    with Workplace.at(home, desk=DeskWithEscrow) as later:
        yield later, state


def bring_by_hand(place: Workplace, home: Home, *slots: RetiredSlot, number: int = 0) -> None:
    """A key in slots, without a certificate, as whoever has the management key could bring it."""
    key = old_key(KeyAlgorithm.P256, number)
    plain = Secret(key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()))
    escrow = (home.demo / "escrow.der").read_bytes()

    def bring(token: Token) -> None:
        assert isinstance(token, KeepsKeyHistory)
        card = token.identify()
        assert card is not None
        sealed = newest_sealed(place.workstation, card)
        opened = unseal(sealed, escrow, open_escrow_key(home))
        with TokenSecrets.from_secret(opened) as secrets, plain:
            token.authenticate(secrets.management_key)
            for slot in slots:
                token.key_history.import_key(slot, plain)

    sitting = place.parts.bench.sit(READER)
    sitting.do(bring)
    sitting.rest()
