"""Making the demonstration: a store, a CA, an officer with a card, blank cards, sample people."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib import resources
from pathlib import Path
from typing import Self

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
)
from cryptography.x509 import load_der_x509_certificate

from officer_app.ca.embedded import EmbeddedCa
from officer_app.demo.centre import ESCROW_KEY, ESCROW_PASSPHRASE_FILE, write_seed
from officer_app.demo.officer_card import make_officer_card
from officer_app.demo.people import APPROVER, OFFICER, PEOPLE
from officer_app.domain.attestation_pool import shipped_attestation_roots
from officer_app.domain.exchange import DirectorySeed, EnrolmentCode, TrustKind, TrustSet
from officer_app.domain.ids import OfficerId
from officer_app.domain.officer import Officer, Role
from officer_app.domain.policy_faults import HomeTaken, ProfileUnknown
from officer_app.domain.profile_file import read_profiles
from officer_app.domain.profiles import CertificateProfile, Profiles
from officer_app.domain.secret import Secret
from officer_app.domain.subscriber import Person
from officer_app.domain.value import Value
from officer_app.host.clock import Clock
from officer_app.host.entropy import Entropy
from officer_app.host.files import write_whole
from officer_app.host.keystore import KeyStore
from officer_app.host.paths import Home
from officer_app.signing.seal import make_sealing_certificate
from officer_app.store.directory import Anchor
from officer_app.store.store import STORE_KEY_BYTES, Store
from officer_app.tokens.virtual import AttestationAuthority, VirtualCard

__all__ = [
    "APPROVER_PIN",
    "CA_PASSPHRASE",
    "OFFICER_PIN",
    "STORE_KEY",
    "DemoWorld",
    "create_demo",
]

OFFICER_PIN = "482915"
"""The demonstration officer's PIN; it opens nothing but virtual cards."""

APPROVER_PIN = "640273"
"""That of the second officer, who approves."""

STORE_KEY, CA_PASSPHRASE, ESCROW_PASSPHRASE = "store", "ca", "escrow"
"""Names in the key store."""

_WORLD = "world.json"
_FIRST_SERIAL = 12_000_001
_OFFICER_SERIAL, _APPROVER_SERIAL = 9_000_001, 9_000_002
_APPROVERS_CARD = "approver.json"


class DemoWorld(Value):
    """What stands in the demonstration's folder: the card of each virtual reader, in order."""

    cards: tuple[str, ...]
    """Names of files below `cards/`; the first is the officer's."""

    @classmethod
    def load(cls, home: Home) -> Self | None:
        """The demonstration in a home; None where there is none."""
        file = home.demo / _WORLD
        return cls.from_json(file.read_text("utf-8")) if file.exists() else None

    def card_file(self, home: Home, number: int) -> Path:
        """The file of the card that belongs into reader `number` (from 0)."""
        return home.cards / self.cards[number]

    def approver_card_file(self, home: Home) -> Path:
        """The file of the second officer's card, which is in no reader at the beginning."""
        return home.cards / _APPROVERS_CARD


def standard_profiles() -> Profiles:
    """The profiles that come with the program."""
    file = resources.files("resources") / "profiles" / "standard.toml"
    return read_profiles(file.read_text("utf-8"), "standard.toml")


def create_demo(
    home: Home, *, readers: int, keystore: KeyStore, clock: Clock, entropy: Entropy
) -> DemoWorld:
    """Make everything. Errors: HomeTaken, those of the store and the CA."""
    if home.database.exists() or home.demo.exists():
        raise HomeTaken(str(home.root))
    home.make()
    (home.demo / "cards").mkdir(parents=True, mode=0o700)
    now = clock.now()
    ca = _make_ca(home, keystore, clock, entropy)
    attestation = AttestationAuthority.create(now - timedelta(days=1))
    attestation.save(home.demo / "attestation.json")
    world = _make_cards(home, readers, attestation)
    key = Secret(entropy.bytes(STORE_KEY_BYTES))
    keystore.store(STORE_KEY, key)
    store = Store.create(home.database, key, clock, sealing_certificate_at(now))
    try:
        _fill(store, ca, attestation, home, keystore, entropy, clock, world)
    finally:
        store.close()
    # Written last: a home without it is no demonstration, however far this came.
    (home.demo / _WORLD).write_text(world.to_json(), "utf-8")
    return world


def sealing_certificate_at(now: datetime) -> Callable[[RSAPrivateKey, str], bytes]:
    """How a new store's sealing key gets its certificate."""
    return lambda key, name: make_sealing_certificate(key, name, now)


