"""The engines by name: a new one is a new file and a line here."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from officer_app.ca.embedded import EmbeddedCa
from officer_app.ca.port import CertificateAuthority
from officer_app.domain.ca_faults import CaUnavailable
from officer_app.domain.secret import Secret

__all__ = ["EMBEDDED", "ENGINES", "open_authority"]

EMBEDDED = "embedded"

Opener = Callable[[Path, Secret, Callable[[], datetime]], CertificateAuthority]

ENGINES: dict[str, Opener] = {EMBEDDED: EmbeddedCa.open}


def open_authority(
    engine: str, directory: Path, passphrase: Secret, clock: Callable[[], datetime]
) -> CertificateAuthority:
    """The authority whose files are in `directory`.

    Errors: CaUnavailable, also for an engine that this program has not; CaUnreadable.
    """
    opener = ENGINES.get(engine)
    if opener is None:
        raise CaUnavailable(engine, "this program has no such engine")
    return opener(directory, passphrase, clock)
