"""YubiKeys: a Token with everything that Yubico adds to PIV, over yubikit's PivSession."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from yubikit.core import Version
from yubikit.core.smartcard import ApduError
from yubikit.core.smartcard.scp import ScpKeyParams
from yubikit.piv import SLOT

from officer_app.domain.applications import ApplicationsOn
from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.keys import PublicKey, algorithm_of, spki_sha256
from officer_app.domain.profiles import KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.token import ManagementKeyAlgorithm, Slot, SlotContent, TokenInfo
from officer_app.domain.token_faults import (
    ForeignCard,
    TokenAnswersNonsense,
    TokenCannot,
    UnreadableCertificate,
)
from officer_app.domain.yubikey import YubiKeyModel
from officer_app.tokens.connection import LaneConnection
from officer_app.tokens.facts import yubikey_facts
from officer_app.tokens.key_history import KeyHistory
from officer_app.tokens.management import ask_management, knows_lock_code, switch
from officer_app.tokens.piv import (
    EMPTY_SLOT,
    PIN_POLICIES,
    SLOTS,
    TOLD_PIN_POLICIES,
    TOLD_TOUCH_POLICIES,
    TOUCH_POLICIES,
    piv_wall,
)
from officer_app.tokens.piv_card import OpenedPiv, PivCard
from officer_app.tokens.pivman import ADMIN_DATA, key_behind_pin
from officer_app.tokens.port import KeyMetadata
from officer_app.tokens.secure_channel import ROOM_IN_CHANNEL, agree_on_channel
from officer_app.tokens.session import SERIAL_SINCE, CardSession

__all__ = ["YubiKey"]

_MODEL: Final = "YubiKey"
_SERIAL_BITS: Final = 32


class YubiKey(PivCard):
    """A YubiKey in a reader, for one transaction; `tokens.port` documents the methods.

    `seen`: the last look at what lies in the reader; used once the card has proved to be that one.
    """

    def __init__(
        self, connection: LaneConnection, reader: str, seen: TokenInfo | None = None
    ) -> None:
        with piv_wall("opening the card", _MODEL, reader):
            remembered = _open_from_memory(connection, seen) if seen is not None else None
            opened = remembered or _open(connection, reader)
        super().__init__(connection, reader, opened)
        self._serial = opened.serial
        self._yubikey = opened.yubikey
        self._attestation_certificate = opened.attestation_certificate

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
            yubikey=self._yubikey,
            over_nfc=self._over_nfc,
            over_channel=self._session.channel is not None,
        )
        if not contents:
            return bare
        return self._add_objects_to(self._with_secrets_and_keys(bare)).model_copy(
            update={"attestation_certificate": self._device_certificate_if_told()}
        )

    def survey(self, seen: TokenInfo | None) -> TokenInfo:
        bare = self.look(contents=False)
        if not self._facts.has_metadata:
            return self.look()
        if seen is None or seen.id != bare.id or not _shows_contents(seen):
            return self._add_objects_to(self._with_secrets_and_keys(bare))
        if self._still_holds_a_key_of(seen):
            return seen
        fresh = self._with_secrets_and_keys(bare, tries_key=seen.management_key_is_default is True)
        if not fresh.is_blank or _found_no_objects(seen):
            return fresh.model_copy(
                update={"management_key_behind_pin": seen.management_key_behind_pin}
            )
        return self._add_objects_to(fresh)

    def _add_objects_to(self, info: TokenInfo) -> TokenInfo:
        noted = self._objects.read(ADMIN_DATA)
        return self._objects.add_to(info).model_copy(
            update={"management_key_behind_pin": key_behind_pin(noted)}
        )

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

    def generate_key(self, spec: KeySpec) -> PublicKey:
        return self._make_key(
            spec, PIN_POLICIES[spec.pin_policy], TOUCH_POLICIES[spec.touch_policy]
        )

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

    def set_tries(self, pin_tries: int, puk_tries: int) -> None:
        self._secrets.set_tries(pin_tries, puk_tries, str(self.identify()))

    def set_management_key(self, algorithm: ManagementKeyAlgorithm, key: Secret) -> None:
        self._secrets.set_management_key(algorithm, key)

    def attest(self, slot: Slot) -> tuple[bytes, bytes]:
        with self._wall("attesting a key"):
            statement = self._session.attest_key(SLOTS[slot]).public_bytes(Encoding.DER)
            return statement, self._device_certificate()

    def _device_certificate(self) -> bytes:
        if self._attestation_certificate is None:
            device = self._session.get_certificate(SLOT.ATTESTATION)
            self._attestation_certificate = device.public_bytes(Encoding.DER)
        return self._attestation_certificate

    def _device_certificate_if_told(self) -> bytes | None:
        """Somebody may have emptied or overwritten its slot: a key that is made tells then."""
        if not self._facts.attests:
            return None
        try:
            with self._wall("reading its attestation certificate"):
                return self._device_certificate()
        except (TokenAnswersNonsense, TokenCannot):
            return None

    def delete_key(self, slot: Slot) -> None:
        with self._wall("deleting a key"):
            try:
                self._session.delete_key(SLOTS[slot])
            except ApduError as cause:
                if cause.sw not in EMPTY_SLOT:
                    raise

    @property
    def key_history(self) -> KeyHistory:
        metadata = self._facts.has_metadata
        return KeyHistory(self._session, self._wall, self._objects, has_metadata=metadata)

    def clear(self) -> None:
        self._secrets.forget()
        with self._wall("clearing the card"):
            self._session.reset()

    def read_applications(self) -> YubiKeyModel:
        self._secrets.forget()
        told = ask_management(self._connection, self._reader)
        with self._wall("reading its applications"):
            self._session.select_again()
        if told is None:
            raise TokenCannot(self._model, "telling its applications")
        self._yubikey = told.model
        return told.model

    def switch_applications(
        self, on: ApplicationsOn, *, present_code: Secret | None, new_code: Secret | None
    ) -> None:
        with self._management("switching applications"):
            switch(
                self._connection,
                on,
                present_code=present_code.reveal() if present_code is not None else None,
                new_code=new_code.reveal() if new_code is not None else None,
                channel=self._session.channel,
            )

    @contextmanager
    def _management(self, during: str) -> Iterator[None]:
        """The management application is spoken to: nothing is proved any more."""
        self._secrets.forget()
        try:
            with self._wall(during):
                yield
        except ForeignCard as cause:
            raise TokenCannot(self._model, during) from cause

    def accepts_lock_code(self, code: Secret) -> bool:
        with self._management("proving the lock code"):
            accepted = knows_lock_code(self._connection, code.reveal(), self._session.channel)
            self._session.select_again()
        return accepted

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


@dataclass(frozen=True)
class _Opened(OpenedPiv):
    """As every PIV card is opened, with what the key told of itself on the way."""

    serial: int | None
    yubikey: YubiKeyModel | None
    attestation_certificate: bytes | None = None


def _open(connection: LaneConnection, reader: str) -> _Opened:
    session = CardSession(connection)
    told = ask_management(connection, reader)
    channel = _channel(connection, reader, session.version)
    if channel is not None:
        session = CardSession(connection, channel=channel)
    else:
        session.select_again()
    yubikey = told.model if told is not None else None
    facts = yubikey_facts(session.version, yubikey)
    if channel is not None:
        facts = facts.model_copy(update={"object_bytes": ROOM_IN_CHANNEL})
    if session.management_key is None:
        # Also a card that claims a version whose commands it lacks.
        facts = facts.model_copy(update={"has_metadata": False})
    # From then on the PIV application tells its number, which is what is compared ever after.
    is_old = session.version < SERIAL_SINCE
    serial = told.serial if told is not None and is_old else None
    return _Opened(session, facts, _model_name(session), serial, yubikey)


def _open_from_memory(connection: LaneConnection, seen: TokenInfo) -> _Opened | None:
    """The serial number proves that the memory is of this card; None: it is not."""
    if seen.id is None or seen.id.kind is not TokenKind.YUBIKEY or not _shows_contents(seen):
        return None
    firmware = Version.from_string(seen.firmware)
    if firmware < SERIAL_SINCE:
        return None
    session = CardSession(connection, seen, _channel(connection, seen.reader, firmware))
    try:
        serial = _possible(session.get_serial())
    except ApduError:
        return None
    if TokenId(kind=TokenKind.YUBIKEY, serial=str(serial)) != seen.id:
        return None
    return _Opened(
        session,
        seen.facts,
        _model_name(session),
        serial,
        seen.yubikey,
        seen.attestation_certificate,
    )


def _channel(connection: LaneConnection, reader: str, firmware: Version) -> ScpKeyParams | None:
    """The keys for a secure channel, where one is wanted. Errors: as `agree_on_channel`."""
    policy = connection.channel_policy
    if policy is None or not policy.wants(connection.transport, firmware):
        return None
    return agree_on_channel(connection, reader, policy)


def _model_name(session: CardSession) -> str:
    return f"{_MODEL} {session.version.major}"


def _possible(serial: int) -> int:
    """A serial number as cards have them. Errors: ValueError for any other."""
    if serial >> _SERIAL_BITS:
        raise ValueError("a serial number of more than four bytes")
    return serial


def _shows_contents(seen: TokenInfo) -> bool:
    """A look without contents does not tell the management key's algorithm."""
    return seen.management_key_algorithm is not None


def _found_no_objects(seen: TokenInfo) -> bool:
    certificates = any(c.certificate is not None or c.unreadable for c in seen.slots)
    noted = seen.has_chuid or seen.management_key_behind_pin
    return _shows_contents(seen) and not noted and not certificates


def _content_of(slot: Slot, key: PublicKey) -> SlotContent:
    return SlotContent(slot=slot, algorithm=algorithm_of(key), spki_sha256=spki_sha256(key))
