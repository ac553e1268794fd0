"""A real central server for tests: officers with cards, workstations with chains of records."""

import atexit
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding

from officer_app.ca.embedded import EmbeddedCa
from officer_app.central.app import create_app
from officer_app.central.escrow_keys import EscrowKey
from officer_app.central.log_keys import LogKey, SoftwareLogKey
from officer_app.central.serving import CentreThread
from officer_app.central.settings import CentralSettings
from officer_app.domain.authorisation import Authorisation, AuthorisedKey
from officer_app.domain.exchange import (
    DirectorySeed,
    EnrolmentCode,
    PushBatch,
    PushReceipt,
    RegisterWorkstation,
    TrustKind,
    TrustSet,
    register_request,
    workstation_id,
)
from officer_app.domain.ids import OfficerId, ProcedureId, SubscriberId, TokenId, TokenKind
from officer_app.domain.keys import KeyAlgorithm, spki_sha256
from officer_app.domain.log import ConsistencyProof, InclusionProof, LeafPage
from officer_app.domain.officer import Officer, Role
from officer_app.domain.profiles import Profiles
from officer_app.domain.records import (
    GENESIS,
    Body,
    CertificateOnToken,
    OfficerSignedIn,
    Record,
    SignedRecord,
    TokenIssued,
    TokenPrepared,
    sign_record,
)
from officer_app.domain.token import Slot
from officer_app.host.clock import SetClock
from officer_app.host.entropy import SystemEntropy
from officer_app.signing.cms import sign_authorisation
from officer_app.signing.keys import SoftwareKey
from officer_app.sync.client import CentreClient
from officer_app.sync.wire import Wire
from tests.support.issuing import (
    NOW,
    PRIVATE_KEY,
    Clock,
    certificate_profile,
    copy_ca,
    issue,
    key_of,
    make_person,
    order_for,
    self_made,
    shipped_profiles,
)

__all__ = [
    "CODES",
    "LOG_KEY",
    "Card",
    "CentreRoom",
    "Desk",
    "centre_room",
    "code",
    "decision",
    "make_card",
]

