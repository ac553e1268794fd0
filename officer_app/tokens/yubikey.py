"""YubiKeys: a Token with everything that Yubico adds to PIV, over yubikit's PivSession."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from yubikit.core import InvalidPinError, NotSupportedError, Tlv
from yubikit.core.smartcard import SW, ApduError
from yubikit.management import ManagementSession
from yubikit.piv import OBJECT_ID, SLOT, ManagementKeyMetadata, PinMetadata, PivSession

from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.keys import PublicKey, algorithm_of, spki_sha256
from officer_app.domain.profiles import KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.token import ManagementKeyAlgorithm, Slot, SlotContent, TokenInfo
from officer_app.domain.token_faults import (
    AuthenticationRefused,
    PinBlocked,
    PinOwner,
    PinTriesLow,
    PukRefused,
    TokenAnswersNonsense,
    TokenCannot,
    TokenIsFull,
    UnreadableCertificate,
    WrongPin,
)
from officer_app.tokens.connection import LaneConnection
from officer_app.tokens.facts import yubikey_facts
from officer_app.tokens.piv import (
    KEY_TYPES,
    MANAGEMENT_KEY_TYPES,
    PIN_POLICIES,
    SLOTS,
    TOUCH_POLICIES,
    certificate_object,
    piv_wall,
    raw_sign,
)
from officer_app.tokens.port import FactoryValues

__all__ = ["YubiKey"]

_FACTORY_PIN: Final = "123456"
_TAG_CERTIFICATE = 0x70
_EMPTY_SLOT = frozenset({SW.REFERENCE_DATA_NOT_FOUND, SW.FILE_NOT_FOUND})


class _Session(PivSession):
    """A PivSession that keeps the management key's metadata, which opening it reads anyway."""

    management_key: ManagementKeyMetadata | None = None

    def get_management_key_metadata(self) -> ManagementKeyMetadata:
        try:
            self.management_key = super().get_management_key_metadata()
        except ApduError as cause:
            # A card that claims a version whose commands it lacks is met without metadata.
            if cause.sw != SW.INVALID_INSTRUCTION:
                raise
            raise NotSupportedError("no metadata") from cause
        return self.management_key


