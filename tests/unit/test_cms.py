"""The officer's signature, made and checked."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from asn1crypto import cms
from hypothesis import given, settings
from hypothesis import strategies as st

from officer_app.domain.errors import OfficerAppError
from officer_app.domain.keys import KeyAlgorithm, PublicKey
from officer_app.domain.signature_faults import SignatureInvalid, SignerUntrusted
from officer_app.signing.cms import sign_authorisation, verify_signed
from officer_app.signing.keys import SoftwareKey
from tests.support.issuing import (
    NOW,
    certificate_profile,
    issue,
    key_of,
    make_ca,
    order_for,
)

CONTENT = b'{"decision":"issue","keys":[]}'
ALGORITHMS = [KeyAlgorithm.P256, KeyAlgorithm.P384, KeyAlgorithm.RSA2048, KeyAlgorithm.ED25519]


@dataclass(frozen=True)
class Signer:
    """An officer's key and certificate."""

    key: SoftwareKey
    certificate: bytes
    chain: tuple[bytes, ...]
    root: bytes

    def sign(self, content: bytes = CONTENT, at: datetime = NOW) -> bytes:
        return sign_authorisation(
            content, key=self.key, certificate=self.certificate, chain=self.chain, at=at
        )


@pytest.fixture(scope="module")
def signers(tmp_path_factory: pytest.TempPathFactory) -> dict[KeyAlgorithm, Signer]:
    ca = make_ca(tmp_path_factory.mktemp("ca") / "ca")
    officer = certificate_profile("officer")
    profile = officer.model_copy(update={"algorithms": frozenset(ALGORITHMS)})
    issuing, root = ca.chain()

    def signer(algorithm: KeyAlgorithm) -> Signer:
        key = key_of(algorithm)
        issued = issue(ca, order_for(key, name=algorithm, profile=profile))
        return Signer(SoftwareKey(key), issued.certificate, (issuing,), root)

    return {algorithm: signer(algorithm) for algorithm in ALGORITHMS}


@pytest.fixture(scope="module")
def signer(signers: dict[KeyAlgorithm, Signer]) -> Signer:
    return signers[KeyAlgorithm.P256]


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_what_a_key_signs_is_verified(
    signers: dict[KeyAlgorithm, Signer], algorithm: KeyAlgorithm
) -> None:
    signer = signers[algorithm]
    verified = verify_signed(signer.sign(), [signer.root], NOW)
    assert verified.content == CONTENT
    assert verified.signer_certificate == signer.certificate
    assert verified.signed_at == NOW


def test_a_time_after_2049_is_written_in_the_general_form(signer: Signer) -> None:
    late = datetime(2051, 1, 2, 3, 4, 5, tzinfo=UTC)
    with pytest.raises(SignerUntrusted, match="expired"):
        verify_signed(signer.sign(at=late), [signer.root], late)
    assert verify_signed(signer.sign(at=late), [signer.root], NOW).signed_at == late


def test_the_signed_attributes_are_those_of_the_standard(signer: Signer) -> None:
    data = cms.ContentInfo.load(signer.sign())["content"]
    (info,) = data["signer_infos"]
    kinds = {attribute["type"].native for attribute in info["signed_attrs"]}
    assert kinds == {
        "content_type",
        "message_digest",
        "signing_time",
        "signing_certificate_v2",
    }


def test_nothing_is_signed_with_a_key_that_the_certificate_does_not_name(signer: Signer) -> None:
    asked: list[bytes] = []

    class Stranger:
        public_key: PublicKey = key_of(KeyAlgorithm.P256, 9).public_key()

        def sign(self, message: bytes) -> bytes:
            asked.append(message)
            return b""

    with pytest.raises(SignatureInvalid, match="not the one that the certificate names"):
        sign_authorisation(
            CONTENT, key=Stranger(), certificate=signer.certificate, chain=(), at=NOW
        )
    assert not asked


def test_a_card_that_answers_a_false_signature_is_found_out_at_once(signer: Signer) -> None:
    class Liar:
        public_key = signer.key.public_key

        def sign(self, message: bytes) -> bytes:
            return signer.key.sign(message + b"!")

    with pytest.raises(SignatureInvalid, match="not made with the signer's key"):
        sign_authorisation(CONTENT, key=Liar(), certificate=signer.certificate, chain=(), at=NOW)


