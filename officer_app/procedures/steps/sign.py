"""The officer's decision, read as sentences and signed by the officer's own card."""

from datetime import datetime, timedelta

from officer_app.domain.authorisation import Authorisation, AuthorisedKey
from officer_app.domain.keys import PublicKey
from officer_app.domain.policy_faults import NotPermitted, NotSignedIn
from officer_app.domain.procedure import (
    OfficerPin,
    PadEntry,
    PadTyping,
    Question,
    SignAuthorisation,
)
from officer_app.domain.profiles import CertificateProfile, TokenProfile
from officer_app.domain.subscriber import Person
from officer_app.domain.token import Slot
from officer_app.domain.token_faults import PinBlocked, PinTriesLow, TokenRemoved, WrongPin
from officer_app.domain.token_life import TokenAct
from officer_app.domain.words import phrase
from officer_app.procedures.facts import Facts, OfficerSession
from officer_app.procedures.hands import AtCard, may_type_beside_pad
from officer_app.procedures.step import Nothing, Step
from officer_app.procedures.steps.slots import KeyGenerated
from officer_app.signing.cms import sign_authorisation
from officer_app.tokens.port import Token
from officer_app.tokens.sitting import Sitting

__all__ = [
    "Authorise",
    "Authorised",
    "OfficerKey",
    "authorisation_in",
    "check_own_procedure",
    "officers_pad",
    "sign_by_officer",
    "tries_left",
]

_FEW_TRIES = 2


class OfficerKey:
    """The signing key on the officer's card, for one signature with one typed PIN."""

    def __init__(
        self, card: Sitting, session: OfficerSession, at_card: AtCard, answer: OfficerPin
    ) -> None:
        self._card = card
        self._session = session
        self._at_card = at_card
        self._answer = answer

    @property
    def public_key(self) -> PublicKey:
        """Its public key."""
        return self._session.key()

    def sign(self, message: bytes) -> bytes:
        """One VERIFY, one signature, in one transaction.

        Errors: WrongPin, PinTriesLow, PadEntryEnded, TokenTouchMissed, those of the port.
        """
        at_card, key, keep = self._at_card, self.public_key, 0 if self._answer.insist else 1
        touched = self._session.wants_touch

        def deed(token: Token) -> bytes:
            at_card.prove(token, self._answer.pin, keep=keep)
            return at_card.sign(token, Slot.SIGNATURE, key, message, touched=touched)

        try:
            return self._card.do(deed)
        finally:
            self._card.rest()


class DecisionNoted(Nothing):
    """The canonical bytes that are signed, chosen before the card is asked."""

    decision: Authorisation


class Authorised(Nothing):
    """The officer's signed decision."""

    cms: bytes
    """SignedData, DER."""


class Authorise(Step[DecisionNoted, Authorised]):
    """No CA is asked without it. A second signature over the same decision changes nothing."""

    title = phrase("steps", "Officer signs")
    intent_type = DecisionNoted
    result_type = Authorised

    def __init__(
        self,
        person: Person,
        token_profile: TokenProfile,
        certificates: tuple[CertificateProfile, ...],
        reason: str,
        act: TokenAct = TokenAct.ISSUE,
    ) -> None:
        self._act = act
        self._person = person
        self._token_profile = token_profile
        self._certificates = certificates
        self._reason = reason

    def question(self, facts: Facts) -> Question | None:
        if facts.answer(OfficerPin) is not None:
            return None
        session = facts.session()
        return SignAuthorisation(
            act=self._act,
            officer=session.officer.display_name,
            reader=session.reader,
            subscriber=self._person.display_name,
            token=facts.checked_token(),
            token_profile=self._token_profile.display_name,
            certificates=tuple(c.display_name for c in self._certificates),
            valid_until=self._until(facts.means.clock.now()),
            evidence=self._evidence(),
            reason=self._reason,
            tries_left=tries_left(facts, session),
            pad=officers_pad(
                facts, session, may_type_here=may_type_beside_pad(self._token_profile)
            ),
        )

    def prepare(self, facts: Facts) -> DecisionNoted:
        session = check_own_procedure(facts)
        return DecisionNoted(
            decision=Authorisation(
                procedure=facts.procedure,
                officer=session.officer.id,
                subscriber=self._person.id,
                subscriber_name=self._person.display_name,
                token=facts.checked_token(),
                token_profile=self._token_profile.id,
                keys=tuple(self._authorised_keys(facts)),
                reason=self._reason,
                decided_at=facts.means.clock.now(),
            )
        )

    def act(self, intent: DecisionNoted, facts: Facts) -> Authorised:
        decision = intent.decision
        return Authorised(cms=sign_by_officer(facts, decision.canonical(), decision.decided_at))

    def _authorised_keys(self, facts: Facts) -> list[AuthorisedKey]:
        made = {key.slot: key for key in facts.results(KeyGenerated)}
        by_name = {c.name: c for c in self._certificates}
        return [
            AuthorisedKey(
                slot=spec.slot,
                spki_sha256=made[spec.slot].sha256(),
                attestation_sha256=made[spec.slot].attestation_sha256(),
                certificate_profile=by_name[spec.certificate].id,
            )
            for spec in self._token_profile.keys
        ]

    def _until(self, now: datetime) -> datetime:
        return now + min((c.validity for c in self._certificates), default=timedelta())

    def _evidence(self) -> str:
        evidence = self._person.evidence
        if evidence is None:
            return ""
        return f"{evidence.document_type} {evidence.document_number}"


