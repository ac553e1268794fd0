"""What an administrator can set about the central server."""

from dataclasses import dataclass
from datetime import timedelta

__all__ = ["CentralSettings"]


@dataclass(frozen=True)
class CentralSettings:
    """Settings of one server; all instances over one database should have the same."""

    database_url: str
    """As SQLAlchemy writes it: sqlite:///file or postgresql+psycopg://…"""
    public_url: str | None = None
    """Scheme, host and port by which workstations call it, where a proxy stands before it."""
    largest_body: int = 8 << 20
    """Bytes; a longer request is refused before it is read."""
    body_patience: timedelta = timedelta(seconds=30)
    """How long a client may take to send a body."""
    clock_tolerance: timedelta = timedelta(minutes=5)
    """How far a workstation's clock may be off."""
    challenge_life: timedelta = timedelta(minutes=3)
    session_life: timedelta = timedelta(hours=8)
    enrolment_code_life: timedelta = timedelta(days=7)
    page_items: int = 500
    """Most people (or officers) in one page of a pull."""
    opening_life: timedelta = timedelta(minutes=10)
    """How long an opening waits for approval; from then on, how long for being fetched; and from
    then on, how long its answer may be asked for again."""
    escrow_page_items: int = 100
    """Most lines in one page of the escrow's journal; each may hold a signature."""
    log_page_items: int = 200
    """Most records in one page of the log; each may hold signatures and certificates."""