class YubiKey:
    """A YubiKey in a reader, for one transaction; `tokens.port` documents the methods."""

    def __init__(self, connection: LaneConnection, reader: str) -> None:
        self._reader = reader
        self._model = "YubiKey"
        self._serial: int | None = None
        self._proved_key: bytes | None = None
        with self._wall("opening the card"):
            self._session = _Session(connection)
        self._facts = yubikey_facts(self._session.version)
        if self._session.management_key is None:
            self._facts = self._facts.model_copy(update={"has_metadata": False})
        self._model = f"YubiKey {self._session.version.major}"
        if self._session.version < (5, 0, 3):
            self._read_serial_by_management(connection)

    @contextmanager
    def _wall(self, during: str) -> Iterator[None]:
        with piv_wall(during, self._model, self._reader):
            yield

    def identify(self) -> TokenId | None:
        serial = self._serial
        if serial is None and self._session.version >= (5, 0, 3):
            try:
                with self._wall("reading the serial number"):
                    serial = self._session.get_serial()
            except (TokenAnswersNonsense, TokenCannot):
                return None
        return TokenId(kind=TokenKind.YUBIKEY, serial=str(serial)) if serial else None

    def look(self, *, contents: bool = True) -> TokenInfo:
        bare = TokenInfo(
            id=self.identify(),
            reader=self._reader,
            model=self._model,
            firmware=str(self._session.version),
            facts=self._facts,
        )
        return bare.model_copy(update=self._contents()) if contents else bare

    def _contents(self) -> dict[str, object]:
        pin = self._pin_metadata(self._session.get_pin_metadata)
        puk = self._pin_metadata(self._session.get_puk_metadata)
        management_key = self._session.management_key
        return {
            "pin_tries_left": pin.attempts_remaining if pin else self.pin_tries_left(),
            "puk_tries_left": puk.attempts_remaining if puk else None,
            "pin_is_default": pin.default_value if pin else None,
            "puk_is_default": puk.default_value if puk else None,
            "management_key_is_default": management_key.default_value if management_key else None,
            "management_key_algorithm": ManagementKeyAlgorithm[
                self._session.management_key_type.name
            ],
            "has_chuid": self._object(OBJECT_ID.CHUID) is not None,
            "slots": tuple(c for c in map(self._content, Slot) if c is not None),
        }

    def factory_values(self) -> FactoryValues:
        if not self._facts.has_metadata:
            return FactoryValues(pin=None, puk=None, management_key=None)
        with self._wall("reading what the card says of its secrets"):
            return FactoryValues(
                pin=self._session.get_pin_metadata().default_value,
                puk=self._session.get_puk_metadata().default_value,
                management_key=self._session.get_management_key_metadata().default_value,
            )

    def authenticate(self, management_key: Secret) -> None:
        fingerprint = hashlib.sha256(management_key.reveal()).digest()
        if self._proved_key == fingerprint:
            return
        try:
            with self._wall("proving the management key"):
                self._authenticate(management_key)
        except _Refused as cause:
            raise AuthenticationRefused from cause
        self._proved_key = fingerprint

    def verify_pin(self, pin: Secret, owner: PinOwner, *, keep: int = 1) -> None:
        if keep:
            self._keep_tries(owner, keep)
        try:
            with self._wall("proving the PIN"), self._refusals():
                self._session.verify_pin(pin.reveal_text())
        except _Refused as cause:
            if cause.tries_left == 0:
                raise PinBlocked(owner) from cause
            raise WrongPin(owner, cause.tries_left) from cause

    def _keep_tries(self, owner: PinOwner, keep: int) -> None:
        left = self.pin_tries_left()
        if left == 0:
            raise PinBlocked(owner)
        if left is not None and left <= keep:
            raise PinTriesLow(owner, left)

    def pin_tries_left(self) -> int | None:
        with self._wall("reading the tries left"):
            if self._facts.has_metadata:
                return int(self._session.get_pin_metadata().attempts_remaining)
            return int(self._session.get_pin_attempts())

    def set_pin_by_puk(self, puk: Secret, pin: Secret) -> None:
        self._spend_puk(
            lambda: self._session.unblock_pin(puk.reveal_text(), pin.reveal_text()),
            "setting the PIN",
        )

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
                if cause.sw in _EMPTY_SLOT:
                    return None
                raise
            except KeyError:
                # Some cards answer for an empty slot without saying an algorithm.
                return None
            return key

    def sign(self, slot: Slot, key: PublicKey, message: bytes) -> bytes:
        with self._wall("signing"):
            return raw_sign(self._session, slot, key, message)

    def write_certificate(self, slot: Slot, der: bytes) -> None:
        content = certificate_object(der)
        if len(content) > self._facts.object_bytes:
            raise TokenIsFull(len(content), self._facts.object_bytes)
        identifier = OBJECT_ID.from_slot(SLOTS[slot])
        try:
            with self._wall("writing a certificate"):
                self._session.put_object(identifier, content)
        except TokenAnswersNonsense as fault:
            cause = fault.__cause__
            if isinstance(cause, ApduError) and cause.sw == SW.NO_SPACE:
                raise TokenIsFull(len(content), self._facts.object_bytes) from cause
            raise
        if self._object(identifier) != content:
            raise TokenAnswersNonsense("reading back a certificate")

    def read_certificate(self, slot: Slot) -> bytes | None:
        content = self._object(OBJECT_ID.from_slot(SLOTS[slot]))
        if not content:
            return None
        try:
            certificate = bytes(Tlv.parse_dict(content)[_TAG_CERTIFICATE])
            x509.load_der_x509_certificate(certificate)
        except (KeyError, ValueError) as cause:
            raise UnreadableCertificate(slot) from cause
        return certificate

    def delete_certificate(self, slot: Slot) -> None:
        with self._wall("deleting a certificate"):
            self._session.delete_certificate(SLOTS[slot])

    def set_tries(self, pin_tries: int, puk_tries: int) -> None:
        """As the port; needs the factory PIN, which is what the card has at this point."""
        with self._wall("setting the number of tries"):
            self._session.verify_pin(_FACTORY_PIN)
            self._session.set_pin_attempts(pin_tries, puk_tries)

    def change_puk(self, old: Secret, new: Secret) -> None:
        self._spend_puk(
            lambda: self._session.change_puk(old.reveal_text(), new.reveal_text()),
            "setting the PUK",
        )

    def set_management_key(self, algorithm: ManagementKeyAlgorithm, key: Secret) -> None:
        with self._wall("setting the management key"):
            self._session.set_management_key(MANAGEMENT_KEY_TYPES[algorithm], key.reveal())
        self._proved_key = hashlib.sha256(key.reveal()).digest()

    def write_containers(self, chuid: bytes, ccc: bytes) -> None:
        with self._wall("writing the card's containers"):
            self._session.put_object(OBJECT_ID.CHUID, chuid)
            self._session.put_object(OBJECT_ID.CAPABILITY, ccc)

    def attest(self, slot: Slot) -> tuple[bytes, bytes]:
        with self._wall("attesting a key"):
            statement = self._session.attest_key(SLOTS[slot]).public_bytes(Encoding.DER)
            device = self._session.get_certificate(SLOT.ATTESTATION).public_bytes(Encoding.DER)
        return statement, device

    def delete_key(self, slot: Slot) -> None:
        with self._wall("deleting a key"):
            try:
                self._session.delete_key(SLOTS[slot])
            except ApduError as cause:
                if cause.sw not in _EMPTY_SLOT:
                    raise

    def clear(self) -> None:
        self._proved_key = None
        with self._wall("clearing the card"):
            self._session.reset()

    def _authenticate(self, management_key: Secret) -> None:
        """A wrong key shows as a refusal or as a key of another size."""
        wanted = self._session.management_key_type.key_len
        if len(management_key) != wanted:
            raise _Refused(0)
        try:
            self._session.authenticate(management_key.reveal())
        except ApduError as cause:
            refused = (SW.SECURITY_CONDITION_NOT_SATISFIED, SW.INCORRECT_PARAMETERS)
            if cause.sw in refused:
                raise _Refused(0) from cause
            raise

    def _spend_puk(self, deed: Callable[[], None], during: str) -> None:
        """Send the PUK once, never as its last try where the card tells how many are left."""
        left = self._pin_metadata(self._session.get_puk_metadata)
        if left is not None and left.attempts_remaining <= 1:
            raise PukRefused
        try:
            with self._wall(during), self._refusals():
                deed()
        except _Refused as cause:
            raise PukRefused from cause

    @contextmanager
    def _refusals(self) -> Iterator[None]:
        try:
            yield
        except InvalidPinError as cause:
            raise _Refused(cause.attempts_remaining) from cause
        except ApduError as cause:
            if cause.sw == SW.AUTH_METHOD_BLOCKED:
                raise _Refused(0) from cause
            raise

    def _pin_metadata(self, read: Callable[[], PinMetadata]) -> PinMetadata | None:
        if not self._facts.has_metadata:
            return None
        with self._wall("reading what the card says of its PIN"):
            return read()

    def _content(self, slot: Slot) -> SlotContent | None:
        key = self.public_key(slot)
        unreadable, certificate = False, None
        try:
            certificate = self.read_certificate(slot)
        except (UnreadableCertificate, TokenAnswersNonsense):
            unreadable = True
        if key is None and certificate is None and not unreadable:
            return None
        return SlotContent(
            slot=slot,
            algorithm=algorithm_of(key) if key else None,
            spki_sha256=spki_sha256(key) if key else None,
            certificate=certificate,
            unreadable=unreadable,
        )

    def _key_by_attestation(self, slot: Slot) -> PublicKey | None:
        """Without metadata, attesting a key is a way to see it; imported keys stay unseen."""
        try:
            statement, _device = self.attest(slot)
        except (TokenAnswersNonsense, TokenCannot):
            return None
        return x509.load_der_x509_certificate(statement).public_key()  # type: ignore[return-value]  # a key of this card

    def _key_of_certificate(self, slot: Slot) -> PublicKey | None:
        """Without metadata a certificate tells of the key beside it."""
        certificate = self.read_certificate(slot)
        if certificate is None:
            return None
        with self._wall("reading a public key"):
            key = x509.load_der_x509_certificate(certificate).public_key()
            algorithm_of(key)  # type: ignore[arg-type]  # refuses every other kind
            return key  # type: ignore[return-value]  # refused above

    def _object(self, identifier: OBJECT_ID) -> bytes | None:
        with self._wall("reading an object"):
            try:
                return bytes(self._session.get_object(identifier)) or None
            except ApduError as cause:
                if cause.sw in _EMPTY_SLOT:
                    return None
                raise

    def _read_serial_by_management(self, connection: LaneConnection) -> None:
        """Before firmware 5.0.3 only the management application tells the serial number."""
        with self._wall("reading the serial number"):
            self._serial = ManagementSession(connection).read_device_info().serial
            self._session = _Session(connection)


class _Refused(Exception):
    """The card refused a secret."""

    def __init__(self, tries_left: int) -> None:
        self.tries_left = tries_left
