"""Attestation: a key made on a genuine token passes; any broken link is refused and named."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from itertools import pairwise

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from officer_app.domain.attestation import check_attestation
from officer_app.domain.attestation_pool import (
    shipped_attestation_intermediates,
    shipped_attestation_roots,
)
from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.keys import PublicKey
from officer_app.domain.store_faults import StoreCorrupt
from officer_app.domain.token import PinPolicyOnCard, TouchPolicyOnCard
from officer_app.domain.token_faults import AttestationRefused

NOW = datetime(2026, 3, 14, tzinfo=UTC)
START, END = datetime(2024, 12, 1, tzinfo=UTC), datetime(2060, 1, 1, tzinfo=UTC)
SERIAL, POLICIES = "1.3.6.1.4.1.41482.3.7", "1.3.6.1.4.1.41482.3.8"
TOKEN = TokenId(kind=TokenKind.YUBIKEY, serial="13370042")

# A statement of a real YubiKey 5 (firmware 5.2.6) with its device certificate, as the hardware
# token pages of the project sigstore/cosign print them.
REAL_TOKEN = TokenId(kind=TokenKind.YUBIKEY, serial="13078782")
REAL_DEVICE = b"""-----BEGIN CERTIFICATE-----
MIIC+jCCAeKgAwIBAgIJAJDjrwcvIYiiMA0GCSqGSIb3DQEBCwUAMCsxKTAnBgNV
BAMMIFl1YmljbyBQSVYgUm9vdCBDQSBTZXJpYWwgMjYzNzUxMCAXDTE2MDMxNDAw
MDAwMFoYDzIwNTIwNDE3MDAwMDAwWjAhMR8wHQYDVQQDDBZZdWJpY28gUElWIEF0
dGVzdGF0aW9uMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAyS4ANsMp
RQA9cigP1oUG8yQ8tQkel2IergXvY9WSYy/muj30exFWXvO323i9RaQtoT7hOS5d
SsH1hNvSTD56fIaKpg+8jHsQLM6mF2Jo0Kb4rBduYNi+waFbGcwgrmRX1d9NcYb6
UDJt0o0RW6aGPY6wqUvMlIj0EwNIN7Ct1wSjIdL1qFmyVwUkQkPDd/0jDv7giE0P
M36qISQ6U8t2jNg5aWDEjf7wwWTIiMjbv0FaaiL5Vqmc7WboofKZN5nQyWGAtAtz
jTXzSkBfNPDO1eAUgbCbmu5efD8WeAtiPQyz8zQDU5UyihmDUEF1Dgr9/QMtQ5bd
Z+FkBTtBYFp4aQIDAQABoykwJzARBgorBgEEAYLECgMDBAMFAgYwEgYDVR0TAQH/
BAgwBgEB/wIBADANBgkqhkiG9w0BAQsFAAOCAQEAQutaY0Wf/o2MPyRmsMM1QQuX
JI1ncaiDczWpFGj8YFUqlwLsEgYMzzGMrgPHIyE+CCgbYfyJu2mGU7goEHFq2/Ky
i8mjJtk/nVMF/m+dD7zbLvXPU0f9BKdpm1LUjC/YscvkFuI+sFrZvk8e1DAM49D5
Dm3MsEw9KjGhhTSv8iMoz9QMN7O1ozfsLTkj5eJQFEzkeUtgPxoJVnJqd4JkqnhF
ZoN7tG+9N6wouG5pCzOJDgraGwow11UdcheQze2SVktYcRdWVgr86YBiYdfAzkLz
FN4tXEiGuQyX6gWKBdd91niHF27RIWNGuz6X9KzMwgJ374n2ld8BiLg9PU30xA==
-----END CERTIFICATE-----"""
REAL_STATEMENT = b"""-----BEGIN CERTIFICATE-----
MIICVTCCAT2gAwIBAgIQARbGLrd6RGhDODMN+neZczANBgkqhkiG9w0BAQsFADAh
MR8wHQYDVQQDDBZZdWJpY28gUElWIEF0dGVzdGF0aW9uMCAXDTE2MDMxNDAwMDAw
MFoYDzIwNTIwNDE3MDAwMDAwWjAlMSMwIQYDVQQDDBpZdWJpS2V5IFBJViBBdHRl
c3RhdGlvbiA5YzBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABBG2R72YMY5KlpWP
OuQj5ZgKoyyusj4S/uzKMSNyy5jv4DoR/EOnpVXAGSYAFGWPhl5TdLtf02rSPrHc
NgxEE4ejTjBMMBEGCisGAQQBgsQKAwMEAwUCBjAUBgorBgEEAYLECgMHBAYCBADH
kP4wEAYKKwYBBAGCxAoDCAQCAwIwDwYKKwYBBAGCxAoDCQQBAzANBgkqhkiG9w0B
AQsFAAOCAQEAesDBFM7J67HCaJ6YzF2Ztz9UwQWVVid9AXG0b3rTdDBUAm85I+9a
zr8kS/adx2DKXQwQ2XTkSh4uMd4vVXMPr/MCiVzKzVnCgel1Fv97OaozpEicnTTn
0/cvf6NSdFeRDL06NBphp3gdWEkvuTb0LmCKnCldKbtGllK6yfZ/kVZexdnUrFIi
Hy45LclHKHKe3nveDD1WuGCpSABrxkx/BL/BNHB1y/gwiPHBFX+RShAtHwlW8uDK
g/8KdqKm021Eq/NJ+3WxINbRLFgYx8b+jTc7TE6ASNSNnbeG9UYlJ8kzfVII6C/4
H0RutMyJMyduyT5c8F3OmDY5FDdX1F1VRQ==
-----END CERTIFICATE-----"""

SHIPPED = {
    "roots": {
        "63ece914e54dd87915f34033c85af4c0696ba1512f8add66ced738331207b546",
        "62760c6a6ef91679f454c8902b80fd009825b3f25da90f1fbace2ec6586cd5a8",
    },
    "intermediates": {
        "4698a1d3389c3ec60016c216250f1d0439922832d65142327436376dc2942b55",
        "d4cc3f456fdaf4e7812a21aab1dfe9d8e27d24e2fd2d6f21c9940109f0daa754",
        "6de693f05376f5d8ca29069261e1c8626c75d503bd2edbfd75354cad1f722870",
        "2d55b7998f4e42569d6d8fa382b6dc77d1dacf07358b19701163892922b17052",
        "0c90b7d184a36edf50a35f9be935f0c5689bfdcfe5bdd073366cafb49061a440",
    },
}


@dataclass(frozen=True)
class Made:
    """A certificate with its key."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(Encoding.DER)


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _usage(*, may_certify: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not may_certify,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=may_certify,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def make(
    name: str,
    above: Made | None = None,
    *extensions: tuple[str, bytes],
    constraints: x509.BasicConstraints | None = x509.BasicConstraints(True, None),  # noqa: B008
    may_certify: bool | None = True,
    times: tuple[datetime, datetime] = (START, END),
    issuer: str | None = None,
    key: ec.EllipticCurvePrivateKey | None = None,
) -> Made:
    """A certificate below `above`, or a root; the two flags leave extensions out with None."""
    own = key or ec.generate_private_key(ec.SECP256R1())
    named = _name(issuer) if issuer else above.certificate.subject if above else _name(name)
    builder = (
        x509.CertificateBuilder()
        .subject_name(_name(name))
        .issuer_name(named)
        .public_key(own.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(times[0])
        .not_valid_after(times[1])
    )
    if constraints is not None:
        builder = builder.add_extension(constraints, critical=True)
    if may_certify is not None:
        builder = builder.add_extension(_usage(may_certify=may_certify), critical=True)
    for oid, value in extensions:
        other = x509.UnrecognizedExtension(x509.ObjectIdentifier(oid), value)
        builder = builder.add_extension(other, critical=False)
    signer = above.key if above else own
    return Made(builder.sign(signer, hashes.SHA256()), own)


def length(number: int) -> x509.BasicConstraints:
    return x509.BasicConstraints(True, number)


def statement(
    device: Made, *, serial: bytes | None = b"\x02\x04\x00\xcc\x02\xba", policies: bytes = b"\2\1"
) -> Made:
    told = [(POLICIES, policies)] + ([(SERIAL, serial)] if serial is not None else [])
    return make("YubiKey PIV Attestation 9c", device, *told, constraints=None, may_certify=None)


@dataclass
class Chain:
    """Statement, device and authorities as firmware 5.7.4 has them; tests swap links."""

    roots: list[Made]
    pool: list[Made]
    device: Made
    said: Made

    def check(self, **changes: object) -> None:
        arguments: dict[str, object] = {
            "roots": [made.der for made in self.roots],
            "intermediates": [made.der for made in self.pool],
            "key": self.said.key.public_key(),
            "token": TOKEN,
            "pin_policy": PinPolicyOnCard.ONCE,
            "touch_policy": TouchPolicyOnCard.NEVER,
            "at": NOW,
        }
        check_attestation(self.said.der, self.device.der, **{**arguments, **changes})  # type: ignore[arg-type]  # as named above

    def refusal(self, **changes: object) -> str:
        with pytest.raises(AttestationRefused) as refused:
            self.check(**changes)
        return refused.value.detail


def chain(*above: Made, device: Made | None = None, roots: int = 1) -> Chain:
    """From the root downwards; the last one issues the device certificate."""
    last = device or make("Device", above[-1], constraints=length(0))
    return Chain(list(above[:roots]), list(above[roots:]), last, statement(last))


@pytest.fixture(scope="module")
def root() -> Made:
    return make("Root", constraints=length(3))


@pytest.fixture(scope="module")
def upper(root: Made) -> Made:
    return make("Upper", root, constraints=length(2))


@pytest.fixture(scope="module")
def lower(upper: Made) -> Made:
    return make("Lower", upper, constraints=length(1))


def test_a_statement_below_two_authorities_is_accepted(
    root: Made, upper: Made, lower: Made
) -> None:
    chain(root, upper, lower).check()


def test_the_order_of_the_pool_and_strangers_in_it_change_nothing(
    root: Made, upper: Made, lower: Made
) -> None:
    made = chain(root, lower, make("Stranger"), upper, device=make("Device", lower))
    made.check()
    made.check(intermediates=[b"no certificate", *(m.der for m in made.pool)])


def test_a_device_certificate_directly_below_a_root_is_accepted() -> None:
    chain(make("Root", constraints=length(1))).check()


def test_a_device_of_the_fourth_generation_is_no_authority_and_is_accepted() -> None:
    old_root = make("Root", constraints=length(0))
    chain(old_root, device=make("Device", old_root, constraints=None, may_certify=None)).check()


def test_of_several_roots_of_one_name_the_right_one_is_found(
    root: Made, upper: Made, lower: Made
) -> None:
    made = chain(root, upper, lower)
    renewed = make("Root", constraints=length(3), key=root.key)
    shorter = make("Root", constraints=length(0), key=root.key)
    for roots in ([make("Root"), root], [root, make("Root")], [shorter, renewed]):
        made.roots = roots
        made.check()


def test_of_several_authorities_of_one_name_the_right_one_is_found(
    root: Made, upper: Made, lower: Made
) -> None:
    made = chain(root, upper, lower)
    made.pool = [make("Lower"), make("Lower", make("Upper")), lower, make("Upper"), upper]
    made.check()


def test_authorities_that_certify_each_other_in_a_ring_are_no_way(lower: Made) -> None:
    one = make("One", issuer="Two")
    two = make("Two", one)
    first = make("One", two, key=one.key)
    made = chain(make("Root"), two, first, device=make("Device", first))
    assert made.refusal() == "no trusted root leads to CN=One"


def test_an_untrusted_root_is_named(root: Made, upper: Made, lower: Made) -> None:
    made = chain(root, upper, lower)
    made.roots = [make("Somebody")]
    assert made.refusal() == "no trusted root leads to CN=Root"
    made.pool.append(root)
    assert made.refusal() == "no trusted root leads to CN=Root"
    assert made.refusal(roots=[]) == "no trusted root leads to CN=Root"


def test_a_missing_authority_is_named(root: Made, upper: Made, lower: Made) -> None:
    made = chain(root, upper, lower)
    made.pool = [lower]
    assert made.refusal() == "no trusted root leads to CN=Upper"
    made.pool = [upper]
    assert made.refusal() == "no trusted root leads to CN=Lower"


def test_a_link_that_another_key_signed_is_named(root: Made, upper: Made, lower: Made) -> None:
    made = chain(root, upper, lower)
    made.roots = [make("Root")]
    assert made.refusal() == "CN=Upper is not signed by CN=Root"
    made = chain(root, upper, lower, device=make("Device", make("Lower")))
    assert made.refusal() == "CN=Device is not signed by CN=Lower"
    made = chain(root, upper, lower)
    made.said = statement(make("Device"))
    assert made.refusal() == "its statement is not signed by CN=Device"


@pytest.mark.parametrize(
    ("constraints", "may_certify"),
    [(None, True), (x509.BasicConstraints(False, None), None), (length(1), False)],
    ids=["no word of being one", "denies it", "may not sign certificates"],
)
def test_an_issuer_that_is_no_authority_is_refused(
    root: Made, constraints: x509.BasicConstraints | None, may_certify: bool | None
) -> None:
    wrong = make("Wrong", root, constraints=constraints, may_certify=may_certify)
    assert chain(root, wrong).refusal() == "CN=Wrong may not certify"


def test_a_device_certificate_that_denies_being_an_authority_is_refused(root: Made) -> None:
    denies = make("Device", root, constraints=x509.BasicConstraints(False, None))
    assert chain(root, device=denies).refusal() == "its device certificate may not certify"


def test_a_path_longer_than_an_authority_allows_is_refused(root: Made) -> None:
    short = make("Short", root, constraints=length(0))
    made = chain(root, short, make("Below", short, constraints=length(0)))
    assert made.refusal() == "CN=Short allows no path of this length"


def test_a_path_without_end_is_given_up() -> None:
    above = [make("Root")]
    for number in range(8):
        above.append(make(f"Authority {number}", above[-1]))
    assert chain(*above).refusal() == "no trusted root leads to CN=Authority 1"


@pytest.mark.parametrize("place", range(4))
@pytest.mark.parametrize("late", [False, True], ids=["not yet", "expired"])
def test_every_certificate_of_the_path_has_to_be_valid_now(place: int, late: bool) -> None:
    day = timedelta(days=1)
    wrong = (START, NOW - day) if late else (NOW + day, END)
    made: list[Made] = []
    for number, name in enumerate(("Root", "Upper", "Lower", "Device")):
        times = wrong if number == place else (START, END)
        made.append(make(name, made[-1] if made else None, times=times))
    refusal = chain(*made[:3], device=made[3]).refusal()
    assert refusal == f"CN={('Root', 'Upper', 'Lower', 'Device')[place]} is not valid now"


def test_a_root_that_cannot_be_read_is_the_stores_fault(root: Made) -> None:
    with pytest.raises(StoreCorrupt):
        chain(root).check(roots=[root.der, b"\x30\x03abc"])


def test_a_statement_about_another_key_is_refused(root: Made) -> None:
    other = ec.generate_private_key(ec.SECP256R1()).public_key()
    assert chain(root).refusal(key=other) == "its statement is about another key"


def test_what_cannot_be_read_is_named(root: Made) -> None:
    made = chain(root)
    for said, device, what in (
        (b"\x30\x80\x00\x00", made.device.der, "its statement cannot be read"),
        (made.said.der, b"", "its device certificate cannot be read"),
    ):
        with pytest.raises(AttestationRefused, match=what):
            check_attestation(
                said,
                device,
                roots=[root.der],
                key=made.said.key.public_key(),
                token=TOKEN,
                pin_policy=PinPolicyOnCard.ONCE,
                touch_policy=TouchPolicyOnCard.NEVER,
                at=NOW,
            )


@pytest.mark.parametrize(
    ("serial", "why"),
    [
        (None, "its statement names no serial number"),
        (b"\x02\x04\x00\xcc\x02\xbb", "its statement is of another card"),
        (b"\x02\x03\x00\xcc\x02\xba", "its statement is of another card"),
        (b"\x04\x04\x00\xcc\x02\xba", "its statement is of another card"),
        (b"\x02", "its statement is of another card"),
    ],
    ids=["none", "another", "wrong length", "no integer", "torn"],
)
def test_a_statement_of_another_card_is_refused(root: Made, serial: bytes | None, why: str) -> None:
    made = chain(root)
    made.said = statement(made.device, serial=serial)
    assert made.refusal() == why


@pytest.mark.parametrize(
    ("policies", "why"),
    [
        (b"\3\1", "the key has another PIN policy than the profile asks"),
        (b"\2\2", "the key has another touch policy than the profile asks"),
        (b"\2", "its statement does not tell the key's policies"),
    ],
)
def test_a_key_with_other_policies_is_refused(root: Made, policies: bytes, why: str) -> None:
    made = chain(root)
    made.said = statement(made.device, policies=policies)
    assert made.refusal() == why


def test_policies_that_the_profile_leaves_to_the_card_are_not_compared(root: Made) -> None:
    made = chain(root)
    made.said = statement(made.device, policies=b"\3\3")
    made.check(pin_policy=PinPolicyOnCard.DEFAULT, touch_policy=TouchPolicyOnCard.DEFAULT)


def _check_real(token: TokenId = REAL_TOKEN, roots: tuple[bytes, ...] | None = None) -> None:
    said = x509.load_pem_x509_certificate(REAL_STATEMENT)
    key: PublicKey = said.public_key()  # type: ignore[assignment]  # on P-256
    check_attestation(
        said.public_bytes(Encoding.DER),
        x509.load_pem_x509_certificate(REAL_DEVICE).public_bytes(Encoding.DER),
        roots=shipped_attestation_roots() if roots is None else roots,
        key=key,
        token=token,
        pin_policy=PinPolicyOnCard.ALWAYS,
        touch_policy=TouchPolicyOnCard.ALWAYS,
        at=NOW,
    )


def test_a_statement_of_a_real_yubikey_leads_to_a_shipped_root() -> None:
    _check_real()


def test_a_statement_of_a_real_yubikey_is_refused_below_roots_of_others(root: Made) -> None:
    with pytest.raises(AttestationRefused, match="263751"):
        _check_real(roots=(root.der,))
    with pytest.raises(AttestationRefused, match="another card"):
        _check_real(token=TOKEN)


def _shipped(folder: str) -> list[x509.Certificate]:
    found = (files("resources") / "attestation" / folder).iterdir()
    return [x509.load_pem_x509_certificate(f.read_bytes()) for f in found]


@pytest.mark.parametrize("folder", list(SHIPPED))
def test_the_shipped_certificates_have_the_fingerprints_that_the_maker_publishes(
    folder: str,
) -> None:
    assert {c.fingerprint(hashes.SHA256()).hex() for c in _shipped(folder)} == SHIPPED[folder]
    readme = (files("resources") / "attestation" / "README.md").read_text("utf-8")
    assert all(fingerprint in readme for fingerprint in SHIPPED[folder])


def test_the_shipped_roots_have_signed_themselves() -> None:
    for shipped in _shipped("roots"):
        shipped.verify_directly_issued_by(shipped)


def test_every_shipped_authority_leads_to_a_shipped_root() -> None:
    by_name = {c.subject: c for folder in SHIPPED for c in _shipped(folder)}
    for shipped in _shipped("intermediates"):
        path = [shipped]
        while path[-1].issuer != path[-1].subject:
            path.append(by_name[path[-1].issuer])
        for child, parent in pairwise(path):
            child.verify_directly_issued_by(parent)
        assert path[-1] in _shipped("roots")


def test_the_pool_is_what_lies_in_the_folders() -> None:
    roots, others = shipped_attestation_roots(), shipped_attestation_intermediates()
    assert (len(roots), len(others)) == (len(SHIPPED["roots"]), len(SHIPPED["intermediates"]))


def test_the_shipped_authorities_are_used_when_none_are_given(root: Made) -> None:
    """A device below Yubico PIV Attestation B 1, signed by somebody else: found and refused."""
    forged = make("Device", make("Yubico PIV Attestation B 1"))
    made = chain(root, device=forged)
    shipped = list(shipped_attestation_roots())
    assert made.refusal(roots=shipped, intermediates=None) == (
        "CN=Device is not signed by CN=Yubico PIV Attestation B 1"
    )
