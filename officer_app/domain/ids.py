"""The names by which subscribers, tokens, officers, workstations and procedures are known."""

from enum import StrEnum
from typing import Self

from officer_app.domain.value import Identifier, Value

__all__ = [
    "IdempotencyKey",
    "OfficerId",
    "ProcedureId",
    "ProfileId",
    "SubscriberId",
    "TokenId",
    "TokenKind",
    "WorkstationId",
]


class SubscriberId(Identifier):
    """Whom a certificate is for."""


class OfficerId(Identifier):
    """A registration officer."""


class WorkstationId(Identifier):
    """One installation of the workstation: the first 16 bytes (hex) of its key's SPKI SHA-256."""


class ProcedureId(Identifier):
    """One run of a procedure: 16 random bytes, hex."""


class IdempotencyKey(Identifier):
    """Names one request to somebody outside: the same key gets the same answer."""


class TokenKind(StrEnum):
    """What family of token it is; decides which adapter speaks to it."""

    YUBIKEY = "yubikey"
    PIV = "piv"
    PKCS11 = "pkcs11"


class TokenId(Value):
    """A token by kind and serial; never by serial alone, since makers count separately."""

    kind: TokenKind
    serial: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.serial}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `kind:serial`. Raises ValueError when it is not of that form."""
        kind, colon, serial = text.partition(":")
        if not colon or not serial:
            raise ValueError("a token is written kind:serial")
        return cls(kind=TokenKind(kind), serial=serial)


class ProfileId(Value):
    """A profile by name and version; a version never changes once it has been used."""

    name: str
    version: int

    def __str__(self) -> str:
        return f"{self.name}@{self.version}"
