"""The master key of this workstation: named in the settings, its PIN where keys are kept."""

from contextlib import closing
from typing import Final

from officer_app.domain.diversification import MasterKeyPlace, check_value
from officer_app.domain.secret import Secret
from officer_app.host.keystore import KeyStore
from officer_app.store.settings import SettingsShelf
from officer_app.tokens.pkcs11.master_key import HardwareMasterKey

__all__ = ["drop_master_key", "open_master_key", "use_master_key"]

_PIN: Final = "master-key-pin"


def open_master_key(shelf: SettingsShelf, keystore: KeyStore) -> HardwareMasterKey | None:
    """The one that the settings name. Nothing is asked of its token before it is needed."""
    place = shelf.read().master_key
    return HardwareMasterKey(place, lambda: keystore.fetch(_PIN)) if place is not None else None


def use_master_key(
    place: MasterKeyPlace, pin: Secret, shelf: SettingsShelf, keystore: KeyStore
) -> str:
    """Try it with its token's PIN, and name it in the settings if it works; its check value.

    Errors: those of HardwareMasterKey and the key store; nothing is kept then.
    """
    with closing(HardwareMasterKey(place, pin.duplicate)) as key:
        value = check_value(key)
    keystore.store(_PIN, pin)
    shelf.change(master_key=place)
    return value


def drop_master_key(shelf: SettingsShelf, keystore: KeyStore) -> None:
    """Name none in the settings any more, and keep its PIN no longer."""
    shelf.change(master_key=None)
    keystore.forget(_PIN)
