"""A master key on a token behind PKCS#11: it derives, stays where it is, and fails by name."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pkcs11 import Attribute, KeyType, ObjectClass

from officer_app.domain.diversification import KeyPurpose, MasterKeyPlace, check_value, derive
from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.secret import Secret
from officer_app.tokens.pkcs11.faults import MasterKeyUnusable, ModuleMissing
from officer_app.tokens.pkcs11.master_key import HardwareMasterKey
from tests.support.master_keys import MemoryMasterKey, derived_elsewhere
from tests.support.softhsm import PIN, SoftHsm, softhsm

__all__ = ["softhsm"]

MASTER = bytes(range(32))
TOKEN = TokenId(kind=TokenKind.YUBIKEY, serial="12345678")
PLACE = MasterKeyPlace(driver="softhsm2", token="hsm", key="master")


@pytest.fixture
def hsm(softhsm: SoftHsm) -> SoftHsm:
    """A token with the master key on it, put there by OpenSC's tool."""
    softhsm.init_by_tool("hsm")
    put_key(softhsm, "master", MASTER)
    return softhsm


def put_key(hsm: SoftHsm, label: str, key: bytes) -> None:
    file = hsm.directory / f"{label}.key"
    file.write_bytes(key)
    hsm.pkcs11_tool(
        "hsm", "--login", "--pin", PIN, "--write-object", str(file), "--type", "secrkey",
        "--key-type", "AES:32", "--label", label, "--usage-sign",
    )  # fmt: skip
    file.unlink()


def put_secret_that_is_no_aes_key(hsm: SoftHsm, label: str) -> None:
    """In this process: the tool cannot."""
    hsm.module.refresh()
    token = hsm.module.library.get_token(token_label="hsm")
    with token.open(rw=True, user_pin=PIN) as session:
        session.create_object(
            {
                Attribute.CLASS: ObjectClass.SECRET_KEY,
                Attribute.KEY_TYPE: KeyType.GENERIC_SECRET,
                Attribute.TOKEN: True,
                Attribute.SIGN: True,
                Attribute.LABEL: label,
                Attribute.VALUE: MASTER,
            }
        )


@pytest.fixture
def master(hsm: SoftHsm) -> Iterator[HardwareMasterKey]:
    with closing(HardwareMasterKey(PLACE, lambda: Secret(PIN))) as key:
        yield key


def refusal_of(place: MasterKeyPlace, pin: str = PIN) -> MasterKeyUnusable:
    key = HardwareMasterKey(place, lambda: Secret(pin))
    with closing(key), pytest.raises(MasterKeyUnusable) as told:
        key.cmac(b"message")
    return told.value


@pytest.mark.parametrize("length", [16, 24, 32])
def test_another_implementation_derives_the_same(master: HardwareMasterKey, length: int) -> None:
    own = derive(master, TOKEN, KeyPurpose.MANAGEMENT_KEY, length)
    assert own.reveal() == derived_elsewhere(MASTER, TOKEN, length)


def test_its_check_value_is_that_of_the_same_key_anywhere(master: HardwareMasterKey) -> None:
    assert check_value(master) == check_value(MemoryMasterKey(MASTER))


def test_its_process_is_started_anew_after_its_end(master: HardwareMasterKey) -> None:
    before = check_value(master)
    master.close()
    assert check_value(master) == before


@pytest.mark.parametrize(
    ("changes", "pin", "reason"),
    [
        ({"token": "another"}, PIN, "no token of that name is connected"),
        ({"key": "another"}, PIN, "there is no such key on its token"),
        ({"key": "no-aes"}, PIN, "its token does not compute CMAC-AES with it"),
        ({}, "000000", "its token did not accept the PIN"),
        ({}, "0", "its token did not accept the PIN"),
    ],
)
def test_what_is_wrong_is_told(
    hsm: SoftHsm, changes: dict[str, str], pin: str, reason: str
) -> None:
    put_secret_that_is_no_aes_key(hsm, "no-aes")
    place = PLACE.model_copy(update=changes)
    told = refusal_of(place, pin)
    assert (told.key, told.reason) == (place.key, reason)


def test_two_keys_or_two_tokens_of_one_name_are_not_guessed_between(hsm: SoftHsm) -> None:
    put_key(hsm, "twin", MASTER)
    put_key(hsm, "twin", MASTER[::-1])
    twin = PLACE.model_copy(update={"key": "twin"})
    assert refusal_of(twin).reason == "several keys of that name are on its token"
    hsm.init_by_tool("hsm")
    assert refusal_of(PLACE).reason == "several tokens of that name are connected"


def test_a_pin_that_was_used_is_wiped(hsm: SoftHsm) -> None:
    pin = Secret(PIN)
    with closing(HardwareMasterKey(PLACE, lambda: pin)) as key:
        key.cmac(b"message")
    with pytest.raises(ValueError, match="wiped"):
        pin.reveal()


def test_a_driver_that_is_not_there_is_missing(tmp_path: Path) -> None:
    place = PLACE.model_copy(update={"driver": "acme", "path": tmp_path / "acme.so"})
    key = HardwareMasterKey(place, lambda: Secret(PIN))
    with pytest.raises(ModuleMissing):
        key.cmac(b"message")
