"""Openings that an officer elsewhere lets happen, who is told of them by telephone."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """What is there already was asked for at the desk of somebody who may."""
    op.add_column(
        "escrow_events",
        sa.Column("remote", sa.Boolean, nullable=False, server_default=sa.false()),
    )


def downgrade() -> None:
    """Forget which they were."""
    op.drop_column("escrow_events", "remote")
