"""HardwareMasterKey: a master key that never leaves its token, in its module's own process."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from officer_app.domain.diversification import MasterKeyPlace
from officer_app.domain.secret import Secret
from officer_app.domain.token_faults import TokenAnswersNonsense
from officer_app.tokens.pkcs11.hosted import HostedModule
from officer_app.tokens.pkcs11.locations import find_module

__all__ = ["HardwareMasterKey"]

_CMAC_BYTES: Final = 16
_LIMIT: Final = timedelta(seconds=60)
"""The first call starts the process as well."""


class HardwareMasterKey:
    """A `domain.diversification.MasterKey`. `pin` answers the token's PIN, which is wiped here.

    The process is started by the first call and ends with `close`.
    """

    def __init__(self, place: MasterKeyPlace, pin: Callable[[], Secret]) -> None:
        self._place = place
        self._pin = pin
        self._module: HostedModule | None = None

    def cmac(self, message: bytes) -> bytes:
        """See MasterKey. Errors: MasterKeyUnusable, ModuleMissing, ModuleUnusable, ModuleStopped,
        ModuleBusy, TokenSilent, and those of `pin`.
        """
        with self._pin() as pin:
            answer = self._started().call("cmac", self._place, pin, message, limit=_LIMIT)
        if not isinstance(answer, bytes) or len(answer) != _CMAC_BYTES:
            raise TokenAnswersNonsense("deriving a key")
        return answer

    def close(self) -> None:
        """End the process; a further call starts another."""
        if self._module is not None:
            self._module.close()

    def _started(self) -> HostedModule:
        if self._module is None:
            chosen = self._place.path
            name = self._place.driver
            self._module = HostedModule(find_module(name, {name: chosen} if chosen else None))
        return self._module
