"""Issue to token: a prepared token becomes somebody's identity."""

from officer_app.domain.officer import Act
from officer_app.domain.policy_faults import EvidenceMissing, OwnCard
from officer_app.domain.profiles import CertificateProfile, KeySpec, TokenProfile
from officer_app.domain.records import CertificateOnToken, TokenIssued
from officer_app.domain.subscriber import Person
from officer_app.domain.token_life import TokenAct
from officer_app.domain.value import Value
from officer_app.domain.wishes import IssueToToken
from officer_app.domain.words import phrase
from officer_app.procedures.desk import Desk
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import AnyStep, Ending, Plan
from officer_app.procedures.steps.certificates import AskCa, CheckCertificate, WriteCertificate
from officer_app.procedures.steps.checks import CheckPreparedToken
from officer_app.procedures.steps.keys import GenerateKey, MakeCsr, ProveOnCard
from officer_app.procedures.steps.pins import SetPin
from officer_app.procedures.steps.reread import RereadCard
from officer_app.procedures.steps.sign import Authorise, authorisation_in
from officer_app.procedures.steps.slots import CertificateMade, wants_pin_each_time

__all__ = [
    "ISSUE_TOKEN",
    "IssueToken",
    "authorise",
    "certificate_steps",
    "certificates_on_token",
    "key_steps",
    "make_order",
    "order_issuance",
    "plan_issuance",
]

ISSUE_TOKEN = "issue_token"  # noqa: S105  (a kind of procedure)


class IssueToken(Value):
    """The order: everything that was decided when it began, so that nothing shifts beneath it."""

    person: Person
    profile: TokenProfile
    certificates: tuple[CertificateProfile, ...]
    """Those that the profile's keys name, in the order of its keys."""
    reader: str
    reason: str

    @property
    def largest_certificate(self) -> int:
        """Bytes (DER); the card must have room for it before a CA is asked."""
        return max(c.largest_bytes for c in self.certificates)

    def certificate(self, spec: KeySpec) -> CertificateProfile:
        """The certificate profile of one key."""
        return next(c for c in self.certificates if c.name == spec.certificate)


def order_issuance(wish: IssueToToken, desk: Desk) -> Plan:
    """The procedure that fulfils the wish.

    Errors: NotSignedIn, NotPermitted, OwnCard, EvidenceMissing, SubscriberUnknown, ProfileUnknown,
    NoReader.
    """
    desk.permitted(Act.ISSUE)
    person, profile = desk.person(wish.subscriber), desk.profile(wish.profile)
    return plan_issuance(make_order(desk, person, profile, wish.reader, wish.reason))


def make_order(
    desk: Desk, person: Person, profile: TokenProfile, reader: str, reason: str
) -> IssueToken:
    """Errors: OwnCard, EvidenceMissing, NoReader."""
    if desk.permitted(Act.ISSUE).officer.subscriber == person.id:
        raise OwnCard
    needed = profile.flow.smallest_evidence
    if needed is not None and not person.is_proofed_to(needed):
        raise EvidenceMissing(person.display_name, needed)
    return IssueToken(
        person=person,
        profile=profile,
        certificates=desk.certificate_profiles(profile),
        reader=desk.reader(reader),
        reason=reason,
    )


def plan_issuance(order: IssueToken) -> Plan:
    """Keys and requests, then the officer's decision, then the CA, then the card again."""
    return Plan(
        kind=ISSUE_TOKEN,
        title=phrase("procedures", "Issue card: {subject}"),
        subject=order.person.display_name,
        order=order,
        reader=order.reader,
        steps=(
            CheckPreparedToken(order.profile, order.largest_certificate),
            SetPin(order.person, order.profile),
            *key_steps(order),
            *authorise(order),
            *certificate_steps(order),
        ),
        ending=lambda facts: _ending(order, facts),
        subscriber=order.person.id,
    )


def key_steps(order: IssueToken, make: type[GenerateKey] = GenerateKey) -> list[AnyStep]:
    """A key and its request for each slot; `make` says what becomes of a key that was there."""
    attested = order.profile.flow.attestation_required
    return [
        step
        for spec in _by_pin(order)
        for step in (
            make(spec, attested=attested),
            MakeCsr(spec, order.person, order.certificate(spec)),
        )
    ]


def authorise(order: IssueToken, act: TokenAct = TokenAct.ISSUE) -> tuple[AnyStep, ...]:
    """The officer's signature, where the flow asks for it. `act`: in which words it is asked."""
    if not order.profile.flow.officer_signs:
        return ()
    return (Authorise(order.person, order.profile, order.certificates, order.reason, act),)


def certificate_steps(order: IssueToken) -> list[AnyStep]:
    """Each certificate is asked for, checked and written; then every key is proved with its own."""
    asks = [AskCa(spec, order.person, order.certificate(spec)) for spec in order.profile.keys]
    return [
        *(step for ask in asks for step in (ask, CheckCertificate(ask))),
        *(WriteCertificate(spec) for spec in order.profile.keys),
        *(ProveOnCard(spec) for spec in _by_pin(order)),
        *((RereadCard(),) if order.profile.flow.second_reading else ()),
    ]


def _by_pin(order: IssueToken) -> list[KeySpec]:
    """Keys that want the PIN each time come first: what they prove, the others need not ask."""
    return sorted(order.profile.keys, key=wants_pin_each_time, reverse=True)


def certificates_on_token(order: IssueToken, facts: Facts) -> tuple[CertificateOnToken, ...]:
    """What was written, for the record."""
    profiles = {spec.slot: order.certificate(spec).id for spec in order.profile.keys}
    return tuple(
        CertificateOnToken(slot=c.slot, profile=profiles[c.slot], certificate=c.certificate)
        for c in facts.results(CertificateMade)
    )


def _ending(order: IssueToken, facts: Facts) -> Ending:
    body = TokenIssued(
        procedure=facts.procedure,
        officer=facts.officer,
        subscriber=order.person.id,
        token=facts.checked_token(),
        profile=order.profile.id,
        authorisation=authorisation_in(facts),
        certificates=certificates_on_token(order, facts),
    )
    return Ending(bodies=(body,), forget_sealed=True)
