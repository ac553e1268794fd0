"""An organisation's own keys for secure channels over SCP03, as its YubiKeys were given them.

GlobalPlatform card specification, amendment D: three AES-128 keys under one number.
"""

import hmac
from dataclasses import dataclass
from types import TracebackType
from typing import Final, Self

from officer_app.domain.errors import UsageError
from officer_app.domain.secret import Secret
from officer_app.domain.words import phrase

__all__ = ["FIRST_KVN", "LAST_KVN", "ChannelKeys", "ChannelKeysRefused"]

FIRST_KVN: Final = 1
LAST_KVN: Final = 127
"""Key version numbers that a card takes for keys of somebody's own."""

_FACTORY_KVN: Final = 0xFF
_FACTORY_KEY: Final = bytes(range(0x40, 0x50))
_KEY_BYTES: Final = 16
_KEYS: Final = 3

_NOT_HEX = phrase("reasons", "each of the three keys has to be 32 hexadecimal digits")
_NO_NUMBER = phrase("reasons", "their number has to be one from 1 to 127")
_PUBLIC = phrase(
    "reasons", "every YubiKey leaves its maker with these keys, and everybody knows them"
)


@dataclass(eq=False)
class ChannelKeysRefused(UsageError):
    """Keys that no secure channel can be built upon; none of them is kept."""

    code = "usage.channel_keys"
    says = phrase("errors", "These keys for a secure channel are not taken: {reason}.")
    advises = phrase(
        "errors",
        "Give the keys that were put on your cards, and the number (KVN) that they have there.",
    )
    reason: str


@dataclass(frozen=True)
class ChannelKeys:
    """ENC, MAC and DEK of 16 bytes each, one after the other; wiped at the end of its `with`.

    kvn: key version number, by which the card finds them. Raises ValueError for another length.
    """

    kvn: int
    keys: Secret

    def __post_init__(self) -> None:
        if len(self.keys) != _KEYS * _KEY_BYTES:
            raise ValueError("three keys of 16 bytes are wanted")

    @classmethod
    def from_hex(cls, kvn: int, enc: Secret, mac: Secret, dek: Secret) -> Self:
        """From hexadecimal digits. Errors: ChannelKeysRefused (no such keys; the maker's own)."""
        keys = tuple(_from_hex(key) for key in (enc, mac, dek))
        if kvn == _FACTORY_KVN or any(hmac.compare_digest(k, _FACTORY_KEY) for k in keys):
            raise ChannelKeysRefused(_PUBLIC)
        if not FIRST_KVN <= kvn <= LAST_KVN:
            raise ChannelKeysRefused(_NO_NUMBER)
        return cls(kvn, Secret(b"".join(keys)))

    @property
    def enc(self) -> bytes:
        """From which the keys that encrypt are derived."""
        return self._key(0)

    @property
    def mac(self) -> bytes:
        """From which the keys that prove commands and answers are derived."""
        return self._key(1)

    @property
    def dek(self) -> bytes:
        """Under which other keys are brought to the card."""
        return self._key(2)

    def _key(self, number: int) -> bytes:
        return self.keys.reveal()[number * _KEY_BYTES : (number + 1) * _KEY_BYTES]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.keys.close()


def _from_hex(digits: Secret) -> bytes:
    try:
        key = bytes.fromhex(digits.reveal_text())
    except ValueError:
        raise ChannelKeysRefused(_NOT_HEX) from None  # the cause would show the digits
    if len(key) != _KEY_BYTES:
        raise ChannelKeysRefused(_NOT_HEX)
    return key
