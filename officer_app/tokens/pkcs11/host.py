"""A module in a process of its own: the process's side."""

import signal
from datetime import timedelta
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

from officer_app.domain.diversification import MasterKeyPlace
from officer_app.domain.errors import TokenError
from officer_app.domain.secret import Secret
from officer_app.tokens.lane import Lane
from officer_app.tokens.pkcs11.cmac import compute_cmac
from officer_app.tokens.pkcs11.modules import SlotSeen, load_module
from officer_app.tokens.pkcs11.token import Pkcs11Token
from officer_app.tokens.pkcs11.wire import Json, pack, pack_fault, read, unpack, write

__all__ = ["serve"]

_NO_LIMIT = timedelta(days=1)
"""The other side keeps the time, and ends this process when it is over."""


def serve(path: str, line: Connection) -> None:
    """Answer calls over `line` until it is closed. The target of the process."""
    # Ctrl+C in a terminal is for the program, which ends its processes in order.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    host = _Host(Path(path))
    while True:
        try:
            call = read(line.recv_bytes())
        except EOFError:
            return
        line.send_bytes(write(host.answer(call)))


class _Host:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._tokens: dict[int, tuple[Pkcs11Token, Lane]] = {}
        self._numbers = count(1)

    def answer(self, call: Json) -> Json:
        try:
            arguments = [unpack(part) for part in call["arguments"]]
            named = {name: unpack(part) for name, part in call["named"].items()}
            return {"answer": pack(self._do(call["token"], call["name"], arguments, named))}
        except TokenError as fault:
            return {"fault": pack_fault(fault)}

    def _do(
        self, token: int | None, name: str, arguments: list[object], named: dict[str, object]
    ) -> object:
        if token is not None:
            return self._do_with(token, name, arguments, named)
        module = load_module(self._path)
        match name, arguments:
            case "describe", []:
                return module.description
            case "slots", []:
                return module.slots()
            case "refresh", []:
                module.refresh()
                return None
            case "cmac", [MasterKeyPlace() as place, Secret() as pin, bytes() as message]:
                with pin:
                    return compute_cmac(module, place, pin, message)
            case "open", [SlotSeen() as seen, str() as reader]:
                number, lane = next(self._numbers), Lane(reader)
                self._tokens[number] = Pkcs11Token(module, seen, reader, lane), lane
                return number
        raise ValueError(f"no such call: {name}")

    def _do_with(
        self, number: int, name: str, arguments: list[object], named: dict[str, object]
    ) -> object:
        if name.startswith("_") or not hasattr(Pkcs11Token, name):
            raise ValueError(f"no such call: {name}")
        token, lane = self._tokens[number]
        member = getattr(token, name)
        if not callable(member):
            return member
        try:
            return lane.run(lambda: member(*arguments, **named), _NO_LIMIT)
        finally:
            if name == "close":
                del self._tokens[number]
                lane.close()
