"""Re-key: a person's token gets new keys and certificates; the old certificates are revoked.

RFC 3647 §4.7: the subject and the profile stay, the keys are new.
"""

from officer_app.domain.records import TokenReKeyed
from officer_app.domain.revocation import RevocationReason
from officer_app.domain.token_life import TokenAct
from officer_app.domain.value import Value
from officer_app.domain.wishes import ReKeyToken
from officer_app.domain.words import phrase
from officer_app.procedures.act_on_token import ca_steps, changes, make_case, subject_of
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
from officer_app.procedures.steps.checks import CheckTokenToReKey
from officer_app.procedures.steps.decide import Case
from officer_app.procedures.steps.escrow import OpenEscrow, replace_secrets
from officer_app.procedures.steps.keys import ReplaceKey
from officer_app.procedures.steps.pins import ProvePin
from officer_app.procedures.steps.secrets import NewSecretsSealed
from officer_app.procedures.steps.sign import authorisation_in

__all__ = ["RE_KEY", "ReKeyOrder", "order_re_keying", "plan_re_keying"]

RE_KEY = "re_key"


class ReKeyOrder(Value):
    """Everything that was decided when it began."""

    case: Case
    issuance: IssueToken
    """What the token gets, as at its first issuance."""


def order_re_keying(wish: ReKeyToken, desk: Desk) -> Plan:
    """The procedure that fulfils the wish. Errors: those of Desk, OwnCard, EvidenceMissing."""
    token = desk.token_in(wish.reader, TokenAct.RE_KEY)
    person, profile = desk.holder(token), desk.profile_of(token)
    issuance = make_order(desk, person, profile, wish.reader, wish.reason)
    case = make_case(desk, TokenAct.RE_KEY, token, wish.reason, RevocationReason.SUPERSEDED)
    return plan_re_keying(ReKeyOrder(case=case, issuance=issuance))


def plan_re_keying(order: ReKeyOrder) -> Plan:
    """As an issuance, with the escrow first; old certificates end when the new ones work."""
    case, issuance = order.case, order.issuance
    profile = issuance.profile
    return Plan(
        kind=RE_KEY,
        title=phrase("procedures", "Re-key card: {subject}"),
        subject=subject_of(case),
        order=order,
        reader=issuance.reader,
        steps=(
            CheckTokenToReKey(case.token, profile, issuance.largest_certificate),
            OpenEscrow(case, decides=False),
            ProvePin(issuance.person, profile),
            *key_steps(issuance, ReplaceKey),
            *authorise(issuance, case.act),
            *certificate_steps(issuance),
            *replace_secrets(profile),
            *ca_steps(case),
        ),
        ending=lambda facts: _ending(order, facts),
        subscriber=issuance.person.id,
        token=case.token,
    )


def _ending(order: ReKeyOrder, facts: Facts) -> Ending:
    issuance = order.issuance
    body = TokenReKeyed(
        procedure=facts.procedure,
        officer=facts.officer,
        subscriber=issuance.person.id,
        token=order.case.token,
        profile=issuance.profile.id,
        authorisation=authorisation_in(facts),
        certificates=certificates_on_token(issuance, facts),
        replaced=changes(order.case),
        sealed=facts.result(NewSecretsSealed).for_escrow,
    )
    return Ending(bodies=(body,))
