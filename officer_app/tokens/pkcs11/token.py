"""Pkcs11Token: a Token behind a PKCS#11 module, for one sitting; `tokens.port` says its methods.

The PUK of the port is the security officer's PIN (SO-PIN). There is no management key: whoever has
proved the PIN may make keys and write certificates. A PIN that is typed on the reader's pad has
methods of its own (`…_on_pad`), so that no caller asks for the pad by mistake.
"""

from contextlib import suppress

from cryptography import x509
from pkcs11 import Object
from pkcs11 import exceptions as p11
from pkcs11.constants import TokenFlag

from officer_app.domain.errors import TokenError
from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.keys import (
    KeyAlgorithm,
    PublicKey,
    algorithm_of,
    proves,
    spki_der,
    spki_sha256,
)
from officer_app.domain.pins import PinPolicy
from officer_app.domain.profiles import KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.token import (
    CardFacts,
    PinPolicyOnCard,
    Slot,
    SlotContent,
    TokenInfo,
    TouchPolicyOnCard,
)
from officer_app.domain.token_faults import (
    PinOwner,
    TokenAnswersNonsense,
    TokenCannot,
    TokenIsFull,
    TokenNotFound,
    UnreadableCertificate,
)
from officer_app.tokens.lane import Lane
from officer_app.tokens.pkcs11.algorithms import KeyKind, kind_of, plan_signature
from officer_app.tokens.pkcs11.faults import CertificateOfOtherKey, TokenHasNoRoom
from officer_app.tokens.pkcs11.modules import Module, SlotSeen
from officer_app.tokens.pkcs11.objects import (
    ObjectSeen,
    Shelf,
    asks_always,
    handle_of,
    new_id,
    old_id,
    slot_id,
)
from officer_app.tokens.pkcs11.session import TokenSession
from officer_app.tokens.port import FactoryValues

__all__ = ["Pkcs11Token"]

_ROOM_UNTOLD = 16384
"""Bytes for a certificate where the module does not tell how many are free."""


