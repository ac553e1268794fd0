"""Stock tokens: a delivery is taken into the inventory by its serials; no card need be at hand."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from officer_app.domain.ids import TokenKind
from officer_app.domain.records import Body
from officer_app.domain.stock import (
    LARGEST_LIST,
    Delivery,
    DeliveryRefused,
    DeliveryUnreadable,
    Stocked,
    read_delivery,
    sift,
    stock_records,
)
from officer_app.domain.token_life import TokenAct, permission_for
from officer_app.procedures.desk import Desk

__all__ = ["StockBook", "check_delivery", "delivery_in", "stock_tokens"]


class StockBook(Protocol):
    """Where records are written."""

    def transaction(self) -> AbstractContextManager[object]: ...

    def append_record(self, body: Body) -> None: ...


def delivery_in(file: Path, kind: TokenKind) -> Delivery:
    """The list in a file; `kind`: of tokens whose line names none. Errors: DeliveryUnreadable."""
    try:
        with file.open("rb") as opened:
            # A film that was chosen by mistake does not fill the memory.
            content = opened.read(LARGEST_LIST + 1)
    except OSError as cause:
        raise DeliveryUnreadable(cause.strerror or type(cause).__name__) from cause
    return read_delivery(content, kind)


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
