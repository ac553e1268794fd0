"""The fault check: looks at everything that a desk needs, and tells what is wrong."""

import platform
import sys
from dataclasses import dataclass
from importlib import metadata

from officer_app.domain.diagnosis import (
    CardService,
    DeskFacts,
    Diagnosis,
    ReaderSeen,
    ServiceState,
    diagnose,
)
from officer_app.domain.errors import Trouble
from officer_app.domain.support import SupportFile
from officer_app.domain.token_faults import ReaderBusy
from officer_app.host.clock import Clock
from officer_app.host.diagnosis import (
    card_service,
    fault_reports,
    free_bytes,
    programs_with_cards,
    proxies,
    sqlite_file,
)
from officer_app.host.paths import Home
from officer_app.store.settings import Settings
from officer_app.sync.probe import look_at_centre
from officer_app.tokens.bench import ReaderState
from officer_app.tokens.card_service import look_at_service
from officer_app.tokens.pkcs11.faults import ModuleMissing
from officer_app.tokens.pkcs11.locations import find_module

__all__ = ["Checked", "check_desk", "support_file"]

_LEDGER = "issued.db"
_PACKAGES = (
    "officer-app",
    "pyscard",
    "yubikey-manager",
    "python-pkcs11",
    "cryptography",
    "sqlcipher3",
    "PySide6-Essentials",
)


@dataclass(frozen=True)
class Checked:
    """What a check looks at.

    `opening`: why the workstation could not be opened; then there are no settings either.
    `readers`: as the bench knows them, those of no card service among them.
    """

    home: Home
    clock: Clock
    use_card_service: bool
    settings: Settings | None = None
    opening: Trouble | None = None
    readers: tuple[ReaderState, ...] = ()


def check_desk(checked: Checked) -> Diagnosis:
    """Look at everything; takes some seconds when something does not answer."""
    settings = checked.settings or Settings()
    service, readers = _service(checked)
    known = {reader.name for reader in readers}
    others = [r for r in checked.readers if r.name not in known]
    readers += tuple(ReaderSeen(name=r.name, has_card=r.has_card) for r in others)
    return diagnose(
        DeskFacts(
            service=service,
            readers=readers,
            expected_readers=(settings.officer_reader,) if settings.officer_reader else (),
            programs=programs_with_cards() if any(r.held for r in readers) else (),
            missing_drivers=_missing_drivers(settings),
            troubles=_troubles(checked, readers),
            ledger=sqlite_file(checked.home.ca / _LEDGER) if checked.home.ca.exists() else None,
            free_bytes=free_bytes(checked.home.root),
            centre=(
                look_at_centre(settings.centre_url, checked.clock) if settings.centre_url else None
            ),
            proxies=proxies(),
        )
    )


def support_file(checked: Checked, diagnosis: Diagnosis) -> SupportFile:
    """The same for somebody elsewhere, without a secret and without anybody's data."""
    return SupportFile.of(
        diagnosis,
        at=checked.clock.now(),
        versions={
            "system": f"{platform.system()} {platform.release()}",
            "python": platform.python_version(),
            "platform": sys.platform,
            **{name: _version(name) for name in _PACKAGES},
        },
        reports=fault_reports(checked.home.logs),
    )


def _service(checked: Checked) -> tuple[CardService | None, tuple[ReaderSeen, ...]]:
    if not checked.use_card_service:
        return None, ()
    service = card_service()
    if service.state is not ServiceState.RUNNING:
        return service, ()
    state, readers = look_at_service()
    return service.model_copy(update={"state": state}), readers


def _troubles(checked: Checked, readers: tuple[ReaderSeen, ...]) -> tuple[Trouble, ...]:
    """A card that somebody holds is told of once, by the name of who holds it."""
    held = {reader.name for reader in readers if reader.held}
    found = [
        r.trouble
        for r in checked.readers
        if r.trouble is not None and not (r.name in held and r.trouble.code == ReaderBusy.code)
    ]
    return (*((checked.opening,) if checked.opening else ()), *found)


def _missing_drivers(settings: Settings) -> tuple[str, ...]:
    configured = {d.name: d.path for d in settings.card_drivers if d.path is not None}
    missing = []
    for driver in settings.card_drivers:
        try:
            there = find_module(driver.name, configured).exists()
        except ModuleMissing:
            there = False
        if not there:
            missing.append(driver.name)
    return tuple(missing)


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""
