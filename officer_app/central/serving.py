"""Running the application: a socket of our own, a word when it is ready, a graceful end."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Self

import uvicorn
from fastapi import FastAPI

__all__ = ["CentreThread", "Listening", "Tls", "listen", "serve"]

_BACKLOG = 512
_GRACE = timedelta(seconds=20)
_THREAD_PATIENCE = timedelta(seconds=30)


@dataclass(frozen=True)
class Tls:
    """The server's own certificate (with its chain) and key, PEM."""

    certificate: Path
    key: Path


@dataclass(frozen=True)
class Listening:
    """A socket that listens, and how the world calls it."""

    socket: socket.socket
    url: str


def listen(host: str, port: int, tls: Tls | None = None) -> Listening:
    """Listen at an address; port 0 lets the system choose. Errors: OSError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.create_server((host, port), family=family, backlog=_BACKLOG)
    scheme = "https" if tls else "http"
    name = f"[{host}]" if family is socket.AF_INET6 else host
    return Listening(listening, f"{scheme}://{name}:{listening.getsockname()[1]}")


class _Server(uvicorn.Server):
    """Tells when it is ready; leaves the process's signals to whoever runs it."""

    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._on_ready()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def _server(app: FastAPI, tls: Tls | None, on_ready: Callable[[], None]) -> _Server:
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=int(_GRACE.total_seconds()),
        ssl_certfile=str(tls.certificate) if tls else None,
        ssl_keyfile=str(tls.key) if tls else None,
    )
    return _Server(config, on_ready)


def serve(
    app: FastAPI,
    listening: Listening,
    *,
    tls: Tls | None,
    on_ready: Callable[[], None],
    on_stop: Callable[[Callable[[], None]], None],
) -> None:
    """Serve until told to stop; requests that are under way are answered first.

    `on_stop` is handed the function that stops it, callable from any thread or signal handler.
    """
    server = _server(app, tls, on_ready)

    def stop() -> None:
        server.should_exit = True

    on_stop(stop)
    server.run(sockets=[listening.socket])


class CentreThread:
    """A server on loopback inside this process, for demonstrations and tests."""

    def __init__(self, app: FastAPI, port: int = 0) -> None:
        """Answers at once; `start` waits until it serves."""
        self._listening = listen("127.0.0.1", port)
        self._ready = threading.Event()
        self._server = _server(app, None, self._ready.set)
        self._thread = threading.Thread(target=self._run, name="central server", daemon=True)

    @property
    def url(self) -> str:
        """Where it is."""
        return self._listening.url

    def start(self) -> Self:
        """Begin to serve. Raises RuntimeError when it does not come up."""
        self._thread.start()
        if not self._ready.wait(_THREAD_PATIENCE.total_seconds()):
            raise RuntimeError("the central server did not start")
        return self

    def stop(self) -> None:
        """End it in order. May be called again."""
        self._server.should_exit = True
        if self._thread.is_alive():
            self._thread.join(_THREAD_PATIENCE.total_seconds())
        self._listening.socket.close()

    def _run(self) -> None:
        self._server.run(sockets=[self._listening.socket])
