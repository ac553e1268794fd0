"""Static keys of the virtual card for SCP03, and what a session derives from them (AES-128).

GlobalPlatform card specification, amendment D §4.1.5 and §6.2.
"""

from dataclasses import dataclass, field
from typing import Any, Self

from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.cmac import CMAC

__all__ = [
    "CARD_CRYPTOGRAM",
    "HOST_CRYPTOGRAM",
    "SessionKeys",
    "StaticKeys",
    "cmac",
    "cryptogram",
]

# JSON has no narrower type than this for an object of mixed values.
Json = dict[str, Any]

CARD_CRYPTOGRAM, HOST_CRYPTOGRAM = 0x00, 0x01
SESSION_ENC, SESSION_MAC, SESSION_RMAC = 0x04, 0x06, 0x07
KEY_BITS, CRYPTOGRAM_BITS = 128, 64


@dataclass(frozen=True)
class SessionKeys:
    """Keys of one session: for data, for commands' MACs, for answers' MACs."""

    enc: bytes = field(repr=False)
    mac: bytes = field(repr=False)
    rmac: bytes = field(repr=False)


@dataclass(frozen=True)
class StaticKeys:
    """A key set, 16 bytes each, and its number (KVN)."""

    kvn: int
    enc: bytes = field(repr=False)
    mac: bytes = field(repr=False)
    dek: bytes = field(repr=False)

    def derive(self, context: bytes) -> SessionKeys:
        """For a session. `context`: the host's challenge, then the card's."""
        return SessionKeys(
            _derive(self.enc, SESSION_ENC, KEY_BITS, context),
            _derive(self.mac, SESSION_MAC, KEY_BITS, context),
            _derive(self.mac, SESSION_RMAC, KEY_BITS, context),
        )

    def to_json(self) -> Json:
        """The keys included."""
        keys = {"enc": self.enc.hex(), "mac": self.mac.hex(), "dek": self.dek.hex()}
        return {"kvn": self.kvn, **keys}

    @classmethod
    def from_json(cls, saved: Json) -> Self:
        """Errors: KeyError, ValueError, TypeError when it is not what `to_json` gave."""
        enc, mac, dek = (bytes.fromhex(saved[name]) for name in ("enc", "mac", "dek"))
        return cls(saved["kvn"], enc, mac, dek)


def cmac(key: bytes, message: bytes) -> bytes:
    """CMAC-AES, 16 bytes (SP 800-38B)."""
    mac = CMAC(AES(key))
    mac.update(message)
    return mac.finalize()


def cryptogram(keys: SessionKeys, constant: int, context: bytes) -> bytes:
    """Eight bytes by which one side proves the keys (HOST_CRYPTOGRAM or CARD_CRYPTOGRAM)."""
    return _derive(keys.mac, constant, CRYPTOGRAM_BITS, context)


def _derive(key: bytes, constant: int, bits: int, context: bytes) -> bytes:
    """SP 800-108 in counter mode; one block is enough for all that is derived here."""
    label = bytes(11) + bytes((constant,))
    return cmac(key, label + b"\0" + bits.to_bytes(2, "big") + b"\x01" + context)[: bits // 8]
