"""Bodies that are too long are refused without being read."""

import asyncio
from datetime import timedelta
from itertools import chain, repeat

from starlette.types import Message, Receive, Scope, Send

from officer_app.central.limits import LimitBodies
from officer_app.central.settings import CentralSettings

SETTINGS = CentralSettings("sqlite://", largest_body=100, body_patience=timedelta(milliseconds=20))


class Exchange:
    """One request, what was read of it, and what came of it."""

    def __init__(self, *pieces: bytes, endless: bytes = b"", length: str | None = None) -> None:
        self._pieces = chain(pieces, repeat(endless) if endless else ())
        self._headers = [(b"content-length", length.encode())] if length else []
        self.read = 0
        self.status: int | None = None
        self.body: bytes | None = None
        asyncio.run(LimitBodies(self._app, SETTINGS)(self._scope(), self._receive, self._send))

    def _scope(self) -> Scope:
        return {"type": "http", "method": "POST", "path": "/", "headers": self._headers}

    async def _receive(self) -> Message:
        self.read += 1
        piece = next(self._pieces, None)
        if piece is None:
            await asyncio.Event().wait()
        return {"type": "http.request", "body": piece, "more_body": piece != b"end"}

    async def _send(self, message: Message) -> None:
        self.status = message.get("status", self.status)

    async def _app(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.body = (await receive())["body"]


def test_a_body_reaches_the_application_whole() -> None:
    assert Exchange(b"a" * 50, b"b" * 47, b"end").body == b"a" * 50 + b"b" * 47 + b"end"


def test_a_body_that_says_it_is_too_long_is_not_read_at_all() -> None:
    exchange = Exchange(b"end", length="101")
    assert (exchange.status, exchange.read, exchange.body) == (413, 0, None)


def test_a_body_without_end_is_read_no_further_than_the_limit() -> None:
    exchange = Exchange(endless=b"a" * 60)
    assert (exchange.status, exchange.read, exchange.body) == (413, 2, None)


def test_a_body_that_stops_coming_is_given_up() -> None:
    exchange = Exchange(b"a")
    assert (exchange.status, exchange.body) == (400, None)


def test_a_length_that_is_no_number_is_found_out_by_reading() -> None:
    assert Exchange(endless=b"a" * 60, length="many").status == 413
