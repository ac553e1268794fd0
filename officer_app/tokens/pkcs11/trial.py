"""Trying a module out: loaded in a process of its own, which may crash or hang as it likes."""

import threading
import time
from datetime import timedelta
from pathlib import Path
from typing import Final

from officer_app.domain.token_faults import TokenSilent
from officer_app.domain.value import Value
from officer_app.domain.words import phrase
from officer_app.tokens.pkcs11.faults import ModuleStopped, ModuleUnusable
from officer_app.tokens.pkcs11.hosted import HostedModule

__all__ = ["ModuleTrials", "ModuleTried"]

_PATIENCE: Final = timedelta(seconds=20)
_CRASHED: Final = phrase("reasons", "it crashed")
_HUNG: Final = phrase("reasons", "it did not answer in time")


class ModuleTried(Value):
    """What a module told of itself."""

    description: str
    """Maker, name and version, in its own words."""
    slots: int
    tokens: int
    """How many of the slots hold a card that the module knows."""


class ModuleTrials:
    """Trials that may be waited for, and are all ended by `stop`."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: set[HostedModule] = set()
        self._stopped = False

    def try_out(self, file: Path, patience: timedelta = _PATIENCE) -> ModuleTried:
        """Load a module and list its slots. Errors: ModuleUnusable, which says why."""
        module = HostedModule(file)
        with self._lock:
            if self._stopped:
                raise ModuleUnusable(str(file), _CRASHED)
            self._running.add(module)
        try:
            return _tried(module, patience)
        except ModuleStopped as crash:
            raise ModuleUnusable(str(file), _CRASHED) from crash
        except TokenSilent as hang:
            raise ModuleUnusable(str(file), _HUNG) from hang
        finally:
            with self._lock:
                self._running.discard(module)
            module.close()

    def stop(self) -> None:
        """End every trial that is going on; none begins any more."""
        with self._lock:
            self._stopped = True
            running = tuple(self._running)
        for module in running:
            module.kill()


def _tried(module: HostedModule, patience: timedelta) -> ModuleTried:
    until = time.monotonic() + patience.total_seconds()
    description = module.describe(patience)
    slots = module.slots(timedelta(seconds=max(0.0, until - time.monotonic())))
    return ModuleTried(
        description=description,
        slots=len(slots),
        tokens=sum(slot.token is not None for slot in slots),
    )
