"""HTTP message signatures (RFC 9421) with Ed25519, in the one shape that workstations use.

Covered: method, target URI, Content-Digest (RFC 9530, SHA-256) and, where it is sent, the
Authorization field; with the time of signing, a nonce and the name of the key. A signature stays
valid behind a proxy that ends TLS, and can be shown to others afterwards.
"""

import base64
import binascii
import hashlib
import hmac
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from officer_app.domain.signature_faults import SignatureInvalid

__all__ = [
    "Component",
    "Message",
    "MessageSignature",
    "SignatureParameters",
    "content_digest",
    "read_parameters",
    "sign_message",
    "signature_base",
    "verify_message",
]

_LABEL = "workstation"
_ALGORITHM = "ed25519"
_LONGEST_FIELD = 2048
_NAMES = r'"[a-z@][a-z0-9-]*"'
_INPUT = re.compile(rf"{_LABEL}=(\(({_NAMES}(?: {_NAMES})*)\)((?:;[a-z]+=(?:\d+|\"[^\"\\]*\"))+))")
_PARAMETER = re.compile(r";([a-z]+)=(?:(\d{1,12})|\"([A-Za-z0-9_-]{1,128})\")")
_SIGNATURE = re.compile(rf"{_LABEL}=:([A-Za-z0-9+/]+={{0,2}}):")


@dataclass(frozen=True)
class Component:
    """One thing that a signature covers: its name as RFC 9421 §2 writes it, and its value."""

    name: str
    value: str


@dataclass(frozen=True)
class Message:
    """A request, as far as its signature covers it."""

    method: str
    target_uri: str
    """Absolute, as the client asked for it (RFC 9421 §2.2.2)."""
    body: bytes
    authorization: str | None = None
    """The Authorization field, where there is one."""


@dataclass(frozen=True)
class MessageSignature:
    """The three fields that a signed request carries."""

    content_digest: str
    signature_input: str
    signature: str


@dataclass(frozen=True)
class SignatureParameters:
    """What a signature says about itself; nothing of it is proved before `verify_message`."""

    covered: tuple[str, ...]
    created: datetime
    nonce: str
    key_id: str


def content_digest(body: bytes) -> str:
    """The Content-Digest field of a body (RFC 9530 §2)."""
    return f"sha-256=:{base64.b64encode(hashlib.sha256(body).digest()).decode()}:"


def signature_base(components: Sequence[Component], parameters: str) -> bytes:
    """The bytes that are signed (RFC 9421 §2.5); `parameters` as in Signature-Input."""
    lines = [f'"{component.name}": {component.value}' for component in components]
    return "\n".join([*lines, f'"@signature-params": {parameters}']).encode()


def sign_message(
    message: Message, key: Ed25519PrivateKey, *, key_id: str, created: datetime, nonce: str
) -> MessageSignature:
    """Sign a request. `nonce` and `key_id` hold letters, digits, - and _ only."""
    digest = content_digest(message.body)
    components = _components(message, digest)
    names = " ".join(f'"{component.name}"' for component in components)
    parameters = (
        f'({names});created={int(created.timestamp())};nonce="{nonce}"'
        f';alg="{_ALGORITHM}";keyid="{key_id}"'
    )
    signature = base64.b64encode(key.sign(signature_base(components, parameters))).decode()
    return MessageSignature(digest, f"{_LABEL}={parameters}", f"{_LABEL}=:{signature}:")


def read_parameters(signature_input: str) -> SignatureParameters:
    """What a Signature-Input field says. Raises SignatureInvalid when it is not of our shape."""
    found = _match(_INPUT, signature_input)
    parameters = dict[str, str]()
    for name, number, text in _PARAMETER.findall(found[3]):
        if name in parameters:
            raise SignatureInvalid("a parameter is there twice")
        parameters[name] = number or text
    if parameters.keys() != {"created", "nonce", "alg", "keyid"}:
        raise SignatureInvalid("its parameters are others than agreed")
    if parameters["alg"] != _ALGORITHM or not parameters["created"].isdecimal():
        raise SignatureInvalid("its algorithm or its time is not one that is accepted")
    try:
        created = datetime.fromtimestamp(int(parameters["created"]), UTC)
    except (ValueError, OverflowError, OSError) as cause:
        raise SignatureInvalid("its time cannot be read") from cause
    return SignatureParameters(
        covered=tuple(name.strip('"') for name in found[2].split(" ")),
        created=created,
        nonce=parameters["nonce"],
        key_id=parameters["keyid"],
    )


def verify_message(message: Message, signed: MessageSignature, key: Ed25519PublicKey) -> None:
    """Raises SignatureInvalid unless the key's holder signed exactly this request.

    Whether it is fresh and comes for the first time is for the caller to find out from
    `read_parameters`: that needs a clock and a memory.
    """
    if not hmac.compare_digest(
        signed.content_digest.encode(), content_digest(message.body).encode()
    ):
        raise SignatureInvalid("the body is not the one whose digest was signed")
    covered = read_parameters(signed.signature_input).covered
    by_name = {c.name: c for c in _components(message, signed.content_digest)}
    if len(covered) != len(set(covered)) or set(covered) != by_name.keys():
        raise SignatureInvalid("it covers other parts of the request than agreed")
    base = signature_base(
        [by_name[name] for name in covered], _match(_INPUT, signed.signature_input)[1]
    )
    try:
        signature = base64.b64decode(_match(_SIGNATURE, signed.signature)[1], validate=True)
        key.verify(signature, base)
    except (InvalidSignature, binascii.Error) as cause:
        raise SignatureInvalid("it was not made with the workstation's key") from cause


def _components(message: Message, digest: str) -> tuple[Component, ...]:
    always = (
        Component("@method", message.method.upper()),
        Component("@target-uri", message.target_uri),
        Component("content-digest", digest),
    )
    if message.authorization is None:
        return always
    return (*always, Component("authorization", message.authorization.strip()))


def _match(pattern: re.Pattern[str], field: str) -> re.Match[str]:
    found = pattern.fullmatch(field) if len(field) <= _LONGEST_FIELD else None
    if found is None:
        raise SignatureInvalid("its fields are not of the agreed shape")
    return found
