"""What this computer lends: card drivers, the master key, keys for channels, makers' secrets."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path

from officer_app.domain.channel_keys import ChannelKeys
from officer_app.domain.delivered import Delivered
from officer_app.domain.diversification import MasterKeyPlace
from officer_app.domain.policy_faults import ProfileUnknown
from officer_app.domain.profiles import Profiles
from officer_app.domain.secret import Secret
from officer_app.host.keystore import KeyStore
from officer_app.procedures.card_drivers import (
    DriverSeen,
    add_driver,
    drivers_seen,
    drop_driver,
    use_driver,
)
from officer_app.procedures.channel_keys import drop_channel_keys, keep_channel_keys
from officer_app.procedures.delivered import drop_delivered, set_delivered
from officer_app.procedures.master_key import drop_master_key, use_master_key
from officer_app.store.settings import SettingsShelf
from officer_app.tokens.pkcs11.trial import ModuleTrials, ModuleTried

__all__ = ["DriverDoors"]


class DriverDoors:
    """Part of a Workstation. What is chosen here counts from the next start on, unless it says so
    otherwise.
    """

    def __init__(
        self,
        workers: Executor,
        settings: SettingsShelf,
        keystore: KeyStore,
        profiles: Callable[[], Profiles],
    ) -> None:
        self._workers = workers
        self._profiles = profiles
        self._settings = settings
        self._keystore = keystore
        self._trials = ModuleTrials()
        self._at_start = settings.read().card_drivers

    def stop(self) -> None:
        """End every trial that is going on."""
        self._trials.stop()

    def seen(self) -> Future[tuple[DriverSeen, ...]]:
        """The PKCS#11 modules that the settings name, in their order, and those that are known."""
        read, before = self._settings.read, self._at_start
        return self._workers.submit(lambda: drivers_seen(read(), before))

    def use(self, name: str, path: Path | None = None) -> Future[None]:
        """Name one more in the settings; it counts from the next start on.

        `path`: where it lies, if not at its known place. Errors: ModuleMissing, DriverRefused.
        """
        return self._workers.submit(use_driver, self._settings, name, path)

    def add(self, path: Path) -> Future[None]:
        """The same for the one in a file, by a name made from it. Errors: as `use`."""
        return self._workers.submit(add_driver, self._settings, path)

    def drop(self, name: str) -> Future[None]:
        """Take one out of the settings, from the next start on. Errors: DriverUnknown."""
        return self._workers.submit(drop_driver, self._settings, name)

    def try_out(self, file: Path) -> Future[ModuleTried]:
        """Load one in a process of its own. Errors: ModuleUnusable (no module, crash, hang)."""
        return self._workers.submit(self._trials.try_out, file)

    def use_master_key(self, place: MasterKeyPlace, pin: Secret) -> Future[str]:
        """Derive management keys from this one from the next start on, if it works now.

        `pin`: of its token; wiped whatever happens. Answers the key's check value (hex).
        Errors: those of HardwareMasterKey and the key store.
        """
        return self._workers.submit(self._use_master_key, place, pin)

    def drop_master_key(self) -> Future[None]:
        """Name none in the settings any more, and keep its PIN no longer."""
        return self._workers.submit(drop_master_key, self._settings, self._keystore)

    def keep_channel_keys(self, keys: ChannelKeys) -> Future[None]:
        """Open secure channels with these from the next start on; wiped whatever happens.

        Errors: those of the key store.
        """
        return self._workers.submit(self._keep_channel_keys, keys)

    def drop_channel_keys(self) -> Future[None]:
        """Keep none any longer. Errors: those of the key store."""
        return self._workers.submit(drop_channel_keys, self._settings, self._keystore)

    def _keep_channel_keys(self, keys: ChannelKeys) -> None:
        with keys:
            keep_channel_keys(keys, self._settings, self._keystore)

    def set_delivered(self, profile: str, given: Delivered) -> Future[None]:
        """Take the cards of a profile to be delivered with these secrets, at once.

        `given`: wiped whatever happens. Errors: ProfileUnknown, DeliveredNotKept, DeliveredUnfit,
        and those of the key store.
        """
        return self._workers.submit(self._set_delivered, profile, given)

    def drop_delivered(self, profile: str) -> Future[None]:
        """Take them to be delivered with the well-known ones, at once. Errors: ProfileUnknown."""
        return self._workers.submit(drop_delivered, profile, self._settings, self._keystore)

    def _set_delivered(self, profile: str, given: Delivered) -> None:
        with given:
            found = self._profiles().token(profile)
            if found is None:
                raise ProfileUnknown(profile)
            set_delivered(found, given, self._settings, self._keystore)

    def _use_master_key(self, place: MasterKeyPlace, pin: Secret) -> str:
        with pin:
            return use_master_key(place, pin, self._settings, self._keystore)
