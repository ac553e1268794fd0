"""The first tables: workstations, sessions, records, directory."""

import sqlalchemy as sa
from alembic import op

from officer_app.central.migrations.guards import forbid_changes
from officer_app.central.models import UtcDateTime

revision = "0001"
down_revision = None

_HASH = sa.String(64)
_WORKSTATION = sa.String(32)
_NEVER_CHANGED = ("records", "forks", "profiles", "profiles_in_force")


def upgrade() -> None:
    """Make them."""
    _make_basics()
    _make_workstations()
    _make_records()
    _make_directory()
    for table in _NEVER_CHANGED:
        forbid_changes(table)


def downgrade() -> None:
    """Remove everything."""
    for table in (
        *("trust", "profiles_in_force", "profiles", "officers", "people", "tokens", "forks"),
        *("records", "sessions", "challenges", "nonces", "enrolment_codes", "workstations"),
        *("counters", "singles"),
    ):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION is_never_changed")


def _make_basics() -> None:
    op.create_table(
        "singles",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("content", sa.Text, nullable=False),
    )
    counters = op.create_table(
        "counters",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("next", sa.BigInteger, nullable=False),
    )
    op.bulk_insert(counters, [{"name": "log", "next": 0}, {"name": "directory", "next": 1}])


def _make_workstations() -> None:
    op.create_table(
        "workstations",
        sa.Column("id", _WORKSTATION, primary_key=True),
        sa.Column("public_key", sa.LargeBinary, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("sealing_certificate", sa.LargeBinary, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("status_reason", sa.Text, nullable=False),
        sa.Column("registered_at", UtcDateTime, nullable=False),
        sa.Column("registered_by", sa.Text, nullable=False),
        sa.Column("next_sequence", sa.BigInteger, nullable=False),
        sa.Column("head_sha256", _HASH, nullable=False),
    )
    op.create_table(
        "enrolment_codes",
        sa.Column("sha256", _HASH, primary_key=True),
        sa.Column("expires_at", UtcDateTime, nullable=False),
        sa.Column("used_by", _WORKSTATION),
    )
    op.create_table(
        "nonces",
        sa.Column("workstation", _WORKSTATION, primary_key=True),
        sa.Column("nonce", sa.String(128), primary_key=True),
        sa.Column("expires_at", UtcDateTime, nullable=False, index=True),
    )
    op.create_table(
        "challenges",
        sa.Column("sha256", _HASH, primary_key=True),
        sa.Column("workstation", _WORKSTATION, nullable=False),
        sa.Column("purpose", sa.Text, nullable=False),
        sa.Column("expires_at", UtcDateTime, nullable=False, index=True),
    )
    op.create_table(
        "sessions",
        sa.Column("sha256", _HASH, primary_key=True),
        sa.Column("workstation", _WORKSTATION, sa.ForeignKey("workstations.id"), nullable=False),
        sa.Column("officer", sa.Text, nullable=False),
        sa.Column("certificate", sa.LargeBinary, nullable=False),
        sa.Column("expires_at", UtcDateTime, nullable=False, index=True),
    )


def _make_records() -> None:
    op.create_table(
        "records",
        sa.Column("position", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("workstation", _WORKSTATION, sa.ForeignKey("workstations.id"), nullable=False),
        sa.Column("sequence", sa.BigInteger, nullable=False),
        sa.Column("sha256", _HASH, nullable=False, unique=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("received_at", UtcDateTime, nullable=False),
        sa.Column("outcome", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("signed_json", sa.Text, nullable=False),
        sa.UniqueConstraint("workstation", "sequence"),
    )
    op.create_table(
        "forks",
        sa.Column("sha256", _HASH, primary_key=True),
        sa.Column("workstation", _WORKSTATION, sa.ForeignKey("workstations.id"), nullable=False),
        sa.Column("sequence", sa.BigInteger, nullable=False),
        sa.Column("received_at", UtcDateTime, nullable=False),
        sa.Column("signed_json", sa.Text, nullable=False),
    )
    op.create_table(
        "tokens",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("subscriber", sa.Text, index=True),
        sa.Column("position", sa.BigInteger, nullable=False),
        sa.Column("json", sa.Text, nullable=False),
    )


def _make_directory() -> None:
    op.create_table(
        "people",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("changed", sa.BigInteger, nullable=False, unique=True),
        sa.Column("json", sa.Text, nullable=False),
    )
    op.create_table(
        "officers",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("spki_sha256", _HASH, nullable=False, unique=True),
        sa.Column("changed", sa.BigInteger, nullable=False, unique=True),
        sa.Column("json", sa.Text, nullable=False),
    )
    op.create_table(
        "profiles",
        sa.Column("kind", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("version", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("json", sa.Text, nullable=False),
    )
    op.create_table(
        "profiles_in_force",
        sa.Column("changed", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("since", UtcDateTime, nullable=False),
        sa.Column("json", sa.Text, nullable=False),
    )
    op.create_table(
        "trust",
        sa.Column("kind", sa.Text, primary_key=True),
        sa.Column("changed", sa.BigInteger, nullable=False, unique=True),
        sa.Column("json", sa.Text, nullable=False),
    )
