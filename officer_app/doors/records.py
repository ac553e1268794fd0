"""What is true now: people, tokens and certificates, by the records and the directory."""

from collections.abc import Iterable
from concurrent.futures import Executor, Future
from dataclasses import dataclass

from officer_app.domain.ids import SubscriberId, TokenId
from officer_app.domain.policy_faults import CertificateUnknown
from officer_app.domain.profiles import KeySpec, Profiles, TokenProfile
from officer_app.domain.projection import CertificateNow, TokenNow
from officer_app.domain.records import SignedRecord
from officer_app.domain.subscriber import Person
from officer_app.procedures.add_certificate import keys_for
from officer_app.procedures.desk import Desk
from officer_app.store.store import Store

__all__ = ["PersonDetail", "RecordDoors"]


@dataclass(frozen=True)
class PersonDetail:
    """A person with the tokens and certificates that the person has now."""

    person: Person
    tokens: tuple[TokenNow, ...]
    certificates: tuple[CertificateNow, ...]


class RecordDoors:
    """Part of a Workstation: its questions, which change nothing."""

    def __init__(self, workers: Executor, store: Store, desk: Desk) -> None:
        self._workers = workers
        self._store = store
        self._desk = desk
        self._bench = desk.means.bench

    def search_people(
        self, text: str, limit: int = 50, offset: int = 0
    ) -> Future[tuple[Person, ...]]:
        """People whose name, number or e-mail begins so."""
        return self._workers.submit(self._store.directory.search, text, limit, offset)

    def person(self, subscriber: SubscriberId) -> Future[PersonDetail]:
        """One person with tokens and certificates. Errors: SubscriberUnknown."""
        return self._workers.submit(self._person_detail, subscriber)

    def tokens(self, limit: int = 200, offset: int = 0) -> Future[tuple[TokenNow, ...]]:
        """Every token that the records know."""
        return self._workers.submit(self._store.records.tokens, limit, offset)

    def token(self, token: TokenId) -> Future[TokenNow | None]:
        """What the records say of one token."""
        return self._workers.submit(self._store.records.token, token)

    def tokens_of_people(self, people: Iterable[SubscriberId]) -> Future[tuple[TokenNow, ...]]:
        """The tokens of all these people, those that changed last first."""
        return self._workers.submit(self._store.records.tokens_of_people, tuple(people))

    def tokens_in_readers(self) -> Future[tuple[TokenNow, ...]]:
        """What the records say of the tokens that lie in the readers now."""
        return self._workers.submit(self._tokens_in_readers)

    def certificates_of(self, token: TokenId) -> Future[tuple[CertificateNow, ...]]:
        """The certificates on a token."""
        return self._workers.submit(self._store.records.certificates_of_token, token)

    def keys_to_add(self, token: TokenId) -> Future[tuple[KeySpec, ...]]:
        """The keys that AddCertificate could give a token now, as its profile names them."""
        return self._workers.submit(keys_for, token, self._desk)

    def authorisation(self, token: TokenId) -> Future[bytes | None]:
        """The officer's signed decision (CMS, DER) behind a token's last issuance."""
        return self._workers.submit(self._store.records.authorisation_of, token)

    def certificates(self, limit: int = 200, offset: int = 0) -> Future[tuple[CertificateNow, ...]]:
        """Every certificate on a token, the newest first."""
        return self._workers.submit(self._store.records.certificates, limit, offset)

    def certificate(self, fingerprint: str) -> Future[CertificateNow]:
        """The one certificate whose SHA-256 (hex) begins so. Errors: CertificateUnknown."""
        return self._workers.submit(self._certificate, fingerprint)

    def journal(self, limit: int = 200, offset: int = 0) -> Future[tuple[SignedRecord, ...]]:
        """Records, the newest first."""
        return self._workers.submit(self._store.records.recent, limit, offset)

    def officer_keys(self) -> frozenset[str]:
        """Names (hex SHA-256) of the keys with which officers sign."""
        return frozenset(o.spki_sha256 for o in self._store.directory.officers())

    def profiles(self) -> Profiles:
        """The profiles in force, of tokens and of certificates."""
        return self._store.directory.profiles()

    def token_profiles(self) -> tuple[TokenProfile, ...]:
        """The token profiles in force."""
        return self._store.directory.profiles().tokens

    def verify(self) -> Future[int]:
        """Check the whole chain; answers its length. Errors: RecordsTampered."""
        return self._workers.submit(self._store.records.verify)

    def _tokens_in_readers(self) -> tuple[TokenNow, ...]:
        seen = (reader.token for reader in self._bench.readers())
        ids = [token.id for token in seen if token is not None and token.id is not None]
        known = (self._store.records.token(one) for one in ids)
        return tuple(token for token in known if token is not None)

    def _person_detail(self, subscriber: SubscriberId) -> PersonDetail:
        records = self._store.records
        return PersonDetail(
            person=self._desk.person(subscriber),
            tokens=records.tokens_of(subscriber),
            certificates=records.certificates_of(subscriber),
        )

    def _certificate(self, fingerprint: str) -> CertificateNow:
        found = self._store.records.certificates_like(fingerprint.lower())
        if len(found) != 1:
            raise CertificateUnknown(fingerprint)
        return found[0]
