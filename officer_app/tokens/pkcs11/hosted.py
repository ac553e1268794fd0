"""A module in a process of its own: what crashes or hangs there takes nothing else with it.

Each reader may have its own process: an RSA key that takes a minute in one then holds up no other
reader of the same module, and each process sees cards and tokens as they are now.
"""

import multiprocessing
import threading
import time
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Final, TypeVar

from officer_app.domain.ids import TokenId
from officer_app.domain.keys import PublicKey, algorithm_of
from officer_app.domain.pins import PinPolicy
from officer_app.domain.profiles import KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.token import Slot, TokenInfo
from officer_app.domain.token_faults import (
    PinOwner,
    TokenAnswersNonsense,
    TokenRemoved,
    TokenSilent,
)
from officer_app.tokens.lane import Lane
from officer_app.tokens.pkcs11.faults import ModuleStopped, ModuleUnusable
from officer_app.tokens.pkcs11.host import serve
from officer_app.tokens.pkcs11.modules import SlotSeen
from officer_app.tokens.pkcs11.objects import ObjectSeen
from officer_app.tokens.pkcs11.wire import pack, read, unpack, unpack_fault, write
from officer_app.tokens.port import FactoryValues

__all__ = ["DEED_LIMIT", "HostedModule", "HostedToken"]

_T = TypeVar("_T")

_START_LIMIT: Final = timedelta(seconds=60)
_LISTING_LIMIT: Final = timedelta(seconds=60)
DEED_LIMIT: Final = timedelta(seconds=290)
"""For making an RSA key on a slow card; under the limit of the lane, which would be lost."""
_LONG: Final = timedelta(days=1)
_BEFORE_OTHERS: Final = 0.95
_END_LIMIT: Final = timedelta(seconds=5)
_OUR_OWN_FAULT: Final = 1
"""How a process ends on an exception of Python's; a crash in a module ends it by a signal."""
_TALKING: Final = "talking to the card driver"


