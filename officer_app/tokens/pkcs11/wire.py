"""What passes between this process and a module's own: a closed set of kinds, as JSON.

Not pickle: what comes out of a process in which foreign code runs is data and nothing else.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterator
from dataclasses import fields
from typing import Any, Final, get_args

from cryptography.hazmat.primitives.serialization import load_der_public_key

from officer_app.domain.diversification import MasterKeyPlace
from officer_app.domain.errors import TokenError
from officer_app.domain.ids import TokenId
from officer_app.domain.keys import PublicKey, spki_der
from officer_app.domain.pins import PinPolicy
from officer_app.domain.profiles import KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.token import Slot, TokenInfo
from officer_app.domain.token_faults import PinOwner
from officer_app.domain.value import Value
from officer_app.tokens.pkcs11.modules import SlotSeen
from officer_app.tokens.pkcs11.objects import ObjectSeen
from officer_app.tokens.port import FactoryValues

__all__ = ["Json", "pack", "pack_fault", "read", "unpack", "unpack_fault", "write"]

Json = Any
"""What `json` makes of a message; `unpack` and `unpack_fault` decide what it is."""

_VALUES: Final[dict[str, type[Value]]] = {
    kind.__name__: kind
    for kind in (
        FactoryValues,
        KeySpec,
        MasterKeyPlace,
        ObjectSeen,
        PinPolicy,
        SlotSeen,
        TokenId,
        TokenInfo,
    )
}
_NAMES: Final[dict[str, type[Slot] | type[PinOwner]]] = {"Slot": Slot, "PinOwner": PinOwner}


def write(message: Json) -> bytes:
    """A message as it goes over."""
    return json.dumps(message).encode()


def read(message: bytes) -> Json:
    """A message as it came. Raises ValueError for what is none."""
    return json.loads(message)


def pack(value: object) -> Json:
    """A value as JSON. Raises TypeError for a kind that does not pass."""
    match value:
        case Slot() | PinOwner():
            return {type(value).__name__: value.value}
        case None | bool() | int() | str():
            return value
        case bytes():
            return {"bytes": b64encode(value).decode()}
        case Secret():
            return {"secret": b64encode(value.reveal()).decode()}
        case tuple():
            return {"tuple": [pack(part) for part in value]}
        case Value() if type(value).__name__ in _VALUES:
            return {type(value).__name__: value.to_json()}
        case _ if isinstance(value, get_args(PublicKey)):
            return {"key": b64encode(spki_der(value)).decode()}
    raise TypeError(f"{type(value).__name__} does not pass between processes")


def unpack(packed: Json) -> object:
    """What was packed. Raises ValueError for what nobody packed."""
    if packed is None or isinstance(packed, bool | int | str):
        return packed
    if not isinstance(packed, dict) or len(packed) != 1:
        raise ValueError("a message of no known form")
    (kind, content), *_none = packed.items()
    match kind:
        case "bytes":
            return b64decode(content)
        case "secret":
            return Secret(b64decode(content))
        case "key":
            return load_der_public_key(b64decode(content))
        case "tuple":
            return tuple(unpack(part) for part in content)
        case _ if kind in _NAMES:
            return _NAMES[kind](content)
        case _ if kind in _VALUES:
            return _VALUES[kind].from_json(content)
    raise ValueError(f"a message with an unknown {kind}")


def pack_fault(fault: TokenError) -> Json:
    """A fault of ours as JSON."""
    return {
        "code": fault.code,
        "fields": {f.name: pack(getattr(fault, f.name)) for f in fields(fault)},
    }


def unpack_fault(packed: Json) -> TokenError:
    """The fault that was packed. Raises ValueError for one that there is not."""
    for kind in _faults(TokenError):
        if getattr(kind, "code", None) == packed["code"]:
            return kind(**{name: unpack(part) for name, part in packed["fields"].items()})
    raise ValueError(f"an unknown fault {packed['code']}")


def _faults(kind: type[TokenError]) -> Iterator[type[TokenError]]:
    for below in kind.__subclasses__():
        # The deeper first: a class may have its parent's code.
        yield from _faults(below)
        yield below
