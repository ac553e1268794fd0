"""A Token behind PKCS#11 does what the port says, on SoftHSM; others look at what it made."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509.oid import NameOID
from pkcs11._pkcs11 import Object

from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.keys import KeyAlgorithm, PublicKey, proves, spki_sha256
from officer_app.domain.profiles import KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.token import PinPolicyOnCard, Slot, TouchPolicyOnCard
from officer_app.domain.token_faults import (
    PinNotTaken,
    PinOwner,
    PukRefused,
    TokenAnswersNonsense,
    TokenCannot,
    WrongPin,
)
from officer_app.signing.cms import sign_authorisation, verify_signed
from officer_app.signing.csr import make_csr
from officer_app.tokens.lane import Lane
from officer_app.tokens.pkcs11.algorithms import kind_of, plan_signature
from officer_app.tokens.pkcs11.faults import (
    CertificateOfOtherKey,
    ModuleBusy,
    PinNotSet,
    WrongPinUncounted,
)
from officer_app.tokens.pkcs11.objects import Shelf, handle_of
from officer_app.tokens.pkcs11.session import TokenSession
from tests.support.authority import Authority
from tests.support.softhsm import PIN, SO_PIN, AtToken, KeyInSlot, SoftHsm, run_tool, softhsm

__all__ = ["softhsm"]

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
SIGNING_ALGORITHMS = (
    KeyAlgorithm.RSA2048,
    KeyAlgorithm.RSA3072,
    KeyAlgorithm.P256,
    KeyAlgorithm.P384,
    KeyAlgorithm.ED25519,
)


class PowerCut(BaseException):
    """The computer went off between two calls of the module."""


def cut_power_after(writes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let that many changes reach the token, then none."""
    left = iter(range(writes))

    def counted(method: Callable[..., object]) -> Callable[..., object]:
        def change(self: object, *arguments: object) -> object:
            if next(left, None) is None:
                raise PowerCut
            return method(self, *arguments)

        return change

    changes = ((Object, "destroy"), (Object, "__setitem__"), (Shelf, "add_certificate"))
    for owner, name in changes:
        monkeypatch.setattr(owner, name, counted(getattr(owner, name)))


OWNER = PinOwner.SUBSCRIBER


def spec(
    slot: Slot = Slot.AUTHENTICATION,
    algorithm: KeyAlgorithm = KeyAlgorithm.P256,
    pin_policy: PinPolicyOnCard = PinPolicyOnCard.DEFAULT,
) -> KeySpec:
    return KeySpec(slot=slot, algorithm=algorithm, certificate="any", pin_policy=pin_policy)


def certificate_for(key: PublicKey, name: str = "Someone") -> bytes:
    return Authority.create(NOW).certify(key, name)


def make_key(at: AtToken, wanted: KeySpec | None = None) -> KeyInSlot:
    wanted = wanted or spec()
    public_key = at.do(lambda token: token.generate_key(wanted))
    return KeyInSlot(at, wanted.slot, public_key)


# The token itself


