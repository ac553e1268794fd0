"""A private, throw-away PostgreSQL for the tests that need a real one."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from selectors import EVENT_READ, DefaultSelector
from uuid import uuid4

import psycopg
from psycopg import sql

__all__ = ["PostgresServer", "run_postgres"]

SCRIPT = Path(__file__).parents[2] / "packaging" / "servers" / "postgres"
START_LIMIT_SECONDS = 90
STOP_LIMIT_SECONDS = 60


class PostgresServer:
    """A running server; every database made on it is empty and somebody's own."""

    def __init__(self, url: str) -> None:
        """`url` as SQLAlchemy writes it, of a database that always exists."""
        self._url = url

    @contextmanager
    def new_database(self) -> Iterator[str]:
        """The SQLAlchemy URL of an empty database; it is dropped afterwards, in use or not."""
        name = f"room_{uuid4().hex}"
        self._execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            yield self._url.rsplit("/", 1)[0] + f"/{name}"
        finally:
            self._execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def _execute(self, statement: sql.Composed) -> None:
        with psycopg.connect(self._url.replace("+psycopg", ""), autocommit=True) as connection:
            connection.execute(statement)


@contextmanager
def run_postgres() -> Iterator[PostgresServer]:
    """Start a server and stop it; it also ends by itself when this process dies."""
    with subprocess.Popen(
        [SCRIPT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as server:
        try:
            yield PostgresServer(_wait_for_url(server))
        finally:
            with suppress(BrokenPipeError):
                assert server.stdin is not None
                server.stdin.close()
            server.wait(STOP_LIMIT_SECONDS)


def _wait_for_url(server: subprocess.Popen[str]) -> str:
    assert server.stdout is not None
    assert server.stderr is not None
    with DefaultSelector() as selector:
        selector.register(server.stdout, EVENT_READ)
        if not selector.select(START_LIMIT_SECONDS):
            raise TimeoutError("PostgreSQL was not ready in time")
    url = server.stdout.readline().strip()
    if not url:
        raise RuntimeError(server.stderr.read().strip())
    return url
