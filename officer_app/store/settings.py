"""Settings: declared once, with type, default and limits."""

import json
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import Self

from pydantic import Field, ValidationError, model_validator

from officer_app.domain.channel_keys import FIRST_KVN, LAST_KVN
from officer_app.domain.diversification import MasterKeyPlace
from officer_app.domain.store_faults import StoreCorrupt
from officer_app.domain.value import Value
from officer_app.domain.yubikey import SecureChannels
from officer_app.store.database import Database
from officer_app.store.singles import Singles

__all__ = ["CardDriver", "Language", "Settings", "SettingsShelf", "ThemeChoice"]

_NAME = "settings"


class Language(StrEnum):
    """Languages of the window."""

    SYSTEM = "system"
    ENGLISH = "en"
    SWEDISH = "sv"
    DANISH = "da"
    HUNGARIAN = "hu"


class ThemeChoice(StrEnum):
    """Light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class CardDriver(Value):
    """A PKCS#11 library by which cards are reached that we do not know ourselves."""

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{0,30}$")
    """One that the program knows (opensc, softhsm2 and others), or any other with a path."""
    path: Path | None = None
    """The library's file; None: where its installer puts it."""


class Settings(Value):
    """Everything that can be set at one workstation."""

    language: Language = Language.SYSTEM
    theme: ThemeChoice = ThemeChoice.SYSTEM
    centre_url: str = Field(default="", max_length=500)
    """Address of the central server; empty: this workstation works alone."""
    sync_every: timedelta = Field(
        default=timedelta(seconds=30), ge=timedelta(seconds=5), le=timedelta(hours=1)
    )
    officer_reader: str = Field(default="", max_length=200)
    """The reader that is meant for the officer's card; empty: whichever holds one."""
    lock_after: timedelta = Field(
        default=timedelta(minutes=10), ge=timedelta(minutes=1), le=timedelta(hours=8)
    )
    """How long nobody may touch the workstation before the officer is signed out."""
    card_drivers: tuple[CardDriver, ...] = Field(default=(), max_length=8)
    """In the order in which they are asked about a card. They count from the next start on."""
    master_key: MasterKeyPlace | None = None
    """From which management keys are derived, where a profile wants that; from the next start."""

    secure_channels: SecureChannels = SecureChannels.NEVER
    """Which YubiKeys are spoken to so that nobody listens; from the next start."""
    channel_keys: int | None = Field(default=None, ge=FIRST_KVN, le=LAST_KVN)
    """Number (KVN) of the keys of one's own for that; None: the maker's word is enough."""
    delivered: tuple[str, ...] = Field(default=(), max_length=100)
    """Token profiles whose cards come with secrets of their maker's own, by name. Those secrets lie
    where this computer keeps keys, never here."""

    @model_validator(mode="after")
    def _one_driver_a_name(self) -> Self:
        names = [driver.name for driver in self.card_drivers]
        if len(set(names)) != len(names):
            raise ValueError("two card drivers have the same name")
        return self


class SettingsShelf:
    """Reads and changes the settings in the store."""

    def __init__(self, database: Database, singles: Singles) -> None:
        self._database = database
        self._singles = singles

    def read(self) -> Settings:
        """The settings now; what was never set has its default."""
        content = self._singles.get(_NAME)
        if content is None:
            return Settings()
        try:
            kept = json.loads(content)
            # A newer program may have kept settings that this one does not have.
            return Settings.model_validate({n: kept[n] for n in Settings.model_fields if n in kept})
        except (ValidationError, ValueError, TypeError) as cause:
            raise StoreCorrupt("the settings cannot be read") from cause

    def change(self, **changes: object) -> Settings:
        """Change some. Raises pydantic.ValidationError for a value outside its limits."""
        with self._database.transaction():
            changed = Settings.model_validate(self.read().model_dump() | changes)
            self._singles.put(_NAME, changed.to_json().encode())
        return changed

    def export(self) -> str:
        """All settings as indented JSON, for an administrator to keep or compare."""
        return self.read().model_dump_json(indent=2)
