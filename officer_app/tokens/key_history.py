"""The key history of a PIV card: retired keys, their certificates, and the object that counts them.

SP 800-73-4 part 1 §3.3.3. The command that brings a key to a card is the maker's own, so a plain
PIV card has no key history that we could write.
"""

from typing import Final, Protocol, runtime_checkable

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import load_der_private_key
from yubikit.core import Tlv
from yubikit.core.smartcard import ApduError
from yubikit.piv import OBJECT_ID, SLOT, PivSession

from officer_app.domain.key_history import RetiredKey, RetiredSlot
from officer_app.domain.keys import PublicKey, algorithm_of, spki_sha256
from officer_app.domain.secret import Secret
from officer_app.domain.token_faults import TokenAnswersNonsense, UnreadableCertificate
from officer_app.tokens.card_objects import CardObjects
from officer_app.tokens.piv import EMPTY_SLOT, KEY_TYPES, Wall

__all__ = ["KeepsKeyHistory", "KeyHistory"]

_TAG_ON_CARD, _TAG_OFF_CARD, _TAG_URL, _TAG_LRC = 0xC1, 0xC2, 0xF3, 0xFE
_INS_GENERAL_AUTHENTICATE = 0x87
_TAG_CHALLENGE, _TAG_EXPONENTIATION = 0x81, 0x85
_SLOTS: Final = {slot: SLOT(int(slot.value, 16)) for slot in RetiredSlot}


class KeyHistory:
    """Of one card, for one transaction. Errors: as `tokens.port` says of every token."""

    def __init__(
        self, session: PivSession, wall: Wall, objects: CardObjects, *, has_metadata: bool
    ) -> None:
        self._session = session
        self._wall = wall
        self._objects = objects
        self._has_metadata = has_metadata

    def keys(self) -> tuple[RetiredKey, ...]:
        """What the retired slots hold, in their order, those alone that are not empty.

        The lowest are filled first, so nothing is looked for beyond an empty slot once as many
        keys were found as the card counts itself. A card without metadata shows a key by its
        certificate only.
        """
        counted = self._counted()
        found: list[RetiredKey] = []
        for slot in RetiredSlot:
            key = self._key_in(slot)
            if key is not None:
                found.append(key)
            elif len(found) >= counted:
                break
        return tuple(found)

    def import_key(self, slot: RetiredSlot, private_key: Secret) -> None:
        """Bring a key (PKCS #8, DER) into a slot; the management key was proved before.

        What was there is gone. It wants the PIN once, and no touch. May be repeated. Errors:
        TokenCannot for a kind of key that the card does not take.
        """
        with self._wall("bringing a key to the card"):
            key = load_der_private_key(private_key.reveal(), None)
            self._session.put_key(_SLOTS[slot], key)  # type: ignore[arg-type]  # a file's key is checked before

    def write_certificate(self, slot: RetiredSlot, der: bytes) -> None:
        """Write a certificate and read it back. May be repeated. Errors: TokenIsFull."""
        self._objects.write_certificate_in(OBJECT_ID.from_slot(_SLOTS[slot]), der)

    def empty(self, slot: RetiredSlot) -> None:
        """Remove a slot's certificate, then its key. May be repeated.

        Errors: TokenCannot where the card removes no single key: then that stays, and nobody
        finds it any more.
        """
        with self._wall("deleting a certificate"):
            self._session.put_object(OBJECT_ID.from_slot(_SLOTS[slot]), b"")
        with self._wall("deleting a key"):
            try:
                self._session.delete_key(_SLOTS[slot])
            except ApduError as cause:
                if cause.sw not in EMPTY_SLOT:
                    raise

    def count(self, on_card: int) -> None:
        """Note how many retired keys have their certificate on the card; read back.

        What the object says of certificates elsewhere stays.
        """
        told = self._told()
        with self._wall("writing the key history"):
            content = bytes(
                Tlv(_TAG_ON_CARD, bytes((on_card,)))
                + Tlv(_TAG_OFF_CARD, told.get(_TAG_OFF_CARD, b"\0"))
                + (Tlv(_TAG_URL, told[_TAG_URL]) if told.get(_TAG_URL) else b"")
                + Tlv(_TAG_LRC, b"")
            )
            self._session.put_object(OBJECT_ID.KEY_HISTORY, content)
        if self._objects.read(OBJECT_ID.KEY_HISTORY) != content:
            raise TokenAnswersNonsense("reading back the key history")

    def answer(self, slot: RetiredSlot, key: PublicKey, question: bytes) -> bytes:
        """What the slot's key makes of `domain.possession.Trial.question`; the PIN was proved.

        `key`: the slot's public key. Errors: TokenAnswersNonsense where another key lies there.
        """
        tag = _TAG_CHALLENGE if isinstance(key, rsa.RSAPublicKey) else _TAG_EXPONENTIATION
        with self._wall("decrypting"):
            response = self._session.protocol.send_apdu(
                0,
                _INS_GENERAL_AUTHENTICATE,
                KEY_TYPES[algorithm_of(key)],
                _SLOTS[slot],
                Tlv(0x7C, Tlv(0x82) + Tlv(tag, question)),
            )
            return bytes(Tlv.unpack(0x82, Tlv.unpack(0x7C, response)))

    def _told(self) -> dict[int, bytes]:
        """What the card's object says, by tag; nothing where it makes no sense."""
        content = self._objects.read(OBJECT_ID.KEY_HISTORY) or b""
        try:
            with self._wall("reading the key history"):
                return Tlv.parse_dict(content)
        except TokenAnswersNonsense:
            return {}

    def _counted(self) -> int:
        """How many retired keys the card says that it has."""
        told = self._told()
        return sum(int.from_bytes(told.get(tag, b"")) for tag in (_TAG_ON_CARD, _TAG_OFF_CARD))

    def _key_in(self, slot: RetiredSlot) -> RetiredKey | None:
        name = self._name_by_metadata(slot) if self._has_metadata else None
        if self._has_metadata and name is None:
            return None
        if self._objects.read(OBJECT_ID.from_slot(_SLOTS[slot])) is None:
            return RetiredKey(slot=slot, spki_sha256=name) if name else None
        return RetiredKey(
            slot=slot, spki_sha256=name or self._name_by_certificate(slot), has_certificate=True
        )

    def _name_by_metadata(self, slot: RetiredSlot) -> str | None:
        """The key's; None for an empty slot."""
        with self._wall("reading a public key"):
            try:
                return spki_sha256(self._session.get_slot_metadata(_SLOTS[slot]).public_key)
            except ApduError as cause:
                if cause.sw in EMPTY_SLOT:
                    return None
                raise
            except KeyError:
                # Some cards answer for an empty slot without saying an algorithm.
                return None

    def _name_by_certificate(self, slot: RetiredSlot) -> str | None:
        """The certified key's; None for a certificate that tells of none."""
        try:
            der = self._objects.read_certificate_in(OBJECT_ID.from_slot(_SLOTS[slot]), slot)
            key = x509.load_der_x509_certificate(der or b"").public_key()
        except (UnreadableCertificate, ValueError, UnsupportedAlgorithm):
            return None
        return spki_sha256(key)  # type: ignore[arg-type]  # any kind has a name


@runtime_checkable
class KeepsKeyHistory(Protocol):
    """A token to which keys of earlier days can be brought."""

    @property
    def key_history(self) -> KeyHistory:
        """Its retired keys, for the present transaction."""
        ...
