"""The makers' attestation certificates that come with the program."""

from functools import cache
from importlib import resources

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

__all__ = ["shipped_attestation_intermediates", "shipped_attestation_roots"]


@cache
def shipped_attestation_roots() -> tuple[bytes, ...]:
    """Roots of makers of tokens, DER: what a workstation may take into its anchors when set up."""
    return _certificates("roots")


@cache
def shipped_attestation_intermediates() -> tuple[bytes, ...]:
    """Authorities between those roots and the tokens' device certificates, DER; not trusted."""
    return _certificates("intermediates")


def _certificates(folder: str) -> tuple[bytes, ...]:
    """Every PEM file of a folder, in the order of the names."""
    found = (resources.files("resources") / "attestation" / folder).iterdir()
    files = sorted((f for f in found if f.name.endswith(".pem")), key=lambda file: file.name)
    return tuple(
        certificate.public_bytes(Encoding.DER)
        for file in files
        for certificate in x509.load_pem_x509_certificates(file.read_bytes())
    )
