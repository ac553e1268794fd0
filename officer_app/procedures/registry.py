"""Which procedures there are: a journalled order becomes a plan again."""

from collections.abc import Callable

from officer_app.domain.policy_faults import ProcedureUnknown
from officer_app.procedures.issue_token import ISSUE_TOKEN, IssueToken, plan_issuance
from officer_app.procedures.pre_personalise import PREPARE_TOKEN, PrepareToken, plan_preparation
from officer_app.procedures.step import Plan

__all__ = ["plan_from_order"]

_PLANS: dict[str, Callable[[str], Plan]] = {
    PREPARE_TOKEN: lambda order: plan_preparation(PrepareToken.from_json(order)),
    ISSUE_TOKEN: lambda order: plan_issuance(IssueToken.from_json(order)),
}


def plan_from_order(kind: str, order: str) -> Plan:
    """The plan of a journalled procedure; `order` is JSON. Errors: ProcedureUnknown."""
    if kind not in _PLANS:
        raise ProcedureUnknown(kind)
    return _PLANS[kind](order)
