"""Modules: each PKCS#11 library once per process, behind one lock, with its slots as values.

A PKCS#11 library is global to the process: whoever finalises it ends everybody's sessions, and its
logins hold for the whole process. So there is one `Module` per file, whatever name led to it.
"""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pkcs11
from pkcs11 import exceptions as p11
from pkcs11.constants import SlotFlag, TokenFlag

from officer_app.domain.value import Value
from officer_app.tokens.pkcs11.faults import ModuleBusy, ModuleUnusable
from officer_app.tokens.pkcs11.raw import RawModule, TokenState

__all__ = ["PATIENCE", "Module", "SlotSeen", "load_module", "reader_of"]

PATIENCE = timedelta(seconds=280)
"""How long to wait for the module while it makes another card's RSA key; under a deed's limit."""

_DESCRIPTION_BYTES = 64


class SlotSeen(Value):
    """A slot of a module, as it was when the slots were listed."""

    slot: int
    description: str
    """Most modules put the reader's PC/SC name here, cut at 64 bytes."""
    in_hardware: bool
    token: TokenState | None = None
    """None: no token in the slot, or one that the module does not know."""

    @property
    def blank(self) -> bool:
        """There is a token, and it has not been initialised."""
        return self.token is not None and not self.token.has(TokenFlag.TOKEN_INITIALIZED)


class Module:
    """A loaded module. Everything that calls into it does so inside `held()`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.RLock()
        self._open_sessions = 0
        with _loading(path):
            self.library = pkcs11.lib(str(path))
            self.raw = RawModule(path)
        # The wrapper has started it, and is not told when it ends and starts again.
        self._started = True

    @property
    def description(self) -> str:
        """Maker, name and version, as the module tells them."""
        major, minor = self.library.library_version
        library = self.library
        return f"{library.manufacturer_id} {library.library_description} {major}.{minor}".strip()

    @contextmanager
    def held(self, patience: timedelta = PATIENCE) -> Iterator[None]:
        """Have the module for this thread alone. Errors: ModuleBusy after `patience`."""
        if not self._lock.acquire(timeout=patience.total_seconds()):
            raise ModuleBusy(str(self.path))
        try:
            yield
        finally:
            self._lock.release()

    def slots(self) -> tuple[SlotSeen, ...]:
        """List the slots anew; readers that came since the start show where the module can.

        A module that lost the card service (OpenSC after a restart of pcscd) is started anew, if
        nobody has a session. Errors: ModuleUnusable, ModuleBusy.
        """
        with self.held(), _working(self.path):
            try:
                return self._list()
            except (p11.GeneralError, p11.DeviceError, p11.FunctionFailed):
                self.refresh()
                return self._list()

    def slot_events(self) -> frozenset[int] | None:
        """Slots whose state has changed since this was last asked; None: the module cannot tell.

        It never waits: a call that waits inside the library would hold up every card of it.
        Errors: ModuleUnusable, ModuleBusy.
        """
        changed: set[int] = set()
        with self.held(), _working(self.path):
            try:
                while (slot := self.raw.slot_event()) is not None and slot not in changed:
                    changed.add(slot)
            except (p11.FunctionNotSupported, p11.FunctionFailed):
                return None
        return frozenset(changed)

    def refresh(self) -> None:
        """Start the module anew, so that it sees what other processes and libraries have done.

        SoftHSM does not show tokens initialised elsewhere before that; OpenSC keeps what it has
        read of a card for as long as the card stays in.

        Errors: ModuleBusy while a session is open, since this would end it; ModuleUnusable.
        """
        with self.held(), _working(self.path):
            self._stop()
            self.raw.initialize()
            self._started = True

    def close(self) -> None:
        """End the module's work; the library stays loaded, and `refresh` starts it again.

        Errors: as `refresh`.
        """
        with self.held(), _working(self.path):
            self._stop()

    def _stop(self) -> None:
        if self._open_sessions:
            raise ModuleBusy(str(self.path))
        if self._started:
            self._started = False
            self.raw.finalize()

    def open_session(self, slot: int) -> pkcs11.Session:
        """A session for reading and writing, or for reading where the token takes no writing.

        For `session.py`, which ends it with `close_session`. Raises what the wrapper raises.
        """
        token = self._slot(slot).get_token()
        try:
            session = token.open(rw=True)
        except p11.TokenWriteProtected:
            session = token.open()
        self._open_sessions += 1
        return session

    def close_session(self, session: pkcs11.Session) -> None:
        """End a session of `open_session`. Raises what the wrapper raises."""
        self._open_sessions -= 1
        session.close()

    def mechanisms(self, slot: int) -> frozenset[int]:
        """The mechanisms of the token in a slot (CKM_ numbers). Raises what the wrapper raises."""
        return frozenset(int(m) for m in self._slot(slot).get_mechanisms())

    def key_bits(self, slot: int, mechanism: pkcs11.Mechanism) -> tuple[int, int]:
        """Smallest and largest key of a mechanism. Raises what the wrapper raises."""
        info = self._slot(slot).get_mechanism_info(mechanism)
        return info.min_key_length or 0, info.max_key_length or 0

    def _list(self) -> tuple[SlotSeen, ...]:
        return tuple(self._seen(slot) for slot in self.library.get_slots())

    def _slot(self, number: int) -> pkcs11.Slot:
        for slot in self.library.get_slots():
            if slot.slot_id == number:
                return slot
        raise p11.TokenNotPresent

    def _seen(self, slot: pkcs11.Slot) -> SlotSeen:
        state = None
        if SlotFlag.TOKEN_PRESENT in slot.flags:
            try:
                state = self.raw.token_state(slot.slot_id)
            except (p11.TokenNotPresent, p11.TokenNotRecognised, p11.DeviceRemoved):
                state = None
        return SlotSeen(
            slot=slot.slot_id,
            description=slot.slot_description,
            in_hardware=SlotFlag.HW_SLOT in slot.flags,
            token=state,
        )


_modules: dict[Path, Module] = {}
_loading_lock = threading.Lock()


def load_module(path: Path) -> Module:
    """The module in a file, loaded at the first call. Errors: ModuleUnusable."""
    real = path.resolve()
    with _loading_lock:
        if real not in _modules:
            _modules[real] = Module(real)
        return _modules[real]


def reader_of(seen: SlotSeen, readers: Sequence[str]) -> str | None:
    """The PC/SC reader that a slot stands for, or None when it is none of these.

    A name that is longer than the field is cut there; one that two readers share so tells nothing.
    """
    if seen.description in readers:
        return seen.description
    cut = seen.description.rstrip("\N{REPLACEMENT CHARACTER}")
    if len(cut.encode()) < _DESCRIPTION_BYTES - 3:
        return None
    longer = [reader for reader in readers if reader.startswith(cut)]
    return longer[0] if len(longer) == 1 else None


@contextmanager
def _loading(path: Path) -> Iterator[None]:
    try:
        yield
    except p11.PKCS11Error as cause:
        raise ModuleUnusable(str(path), str(cause) or type(cause).__name__) from cause
    except (OSError, AttributeError) as cause:
        raise ModuleUnusable(str(path), str(cause)) from cause


@contextmanager
def _working(path: Path) -> Iterator[None]:
    try:
        yield
    except p11.PKCS11Error as cause:
        raise ModuleUnusable(str(path), type(cause).__name__) from cause