CODES = 4
LOG_KEY = SoftwareLogKey(Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
"""Of every centre, if nothing else is said: what is restored has its key still."""
PERSON = make_person("p-1")
TOKEN = TokenId(kind=TokenKind.YUBIKEY, serial="12000001")
PROFILE = shipped_profiles().tokens[0].id


def code(number: int) -> EnrolmentCode:
    """One of the codes that the centre was given."""
    return EnrolmentCode(code=f"enrolment-code-{number:04}")


@dataclass
class Card:
    """An officer and the card's key and certificate."""

    officer: Officer
    key: PRIVATE_KEY
    certificate: bytes
    chain: tuple[bytes, ...]

    def sign(self, content: bytes, at: datetime = NOW) -> bytes:
        """CMS SignedData over the content."""
        return sign_authorisation(
            content,
            key=SoftwareKey(self.key),
            certificate=self.certificate,
            chain=self.chain,
            at=at,
        )


def make_card(ca: EmbeddedCa, name: str, *roles: Role, subscriber: str | None = None) -> Card:
    """An officer whose certificate the CA has made."""
    key = ec.generate_private_key(ec.SECP256R1())
    person = make_person(f"person-of-{name}", given_name=name)
    order = order_for(key, name=uuid4().hex, person=person, profile=certificate_profile("officer"))
    issued = issue(ca, order)
    officer = Officer(
        id=OfficerId(name),
        display_name=name.capitalize(),
        roles=frozenset(roles),
        spki_sha256=spki_sha256(key.public_key()),
        subscriber=SubscriberId(subscriber) if subscriber else None,
    )
    return Card(officer, key, issued.certificate, issued.chain[:1])


@cache
def shared_ca() -> tuple[EmbeddedCa, tuple[Card, Card, Card]]:
    """One CA and its officers for the whole run: opening its key takes its time.

    What a test revokes has to be a card of its own.
    """
    place = TemporaryDirectory()
    atexit.register(place.cleanup)
    ca = copy_ca(Path(place.name) / "ca")
    return ca, (
        make_card(ca, "olga", Role.REGISTRATION_OFFICER, subscriber="person-of-olga"),
        make_card(ca, "adam", Role.ADMINISTRATOR),
        make_card(ca, "stranger"),
    )


@dataclass
class Desk:
    """A workstation: its key, its client, its chain."""

    key: Ed25519PrivateKey
    client: CentreClient
    clock: SetClock
    sealing_key: rsa.RSAPrivateKey
    sealing_certificate: bytes
    chain: list[SignedRecord] = field(default_factory=list)

    def registration(self, grant: EnrolmentCode) -> RegisterWorkstation:
        """What it sends to make itself known."""
        return register_request(
            self.key,
            name="Front desk",
            sealing_certificate=self.sealing_certificate,
            grant=grant,
        )

    def sign(self, body: Body, sequence: int, previous: str) -> SignedRecord:
        """A record anywhere in the chain."""
        record = Record(
            workstation=workstation_id(self.key.public_key()),
            sequence=sequence,
            previous=previous,
            at=self.clock.now(),
            body=body,
        )
        return sign_record(record, self.key)

    def write(self, *bodies: Body) -> tuple[SignedRecord, ...]:
        """Records at the end of the chain."""
        for body in bodies:
            previous = self.chain[-1].record.sha256() if self.chain else GENESIS
            self.chain.append(self.sign(body, len(self.chain), previous))
        return tuple(self.chain[len(self.chain) - len(bodies) :])

    def push(self, *records: SignedRecord) -> PushReceipt:
        """Send records."""
        return self.client.push(PushBatch(records=records))

    def get(self, path: str) -> bytes:
        """What the centre answers to a signed request."""
        return self.client._signed("GET", path).body

    def leaves(self, start: int) -> LeafPage:
        """Hashes of the log's leaves from one on."""
        return LeafPage.from_json(self.get(f"/v1/log/leaves?start={start}"))

    def inclusion(self, record: str, size: int) -> InclusionProof:
        """That a record (SHA-256, hex) is in the log of a size."""
        return InclusionProof.from_json(self.get(f"/v1/log/inclusion?record={record}&size={size}"))

    def consistency(self, first: int, second: int) -> ConsistencyProof:
        """That the log of one size begins with that of another."""
        return ConsistencyProof.from_json(
            self.get(f"/v1/log/consistency?first={first}&second={second}")
        )

    def sign_in_records(self, count: int, officer: str = "olga") -> tuple[SignedRecord, ...]:
        """The simplest records there are."""
        return self.write(*[OfficerSignedIn(officer=OfficerId(officer))] * count)


@dataclass
class CentreRoom:
    """A server that runs, and what is around it."""

    url: str
    settings: CentralSettings
    ca: EmbeddedCa
    clock: Clock
    seed: DirectorySeed
    olga: Card
    """A registration officer."""
    adam: Card
    """An administrator."""
    stranger: Card
    """Has a certificate of the right CA, but is no officer."""
    desks: int = 0
    clients: list[CentreClient] = field(default_factory=list)

    def new_desk(self) -> Desk:
        """A workstation that the centre does not know."""
        sealing_key = key_of(KeyAlgorithm.RSA2048, len(self.clients))
        assert isinstance(sealing_key, rsa.RSAPrivateKey)
        certificate = self_made(sealing_key).public_bytes(Encoding.DER)
        clock, key = SetClock(self.clock.now), Ed25519PrivateKey.generate()
        return Desk(key, self._client(key, clock), clock, sealing_key, certificate)

    def same_desk(self, desk: Desk) -> Desk:
        """A workstation that was registered at this centre's database before."""
        clock = SetClock(self.clock.now)
        return replace(desk, client=self._client(desk.key, clock), clock=clock)

    def desk_registered(self, number: int) -> Desk:
        """A workstation, registered with that code."""
        desk = self.new_desk()
        desk.client.register(desk.registration(code(number)))
        return desk

    def desk_at(self, desk: Desk, url: str) -> Desk:
        """The same workstation, which asks another server of this centre."""
        clock = SetClock(self.clock.now)
        return replace(desk, client=self._client(desk.key, clock, url), clock=clock)

    def _client(self, key: Ed25519PrivateKey, clock: SetClock, url: str = "") -> CentreClient:
        client = CentreClient(Wire(url or self.url, clock), key, clock, SystemEntropy())
        self.clients.append(client)
        return client

    def desk(self) -> Desk:
        """A registered workstation."""
        desk = self.desk_registered(self.desks)
        self.desks += 1
        return desk

    def prepared(self, token: TokenId = TOKEN, officer: str = "olga") -> TokenPrepared:
        """A card was prepared."""
        return TokenPrepared(
            procedure=ProcedureId("0" * 32),
            officer=OfficerId(officer),
            token=token,
            profile=PROFILE,
            model="YubiKey 5",
            firmware="5.7.1",
            sealed=b"sealed",
        )

    def issued(
        self,
        *,
        card: Card | None = None,
        token: TokenId = TOKEN,
        subscriber: str = "p-1",
        said: Mapping[str, object] | None = None,
    ) -> TokenIssued:
        """A card was issued; `said` makes the officer's decision say something else."""
        key, profile = key_of(KeyAlgorithm.P256, 77), certificate_profile("authentication")
        made = issue(self.ca, order_for(key, name=uuid4().hex, profile=profile))
        written = CertificateOnToken(
            slot=Slot.AUTHENTICATION, profile=profile.id, certificate=made.certificate
        )
        decided = decision(token, subscriber, spki_sha256(key.public_key()), self.clock.now)
        signed = decided.model_copy(update=said).canonical()
        return TokenIssued(
            procedure=ProcedureId("1" * 32),
            officer=OfficerId("olga"),
            subscriber=SubscriberId(subscriber),
            token=token,
            profile=PROFILE,
            authorisation=(card or self.olga).sign(signed, self.clock.now),
            certificates=(written,),
        )


def decision(token: TokenId, subscriber: str, spki: str, at: datetime) -> Authorisation:
    """What the officer decides."""
    return Authorisation(
        procedure=ProcedureId("1" * 32),
        officer=OfficerId("olga"),
        subscriber=SubscriberId(subscriber),
        subscriber_name="Åsa Öberg",
        token=token,
        token_profile=PROFILE,
        keys=(
            AuthorisedKey(
                slot=Slot.AUTHENTICATION,
                spki_sha256=spki,
                attestation_sha256=None,
                certificate_profile=certificate_profile("authentication").id,
            ),
        ),
        reason="new employee",
        decided_at=at,
    )


@contextmanager
def centre_room(
    database_url: str,
    *,
    officers: Sequence[Card] = (),
    profiles: Profiles | None = None,
    escrow_keys: Sequence[EscrowKey] = (),
    log_key: LogKey | None = LOG_KEY,
    restored: str = "",
    **settings: object,
) -> Iterator[CentreRoom]:
    """A server over an empty database, with three cards, one person and the profiles.

    `officers`: further ones.
    """
    clock, (ca, (olga, adam, stranger)) = Clock(), shared_ca()
    issuer, root = ca.chain()
    seed = DirectorySeed(
        people=(PERSON,),
        officers=(olga.officer, adam.officer, *(card.officer for card in officers)),
        profiles=profiles or shipped_profiles(),
        trust=(
            TrustSet(kind=TrustKind.OFFICER_ROOT, ders=(root,)),
            TrustSet(kind=TrustKind.OFFICER_INTERMEDIATE, ders=(issuer,)),
            TrustSet(kind=TrustKind.CRL, ders=(ca.crl(),)),
        ),
        enrolment_codes=tuple(map(code, range(CODES))),
    )
    chosen = CentralSettings(database_url=database_url, **settings)  # type: ignore[arg-type]  # any of its fields
    app = create_app(
        chosen,
        clock=clock,
        seed=seed,
        escrow_keys=escrow_keys,
        log_key=log_key,
        restored=restored,
    )
    thread = CentreThread(app).start()
    try:
        room = CentreRoom(thread.url, chosen, ca, clock, seed, olga, adam, stranger)
        yield room
        for client in room.clients:
            client.close()
    finally:
        thread.stop()