class Pkcs11Token:
    """A token in a slot of a module. `close` ends its session; nothing is open before it is used.

    Errors of every method besides those of the port: ModuleBusy.
    """

    def __init__(self, module: Module, seen: SlotSeen, reader: str, lane: Lane) -> None:
        if seen.token is None:
            raise TokenNotFound(reader)
        self._reader = reader
        self._session = TokenSession(module, seen.slot, seen.token, lane)

    @property
    def has_pin_pad(self) -> bool:
        """Whether PINs are typed on the reader (CKF_PROTECTED_AUTHENTICATION_PATH)."""
        return self._session.state.has(TokenFlag.PROTECTED_AUTHENTICATION_PATH)

    @property
    def is_initialised(self) -> bool:
        """Whether the token has a label and an SO-PIN; before that only `initialise` works."""
        return self._session.state.has(TokenFlag.TOKEN_INITIALIZED)

    @property
    def has_pin(self) -> bool:
        """As `Initialises` of the port says."""
        return self._session.state.has(TokenFlag.USER_PIN_INITIALIZED)

    @property
    def pin_is_proved(self) -> bool:
        """As `RemembersPin` of the port says."""
        return self._session.pin_is_proved

    def identify(self) -> TokenId | None:
        with self._session.deed("reading the serial number"):
            return self._id()

    def look(self, *, contents: bool = True) -> TokenInfo:
        with self._session.deed("reading the token"):
            bare = TokenInfo(
                id=self._id(),
                reader=self._reader,
                model=self._session.model,
                firmware=self._session.state.firmware,
                facts=self._facts(),
            )
            if not contents:
                return bare
            factory = self._factory_values()
            update: dict[str, object] = {
                "pin_tries_left": self._session.tries_left(),
                "pin_is_default": factory.pin,
                "puk_is_default": factory.puk,
            }
            if self.is_initialised:
                update["puk_tries_left"] = self._session.tries_left(officer=True)
                shelf = self._session.shelf()
                update["slots"] = tuple(c for s in Slot if (c := _content(shelf, s)) is not None)
                self._session.check_still_there()
            return bare.model_copy(update=update)

    def objects(self) -> tuple[ObjectSeen, ...]:
        """Every object that shows now, also those that no slot of ours holds."""
        with self._session.deed("listing the objects"):
            return self._session.shelf().listing()

    def other_objects(self) -> tuple[str, ...]:
        """As `Initialises` of the port says."""
        ours = {identifier(slot).hex() for slot in Slot for identifier in (slot_id, new_id, old_id)}
        return tuple(
            f"{seen.kind.replace('_', ' ')} {seen.label or seen.id}".rstrip()
            for seen in self.objects()
            if seen.id not in ours
        )

    def factory_values(self) -> FactoryValues:
        with self._session.deed("reading what the token says of its secrets"):
            return self._factory_values()

    def pin_tries_left(self) -> int | None:
        with self._session.deed("reading the tries left"):
            return self._session.tries_left()

    def verify_pin(self, pin: Secret, owner: PinOwner, *, keep: int = 1) -> None:
        self._session.log_in(pin, owner, keep)

    def verify_pin_on_pad(self, owner: PinOwner, *, keep: int = 1) -> None:
        """As `verify_pin`; the person types on the reader. Errors: PadCancelled besides."""
        self._only_pad()
        self._session.log_in(None, owner, keep)

    def authenticate(self, management_key: Secret) -> None:  # noqa: ARG002  (the port's)
        raise TokenCannot(self._session.model, "a management key")

    def change_pin(
        self,
        old: Secret,
        new: Secret,
        owner: PinOwner = PinOwner.SUBSCRIBER,
        *,
        keep: int = 1,
    ) -> None:
        """Change the PIN by the old one. Errors: as `verify_pin`, and PinNotTaken."""
        self._session.change_pin(old, new, owner, keep)

    def change_pin_on_pad(
        self,
        owner: PinOwner,
        policy: PinPolicy,  # noqa: ARG002  (the port's; a module asks as its maker decided)
        *,
        keep: int = 1,
    ) -> None:
        """As `change_pin`; the person types both on the reader. Errors: PadCancelled besides."""
        self._only_pad()
        self._session.change_pin(None, None, owner, keep)

    def set_pin_by_puk(self, puk: Secret, pin: Secret) -> None:
        self._session.set_pin(puk, pin)

    def set_pin_by_puk_on_pad(
        self,
        puk: Secret,
        policy: PinPolicy,  # noqa: ARG002  (the port's; a module asks as its maker decided)
    ) -> None:
        """As `set_pin_by_puk`; the PIN is typed on the reader. Errors: PadCancelled besides."""
        self._only_pad()
        self._session.set_pin(puk, None)

    def change_puk(self, old: Secret, new: Secret) -> None:
        """Change the SO-PIN. Errors: PukRefused, PinNotTaken."""
        self._session.change_so_pin(old, new)

    def initialise(self, label: str, so_pin: Secret) -> None:
        """Erase everything and name the token (at most 32 bytes). It has no PIN afterwards.

        A token that has been initialised before wants the SO-PIN that it has. May be repeated.
        Errors: PukRefused, PinNotTaken, TokenCannot.
        """
        self._session.initialise(label, so_pin)

    def generate_key(self, spec: KeySpec) -> PublicKey:
        """As the port, except that the old key and its certificate stay until the new key's
        certificate is written (`write_certificate`) or the new key is given up
        (`discard_new_key`). Until then `public_key` and `sign` mean the new one.

        Errors: TokenCannot, TokenHasNoRoom, TokenAnswersNonsense for a key that proves nothing.
        """
        during = f"making a {spec.algorithm} key"
        with self._session.deed(during):
            self._session.must_be_logged_in(during)
            kind = self._kind_for(spec)
            shelf = self._session.shelf()
            shelf.remove_keys(new_id(spec.slot))
            replaces = shelf.has_key(slot_id(spec.slot))
            identifier = new_id(spec.slot) if replaces else slot_id(spec.slot)
            key, private = shelf.generate(
                kind, spec.slot, identifier, always=spec.pin_policy is PinPolicyOnCard.ALWAYS
            )
            try:
                if algorithm_of(key) is not spec.algorithm:
                    raise ValueError("a key of another algorithm")
                # The key's own name as message: fresh for each key, and no secret.
                self._sign_with(private, key, spki_der(key))
            except (p11.PKCS11Error, TokenError, ValueError):
                with suppress(p11.PKCS11Error):
                    shelf.remove_keys(identifier)
                raise
        return key

    def discard_new_key(self, slot: Slot) -> None:
        """Give up a key that has no certificate yet and was to replace another. May be repeated."""
        during = "deleting a key"
        with self._session.deed(during):
            self._session.must_be_logged_in(during)
            self._session.shelf().remove_keys(new_id(slot))

    def delete_key(self, slot: Slot) -> None:
        """Remove a slot's key, old and new. May be repeated. Errors: TokenCannot."""
        during = "deleting a key"
        with self._session.deed(during):
            self._session.must_be_logged_in(during)
            shelf = self._session.shelf()
            for identifier in (new_id(slot), slot_id(slot), old_id(slot)):
                shelf.remove_keys(identifier)

    def public_key(self, slot: Slot) -> PublicKey | None:
        with self._session.deed("reading a public key"):
            shelf = self._session.shelf()
            # Private keys show once the PIN is proved; before that a certificate may tell of one.
            if self._session.pin_is_proved and not _has_key(shelf, slot):
                return None
            return _public_key(shelf, slot)

    def sign(self, slot: Slot, key: PublicKey, message: bytes) -> bytes:
        """As the port; the signature is checked with `key` before it is answered."""
        during = "signing"
        with self._session.deed(during):
            self._session.must_be_logged_in(during)
            shelf = self._session.shelf()
            for identifier in (new_id(slot), slot_id(slot)):
                known = shelf.public_key(identifier)
                if known is not None and spki_der(known) != spki_der(key):
                    continue
                for found in shelf.private_keys(identifier):
                    return self._sign_with(found, key, message)
        raise TokenAnswersNonsense("signing with a key that is not on the token")

    def write_certificate(self, slot: Slot, der: bytes) -> None:
        """As the port. A new key takes the old one's place now: the old key and every other
        certificate of the slot go, after the new certificate was read back. May be repeated.

        Errors: CertificateOfOtherKey, TokenHasNoRoom besides.
        """
        during = "writing a certificate"
        with self._session.deed(during):
            self._session.must_be_logged_in(during)
            shelf = self._session.shelf()
            key = _public_key(shelf, slot) if _has_key(shelf, slot) else None
            certified = x509.load_der_x509_certificate(der).public_key()
            if key is not None and spki_der(key) != spki_der(certified):  # type: ignore[arg-type]  # any kind compares
                raise CertificateOfOtherKey(slot)
            if der not in shelf.certificates(slot_id(slot)):
                self._add_certificate(shelf, slot, der)
            _put_in_place(shelf, slot)
            shelf.remove_certificates(slot_id(slot), but=der)

    def read_certificate(self, slot: Slot) -> bytes | None:
        with self._session.deed("reading a certificate"):
            return _certificate(self._session.shelf(), slot)

    def delete_certificate(self, slot: Slot) -> None:
        with self._session.deed("deleting a certificate"):
            self._session.shelf().remove_certificates(slot_id(slot))

    def close(self) -> None:
        """Log out and end the session. May be called again; never raises for a card that is gone.

        Errors: ModuleBusy.
        """
        self._session.close()

    def _id(self) -> TokenId | None:
        serial = self._session.state.serial
        return TokenId(kind=TokenKind.PKCS11, serial=serial) if serial else None

    def _only_pad(self) -> None:
        if not self.has_pin_pad:
            raise TokenCannot(self._session.model, "typing the PIN on the reader")

    def _factory_values(self) -> FactoryValues:
        state = self._session.state
        return FactoryValues(
            pin=True if state.has(TokenFlag.USER_PIN_TO_BE_CHANGED) else None,
            puk=True if state.has(TokenFlag.SO_PIN_TO_BE_CHANGED) else None,
            management_key=None,
        )

    def _facts(self) -> CardFacts:
        state = self._session.state
        mechanisms = self._session.mechanisms()
        kinds = {algorithm: kind_of(algorithm) for algorithm in KeyAlgorithm}
        algorithms = frozenset(
            algorithm
            for algorithm, kind in kinds.items()
            if kind is not None and self._makes(kind, mechanisms)
        )
        return CardFacts(
            algorithms=algorithms,
            management_key_algorithms=frozenset(),
            has_metadata=False,
            attests=False,
            # A card that makes no keys through its module (OpenSC with PIV) deletes none either.
            deletes_keys=bool(algorithms) and not state.has(TokenFlag.WRITE_PROTECTED),
            resettable=False,
            sets_pin_tries=False,
            pin_minimum=state.pin_minimum,
            pin_maximum=state.pin_maximum,
            object_bytes=self._object_bytes(),
        )

    def _object_bytes(self) -> int:
        """For a certificate and what its object holds besides."""
        return self._session.state.free_public_bytes or _ROOM_UNTOLD

    def _makes(self, kind: KeyKind, mechanisms: frozenset[int]) -> bool:
        if kind.generate not in mechanisms:
            return False
        smallest, largest = self._session.module.key_bits(self._session.slot, kind.generate)
        return smallest <= kind.bits <= largest

    def _kind_for(self, spec: KeySpec) -> KeyKind:
        kind = kind_of(spec.algorithm)
        model = self._session.model
        if kind is None or not self._makes(kind, self._session.mechanisms()):
            raise TokenCannot(model, f"{spec.algorithm} keys")
        if spec.touch_policy not in (TouchPolicyOnCard.DEFAULT, TouchPolicyOnCard.NEVER):
            raise TokenCannot(model, "keys that want a touch")
        if spec.pin_policy is PinPolicyOnCard.NEVER:
            raise TokenCannot(model, "keys that want no PIN")
        return kind

    def _sign_with(self, private: Object, key: PublicKey, message: bytes) -> bytes:
        plan = plan_signature(key, message, self._session.mechanisms())
        if plan is None:
            raise TokenCannot(self._session.model, f"signatures with {algorithm_of(key)} keys")
        signature = self._session.sign(handle_of(private), plan, asks_always=asks_always(private))
        if not proves(key, message, signature):
            raise TokenAnswersNonsense("signing")
        return signature

    def _add_certificate(self, shelf: Shelf, slot: Slot, der: bytes) -> None:
        claimed, room = self._object_bytes(), self._session.state.free_public_bytes
        if len(der) > claimed:
            raise TokenIsFull(len(der), claimed)
        try:
            shelf.add_certificate(slot, der)
        except (p11.DeviceMemory, p11.DataLenRange) as cause:
            if room is None:
                raise TokenHasNoRoom("a certificate") from cause
            raise TokenIsFull(len(der), room) from cause
        if der not in shelf.certificates(slot_id(slot)):
            raise TokenAnswersNonsense("reading back a certificate")


