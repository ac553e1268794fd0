"""The inventory of tokens: deliveries checked and taken in, and everything counted."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path

from officer_app.domain.ids import TokenKind
from officer_app.domain.stock import Delivery, Stocked, StockOverview
from officer_app.procedures.desk import Desk
from officer_app.procedures.stock_tokens import check_delivery, delivery_in, stock_tokens
from officer_app.store.store import Store

__all__ = ["InventoryDoors"]


class InventoryDoors:
    """Part of a Workstation. `on_stocked` hears, on a worker, that tokens were taken in."""

    def __init__(
        self, workers: Executor, desk: Desk, store: Store, on_stocked: Callable[[], None]
    ) -> None:
        self._workers = workers
        self._desk = desk
        self._store = store
        self._on_stocked = on_stocked

    def read_delivery(self, file: Path, kind: TokenKind) -> Future[Delivery]:
        """A delivery's list in a file, checked as by `check_delivery`.

        `kind`: of tokens whose line names none. Errors: DeliveryUnreadable, NotSignedIn,
        NotPermitted.
        """
        return self._workers.submit(lambda: check_delivery(delivery_in(file, kind), self._desk))

    def check_delivery(self, delivery: Delivery) -> Future[Delivery]:
        """The same list, with what the inventory does not take among its faults.

        Errors: NotSignedIn, NotPermitted.
        """
        return self._workers.submit(check_delivery, delivery, self._desk)

    def stock_tokens(
        self, delivery: Delivery, source: str, *, skip_bad: bool = False
    ) -> Future[Stocked]:
        """Take a delivery into the inventory, all of it or nothing.

        `source`: where it comes from, in words. `skip_bad`: lines with a fault are left out.
        Errors: NotSignedIn, NotPermitted, DeliveryRefused.
        """
        return self._workers.submit(self._stock_tokens, delivery, source, skip_bad=skip_bad)

    def overview(self) -> Future[StockOverview]:
        """All tokens, counted, and the certificates that end soon."""
        return self._workers.submit(
            lambda: self._store.overview.stock(self._desk.means.clock.now())
        )

    def _stock_tokens(self, delivery: Delivery, source: str, *, skip_bad: bool) -> Stocked:
        stocked = stock_tokens(delivery, source, self._desk, self._store, skip_bad=skip_bad)
        if stocked.records:
            self._on_stocked()
        return stocked
