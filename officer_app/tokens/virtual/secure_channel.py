"""Secure channels of the virtual card: SCP11b and SCP03 (GlobalPlatform, amendments F and D).

The keys of a session come from a key agreement that proves the card's own key, or from static keys
that both sides prove; then every command's MAC is compared and its data decrypted, and every answer
encrypted and given a MAC (AES-128).
"""

import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers import Cipher, CipherContext
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC, ECB
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.x963kdf import X963KDF
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_private_key,
)

from officer_app.tokens.virtual.apdu import CardRefusal, Command, StatusWord
from officer_app.tokens.virtual.static_keys import (
    CARD_CRYPTOGRAM,
    HOST_CRYPTOGRAM,
    SessionKeys,
    StaticKeys,
    cmac,
    cryptogram,
)
from officer_app.tokens.virtual.tlv import find, parse_tlvs, tlv

__all__ = ["ChannelKey", "SecureChannel", "SecurityDomainApplet"]

# JSON has no narrower type than this for an object of mixed values.
Json = dict[str, Any]


REFERENCE = 0x13, 0x01
"""Number and version of the key for SCP11b that a card has from its maker."""
STATIC_KEYS = range(1, 4)
"""Numbers of the keys ENC, MAC and DEK for SCP03."""
INTERNAL_AUTHENTICATE = 0x80, 0x88
INITIALIZE_UPDATE, EXTERNAL_AUTHENTICATE = (0x80, 0x50), (0x84, 0x82)
SCP03 = 0x03, 0x60
"""The protocol, and that it protects answers as well and draws its challenges at random."""
EVERYTHING_PROTECTED = 0x3300
CHALLENGE = 8
DIVERSIFICATION = bytes(10)
CLA_SECURE = 0x04
GET_DATA = 0xCA
KEY_INFORMATION, CERTIFICATES = 0x00E0, 0xBF21
MAC_LENGTH = 8
BLOCK = 16
KEY_USAGE, KEY_TYPE, KEY_LENGTH = b"\x3c", b"\x88", b"\x10"
PADDING = b"\x80"


@dataclass(frozen=True)
class ChannelKey:
    """A card's key for SCP11b, and the certificates from its maker's down to the key's own."""

    key: ec.EllipticCurvePrivateKey = field(repr=False)
    certificates: tuple[x509.Certificate, ...]

    def to_json(self) -> Json:
        """The private key included."""
        pkcs8 = self.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        ders = (certificate.public_bytes(Encoding.DER) for certificate in self.certificates)
        return {"pkcs8": pkcs8.hex(), "certificates": [der.hex() for der in ders]}

    @classmethod
    def from_json(cls, saved: Json) -> "ChannelKey":
        """Errors: KeyError, ValueError, TypeError when it is not what `to_json` gave."""
        key = load_der_private_key(bytes.fromhex(saved["pkcs8"]), None)
        if not isinstance(key, ec.EllipticCurvePrivateKey):
            raise ValueError("no key for a secure channel")  # noqa: TRY004 - content
        ders = (bytes.fromhex(der) for der in saved["certificates"])
        return cls(key, tuple(map(x509.load_der_x509_certificate, ders)))


class SecurityDomainApplet:
    """Tells which keys for secure channels there are, and their certificates. Read-only."""

    def __init__(self, key: ChannelKey | None, static: StaticKeys | None) -> None:
        self._key = key
        self._static = static

    def select(self) -> bytes:
        return b""

    def run(self, command: Command) -> bytes:
        """Errors: CardRefusal(6D00) for all but GET DATA, CardRefusal(6A88) for other data."""
        if command.ins != GET_DATA:
            raise CardRefusal(StatusWord.UNKNOWN_INSTRUCTION)
        if command.p1_p2 == KEY_INFORMATION:
            return b"".join(
                tlv(0xC0, bytes(reference) + KEY_TYPE + KEY_LENGTH) for reference in self._known()
            )
        asked = tlv(0xA6, tlv(0x83, bytes(REFERENCE)))
        if self._key is None or command.p1_p2 != CERTIFICATES or command.data != asked:
            raise CardRefusal(StatusWord.NO_SUCH_REFERENCE)
        certificates = self._key.certificates
        return b"".join(certificate.public_bytes(Encoding.DER) for certificate in certificates)

    def _known(self) -> list[tuple[int, int]]:
        """Number and version of each key."""
        certified = [REFERENCE] if self._key is not None else []
        if self._static is None:
            return certified
        return [(number, self._static.kvn) for number in STATIC_KEYS] + certified


