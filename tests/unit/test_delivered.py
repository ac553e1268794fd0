"""Secrets of makers: which are taken, how they are kept, and that nothing of them is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from officer_app.demo.world import standard_profiles
from officer_app.domain.delivered import (
    Delivered,
    DeliveredNotKept,
    DeliveredSecret,
    DeliveredUnfit,
    check_delivered,
)
from officer_app.domain.ids import TokenKind
from officer_app.domain.policy_faults import ProfileUnknown
from officer_app.domain.profiles import TokenProfile
from officer_app.domain.secret import Secret
from officer_app.domain.store_faults import StoreKeyMissing, StoreKeyWrong
from officer_app.host.keystore import KeyringStore
from officer_app.procedures.delivered import drop_delivered, open_delivered, set_delivered
from officer_app.store.database import Database
from officer_app.store.settings import SettingsShelf
from officer_app.store.singles import Singles
from tests.support.keyrings import MemoryKeyring

PLAIN, SMARTCARD, YUBIKEY = "piv-standard", "smartcard-standard", "yubikey-standard"
PIN, PUK, KEY = "246813", "86427531", bytes(range(100, 132))


def profile(name: str) -> TokenProfile:
    found = standard_profiles().token(name)
    assert found is not None
    return found


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[SettingsShelf]:
    database = Database.create(tmp_path / "store.db", Secret(bytes(32)))
    yield SettingsShelf(database, Singles(database))
    database.close()


def test_what_is_left_out_is_the_well_known_value() -> None:
    with Delivered(puk=Secret(PUK)) as delivered:
        assert delivered.pin.matches(Secret("123456"))
        assert delivered.puk.matches(Secret(PUK))
        assert delivered.management_key.matches(Secret(bytes(range(1, 9)) * 3))
        assert (delivered.has_own_pin, delivered.has_own_puk) == (False, True)
    assert delivered.puk.closed


@pytest.mark.parametrize("key_bytes", [0, 16, 24, 32])
@pytest.mark.parametrize("pin", ["", PIN])
def test_they_are_kept_and_read_as_they_were_given(pin: str, key_bytes: int) -> None:
    given = Delivered(
        Secret(pin) if pin else None,
        Secret(PUK),
        Secret(KEY[:key_bytes]) if key_bytes else None,
    )
    kept = given.to_secret()
    with Delivered.from_secret(kept) as read:
        assert read.pin.matches(given.pin)
        assert read.puk.matches(given.puk)
        assert read.management_key.matches(given.management_key)
        assert read.has_own_pin is bool(pin)
        assert read.has_own_management_key is bool(key_bytes)
    assert kept.closed


@pytest.mark.parametrize("kept", [b"", b"\0", b"\0\0", b"\0\0\x05ab", b"\0\0\0\0", b"\xff"])
def test_what_is_none_of_ours_is_refused(kept: bytes) -> None:
    with pytest.raises(StoreKeyWrong):
        Delivered.from_secret(Secret(kept))


@pytest.mark.parametrize("key_bytes", [16, 24, 32])
def test_a_plain_card_comes_with_a_key_of_any_algorithm(key_bytes: int) -> None:
    with Delivered(management_key=Secret(KEY[:key_bytes])) as given:
        check_delivered(given, profile(PLAIN))


@pytest.mark.parametrize(
    ("given", "what"),
    [
        (Delivered(pin=Secret("123456789")), DeliveredSecret.PIN),
        (Delivered(puk=Secret("123456789")), DeliveredSecret.PUK),
        (Delivered(management_key=Secret(KEY[:23])), DeliveredSecret.MANAGEMENT_KEY),
    ],
)
def test_a_plain_card_comes_with_no_other_form(given: Delivered, what: DeliveredSecret) -> None:
    with pytest.raises(DeliveredUnfit) as refused:
        check_delivered(given, profile(PLAIN))
    assert refused.value.reason == what


@pytest.mark.parametrize(
    "given", [Delivered(pin=Secret(PIN)), Delivered(management_key=Secret(KEY))]
)
def test_a_token_behind_pkcs11_comes_with_an_so_pin_only(given: Delivered) -> None:
    check_delivered(Delivered(puk=Secret("an SO-PIN of its maker")), profile(SMARTCARD))
    with pytest.raises(DeliveredUnfit):
        check_delivered(given, profile(SMARTCARD))


def test_a_profile_that_is_also_for_yubikeys_keeps_none() -> None:
    mixed = profile(PLAIN).model_copy(
        update={"kinds": frozenset({TokenKind.PIV, TokenKind.YUBIKEY})}
    )
    for refused in (profile(YUBIKEY), mixed):
        with pytest.raises(DeliveredNotKept):
            check_delivered(Delivered(puk=Secret(PUK)), refused)


def test_they_count_at_once_and_the_settings_hold_only_the_name(
    shelf: SettingsShelf, memory_keyring: MemoryKeyring
) -> None:
    keys = KeyringStore("home")
    delivered_of = open_delivered(shelf, keys)
    assert not delivered_of(PLAIN).has_own
    set_delivered(profile(PLAIN), Delivered(puk=Secret(PUK)), shelf, keys)
    assert delivered_of(PLAIN).puk.matches(Secret(PUK))
    assert not delivered_of(SMARTCARD).has_own
    assert shelf.read().delivered == (PLAIN,)
    assert PUK not in shelf.export()
    assert PUK.encode().hex() not in shelf.export()


def test_what_is_dropped_is_kept_nowhere(
    shelf: SettingsShelf, memory_keyring: MemoryKeyring
) -> None:
    keys = KeyringStore("home")
    set_delivered(profile(PLAIN), Delivered(puk=Secret(PUK)), shelf, keys)
    drop_delivered(PLAIN, shelf, keys)
    assert not open_delivered(shelf, keys)(PLAIN).has_own
    with pytest.raises(StoreKeyMissing):
        keys.fetch(f"delivered-{PLAIN}")
    with pytest.raises(ProfileUnknown):
        drop_delivered(PLAIN, shelf, keys)


def test_a_keyring_that_lost_them_is_not_taken_for_well_known_secrets(
    shelf: SettingsShelf, memory_keyring: MemoryKeyring
) -> None:
    keys = KeyringStore("home")
    set_delivered(profile(PLAIN), Delivered(puk=Secret(PUK)), shelf, keys)
    keys.forget(f"delivered-{PLAIN}")
    with pytest.raises(StoreKeyMissing):
        open_delivered(shelf, keys)(PLAIN)
