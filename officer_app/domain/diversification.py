"""Diversification: a card's own key derived from a master key and the card's name.

SP 800-108r1 §4.1, counter mode, with CMAC-AES as its pseudorandom function (SP 800-38B) and a
counter of 32 bits before the fixed input, which is

    label || 00 || context || length of the derived key in bits, as 32 bits

  label    "officer-app/1/" and the purpose, in ASCII
  context  kind and serial of the token as they are written everywhere, `kind:serial`, in UTF-8

All of this is part of every card that was ever prepared so: it is never changed. Another way to
derive would have another number in its label. All that is asked of the master key is CMAC, which
a hardware security module computes by itself (CKM_AES_CMAC): the master key never leaves it.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, Protocol

from pydantic import Field

from officer_app.domain.errors import PolicyError
from officer_app.domain.ids import TokenId
from officer_app.domain.secret import Secret
from officer_app.domain.value import Value
from officer_app.domain.words import phrase

__all__ = [
    "KeyPurpose",
    "MasterKey",
    "MasterKeyMissing",
    "MasterKeyPlace",
    "check_value",
    "context_of",
    "counter_mode",
    "derive",
    "label_of",
]

_SCHEME: Final = "officer-app/1/"
_NUMBER_BYTES: Final = 4
_BLOCK_BYTES: Final = 16
_CHECKED: Final = f"{_SCHEME}check".encode("ascii")
_CHECK_BYTES: Final = 3
_LONGEST: Final = 64
"""Bytes of a derived key; no secret of a card is longer."""


class KeyPurpose(StrEnum):
    """What a derived key is for; keys of different purposes tell nothing of each other."""

    MANAGEMENT_KEY = "management-key"


class MasterKey(Protocol):
    """An AES key that whoever uses it need not see."""

    def cmac(self, message: bytes) -> bytes:
        """CMAC-AES over a message, 16 bytes (SP 800-38B)."""
        ...


class MasterKeyPlace(Value):
    """Where a master key lives: on which token, behind which card driver."""

    driver: str = Field(min_length=1, max_length=31)
    """Name of the PKCS#11 module."""
    path: Path | None = None
    """The module's file; None: where its installer puts it."""
    token: str = Field(min_length=1, max_length=32)
    """Label of the token."""
    key: str = Field(min_length=1, max_length=100)
    """Label of the AES key."""


@dataclass(eq=False)
class MasterKeyMissing(PolicyError):
    """The profile wants derived management keys, and there is nothing to derive them from."""

    code = "policy.master_key_missing"
    says = phrase(
        "errors", "The profile {profile} wants keys derived from a master key, and there is none."
    )
    advises = phrase("errors", "Choose another profile, or ask the administrator.")
    profile: str


def check_value(master: MasterKey) -> str:
    """Six hex digits by which people see that two desks have the same master key.

    No key of a card begins with this message: theirs begin with a number.
    """
    return master.cmac(_CHECKED)[:_CHECK_BYTES].hex()


def label_of(purpose: KeyPurpose) -> bytes:
    """The label by which the keys of a purpose are derived."""
    return f"{_SCHEME}{purpose}".encode("ascii")


def context_of(token: TokenId) -> bytes:
    """The context by which a token's keys are derived."""
    return str(token).encode()


def derive(master: MasterKey, token: TokenId, purpose: KeyPurpose, length: int) -> Secret:
    """The token's own key of that purpose; the same each time. `length`: bytes, 1 to 64.

    Raises ValueError for a length out of bounds.
    """
    if not 0 < length <= _LONGEST:
        raise ValueError(f"a derived key has 1 to {_LONGEST} bytes")
    bits = (length * 8).to_bytes(_NUMBER_BYTES, "big")
    fixed = label_of(purpose) + b"\0" + context_of(token) + bits
    return counter_mode(master, fixed, length)


def counter_mode(master: MasterKey, fixed: bytes, length: int) -> Secret:
    """Keying material of `length` bytes from a fixed input (SP 800-108r1 §4.1)."""
    numbers = range(1, -(-length // _BLOCK_BYTES) + 1)
    blocks = (master.cmac(n.to_bytes(_NUMBER_BYTES, "big") + fixed) for n in numbers)
    return Secret(b"".join(blocks)[:length])
