"""Add a certificate: a person's token gets a further key and certificate in a slot that is free.

What else is on the token is not touched. It wants the token's secrets from the escrow, which are
replaced afterwards, as they are when a token is re-keyed. Until they are, all can be undone.
"""

from officer_app.domain.further_keys import addable, keys_to_add
from officer_app.domain.ids import TokenId
from officer_app.domain.profiles import KeySpec, TokenProfile
from officer_app.domain.projection import TokenNow
from officer_app.domain.records import CertificateAdded
from officer_app.domain.token import CertificateStatus, Slot
from officer_app.domain.token_life import TokenAct
from officer_app.domain.value import Value
from officer_app.domain.wishes import AddCertificate
from officer_app.domain.words import phrase
from officer_app.procedures.act_on_token import make_case, subject_of
from officer_app.procedures.desk import Desk
from officer_app.procedures.facts import Facts
from officer_app.procedures.issue_token import (
    IssueToken,
    authorise,
    certificate_steps,
    certificates_on_token,
    key_steps,
    make_order,
)
from officer_app.procedures.step import Ending, Plan
from officer_app.procedures.steps.adding import CheckTokenToAdd
from officer_app.procedures.steps.decide import Case
from officer_app.procedures.steps.escrow import OpenEscrow, replace_secrets
from officer_app.procedures.steps.pins import ProvePin
from officer_app.procedures.steps.secrets import NewSecretsSealed
from officer_app.procedures.steps.sign import authorisation_in

__all__ = ["ADD_CERTIFICATE", "AddOrder", "keys_for", "order_addition", "plan_addition"]

ADD_CERTIFICATE = "add_certificate"


class AddOrder(Value):
    """Everything that was decided when it began."""

    case: Case
    issuance: IssueToken
    """What is added, as at an issuance of a profile that has these keys alone."""


def keys_for(token: TokenId, desk: Desk) -> tuple[KeySpec, ...]:
    """What could be added to that token now; nothing where its profile is gone."""
    now = desk.tokens.token(token)
    profile = desk.profile_now(now) if now is not None else None
    if now is None or profile is None:
        return ()
    return addable(profile, _taken(now, desk))


def order_addition(wish: AddCertificate, desk: Desk) -> Plan:
    """The procedure that fulfils the wish.

    Errors: those of Desk, OwnCard, EvidenceMissing, NothingToAdd, SlotTaken.
    """
    token = desk.token_in(wish.reader, TokenAct.ADD_CERTIFICATE)
    person, profile = desk.holder(token), desk.profile_of(token)
    keys = keys_to_add(profile, _taken(token, desk), wish.slot, str(token.id))
    issuance = make_order(desk, person, _only(profile, keys), wish.reader, wish.reason)
    case = make_case(desk, TokenAct.ADD_CERTIFICATE, token, wish.reason)
    return plan_addition(AddOrder(case=case, issuance=issuance))


def _taken(token: TokenNow, desk: Desk) -> frozenset[Slot]:
    """Slots with a certificate, by the records or by the last look at the card."""
    reader = desk.means.bench.reader_of(token.id)
    seen = desk.means.bench.seen_in(reader) if reader is not None else None
    on_card = seen.slots if seen is not None else ()
    recorded = desk.tokens.certificates_of_token(token.id)
    return frozenset(
        {c.slot for c in recorded if c.status is not CertificateStatus.REVOKED}
        | {c.slot for c in on_card if c.certificate is not None or c.unreadable}
    )


def _only(profile: TokenProfile, keys: tuple[KeySpec, ...]) -> TokenProfile:
    return profile.model_copy(update={"keys": keys, "further_keys": ()})


def plan_addition(order: AddOrder) -> Plan:
    """As when a token is re-keyed, but nothing goes, so that what was made can be taken back."""
    case, issuance = order.case, order.issuance
    profile = issuance.profile
    return Plan(
        kind=ADD_CERTIFICATE,
        title=phrase("procedures", "Add certificate: {subject}"),
        subject=subject_of(case),
        order=order,
        reader=issuance.reader,
        steps=(
            CheckTokenToAdd(case.token, profile, issuance.largest_certificate),
            OpenEscrow(case, decides=False),
            ProvePin(issuance.person, profile),
            *key_steps(issuance),
            *authorise(issuance, case.act),
            *certificate_steps(issuance),
            *replace_secrets(profile),
        ),
        ending=lambda facts: _ending(order, facts),
        subscriber=issuance.person.id,
        token=case.token,
    )


def _ending(order: AddOrder, facts: Facts) -> Ending:
    issuance = order.issuance
    body = CertificateAdded(
        procedure=facts.procedure,
        officer=facts.officer,
        subscriber=issuance.person.id,
        token=order.case.token,
        profile=issuance.profile.id,
        authorisation=authorisation_in(facts),
        certificates=certificates_on_token(issuance, facts),
        sealed=facts.result(NewSecretsSealed).for_escrow,
    )
    return Ending(bodies=(body,))