@dataclass
class _Session:
    """The keys of one session, and how far it has come."""

    keys: SessionKeys
    chain: bytes
    counter: int = 1


@dataclass(frozen=True)
class _Begun:
    """A session over static keys that the host has yet to prove."""

    session: _Session
    cryptogram: bytes = field(repr=False)


class SecureChannel:
    """The channel of the application that is selected; ends with the next SELECT."""

    def __init__(self, key: ChannelKey | None, static: StaticKeys | None) -> None:
        """`key`: for SCP11b; `static`: for SCP03."""
        self._key = key
        self._static = static
        self._session: _Session | None = None
        self._begun: _Begun | None = None

    def end(self) -> None:
        """Forget the session."""
        self._session = None
        self._begun = None

    def run(self, command: Command, run: Callable[[Command], bytes]) -> bytes:
        """Answer a command, secured or plain; `run` answers the plain one.

        A plain command ends the session. Errors: CardRefusal 6982 for a wrong MAC, and for a
        secured command without a session.
        """
        begun, self._begun = self._begun, None
        opening = command.cla, command.ins
        if opening == INTERNAL_AUTHENTICATE:
            return self._internal_authenticate(command)
        if opening == INITIALIZE_UPDATE:
            return self._initialize_update(command)
        if opening == EXTERNAL_AUTHENTICATE:
            return self._external_authenticate(command, begun)
        if command.cla & CLA_SECURE:
            return self._secured(command, run)
        self.end()
        return run(command)

    def _internal_authenticate(self, command: Command) -> bytes:
        if self._key is None or (command.p2, command.p1) != REFERENCE:
            raise CardRefusal(StatusWord.NO_SUCH_REFERENCE)
        asked = parse_tlvs(command.data)
        point = find(0x5F49, asked)
        if parse_tlvs(find(0xA6, asked)).get(0x90) != b"\x11\x00":
            raise CardRefusal(StatusWord.WRONG_CONTENT)
        try:
            host = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point)
        except ValueError:
            raise CardRefusal(StatusWord.WRONG_CONTENT) from None
        ephemeral = ec.generate_private_key(ec.SECP256R1())
        ours = tlv(
            0x5F49,
            ephemeral.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint),
        )
        shared = ephemeral.exchange(ec.ECDH(), host) + self._key.key.exchange(ec.ECDH(), host)
        derived = X963KDF(SHA256(), 5 * BLOCK, KEY_USAGE + KEY_TYPE + KEY_LENGTH).derive(shared)
        receipt_key, enc, mac, rmac = (
            derived[at : at + BLOCK] for at in range(0, 4 * BLOCK, BLOCK)
        )
        receipt = cmac(receipt_key, command.data + ours)
        self._session = _Session(SessionKeys(enc, mac, rmac), receipt)
        return ours + tlv(0x86, receipt)

    def _initialize_update(self, command: Command) -> bytes:
        """The card proves its keys first (amendment D §7.1.1)."""
        self.end()
        if self._static is None or command.p1 not in (0, self._static.kvn):
            raise CardRefusal(StatusWord.NO_SUCH_REFERENCE)
        if len(command.data) != CHALLENGE:
            raise CardRefusal(StatusWord.WRONG_LENGTH)
        challenge = secrets.token_bytes(CHALLENGE)
        context = command.data + challenge
        keys = self._static.derive(context)
        self._begun = _Begun(
            _Session(keys, chain=bytes(BLOCK)), cryptogram(keys, HOST_CRYPTOGRAM, context)
        )
        told = DIVERSIFICATION + bytes((self._static.kvn, *SCP03))
        return told + challenge + cryptogram(keys, CARD_CRYPTOGRAM, context)

    def _external_authenticate(self, command: Command, begun: _Begun | None) -> bytes:
        """Then the host does, by a command with a MAC (amendment D §7.1.2)."""
        self.end()
        if begun is None:
            raise CardRefusal(StatusWord.CONDITIONS_NOT_SATISFIED)
        if command.p1_p2 != EVERYTHING_PROTECTED:
            raise CardRefusal(StatusWord.WRONG_P1_P2)
        if not self._is_authentic(begun.session, command):
            raise CardRefusal(StatusWord.SECURITY_NOT_SATISFIED)
        if not hmac.compare_digest(begun.cryptogram, command.data[:-MAC_LENGTH]):
            raise CardRefusal(StatusWord.NOT_AUTHENTICATED)
        self._session = begun.session
        return b""

    def _secured(self, command: Command, run: Callable[[Command], bytes]) -> bytes:
        session = self._session
        if session is None or not self._is_authentic(session, command):
            self.end()
            raise CardRefusal(StatusWord.SECURITY_NOT_SATISFIED)
        data = command.data[:-MAC_LENGTH]
        counter, session.counter = session.counter, session.counter + 1
        plain = Command(
            0,
            command.ins,
            command.p1,
            command.p2,
            _unpadded(_cipher(session.keys.enc, counter, is_answer=False).decryptor(), data),
            command.answer_room,
        )
        return self._wrapped(session, counter, run(plain))

    def _is_authentic(self, session: _Session, command: Command) -> bool:
        """The MAC is over what was before it, in the form in which the length was told."""
        size = len(command.data)
        length = b"\0" + size.to_bytes(2, "big") if command.has_long_form else bytes((size,))
        said = command.header + length + command.data[:-MAC_LENGTH]
        chain = cmac(session.keys.mac, session.chain + said)
        session.chain = chain
        return hmac.compare_digest(chain[:MAC_LENGTH], command.data[-MAC_LENGTH:])

    def _wrapped(self, session: _Session, counter: int, answer: bytes) -> bytes:
        """Encrypted where there is anything; always with a MAC over it and the good status."""
        sealed = b""
        if answer:
            filling = PADDING + bytes(-(len(answer) + 1) % BLOCK)
            encryptor = _cipher(session.keys.enc, counter, is_answer=True).encryptor()
            sealed = encryptor.update(answer + filling) + encryptor.finalize()
        status = StatusWord.OK.to_bytes(2, "big")
        return sealed + cmac(session.keys.rmac, session.chain + sealed + status)[:MAC_LENGTH]


def _cipher(key: bytes, counter: int, *, is_answer: bool) -> "Cipher[CBC]":
    """The first block is the counter of the command, encrypted (amendment D §6.2.6 and §6.2.7)."""
    # One bare block is the standard's way to that first block: there is no mode to choose.
    encryptor = Cipher(AES(key), ECB()).encryptor()  # noqa: S305
    head = (PADDING if is_answer else b"\0") + counter.to_bytes(BLOCK - 1, "big")
    return Cipher(AES(key), CBC(encryptor.update(head) + encryptor.finalize()))


def _unpadded(decryptor: CipherContext, data: bytes) -> bytes:
    """Errors: CardRefusal(6982) where it was not padded."""
    if not data or len(data) % BLOCK:
        raise CardRefusal(StatusWord.SECURITY_NOT_SATISFIED)
    plain = (decryptor.update(data) + decryptor.finalize()).rstrip(b"\0")
    if not plain.endswith(PADDING):
        raise CardRefusal(StatusWord.SECURITY_NOT_SATISFIED)
    return plain[:-1]
