"""Recover key: a key of a person's earlier days comes back, so that old messages can be read.

It comes out of a PKCS #12 file and goes to a retired slot of the person's token. What stays of it
here is its certificate: the key is in memory until the token has it, and nowhere afterwards.
"""

from officer_app.domain.ids import SubscriberId
from officer_app.domain.key_history import RecoveredKey
from officer_app.domain.policy_faults import OwnCard
from officer_app.domain.profiles import TokenProfile
from officer_app.domain.records import KeyRecovered
from officer_app.domain.subscriber import Person
from officer_app.domain.token_life import TokenAct, permission_for
from officer_app.domain.value import Value
from officer_app.domain.wishes import RecoverKey
from officer_app.domain.words import phrase
from officer_app.procedures.act_on_token import make_case, subject_of
from officer_app.procedures.desk import Desk
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import Ending, Plan
from officer_app.procedures.steps.decide import Case, Decided
from officer_app.procedures.steps.decide_recovery import DecideRecovery, signed_reason
from officer_app.procedures.steps.escrow import OpenEscrow, replace_secrets
from officer_app.procedures.steps.key_file import (
    ConfirmKeyHolder,
    KeyFileRead,
    ReadKeyFile,
    SlotChosen,
)
from officer_app.procedures.steps.key_history import (
    CheckTokenToRecover,
    ChooseRetiredSlot,
    ImportKey,
    ImportKeyForGood,
    ProveHistoricKey,
    ProvePinToRecover,
)
from officer_app.procedures.steps.secrets import NewSecretsSealed

__all__ = ["RECOVER_KEY", "RecoveryOrder", "order_recovery", "plan_recovery"]

RECOVER_KEY = "recover_key"


class RecoveryOrder(Value):
    """Everything that was decided when it began. Which key it is, its file tells later."""

    case: Case
    person: Person
    profile: TokenProfile
    reader: str
    known: tuple[str, ...]
    """Names (hex) of the keys that the records have as recovered to this token."""
    may_be_removed: bool
    """The token removes a single key again, so that the work can be undone."""


def order_recovery(wish: RecoverKey, desk: Desk) -> Plan:
    """The procedure that fulfils the wish. Errors: those of Desk, OwnCard."""
    token = desk.token_in(wish.reader, TokenAct.RECOVER_KEY)
    person, reader = desk.holder(token), desk.reader(wish.reader)
    _check_other_person(desk, person.id)
    seen = desk.means.bench.seen_in(reader)
    order = RecoveryOrder(
        case=make_case(desk, TokenAct.RECOVER_KEY, token, wish.reason),
        person=person,
        profile=desk.profile_of(token),
        reader=reader,
        known=tuple(key.spki_sha256 for key in token.recovered),
        may_be_removed=seen is not None and seen.facts.deletes_keys,
    )
    return plan_recovery(order)


def _check_other_person(desk: Desk, person: SubscriberId) -> None:
    if desk.permitted(permission_for(TokenAct.RECOVER_KEY)).officer.subscriber == person:
        raise OwnCard


def plan_recovery(order: RecoveryOrder) -> Plan:
    """The file is read and judged before anything is asked of the escrow, or done to the token."""
    case = order.case
    decide = DecideRecovery(case)
    bring = ImportKey if order.may_be_removed else ImportKeyForGood
    return Plan(
        kind=RECOVER_KEY,
        title=phrase("procedures", "Recover key: {subject}"),
        subject=subject_of(case),
        order=order,
        reader=order.reader,
        steps=(
            CheckTokenToRecover(case.token),
            ReadKeyFile(order.person),
            ConfirmKeyHolder(order.person),
            ChooseRetiredSlot(frozenset(order.known)),
            OpenEscrow(case, decides=case.officer_signs, asks=decide),
            *((decide,) if case.officer_signs else ()),
            ProvePinToRecover(order.person, order.profile),
            bring(),
            ProveHistoricKey(),
            *replace_secrets(order.profile),
        ),
        ending=lambda facts: _ending(order, facts),
        subscriber=order.person.id,
        token=case.token,
    )


def _ending(order: RecoveryOrder, facts: Facts) -> Ending:
    decided = facts.results(Decided)
    key = RecoveredKey(
        slot=facts.result(SlotChosen).slot, certificate=facts.result(KeyFileRead).key.certificate
    )
    body = KeyRecovered(
        procedure=facts.procedure,
        officer=facts.officer,
        subscriber=order.person.id,
        token=order.case.token,
        key=key,
        reason=signed_reason(order.case.reason, facts),
        sealed=facts.result(NewSecretsSealed).for_escrow,
        decision=decided[0].cms if decided else None,
    )
    return Ending(bodies=(body,))
