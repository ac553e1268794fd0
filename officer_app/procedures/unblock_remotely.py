"""Unblock PIN remotely: as at a desk, where an officer elsewhere lets the escrow be opened.

The centre makes nobody wait on the telephone for a secret: what the two officers compare is a code
that names this request, and the PUK comes sealed to the workstation where the card lies.
"""

from dataclasses import replace

from officer_app.domain.token_life import TokenAct
from officer_app.domain.wishes import UnblockPinRemotely
from officer_app.domain.words import phrase
from officer_app.procedures.desk import Desk
from officer_app.procedures.step import Plan
from officer_app.procedures.unblock_pin import UnblockOrder, make_unblock_order, plan_unblocking

__all__ = ["UNBLOCK_REMOTELY", "order_remote_unblocking", "plan_remote_unblocking"]

UNBLOCK_REMOTELY = "unblock_remotely"


def order_remote_unblocking(wish: UnblockPinRemotely, desk: Desk) -> Plan:
    """The procedure that fulfils the wish. Errors: those of Desk."""
    return plan_remote_unblocking(make_unblock_order(desk, TokenAct.UNBLOCK_REMOTELY, wish))


def plan_remote_unblocking(order: UnblockOrder) -> Plan:
    """The same steps; the act in the order says who has to let the escrow be opened."""
    return replace(
        plan_unblocking(order),
        kind=UNBLOCK_REMOTELY,
        title=phrase("procedures", "Unblock PIN by telephone: {subject}"),
    )
