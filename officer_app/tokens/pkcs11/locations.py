"""Where the PKCS#11 modules of known kinds of cards lie on this system."""

import sys
from collections.abc import Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath

from officer_app.domain.value import Value
from officer_app.tokens.pkcs11.faults import ModuleMissing

__all__ = ["KNOWN_MODULES", "KnownModule", "available_modules", "find_module"]


class KnownModule(Value):
    """A module by the name that settings use, and where its installers put it.

    Paths may hold `*` (a directory that differs between systems); the first that exists counts.
    """

    name: str
    title: str
    """As people know it; a product's name, not translated."""
    linux: tuple[str, ...] = ()
    macos: tuple[str, ...] = ()
    windows: tuple[str, ...] = ()
    only_pcsc: bool = False
    """All its slots are readers of the card service; it need not be asked what else there is."""

    def places(self, platform: str = sys.platform) -> tuple[str, ...]:
        """Where to look on a system named as `sys.platform` does."""
        match platform:
            case "win32":
                return self.windows
            case "darwin":
                return self.macos
        return self.linux


def _on_linux(file: str, *more: str) -> tuple[str, ...]:
    """The places that distributions use; Debian and its kin have one directory per processor."""
    roots = ("/usr/lib/*-linux-gnu", "/usr/lib64", "/usr/lib", "/usr/local/lib")
    inside = [f"{root}{part}/{file}" for root in roots for part in ("", "/pkcs11")]
    return (*inside, *more)


KNOWN_MODULES = (
    KnownModule(
        name="opensc",
        title="OpenSC",
        only_pcsc=True,
        linux=_on_linux("opensc-pkcs11.so"),
        macos=(
            "/Library/OpenSC/lib/opensc-pkcs11.so",
            "/opt/homebrew/lib/opensc-pkcs11.so",
            "/usr/local/lib/opensc-pkcs11.so",
        ),
        windows=(
            "C:/Program Files/OpenSC Project/OpenSC/pkcs11/opensc-pkcs11.dll",
            "C:/Windows/System32/opensc-pkcs11.dll",
        ),
    ),
    KnownModule(
        name="softhsm2",
        title="SoftHSM 2",
        linux=_on_linux(
            "libsofthsm2.so",
            "/usr/lib/*-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/local/lib/softhsm/libsofthsm2.so",
        ),
        macos=(
            "/opt/homebrew/lib/softhsm/libsofthsm2.so",
            "/usr/local/lib/softhsm/libsofthsm2.so",
        ),
        windows=("C:/SoftHSM2/lib/softhsm2-x64.dll", "C:/SoftHSM2/lib/softhsm2.dll"),
    ),
    KnownModule(
        name="ykcs11",
        title="YKCS11 (YubiKey)",
        only_pcsc=True,
        linux=_on_linux("libykcs11.so", "/usr/lib/*-linux-gnu/libykcs11.so.2"),
        macos=("/usr/local/lib/libykcs11.dylib", "/opt/homebrew/lib/libykcs11.dylib"),
        windows=("C:/Program Files/Yubico/Yubico PIV Tool/bin/libykcs11.dll",),
    ),
    KnownModule(
        name="safenet",
        title="SafeNet Authentication Client (eToken, IDPrime)",
        only_pcsc=True,
        linux=_on_linux("libeTPkcs11.so"),
        macos=("/usr/local/lib/libeTPkcs11.dylib",),
        windows=("C:/Windows/System32/eTPKCS11.dll",),
    ),
    KnownModule(
        name="idprime",
        title="IDPrime",
        only_pcsc=True,
        linux=_on_linux("libIDPrimePKCS11.so"),
        macos=(
            "/Library/Frameworks/eToken.framework/Versions/A/libIDPrimePKCS11.dylib",
            "/usr/local/lib/libIDPrimePKCS11.dylib",
        ),
        windows=("C:/Windows/System32/IDPrimePKCS11.dll",),
    ),
    KnownModule(
        name="netid",
        title="Net iD",
        only_pcsc=True,
        linux=_on_linux("libiidp11.so"),
        windows=("C:/Windows/System32/iidp11.dll",),
    ),
)
"""In the order in which they are offered. `docs/pkcs11.md` says which have been tried."""


def find_module(
    name: str,
    configured: Mapping[str, Path] | None = None,
    *,
    platform: str = sys.platform,
    root: Path | None = None,
) -> Path:
    """The file of the module called `name`: the configured path, else the first known place.

    A configured path is taken as it is, so that a wrong one is noticed instead of passed over; it
    may also name a module that the table does not know. `root` stands before every known place.
    Errors: ModuleMissing.
    """
    chosen = (configured or {}).get(name)
    if chosen is not None:
        if not chosen.is_file():
            raise ModuleMissing(name, str(chosen))
        return chosen
    known = next((module for module in KNOWN_MODULES if module.name == name), None)
    places = known.places(platform) if known else ()
    for place in places:
        found = _first_file(place, root)
        if found is not None:
            return found
    raise ModuleMissing(known.title if known else name, ", ".join(places) or "–")


def available_modules(
    configured: Mapping[str, Path] | None = None,
    *,
    platform: str = sys.platform,
    root: Path | None = None,
) -> dict[str, Path]:
    """Every module that is there, by name; configured ones first. A missing one is left out."""
    names = dict.fromkeys([*(configured or {}), *(module.name for module in KNOWN_MODULES)])
    found: dict[str, Path] = {}
    for name in names:
        try:
            found[name] = find_module(name, configured, platform=platform, root=root)
        except ModuleMissing:
            continue
    return found


def _first_file(place: str, root: Path | None) -> Path | None:
    pure = PureWindowsPath(place) if place[1:2] == ":" else PurePosixPath(place)
    start = Path(pure.anchor) if root is None else root
    pattern = str(PurePosixPath(*pure.parts[1:]))
    return next((path for path in sorted(start.glob(pattern)) if path.is_file()), None)
