"""The directory: people, officers, whom to trust, the profiles in force."""

import unicodedata
from collections.abc import Iterable
from enum import StrEnum

from officer_app.domain.ids import SubscriberId
from officer_app.domain.officer import Officer
from officer_app.domain.profiles import Profiles
from officer_app.domain.subscriber import Person
from officer_app.store.database import Database
from officer_app.store.singles import Singles
from officer_app.store.stored import read_value, read_values

__all__ = ["Anchor", "Directory"]

_PROFILES = "profiles"
_CURSOR = "directory.cursor"
_MOST_WORDS = 16
_BY_NAME = "p.family_name, p.given_name, p.row"

# Letters that are one with their stroke or ligature in Unicode, as people type them elsewhere.
_PLAIN = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)


class Anchor(StrEnum):
    """What a trusted certificate, list or key is trusted for."""

    OFFICER_ROOT = "officer_root"
    OFFICER_INTERMEDIATE = "officer_intermediate"
    ATTESTATION_ROOT = "attestation_root"
    ESCROW = "escrow"
    CRL = "crl"
    LOG_KEY = "log_key"


class Directory:
    """What the centre (or an officer) has told this workstation."""

    def __init__(self, database: Database, singles: Singles) -> None:
        self._database = database
        self._singles = singles

    def search(self, text: str, limit: int = 50, offset: int = 0) -> tuple[Person, ...]:
        """People of whom every word of `text` begins a name, number or address; all for ''."""
        found, parameters = _matching(text)
        return self._people(
            f"SELECT p.* FROM {found} ORDER BY {_BY_NAME} LIMIT ? OFFSET ?",  # noqa: S608  (ours)
            *parameters,
            limit,
            offset,
        )

    def count(self, text: str = "") -> int:
        """How many people `search` would find without a limit."""
        found, parameters = _matching(text)
        ((count,),) = self._database.read(f"SELECT count(*) FROM {found}", parameters)  # noqa: S608  (ours)
        return int(count)

    def person(self, subscriber: SubscriberId) -> Person | None:
        """One person."""
        found = self._people("SELECT p.* FROM people p WHERE p.id = ?", str(subscriber))
        return found[0] if found else None

    def save_people(self, people: Iterable[Person]) -> None:
        """Add people, or change those that are there, all in one transaction."""
        with self._database.transaction():
            for person in people:
                self._save_person(person)

    def officers(self) -> tuple[Officer, ...]:
        """All officers."""
        rows = self._database.read("SELECT json FROM officers ORDER BY id")
        return read_values(Officer, rows)

    def officer_by_key(self, spki_sha256: str) -> Officer | None:
        """The officer who signs with that key (hex SHA-256 of its SPKI)."""
        rows = self._database.read(
            "SELECT json FROM officers WHERE spki_sha256 = ?", (spki_sha256,)
        )
        return read_value(Officer, rows[0][0]) if rows else None

    def save_officers(self, officers: Iterable[Officer]) -> None:
        """Add officers, or change those that are there.

        Errors: StoreCorrupt, when two would sign with the same key.
        """
        with self._database.transaction():
            for officer in officers:
                self._database.write(
                    "INSERT INTO officers (id, spki_sha256, json) VALUES (?, ?, ?)"
                    " ON CONFLICT (id) DO UPDATE SET spki_sha256 = excluded.spki_sha256,"
                    " json = excluded.json",
                    (str(officer.id), officer.spki_sha256, officer.to_json()),
                )

    def anchors(self, kind: Anchor) -> tuple[bytes, ...]:
        """All that is trusted for one purpose, DER, in the order in which it was given."""
        rows = self._database.read("SELECT der FROM anchors WHERE kind = ? ORDER BY rowid", (kind,))
        return tuple(bytes(der) for (der,) in rows)

    def set_anchors(self, kind: Anchor, certificates: Iterable[bytes]) -> None:
        """From now on exactly these (DER) are trusted for that purpose."""
        with self._database.transaction():
            self._database.write("DELETE FROM anchors WHERE kind = ?", (kind,))
            for der in certificates:
                self._database.write(
                    "INSERT OR IGNORE INTO anchors (kind, der) VALUES (?, ?)", (kind, der)
                )

    def officer_roots(self) -> tuple[bytes, ...]:
        """Roots above officers' certificates."""
        return self.anchors(Anchor.OFFICER_ROOT)

    def officer_intermediates(self) -> tuple[bytes, ...]:
        """CAs between those roots and officers' certificates."""
        return self.anchors(Anchor.OFFICER_INTERMEDIATE)

    def attestation_roots(self) -> tuple[bytes, ...]:
        """Roots above tokens' device certificates."""
        return self.anchors(Anchor.ATTESTATION_ROOT)

    def escrow_certificates(self) -> tuple[bytes, ...]:
        """To whom tokens' secrets are sealed."""
        return self.anchors(Anchor.ESCROW)

    def crls(self) -> tuple[bytes, ...]:
        """Revocation lists of officers' CAs."""
        return self.anchors(Anchor.CRL)

    def log_keys(self) -> tuple[bytes, ...]:
        """With which the centre signs the heads of its log."""
        return self.anchors(Anchor.LOG_KEY)

    def profiles(self) -> Profiles:
        """The profiles in force."""
        content = self._singles.get(_PROFILES)
        return read_value(Profiles, content) if content else Profiles()

    def set_profiles(self, profiles: Profiles) -> None:
        """From now on exactly these are in force."""
        self._singles.put(_PROFILES, profiles.to_json().encode())

    def cursor(self) -> str:
        """How far the centre's directory has been read; '' for not at all."""
        return (self._singles.get(_CURSOR) or b"").decode()

    def set_cursor(self, cursor: str) -> None:
        """Note how far it has been read; in one transaction with what was read."""
        self._singles.put(_CURSOR, cursor.encode())

    def _people(self, people: str, *parameters: object) -> tuple[Person, ...]:
        found = self._database.read(
            f"SELECT json FROM ({people}) p JOIN people_content USING (row) ORDER BY {_BY_NAME}",  # noqa: S608  (ours)
            parameters,
        )
        return read_values(Person, found)

    def _save_person(self, person: Person) -> None:
        known = self._database.read("SELECT row FROM people WHERE id = ?", (str(person.id),))
        if known:
            # Asking the index to replace what it does not have takes it long.
            self._database.write("DELETE FROM people_search WHERE rowid = ?", known[0])
        self._database.write(
            "INSERT INTO people (id, family_name, given_name) VALUES (?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET family_name = excluded.family_name,"
            " given_name = excluded.given_name",
            (str(person.id), person.family_name, person.given_name),
        )
        ((row,),) = self._database.read("SELECT row FROM people WHERE id = ?", (str(person.id),))
        self._database.write(
            "INSERT INTO people_content (row, json) VALUES (?, ?)"
            " ON CONFLICT (row) DO UPDATE SET json = excluded.json",
            (row, person.to_json()),
        )
        self._database.write(
            "INSERT INTO people_search (rowid, words) VALUES (?, ?)",
            (row, " ".join(_words(_searchable(person)))),
        )


def _searchable(person: Person) -> str:
    return " ".join(
        (
            person.given_name,
            person.family_name,
            str(person.id),
            person.employee_number,
            person.email,
            person.upn,
            person.organisation,
            person.unit,
        )
    )


def _matching(text: str) -> tuple[str, tuple[str, ...]]:
    """Where people `p` are taken from, and the parameters for that."""
    words = _words(text)[:_MOST_WORDS]
    if not words:
        return "people p", ()
    # A word holds letters and digits only, so that it cannot end its quotes.
    wanted = " ".join(f'"{word}"*' for word in words)
    return "people_search s JOIN people p ON p.row = s.rowid WHERE people_search MATCH ?", (wanted,)


def _words(text: str) -> list[str]:
    """Words of letters and digits; case, accents and strokes aside."""
    spelled = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in spelled if not unicodedata.combining(c)).translate(_PLAIN)
    return "".join(c if c.isalnum() else " " for c in plain).split()
