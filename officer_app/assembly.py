"""The composition root: every part of a workstation, built once from its home."""

from collections.abc import Callable
from dataclasses import dataclass, field

from officer_app.ca.embedded import EmbeddedCa
from officer_app.demo import DemoWorld, create_demo, open_readers
from officer_app.demo.centre import DemoCentre
from officer_app.demo.world import CA_PASSPHRASE, STORE_KEY
from officer_app.domain.exchange import register_request
from officer_app.domain.ids import TokenId
from officer_app.domain.policy_faults import HomeMissing
from officer_app.host.clock import Clock, SystemClock
from officer_app.host.entropy import Entropy, SystemEntropy
from officer_app.host.hardening import harden
from officer_app.host.keystore import InsecureFileKeyStore, KeyringStore, KeyStore
from officer_app.host.logs import report_bug, start_logging
from officer_app.host.paths import Home
from officer_app.procedures.channel_keys import kept_channel_keys
from officer_app.procedures.master_key import open_master_key
from officer_app.store.journal import this_process
from officer_app.store.store import Store
from officer_app.sync.client import CentreClient
from officer_app.sync.link import CentreLink, KnownCentre, WayToCentre
from officer_app.sync.shelf import StoreShelf
from officer_app.sync.synchroniser import Synchroniser
from officer_app.sync.wire import Wire
from officer_app.tokens.bench import Bench
from officer_app.tokens.pcsc import PcscReaders
from officer_app.tokens.pkcs11.drivers import ModuleDrivers
from officer_app.tokens.pkcs11.master_key import HardwareMasterKey
from officer_app.tokens.port import ReaderSource
from officer_app.tokens.secure_channel import ChannelPolicy
from officer_app.tokens.virtual_source import VirtualSource

__all__ = ["Opening", "Parts", "keystore_of", "make_demo", "open_parts"]


@dataclass(frozen=True)
class Opening:
    """How a workstation is to be opened."""

    home: Home
    insecure_file_key: bool = False
    watch_readers: bool = True
    use_card_service: bool = True
    """Also the readers of the machine's card service, beside those of a demonstration."""
    serve_readers: bool = False
    """A demonstration's readers are open to other programs of the same home."""
    synchronise: bool = False
    """With the central server that the settings name, or with the demonstration's."""
    say: Callable[[str], None] = field(default=lambda _text: None)
    """Tells a person something that must not be missed."""
    on_write: Callable[[str], None] | None = None
    """Hears of every write to the journal."""
    on_apdu: Callable[[bytes], None] | None = None
    clock: Clock = field(default_factory=SystemClock)
    entropy: Entropy = field(default_factory=SystemEntropy)


@dataclass(frozen=True)
class Parts:
    """Everything a workstation is made of."""

    store: Store
    bench: Bench
    ca: EmbeddedCa
    sync: Synchroniser | None
    """None: this workstation works alone."""
    clock: Clock
    entropy: Entropy
    owner: str
    on_bug: Callable[[BaseException], str]
    close: Callable[[], None]
    keystore: KeyStore
    master_key: HardwareMasterKey | None
    """None: the settings name none."""
    is_demo: bool
    is_insecure: bool
    opening: Opening
    """How it was opened."""


def keystore_of(home: Home, *, insecure: bool, say: Callable[[str], None]) -> KeyStore:
    """The system keyring, or the plain file where a demonstration or an option says so, loudly."""
    if not insecure:
        return KeyringStore(str(home.root))
    say("WARNING: the keys of this workstation lie in a plain file. Use it for nothing real.")
    return InsecureFileKeyStore(home.insecure_key)


def make_demo(home: Home, *, say: Callable[[str], None], readers: int = 4) -> DemoWorld:
    """The demonstration in a home, made now if there is none. Errors: HomeTaken, store, CA."""
    world = DemoWorld.load(home)
    if world is not None:
        return world
    home.make()
    return create_demo(
        home,
        readers=readers,
        keystore=keystore_of(home, insecure=True, say=say),
        clock=SystemClock(),
        entropy=SystemEntropy(),
    )


