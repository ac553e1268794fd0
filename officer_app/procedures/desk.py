"""Desk: what a wish is checked against before it becomes a procedure."""

from dataclasses import dataclass
from typing import Protocol

from officer_app.domain.ids import SubscriberId, TokenId
from officer_app.domain.officer import Act, may
from officer_app.domain.policy_faults import (
    NotPermitted,
    NotSignedIn,
    ProfileUnknown,
    StandInIsOut,
    SubscriberUnknown,
    TokenIsTemporary,
    TokenStateForbids,
    TokenUnknown,
)
from officer_app.domain.profiles import CertificateProfile, Profiles, TokenProfile
from officer_app.domain.projection import CertificateNow, TokenNow
from officer_app.domain.standing_in import Hindrance, hindrance
from officer_app.domain.subscriber import Person
from officer_app.domain.token_faults import TokenNotFound
from officer_app.domain.token_life import TokenAct, may_be_done, permission_for
from officer_app.procedures.facts import Means, OfficerSession

__all__ = ["Desk", "DirectoryBook", "TokenBook"]


class DirectoryBook(Protocol):
    """People and profiles."""

    def person(self, subscriber: SubscriberId) -> Person | None: ...

    def profiles(self) -> Profiles: ...


class TokenBook(Protocol):
    """What the records make true of tokens."""

    def token(self, token: TokenId) -> TokenNow | None: ...

    def certificates_of_token(self, token: TokenId) -> tuple[CertificateNow, ...]: ...


@dataclass(frozen=True)
class Desk:
    """The workstation as a planner sees it. Every method answers or raises, and changes nothing."""

    means: Means
    directory: DirectoryBook
    tokens: TokenBook

    def permitted(self, act: Act) -> OfficerSession:
        """The officer who is signed in, if that is allowed. Errors: NotSignedIn, NotPermitted."""
        session = self.means.session()
        if session is None:
            raise NotSignedIn
        if not may(session.officer, act):
            raise NotPermitted(session.officer.display_name, act)
        return session

    def reader(self, name_or_prefix: str) -> str:
        """The reader's whole name. Errors: NoReader."""
        return self.means.bench.resolve(name_or_prefix)

    def token_in(self, name_or_prefix: str, act: TokenAct) -> TokenNow:
        """The token in a reader, if its life allows the act.

        Errors: NoReader, TokenNotFound, and those of `token`.
        """
        reader = self.reader(name_or_prefix)
        seen = self.means.bench.seen_in(reader)
        if seen is None or seen.id is None:
            raise TokenNotFound(reader)
        return self.token(seen.id, act)

    def token(self, token: TokenId, act: TokenAct) -> TokenNow:
        """A token of our records, if the officer may do that and the token's life allows it.

        Errors: NotSignedIn, NotPermitted, TokenUnknown, TokenStateForbids, TokenIsTemporary,
        StandInIsOut.
        """
        self.permitted(permission_for(act))
        found = self.tokens.token(token)
        if found is None:
            raise TokenUnknown(str(token))
        if not may_be_done(act, found.status):
            raise TokenStateForbids(str(token), found.status)
        self._check_stand_in(act, found)
        return found

    def stand_in(self, token: TokenNow) -> TokenNow | None:
        """What was issued last in place of that token."""
        return self.tokens.token(token.replaced_by) if token.replaced_by is not None else None

    def _check_stand_in(self, act: TokenAct, token: TokenNow) -> None:
        stand_in = self.stand_in(token)
        match hindrance(act, token, stand_in, self.means.clock.now()):
            case Hindrance.IS_TEMPORARY:
                raise TokenIsTemporary(str(token.id))
            case Hindrance.STAND_IN_IS_OUT if stand_in is not None:
                raise StandInIsOut(str(token.id), str(stand_in.id))

    def person(self, subscriber: SubscriberId) -> Person:
        """A person of the directory. Errors: SubscriberUnknown."""
        person = self.directory.person(subscriber)
        if person is None:
            raise SubscriberUnknown(str(subscriber))
        return person

    def holder(self, token: TokenNow) -> Person:
        """The person whose token it is. Errors: SubscriberUnknown."""
        if token.subscriber is None:
            raise SubscriberUnknown(str(token.id))
        return self.person(token.subscriber)

    def profile_now(self, token: TokenNow) -> TokenProfile | None:
        """The profile in force of the name by which the token was issued, if there is one."""
        named = token.profile
        return self.directory.profiles().token(named.name) if named is not None else None

    def profile_of(self, token: TokenNow) -> TokenProfile:
        """The profile in force by which the token was issued. Errors: ProfileUnknown."""
        return self.profile(token.profile.name if token.profile is not None else "")

    def profile(self, name: str) -> TokenProfile:
        """The token profile of that name that is in force. Errors: ProfileUnknown."""
        found = self.directory.profiles().token(name)
        if found is None:
            raise ProfileUnknown(name)
        return found

    def certificate_name(self, certificate: CertificateNow) -> str:
        """What officers call such a certificate: by the profile in force, or by the one it had."""
        named = self.directory.profiles().certificate(certificate.profile.name)
        return named.display_name if named is not None else certificate.profile.name

    def certificate_profiles(self, profile: TokenProfile) -> tuple[CertificateProfile, ...]:
        """Those that a token profile's keys name, in the order of its keys."""
        profiles = self.directory.profiles()
        found = [profiles.certificate(key.certificate) for key in profile.keys]
        return tuple(c for c in found if c is not None)
