"""The log: its Merkle tree, the heads that were signed, and what speaks against them."""

import json
from itertools import islice

import rfc8785
import sqlalchemy as sa
from alembic import op

from officer_app.central.migrations.guards import forbid_changes
from officer_app.central.models import UtcDateTime
from officer_app.domain.merkle import Frontier, leaf_hash

revision = "0004"
down_revision = "0003"

_HASH = sa.String(64)
_NEVER_CHANGED = ("tree_nodes", "tree_heads", "restorations", "head_doubts")
_ROWS_AT_ONCE = 1000


def upgrade() -> None:
    """Make them, with a leaf for every record that is there."""
    nodes = op.create_table(
        "tree_nodes",
        sa.Column("level", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "tree_heads",
        sa.Column("era", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("size", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("json", sa.Text, nullable=False),
    )
    op.create_table(
        "restorations",
        sa.Column("era", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("json", sa.Text, nullable=False),
    )
    op.create_table(
        "head_doubts",
        sa.Column("sha256", _HASH, primary_key=True),
        sa.Column("workstation", sa.String(32), sa.ForeignKey("workstations.id"), nullable=False),
        sa.Column("received_at", UtcDateTime, nullable=False),
        sa.Column("json", sa.Text, nullable=False),
    )
    _plant(nodes)
    for table in _NEVER_CHANGED:
        forbid_changes(table)


def downgrade() -> None:
    """Remove them."""
    for table in reversed(_NEVER_CHANGED):
        op.drop_table(table)


def _plant(nodes: sa.Table) -> None:
    """Read as JSON: what records are may change later."""
    records = sa.table(
        "records", sa.column("position", sa.BigInteger), sa.column("signed_json", sa.Text)
    )
    found = op.get_bind().execute(
        sa.select(records.c.signed_json).order_by(records.c.position),
        execution_options={"yield_per": _ROWS_AT_ONCE},
    )
    frontier, texts = Frontier(), found.scalars()
    while page := list(islice(texts, _ROWS_AT_ONCE)):
        grown = [frontier.append(leaf_hash(rfc8785.dumps(json.loads(text)))) for text in page]
        rows = [
            {"level": subtree.level, "number": subtree.number, "hash": hash_}
            for complete in grown
            for subtree, hash_ in complete.items()
        ]
        op.bulk_insert(nodes, rows)
