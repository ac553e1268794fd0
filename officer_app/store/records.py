"""Records on this workstation: appended, signed, chained; and what they make true."""

import json
from collections.abc import Iterable, Iterator

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from officer_app.domain.ca_faults import CertificateUnreadable
from officer_app.domain.certificates import summarise
from officer_app.domain.ids import SubscriberId, TokenId, WorkstationId
from officer_app.domain.projection import (
    FOLD_VERSION,
    CertificateNow,
    TokenNow,
    certificate_after,
    certificates_of,
    changes_of,
    token_after,
    tokens_of,
)
from officer_app.domain.records import (
    GENESIS,
    Body,
    Record,
    SignedRecord,
    TokenIssued,
    TokenReplaced,
    sign_record,
    verify_chain,
)
from officer_app.domain.store_faults import RecordsTampered, StoreCorrupt
from officer_app.domain.token import TokenStatus
from officer_app.host.clock import Clock
from officer_app.store.database import Database, Row
from officer_app.store.overview import moment
from officer_app.store.singles import Singles
from officer_app.store.stored import read_value, read_values

__all__ = ["Records"]

_FOLD = "projection.fold"
_LAYOUT = 2
"""Counts up whenever the same fold is kept in other columns."""
_PAGE = 500


class Records:
    """Append and read; nothing is ever changed or removed (triggers hold that too)."""

    def __init__(
        self, database: Database, workstation: WorkstationId, key: Ed25519PrivateKey, clock: Clock
    ) -> None:
        self._database = database
        self._workstation = workstation
        self._key = key
        self._clock = clock

    def append(self, body: Body) -> SignedRecord:
        """Record, outbox row and what becomes true, in one transaction."""
        with self._database.transaction():
            sequence, previous = self._end_of_chain()
            record = Record(
                workstation=self._workstation,
                sequence=sequence,
                previous=previous,
                at=self._clock.now(),
                body=body,
            )
            signed = sign_record(record, self._key)
            self._insert(signed)
            self._project(record)
        return signed

    def verify(self) -> int:
        """Check the whole chain; answers its length. Errors: RecordsTampered."""
        return verify_chain(self._readable(), self._key.public_key())

    def all(self) -> Iterator[SignedRecord]:
        """The whole chain from its first record on, read page by page."""
        return (read_value(SignedRecord, text) for _sequence, text in self._rows())

    def since(self, sequence: int, limit: int) -> tuple[SignedRecord, ...]:
        """Records from that sequence number on, the oldest first."""
        rows = self._database.read(
            "SELECT signed_json FROM records WHERE sequence >= ? ORDER BY sequence LIMIT ?",
            (sequence, limit),
        )
        return read_values(SignedRecord, rows)

    def bring_up_to_date(self, singles: Singles) -> None:
        """Fold all records again if what is kept of them was folded by other rules."""
        if singles.get(_FOLD) == _fold_version():
            return
        with self._database.transaction():
            self._database.write("DELETE FROM tokens")
            self._database.write("DELETE FROM certificates")
            for signed in self.all():
                self._project(signed.record)
            singles.put(_FOLD, _fold_version())

    def recent(self, limit: int, offset: int = 0) -> tuple[SignedRecord, ...]:
        """The newest first."""
        rows = self._database.read(
            "SELECT signed_json FROM records ORDER BY sequence DESC LIMIT ? OFFSET ?",
            (limit, offset),
        )
        return read_values(SignedRecord, rows)

    def token(self, token: TokenId) -> TokenNow | None:
        """One token."""
        rows = self._database.read("SELECT json FROM tokens WHERE id = ?", (str(token),))
        return read_value(TokenNow, rows[0][0]) if rows else None

    def token_status(self, token: TokenId) -> TokenStatus | None:
        """Where one token is in its life; None when no record tells of it."""
        found = self.token(token)
        return found.status if found else None

    def tokens(self, limit: int, offset: int = 0) -> tuple[TokenNow, ...]:
        """All tokens, those that changed last first."""
        return self._tokens("ORDER BY changed_at DESC, id LIMIT ? OFFSET ?", limit, offset)

    def tokens_of(self, subscriber: SubscriberId) -> tuple[TokenNow, ...]:
        """A person's tokens."""
        return self._tokens("WHERE subscriber = ? ORDER BY changed_at DESC", str(subscriber))

    def tokens_of_people(self, people: Iterable[SubscriberId]) -> tuple[TokenNow, ...]:
        """The tokens of all these people."""
        return self._tokens(
            "WHERE subscriber IN (SELECT value FROM json_each(?)) ORDER BY changed_at DESC",
            json.dumps([str(one) for one in people]),
        )

    def certificates(self, limit: int, offset: int = 0) -> tuple[CertificateNow, ...]:
        """All certificates, the newest first."""
        return self._certificates("ORDER BY issued_at DESC, sha256 LIMIT ? OFFSET ?", limit, offset)

    def certificates_of(self, subscriber: SubscriberId) -> tuple[CertificateNow, ...]:
        """A person's certificates."""
        return self._certificates("WHERE subscriber = ? ORDER BY issued_at", str(subscriber))

    def certificates_of_token(self, token: TokenId) -> tuple[CertificateNow, ...]:
        """A token's certificates."""
        return self._certificates("WHERE token = ? ORDER BY issued_at", str(token))

    def authorisation_of(self, token: TokenId) -> bytes | None:
        """The officer's signed decision (CMS, DER) in the token's last issuance."""
        rows = self._database.read(
            "SELECT signed_json FROM records"
            " WHERE kind IN ('token_issued', 'token_replaced') AND token = ?"
            " ORDER BY sequence DESC LIMIT 1",
            (str(token),),
        )
        if not rows:
            return None
        body = read_value(SignedRecord, rows[0][0]).record.body
        return body.authorisation if isinstance(body, TokenIssued | TokenReplaced) else None

    def certificates_like(self, fingerprint: str) -> tuple[CertificateNow, ...]:
        """Those whose SHA-256 (hex) begins so; at most two, which is one too many."""
        if not fingerprint or not set(fingerprint) <= set("0123456789abcdef"):
            return ()
        return self._certificates("WHERE sha256 GLOB ? LIMIT 2", f"{fingerprint}*")

    def _tokens(self, where: str, *parameters: object) -> tuple[TokenNow, ...]:
        rows = self._database.read(f"SELECT json FROM tokens {where}", parameters)  # noqa: S608  (ours)
        return read_values(TokenNow, rows)

    def _certificates(self, where: str, *parameters: object) -> tuple[CertificateNow, ...]:
        rows = self._database.read(f"SELECT json FROM certificates {where}", parameters)  # noqa: S608
        return read_values(CertificateNow, rows)

    def _end_of_chain(self) -> tuple[int, str]:
        rows = self._database.read(
            "SELECT sequence, sha256 FROM records ORDER BY sequence DESC LIMIT 1"
        )
        return (rows[0][0] + 1, rows[0][1]) if rows else (0, GENESIS)

    def _insert(self, signed: SignedRecord) -> None:
        record = signed.record
        token = getattr(record.body, "token", None)
        subscriber = getattr(record.body, "subscriber", None)
        self._database.write(
            "INSERT INTO records (sequence, kind, at, token, subscriber, sha256, signed_json)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                record.sequence,
                record.body.kind,
                record.at.isoformat(),
                str(token) if token else None,
                str(subscriber) if subscriber else None,
                record.sha256(),
                signed.to_json(),
            ),
        )
        self._database.write("INSERT INTO outbox (sequence) VALUES (?)", (record.sequence,))

    def _project(self, record: Record) -> None:
        for token in tokens_of(record):
            after = token_after(token, self.token(token), record)
            if after is None:
                continue
            self._database.write(
                "INSERT OR REPLACE INTO tokens (id, status, subscriber, changed_at, json)"
                " VALUES (?, ?, ?, ?, ?)",
                (
                    str(after.id),
                    after.status,
                    str(after.subscriber) if after.subscriber else None,
                    record.at.isoformat(),
                    after.to_json(),
                ),
            )
        for change in changes_of(record):
            for before in self._certificates("WHERE sha256 = ?", change.sha256):
                self._keep(certificate_after(before, change))
        for certificate in certificates_of(record):
            self._keep(certificate)

    def _keep(self, certificate: CertificateNow) -> None:
        self._database.write(
            "INSERT OR REPLACE INTO certificates"
            " (sha256, token, subscriber, issued_at, status, ends_at, json)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                certificate.sha256,
                str(certificate.token),
                str(certificate.subscriber),
                certificate.issued_at.isoformat(),
                certificate.status,
                _end_of(certificate),
                certificate.to_json(),
            ),
        )

    def _rows(self) -> Iterator[Row]:
        """Every row's own sequence number and text, in order."""
        sequence = -1
        while page := self._database.read(
            "SELECT sequence, signed_json FROM records WHERE sequence > ?"
            " ORDER BY sequence LIMIT ?",
            (sequence, _PAGE),
        ):
            yield from page
            sequence = page[-1][0]

    def _readable(self) -> Iterator[SignedRecord]:
        """The chain; a record that cannot be read, or lies in another's place, was changed."""
        for sequence, text in self._rows():
            try:
                signed = read_value(SignedRecord, text)
            except StoreCorrupt as cause:
                raise RecordsTampered(sequence) from cause
            if signed.record.sequence != sequence:
                raise RecordsTampered(signed.record.sequence)
            yield signed


def _end_of(certificate: CertificateNow) -> str | None:
    """When it ends; None for one that cannot be read, which is never counted."""
    try:
        return moment(summarise(certificate.der).not_after)
    except CertificateUnreadable:
        return None


def _fold_version() -> bytes:
    return f"{FOLD_VERSION}.{_LAYOUT}".encode()
