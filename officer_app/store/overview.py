"""Overview: what the records make true, counted."""

from collections import Counter
from datetime import UTC, datetime

from officer_app.domain.stock import (
    EXPIRY_HORIZONS,
    Counted,
    ExpiringWithin,
    StatusCount,
    StockOverview,
)
from officer_app.domain.token import CertificateStatus, TokenStatus
from officer_app.store.database import Database

__all__ = ["Overview", "moment"]

_MAY_BE_GOOD = (CertificateStatus.VALID, CertificateStatus.SUSPENDED)


class Overview:
    """Reads only; two queries, which their indices answer."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def stock(self, now: datetime) -> StockOverview:
        """All tokens, and the certificates that end soon after `now`."""
        rows = self._database.read(
            "SELECT status, coalesce(json_extract(json, '$.model'), '') AS model,"
            " coalesce(json_extract(json, '$.profile.name'), '') AS profile, count(*)"
            " FROM tokens GROUP BY status, json_extract(json, '$.model'),"
            " json_extract(json, '$.profile.name')"
        )
        statuses, models, profiles = Counter[str](), Counter[str](), Counter[str]()
        for status, model, profile, count in rows:
            statuses[status] += count
            models[model] += count
            profiles[profile] += count
        ends = [self._ending_until(now + horizon) for horizon in EXPIRY_HORIZONS]
        expired = self._ending_until(now)
        return StockOverview(
            tokens=statuses.total(),
            by_status=tuple(
                StatusCount(status=status, count=statuses[status])
                for status in TokenStatus
                if statuses[status]
            ),
            by_model=_counted(models),
            by_profile=_counted(profiles),
            expired=expired,
            expiring=tuple(
                ExpiringWithin(days=horizon.days, count=until - expired)
                for horizon, until in zip(EXPIRY_HORIZONS, ends, strict=True)
            ),
        )

    def _ending_until(self, at: datetime) -> int:
        ((count,),) = self._database.read(
            "SELECT count(*) FROM certificates WHERE status IN (?, ?) AND ends_at <= ?",
            (*_MAY_BE_GOOD, moment(at)),
        )
        return int(count)


def moment(at: datetime) -> str:
    """A time as the store compares it: always of the same length, in UTC."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _counted(counts: Counter[str]) -> tuple[Counted, ...]:
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Counted(name=name, count=count) for name, count in ranked)