def _public_key(shelf: Shelf, slot: Slot) -> PublicKey | None:
    """The key that is to replace the slot's, else the slot's own."""
    key = shelf.public_key(new_id(slot)) or shelf.public_key(slot_id(slot))
    if key is not None:
        algorithm_of(key)  # refuses every other kind
    return key


def _has_key(shelf: Shelf, slot: Slot) -> bool:
    """Whether there is a key, and not only a certificate that tells of one."""
    return shelf.has_key(new_id(slot)) or shelf.has_key(slot_id(slot))


def _certificate(shelf: Shelf, slot: Slot) -> bytes | None:
    """The slot's certificate; of several (a replacing was interrupted) that of its key."""
    found = shelf.certificates(slot_id(slot))
    if not found:
        return None
    key = _public_key(shelf, slot) if len(found) > 1 else None
    try:
        keys = {der: x509.load_der_x509_certificate(der).public_key() for der in found}
    except ValueError as cause:
        raise UnreadableCertificate(slot) from cause
    wanted = spki_der(key) if key is not None else b""
    return next((der for der in found if spki_der(keys[der]) == wanted), found[0])  # type: ignore[arg-type]  # any kind compares


def _content(shelf: Shelf, slot: Slot) -> SlotContent | None:
    key = _public_key(shelf, slot)
    unreadable, certificate = False, None
    try:
        certificate = _certificate(shelf, slot)
    except UnreadableCertificate:
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


def _put_in_place(shelf: Shelf, slot: Slot) -> None:
    """A new key takes the place of the old one; interrupted anywhere, it may be repeated."""
    if shelf.has_key(new_id(slot)):
        if not shelf.private_keys(old_id(slot)):
            shelf.move_keys(slot_id(slot), old_id(slot))
        shelf.move_keys(new_id(slot), slot_id(slot))
    shelf.remove_keys(old_id(slot))
