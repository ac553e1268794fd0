"""Bodies are read whole, up to a size and within a time, before anything else happens to them."""

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from officer_app.central.answers import refuse
from officer_app.central.problems import Refusal
from officer_app.central.settings import CentralSettings
from officer_app.domain.exchange import ProblemKind

__all__ = ["LimitBodies"]


class LimitBodies:
    """ASGI middleware. A request that says it is too long is refused before it is read."""

    def __init__(self, app: ASGIApp, settings: CentralSettings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """See ASGI."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            body = await self._read(scope, receive)
        except Refusal as refusal:
            response = refuse(refusal)
            # What the client still has to say is not listened to.
            response.headers["Connection"] = "close"
            await response(scope, receive, send)
            return
        if body is not None:
            await self._app(scope, _Replay(body, receive), send)

    async def _read(self, scope: Scope, receive: Receive) -> bytes | None:
        """The whole body; None when the client has gone away."""
        if _announced_length(scope) > self._settings.largest_body:
            raise _too_large(self._settings)
        try:
            async with asyncio.timeout(self._settings.body_patience.total_seconds()):
                return await self._collect(receive)
        except TimeoutError as cause:
            raise Refusal(ProblemKind.MALFORMED, "the request's body did not come") from cause

    async def _collect(self, receive: Receive) -> bytes | None:
        body = bytearray()
        while True:
            message = await receive()
            if message["type"] != "http.request":
                return None
            body += message.get("body", b"")
            if len(body) > self._settings.largest_body:
                raise _too_large(self._settings)
            if not message.get("more_body", False):
                return bytes(body)


class _Replay:
    """Gives the body once, then what the client says next."""

    def __init__(self, body: bytes, receive: Receive) -> None:
        self._body: bytes | None = body
        self._receive = receive

    async def __call__(self) -> Message:
        body, self._body = self._body, None
        if body is None:
            return await self._receive()
        return {"type": "http.request", "body": body, "more_body": False}


def _announced_length(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit() and len(value) < 20:
            return int(value)
    return 0


def _too_large(settings: CentralSettings) -> Refusal:
    return Refusal(ProblemKind.TOO_LARGE, f"a request has at most {settings.largest_body} bytes")
