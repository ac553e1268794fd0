"""Where this computer keeps keys: the system keyring, or (shouted about) a plain file."""

import errno
import json
import logging
from pathlib import Path
from typing import Protocol

import keyring
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.errors import KeyringError
from pydantic import TypeAdapter, ValidationError

from officer_app.domain.secret import Secret
from officer_app.domain.store_faults import DiskFull, StoreKeyMissing, StoreKeyWrong
from officer_app.host.files import write_whole

__all__ = ["InsecureFileKeyStore", "KeyStore", "KeyringStore"]

_log = logging.getLogger(__name__)

_SERVICE = "officer-app"
_REFUSED_BACKENDS = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt")
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)
_KEYS = TypeAdapter(dict[str, str])


class KeyStore(Protocol):
    """Keeps keys by name."""

    @property
    def is_insecure(self) -> bool:
        """True when anybody who reads the disk has the keys."""
        ...

    def fetch(self, name: str) -> Secret:
        """Errors: StoreKeyMissing; StoreKeyWrong (what is kept there is no key)."""
        ...

    def store(self, name: str, key: Secret) -> None:
        """Errors: StoreKeyMissing (there is nowhere to keep it), DiskFull."""
        ...

    def forget(self, name: str) -> None:
        """Keep it no longer; one that was never kept is no fault. Errors: as `store`."""
        ...


class KeyringStore:
    """The operating system's keyring. Never falls back to a backend that keeps plain text."""

    is_insecure = False

    def __init__(self, instance: str) -> None:
        self._instance = instance

    def fetch(self, name: str) -> Secret:
        """See KeyStore."""
        try:
            found = _backend().get_password(_SERVICE, self._entry(name))
        except (KeyringError, OSError) as cause:  # OSError: the bus of the desktop is gone
            raise StoreKeyMissing from cause
        if found is None:
            raise StoreKeyMissing
        return _from_hex(found)

    def store(self, name: str, key: Secret) -> None:
        """See KeyStore."""
        try:
            _backend().set_password(_SERVICE, self._entry(name), key.reveal().hex())
        except (KeyringError, OSError) as cause:
            raise StoreKeyMissing from cause

    def forget(self, name: str) -> None:
        """See KeyStore."""
        try:
            backend = _backend()
            if backend.get_password(_SERVICE, self._entry(name)) is not None:
                backend.delete_password(_SERVICE, self._entry(name))
        except (KeyringError, OSError) as cause:
            raise StoreKeyMissing from cause

    def _entry(self, name: str) -> str:
        return f"{self._instance}:{name}"


class InsecureFileKeyStore:
    """Keys in a plain file beside the data. For demonstrations, or where somebody insists."""

    is_insecure = True

    def __init__(self, path: Path) -> None:
        self._path = path
        _log.warning("keystore.insecure_file the keys of this workstation lie in a plain file")

    def fetch(self, name: str) -> Secret:
        """See KeyStore."""
        keys = self._read()
        if name not in keys:
            raise StoreKeyMissing
        return _from_hex(keys[name])

    def store(self, name: str, key: Secret) -> None:
        """See KeyStore."""
        self._write(self._read() | {name: key.reveal().hex()})

    def forget(self, name: str) -> None:
        """See KeyStore."""
        keys = self._read()
        if keys.pop(name, None) is not None:
            self._write(keys)

    def _write(self, keys: dict[str, str]) -> None:
        try:
            write_whole(self._path, json.dumps(keys).encode("ascii"))
        except OSError as cause:
            raise (DiskFull() if cause.errno in _NO_ROOM else StoreKeyMissing()) from cause

    def _read(self) -> dict[str, str]:
        try:
            return _KEYS.validate_json(self._path.read_bytes())
        except FileNotFoundError:
            return {}
        except OSError as cause:
            raise StoreKeyMissing from cause
        except ValidationError:
            raise StoreKeyWrong from None  # the cause would show what is in the file


def _backend() -> KeyringBackend:
    """The keyring in use. The library may have chained several: then the first that we trust."""
    chosen = keyring.get_keyring()
    candidates = chosen.backends if isinstance(chosen, ChainerBackend) else (chosen,)
    for backend in candidates:
        if not type(backend).__module__.startswith(_REFUSED_BACKENDS):
            return backend
    raise StoreKeyMissing


def _from_hex(text: str) -> Secret:
    try:
        return Secret(bytes.fromhex(text))
    except ValueError:
        raise StoreKeyWrong from None  # the cause would show the text
