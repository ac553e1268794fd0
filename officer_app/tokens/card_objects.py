"""CardObjects: certificates and containers of a PIV card, written, read back and read."""

from cryptography import x509
from yubikit.core import Tlv
from yubikit.core.smartcard import SW, ApduError
from yubikit.piv import OBJECT_ID, PivSession

from officer_app.domain.token import Slot, SlotContent, TokenInfo
from officer_app.domain.token_faults import (
    TokenAnswersNonsense,
    TokenIsFull,
    UnreadableCertificate,
)
from officer_app.tokens.piv import EMPTY_SLOT, SLOTS, Wall, certificate_object

__all__ = ["CardObjects"]

_TAG_CERTIFICATE = 0x70


class CardObjects:
    """Of one card, for one transaction; `tokens.port` documents what a Token has as well.

    `room`: bytes that one object of this card holds.
    """

    def __init__(self, session: PivSession, wall: Wall, room: int) -> None:
        self._session = session
        self._wall = wall
        self._room = room

    def read(self, identifier: int) -> bytes | None:
        """Content of an object; None where there is none."""
        with self._wall("reading an object"):
            try:
                return bytes(self._session.get_object(identifier)) or None
            except ApduError as cause:
                if cause.sw in EMPTY_SLOT:
                    return None
                raise

    def add_to(self, info: TokenInfo) -> TokenInfo:
        """The same look with what lies in the places of objects."""
        contents = (self._with_certificate(slot, info.content(slot)) for slot in Slot)
        return info.model_copy(
            update={
                "has_chuid": self.read(OBJECT_ID.CHUID) is not None,
                "slots": tuple(content for content in contents if content is not None),
            }
        )

    def read_certificate(self, slot: Slot) -> bytes | None:
        """As the port."""
        return self.read_certificate_in(OBJECT_ID.from_slot(SLOTS[slot]), slot)

    def read_certificate_in(self, identifier: OBJECT_ID, slot: str) -> bytes | None:
        """As `read_certificate`, in an object; `slot`: for people."""
        content = self.read(identifier)
        if not content:
            return None
        try:
            certificate = bytes(Tlv.parse_dict(content)[_TAG_CERTIFICATE])
            x509.load_der_x509_certificate(certificate)
        except (KeyError, ValueError, RecursionError, x509.InvalidVersion) as cause:
            raise UnreadableCertificate(slot) from cause
        return certificate

    def write_certificate(self, slot: Slot, der: bytes) -> None:
        """As the port."""
        self.write_certificate_in(OBJECT_ID.from_slot(SLOTS[slot]), der)

    def write_certificate_in(self, identifier: OBJECT_ID, der: bytes) -> None:
        """As `write_certificate`, in an object."""
        content = certificate_object(der)
        if len(content) > self._room:
            raise TokenIsFull(len(content), self._room)
        with self._wall("writing a certificate"):
            try:
                self._session.put_object(identifier, content)
            except ApduError as cause:
                if cause.sw == SW.NO_SPACE:
                    raise TokenIsFull(len(content), self._room) from cause
                raise
        if self.read(identifier) != content:
            raise TokenAnswersNonsense("reading back a certificate")

    def delete_certificate(self, slot: Slot) -> None:
        """As the port."""
        with self._wall("deleting a certificate"):
            self._session.put_object(OBJECT_ID.from_slot(SLOTS[slot]), b"")

    def write_container(self, identifier: OBJECT_ID, content: bytes) -> None:
        """Write the CHUID or the capability container."""
        with self._wall("writing the card's containers"):
            self._session.put_object(identifier, content)

    def _with_certificate(self, slot: Slot, key: SlotContent | None) -> SlotContent | None:
        try:
            certificate = self.read_certificate(slot)
        except (UnreadableCertificate, TokenAnswersNonsense):
            return (key or SlotContent(slot=slot)).model_copy(update={"unreadable": True})
        if certificate is None:
            return key
        return (key or SlotContent(slot=slot)).model_copy(update={"certificate": certificate})
