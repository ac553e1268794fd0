"""The PIV standard's bytes and numbers (SP 800-73-4), and the wall where yubikit's errors end."""

import hashlib
import struct
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509 import InvalidVersion
from yubikit.core import ApplicationNotAvailableError, BadResponseError, NotSupportedError, Tlv
from yubikit.core.smartcard import SW, ApduError
from yubikit.piv import (
    KEY_TYPE,
    MANAGEMENT_KEY_TYPE,
    PIN_POLICY,
    SLOT,
    TOUCH_POLICY,
    PivSession,
)

from officer_app.domain.errors import TokenError
from officer_app.domain.keys import KeyAlgorithm, PublicKey, algorithm_of
from officer_app.domain.token import (
    ManagementKeyAlgorithm,
    PinPolicyOnCard,
    Slot,
    TouchPolicyOnCard,
)
from officer_app.domain.token_faults import (
    ForeignCard,
    TokenAnswersNonsense,
    TokenCannot,
    TokenTouchMissed,
)

__all__ = [
    "CERTIFICATE_OVERHEAD",
    "EMPTY_SLOT",
    "KEY_TYPES",
    "MANAGEMENT_KEY_TYPES",
    "NO_SUCH_KEY",
    "PIN_POLICIES",
    "SLOTS",
    "TOLD_PIN_POLICIES",
    "TOLD_TOUCH_POLICIES",
    "TOUCH_POLICIES",
    "Wall",
    "certificate_object",
    "make_ccc",
    "make_chuid",
    "piv_wall",
    "raw_sign",
]

SLOTS = {slot: SLOT(int(slot.value, 16)) for slot in Slot}
KEY_TYPES = {
    algorithm: KEY_TYPE[
        f"ECC{algorithm.name}" if algorithm.name.startswith("P") else algorithm.name
    ]
    for algorithm in KeyAlgorithm
}
MANAGEMENT_KEY_TYPES = {a: MANAGEMENT_KEY_TYPE[a.name] for a in ManagementKeyAlgorithm}
PIN_POLICIES = {p: PIN_POLICY[p.name] for p in PinPolicyOnCard}
TOUCH_POLICIES = {p: TOUCH_POLICY[p.name] for p in TouchPolicyOnCard}
TOLD_PIN_POLICIES = {theirs: ours for ours, theirs in PIN_POLICIES.items()} | {
    # A finger may stand for the PIN; how often it is wanted is the same.
    PIN_POLICY.MATCH_ONCE: PinPolicyOnCard.ONCE,
    PIN_POLICY.MATCH_ALWAYS: PinPolicyOnCard.ALWAYS,
}
TOLD_TOUCH_POLICIES = {theirs: ours for ours, theirs in TOUCH_POLICIES.items()}

EMPTY_SLOT = frozenset({SW.REFERENCE_DATA_NOT_FOUND, SW.FILE_NOT_FOUND})
"""Status words that cards have for an object or a key that is not there."""

NO_SUCH_KEY = frozenset(
    {SW.INCORRECT_PARAMETERS, SW.FUNCTION_NOT_SUPPORTED, SW.WRONG_PARAMETERS_P1P2, 0x6A86}
)
"""Status words that cards have for a kind of key that they do not make."""

Wall = Callable[[str], AbstractContextManager[None]]
"""Where foreign errors end; told what is being done."""

_TAG_CERTIFICATE, _TAG_CERT_INFO, _TAG_LRC = 0x70, 0x71, 0xFE
CERTIFICATE_OVERHEAD = 20
"""Bytes of tags and lengths around a certificate in its object."""

_UNREADABLE = (
    BadResponseError,
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    OverflowError,
    struct.error,
    RecursionError,  # structures nested without end
    EOFError,  # a compressed certificate that breaks off
    UnsupportedAlgorithm,
    InvalidVersion,
    InvalidSignature,  # a card that has not the key for its secure channel
)
"""What yubikit and cryptography raise over bytes that make no sense."""

_INS_GENERAL_AUTHENTICATE = 0x87
_DIGEST_INFO_SHA256 = bytes.fromhex("3031300d060960864801650304020105000420")


