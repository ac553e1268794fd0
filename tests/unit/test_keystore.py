"""Where keys are kept: the keyring or nothing, and a plain file only when somebody insists."""

import os
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.backends.null import Keyring as NullKeyring
from keyring.errors import KeyringLocked

from officer_app.domain.secret import Secret
from officer_app.domain.store_faults import StoreKeyMissing, StoreKeyWrong
from officer_app.host.keystore import InsecureFileKeyStore, KeyringStore
from tests.support.keyrings import MemoryKeyring
from tests.support.logs import LogExpectations

KEY = bytes(range(32))


class PlaintextKeyring(MemoryKeyring):
    """Stands where the libraries' plain-text files would."""


PlaintextKeyring.__module__ = "keyrings.alt.file"


class LockedKeyring(MemoryKeyring):
    """Its user did not unlock it."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("locked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked("locked")


class Chain(ChainerBackend):
    """What the library makes by itself where several keyrings are installed."""

    priority = -1
    backends: tuple[KeyringBackend, ...] = ()

    def __init__(self, *backends: KeyringBackend) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # the library types it not
        self.backends = backends


def test_a_key_is_fetched_as_it_was_stored(memory_keyring: MemoryKeyring) -> None:
    KeyringStore("home").store("store-key", Secret(KEY))
    assert KeyringStore("home").fetch("store-key").matches(Secret(KEY))
    assert not KeyringStore("home").is_insecure


def test_two_homes_do_not_share_keys(memory_keyring: MemoryKeyring) -> None:
    KeyringStore("home").store("store-key", Secret(KEY))
    with pytest.raises(StoreKeyMissing):
        KeyringStore("elsewhere").fetch("store-key")


def test_a_key_that_was_never_stored_is_missing(memory_keyring: MemoryKeyring) -> None:
    with pytest.raises(StoreKeyMissing):
        KeyringStore("home").fetch("store-key")


def test_what_is_no_key_is_told_without_being_shown(memory_keyring: MemoryKeyring) -> None:
    memory_keyring.set_password("officer-app", "home:store-key", "not hex at all")
    with pytest.raises(StoreKeyWrong) as caught:
        KeyringStore("home").fetch("store-key")
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("backend", [NoKeyring, NullKeyring, PlaintextKeyring, LockedKeyring])
def test_a_computer_without_a_keyring_keeps_no_key(backend: type[KeyringBackend]) -> None:
    keyring.set_keyring(backend())
    with pytest.raises(StoreKeyMissing):
        KeyringStore("home").store("store-key", Secret(KEY))
    with pytest.raises(StoreKeyMissing):
        KeyringStore("home").fetch("store-key")


def test_of_several_keyrings_the_first_trusted_one_is_used() -> None:
    plain, good = PlaintextKeyring(), MemoryKeyring()
    keyring.set_keyring(Chain(plain, good))
    KeyringStore("home").store("store-key", Secret(KEY))
    assert good.get_password("officer-app", "home:store-key") == KEY.hex()
    assert plain.get_password("officer-app", "home:store-key") is None
    keyring.set_keyring(Chain(plain))
    with pytest.raises(StoreKeyMissing):
        KeyringStore("home").fetch("store-key")


@pytest.fixture
def file_store(tmp_path: Path, expected_log: LogExpectations) -> InsecureFileKeyStore:
    expected_log.expect("WARNING .*keystore.insecure_file")
    return InsecureFileKeyStore(tmp_path / "keys.json")


def test_a_plain_file_keeps_several_keys_and_shouts(
    file_store: InsecureFileKeyStore, tmp_path: Path
) -> None:
    file_store.store("store-key", Secret(KEY))
    file_store.store("other", Secret(b"other"))
    file_store.store("other", Secret(b"newer"))
    again = InsecureFileKeyStore(tmp_path / "keys.json")
    assert again.fetch("store-key").matches(Secret(KEY))
    assert again.fetch("other").matches(Secret(b"newer"))
    assert again.is_insecure
    assert [file.name for file in tmp_path.iterdir()] == ["keys.json"]


def test_only_its_user_may_read_the_plain_file(
    file_store: InsecureFileKeyStore, tmp_path: Path
) -> None:
    before = os.umask(0)
    try:
        file_store.store("store-key", Secret(KEY))
    finally:
        os.umask(before)
    assert (tmp_path / "keys.json").stat().st_mode & 0o777 == 0o600


def test_a_plain_file_without_the_key_or_without_a_folder_is_told(
    file_store: InsecureFileKeyStore, tmp_path: Path, expected_log: LogExpectations
) -> None:
    with pytest.raises(StoreKeyMissing):
        file_store.fetch("store-key")
    nowhere = InsecureFileKeyStore(tmp_path / "gone" / "keys.json")
    with pytest.raises(StoreKeyMissing):
        nowhere.store("store-key", Secret(KEY))


@pytest.mark.parametrize("content", ["", "[]", '{"store-key": 7}', '{"store-key": "zz"}'])
def test_a_plain_file_that_is_damaged_is_told_without_being_shown(
    file_store: InsecureFileKeyStore, tmp_path: Path, content: str
) -> None:
    (tmp_path / "keys.json").write_text(content, "utf-8")
    with pytest.raises(StoreKeyWrong) as caught:
        file_store.fetch("store-key")
    assert caught.value.__cause__ is None