class HostedModule:
    """A module's process: started by the first call, and anew by the first after it has ended.

    One call at a time, from any thread. Errors of every call: ModuleStopped when the process ended
    meanwhile (sessions and logins are gone with it), TokenSilent when it did not answer in time
    and was ended for that, ModuleUnusable when it cannot be started.
    """

    def __init__(self, path: Path, *, deed_limit: timedelta = DEED_LIMIT) -> None:
        self.path = path
        self.deed_limit = deed_limit
        self._lock = threading.Lock()
        self._process: multiprocessing.process.BaseProcess | None = None
        self._generation = 0
        self._killed = False
        self._deadline = float("inf")

    def limit(self, within: timedelta) -> None:
        """From now on tokens have until then for whatever they are asked, a little less in truth:
        a process that hangs has to be ended before whoever waits gives up.
        """
        self._deadline = time.monotonic() + within.total_seconds() * _BEFORE_OTHERS

    def time_left(self) -> timedelta:
        """How long a token's next call may take."""
        left = max(0.0, self._deadline - time.monotonic())
        return min(self.deed_limit, timedelta(seconds=min(left, _LONG.total_seconds())))

    def describe(self, within: timedelta = _START_LIMIT) -> str:
        """Maker, name and version, as the module tells them; a way to try it out."""
        return _as(str, self.call("describe", limit=within))

    def slots(self, within: timedelta = _LISTING_LIMIT) -> tuple[SlotSeen, ...]:
        """As `Module.slots`."""
        return _all_of(SlotSeen, self.call("slots", limit=within))

    def refresh(self) -> None:
        """As `Module.refresh`."""
        self.call("refresh", limit=_LISTING_LIMIT)

    def token(self, seen: SlotSeen, reader: str, lane: Lane) -> "HostedToken":
        """The token in a slot. Errors: TokenNotFound."""
        answer = self.call("open", seen, reader, limit=self.time_left(), reader=reader)
        match answer:
            case (int() as generation, int() as number):
                return HostedToken(self, generation, number, reader, lane)
        raise TokenAnswersNonsense(_TALKING)

    def close(self) -> None:
        """End the process; the next call starts another."""
        with self._lock:
            self._end()

    def kill(self) -> None:
        """End the process at once, from any thread, and each later one as soon as it begins.

        A call that waits gets ModuleStopped.
        """
        self._killed = True
        process = self._process
        if process is not None:
            process.kill()

    def call(
        self,
        name: str,
        *arguments: object,
        limit: timedelta,
        token: tuple[int, int] | None = None,
        reader: str = "",
        **named: object,
    ) -> object:
        """Let the process do something and wait for it, at most for `limit`.

        `token`: the number of the process that has it, and its own; in any other process that
        number may be another card's.
        """
        message = write(
            {
                "token": token[1] if token else None,
                "name": name,
                "arguments": [pack(part) for part in arguments],
                "named": {key: pack(part) for key, part in named.items()},
            }
        )
        with self._lock:
            if token is not None and (self._process is None or token[0] != self._generation):
                raise ModuleStopped(str(self.path))
            answer = self._exchange(message, limit, reader or str(self.path))
            generation = self._generation
        if "fault" in answer:
            raise unpack_fault(answer["fault"])
        value = unpack(answer["answer"])
        return (generation, value) if name == "open" else value

    def _exchange(self, message: bytes, limit: timedelta, reader: str) -> dict[str, object]:
        if self._process is None:
            self._start()
        try:
            self._line.send_bytes(message)
            if not self._line.poll(limit.total_seconds()):
                self._end(patience=timedelta(0))
                raise TokenSilent(reader)
            return dict(read(self._line.recv_bytes()))
        except (EOFError, OSError) as cause:
            if self._end() == _OUR_OWN_FAULT:
                raise RuntimeError(
                    "the process of a module failed; its traceback says why"
                ) from cause
            raise ModuleStopped(str(self.path)) from cause

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._line, theirs = context.Pipe()
        process = context.Process(
            target=serve,
            args=(str(self.path), theirs),
            name=f"module {self.path.name}",
            daemon=True,
        )
        try:
            process.start()
        except OSError as cause:
            raise ModuleUnusable(str(self.path), str(cause)) from cause
        finally:
            theirs.close()
        self._process = process
        self._generation += 1
        if self._killed:
            process.kill()

    def _end(self, patience: timedelta = _END_LIMIT) -> int | None:
        """A process that waits for a call ends by itself; one that hangs in the module does not."""
        process, self._process = self._process, None
        if process is None:
            return None
        self._line.close()
        process.join(patience.total_seconds())
        process.kill()
        process.join()
        return process.exitcode