def authorisation_in(facts: Facts) -> bytes | None:
    """The officer's signed Authorisation (CMS, DER), where the flow has one."""
    authorised = facts.results(Authorised)
    return authorised[0].cms if authorised else None


def check_own_procedure(facts: Facts) -> OfficerSession:
    """The officer who is signed in has begun this procedure. Errors: NotSignedIn, NotPermitted."""
    session = facts.session()
    if session.officer.id != facts.officer:
        raise NotPermitted(session.officer.display_name, "another officer's procedure")
    return session


def sign_by_officer(facts: Facts, content: bytes, at: datetime, *, keep_pin: bool = False) -> bytes:
    """CMS SignedData (DER) by the officer's card, with the PIN that was typed for it.

    The PIN is forgotten, whatever comes of it; `keep_pin` keeps one that was right for a second
    signature of the same decision. Errors: NotSignedIn (the officer's card is away), WrongPin,
    PinTriesLow, PinBlocked, PadEntryEnded, TokenTouchMissed, those of the tokens' port.
    """
    session, answer = facts.session(), facts.answer(OfficerPin)
    if answer is None:
        raise AssertionError("the officer is asked before signing")
    card = facts.means.bench.sit(session.reader, session.token)
    try:
        return sign_authorisation(
            content,
            key=OfficerKey(card, session, facts.at_officers_card(), answer),
            certificate=session.certificate,
            chain=session.chain,
            at=at,
        )
    except (WrongPin, PinTriesLow, PinBlocked):
        facts.drop(OfficerPin)
        facts.look_again_in(session.reader)
        raise
    except TokenRemoved as cause:
        # Without the officer's card nobody is signed in; the subscriber's is where it was.
        raise NotSignedIn from cause
    finally:
        if not keep_pin:
            facts.drop(OfficerPin)


def officers_pad(
    facts: Facts, session: OfficerSession, *, may_type_here: bool = True
) -> PadTyping | None:
    """How the officer's PIN is typed, where the reader of the officer's card has keys."""
    if not facts.means.bench.has_pad(session.reader):
        return None
    return PadTyping(entries=(PadEntry.PIN,), may_type_here=may_type_here)


def tries_left(facts: Facts, session: OfficerSession) -> int | None:
    """For the officer to see; by the last look at the card, which a refused PIN brings up to date.

    A low number may be older than the PIN that was right at sign-in: then the card is asked. It
    is asked again, whatever is shown, in the transaction in which the PIN is sent.
    """
    seen = facts.seen_in(session.reader)
    left = seen.pin_tries_left if seen is not None and seen.id == session.token else None
    if left is not None and left > _FEW_TRIES:
        return left
    card = facts.means.bench.sit(session.reader, session.token)
    try:
        return card.do(lambda token: token.pin_tries_left())
    finally:
        card.rest()
