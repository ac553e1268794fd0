"""PIN, PUK and management key with their counters."""

import hmac
from dataclasses import dataclass, replace
from enum import IntEnum

from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import ECB

from officer_app.tokens.virtual.apdu import CardRefusal, StatusWord, wrong_tries
from officer_app.tokens.virtual.firmware import Firmware
from officer_app.tokens.virtual.piv_keys import TouchPolicy

__all__ = [
    "CODE_LENGTH",
    "FACTORY_MANAGEMENT_KEY",
    "FACTORY_PIN",
    "FACTORY_PUK",
    "SHORTEST_CODE",
    "CodeRules",
    "ManagementAlgorithm",
    "ManagementKey",
    "ReferenceCode",
    "factory_management_key",
    "factory_pin",
    "factory_puk",
]

CODE_LENGTH = 8
SHORTEST_CODE = 6
PADDING = b"\xff"
# The makers' list is not published whole; these are on it.
SIMPLE_CODES = frozenset(
    b"123456 654321 123123 123321 112233 121212 520520 123654 159753 12345678 password".split()
)
FACTORY_TRIES = 3
FACTORY_PIN = b"123456\xff\xff"
FACTORY_PUK = b"12345678"
FACTORY_MANAGEMENT_KEY = bytes((1, 2, 3, 4, 5, 6, 7, 8)) * 3


@dataclass(frozen=True)
class ReferenceCode:
    """A PIN or PUK as the card keeps it: eight bytes padded with FF, tries in all and left."""

    value: bytes
    factory_value: bytes
    total: int = FACTORY_TRIES
    left: int = FACTORY_TRIES

    def __repr__(self) -> str:
        return f"ReferenceCode(•••, {self.left} of {self.total})"

    @property
    def is_blocked(self) -> bool:
        return self.left == 0

    @property
    def is_default(self) -> bool:
        return self.value == self.factory_value

    def matches(self, value: bytes) -> bool:
        return hmac.compare_digest(self.value, value)

    def after_wrong(self) -> "ReferenceCode":
        return replace(self, left=max(self.left - 1, 0))

    def after_right(self) -> "ReferenceCode":
        return replace(self, left=self.total)

    def changed_to(self, value: bytes) -> "ReferenceCode":
        return replace(self, value=value, left=self.total)

    def refusal(self) -> CardRefusal:
        """What the card says when this code was not presented: 6983 or 63Cx."""
        return CardRefusal(StatusWord.BLOCKED) if self.is_blocked else wrong_tries(self.left)


def factory_pin(tries: int = FACTORY_TRIES) -> ReferenceCode:
    return ReferenceCode(FACTORY_PIN, FACTORY_PIN, tries, tries)


def factory_puk(tries: int = FACTORY_TRIES) -> ReferenceCode:
    return ReferenceCode(FACTORY_PUK, FACTORY_PUK, tries, tries)


@dataclass(frozen=True)
class CodeRules:
    """Which new PINs and PUKs a card takes."""

    shortest: int = SHORTEST_CODE
    refuses_simple: bool = False
    """Codes of one character, and those that everybody thinks of first."""
    refusal: StatusWord = StatusWord.WRONG_CONTENT

    def check(self, value: bytes) -> None:
        """At most eight bytes, the rest FF. Errors: CardRefusal with the refusal."""
        code = value.rstrip(PADDING)
        is_formed = len(value) == CODE_LENGTH and len(code) >= self.shortest and PADDING not in code
        if not is_formed or (self.refuses_simple and _is_simple(code)):
            raise CardRefusal(self.refusal)


def _is_simple(code: bytes) -> bool:
    return len(set(code)) == 1 or code in SIMPLE_CODES


class ManagementAlgorithm(IntEnum):
    """Algorithm identifiers of SP 800-78-4 §6.2 for key 9B."""

    TDES = 0x03
    AES_128 = 0x08
    AES_192 = 0x0A
    AES_256 = 0x0C

    @property
    def key_length(self) -> int:
        return {0x03: 24, 0x08: 16, 0x0A: 24, 0x0C: 32}[self]

    @property
    def block_length(self) -> int:
        return 8 if self is ManagementAlgorithm.TDES else 16


@dataclass(frozen=True)
class ManagementKey:
    """Key 9B, which opens the card for administration."""

    algorithm: ManagementAlgorithm
    value: bytes
    touch_policy: TouchPolicy = TouchPolicy.NEVER

    def __repr__(self) -> str:
        return f"ManagementKey({self.algorithm.name}, •••)"

    @property
    def is_default(self) -> bool:
        return self.value == FACTORY_MANAGEMENT_KEY

    def encrypt(self, block: bytes) -> bytes:
        """One block of the cipher, without a mode. Errors: CardRefusal(6A80) for another length."""
        if len(block) != self.algorithm.block_length:
            raise CardRefusal(StatusWord.WRONG_CONTENT)
        is_tdes = self.algorithm is ManagementAlgorithm.TDES
        cipher = TripleDES(self.value) if is_tdes else AES(self.value)
        # SP 800-73-4 part 2 §3.2.4 authenticates with one bare block: there is no mode to choose.
        encryptor = Cipher(cipher, ECB()).encryptor()  # noqa: S305
        return encryptor.update(block) + encryptor.finalize()


def factory_management_key(firmware: Firmware) -> ManagementKey:
    """The well-known key; AES-192 from firmware 5.7, triple DES before."""
    algorithm = (
        ManagementAlgorithm.AES_192
        if firmware.starts_with_aes_management_key
        else ManagementAlgorithm.TDES
    )
    return ManagementKey(algorithm, FACTORY_MANAGEMENT_KEY)