class HostedToken:
    """A `Pkcs11Token` in a module's process: the same methods, documented there.

    Errors besides: those of `HostedModule`. After ModuleStopped and TokenSilent the token is gone;
    a new one begins with a new sitting.
    """

    def __init__(
        self, module: HostedModule, generation: int, number: int, reader: str, lane: Lane
    ) -> None:
        self._module = module
        self._name = generation, number
        self._reader = reader
        self._lane = lane

    @property
    def has_pin_pad(self) -> bool:
        return _as(bool, self._call("has_pin_pad"))

    @property
    def is_initialised(self) -> bool:
        return _as(bool, self._call("is_initialised"))

    @property
    def has_pin(self) -> bool:
        return _as(bool, self._call("has_pin"))

    @property
    def pin_is_proved(self) -> bool:
        return _as(bool, self._call("pin_is_proved"))

    def identify(self) -> TokenId | None:
        return _maybe(TokenId, self._call("identify"))

    def look(self, *, contents: bool = True) -> TokenInfo:
        return _as(TokenInfo, self._call("look", contents=contents))

    def objects(self) -> tuple[ObjectSeen, ...]:
        return _all_of(ObjectSeen, self._call("objects"))

    def other_objects(self) -> tuple[str, ...]:
        return _all_of(str, self._call("other_objects"))

    def factory_values(self) -> FactoryValues:
        return _as(FactoryValues, self._call("factory_values"))

    def pin_tries_left(self) -> int | None:
        return _maybe(int, self._call("pin_tries_left"))

    def verify_pin(self, pin: Secret, owner: PinOwner, *, keep: int = 1) -> None:
        self._call("verify_pin", pin, owner, keep=keep)

    def verify_pin_on_pad(self, owner: PinOwner, *, keep: int = 1) -> None:
        self._call("verify_pin_on_pad", owner, keep=keep)

    def authenticate(self, management_key: Secret) -> None:
        self._call("authenticate", management_key)

    def change_pin(
        self,
        old: Secret,
        new: Secret,
        owner: PinOwner = PinOwner.SUBSCRIBER,
        *,
        keep: int = 1,
    ) -> None:
        self._call("change_pin", old, new, owner, keep=keep)

    def change_pin_on_pad(self, owner: PinOwner, policy: PinPolicy, *, keep: int = 1) -> None:
        self._call("change_pin_on_pad", owner, policy, keep=keep)

    def set_pin_by_puk(self, puk: Secret, pin: Secret) -> None:
        self._call("set_pin_by_puk", puk, pin)

    def set_pin_by_puk_on_pad(self, puk: Secret, policy: PinPolicy) -> None:
        self._call("set_pin_by_puk_on_pad", puk, policy)

    def change_puk(self, old: Secret, new: Secret) -> None:
        self._call("change_puk", old, new)

    def initialise(self, label: str, so_pin: Secret) -> None:
        self._call("initialise", label, so_pin)

    def generate_key(self, spec: KeySpec) -> PublicKey:
        return _key(self._call("generate_key", spec))

    def discard_new_key(self, slot: Slot) -> None:
        self._call("discard_new_key", slot)

    def delete_key(self, slot: Slot) -> None:
        self._call("delete_key", slot)

    def public_key(self, slot: Slot) -> PublicKey | None:
        answer = self._call("public_key", slot)
        return None if answer is None else _key(answer)

    def sign(self, slot: Slot, key: PublicKey, message: bytes) -> bytes:
        return _as(bytes, self._call("sign", slot, key, message))

    def write_certificate(self, slot: Slot, der: bytes) -> None:
        self._call("write_certificate", slot, der)

    def read_certificate(self, slot: Slot) -> bytes | None:
        return _maybe(bytes, self._call("read_certificate", slot))

    def delete_certificate(self, slot: Slot) -> None:
        self._call("delete_certificate", slot)

    def close(self) -> None:
        """End the token's session; a process that has ended needs no word."""
        with suppress(ModuleStopped, TokenSilent):
            self._call("close")

    def _call(self, name: str, *arguments: object, **named: object) -> object:
        self._lane.assert_here()
        if self._lane.cancelled.is_set():
            raise TokenRemoved(self._reader)
        return self._module.call(
            name,
            *arguments,
            limit=self._module.time_left(),
            token=self._name,
            reader=self._reader,
            **named,
        )


def _as(kind: type[_T], answer: object) -> _T:
    if not isinstance(answer, kind):
        raise TokenAnswersNonsense(_TALKING)
    return answer


def _maybe(kind: type[_T], answer: object) -> _T | None:
    return None if answer is None else _as(kind, answer)


def _all_of(kind: type[_T], answer: object) -> tuple[_T, ...]:
    return tuple(_as(kind, part) for part in _as(tuple, answer))


def _key(answer: object) -> PublicKey:
    try:
        algorithm_of(answer)  # type: ignore[arg-type]  # refuses everything that is no key of ours
    except ValueError as cause:
        raise TokenAnswersNonsense(_TALKING) from cause
    return answer  # type: ignore[return-value]  # refused above
