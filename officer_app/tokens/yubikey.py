"""YubiKeys: a Token with everything that Yubico adds to PIV, over yubikit's PivSession."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from yubikit.core import ApplicationNotAvailableError, Version
from yubikit.core.smartcard import ApduError
from yubikit.management import ManagementSession
from yubikit.piv import OBJECT_ID, SLOT

from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.keys import PublicKey, algorithm_of, spki_sha256
from officer_app.domain.profiles import KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.token import ManagementKeyAlgorithm, Slot, SlotContent, TokenInfo
from officer_app.domain.token_faults import (
    PinOwner,
    TokenAnswersNonsense,
    TokenCannot,
    UnreadableCertificate,
)
from officer_app.tokens.card_objects import CardObjects
from officer_app.tokens.card_secrets import CardSecrets
from officer_app.tokens.connection import LaneConnection
from officer_app.tokens.facts import yubikey_facts
from officer_app.tokens.pinpad import PinPad
from officer_app.tokens.piv import (
    EMPTY_SLOT,
    KEY_TYPES,
    PIN_POLICIES,
    SLOTS,
    TOLD_PIN_POLICIES,
    TOLD_TOUCH_POLICIES,
    TOUCH_POLICIES,
    piv_wall,
    raw_sign,
)
from officer_app.tokens.port import FactoryValues, KeyMetadata
from officer_app.tokens.session import SERIAL_SINCE, CardSession

__all__ = ["YubiKey"]

_SERIAL_BITS: Final = 32


class YubiKey:
    """A YubiKey in a reader, for one transaction; `tokens.port` documents the methods.

    `seen`: the last look at what lies in the reader; used once the card has proved to be that one.
    """

    def __init__(
        self, connection: LaneConnection, reader: str, seen: TokenInfo | None = None
    ) -> None:
        self._reader = reader
        self._connection = connection
        self._model = "YubiKey"
        self._serial: int | None = None
        self._attestation_certificate: bytes | None = None
        with self._wall("opening the card"):
            if seen is None or not self._open_from_memory(connection, seen):
                self._open(connection)
        self._model = f"YubiKey {self._session.version.major}"
        self._secrets = CardSecrets(self._session, self._wall, self._facts)
        self._objects = CardObjects(self._session, self._wall, self._facts.object_bytes)

    def _open(self, connection: LaneConnection) -> None:
        self._session = CardSession(connection)
        self._facts = yubikey_facts(self._session.version)
        if self._session.management_key is None:
            # Also a card that claims a version whose commands it lacks.
            self._facts = self._facts.model_copy(update={"has_metadata": False})
        if self._session.version < SERIAL_SINCE:
            self._serial = _serial_by_management(connection)
            self._session = CardSession(connection)

    def _open_from_memory(self, connection: LaneConnection, seen: TokenInfo) -> bool:
        """The serial number proves that the memory is of this card; False: it is not."""
        if seen.id is None or seen.id.kind is not TokenKind.YUBIKEY or not _shows_contents(seen):
            return False
        if Version.from_string(seen.firmware) < SERIAL_SINCE:
            return False
        session = CardSession(connection, seen)
        try:
            serial = _possible(session.get_serial())
        except ApduError:
            return False
        if TokenId(kind=TokenKind.YUBIKEY, serial=str(serial)) != seen.id:
            return False
        self._session, self._serial, self._facts = session, serial, seen.facts
        return True

    @contextmanager
    def _wall(self, during: str) -> Iterator[None]:
        with piv_wall(during, self._model, self._reader):
            yield

    def identify(self) -> TokenId | None:
        if self._serial is None and self._session.version >= SERIAL_SINCE:
            try:
                with self._wall("reading the serial number"):
                    self._serial = _possible(self._session.get_serial())
            except (TokenAnswersNonsense, TokenCannot):
                return None
        serial = self._serial
        return TokenId(kind=TokenKind.YUBIKEY, serial=str(serial)) if serial else None

    def look(self, *, contents: bool = True) -> TokenInfo:
        bare = TokenInfo(
            id=self.identify(),
            reader=self._reader,
            model=self._model,
            firmware=str(self._session.version),
            facts=self._facts,
        )
        return self._objects.add_to(self._with_secrets_and_keys(bare)) if contents else bare

    def survey(self, seen: TokenInfo | None) -> TokenInfo:
        bare = self.look(contents=False)
        if not self._facts.has_metadata:
            return self.look()
        if seen is None or seen.id != bare.id or not _shows_contents(seen):
            return self._objects.add_to(self._with_secrets_and_keys(bare))
        if self._still_holds_a_key_of(seen):
            return seen
        fresh = self._with_secrets_and_keys(bare, tries_key=seen.management_key_is_default is True)
        if not fresh.is_blank or _found_no_objects(seen):
            return fresh
        return self._objects.add_to(fresh)

    def _still_holds_a_key_of(self, seen: TokenInfo) -> bool:
        """A key is unlike every other: the card has not been cleared since that look."""
        held = next((content for content in seen.slots if content.spki_sha256), None)
        if held is None:
            return False
        key = self.public_key(held.slot)
        return key is not None and spki_sha256(key) == held.spki_sha256

    def _with_secrets_and_keys(self, bare: TokenInfo, *, tries_key: bool = False) -> TokenInfo:
        """`tries_key`: the factory's management key is tried, and asked about only if refused."""
        pin, puk = self._secrets.pin_metadata(), self._secrets.puk_metadata()
        by_trial = tries_key and self._secrets.has_factory_management_key()
        told = None if by_trial else self._secrets.management_key_metadata()
        keys = ((slot, self.public_key(slot)) for slot in Slot)
        return bare.model_copy(
            update={
                "pin_tries_left": pin.attempts_remaining if pin else self.pin_tries_left(),
                "puk_tries_left": puk.attempts_remaining if puk else None,
                "pin_is_default": pin.default_value if pin else None,
                "puk_is_default": puk.default_value if puk else None,
                "management_key_is_default": told.default_value if told else by_trial or None,
                "management_key_algorithm": self._management_key_algorithm(),
                "slots": tuple(_content_of(slot, key) for slot, key in keys if key is not None),
            }
        )

    def _management_key_algorithm(self) -> ManagementKeyAlgorithm | None:
        """None where the card does not tell and may have one of several."""
        only_one = len(self._facts.management_key_algorithms) == 1
        if not only_one and not self._facts.has_metadata and not self._session.key_type_is_certain:
            return None
        return ManagementKeyAlgorithm[self._session.management_key_type.name]

    def factory_values(self) -> FactoryValues:
        return self._secrets.factory_values()

    def authenticate(self, management_key: Secret) -> None:
        self._secrets.authenticate(management_key)

    @property
    def pin_is_proved(self) -> bool:
        return self._secrets.pin_is_proved

    def verify_pin(self, pin: Secret, owner: PinOwner, *, keep: int = 1) -> None:
        self._secrets.verify_pin(pin, owner, keep=keep)

    def change_pin(self, old: Secret, new: Secret) -> None:
        self._secrets.change_pin(old, new)

    @property
    def has_pin_pad(self) -> bool:
        return self._pad is not None

    def verify_pin_on_pad(self, owner: PinOwner, *, keep: int = 1) -> None:
        self._secrets.verify_pin_on_pad(self._needed_pad(), owner, keep=keep)

    def change_pin_on_pad(self, owner: PinOwner, *, keep: int = 1) -> None:
        self._secrets.change_pin_on_pad(self._needed_pad(), owner, keep=keep)

    def set_pin_by_puk_on_pad(self) -> None:
        self._secrets.set_pin_by_puk_on_pad(self._needed_pad())

    @cached_property
    def _pad(self) -> PinPad | None:
        return PinPad.find(self._connection)

    def _needed_pad(self) -> PinPad:
        if self._pad is None:
            raise TokenCannot(self._model, "typing the PIN on the reader")
        return self._pad

    def pin_tries_left(self) -> int | None:
        return self._secrets.pin_tries_left()

    def set_pin_by_puk(self, puk: Secret, pin: Secret) -> None:
        self._secrets.set_pin_by_puk(puk, pin)

    def generate_key(self, spec: KeySpec) -> PublicKey:
        with self._wall(f"making a {spec.algorithm} key"):
            key: PublicKey = self._session.generate_key(
                SLOTS[spec.slot],
                KEY_TYPES[spec.algorithm],
                PIN_POLICIES[spec.pin_policy],
                TOUCH_POLICIES[spec.touch_policy],
            )
            if algorithm_of(key) is not spec.algorithm:
                raise ValueError("a key of another algorithm")
        return key

    def public_key(self, slot: Slot) -> PublicKey | None:
        if not self._facts.has_metadata:
            return self._key_by_attestation(slot) or self._key_of_certificate(slot)
        with self._wall("reading a public key"):
            try:
                key: PublicKey = self._session.get_slot_metadata(SLOTS[slot]).public_key
            except ApduError as cause:
                if cause.sw in EMPTY_SLOT:
                    return None
                raise
            except KeyError:
                # Some cards answer for an empty slot without saying an algorithm.
                return None
            return key

    def key_metadata(self, slot: Slot) -> KeyMetadata | None:
        if not self._facts.has_metadata:
            return None
        with self._wall("reading what the card says of a key"):
            try:
                told = self._session.get_slot_metadata(SLOTS[slot])
            except ApduError as cause:
                if cause.sw in EMPTY_SLOT:
                    return None
                raise
            except KeyError:
                return None
        return KeyMetadata(
            pin_policy=TOLD_PIN_POLICIES[told.pin_policy],
            touch_policy=TOLD_TOUCH_POLICIES[told.touch_policy],
            made_here=told.generated,
        )

    def sign(self, slot: Slot, key: PublicKey, message: bytes) -> bytes:
        with self._wall("signing"):
            return raw_sign(self._session, slot, key, message)

    def write_certificate(self, slot: Slot, der: bytes) -> None:
        self._objects.write_certificate(slot, der)

    def read_certificate(self, slot: Slot) -> bytes | None:
        return self._objects.read_certificate(slot)

    def delete_certificate(self, slot: Slot) -> None:
        self._objects.delete_certificate(slot)

    def set_tries(self, pin_tries: int, puk_tries: int) -> None:
        self._secrets.set_tries(pin_tries, puk_tries, str(self.identify()))

    def change_puk(self, old: Secret, new: Secret) -> None:
        self._secrets.change_puk(old, new)

    def set_management_key(self, algorithm: ManagementKeyAlgorithm, key: Secret) -> None:
        self._secrets.set_management_key(algorithm, key)

    def write_containers(self, chuid: bytes, ccc: bytes) -> None:
        self._objects.write_container(OBJECT_ID.CHUID, chuid)
        self._objects.write_container(OBJECT_ID.CAPABILITY, ccc)

    def attest(self, slot: Slot) -> tuple[bytes, bytes]:
        with self._wall("attesting a key"):
            statement = self._session.attest_key(SLOTS[slot]).public_bytes(Encoding.DER)
            if self._attestation_certificate is None:
                device = self._session.get_certificate(SLOT.ATTESTATION)
                self._attestation_certificate = device.public_bytes(Encoding.DER)
        return statement, self._attestation_certificate

    def delete_key(self, slot: Slot) -> None:
        with self._wall("deleting a key"):
            try:
                self._session.delete_key(SLOTS[slot])
            except ApduError as cause:
                if cause.sw not in EMPTY_SLOT:
                    raise

    def clear(self) -> None:
        self._secrets.forget()
        with self._wall("clearing the card"):
            self._session.reset()

    def _key_by_attestation(self, slot: Slot) -> PublicKey | None:
        """Without metadata, attesting a key is a way to see it; imported keys stay unseen."""
        try:
            statement, _device = self.attest(slot)
            with self._wall("reading a public key"):
                key = x509.load_der_x509_certificate(statement).public_key()
                algorithm_of(key)  # type: ignore[arg-type]  # refuses every other kind
        except (TokenAnswersNonsense, TokenCannot):
            return None
        return key  # type: ignore[return-value]  # refused above

    def _key_of_certificate(self, slot: Slot) -> PublicKey | None:
        """Without metadata a certificate tells of the key beside it."""
        try:
            certificate = self.read_certificate(slot)
        except UnreadableCertificate:
            return None
        if certificate is None:
            return None
        with self._wall("reading a public key"):
            key = x509.load_der_x509_certificate(certificate).public_key()
            algorithm_of(key)  # type: ignore[arg-type]  # refuses every other kind
            return key  # type: ignore[return-value]  # refused above


def _possible(serial: int) -> int:
    """A serial number as cards have them. Errors: ValueError for any other."""
    if serial >> _SERIAL_BITS:
        raise ValueError("a serial number of more than four bytes")
    return serial


def _serial_by_management(connection: LaneConnection) -> int | None:
    """Of a YubiKey whose PIV application does not tell it."""
    try:
        return ManagementSession(connection).read_device_info().serial
    except (ApplicationNotAvailableError, ApduError):
        return None


def _shows_contents(seen: TokenInfo) -> bool:
    """A look without contents does not tell the management key's algorithm."""
    return seen.management_key_algorithm is not None


def _found_no_objects(seen: TokenInfo) -> bool:
    certificates = any(c.certificate is not None or c.unreadable for c in seen.slots)
    return _shows_contents(seen) and not seen.has_chuid and not certificates


def _content_of(slot: Slot, key: PublicKey) -> SlotContent:
    return SlotContent(slot=slot, algorithm=algorithm_of(key), spki_sha256=spki_sha256(key))
