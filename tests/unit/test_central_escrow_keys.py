"""The escrow's keys as files: what the centre accepts, and what it says of the others."""

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
)

from officer_app.central.__main__ import main
from officer_app.central.escrow_keys import EscrowKey, read_escrow_keys
from officer_app.central.key_files import KeyUnusable
from officer_app.domain.keys import KeyAlgorithm
from officer_app.signing.seal import seal
from tests.support.issuing import PRIVATE_KEY, key_of, self_made

PASSPHRASE = b"correct horse"


def key_file(
    folder: Path,
    key: PRIVATE_KEY | None = None,
    *,
    certified: PRIVATE_KEY | None = None,
    lock: KeySerializationEncryption | None = None,
    name: str = "escrow.pem",
) -> Path:
    """A key with a certificate, of its own if nothing else is said."""
    key = key or key_of(KeyAlgorithm.RSA2048, 901)
    locked = lock or BestAvailableEncryption(PASSPHRASE)
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, locked)
    file = folder / name
    file.write_bytes(pem + self_made(certified or key).public_bytes(Encoding.PEM))
    return file


def passphrase_file(
    folder: Path, content: bytes = PASSPHRASE + b"\n", mode: int = 0o600, name: str = "passphrase"
) -> Path:
    file = folder / name
    file.write_bytes(content)
    file.chmod(mode)
    return file


def opens(key: EscrowKey) -> bool:
    with key.open(seal(b"secret", [key.certificate])) as opened:
        return opened.reveal() == b"secret"


def test_a_locked_key_with_its_certificate_opens(tmp_path: Path) -> None:
    (key,) = read_escrow_keys([key_file(tmp_path)], [passphrase_file(tmp_path)])
    assert opens(key)
    assert repr(key) == "SoftwareEscrowKey(•••)"


def test_several_keys_share_a_passphrase_or_have_their_own(tmp_path: Path) -> None:
    first, shared = key_file(tmp_path), passphrase_file(tmp_path)
    other, lock = key_of(KeyAlgorithm.RSA2048, 902), BestAvailableEncryption(b"other")
    second = key_file(tmp_path, other, name="second.pem")
    locked = key_file(tmp_path, other, lock=lock, name="locked.pem")
    own = passphrase_file(tmp_path, b"other", name="own")
    assert all(map(opens, read_escrow_keys([first, second], [shared])))
    assert all(map(opens, read_escrow_keys([first, locked], [shared, own])))


def test_no_keys_are_no_keys() -> None:
    assert read_escrow_keys([], []) == ()


@pytest.mark.parametrize(("keys", "passphrases"), [(1, 0), (0, 1), (1, 2), (3, 2)])
def test_keys_and_passphrases_have_to_go_together(
    tmp_path: Path, keys: int, passphrases: int
) -> None:
    with pytest.raises(KeyUnusable, match="passphrase file"):
        read_escrow_keys(
            [key_file(tmp_path)] * keys,
            [passphrase_file(tmp_path)] * passphrases,
        )


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o644, 0o777])
def test_a_passphrase_that_others_may_read_is_refused(tmp_path: Path, mode: int) -> None:
    with pytest.raises(KeyUnusable, match="others"):
        read_escrow_keys([key_file(tmp_path)], [passphrase_file(tmp_path, mode=mode)])


@pytest.mark.parametrize(
    ("passphrase", "why"), [(b"", "empty"), (b"\n", "empty"), (b"wrong\n", "another passphrase")]
)
def test_another_passphrase_is_told_without_repeating_it(
    tmp_path: Path, passphrase: bytes, why: str
) -> None:
    with pytest.raises(KeyUnusable, match=why) as fault:
        read_escrow_keys([key_file(tmp_path)], [passphrase_file(tmp_path, passphrase)])
    assert "wrong" not in str(fault.value)


def test_a_key_without_a_lock_is_refused(tmp_path: Path) -> None:
    file = key_file(tmp_path, lock=NoEncryption())
    with pytest.raises(KeyUnusable, match="not locked"):
        read_escrow_keys([file], [passphrase_file(tmp_path)])


@pytest.mark.parametrize("key", [KeyAlgorithm.P256, KeyAlgorithm.RSA1024])
def test_a_key_that_cannot_open_seals_is_refused(tmp_path: Path, key: KeyAlgorithm) -> None:
    file = key_file(tmp_path, key_of(key))
    with pytest.raises(KeyUnusable, match="not an RSA key"):
        read_escrow_keys([file], [passphrase_file(tmp_path)])


def test_another_keys_certificate_is_refused(tmp_path: Path) -> None:
    file = key_file(tmp_path, certified=key_of(KeyAlgorithm.RSA2048, 903))
    with pytest.raises(KeyUnusable, match="another key's"):
        read_escrow_keys([file], [passphrase_file(tmp_path)])


def test_a_key_without_its_certificate_is_refused(tmp_path: Path) -> None:
    file = key_file(tmp_path)
    file.write_bytes(file.read_bytes().partition(b"-----BEGIN CERTIFICATE")[0])
    with pytest.raises(KeyUnusable, match="certificate is not in it"):
        read_escrow_keys([file], [passphrase_file(tmp_path)])


def test_what_is_no_key_or_not_there_is_told(tmp_path: Path) -> None:
    file = tmp_path / "noise.pem"
    file.write_bytes(b"\xff\xfenoise")
    for key, why in ((file, "no key"), (tmp_path / "nowhere", "No such file")):
        with pytest.raises(KeyUnusable, match=why):
            read_escrow_keys([key], [passphrase_file(tmp_path)])


def test_the_program_does_not_start_with_a_key_that_it_cannot_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    passphrase = passphrase_file(tmp_path, mode=0o644)
    status = main(
        [
            *("--home", str(tmp_path / "home"), "--escrow-key", str(key_file(tmp_path))),
            *("--escrow-passphrase-file", str(passphrase)),
        ]
    )
    complained = capsys.readouterr().err
    assert status == 2
    assert complained == f"officer-central: {passphrase}: others than its owner may read it\n"