def _make_ca(home: Home, keystore: KeyStore, clock: Clock, entropy: Entropy) -> EmbeddedCa:
    passphrase = Secret(entropy.bytes(24).hex())
    keystore.store(CA_PASSPHRASE, passphrase)
    return EmbeddedCa.create(home.ca, name="Demonstration", passphrase=passphrase, clock=clock.now)


def _make_cards(home: Home, readers: int, attestation: AttestationAuthority) -> DemoWorld:
    names = ["officer.json", *(f"card-{number}.json" for number in range(1, readers))]
    serials = [_OFFICER_SERIAL, *(_FIRST_SERIAL + n for n in range(readers - 1))]
    world = DemoWorld(cards=tuple(names))
    files = [world.card_file(home, number) for number in range(len(names))]
    files.append(world.approver_card_file(home))
    for serial, path in zip((*serials, _APPROVER_SERIAL), files, strict=True):
        VirtualCard.blank_yubikey(serial, authority=attestation, path=path)
    return world


def _fill(
    store: Store,
    ca: EmbeddedCa,
    attestation: AttestationAuthority,
    home: Home,
    keystore: KeyStore,
    entropy: Entropy,
    clock: Clock,
    world: DemoWorld,
) -> None:
    profiles, directory = standard_profiles(), store.directory
    profile = profiles.certificate("officer")
    if profile is None:
        raise ProfileUnknown("officer")
    made = (
        _Made("demo-officer", OFFICER, Role.REGISTRATION_OFFICER, OFFICER_PIN),
        _Made("demo-approver", APPROVER, Role.APPROVER, APPROVER_PIN),
    )
    files = (world.card_file(home, 0), world.approver_card_file(home))
    officers = tuple(
        one.officer(VirtualCard.load(file), ca, profile, entropy)
        for one, file in zip(made, files, strict=True)
    )
    issuer, root = ca.chain()
    trust = {
        Anchor.OFFICER_ROOT: (root,),
        Anchor.OFFICER_INTERMEDIATE: (issuer,),
        Anchor.ATTESTATION_ROOT: (
            attestation.root.public_bytes(Encoding.DER),
            *shipped_attestation_roots(),
        ),
        Anchor.ESCROW: (_make_escrow(home, keystore, entropy, clock),),
    }
    people = (*PEOPLE, OFFICER, APPROVER)
    with store.transaction():
        directory.save_people(people)
        directory.save_officers(officers)
        directory.set_profiles(profiles)
        for anchor, ders in trust.items():
            directory.set_anchors(anchor, ders)
    seed = DirectorySeed(
        people=people,
        officers=officers,
        profiles=profiles,
        trust=tuple(TrustSet(kind=TrustKind(a.value), ders=ders) for a, ders in trust.items()),
        enrolment_codes=(EnrolmentCode(code=entropy.bytes(16).hex()),),
    )
    write_seed(home, seed)


@dataclass(frozen=True)
class _Made:
    """An officer of the demonstration, to be given a card."""

    id: str
    person: Person
    role: Role
    pin: str

    def officer(
        self, card: VirtualCard, ca: EmbeddedCa, profile: CertificateProfile, entropy: Entropy
    ) -> Officer:
        key = make_officer_card(card, ca, profile, self.person, Secret(self.pin), entropy)
        return Officer(
            id=OfficerId(self.id),
            display_name=self.person.display_name,
            roles=frozenset({self.role}),
            spki_sha256=key,
            subscriber=self.person.id,
        )


def _make_escrow(home: Home, keystore: KeyStore, entropy: Entropy, clock: Clock) -> bytes:
    """The escrow's key, locked with a passphrase; in real use it is never on a workstation.

    The passphrase lies beside it as well, for the centre to read: it protects nothing.
    """
    key, passphrase = generate_private_key(65537, 3072), Secret(entropy.bytes(24).hex())
    keystore.store(ESCROW_PASSPHRASE, passphrase)
    locked = key.private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(passphrase.reveal())
    )
    certificate = make_sealing_certificate(key, "Demonstration escrow", clock.now())
    pem = load_der_x509_certificate(certificate).public_bytes(Encoding.PEM)
    write_whole(home.demo / ESCROW_KEY, locked + pem)
    write_whole(home.demo / ESCROW_PASSPHRASE_FILE, passphrase.reveal())
    (home.demo / "escrow.der").write_bytes(certificate)
    return certificate
