"""Personalising the demonstration officer's card, by the same adapter as any other card."""

from officer_app.ca.embedded import EmbeddedCa
from officer_app.domain.ca_faults import CaRefused
from officer_app.domain.delivered import factory_management_key, factory_puk
from officer_app.domain.ids import IdempotencyKey
from officer_app.domain.keys import KeyAlgorithm, PublicKey, spki_sha256
from officer_app.domain.naming import subject_name
from officer_app.domain.order import Issued, Order
from officer_app.domain.profiles import CertificateProfile, KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.subscriber import Person
from officer_app.domain.token import PinPolicyOnCard, Slot
from officer_app.domain.token_faults import PinOwner, TokenCannot
from officer_app.host.entropy import Entropy
from officer_app.signing.csr import make_csr
from officer_app.tokens.bench import Bench
from officer_app.tokens.port import Prepares, Token
from officer_app.tokens.virtual import VirtualCard, VirtualReaders
from officer_app.tokens.virtual_source import VirtualSource

__all__ = ["make_officer_card"]

_READER = "officer's card being made"
_TRIES = 8


def make_officer_card(
    card: VirtualCard,
    ca: EmbeddedCa,
    profile: CertificateProfile,
    person: Person,
    pin: Secret,
    entropy: Entropy,
) -> str:
    """Put a signing key and its certificate on the card; answers the key's name (hex SHA-256)."""
    hub = VirtualReaders([_READER])
    hub.insert(_READER, card)
    bench = Bench([VirtualSource(hub)], look_at_cards=False)
    bench.start()
    sitting = bench.sit(_READER)
    try:
        key = sitting.do(lambda token: _prepare(token, profile, pin, entropy))
        csr = sitting.do(
            lambda token: make_csr(_Key(token, key, pin), subject_name(profile, person))
        )
        order = Order(
            key=IdempotencyKey(entropy.bytes(16).hex()), csr=csr, subscriber=person, profile=profile
        )
        issued = ca.request(order)
        if not isinstance(issued, Issued):
            raise CaRefused("the officer's own certificate")
        certificate = issued.certificate
        sitting.do(lambda token: token.write_certificate(Slot.SIGNATURE, certificate))
    finally:
        sitting.rest()
        bench.stop()
        hub.remove(_READER)
    return spki_sha256(key)


class _Key:
    """The slot's key, for one request."""

    def __init__(self, token: Token, key: PublicKey, pin: Secret) -> None:
        self._token = token
        self._pin = pin
        self.public_key = key

    def sign(self, message: bytes) -> bytes:
        self._token.verify_pin(self._pin, PinOwner.OFFICER, keep=0)
        return self._token.sign(Slot.SIGNATURE, self.public_key, message)


def _prepare(token: Token, profile: CertificateProfile, pin: Secret, entropy: Entropy) -> PublicKey:
    if not isinstance(token, Prepares):
        raise TokenCannot("this card", "secrets of its own")
    with (
        factory_management_key() as factory,
        factory_puk() as old,
        Secret(entropy.digits(8)) as puk,
    ):
        token.authenticate(factory)
        token.set_tries(_TRIES, _TRIES)
        token.change_puk(old, puk)
        token.set_pin_by_puk(puk, pin)
    return token.generate_key(
        KeySpec(
            slot=Slot.SIGNATURE,
            algorithm=KeyAlgorithm.P256,
            certificate=profile.name,
            pin_policy=PinPolicyOnCard.ALWAYS,
        )
    )
