"""ModuleDrivers: the configured PKCS#11 modules as drivers for the bench, a process a reader."""

import threading
from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Final

from officer_app.domain.errors import TokenError
from officer_app.domain.token_faults import ForeignCard, TokenNotFound, TokenRemoved
from officer_app.tokens.lane import Lane
from officer_app.tokens.pkcs11.faults import ModuleMissing, ModuleStopped, ModuleUnusable
from officer_app.tokens.pkcs11.hosted import HostedModule
from officer_app.tokens.pkcs11.locations import KNOWN_MODULES, find_module
from officer_app.tokens.pkcs11.modules import SlotSeen
from officer_app.tokens.pkcs11.watch import SlotWatch, by_reader
from officer_app.tokens.port import OpenedToken, ReaderEvent, ReaderEventKind

__all__ = ["ModuleDrivers"]

_OPENING: Final = timedelta(seconds=10)
"""For starting a module and finding the card; as long as a look may take."""
_ONLY_PCSC: Final = frozenset(known.name for known in KNOWN_MODULES if known.only_pcsc)


class ModuleDrivers:
    """See `CardDrivers` of the port. `modules`: names with their files; None: the known places.

    A module that cannot be used shows as a reader of its name, with what is wrong in place of a
    card: a module that is only asked about PC/SC readers is told of there.
    """

    def __init__(self, modules: Mapping[str, Path | None]) -> None:
        self._modules = dict(modules)
        self._lock = threading.Lock()
        self._hosted: dict[tuple[str, str], HostedModule] = {}
        self._watches = {
            name: SlotWatch(partial(self._list, name), _prefix(name))
            for name in self._modules
            if name not in _ONLY_PCSC
        }
        self._listener: Callable[[ReaderEvent], None] | None = None
        self._others: Callable[[], tuple[str, ...]] = tuple
        self._thread: threading.Thread | None = None
        self._stopped = False

    def start(
        self, listener: Callable[[ReaderEvent], None], others: Callable[[], tuple[str, ...]]
    ) -> None:
        """See CardDrivers."""
        self._listener, self._others = listener, others
        self._thread = threading.Thread(target=self._tell_all, name="card drivers", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """See CardDrivers."""
        with self._lock:
            self._stopped = True
            hosted = list(self._hosted.values())
        for module in hosted:
            module.kill()
        if self._thread is not None:
            self._thread.join()
        for module in hosted:
            module.close()

    def open(self, reader: str, lane: Lane) -> OpenedToken:
        """See CardDrivers. Errors besides: ModuleMissing, ModuleUnusable, ModuleStopped."""
        own = [name for name in self._modules if reader == name or reader.startswith(_prefix(name))]
        trouble: TokenError | None = None
        for name in own or self._modules:
            try:
                opened = self._open_by(name, reader, lane)
            except (ModuleMissing, ModuleUnusable, ModuleStopped) as fault:
                trouble = trouble or fault
                continue
            if opened is not None:
                return opened
        raise trouble or (TokenNotFound(reader) if own else ForeignCard(reader))

    def _open_by(self, name: str, reader: str, lane: Lane) -> OpenedToken | None:
        hosted = self._hosted_for(name, reader)
        hosted.limit(_OPENING)
        found = by_reader(hosted.slots(hosted.time_left()), self._others(), _prefix(name))
        seen = next((s for s in found.get(reader, ()) if s.token is not None), None)
        if seen is None:
            return None
        token = hosted.token(seen, reader, lane)
        return OpenedToken(token, hosted.limit, token.close)

    def _hosted_for(self, name: str, reader: str) -> HostedModule:
        """The process of a module for one reader. Errors: ModuleMissing, TokenRemoved."""
        path = self._file(name)
        with self._lock:
            if self._stopped:
                raise TokenRemoved(reader)
            return self._hosted.setdefault((name, reader), HostedModule(path))

    def _file(self, name: str) -> Path:
        chosen = self._modules[name]
        return find_module(name, {name: chosen} if chosen is not None else None)

    def _list(self, name: str) -> tuple[SlotSeen, ...]:
        """By a process of its own, which sees every token as it is now."""
        listing = self._hosted_for(name, "")
        try:
            return listing.slots()
        finally:
            listing.close()

    def _tell_all(self) -> None:
        for name in self._modules:
            for event in self._events_of(name):
                self._tell(event)
        self._tell(ReaderEvent(reader="", kind=ReaderEventKind.SETTLED))

    def _events_of(self, name: str) -> tuple[ReaderEvent, ...]:
        try:
            if name not in self._watches:
                self._file(name)
                return ()
            return self._watches[name].changes(self._others())
        except TokenError:
            # Opening what seems to lie there says what is wrong.
            kinds = (ReaderEventKind.APPEARED, ReaderEventKind.CARD_IN)
            return tuple(ReaderEvent(reader=name, kind=kind) for kind in kinds)

    def _tell(self, event: ReaderEvent) -> None:
        listener = self._listener
        if listener is not None and not self._stopped:
            listener(event)


def _prefix(name: str) -> str:
    return f"{name}: "