def test_a_token_is_known_by_kind_and_serial(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    seen = softhsm.seen("card")
    assert seen.token is not None
    assert at.do(lambda token: token.identify()) == TokenId(
        kind=TokenKind.PKCS11, serial=seen.token.serial
    )


def test_two_tokens_of_one_label_are_two_tokens(softhsm: SoftHsm) -> None:
    softhsm.init_by_tool("twin")
    softhsm.init_by_tool("twin")
    softhsm.module.refresh()
    twins = [s for s in softhsm.module.slots() if s.token and s.token.label == "twin"]
    first, second = (softhsm.at(seen) for seen in twins)
    first.log_in()
    make_key(first)
    assert first.do(lambda token: token.look()).slots
    assert not second.do(lambda token: token.look()).slots
    assert first.do(lambda token: token.identify()) != second.do(lambda token: token.identify())


def test_a_look_tells_what_the_token_can_do_and_holds(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    at.log_in()
    key = make_key(at, spec(Slot.SIGNATURE, KeyAlgorithm.P384))
    der = certificate_for(key.public_key)
    at.do(lambda token: token.write_certificate(Slot.SIGNATURE, der))
    info = at.do(lambda token: token.look())
    assert set(SIGNING_ALGORITHMS) <= info.facts.algorithms
    assert KeyAlgorithm.X25519 not in info.facts.algorithms
    assert info.model == "SoftHSM project SoftHSM v2"
    assert (info.facts.pin_minimum, info.facts.pin_maximum) == (4, 255)
    content = info.content(Slot.SIGNATURE)
    assert content is not None
    assert content.algorithm is KeyAlgorithm.P384
    assert content.spki_sha256 == spki_sha256(key.public_key)
    assert content.certificate == der
    assert [c.slot for c in info.slots] == [Slot.SIGNATURE]


def test_what_anybody_may_see_shows_without_a_pin(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    at.log_in()
    key = make_key(at)
    at.do(lambda token: token.close())
    content = at.do(lambda token: token.look()).content(Slot.AUTHENTICATION)
    assert content is not None
    assert content.spki_sha256 == spki_sha256(key.public_key)


def test_objects_of_others_show_beside_ours(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    softhsm.pkcs11_tool(
        "card", "--login", "--pin", PIN, "--keypairgen", "--key-type", "EC:prime256v1",
        "--id", "a1b2", "--label", "theirs",
    )  # fmt: skip
    assert not at.do(lambda token: token.look()).slots
    listed = at.do(lambda token: token.objects())
    assert ("public_key", "a1b2", "theirs") in [(o.kind, o.id, o.label) for o in listed]


# PIN, SO-PIN, initialising


def test_we_initialise_a_blank_token_and_others_work_with_it(softhsm: SoftHsm) -> None:
    blank = softhsm.at(softhsm.blank())
    assert blank.do(lambda token: token.look()).id is None
    blank.do(lambda token: token.initialise("ours", Secret(SO_PIN)))
    with pytest.raises(PinNotSet):
        blank.log_in()
    blank.do(lambda token: token.set_pin_by_puk(Secret(SO_PIN), Secret(PIN)))
    blank.log_in()
    make_key(blank)
    assert blank.do(lambda token: token.identify()) is not None
    said = softhsm.pkcs11_tool("ours", "--login", "--pin", PIN, "--list-objects")
    assert "Private Key Object; EC" in said


def test_every_check_of_pkcs11_tool_succeeds_on_a_token_of_ours(softhsm: SoftHsm) -> None:
    at = softhsm.at(softhsm.blank())
    at.do(lambda token: token.initialise("ours", Secret(SO_PIN)))
    at.do(lambda token: token.set_pin_by_puk(Secret(SO_PIN), Secret(PIN)))
    at.log_in()
    make_key(at, spec(algorithm=KeyAlgorithm.RSA2048))
    assert "No errors" in softhsm.pkcs11_tool("ours", "--login", "--pin", PIN, "--test")


def test_initialising_again_erases_everything_and_wants_the_so_pin(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    at.log_in()
    make_key(at)
    with pytest.raises(PukRefused):
        at.do(lambda token: token.initialise("again", Secret("00000000")))
    assert at.do(lambda token: token.look()).slots
    at.do(lambda token: token.initialise("again", Secret(SO_PIN)))
    assert not at.do(lambda token: token.look()).slots


def test_a_token_initialised_by_another_process_shows_after_a_refresh(softhsm: SoftHsm) -> None:
    softhsm.init_by_tool("late")
    assert "late" not in [s.token.label for s in softhsm.module.slots() if s.token]
    softhsm.module.refresh()
    assert softhsm.seen("late").token is not None


def test_the_module_is_not_started_anew_under_an_open_session(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    at.log_in()
    with pytest.raises(ModuleBusy):
        softhsm.module.refresh()
    make_key(at)
    at.do(lambda token: token.close())
    softhsm.module.refresh()


def test_a_wrong_pin_is_named_and_sent_once(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    with pytest.raises(WrongPin) as refused:
        at.log_in("000000")
    # SoftHSM never says how many tries are left.
    assert isinstance(refused.value, WrongPinUncounted)
    assert "000000" not in str(refused.value)
    at.log_in()


def test_a_wrong_pin_ends_an_earlier_proof(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    at.log_in()
    key = make_key(at)
    with pytest.raises(WrongPin):
        at.log_in("000000")
    with pytest.raises(TokenAnswersNonsense):
        key.sign(b"message")


def test_wrong_pins_leave_no_session_behind(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    for _ in range(3):
        with pytest.raises(WrongPin):
            at.log_in("000000")
    at.do(lambda token: token.close())
    # A token with a session cannot be initialised.
    at.do(lambda token: token.initialise("card", Secret(SO_PIN)))


def test_the_so_pin_sets_a_pin_that_nobody_knows_any_more(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    for _ in range(2):  # it may be repeated
        at.do(lambda token: token.set_pin_by_puk(Secret(SO_PIN), Secret("111222")))
    at.log_in("111222")


def test_a_wrong_so_pin_changes_nothing(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    with pytest.raises(PukRefused):
        at.do(lambda token: token.set_pin_by_puk(Secret("00000000"), Secret("111222")))
    at.log_in()


def test_the_pin_is_changed_by_the_old_one_only(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    with pytest.raises(WrongPin):
        at.do(lambda token: token.change_pin(Secret("000000"), Secret("111222"), OWNER))
    at.do(lambda token: token.change_pin(Secret(PIN), Secret("111222"), OWNER))
    at.log_in("111222")


def test_a_pin_that_the_token_does_not_take_is_refused_by_name(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    for deed in (
        lambda token: token.change_pin(Secret(PIN), Secret("1"), OWNER),
        lambda token: token.set_pin_by_puk(Secret(SO_PIN), Secret("1")),
    ):
        with pytest.raises(PinNotTaken) as refused:
            at.do(deed)
        assert (refused.value.minimum, refused.value.maximum) == (4, 255)
    at.log_in()


def test_the_so_pin_is_changed(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    at.do(lambda token: token.change_puk(Secret(SO_PIN), Secret("99998888")))
    with pytest.raises(PukRefused):
        at.do(lambda token: token.set_pin_by_puk(Secret(SO_PIN), Secret("111222")))
    at.do(lambda token: token.set_pin_by_puk(Secret("99998888"), Secret("111222")))


# Keys and certificates


@pytest.mark.parametrize("algorithm", SIGNING_ALGORITHMS)
def test_a_request_signed_by_the_token_is_verified_by_openssl(
    softhsm: SoftHsm, algorithm: KeyAlgorithm
) -> None:
    at = softhsm.prepared()
    at.log_in()
    key = make_key(at, spec(algorithm=algorithm))
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Someone")])
    (softhsm.directory / "request.der").write_bytes(make_csr(key, name))
    said = run_tool(
        "openssl", "req", "-in", "request.der", "-inform", "DER", "-verify", "-noout",
        directory=softhsm.directory,
    )  # fmt: skip
    assert "verify OK" in said


def test_an_rsa_key_of_4096_bits_signs(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    at.log_in()
    key = make_key(at, spec(algorithm=KeyAlgorithm.RSA4096))
    assert isinstance(key.public_key, rsa.RSAPublicKey)
    assert len(key.sign(b"message")) == 512


@pytest.mark.parametrize("algorithm", [KeyAlgorithm.RSA2048, KeyAlgorithm.P256, KeyAlgorithm.P384])
def test_an_authorisation_signed_by_the_token_is_verified_by_openssl(
    softhsm: SoftHsm, algorithm: KeyAlgorithm
) -> None:
    at = softhsm.prepared("officer")
    at.log_in()
    key = make_key(at, spec(Slot.SIGNATURE, algorithm))
    authority = Authority.create(NOW)
    der = authority.certify(key.public_key, "Officer")
    at.do(lambda token: token.write_certificate(Slot.SIGNATURE, der))
    signed = sign_authorisation(b"the decision", key=key, certificate=der, chain=[], at=NOW)
    assert verify_signed(signed, [authority.root], NOW).content == b"the decision"
    (softhsm.directory / "signed.der").write_bytes(signed)
    (softhsm.directory / "root.pem").write_bytes(authority.root_pem())
    said = run_tool(
        "openssl", "cms", "-verify", "-cades", "-inform", "DER", "-in", "signed.der",
        "-CAfile", "root.pem", "-purpose", "any", "-attime", str(int(NOW.timestamp())),
        directory=softhsm.directory,
    )  # fmt: skip
    assert "the decision" in said
    assert "Verification successful" in said


def test_others_find_key_and_certificate_by_one_id_and_label(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    at.log_in()
    for number, slot in enumerate(Slot, 1):
        key = make_key(at, spec(slot))
        der = certificate_for(key.public_key)
        at.do(lambda token, slot=slot, der=der: token.write_certificate(slot, der))
        said = softhsm.pkcs11_tool("card", "--read-object", "--type", "cert", "--id", f"0{number}",
            "-o", "read.der")  # fmt: skip
        assert (softhsm.directory / "read.der").read_bytes() == der, said
    listed = at.do(lambda token: token.objects())
    by_id = {(o.id, o.kind): o.label for o in listed}
    assert len(by_id) == len(listed) == 12
    assert by_id["02", "private_key"] == by_id["02", "certificate"] == "Signature"
    assert by_id["03", "public_key"] == "Key management"


def test_another_program_signs_with_a_key_of_ours(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    at.log_in()
    key = make_key(at, spec(algorithm=KeyAlgorithm.RSA2048))
    directory = softhsm.directory
    (directory / "message").write_bytes(b"what was signed")
    pem = key.public_key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    (directory / "public.pem").write_bytes(pem)
    softhsm.pkcs11_tool(
        "card", "--login", "--pin", PIN, "--sign", "-m", "SHA256-RSA-PKCS", "--id", "01",
        "-i", "message", "-o", "signature",
    )  # fmt: skip
    assert "Verified OK" in run_tool(
        "openssl", "dgst", "-sha256", "-verify", "public.pem", "-signature", "signature",
        "message", directory=directory,
    )  # fmt: skip


def test_the_curve_p521_works_below_the_port(softhsm: SoftHsm) -> None:
    """The port's algorithms do not name it; what is below them is ready."""
    seen = softhsm.prepared() and softhsm.seen("card")
    kind = kind_of("p521")
    assert kind is not None
    assert seen.token is not None
    lane = Lane("p521")
    session = TokenSession(softhsm.module, seen.slot, seen.token, lane)

    def make_and_sign() -> None:
        session.log_in(Secret(PIN), OWNER, keep=1)
        with session.deed("making a key"):
            key, private = session.shelf().generate(kind, Slot.SIGNATURE, b"\x02", always=False)
            plan = plan_signature(key, b"message", session.mechanisms())
            assert plan is not None
            signature = session.sign(handle_of(private), plan, asks_always=False)
        session.close()
        assert proves(key, b"message", signature)
        assert not proves(key, b"another", signature)

    lane.run(make_and_sign, timedelta(seconds=60))
    lane.close()


def test_a_key_never_leaves_the_token(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    at.log_in()
    make_key(at)
    said = softhsm.pkcs11_tool(
        "card", "--login", "--pin", PIN, "--list-objects", "--type", "privkey"
    )
    assert "sensitive" in said
    assert "never extractable" in said


def test_a_key_that_always_asks_signs_again_and_again(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    at.log_in()
    key = make_key(at, spec(Slot.SIGNATURE, pin_policy=PinPolicyOnCard.ALWAYS))
    assert key.sign(b"one")
    assert key.sign(b"two")


def test_what_a_token_cannot_do_is_said_before_anything_is_made(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    at.log_in()
    touch = KeySpec(
        slot=Slot.AUTHENTICATION,
        algorithm=KeyAlgorithm.P256,
        certificate="any",
        touch_policy=TouchPolicyOnCard.ALWAYS,
    )
    for wanted in (
        spec(algorithm=KeyAlgorithm.X25519),
        spec(pin_policy=PinPolicyOnCard.NEVER),
        touch,
    ):
        with pytest.raises(TokenCannot):
            make_key(at, wanted)
    assert not at.do(lambda token: token.objects())


def test_nothing_is_written_before_the_pin_was_proved(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    with pytest.raises(TokenAnswersNonsense):
        make_key(at)
    der = certificate_for(ec.generate_private_key(ec.SECP256R1()).public_key())
    with pytest.raises(TokenAnswersNonsense):
        at.do(lambda token: token.write_certificate(Slot.AUTHENTICATION, der))
    assert not at.do(lambda token: token.objects())


# Replacing


def issued(at: AtToken) -> tuple[KeyInSlot, bytes]:
    """A key with its certificate in the first slot."""
    key = make_key(at)
    der = certificate_for(key.public_key)
    at.do(lambda token: token.write_certificate(Slot.AUTHENTICATION, der))
    return key, der


def test_the_old_key_works_on_until_the_new_certificate_is_written(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    at.log_in()
    old, old_der = issued(at)
    new = make_key(at)
    assert at.do(lambda token: token.public_key(Slot.AUTHENTICATION)) == new.public_key
    assert old.sign(b"message")
    assert new.sign(b"message")
    assert at.do(lambda token: token.read_certificate(Slot.AUTHENTICATION)) == old_der
    new_der = certificate_for(new.public_key)
    for _ in range(2):  # it may be repeated
        at.do(lambda token: token.write_certificate(Slot.AUTHENTICATION, new_der))
    assert at.do(lambda token: token.read_certificate(Slot.AUTHENTICATION)) == new_der
    assert new.sign(b"message")
    with pytest.raises(TokenAnswersNonsense):
        old.sign(b"message")
    ids = [(o.kind, o.id) for o in at.do(lambda token: token.objects())]
    assert sorted(ids) == [("certificate", "01"), ("private_key", "01"), ("public_key", "01")]


def test_a_new_key_that_is_given_up_leaves_the_old_one(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    at.log_in()
    old, old_der = issued(at)
    make_key(at)
    for _ in range(2):  # it may be repeated
        at.do(lambda token: token.discard_new_key(Slot.AUTHENTICATION))
    assert at.do(lambda token: token.public_key(Slot.AUTHENTICATION)) == old.public_key
    assert at.do(lambda token: token.read_certificate(Slot.AUTHENTICATION)) == old_der
    assert old.sign(b"message")


def test_a_certificate_of_another_key_is_not_written(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    at.log_in()
    _key, der = issued(at)
    other = certificate_for(ec.generate_private_key(ec.SECP256R1()).public_key())
    with pytest.raises(CertificateOfOtherKey):
        at.do(lambda token: token.write_certificate(Slot.AUTHENTICATION, other))
    assert at.do(lambda token: token.read_certificate(Slot.AUTHENTICATION)) == der


def test_keys_and_certificates_are_deleted_and_may_be_deleted_again(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    at.log_in()
    issued(at)
    for _ in range(2):
        at.do(lambda token: token.delete_certificate(Slot.AUTHENTICATION))
        assert at.do(lambda token: token.read_certificate(Slot.AUTHENTICATION)) is None
    for _ in range(2):
        at.do(lambda token: token.delete_key(Slot.AUTHENTICATION))
    assert not at.do(lambda token: token.objects())


def test_a_certificate_with_long_names_is_read_back(softhsm: SoftHsm) -> None:
    at = softhsm.prepared()
    at.log_in()
    key = make_key(at, spec(algorithm=KeyAlgorithm.RSA4096))
    der = certificate_for(key.public_key, "Ő" * 32)
    at.do(lambda token: token.write_certificate(Slot.AUTHENTICATION, der))
    assert at.do(lambda token: token.read_certificate(Slot.AUTHENTICATION)) == der


@pytest.mark.parametrize("steps", range(8))
def test_a_replacing_that_was_interrupted_is_finished_by_repeating_it(
    softhsm: SoftHsm, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    at = softhsm.prepared()
    at.log_in()
    issued(at)
    new = make_key(at)
    new_der = certificate_for(new.public_key)
    with monkeypatch.context() as power:
        cut_power_after(steps, power)
        with pytest.raises(PowerCut):
            at.do(lambda token: token.write_certificate(Slot.AUTHENTICATION, new_der))
    at.do(lambda token: token.close())
    at.log_in()
    assert at.do(lambda token: token.public_key(Slot.AUTHENTICATION)) == new.public_key
    assert new.sign(b"message")
    at.do(lambda token: token.write_certificate(Slot.AUTHENTICATION, new_der))
    assert at.do(lambda token: token.read_certificate(Slot.AUTHENTICATION)) == new_der
    assert new.sign(b"message")
    ids = [(o.kind, o.id) for o in at.do(lambda token: token.objects())]
    assert sorted(ids) == [("certificate", "01"), ("private_key", "01"), ("public_key", "01")]
