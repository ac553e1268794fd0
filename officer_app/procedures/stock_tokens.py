"""Stock tokens: a delivery is taken into the inventory by its serials; no card need be at hand."""

from contextlib import AbstractContextManager
from typing import Protocol

from officer_app.domain.records import Body
from officer_app.domain.stock import Delivery, DeliveryRefused, Stocked, sift, stock_records
from officer_app.domain.token_life import TokenAct, permission_for
from officer_app.procedures.desk import Desk

__all__ = ["StockBook", "check_delivery", "stock_tokens"]


class StockBook(Protocol):
    """Where records are written."""

    def transaction(self) -> AbstractContextManager[object]: ...

    def append_record(self, body: Body) -> None: ...


def check_delivery(delivery: Delivery, desk: Desk) -> Delivery:
    """The same list, with tokens that are known already, or officers' cards, among its faults.

    Errors: NotSignedIn, NotPermitted.
    """
    desk.permitted(permission_for(TokenAct.STOCK))
    return sift(delivery, desk.means.token_status, desk.means.officer_tokens())


def stock_tokens(
    delivery: Delivery, source: str, desk: Desk, book: StockBook, *, skip_bad: bool
) -> Stocked:
    """Write the records of a delivery, all of them or none.

    `source`: where the tokens come from, in words. `skip_bad`: lines with a fault are left out.
    Errors: NotSignedIn, NotPermitted, DeliveryRefused (with every fault; nothing was written).
    """
    officer = desk.permitted(permission_for(TokenAct.STOCK)).officer.id
    # Within the transaction: nobody else takes the same tokens in meanwhile.
    with book.transaction():
        checked = check_delivery(delivery, desk)
        if checked.faults and not skip_bad:
            raise DeliveryRefused(checked.faults)
        tokens = [delivered.token for delivered in checked.tokens]
        bodies = stock_records(tokens, officer, source)
        for body in bodies:
            book.append_record(body)
    return Stocked(
        tokens=tuple(stocked.token for stocked in tokens),
        records=len(bodies),
        skipped=checked.faults,
    )
