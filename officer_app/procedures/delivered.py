"""The makers' own secrets of delivered tokens, kept where keys are kept, by profile."""

from officer_app.domain.delivered import Delivered, DeliveredOf, check_delivered
from officer_app.domain.policy_faults import ProfileUnknown
from officer_app.domain.profiles import TokenProfile
from officer_app.host.keystore import KeyStore
from officer_app.store.settings import SettingsShelf

__all__ = ["drop_delivered", "open_delivered", "set_delivered"]


def open_delivered(shelf: SettingsShelf, keystore: KeyStore) -> DeliveredOf:
    """Read anew each time: what is set counts at once.

    The settings tell which profiles have some, so that a keyring that is away is never taken for
    the word that there are none: a wrong PUK would cost a try.
    """

    def delivered_of(profile: str) -> Delivered:
        if profile not in shelf.read().delivered:
            return Delivered()
        return Delivered.from_secret(keystore.fetch(_entry(profile)))

    return delivered_of


def set_delivered(
    profile: TokenProfile, given: Delivered, shelf: SettingsShelf, keystore: KeyStore
) -> None:
    """Keep them in place of those kept before. Errors: DeliveredNotKept, DeliveredUnfit,
    those of the key store; nothing is changed then.
    """
    check_delivered(given, profile)
    with given.to_secret() as kept:
        keystore.store(_entry(profile.name), kept)
    shelf.change(delivered=tuple(sorted({*shelf.read().delivered, profile.name})))


def drop_delivered(profile: str, shelf: SettingsShelf, keystore: KeyStore) -> None:
    """The well-known ones count again. Also for a profile that is in force no more.

    Errors: ProfileUnknown (it has none), those of the key store.
    """
    named = shelf.read().delivered
    if profile not in named:
        raise ProfileUnknown(profile)
    # In this order none stays behind of which nobody knows.
    keystore.forget(_entry(profile))
    shelf.change(delivered=tuple(name for name in named if name != profile))


def _entry(profile: str) -> str:
    return f"delivered-{profile}"
