"""Cards that come with secrets of their maker's own: prepared, issued, undone and taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.secret import Secret
from officer_app.host.paths import Home
from officer_app.tokens.virtual import (
    ManagementAlgorithm,
    ManagementKey,
    PullMoment,
    VirtualCard,
)
from tests.support.cards import PLAIN_GUID
from tests.support.officerctl import Counter, Ran, counter_at
from tests.support.planting import memory_of
from tests.support.softhsm import SO_PIN, SoftHsm, softhsm
from tests.support.workplace import OFFICERS_READER, READER, SUBSCRIBER, copy_home

__all__ = ["softhsm"]

TOKEN = TokenId(kind=TokenKind.PIV, serial=PLAIN_GUID.hex())
PLAIN, SMARTCARD = "piv-standard", "smartcard-standard"
PIN, PUK = "246813", "86427531"
AES_128 = ManagementKey(ManagementAlgorithm.AES_128, bytes(range(50, 66)))
AES_192 = ManagementKey(ManagementAlgorithm.AES_192, bytes(range(50, 74)))
AES_256 = ManagementKey(ManagementAlgorithm.AES_256, bytes(range(50, 82)))
TDES = ManagementKey(ManagementAlgorithm.TDES, bytes(range(50, 74)))
RETURN = ("token", "return", "--officer-reader", OFFICERS_READER, "--reader")


def deliver(counter: Counter, key: ManagementKey, pin: str = PIN, puk: str = PUK) -> None:
    """A new card as this maker delivers it lies in the reader."""
    counter.card = VirtualCard.blank_piv(PLAIN_GUID, management_key=key)
    memory = memory_of(counter.card)
    memory.pin = memory.pin.changed_to(pin.encode().ljust(8, b"\xff"))
    memory.puk = memory.puk.changed_to(puk.encode())
    counter.put_back()


def told(counter: Counter, key: ManagementKey, pin: str = PIN, puk: str = PUK) -> Ran:
    """The administrator says with which secrets such cards come."""
    return counter.with_secrets(
        "delivered", "set", "--profile", PLAIN,
        secrets={
            "delivered_pin": pin,
            "delivered_puk": puk,
            "delivered_management_key": key.value.hex(),
        },
    )  # fmt: skip


def prepare(counter: Counter) -> Ran:
    return counter.prepare("--profile", PLAIN)


def issue(counter: Counter) -> Ran:
    return counter.issue("--profile", PLAIN)


def assert_as_delivered(counter: Counter, key: ManagementKey) -> None:
    memory = memory_of(counter.card)
    assert memory.pin.matches(PIN.encode().ljust(8, b"\xff"))
    assert memory.puk.matches(PUK.encode())
    assert memory.management_key == key


@pytest.mark.parametrize("key", [AES_128, AES_256], ids=lambda key: key.algorithm.name)
def test_a_card_with_an_aes_key_goes_from_its_makers_box_to_its_person_and_back(
    counter: Counter, key: ManagementKey
) -> None:
    deliver(counter, key)
    told(counter, key).must_be_done()
    prepare(counter).must_be_done()
    memory = memory_of(counter.card)
    assert not memory.pin.matches(PIN.encode().ljust(8, b"\xff"))
    assert not memory.puk.matches(PUK.encode())
    issue(counter).must_be_done()
    counter.with_secrets(*RETURN, READER).must_be_done()
    assert_as_delivered(counter, key)
    prepare(counter).must_be_done()
    counter.must_have_lost_nothing()


@pytest.mark.parametrize("key", [AES_192, TDES], ids=lambda key: key.algorithm.name)
def test_keys_of_24_bytes_are_known_by_trial_and_undoing_puts_all_back(
    counter: Counter, key: ManagementKey
) -> None:
    deliver(counter, key)
    told(counter, key).must_be_done()
    counter.pull_at_step("WriteContainers", PullMoment.AFTER)
    pulled = prepare(counter).must_be(4, "token.removed")
    counter.put_back()
    counter.undo(pulled.procedure).must_be_done()
    assert_as_delivered(counter, key)
    prepare(counter).must_be_done()
    issue(counter).must_be_done()


@pytest.mark.parametrize("step", ["TryDelivered", "SetPuk", "LockPin"])
@pytest.mark.parametrize("moment", list(PullMoment))
def test_a_preparation_goes_on_when_the_card_is_back_and_loses_no_try(
    counter: Counter, step: str, moment: PullMoment
) -> None:
    deliver(counter, AES_256)
    told(counter, AES_256).must_be_done()
    counter.pull_at_step(step, moment)
    pulled = prepare(counter).must_be(4, "token.removed")
    counter.put_back()
    counter.resume(pulled.procedure).must_be_done()
    memory = memory_of(counter.card)
    assert (memory.pin.left, memory.puk.left) == (3, 3)
    assert not memory.puk.matches(PUK.encode())


def test_a_card_that_was_away_when_its_preparation_was_undone_is_prepared_by_what_is_kept_here(
    counter: Counter,
) -> None:
    deliver(counter, AES_128)
    told(counter, AES_128).must_be_done()
    counter.pull_at_step("WriteContainers", PullMoment.AFTER)
    pulled = prepare(counter).must_be(4, "token.removed")
    counter.undo(pulled.procedure).must_be_done()
    counter.put_back()
    prepare(counter).must_be_done()


@pytest.mark.parametrize(
    ("key", "pin", "puk", "named", "pin_tries", "puk_tries"),
    [
        (AES_256, PIN, PUK, "management key", 3, 3),
        (AES_128, PIN, "11223344", "PUK", 3, 2),
        (AES_128, "112233", PUK, "PIN", 2, 3),
    ],
)
def test_a_wrong_secret_is_named_before_anything_is_changed_and_never_sent_twice(
    counter: Counter,
    key: ManagementKey,
    pin: str,
    puk: str,
    named: str,
    pin_tries: int,
    puk_tries: int,
) -> None:
    deliver(counter, AES_128)
    told(counter, key, pin, puk).must_be_done()
    refused = prepare(counter).must_be(4, "token.delivered_refused")
    assert named in refused.answer["error"]["says"]
    counter.resume(refused.procedure).must_be(4, "token.delivered_refused")
    memory = memory_of(counter.card)
    assert (memory.pin.left, memory.puk.left) == (pin_tries, puk_tries)
    counter.undo(refused.procedure).must_be_done()
    assert_as_delivered(counter, AES_128)
    told(counter, AES_128).must_be_done()
    prepare(counter).must_be_done()
    counter.must_have_lost_nothing()


def test_the_last_try_of_a_pin_is_not_used_for_it(counter: Counter) -> None:
    deliver(counter, AES_128)
    memory = memory_of(counter.card)
    memory.pin = memory.pin.after_wrong().after_wrong()
    told(counter, AES_128, "112233").must_be_done()
    prepare(counter).must_be_done()


def test_profiles_are_shown_by_name_only_and_dropped(counter: Counter) -> None:
    set_it = told(counter, AES_128).must_be_done()
    shown = counter.run("delivered", "show").must_be_done()
    assert shown.answer["profiles"] == [PLAIN]
    for secret in (PIN, PUK, AES_128.value.hex()):
        assert secret not in shown.out + shown.err + set_it.out + set_it.err
    counter.run("delivered", "drop", "--profile", PLAIN).must_be_done()
    assert counter.run("delivered", "show").must_be_done().answer["profiles"] == []
    assert "delivered" not in counter.home.insecure_key.read_text()
    deliver(counter, AES_128)
    prepare(counter).must_be(4, "token.puk_refused")


@pytest.mark.parametrize(
    ("profile", "secrets", "status", "code"),
    [
        ("yubikey-standard", {"delivered_puk": PUK}, 3, "policy.delivered_not_kept"),
        (PLAIN, {"delivered_management_key": "0102"}, 3, "policy.delivered_unfit"),
        (PLAIN, {"delivered_management_key": "no hex"}, 3, "policy.delivered_unfit"),
        (PLAIN, {"delivered_puk": "123456789"}, 3, "policy.delivered_unfit"),
        (SMARTCARD, {"delivered_pin": PIN}, 3, "policy.delivered_unfit"),
        (PLAIN, {}, 2, "usage.secret_missing"),
        ("nothing", {"delivered_puk": PUK}, 2, "usage.profile_unknown"),
    ],
)
def test_what_no_card_comes_with_is_not_kept(
    counter: Counter, profile: str, secrets: dict[str, str], status: int, code: str
) -> None:
    refused = counter.with_secrets("delivered", "set", "--profile", profile, secrets=secrets)
    refused.must_be(status, code)
    assert counter.run("delivered", "show").must_be_done().answer["profiles"] == []


# Behind PKCS#11


@pytest.fixture
def desk(softhsm: SoftHsm, journeys_blank_home: Home, tmp_path: Path) -> Iterator[Counter]:
    """officerctl with SoftHSM among its card drivers, and a token with its maker's SO-PIN."""
    softhsm.init_by_tool("delivered")
    softhsm.module.refresh()
    home = copy_home(journeys_blank_home, tmp_path / "home")
    with counter_at(home) as counter:
        counter.run("driver", "add", "softhsm2").must_be_done()
        yield counter


