"""Defects planted into the memory of a virtual card, as no command would let anybody."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from officer_app.domain.token import Slot
from officer_app.tokens.virtual import VirtualCard
from officer_app.tokens.virtual.attestation import certificate_object, certificate_of
from officer_app.tokens.virtual.piv_keys import (
    KeyAlgorithm,
    PinPolicy,
    StoredKey,
    TouchPolicy,
    generate_key,
)
from officer_app.tokens.virtual.piv_pins import (
    ManagementAlgorithm,
    ManagementKey,
    factory_management_key,
    factory_pin,
    factory_puk,
)
from officer_app.tokens.virtual.piv_state import CHUID_OBJECT, PivState
from tests.support.issuing import NOW, self_made

__all__ = ["PLANTS", "memory_of"]

OBJECTS = {Slot.AUTHENTICATION: 0x5FC105, Slot.SIGNATURE: 0x5FC10A, Slot.KEY_MANAGEMENT: 0x5FC10B}
NOT_OURS = {
    "certificate.other",
    "certificate.chain",
    "certificate.usages",
    "certificate.purposes",
}
"""What shows on a certificate that says nothing of what ours say."""
LONG_AGO = NOW - timedelta(days=7300)
NINE_A, NINE_C, NINE_D = Slot.AUTHENTICATION, Slot.SIGNATURE, Slot.KEY_MANAGEMENT


def memory_of(card: VirtualCard) -> PivState:
    """What the chip keeps."""
    return card._piv


def _key(piv: PivState, slot: Slot) -> StoredKey:
    return piv.keys[int(slot, 16)]


def _change_key(piv: PivState, slot: Slot, **changes: object) -> None:
    piv.keys[int(slot, 16)] = replace(_key(piv, slot), **changes)  # type: ignore[arg-type]  # named below


def _write(piv: PivState, slot: Slot, certificate: x509.Certificate) -> None:
    piv.objects[OBJECTS[slot]] = certificate_object(certificate)


def _swap_certificates(piv: PivState) -> None:
    first, second = (piv.objects[OBJECTS[slot]] for slot in (NINE_A, NINE_C))
    piv.objects[OBJECTS[NINE_A]], piv.objects[OBJECTS[NINE_C]] = second, first


def _own_certificate(piv: PivState, *, bloated: bool = False, start: datetime = NOW) -> None:
    """Self-signed by the slot's own key."""
    key = _key(piv, NINE_A).private_key
    assert isinstance(key, EllipticCurvePrivateKey)
    name = x509.DNSName("x" * 3100 if bloated else "x")
    made = self_made(key, (x509.SubjectAlternativeName([name]), False), start=start)
    _write(piv, NINE_A, made)


def _new_key(piv: PivState, algorithm: KeyAlgorithm) -> None:
    _change_key(piv, NINE_A, algorithm=algorithm, private_key=generate_key(algorithm))


def _add_a_slot(piv: PivState) -> None:
    piv.keys[int(NINE_D, 16)] = _key(piv, NINE_A)
    _write(piv, NINE_D, certificate_of(piv.objects[OBJECTS[NINE_A]]))


def _set_pin(piv: PivState, *, left: int, total: int = 5) -> None:
    piv.pin = replace(piv.pin, left=left, total=total)


def _set_puk(piv: PivState, *, left: int, total: int = 5) -> None:
    piv.puk = replace(piv.puk, left=left, total=total)


def _be_of_aes256(piv: PivState) -> None:
    algorithm = ManagementAlgorithm.AES_256
    piv.management_key = ManagementKey(algorithm, bytes(range(32)), TouchPolicy.NEVER)


def _be_factory_pin(piv: PivState) -> None:
    piv.pin = factory_pin(5)


def _be_factory_puk(piv: PivState) -> None:
    piv.puk = factory_puk(5)


def _be_factory_key(piv: PivState) -> None:
    piv.management_key = factory_management_key(piv.firmware)


PLANTS: dict[str, tuple[Callable[[PivState], object], set[str]]] = {
    "the PIN of the factory": (_be_factory_pin, {"secrets.pin_factory"}),
    "the PUK of the factory": (_be_factory_puk, {"secrets.puk_factory"}),
    "the management key of the factory": (
        _be_factory_key,
        {"secrets.management_key_factory"},
    ),
    "a management key of another kind": (_be_of_aes256, {"secrets.management_key_algorithm"}),
    "a blocked PIN": (lambda piv: _set_pin(piv, left=0), {"secrets.pin_blocked"}),
    "a blocked PUK": (lambda piv: _set_puk(piv, left=0), {"secrets.puk_blocked"}),
    "PIN tries that were used": (lambda piv: _set_pin(piv, left=2), {"secrets.pin_tries_used"}),
    "PUK tries that were used": (lambda piv: _set_puk(piv, left=2), {"secrets.puk_tries_used"}),
    "too many PIN tries": (
        lambda piv: _set_pin(piv, left=15, total=15),
        {"secrets.pin_tries_many"},
    ),
    "too many PUK tries": (
        lambda piv: _set_puk(piv, left=15, total=15),
        {"secrets.puk_tries_many"},
    ),
    "no CHUID": (lambda piv: piv.objects.pop(CHUID_OBJECT), {"card.no_chuid"}),
    "two certificates in each other's slots": (
        _swap_certificates,
        {"certificate.wrong_slot", "key.other", "certificate.usages", "certificate.purposes"},
    ),
    "a certificate too big for its slot": (
        lambda piv: _own_certificate(piv, bloated=True),
        {"certificate.too_large", *NOT_OURS},
    ),
    "a certificate of nobody's authority": (
        _own_certificate,
        NOT_OURS,
    ),
    "a certificate of days long gone, under an authority of those days": (
        lambda piv: _own_certificate(piv, start=LONG_AGO),
        {"certificate.expired", *NOT_OURS},
    ),
    "another key than the certificate's": (
        lambda piv: _new_key(piv, KeyAlgorithm.P256),
        {"key.other"},
    ),
    "a key of another algorithm": (
        lambda piv: _new_key(piv, KeyAlgorithm.P384),
        {"key.other", "key.algorithm"},
    ),
    "a key that wants no PIN": (
        lambda piv: _change_key(piv, NINE_C, pin_policy=PinPolicy.NEVER),
        {"key.pin_policy"},
    ),
    "a key that wants the PIN too seldom": (
        lambda piv: _change_key(piv, NINE_C, pin_policy=PinPolicy.ONCE),
        {"key.pin_policy"},
    ),
    "a key that wants a touch": (
        lambda piv: _change_key(piv, NINE_A, touch_policy=TouchPolicy.ALWAYS),
        {"key.touch_policy"},
    ),
    "a key that came from outside": (
        lambda piv: _change_key(piv, NINE_A, generated=False),
        {"key.imported"},
    ),
    "no certificate": (lambda piv: piv.objects.pop(OBJECTS[NINE_A]), {"certificate.missing"}),
    "no key": (lambda piv: piv.keys.pop(int(NINE_A, 16)), {"key.missing"}),
    "an empty slot": (
        lambda piv: (piv.keys.pop(int(NINE_A, 16)), piv.objects.pop(OBJECTS[NINE_A])),
        {"key.missing"},
    ),
    "rubbish in place of a certificate": (
        lambda piv: piv.objects.update(
            {OBJECTS[NINE_A]: bytes.fromhex("700530030201ff710100fe00")}
        ),
        {"certificate.unreadable"},
    ),
    "a slot too many": (_add_a_slot, {"key.unexpected"}),
}
"""Each defect: how it gets onto an issued card, and which alarms it must raise."""