def test_a_root_that_is_not_ours_is_not_trusted(
    signer: Signer, signers: object, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = make_ca(tmp_path_factory.mktemp("other") / "ca")
    with pytest.raises(SignerUntrusted, match="no trusted authority"):
        verify_signed(signer.sign(), [other.chain()[-1]], NOW)
    with pytest.raises(SignerUntrusted, match="no trusted authority"):
        verify_signed(signer.sign(), [], NOW)


def test_a_signer_whose_certificate_has_ended_is_not_trusted(signer: Signer) -> None:
    with pytest.raises(SignerUntrusted, match="expired"):
        verify_signed(signer.sign(), [signer.root], NOW + timedelta(days=366))
    with pytest.raises(SignerUntrusted, match="not valid yet"):
        verify_signed(signer.sign(), [signer.root], NOW - timedelta(days=1))


def test_the_issuing_authority_has_to_come_with_it(signer: Signer) -> None:
    alone = Signer(signer.key, signer.certificate, (), signer.root)
    with pytest.raises(SignerUntrusted, match="no trusted authority"):
        verify_signed(alone.sign(), [signer.root], NOW)


def other_content(data: cms.SignedData) -> None:
    data["encap_content_info"]["content"] = CONTENT + b" "


def no_content(data: cms.SignedData) -> None:
    data["encap_content_info"] = cms.ContentInfo({"content_type": "data"})


def no_signer(data: cms.SignedData) -> None:
    data["signer_infos"] = cms.SignerInfos([])


def two_signers(data: cms.SignedData) -> None:
    (info,) = data["signer_infos"]
    data["signer_infos"] = cms.SignerInfos([info, info.copy()])


def no_certificates(data: cms.SignedData) -> None:
    data["certificates"] = cms.CertificateSet([])


def no_attributes(data: cms.SignedData) -> None:
    del data["signer_infos"][0]["signed_attrs"]


def without(name: str) -> Callable[[cms.SignedData], None]:
    def change(data: cms.SignedData) -> None:
        info = data["signer_infos"][0]
        kept = [a for a in info["signed_attrs"] if a["type"].native != name]
        info["signed_attrs"] = cms.CMSAttributes(kept)

    return change


def twice(data: cms.SignedData) -> None:
    info = data["signer_infos"][0]
    held = list(info["signed_attrs"])
    info["signed_attrs"] = cms.CMSAttributes([*held, held[0].copy()])


def weak_hash(data: cms.SignedData) -> None:
    data["signer_infos"][0]["digest_algorithm"] = {"algorithm": "sha1"}


def other_algorithm(data: cms.SignedData) -> None:
    data["signer_infos"][0]["signature_algorithm"] = {"algorithm": "sha256_rsa"}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (other_content, "content was changed"),
        (no_content, "content is not inside"),
        (no_signer, "exactly one signer"),
        (two_signers, "exactly one signer"),
        (no_certificates, "certificate is not inside"),
        (no_attributes, "attribute is missing"),
        (without("content_type"), "attribute is missing"),
        (without("message_digest"), "attribute is missing"),
        (without("signing_time"), "attribute is missing"),
        (without("signing_certificate_v2"), "attribute is missing"),
        (twice, "there twice"),
        (weak_hash, "hash is not accepted"),
        (other_algorithm, "algorithm does not go"),
    ],
)
def test_what_was_taken_away_or_put_in_is_named(
    signer: Signer, change: Callable[[cms.SignedData], None], words: str
) -> None:
    outer = cms.ContentInfo.load(signer.sign())
    change(outer["content"])
    with pytest.raises(SignatureInvalid, match=words):
        verify_signed(outer.dump(force=True), [signer.root], NOW)


def test_another_certificate_over_the_same_key_cannot_take_its_place(
    signer: Signer, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The substitution attack of RFC 5035: same key, same name, other certificate."""
    ca = make_ca(tmp_path_factory.mktemp("second") / "ca")
    second = issue(ca, order_for(key_of(KeyAlgorithm.P256), profile=certificate_profile("officer")))
    outer = cms.ContentInfo.load(signer.sign())
    data = outer["content"]
    made = Signer(signer.key, second.certificate, ca.chain()[:1], ca.chain()[1])
    theirs = cms.ContentInfo.load(made.sign())["content"]
    data["certificates"] = theirs["certificates"]
    data["signer_infos"][0]["sid"] = theirs["signer_infos"][0]["sid"]
    with pytest.raises(SignatureInvalid, match="another certificate"):
        verify_signed(outer.dump(force=True), [made.root], NOW)


@pytest.mark.parametrize("noise", [b"", b"\x30\x00", b"\x30\x80", bytes(2 << 20)])
def test_what_is_no_signed_message_is_refused(signer: Signer, noise: bytes) -> None:
    with pytest.raises(SignatureInvalid):
        verify_signed(noise, [signer.root], NOW)


def test_bytes_after_the_end_are_refused(signer: Signer) -> None:
    with pytest.raises(SignatureInvalid):
        verify_signed(signer.sign() + b"\0", [signer.root], NOW)


@pytest.mark.filterwarnings("ignore:Parsed a serial number")  # said by the library
@settings(max_examples=150)
@given(place=st.floats(0, 1, exclude_max=True), bits=st.integers(1, 255))
def test_a_changed_byte_never_yields_other_content(signer: Signer, place: float, bits: int) -> None:
    """Bytes that mean nothing (the chain's order of sets, say) may pass; ours are never altered."""
    signed = bytearray(signer.sign())
    signed[int(place * len(signed))] ^= bits
    try:
        verified = verify_signed(bytes(signed), [signer.root], NOW)
    except OfficerAppError:
        return
    assert hashlib.sha256(verified.content).digest() == hashlib.sha256(CONTENT).digest()
    assert verified.signer_certificate == signer.certificate


@settings(max_examples=150)
@given(noise=st.binary(max_size=200))
def test_noise_is_refused_in_our_words(signer: Signer, noise: bytes) -> None:
    with pytest.raises(SignatureInvalid):
        verify_signed(noise, [signer.root], NOW)
