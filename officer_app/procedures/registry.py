"""Which procedures there are: a wish becomes a plan, a journalled order becomes a plan again."""

from collections.abc import Callable
from typing import Any

from officer_app.domain.policy_faults import ProcedureUnknown
from officer_app.domain.wishes import (
    ActOnToken,
    AddCertificate,
    ChangePin,
    ExamineToken,
    IssueToToken,
    PrePersonalise,
    RecoverKey,
    ReKeyToken,
    ReplaceToken,
    ReturnToken,
    UnblockPin,
    UnblockPinRemotely,
    Wish,
)
from officer_app.procedures.act_on_token import ACT_ON_TOKEN, ActOrder, order_act, plan_act
from officer_app.procedures.add_certificate import (
    ADD_CERTIFICATE,
    AddOrder,
    order_addition,
    plan_addition,
)
from officer_app.procedures.change_pin import CHANGE_PIN, ChangeOrder, order_change, plan_change
from officer_app.procedures.desk import Desk
from officer_app.procedures.examine import (
    EXAMINE_TOKEN,
    ExamineOrder,
    order_examination,
    plan_examination,
)
from officer_app.procedures.issue_token import (
    ISSUE_TOKEN,
    IssueToken,
    order_issuance,
    plan_issuance,
)
from officer_app.procedures.pre_personalise import (
    PREPARE_TOKEN,
    PrepareToken,
    order_preparation,
    plan_preparation,
)
from officer_app.procedures.re_key import RE_KEY, ReKeyOrder, order_re_keying, plan_re_keying
from officer_app.procedures.recover_key import (
    RECOVER_KEY,
    RecoveryOrder,
    order_recovery,
    plan_recovery,
)
from officer_app.procedures.replace_token import (
    REPLACE_FOR_NOW,
    REPLACE_TOKEN,
    ReplaceOrder,
    order_replacement,
    plan_replacement,
)
from officer_app.procedures.return_token import (
    RETURN_TOKEN,
    ReturnOrder,
    order_return,
    plan_return,
)
from officer_app.procedures.step import Plan
from officer_app.procedures.unblock_pin import (
    UNBLOCK_PIN,
    UnblockOrder,
    order_unblocking,
    plan_unblocking,
)
from officer_app.procedures.unblock_remotely import (
    UNBLOCK_REMOTELY,
    order_remote_unblocking,
    plan_remote_unblocking,
)

__all__ = ["needs_escrow", "plan_from_order", "plan_from_wish"]

_WISHES: dict[type[Any], Callable[[Any, Desk], Plan]] = {
    PrePersonalise: order_preparation,
    IssueToToken: order_issuance,
    ReKeyToken: order_re_keying,
    AddCertificate: order_addition,
    ReplaceToken: order_replacement,
    UnblockPin: order_unblocking,
    UnblockPinRemotely: order_remote_unblocking,
    RecoverKey: order_recovery,
    ChangePin: order_change,
    ReturnToken: order_return,
    ActOnToken: order_act,
    ExamineToken: order_examination,
}
_ORDERS: dict[str, Callable[[str], Plan]] = {
    PREPARE_TOKEN: lambda order: plan_preparation(PrepareToken.from_json(order)),
    ISSUE_TOKEN: lambda order: plan_issuance(IssueToken.from_json(order)),
    RE_KEY: lambda order: plan_re_keying(ReKeyOrder.from_json(order)),
    ADD_CERTIFICATE: lambda order: plan_addition(AddOrder.from_json(order)),
    REPLACE_TOKEN: lambda order: plan_replacement(ReplaceOrder.from_json(order)),
    REPLACE_FOR_NOW: lambda order: plan_replacement(ReplaceOrder.from_json(order)),
    RECOVER_KEY: lambda order: plan_recovery(RecoveryOrder.from_json(order)),
    UNBLOCK_PIN: lambda order: plan_unblocking(UnblockOrder.from_json(order)),
    UNBLOCK_REMOTELY: lambda order: plan_remote_unblocking(UnblockOrder.from_json(order)),
    CHANGE_PIN: lambda order: plan_change(ChangeOrder.from_json(order)),
    RETURN_TOKEN: lambda order: plan_return(ReturnOrder.from_json(order)),
    ACT_ON_TOKEN: lambda order: plan_act(ActOrder.from_json(order)),
    EXAMINE_TOKEN: lambda order: plan_examination(ExamineOrder.from_json(order)),
}

_OPEN_THE_ESCROW = frozenset(
    {RE_KEY, UNBLOCK_PIN, UNBLOCK_REMOTELY, RETURN_TOKEN, ADD_CERTIFICATE, RECOVER_KEY}
)


def needs_escrow(kind: str) -> bool:
    """Whether a procedure of that kind asks the centre for a token's secrets, with some tokens."""
    return kind in _OPEN_THE_ESCROW


def plan_from_wish(wish: Wish, desk: Desk) -> Plan:
    """The plan that fulfils a wish. Errors: those of its procedure; nothing has begun then."""
    return _WISHES[type(wish)](wish, desk)


def plan_from_order(kind: str, order: str) -> Plan:
    """The plan of a journalled procedure; `order` is JSON. Errors: ProcedureUnknown."""
    if kind not in _ORDERS:
        raise ProcedureUnknown(kind)
    return _ORDERS[kind](order)
