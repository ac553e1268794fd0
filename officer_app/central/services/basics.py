"""What every service of the centre is given, and the numbers that are handed out in order."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from officer_app.central.database import Database
from officer_app.central.models import CounterRow
from officer_app.central.settings import CentralSettings

__all__ = ["Basics", "next_number", "sha256_hex"]


@dataclass(frozen=True)
class Basics:
    """Database, settings, time and randomness."""

    database: Database
    settings: CentralSettings
    clock: Callable[[], datetime]
    random: Callable[[int], bytes]


def next_number(session: Session, counter: str) -> int:
    """The next number, without gaps and in the order in which transactions end.

    Others who want one wait for the end of this transaction. A plain sequence of the database
    would let a later number be seen before an earlier one: a reader's cursor would jump over it.
    """
    row = session.get_one(CounterRow, counter, with_for_update=True)
    number = row.next
    row.next = number + 1
    session.flush()
    return number


def sha256_hex(content: bytes) -> str:
    """SHA-256 in hex: how tokens and nonces are kept."""
    return hashlib.sha256(content).hexdigest()