def open_parts(opening: Opening) -> Parts:
    """Open everything. Errors: HomeMissing, those of the store, the keyring and the CA."""
    home = opening.home
    if not home.has_store():
        raise HomeMissing(str(home.root))
    harden()
    start_logging(home.logs)
    world = DemoWorld.load(home)
    keystore = keystore_of(
        home, insecure=opening.insecure_file_key or world is not None, say=opening.say
    )
    with keystore.fetch(STORE_KEY) as key:
        store = Store.open(home.database, key, opening.clock, opening.on_write)
    try:
        with keystore.fetch(CA_PASSPHRASE) as passphrase:
            ca = EmbeddedCa.open(home.ca, passphrase, opening.clock.now)
        sync = _synchroniser(opening, world, store, ca) if opening.synchronise else None
        sources, close_readers = _sources(opening, world)
    except BaseException:
        store.close()
        raise

    master_key = open_master_key(store.settings, keystore)

    def close() -> None:
        close_readers()
        if master_key is not None:
            master_key.close()
        store.close()

    return Parts(
        store=store,
        bench=Bench(
            sources,
            drivers=_drivers(opening, store),
            on_apdu=opening.on_apdu,
            codes_over_nfc=lambda token: _codes_over_nfc(store, token),
            channel_policy=ChannelPolicy(
                wanted=store.settings.read().secure_channels,
                roots=store.directory.attestation_roots,
                now=opening.clock.now,
                static_keys=kept_channel_keys(store.settings, keystore),
            ),
        ),
        ca=ca,
        sync=sync,
        clock=opening.clock,
        entropy=opening.entropy,
        owner=this_process(),
        on_bug=lambda bug: report_bug(home.logs, bug),
        close=close,
        keystore=keystore,
        master_key=master_key,
        is_demo=world is not None,
        is_insecure=keystore.is_insecure,
        opening=opening,
    )


def _codes_over_nfc(store: Store, token: TokenId | None) -> bool:
    """By the profile that the records give the token."""
    known = store.records.token(token) if token is not None else None
    return store.directory.profiles().pin_over_nfc(known.profile if known is not None else None)


def _synchroniser(
    opening: Opening, world: DemoWorld | None, store: Store, ca: EmbeddedCa
) -> Synchroniser | None:
    settings, keys = store.settings.read(), store.keys
    clock, entropy = opening.clock, opening.entropy
    way: WayToCentre
    if settings.centre_url:
        way = KnownCentre(settings.centre_url)
    elif world is not None:
        way = DemoCentre(opening.home, clock)
    else:
        return None
    return Synchroniser(
        CentreLink(
            way,
            lambda url: CentreClient(Wire(url, clock), keys.signing_key, clock, entropy),
            registration=lambda name, code: register_request(
                keys.signing_key,
                name=name,
                sealing_certificate=keys.sealing_certificate,
                grant=code,
            ),
            crl=ca.crl,
        ),
        StoreShelf(store),
        clock=clock,
        entropy=entropy,
        every=settings.sync_every,
    )


def _nothing() -> None:
    """There is nothing to end."""


def _sources(
    opening: Opening, world: DemoWorld | None
) -> tuple[list[ReaderSource], Callable[[], None]]:
    sources: list[ReaderSource] = []
    close = _nothing
    if not opening.watch_readers:
        return sources, close
    if opening.use_card_service:
        sources.append(PcscReaders())
    if world is not None:
        readers = open_readers(opening.home, world, serve=opening.serve_readers)
        sources.append(VirtualSource(readers.service))
        close = readers.close
    return sources, close


def _drivers(opening: Opening, store: Store) -> ModuleDrivers | None:
    """By the settings; the makers' code never runs where none is named."""
    named = store.settings.read().card_drivers
    if not named or not opening.watch_readers:
        return None
    return ModuleDrivers({driver.name: driver.path for driver in named})
