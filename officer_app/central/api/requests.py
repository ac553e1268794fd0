"""What every endpoint needs of a request: its body as a value, its workstation, its officer."""

from typing import Annotated, TypeVar

from fastapi import Depends, Request
from pydantic import ValidationError

from officer_app.central.centre import Centre
from officer_app.central.problems import Refusal
from officer_app.central.services.requests import Workstation
from officer_app.domain.exchange import ProblemKind
from officer_app.domain.message_signature import Message, MessageSignature
from officer_app.domain.officer import Act, Officer
from officer_app.domain.value import Value

__all__ = ["Authentication", "Body", "parse"]

_V = TypeVar("_V", bound=Value)


async def _read_body(request: Request) -> bytes:
    return await request.body()


Body = Annotated[bytes, Depends(_read_body)]
"""The request's body as it came."""


def parse(kind: type[_V], body: bytes) -> _V:
    """A message. Errors: Refusal (MALFORMED) naming the field, never its content."""
    try:
        return kind.from_json(body)
    except ValidationError as cause:
        fault = cause.errors(include_url=False, include_context=False, include_input=False)[0]
        place = ".".join(map(str, fault["loc"]))
        raise Refusal(ProblemKind.MALFORMED, f"{place or 'the message'}: {fault['type']}") from None


class Authentication:
    """Dependencies of endpoints."""

    def __init__(self, centre: Centre) -> None:
        self._centre = centre

    def workstation(self, request: Request, body: Body) -> Workstation:
        """The workstation that signed the request. Errors: those of Requests.authenticate."""
        fields = request.headers
        message = Message(
            method=request.method,
            target_uri=self._target_uri(request),
            body=body,
            authorization=fields.get("authorization"),
        )
        signed = MessageSignature(
            content_digest=fields.get("content-digest", ""),
            signature_input=fields.get("signature-input", ""),
            signature=fields.get("signature", ""),
        )
        return self._centre.requests.authenticate(message, signed)

    def officer(self, workstation: Workstation, request: Request, act: Act | None) -> Officer:
        """The officer in whose session the request is made. Errors: those of Sessions.officer."""
        return self._centre.sessions.officer(workstation.id, self.token(request), act)

    def token(self, request: Request) -> str:
        """The session's token. Errors: Refusal (SESSION_NEEDED)."""
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise Refusal(ProblemKind.SESSION_NEEDED)
        return token.strip()

    def _target_uri(self, request: Request) -> str:
        base = self._centre.settings.public_url
        if base is None:
            base = f"{request.url.scheme}://{request.headers.get('host', '')}"
        path: bytes = request.scope.get("raw_path") or request.scope["path"].encode()
        query: bytes = request.scope["query_string"]
        uri = base.rstrip("/").encode() + path + (b"?" + query if query else b"")
        return uri.decode("latin-1")
