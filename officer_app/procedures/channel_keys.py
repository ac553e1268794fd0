"""Keys of one's own for secure channels: their number in the settings, they where keys are kept."""

from collections.abc import Callable

from officer_app.domain.channel_keys import ChannelKeys
from officer_app.domain.store_faults import StoreKeyWrong
from officer_app.host.keystore import KeyStore
from officer_app.store.settings import SettingsShelf

__all__ = ["drop_channel_keys", "keep_channel_keys", "kept_channel_keys"]


def kept_channel_keys(shelf: SettingsShelf, keystore: KeyStore) -> Callable[[], ChannelKeys] | None:
    """How the keys that the settings name are fetched; None: they name none.

    Errors of fetching: StoreKeyMissing, StoreKeyWrong.
    """
    kvn = shelf.read().channel_keys
    return (lambda: _fetch(kvn, keystore)) if kvn is not None else None


def keep_channel_keys(keys: ChannelKeys, shelf: SettingsShelf, keystore: KeyStore) -> None:
    """Keep these in place of any others. Errors: those of the key store; nothing is kept then."""
    before = shelf.read().channel_keys
    keystore.store(_name(keys.kvn), keys.keys)
    shelf.change(channel_keys=keys.kvn)
    if before is not None and before != keys.kvn:
        keystore.forget(_name(before))


def drop_channel_keys(shelf: SettingsShelf, keystore: KeyStore) -> None:
    """Name none in the settings any more, and keep none. Errors: those of the key store."""
    before = shelf.read().channel_keys
    shelf.change(channel_keys=None)
    if before is not None:
        keystore.forget(_name(before))


def _fetch(kvn: int, keystore: KeyStore) -> ChannelKeys:
    try:
        return ChannelKeys(kvn, keystore.fetch(_name(kvn)))
    except ValueError as cause:
        raise StoreKeyWrong from cause


def _name(kvn: int) -> str:
    """Of their own for each number: an interruption never leaves keys under another's number."""
    return f"channel-keys-{kvn}"
