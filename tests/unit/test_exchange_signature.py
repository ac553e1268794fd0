"""Message signatures: a witness from the standard, and each covered part altered."""

import base64
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_der_private_key

from officer_app.domain.message_signature import (
    Component,
    Message,
    MessageSignature,
    content_digest,
    read_parameters,
    sign_message,
    signature_base,
    verify_message,
)
from officer_app.domain.signature_faults import SignatureInvalid

AT = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)
MESSAGE = Message("POST", "https://centre.example/v1/records?a=1", b'{"records":[]}', "Bearer abc")
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))


def signed(message: Message = MESSAGE) -> MessageSignature:
    return sign_message(message, KEY, key_id="0" * 32, created=AT, nonce="n" * 24)


def test_the_example_of_rfc_9421_for_ed25519_gives_its_signature() -> None:
    # RFC 9421 appendix B.2.6, key of B.1.4.
    der = "MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF"
    key = load_der_private_key(base64.b64decode(der), None)
    assert isinstance(key, Ed25519PrivateKey)
    components = (
        Component("date", "Tue, 20 Apr 2021 02:07:55 GMT"),
        Component("@method", "POST"),
        Component("@path", "/foo"),
        Component("@authority", "example.com"),
        Component("content-type", "application/json"),
        Component("content-length", "18"),
    )
    names = " ".join(f'"{component.name}"' for component in components)
    base = signature_base(components, f'({names});created=1618884473;keyid="test-key-ed25519"')
    assert base64.b64encode(key.sign(base)) == (
        b"wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw=="
    )


def test_the_example_of_rfc_9530_gives_its_digest() -> None:
    body = b'{"hello": "world"}'
    assert content_digest(body) == "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:"


def test_what_was_signed_verifies() -> None:
    verify_message(MESSAGE, signed(), KEY.public_key())


def test_the_parameters_are_told_as_they_were_signed() -> None:
    said = read_parameters(signed().signature_input)
    assert (said.key_id, said.nonce, said.created) == ("0" * 32, "n" * 24, AT)


@pytest.mark.parametrize(
    "altered",
    [
        replace(MESSAGE, method="PUT"),
        replace(MESSAGE, target_uri="https://centre.example/v1/records?a=2"),
        replace(MESSAGE, target_uri="https://centre.example.org/v1/records?a=1"),
        replace(MESSAGE, target_uri="http://centre.example/v1/records?a=1"),
        replace(MESSAGE, body=b'{"records":[1]}'),
        replace(MESSAGE, authorization="Bearer abd"),
        replace(MESSAGE, authorization=None),
    ],
)
def test_each_part_of_the_request_is_covered(altered: Message) -> None:
    with pytest.raises(SignatureInvalid):
        verify_message(altered, signed(), KEY.public_key())


def test_an_authorization_that_was_added_on_the_way_is_refused() -> None:
    plain = replace(MESSAGE, authorization=None)
    with pytest.raises(SignatureInvalid, match="other parts"):
        verify_message(MESSAGE, signed(plain), KEY.public_key())


def test_a_digest_of_the_altered_body_does_not_help() -> None:
    altered = replace(MESSAGE, body=b"{}")
    forged = replace(signed(), content_digest=content_digest(b"{}"))
    with pytest.raises(SignatureInvalid, match="key"):
        verify_message(altered, forged, KEY.public_key())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("created=1773480413", "created=1773480414"),
        ('nonce="nnn', 'nonce="mnn'),
        ('keyid="000', 'keyid="100'),
        ('"@method" "@target-uri"', '"@target-uri" "@method"'),
        ('"@method" ', ""),
        ('"content-digest" ', ""),
        ('"@method"', '"@method" "@method"'),
        (";alg=", ";expires=1;alg="),
        ('alg="ed25519"', 'alg="hmac-sha256"'),
        (";created=1773480413", ""),
        ("workstation=", "other="),
        ("created=1773480413", "created=99999999999999"),
        ('nonce="nnn', 'nonce="n n'),
    ],
)
def test_each_parameter_is_covered(old: str, new: str) -> None:
    whole = signed()
    assert old in whole.signature_input
    altered = replace(whole, signature_input=whole.signature_input.replace(old, new))
    with pytest.raises(SignatureInvalid):
        verify_message(MESSAGE, altered, KEY.public_key())


@pytest.mark.parametrize("signature", ["", "workstation=::", "workstation=:AAAA:", "x" * 5000])
def test_a_signature_of_another_shape_is_refused(signature: str) -> None:
    with pytest.raises(SignatureInvalid):
        verify_message(MESSAGE, replace(signed(), signature=signature), KEY.public_key())


def test_another_key_does_not_verify() -> None:
    other = Ed25519PrivateKey.from_private_bytes(bytes(32)).public_key()
    with pytest.raises(SignatureInvalid):
        verify_message(MESSAGE, signed(), other)
