"""Derived keys: as NIST's own vectors, as two other implementations, and each card's its own."""

import shutil
import subprocess
from importlib.resources import files
from itertools import product

import pytest

from officer_app.domain.diversification import (
    KeyPurpose,
    check_value,
    context_of,
    counter_mode,
    derive,
    label_of,
)
from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.policy_faults import ProfileInvalid
from officer_app.domain.profile_file import read_profiles
from officer_app.domain.profiles import ManagementKeySource
from tests.support.master_keys import MemoryMasterKey, derived_elsewhere

MASTER = bytes(range(32))
TOKEN = TokenId(kind=TokenKind.YUBIKEY, serial="12345678")
PURPOSE = KeyPurpose.MANAGEMENT_KEY
LENGTHS = (16, 24, 32)

# NIST CAVP, KBKDF 800-108, counter mode, CTRLOCATION=BEFORE_FIXED, RLEN=32_BITS.
VECTORS = {
    "CMAC_AES128 count 10": (
        "695f1b1a16c949cea51cdf2554ec9d42",
        "4fce5942832a390aa1cbe8a0bf9d202cb799e986c9d6b51f45e4d597a6b57f06"
        "a4ebfec6467335d116b7f5f9c5b954062f661820f5db2a5bbb3e0625",
        "d34b601ec18c34dfa0f9e0b7523e218bdddb9befe8d08b6c0202d75ace0dba89",
    ),
    "CMAC_AES256 count 0": (
        "d0b1b3b70b2393c48ca05159e7e28cbeadea93f28a7cdae964e5136070c45d5c",
        "dd2f151a3f173492a6fbbb602189d51ddf8ef79fc8e96b8fcbe6dabe73a35b48"
        "104f9dff2d63d48786d2b3af177091d646a9efae005bdfacb61a1214",
        "8c449fb474d1c1d4d2a33827103b656a",
    ),
}


def derived(master: bytes = MASTER, token: TokenId = TOKEN, *, length: int = 24) -> bytes:
    return derive(MemoryMasterKey(master), token, PURPOSE, length).reveal()


@pytest.mark.parametrize("name", VECTORS)
def test_nists_vectors_come_out(name: str) -> None:
    key, fixed, expected = (bytes.fromhex(part) for part in VECTORS[name])
    assert counter_mode(MemoryMasterKey(key), fixed, len(expected)).reveal() == expected


@pytest.mark.parametrize(("size", "length"), list(product(LENGTHS, (1, 16, 24, 32, 64))))
def test_another_implementation_derives_the_same(size: int, length: int) -> None:
    master = MASTER[:size]
    assert derived(master, length=length) == derived_elsewhere(master, TOKEN, length)


@pytest.mark.parametrize(("size", "length"), list(product(LENGTHS, LENGTHS)))
def test_openssl_derives_the_same(size: int, length: int) -> None:
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed")
    options = {
        "mac": "CMAC",
        "mode": "COUNTER",
        "cipher": f"AES-{size * 8}-CBC",
        "hexkey": MASTER[:size].hex(),
        "salt": label_of(PURPOSE).decode(),
        "info": context_of(TOKEN).decode(),
    }
    given = [part for name, value in options.items() for part in ("-kdfopt", f"{name}:{value}")]
    said = subprocess.run(
        ["openssl", "kdf", "-keylen", str(length), *given, "KBKDF"],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    ).stdout
    assert bytes.fromhex(said.replace(":", "")) == derived(MASTER[:size], length=length)


def test_what_was_derived_once_is_derived_for_ever() -> None:
    """Cards hold such keys: whoever changes this has locked them."""
    assert derived().hex() == "5dbce4c742759b63f2d1c52bf5784c2c673d3631700ebfbc"
    assert label_of(PURPOSE) == b"officer-app/1/management-key"
    assert context_of(TOKEN) == b"yubikey:12345678"


def test_each_card_each_master_key_and_each_length_has_its_own() -> None:
    tokens = [TokenId(kind=kind, serial=serial) for kind in TokenKind for serial in ("1", "11")]
    keys = {
        derived(master, token, length=length)[:16]
        for master in (MASTER, MASTER[::-1], MASTER[:16])
        for token in tokens
        for length in LENGTHS
    }
    assert len(keys) == 3 * len(tokens) * len(LENGTHS)


@pytest.mark.parametrize("length", [0, -1, 65])
def test_a_length_that_no_secret_has_is_refused(length: int) -> None:
    with pytest.raises(ValueError, match="1 to 64"):
        derived(length=length)


def test_a_check_value_tells_master_keys_apart_and_is_the_same_for_ever() -> None:
    assert check_value(MemoryMasterKey(MASTER)) == "850629"
    assert check_value(MemoryMasterKey(MASTER)) != check_value(MemoryMasterKey(MASTER[::-1]))


def test_a_profile_file_may_choose_derived_keys_and_does_not_unless_it_says_so() -> None:
    text = (files("resources") / "profiles" / "standard.toml").read_text("utf-8")
    sources = {p.management_key_source for p in read_profiles(text, "file").tokens}
    assert sources == {ManagementKeySource.RANDOM}
    chosen = 'management_key = "tdes"\nmanagement_key_source = "diversified"'
    changed = read_profiles(text.replace('management_key = "tdes"', chosen), "file").tokens
    assert [p.management_key_source for p in changed].count(ManagementKeySource.DIVERSIFIED) == 1
    with pytest.raises(ProfileInvalid, match="management_key_source"):
        read_profiles(text.replace('management_key = "tdes"', chosen[:-1] + '?"'), "file")
