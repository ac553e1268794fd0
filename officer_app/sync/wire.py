"""One HTTP exchange with the centre: limits, and the wall where foreign errors end."""

import ssl
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import ip_address
from typing import Self

import httpx
from pydantic import ValidationError

from officer_app.domain.exchange import Problem, ProblemKind
from officer_app.domain.network_faults import (
    CentreAnswersNonsense,
    CentreRefused,
    CentreUnreachable,
)
from officer_app.domain.words import phrase
from officer_app.host.clock import Clock

__all__ = ["Answer", "Wire", "WireSettings"]

_JSON, _PROBLEM = "application/json", "application/problem+json"
_SERVER_FAULT = 500

_NO_ADDRESS = phrase("reasons", "its address is not valid")
_NO_TLS = phrase("reasons", "its address has to begin with https://")
_SILENT = phrase("reasons", "it does not answer in time")
_NO_CONNECTION = phrase("reasons", "no connection can be made")
_BROKEN = phrase("reasons", "the connection broke")
_OUT_OF_ORDER = phrase("reasons", "it is out of order for now")
_TOO_LONG = phrase("reasons", "the answer is too long")
_OTHER_TYPE = phrase("reasons", "the answer is of another type")
_UNREADABLE = phrase("reasons", "the answer cannot be read")


@dataclass(frozen=True)
class WireSettings:
    """How patient we are, and whom we believe."""

    connecting: timedelta = timedelta(seconds=10)
    answering: timedelta = timedelta(seconds=30)
    """For each piece of the answer."""
    whole: timedelta = timedelta(minutes=2)
    """For the whole exchange."""
    largest_answer: int = 32 << 20
    trusted_pem: str | None = None
    """PEM of the authorities that vouch for the centre; None: those of this computer."""
    proxy: str | None = None


@dataclass(frozen=True)
class Answer:
    """A body that is JSON and was given with success."""

    status: int
    body: bytes


class Wire:
    """Usable from any thread. Errors of `ask`: see there."""

    def __init__(
        self,
        base_url: str,
        clock: Clock,
        settings: WireSettings = WireSettings(),
    ) -> None:
        """Errors: CentreUnreachable for an address that cannot be used."""
        self._settings = settings
        self._clock = clock
        self.base_url = _checked(base_url)
        self._client = httpx.Client(
            # Reading this computer's authorities takes its time, and loopback has no use for them.
            verify=_authorities(settings) if self.base_url.startswith("https:") else False,
            proxy=settings.proxy,
            # What the surroundings say of proxies and certificates is for the settings to say.
            trust_env=False,
            follow_redirects=False,
            timeout=httpx.Timeout(
                settings.answering.total_seconds(), connect=settings.connecting.total_seconds()
            ),
            headers={"Accept": f"{_JSON}, {_PROBLEM}", "Accept-Encoding": "identity"},
        )

    def request(
        self, method: str, path: str, body: bytes = b"", query: dict[str, str] | None = None
    ) -> httpx.Request:
        """A request to the centre, not sent yet."""
        return self._client.build_request(
            method,
            f"{self.base_url}{path}",
            params=query,
            content=body,
            headers={"Content-Type": _JSON} if body else None,
        )

    def ask(self, request: httpx.Request) -> Answer:
        """Send it; answers the centre's success.

        Errors: CentreUnreachable (no answer, or a server that is out of order), CentreRefused,
        CentreAnswersNonsense.
        """
        try:
            response = self._client.send(request, stream=True)
            try:
                body = self._read(response)
            finally:
                response.close()
        except httpx.TimeoutException as cause:
            raise CentreUnreachable(_SILENT) from cause
        except httpx.ConnectError as cause:
            raise CentreUnreachable(_NO_CONNECTION) from cause
        except httpx.HTTPError as cause:
            # A server that dies in the middle, and one that does not speak HTTP, look alike here.
            raise CentreUnreachable(_BROKEN) from cause
        return _sorted_out(response, body)

    def close(self) -> None:
        """Close what connections are open."""
        self._client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_fault: object) -> None:
        self.close()

    def _read(self, response: httpx.Response) -> bytes:
        """Piece by piece: a server may neither flood us nor drip for ever."""
        end = self._clock.monotonic() + self._settings.whole
        body = bytearray()
        for piece in response.iter_raw():
            body += piece
            if len(body) > self._settings.largest_answer:
                raise CentreAnswersNonsense(_TOO_LONG)
            if self._clock.monotonic() > end:
                raise CentreUnreachable(_SILENT)
        return bytes(body)


def _authorities(settings: WireSettings) -> ssl.SSLContext:
    return ssl.create_default_context(cadata=settings.trusted_pem)


def _checked(base_url: str) -> str:
    try:
        url = httpx.URL(base_url)
    except httpx.InvalidURL as cause:
        raise CentreUnreachable(_NO_ADDRESS) from cause
    if url.scheme not in ("http", "https") or not url.host:
        raise CentreUnreachable(_NO_ADDRESS)
    if url.scheme == "http" and not _is_this_computer(url.host):
        raise CentreUnreachable(_NO_TLS)
    return str(url).rstrip("/")


def _is_this_computer(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _sorted_out(response: httpx.Response, body: bytes) -> Answer:
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if response.is_success:
        if kind != _JSON and body:
            raise CentreAnswersNonsense(_OTHER_TYPE)
        return Answer(response.status_code, body)
    if kind != _PROBLEM:
        if response.status_code >= _SERVER_FAULT:
            # A proxy whose server is down says so in its own words.
            raise CentreUnreachable(_OUT_OF_ORDER)
        raise CentreAnswersNonsense(_OTHER_TYPE)
    try:
        problem = Problem.from_json(body)
    except ValidationError as cause:
        raise CentreAnswersNonsense(_UNREADABLE) from cause
    if problem.kind in (ProblemKind.UNAVAILABLE, ProblemKind.INTERNAL):
        raise CentreUnreachable(_OUT_OF_ORDER)
    raise CentreRefused(problem.kind, problem.detail or problem.title)
