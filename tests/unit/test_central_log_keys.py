"""The log's key as a file: what the centre accepts, makes by itself, and says of the others."""

import secrets
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from officer_app.central.__main__ import main
from officer_app.central.key_files import KeyUnusable
from officer_app.central.log_keys import own_log_key, read_log_key
from officer_app.domain.keys import KeyAlgorithm, spki_der
from officer_app.domain.log import LogKeys, TreeHead
from tests.support.issuing import NOW, PRIVATE_KEY, key_of

PASSPHRASE = b"correct horse"


def key_file(
    folder: Path, *, locked: bool = False, mode: int = 0o600, key: PRIVATE_KEY | None = None
) -> Path:
    lock = BestAvailableEncryption(PASSPHRASE) if locked else NoEncryption()
    made = key or Ed25519PrivateKey.from_private_bytes(bytes(32))
    file = folder / "log.pem"
    file.write_bytes(made.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock))
    file.chmod(mode)
    return file


def passphrase_file(folder: Path, content: bytes = PASSPHRASE) -> Path:
    file = folder / "passphrase"
    file.write_bytes(content)
    file.chmod(0o600)
    return file


@pytest.mark.parametrize("locked", [False, True])
def test_a_key_signs_heads_that_its_public_part_verifies(tmp_path: Path, locked: bool) -> None:
    passphrase = passphrase_file(tmp_path) if locked else None
    key = read_log_key(key_file(tmp_path, locked=locked), passphrase)
    head = key.sign_head(TreeHead(era=0, size=1, root=bytes(32), at=NOW))
    LogKeys.from_ders([key.spki]).verify_head(head)
    assert key.spki == spki_der(Ed25519PrivateKey.from_private_bytes(bytes(32)).public_key())
    assert repr(key) == "SoftwareLogKey(•••)"


def test_a_key_that_others_may_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeyUnusable, match="others"):
        read_log_key(key_file(tmp_path, mode=0o640))


@pytest.mark.parametrize(
    ("locked", "passphrase", "why"),
    [
        (True, None, "a passphrase is missing"),
        (False, PASSPHRASE, "not locked"),
        (True, b"wrong", "another passphrase"),
        (True, b"\n", "empty"),
    ],
)
def test_a_key_and_its_passphrase_have_to_fit(
    tmp_path: Path, locked: bool, passphrase: bytes | None, why: str
) -> None:
    given = passphrase_file(tmp_path, passphrase) if passphrase is not None else None
    with pytest.raises(KeyUnusable, match=why) as fault:
        read_log_key(key_file(tmp_path, locked=locked), given)
    assert fault.value.__cause__ is None


def test_a_key_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeyUnusable, match="not an Ed25519 key"):
        read_log_key(key_file(tmp_path, key=key_of(KeyAlgorithm.P256, 1)))


def test_a_key_that_is_not_there_ends_the_start(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--home", str(tmp_path / "home"), "--log-key", str(tmp_path / "none.pem")]
    assert main(arguments) == 2
    assert "none.pem" in capsys.readouterr().err


def test_servers_that_begin_at_once_make_one_key(tmp_path: Path) -> None:
    file = tmp_path / "log.key.pem"
    with ThreadPoolExecutor(4) as workers:
        keys = list(workers.map(lambda _: own_log_key(file, secrets.token_bytes), range(4)))
    assert {key.spki for key in keys} == {own_log_key(file, secrets.token_bytes).spki}
    assert file.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["log.key.pem"]


@pytest.mark.parametrize(
    "arguments",
    [["--log-passphrase-file", "x"], ["--log-restored", "x" * 501]],
)
def test_arguments_that_do_not_go_together_are_refused(
    tmp_path: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--home", str(tmp_path), *arguments])
    assert ended.value.code == 2
    assert "--log-" in capsys.readouterr().err
