"""The escrow: where each token's sealed secrets are, and the journal of openings."""

import json

import sqlalchemy as sa
from alembic import op

from officer_app.central.migrations.guards import forbid_changes
from officer_app.central.models import UtcDateTime

revision = "0002"
down_revision = "0001"

_HASH = sa.String(64)
_WORKSTATION = sa.String(32)
_ONCE = {
    "escrow_begins_once": "'asked'",
    "escrow_verdict_once": "'approved', 'rejected'",
    "escrow_ends_once": "'opened', 'rejected', 'expired'",
}


def upgrade() -> None:
    """Make them, and find the seals in the records that are there."""
    seals = op.create_table(
        "token_seals",
        sa.Column("token", sa.Text, primary_key=True),
        sa.Column("position", sa.BigInteger, sa.ForeignKey("records.position"), nullable=False),
    )
    op.create_table(
        "escrow_events",
        sa.Column("position", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("event", sa.Text, nullable=False),
        sa.Column("opening", _HASH, index=True),
        sa.Column("procedure", sa.Text, nullable=False, index=True),
        sa.Column("token", sa.Text, nullable=False),
        sa.Column("officer", sa.Text, nullable=False),
        sa.Column("workstation", _WORKSTATION, sa.ForeignKey("workstations.id"), nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("detail", sa.Text, nullable=False),
        sa.Column("expires_at", UtcDateTime),
        sa.Column("approved_by", sa.Text),
        sa.Column("seal", sa.BigInteger, sa.ForeignKey("records.position")),
        sa.Column("signed", sa.LargeBinary),
    )
    for name, events in _ONCE.items():
        only = sa.text(f"event IN ({events})")
        op.create_index(
            name,
            "escrow_events",
            ["opening"],
            unique=True,
            sqlite_where=only,
            postgresql_where=only,
        )
    forbid_changes("escrow_events")
    op.execute("INSERT INTO counters (name, next) VALUES ('escrow', 0)")
    found = _seals_in_records()
    if found:
        op.bulk_insert(seals, [{"token": token, "position": at} for token, at in found.items()])


def downgrade() -> None:
    """Remove them."""
    op.execute("DELETE FROM counters WHERE name = 'escrow'")
    op.drop_table("escrow_events")
    op.drop_table("token_seals")


def _seals_in_records() -> dict[str, int]:
    """The position of each token's newest seal. Read as JSON: what records are may change later."""
    records = sa.table(
        "records",
        sa.column("position", sa.BigInteger),
        sa.column("kind", sa.Text),
        sa.column("outcome", sa.Text),
        sa.column("signed_json", sa.Text),
    )
    kinds = ("token_prepared", "token_changed", "token_re_keyed")
    rows = op.get_bind().execute(
        sa.select(records.c.position, records.c.signed_json)
        .where(records.c.kind.in_(kinds), records.c.outcome == "accepted")
        .order_by(records.c.position)
    )
    found: dict[str, int] = {}
    for position, text in rows:
        body = json.loads(text)["record"]["body"]
        if body.get("sealed"):
            found[f"{body['token']['kind']}:{body['token']['serial']}"] = position
    return found
