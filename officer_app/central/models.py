"""The tables of the central database."""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    DateTime,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    Text,
    UniqueConstraint,
    false,
    text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

__all__ = [
    "Base",
    "ChallengeRow",
    "CounterRow",
    "EnrolmentCodeRow",
    "EscrowRow",
    "ForkRow",
    "HeadDoubtRow",
    "NonceRow",
    "OfficerRow",
    "PersonRow",
    "ProfileRow",
    "ProfilesRow",
    "RecordRow",
    "RestorationRow",
    "SessionRow",
    "SingleRow",
    "TokenRow",
    "TokenSealRow",
    "TreeHeadRow",
    "TreeNodeRow",
    "TrustRow",
    "UtcDateTime",
    "WorkstationRow",
]


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, always UTC, also where the database knows no time zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002
    ) -> datetime | None:
        """To the database."""
        return value.astimezone(UTC) if value is not None else None

    def process_result_value(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002
    ) -> datetime | None:
        """From the database."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """All tables."""

    type_annotation_map = {  # noqa: RUF012  (SQLAlchemy reads it so)
        datetime: UtcDateTime,
        int: BigInteger,
        str: Text,
        bytes: LargeBinary,
    }


_HASH = String(64)
"""SHA-256, hex."""


class SingleRow(Base):
    """Things of which there is one."""

    __tablename__ = "singles"
    name: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[str]


class CounterRow(Base):
    """Numbers given out in the order of commits: whoever takes one holds the row to the end."""

    __tablename__ = "counters"
    name: Mapped[str] = mapped_column(primary_key=True)
    next: Mapped[int]


class WorkstationRow(Base):
    """A registered workstation, and how far its chain of records is held."""

    __tablename__ = "workstations"
    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    public_key: Mapped[bytes]
    name: Mapped[str]
    sealing_certificate: Mapped[bytes]
    status: Mapped[str]
    status_reason: Mapped[str]
    registered_at: Mapped[datetime]
    registered_by: Mapped[str]
    next_sequence: Mapped[int]
    head_sha256: Mapped[str] = mapped_column(_HASH)


class EnrolmentCodeRow(Base):
    """A code that registers one workstation, known by its hash only."""

    __tablename__ = "enrolment_codes"
    sha256: Mapped[str] = mapped_column(_HASH, primary_key=True)
    expires_at: Mapped[datetime]
    used_by: Mapped[str | None] = mapped_column(String(32))


class NonceRow(Base):
    """A request that has been heard; kept for as long as it could be sent again."""

    __tablename__ = "nonces"
    workstation: Mapped[str] = mapped_column(String(32), primary_key=True)
    nonce: Mapped[str] = mapped_column(String(128), primary_key=True)
    expires_at: Mapped[datetime] = mapped_column(index=True)


class ChallengeRow(Base):
    """A nonce that waits for an officer's signature."""

    __tablename__ = "challenges"
    sha256: Mapped[str] = mapped_column(_HASH, primary_key=True)
    workstation: Mapped[str] = mapped_column(String(32))
    purpose: Mapped[str]
    expires_at: Mapped[datetime] = mapped_column(index=True)


class SessionRow(Base):
    """An officer's session, known by the hash of its token."""

    __tablename__ = "sessions"
    sha256: Mapped[str] = mapped_column(_HASH, primary_key=True)
    workstation: Mapped[str] = mapped_column(ForeignKey("workstations.id"))
    officer: Mapped[str]
    certificate: Mapped[bytes]
    """The officer's, DER: looked at again with every use of the session."""
    expires_at: Mapped[datetime] = mapped_column(index=True)


class RecordRow(Base):
    """A record in the centre's log. Never changed, never removed: triggers hold that."""

    __tablename__ = "records"
    __table_args__ = (UniqueConstraint("workstation", "sequence"),)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    workstation: Mapped[str] = mapped_column(ForeignKey("workstations.id"))
    sequence: Mapped[int]
    sha256: Mapped[str] = mapped_column(_HASH, unique=True)
    kind: Mapped[str]
    at: Mapped[datetime]
    received_at: Mapped[datetime]
    outcome: Mapped[str]
    reason: Mapped[str]
    signed_json: Mapped[str]