def reader_of(desk: Counter, token: str) -> str:
    listed = desk.run("readers").must_be_done().answer["readers"]
    (name,) = (reader["name"] for reader in listed if reader["token"] == token)
    return str(name)


def at_token(desk: Counter, token: str, *command: str) -> Ran:
    """A command for the token, wherever the module shows it now."""
    return desk.with_secrets(
        *command, "--reader", reader_of(desk, token), "--officer-reader", OFFICERS_READER
    )


def so_pin_told(desk: Counter, so_pin: str) -> None:
    desk.with_secrets(
        "delivered", "set", "--profile", SMARTCARD, secrets={"delivered_puk": so_pin}
    ).must_be_done()


def test_a_token_with_its_makers_so_pin_is_prepared_issued_and_gets_it_back(
    desk: Counter, softhsm: SoftHsm
) -> None:
    seen = softhsm.seen("delivered").token
    assert seen is not None
    token, profile = f"pkcs11:{seen.serial}", ("--profile", SMARTCARD)
    so_pin_told(desk, "00000000")
    preparation = ("token", "prepersonalise", *profile, "--clear")
    refused = at_token(desk, token, *preparation).must_be(4, "token.delivered_refused")
    desk.undo(refused.procedure).must_be_done()
    softhsm.module.refresh()
    untouched = softhsm.at(softhsm.seen("delivered"))
    untouched.log_in()
    untouched.do(lambda at: at.close())

    so_pin_told(desk, SO_PIN)
    at_token(desk, token, *preparation).must_be_done()
    at_token(desk, token, "issue", "--subscriber", str(SUBSCRIBER), *profile).must_be_done()
    at_token(desk, token, "token", "return").must_be_done()
    softhsm.module.refresh()
    wiped = softhsm.at(softhsm.seen("wiped"))
    wiped.do(lambda at: at.change_puk(Secret(SO_PIN), Secret(SO_PIN)))
    desk.must_have_lost_nothing()