@contextmanager
def piv_wall(during: str, model: str, reader: str) -> Iterator[None]:
    """Foreign errors end here; `during` names what was being done."""
    try:
        yield
    except ApplicationNotAvailableError as cause:
        raise ForeignCard(reader) from cause
    except NotSupportedError as cause:
        raise TokenCannot(model, during) from cause
    except ApduError as cause:
        raise _from_status_word(cause, during, model) from cause
    except _UNREADABLE as cause:
        raise TokenAnswersNonsense(during) from cause


def _from_status_word(error: ApduError, during: str, model: str) -> TokenError:
    match error.sw:
        case SW.INVALID_INSTRUCTION | SW.CLASS_NOT_SUPPORTED | SW.FUNCTION_NOT_SUPPORTED:
            return TokenCannot(model, during)
        case SW.CONDITIONS_NOT_SATISFIED:
            return TokenTouchMissed()
    return TokenAnswersNonsense(f"{during} ({error.sw:04X})")


def make_chuid(guid: bytes, expires: date) -> bytes:
    """A card holder unique identifier without a signature (SP 800-73-4 part 1 §3.1.2).

    `guid`: 16 random bytes. The FASC-N is the one for cards that are no federal agency's.
    """
    fasc_n = bytes.fromhex("d4e739da739ced39ce739d836858210842108421c84210c3eb")
    return b"".join(
        (
            Tlv(0x30, fasc_n),
            Tlv(0x34, guid),
            Tlv(0x35, expires.strftime("%Y%m%d").encode()),
            Tlv(0x3E, b""),
            Tlv(0xFE, b""),
        )
    )


def make_ccc(card_id: bytes) -> bytes:
    """A card capability container (SP 800-73-4 part 1 §3.1.1). `card_id`: 14 random bytes."""
    values = {
        0xF0: bytes.fromhex("a000000116ff02") + card_id,
        0xF1: b"\x21",
        0xF2: b"\x21",
        0xF3: b"",
        0xF4: b"\x00",
        0xF5: b"\x10",
        0xF6: b"",
        0xF7: b"",
        0xFA: b"",
        0xFB: b"",
        0xFC: b"",
        0xFD: b"",
        0xFE: b"",
    }
    return b"".join(Tlv(tag, value) for tag, value in values.items())


def certificate_object(der: bytes) -> bytes:
    """A certificate as its data object holds it (SP 800-73-4 part 1, table 10)."""
    return bytes(Tlv(_TAG_CERTIFICATE, der) + Tlv(_TAG_CERT_INFO, b"\0") + Tlv(_TAG_LRC, b""))


def raw_sign(session: PivSession, slot: Slot, key: PublicKey, message: bytes) -> bytes:
    """GENERAL AUTHENTICATE with the slot's key, RSA padded here (PKCS #1 v1.5, RFC 8017 §9.2).

    The library would make a throw-away RSA key for the padding (28 ms at 2048 bits, 351 ms at
    4096, measured). Raises what yubikit raises.
    """
    algorithm = algorithm_of(key)
    response = session.protocol.send_apdu(
        0,
        _INS_GENERAL_AUTHENTICATE,
        KEY_TYPES[algorithm],
        SLOTS[slot],
        Tlv(0x7C, Tlv(0x82) + Tlv(0x81, _block_to_sign(key, message))),
    )
    return bytes(Tlv.unpack(0x82, Tlv.unpack(0x7C, response)))


def _block_to_sign(key: PublicKey, message: bytes) -> bytes:
    match key:
        case rsa.RSAPublicKey():
            encoded = _DIGEST_INFO_SHA256 + hashlib.sha256(message).digest()
            filling = b"\xff" * (key.key_size // 8 - len(encoded) - 3)
            return b"\x00\x01" + filling + b"\x00" + encoded
        case ec.EllipticCurvePublicKey(key_size=384):
            return hashlib.sha384(message).digest()
        case ec.EllipticCurvePublicKey():
            return hashlib.sha256(message).digest()
    return message