class ForkRow(Base):
    """Evidence that a workstation told two histories: the signed record that does not fit."""

    __tablename__ = "forks"
    sha256: Mapped[str] = mapped_column(_HASH, primary_key=True)
    workstation: Mapped[str] = mapped_column(ForeignKey("workstations.id"))
    sequence: Mapped[int]
    received_at: Mapped[datetime]
    signed_json: Mapped[str]


class TreeNodeRow(Base):
    """A complete tree within the log's Merkle tree; of level 0, the leaf of one record.

    Never changed, never removed: triggers hold that.
    """

    __tablename__ = "tree_nodes"
    level: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    """Of level 0: the record's position."""
    hash: Mapped[bytes]


class TreeHeadRow(Base):
    """A head that was signed. Never changed, never removed: triggers hold that."""

    __tablename__ = "tree_heads"
    era: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    size: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    json: Mapped[str]


class RestorationRow(Base):
    """The log goes on from an old backup. Never changed, never removed: triggers hold that."""

    __tablename__ = "restorations"
    era: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    json: Mapped[str]


class HeadDoubtRow(Base):
    """Evidence: a head with our signature that is not one of this log."""

    __tablename__ = "head_doubts"
    sha256: Mapped[str] = mapped_column(_HASH, primary_key=True)
    workstation: Mapped[str] = mapped_column(ForeignKey("workstations.id"))
    """Who showed it first."""
    received_at: Mapped[datetime]
    json: Mapped[str]


class TokenRow(Base):
    """A token as the accepted records leave it."""

    __tablename__ = "tokens"
    id: Mapped[str] = mapped_column(primary_key=True)
    status: Mapped[str]
    subscriber: Mapped[str | None] = mapped_column(index=True)
    position: Mapped[int]
    json: Mapped[str]


class TokenSealRow(Base):
    """In which accepted record a token's newest sealed secrets are."""

    __tablename__ = "token_seals"
    token: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(ForeignKey("records.position"))


def _once(name: str, events: str) -> Index:
    """Of these events, an opening has one at most."""
    only = text(f"event IN ({events})")
    return Index(name, "opening", unique=True, sqlite_where=only, postgresql_where=only)


class EscrowRow(Base):
    """A line of the escrow's journal. Never changed, never removed: triggers hold that."""

    __tablename__ = "escrow_events"
    __table_args__ = (
        _once("escrow_begins_once", "'asked'"),
        _once("escrow_verdict_once", "'approved', 'rejected'"),
        _once("escrow_ends_once", "'opened', 'rejected', 'expired'"),
    )
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    event: Mapped[str]
    opening: Mapped[str | None] = mapped_column(_HASH, index=True)
    procedure: Mapped[str] = mapped_column(index=True)
    token: Mapped[str]
    officer: Mapped[str]
    workstation: Mapped[str] = mapped_column(ForeignKey("workstations.id"))
    reason: Mapped[str]
    detail: Mapped[str]
    expires_at: Mapped[datetime | None]
    """Of what was asked or approved: until when it counts."""
    approved_by: Mapped[str | None]
    seal: Mapped[int | None] = mapped_column(ForeignKey("records.position"))
    """The record whose sealed secrets were opened."""
    signed: Mapped[bytes | None]
    remote: Mapped[bool] = mapped_column(server_default=false(), default=False)
    """Of what was asked: an officer at another workstation has to let it happen."""


class PersonRow(Base):
    """A person; `changed` is the place in the order of the directory's changes."""

    __tablename__ = "people"
    id: Mapped[str] = mapped_column(primary_key=True)
    changed: Mapped[int] = mapped_column(unique=True)
    json: Mapped[str]


class OfficerRow(Base):
    """An officer."""

    __tablename__ = "officers"
    id: Mapped[str] = mapped_column(primary_key=True)
    spki_sha256: Mapped[str] = mapped_column(_HASH, unique=True)
    changed: Mapped[int] = mapped_column(unique=True)
    json: Mapped[str]


class ProfileRow(Base):
    """One version of one profile: never changed once it is there."""

    __tablename__ = "profiles"
    kind: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    json: Mapped[str]


class ProfilesRow(Base):
    """All profiles in force from one change on."""

    __tablename__ = "profiles_in_force"
    changed: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    since: Mapped[datetime]
    json: Mapped[str]


class TrustRow(Base):
    """What is trusted for one purpose."""

    __tablename__ = "trust"
    kind: Mapped[str] = mapped_column(primary_key=True)
    changed: Mapped[int] = mapped_column(unique=True)
    json: Mapped[str]
