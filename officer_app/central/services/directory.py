"""People, officers, profiles and trust: changed by officers, read by workstations page by page."""

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from officer_app.central.models import (
    CounterRow,
    OfficerRow,
    PersonRow,
    ProfileRow,
    ProfilesRow,
    SingleRow,
    TrustRow,
)
from officer_app.central.problems import Refusal
from officer_app.central.services.basics import Basics, next_number
from officer_app.domain.exchange import (
    DirectoryChange,
    ProblemKind,
    PullPage,
    TrustKind,
    TrustSet,
)
from officer_app.domain.officer import Officer
from officer_app.domain.profiles import CertificateProfile, Profiles, TokenProfile
from officer_app.domain.subscriber import Person

__all__ = ["Directory", "keep_others_out", "save_trust"]

_CENTRE_ID = "centre.id"
_COUNTER = "directory"
_FIRST_CHANGE = 1
_Item = PersonRow | OfficerRow | ProfilesRow | TrustRow
_BROUGHT: tuple[type[_Item], ...] = (PersonRow, OfficerRow, ProfilesRow)
_KINDS: tuple[type[_Item], ...] = (*_BROUGHT, TrustRow)


@dataclass(frozen=True)
class _Cursor:
    """A place in the order of changes of one centre."""

    centre: str
    changed: int

    def text(self) -> str:
        return base64.urlsafe_b64encode(f"1.{self.centre}.{self.changed}".encode()).decode()


class Directory:
    """See the module."""

    def __init__(self, basics: Basics) -> None:
        self._basics = basics

    def found(self) -> None:
        """Give a new database the name by which its cursors are told from another's."""
        with self._basics.database.writing() as session:
            keep_others_out(session)
            if session.get(SingleRow, _CENTRE_ID) is None:
                session.add(SingleRow(name=_CENTRE_ID, content=self._basics.random(8).hex()))

    def is_empty(self) -> bool:
        """Nothing was ever put in but what a centre puts in by itself: the key of its log."""
        with self._basics.database.reading() as session:
            if session.get_one(CounterRow, _COUNTER).next == _FIRST_CHANGE:
                return True
            trusted = session.scalars(select(TrustRow.kind)).all()
            return set(trusted) == {TrustKind.LOG_KEY} and not any(
                session.scalar(select(kind.changed).limit(1)) for kind in _BROUGHT
            )

    def change(self, change: DirectoryChange) -> None:
        """Change all of it or nothing; what is so already is left alone.

        Errors: Refusal (CONFLICT) for a profile whose version says something else already, or an
        officer whose key is another's.
        """
        with self._basics.database.writing() as session:
            keep_others_out(session)
            for person in change.people:
                _save_person(session, person)
            for officer in change.officers:
                _save_officer(session, officer)
            if change.profiles is not None:
                self._put_in_force(session, change.profiles)
            for trust in change.trust:
                save_trust(session, trust)

    def page(self, cursor: str) -> PullPage:
        """What changed after the cursor ('' for everything), the oldest change first.

        A cursor of another database, or of a later state than this one has (after a backup was
        restored), begins again from the start: applying an item twice does no harm.
        """
        with self._basics.database.reading() as session:
            begin = self._place(session, cursor)
            items = _items_after(session, begin.changed, self._basics.settings.page_items + 1)
        taken = items[: self._basics.settings.page_items]
        end = taken[-1].changed if taken else begin.changed
        return PullPage(
            people=tuple(Person.from_json(i.json) for i in taken if isinstance(i, PersonRow)),
            officers=tuple(Officer.from_json(i.json) for i in taken if isinstance(i, OfficerRow)),
            profiles=_last_profiles(taken),
            trust=tuple(TrustSet.from_json(i.json) for i in taken if isinstance(i, TrustRow)),
            cursor=_Cursor(begin.centre, end).text(),
            more=len(items) > len(taken),
        )

    def _place(self, session: Session, cursor: str) -> _Cursor:
        here = session.get_one(SingleRow, _CENTRE_ID).content
        last = session.get_one(CounterRow, _COUNTER).next - 1
        try:
            version, centre, changed = base64.urlsafe_b64decode(cursor).decode().split(".")
            place = _Cursor(centre, int(changed))
        except (ValueError, binascii.Error):
            return _Cursor(here, 0)
        if version != "1" or place.centre != here or not 0 <= place.changed <= last:
            return _Cursor(here, 0)
        return place

    def _put_in_force(self, session: Session, profiles: Profiles) -> None:
        for token in profiles.tokens:
            _keep_profile(session, "token", token)
        for certificate in profiles.certificates:
            _keep_profile(session, "certificate", certificate)
        text = profiles.to_json()
        newest = session.scalar(select(func.max(ProfilesRow.changed)))
        if newest is not None and session.get_one(ProfilesRow, newest).json == text:
            return
        changed = next_number(session, _COUNTER)
        session.add(ProfilesRow(changed=changed, since=self._basics.clock(), json=text))


def keep_others_out(session: Session) -> None:
    """Changes come one after the other: what is compared stays so until it is written."""
    session.get_one(CounterRow, _COUNTER, with_for_update=True)


def _save_person(session: Session, person: Person) -> None:
    row, text = session.get(PersonRow, str(person.id)), person.to_json()
    if row is None:
        session.add(PersonRow(id=str(person.id), changed=next_number(session, _COUNTER), json=text))
    elif row.json != text:
        row.json, row.changed = text, next_number(session, _COUNTER)


def _save_officer(session: Session, officer: Officer) -> None:
    row, text = session.get(OfficerRow, str(officer.id)), officer.to_json()
    if row is not None and row.json == text:
        return
    row = row or OfficerRow(id=str(officer.id))
    changed = next_number(session, _COUNTER)
    row.spki_sha256, row.json, row.changed = officer.spki_sha256, text, changed
    session.add(row)
    try:
        session.flush()
    except IntegrityError as cause:
        raise Refusal(ProblemKind.CONFLICT, "two officers cannot share a key") from cause


def save_trust(session: Session, trust: TrustSet) -> None:
    """From now on exactly this is trusted for its purpose."""
    row, text = session.get(TrustRow, trust.kind), trust.to_json()
    if row is None:
        session.add(TrustRow(kind=trust.kind, changed=next_number(session, _COUNTER), json=text))
    elif row.json != text:
        row.json, row.changed = text, next_number(session, _COUNTER)


def _keep_profile(session: Session, kind: str, profile: TokenProfile | CertificateProfile) -> None:
    """A version never changes once it has been in force."""
    row = session.get(ProfileRow, (kind, profile.name, profile.version))
    if row is None:
        key = {"kind": kind, "name": profile.name, "version": profile.version}
        session.add(ProfileRow(**key, json=profile.to_json()))
    elif type(profile).from_json(row.json) != profile:
        # Compared as values: what an older server wrote lacks fields that have come since.
        raise Refusal(
            ProblemKind.CONFLICT, f"profile {profile.id} is in use; give it a new version"
        )


def _items_after(session: Session, changed: int, limit: int) -> list[_Item]:
    found: list[_Item] = []
    for kind in _KINDS:
        found += session.scalars(
            select(kind).where(kind.changed > changed).order_by(kind.changed).limit(limit)
        )
    return sorted(found, key=lambda item: item.changed)[:limit]


def _last_profiles(items: Sequence[_Item]) -> Profiles | None:
    texts = [item.json for item in items if isinstance(item, ProfilesRow)]
    return Profiles.from_json(texts[-1]) if texts else None
