"""A virtual card as yubikit's connection, and APDUs by hand."""

from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import ECB
from yubikit.core import TRANSPORT
from yubikit.core.smartcard import SmartCardConnection

from officer_app.tokens.virtual import Card, VirtualCard
from officer_app.tokens.virtual.piv_pins import ManagementKey, factory_management_key
from officer_app.tokens.virtual.tlv import tlv, unwrap

__all__ = [
    "CardWire",
    "apdu",
    "decrypt",
    "generate",
    "manage",
    "select_piv",
    "send",
    "sign",
    "status",
]

GENERATE, AUTHENTICATE = 0x47, 0x87
PIV_AID = bytes.fromhex("A000000308")


class CardWire(SmartCardConnection):
    """Carries yubikit's APDUs straight into the card."""

    transport = TRANSPORT.USB

    def __init__(self, card: Card) -> None:
        self._card = card

    def send_and_receive(self, apdu: bytes) -> tuple[bytes, int]:
        response = self._card.transmit(apdu)
        return response[:-2], int.from_bytes(response[-2:])

    def close(self) -> None:
        """Nothing is held."""


def apdu(ins: int, p1: int = 0, p2: int = 0, data: bytes = b"", *, cla: int = 0) -> bytes:
    """A short command APDU that takes any answer."""
    header = bytes((cla, ins, p1, p2))
    return header + (bytes((len(data),)) + data if data else b"") + b"\0"


def status(response: bytes) -> int:
    """The status word of a response."""
    return int.from_bytes(response[-2:])


def select_piv(card: Card) -> None:
    """Begin a session with the PIV applet."""
    assert status(card.transmit(apdu(0xA4, 4, 0, PIV_AID))) == 0x9000


def send(card: VirtualCard, ins: int, p1: int = 0, p2: int = 0, data: bytes = b"") -> int:
    """The status word of a command."""
    return status(card.transmit(apdu(ins, p1, p2, data)))


def manage(card: VirtualCard, key: ManagementKey | None = None) -> None:
    """Authenticate with a management key (mutual, SP 800-73-4 part 2 §3.2.4), or the factory's."""
    key = key or factory_management_key(card.firmware)
    asked = card.transmit(apdu(AUTHENTICATE, key.algorithm, 0x9B, tlv(0x7C, tlv(0x80))))
    witness = unwrap(0x80, unwrap(0x7C, asked[:-2]))
    # One block of the cipher backwards is all that the other side needs.
    proof = decrypt(key.algorithm, key.value, witness)
    challenge = bytes(key.algorithm.block_length)
    data = tlv(0x7C, tlv(0x80, proof) + tlv(0x81, challenge))
    answer = card.transmit(apdu(AUTHENTICATE, key.algorithm, 0x9B, data))
    assert status(answer) == 0x9000
    assert unwrap(0x82, unwrap(0x7C, answer[:-2])) == key.encrypt(challenge)


def decrypt(algorithm: int, key: bytes, block: bytes) -> bytes:
    """One bare block backwards: the client's half of the mutual authentication."""
    cipher = TripleDES(key) if algorithm == 3 else AES(key)
    decryptor = Cipher(cipher, ECB()).decryptor()  # noqa: S305 - one bare block, as the card
    return decryptor.update(block) + decryptor.finalize()


def generate(card: VirtualCard, slot: int, policies: bytes = b"") -> int:
    """Make a P-256 key; `policies` are TLVs AA and AB."""
    return send(card, GENERATE, 0, slot, tlv(0xAC, tlv(0x80, b"\x11") + policies))


def sign(card: VirtualCard, slot: int) -> int:
    """Sign a digest of zeros with the P-256 key of a slot."""
    data = tlv(0x7C, tlv(0x82) + tlv(0x81, bytes(32)))
    return send(card, AUTHENTICATE, 0x11, slot, data)
