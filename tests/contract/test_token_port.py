"""What the token port promises, held against every adapter and every way to a card.

A new adapter is one more entry in `DESKS`: how a blank card of it is made, and its `Abilities`.
What a card cannot do by its abilities is expected to be refused as the port says.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding

from officer_app.domain.attestation import check_attestation
from officer_app.domain.errors import TokenError
from officer_app.domain.keys import KeyAlgorithm, PublicKey, algorithm_of, spki_der, spki_sha256
from officer_app.domain.profiles import KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.token import (
    ManagementKeyAlgorithm,
    PinPolicyOnCard,
    Slot,
    SlotContent,
    TouchPolicyOnCard,
)
from officer_app.domain.token_faults import (
    AuthenticationRefused,
    ForeignCard,
    OtherToken,
    PinBlocked,
    PinOwner,
    PinTriesLow,
    PinUnfit,
    PukRefused,
    TokenAnswersNonsense,
    TokenCannot,
    TokenIsFull,
    TokenNotFound,
    TokenRemoved,
    TokenSilent,
    TokenTouchMissed,
    UnreadableCertificate,
    WrongPin,
)
from officer_app.tokens.piv import make_ccc, make_chuid
from officer_app.tokens.port import (
    Attests,
    ChangesPuk,
    Clears,
    DeletesKeys,
    FactoryValues,
    Initialises,
    Prepares,
    Token,
)
from officer_app.tokens.virtual import (
    FIRMWARE_4_3_5,
    FIRMWARE_5_4_3,
    FIRMWARE_5_7_1,
    FIRMWARE_5_7_4,
    Card,
    Firmware,
    Quirk,
)
from officer_app.tokens.virtual import ForeignCard as AlienCard
from tests.support.authority import Authority
from tests.support.cards import (
    NOW,
    CardDesk,
    HubStage,
    Stage,
    virtual_plain_piv,
    virtual_yubikey,
)
from tests.support.issuing import key_of, self_made
from tests.support.pcscd import PcscService
from tests.support.pcscd_stage import PcscStage
from tests.support.softhsm import SoftHsm, softhsm, softhsm_desk

__all__ = ["softhsm"]

pytestmark = pytest.mark.timeout(60)

MESSAGE = b"the request as it is signed"
OTHER_PIN, WRONG_PIN = "739182", "111222"
OTHER_PUK, WRONG_PUK = "87654321", "11122233"
EMPTY_SLOT = Slot.KEY_MANAGEMENT
SLOT_POLICIES = {
    Slot.SIGNATURE: PinPolicyOnCard.ALWAYS,
    Slot.CARD_AUTHENTICATION: PinPolicyOnCard.NEVER,
}


@dataclass(frozen=True)
class Way:
    """One adapter on one way to its card."""

    model: Firmware | ManagementKeyAlgorithm
    """A YubiKey of this firmware, or a plain PIV card with a management key of this algorithm."""
    by_service: bool = False
    remembered: bool = False
    """The bench has looked at the blank card, as it does in use; what it knows grows old."""
    secured: bool = False
    """Over a secure channel."""
    by_own_keys: bool = False
    """Over one that an organisation's own keys open."""

    def __str__(self) -> str:
        marks = (
            "-pcscd" * self.by_service,
            "-remembered" * self.remembered,
            "-secured" * self.secured,
            "-by-own-keys" * self.by_own_keys,
        )
        kind = "YubiKey" if isinstance(self.model, Firmware) else "PIV"
        return f"{kind}-{self.model}{''.join(marks)}"

    @contextmanager
    def open(self, request: pytest.FixtureRequest, folder: Path) -> Iterator[CardDesk]:
        stage = request.getfixturevalue("pcsc_stage") if self.by_service else HubStage()
        with self._blank_card(stage, folder) as desk:
            if self.secured or self.by_own_keys:
                desk.secure(by_own_keys=self.by_own_keys)
            if self.remembered:
                desk.remember()
            yield desk

    def _blank_card(self, stage: Stage, folder: Path) -> AbstractContextManager[CardDesk]:
        if isinstance(self.model, Firmware):
            return virtual_yubikey(self.model, stage, folder)
        return virtual_plain_piv(stage, folder, self.model)


class SoftTokenWay:
    """A software token behind its PKCS#11 module."""

    def __str__(self) -> str:
        return "SoftHSM"

    def open(
        self, request: pytest.FixtureRequest, _folder: Path
    ) -> AbstractContextManager[CardDesk]:
        hsm: SoftHsm = request.getfixturevalue("softhsm")
        return softhsm_desk(hsm)


DESKS = [
    Way(FIRMWARE_4_3_5),
    Way(FIRMWARE_5_4_3),
    Way(FIRMWARE_5_7_1),
    Way(FIRMWARE_4_3_5, remembered=True),
    Way(FIRMWARE_5_4_3, remembered=True),
    Way(FIRMWARE_5_7_1, remembered=True),
    Way(FIRMWARE_5_7_4, remembered=True, secured=True),
    Way(FIRMWARE_5_4_3, remembered=True, by_own_keys=True),
    Way(ManagementKeyAlgorithm.TDES),
    Way(ManagementKeyAlgorithm.AES128),
    Way(ManagementKeyAlgorithm.AES256, remembered=True),
    SoftTokenWay(),
    pytest.param(Way(FIRMWARE_5_7_1, by_service=True), marks=pytest.mark.pcscd),
    pytest.param(Way(ManagementKeyAlgorithm.TDES, by_service=True), marks=pytest.mark.pcscd),
]


@pytest.fixture(scope="module")
def pcsc_stage(pcsc_service: PcscService) -> Iterator[PcscStage]:
    """A slot of a real card service; the card in it is changed without the service's noticing."""
    with PcscStage.open(pcsc_service.slots[3]) as stage:
        yield stage


@pytest.fixture(params=DESKS, ids=str)
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[CardDesk]:
    """A blank card of each adapter."""
    with request.param.open(request, tmp_path) as opened:
        yield opened


def spec(
    algorithm: KeyAlgorithm = KeyAlgorithm.P256,
    slot: Slot = Slot.SIGNATURE,
    touch: TouchPolicyOnCard = TouchPolicyOnCard.NEVER,
) -> KeySpec:
    """With the policy that the standard gives the slot, which every card can do."""
    return KeySpec(
        slot=slot,
        algorithm=algorithm,
        certificate="signature",
        pin_policy=SLOT_POLICIES.get(slot, PinPolicyOnCard.ONCE),
        touch_policy=touch,
    )


def verify(desk: CardDesk, pin: str, *, keep: int = 1) -> Callable[[Token], None]:
    def deed(token: Token) -> None:
        with Secret(pin) as secret:
            token.verify_pin(secret, PinOwner.SUBSCRIBER, keep=keep)

    return deed


def set_pin(puk: str, pin: str) -> Callable[[Token], None]:
    def deed(token: Token) -> None:
        with Secret(puk) as old, Secret(pin) as new:
            token.set_pin_by_puk(old, new)

    return deed


def generate(desk: CardDesk, wanted: KeySpec) -> PublicKey:
    def deed(token: Token) -> PublicKey:
        desk.manage(token)
        return token.generate_key(wanted)

    return desk.do(deed)


def write(desk: CardDesk, slot: Slot, der: bytes) -> None:
    def deed(token: Token) -> None:
        desk.manage(token)
        token.write_certificate(slot, der)

    desk.do(deed)


def sign(desk: CardDesk, slot: Slot, key: PublicKey) -> bytes:
    def deed(token: Token) -> bytes:
        verify(desk, desk.pin)(token)
        return token.sign(slot, key, MESSAGE)

    return desk.do(deed)


def check_signature(key: PublicKey, signature: bytes, message: bytes = MESSAGE) -> None:
    """As the port words it: PKCS #1 v1.5 with SHA-256, ECDSA by the curve's size, Ed25519."""
    match key:
        case rsa.RSAPublicKey():
            key.verify(signature, message, padding.PKCS1v15(), hashes.SHA256())
        case ec.EllipticCurvePublicKey():
            digest = hashes.SHA384() if key.key_size == 384 else hashes.SHA256()
            key.verify(signature, message, ec.ECDSA(digest))
        case ed25519.Ed25519PublicKey():
            key.verify(signature, message)
        case _:
            raise AssertionError("a key that cannot sign")


@cache
def certificate(number: int = 0, size: int = 0) -> bytes:
    """A certificate (DER); with `size`, of about so many bytes."""
    extensions = []
    if size:
        oid = x509.ObjectIdentifier("1.2.3.4")
        extensions = [(x509.UnrecognizedExtension(oid, os.urandom(size)), False)]
    made = self_made(key_of(KeyAlgorithm.P256, number), *extensions, name=f"Somebody {number}")
    return made.public_bytes(Encoding.DER)


def certificate_for(key: PublicKey) -> bytes:
    """A certificate (DER) of a key that was made on a card."""
    return Authority.create(NOW).certify(key)


def counted(desk: CardDesk, tries: int) -> int | None:
    """So many tries, as a card tells them that counts aloud."""
    return tries if desk.abilities.counts_tries else None


def needs_counting(desk: CardDesk) -> None:
    if not desk.abilities.counts_tries:
        pytest.skip("this card does not tell how many tries are left")


def needs_a_management_key(desk: CardDesk) -> None:
    if not desk.abilities.has_management_key:
        pytest.skip("this card has no management key")


# The card itself


def test_a_card_tells_its_kind_and_serial(desk: CardDesk) -> None:
    assert desk.do(lambda token: token.identify()) == desk.identity


def test_a_look_at_a_blank_card_shows_a_blank_card(desk: CardDesk) -> None:
    info = desk.do(lambda token: token.look())
    told = True if desk.abilities.tells_factory_values else None
    assert (info.id, info.reader, info.slots) == (desk.identity, desk.place.name, ())
    assert info.has_chuid is desk.abilities.comes_named
    assert info.is_blank is not desk.abilities.comes_named
    assert info.pin_tries_left == counted(desk, desk.abilities.pin_tries)
    assert info.puk_tries_left == (desk.abilities.puk_tries if told else None)
    assert (info.pin_is_default, info.puk_is_default) == (told, told)
    assert info.management_key_is_default is told


def test_the_facts_are_what_the_adapter_declares(desk: CardDesk) -> None:
    facts, declared = desk.do(lambda token: token.look()).facts, desk.abilities
    assert facts.algorithms == declared.algorithms
    assert facts.management_key_algorithms == declared.management_keys
    assert facts.attests is declared.attests
    assert facts.deletes_keys is declared.deletes_keys
    assert facts.resettable is declared.clears
    assert facts.sets_pin_tries is declared.sets_tries
    assert facts.object_bytes == declared.object_bytes


def test_an_adapter_has_the_methods_of_its_abilities(desk: CardDesk) -> None:
    def offers(token: Token) -> tuple[bool, ...]:
        kinds = (Prepares, Attests, Clears, Initialises)
        return tuple(isinstance(token, kind) for kind in kinds)

    can = desk.abilities
    assert desk.do(offers) == (can.prepares, can.attests, can.clears, can.initialises)


def test_a_look_without_contents_tells_the_card_alone(desk: CardDesk) -> None:
    generate(desk, spec())
    whole = desk.do(lambda token: token.look())
    bare = desk.do(lambda token: token.look(contents=False))
    assert (bare.id, bare.model, bare.firmware, bare.facts) == (
        whole.id,
        whole.model,
        whole.firmware,
        whole.facts,
    )
    assert bare.slots == ()


def test_a_look_shows_what_lies_in_the_slots(desk: CardDesk) -> None:
    key = generate(desk, spec())
    der = certificate_for(key)
    write(desk, Slot.SIGNATURE, der)
    write(desk, Slot.AUTHENTICATION, certificate(1))
    info = desk.do(lambda token: token.look())
    told = desk.abilities.tells_keys
    assert info.content(Slot.SIGNATURE) == SlotContent(
        slot=Slot.SIGNATURE,
        algorithm=KeyAlgorithm.P256 if told else None,
        spki_sha256=spki_sha256(key) if told else None,
        certificate=der,
    )
    alone = info.content(Slot.AUTHENTICATION)
    assert alone is not None
    assert alone.certificate == certificate(1)
    assert info.content(EMPTY_SLOT) is None
    assert not info.is_blank


def test_a_look_changes_nothing_on_the_card(desk: CardDesk) -> None:
    write(desk, Slot.SIGNATURE, certificate_for(generate(desk, spec())))
    before = desk.card.content()
    first = desk.do(lambda token: token.look())
    assert desk.do(lambda token: token.look()) == first
    assert desk.card.content() == before


def test_rubbish_in_the_place_of_a_certificate_is_told(desk: CardDesk) -> None:
    desk.card.spoil_certificate(Slot.SIGNATURE)
    with pytest.raises(UnreadableCertificate) as refused:
        desk.do(lambda token: token.read_certificate(Slot.SIGNATURE))
    assert refused.value.slot == Slot.SIGNATURE
    found = desk.do(lambda token: token.look()).content(Slot.SIGNATURE)
    assert found is not None
    assert found.unreadable
    assert found.certificate is None


# Management key


def test_the_management_key_opens_the_card_for_writing(desk: CardDesk) -> None:
    before = desk.card.content()
    with pytest.raises(TokenError):
        desk.do(lambda token: token.generate_key(spec()))
    with pytest.raises(TokenError):
        desk.do(lambda token: token.write_certificate(Slot.SIGNATURE, certificate()))
    assert desk.card.content() == before
    generate(desk, spec())
    assert desk.card.content() != before


@pytest.mark.parametrize("size", [16, 24, 32])
def test_another_management_key_is_refused(desk: CardDesk, size: int) -> None:
    refused = AuthenticationRefused if desk.abilities.has_management_key else TokenCannot
    with pytest.raises(refused), Secret(bytes(size)) as wrong:
        desk.do(lambda token: token.authenticate(wrong))
    desk.do(desk.manage)


def test_a_management_key_proved_once_is_not_sent_again(desk: CardDesk) -> None:
    needs_a_management_key(desk)

    def deed(token: Token) -> int:
        desk.manage(token)
        before = desk.card.apdus()
        desk.manage(token)
        return desk.card.apdus() - before

    assert desk.do(deed) == 0


def test_a_proved_management_key_does_not_let_another_one_pass(desk: CardDesk) -> None:
    needs_a_management_key(desk)

    def deed(token: Token) -> None:
        desk.manage(token)
        with Secret(bytes(24)) as wrong:
            token.authenticate(wrong)

    with pytest.raises(AuthenticationRefused):
        desk.do(deed)


def test_what_was_proved_is_forgotten_with_the_sitting(desk: CardDesk) -> None:
    key = generate(desk, spec())
    desk.do(verify(desk, desk.pin))
    with pytest.raises(TokenError):
        desk.do(lambda token: token.sign(Slot.SIGNATURE, key, MESSAGE))
    desk.do(desk.manage)
    with pytest.raises(TokenError):
        desk.do(lambda token: token.generate_key(spec()))


# PIN and PUK


def tries_left(desk: CardDesk) -> int | None:
    return desk.do(lambda token: token.pin_tries_left())


def test_the_right_pin_is_accepted_and_gives_the_tries_back(desk: CardDesk) -> None:
    all_of_them = desk.abilities.pin_tries
    assert tries_left(desk) == counted(desk, all_of_them)
    with pytest.raises(WrongPin):
        desk.do(verify(desk, WRONG_PIN))
    assert tries_left(desk) == counted(desk, all_of_them - 1)
    desk.do(verify(desk, desk.pin))
    assert tries_left(desk) == counted(desk, all_of_them)


def test_a_wrong_pin_is_told_with_its_owner_and_the_tries_left(desk: CardDesk) -> None:
    with pytest.raises(WrongPin) as refused:
        desk.do(verify(desk, WRONG_PIN))
    assert refused.value.owner is PinOwner.SUBSCRIBER
    # Where nothing is told, the least that there is.
    assert refused.value.tries_left == (counted(desk, desk.abilities.pin_tries - 1) or 1)


def test_the_last_try_is_kept_unless_the_person_insists(desk: CardDesk) -> None:
    needs_counting(desk)
    for _ in range(desk.abilities.pin_tries - 1):
        with pytest.raises(WrongPin):
            desk.do(verify(desk, WRONG_PIN))
    with pytest.raises(PinTriesLow) as low:
        desk.do(verify(desk, desk.pin))
    assert (low.value.owner, low.value.tries_left) == (PinOwner.SUBSCRIBER, 1)
    assert tries_left(desk) == 1
    desk.do(verify(desk, desk.pin, keep=0))
    assert tries_left(desk) == desk.abilities.pin_tries


def test_as_many_tries_are_kept_as_the_caller_says(desk: CardDesk) -> None:
    needs_counting(desk)
    all_of_them = desk.abilities.pin_tries
    with pytest.raises(PinTriesLow):
        desk.do(verify(desk, WRONG_PIN, keep=all_of_them))
    assert tries_left(desk) == all_of_them


@pytest.mark.parametrize("keep", [0, 1])
def test_a_pin_that_is_longer_than_any_of_this_card_costs_no_try(desk: CardDesk, keep: int) -> None:
    with pytest.raises(PinUnfit) as refused:
        desk.do(verify(desk, desk.pin + "0" * desk.abilities.longest_pin, keep=keep))
    all_of_them = counted(desk, desk.abilities.pin_tries)
    assert refused.value.owner is PinOwner.SUBSCRIBER
    assert refused.value.tries_left == (all_of_them or 1)
    assert tries_left(desk) == all_of_them


def block(desk: CardDesk) -> None:
    for _ in range(desk.abilities.pin_tries - 1):
        with pytest.raises(WrongPin):
            desk.do(verify(desk, WRONG_PIN, keep=0))
    with pytest.raises(PinBlocked):
        desk.do(verify(desk, WRONG_PIN, keep=0))


@pytest.mark.parametrize("keep", [0, 1])
def test_a_blocked_pin_is_told_whoever_insists(desk: CardDesk, keep: int) -> None:
    needs_counting(desk)
    block(desk)
    assert tries_left(desk) == 0
    with pytest.raises(PinBlocked) as blocked:
        desk.do(verify(desk, desk.pin, keep=keep))
    assert blocked.value.owner is PinOwner.SUBSCRIBER


def test_the_puk_sets_a_pin_again_and_again_also_a_blocked_one(desk: CardDesk) -> None:
    if desk.abilities.counts_tries:
        block(desk)
    for _ in range(2):
        desk.do(set_pin(desk.puk, OTHER_PIN))
        assert tries_left(desk) == counted(desk, desk.abilities.pin_tries)
    desk.do(verify(desk, OTHER_PIN))
    with pytest.raises(WrongPin):
        desk.do(verify(desk, desk.pin))


def test_a_wrong_puk_is_refused_and_changes_no_pin(desk: CardDesk) -> None:
    with pytest.raises(PukRefused):
        desk.do(set_pin(WRONG_PUK, OTHER_PIN))
    desk.do(verify(desk, desk.pin))
    desk.do(set_pin(desk.puk, OTHER_PIN))


def test_the_last_try_of_the_puk_is_never_spent(desk: CardDesk) -> None:
    if not desk.abilities.tells_factory_values:
        pytest.skip("this card does not tell how many tries of its PUK are left")
    for _ in range(desk.abilities.puk_tries + 2):
        with pytest.raises(PukRefused):
            desk.do(set_pin(WRONG_PUK, OTHER_PIN))
    assert desk.do(lambda token: token.look()).puk_tries_left == 1


# Keys and signatures


@pytest.mark.parametrize("algorithm", KeyAlgorithm)
def test_a_key_of_every_claimed_algorithm_is_made_read_and_used(
    desk: CardDesk, algorithm: KeyAlgorithm
) -> None:
    if algorithm not in desk.abilities.algorithms:
        before = desk.card.content()
        with pytest.raises(TokenCannot):
            generate(desk, spec(algorithm))
        assert desk.card.content() == before
        return
    key = generate(desk, spec(algorithm))
    assert algorithm_of(key) is algorithm
    read = desk.do(lambda token: token.public_key(Slot.SIGNATURE))
    assert (read is not None) is desk.abilities.tells_keys
    assert read is None or spki_der(read) == spki_der(key)
    if algorithm is not KeyAlgorithm.X25519:
        check_signature(key, sign(desk, Slot.SIGNATURE, key))


@pytest.mark.parametrize("slot", Slot)
def test_every_slot_has_a_key_and_a_certificate_of_its_own(desk: CardDesk, slot: Slot) -> None:
    wanted = spec(slot=slot)
    if wanted.pin_policy is PinPolicyOnCard.NEVER and not desk.abilities.keys_without_pin:
        with pytest.raises(TokenCannot):
            generate(desk, wanted)
        wanted = wanted.model_copy(update={"pin_policy": PinPolicyOnCard.ONCE})
    key = generate(desk, wanted)
    write(desk, slot, certificate_for(key))
    check_signature(key, sign(desk, slot, key))
    info = desk.do(lambda token: token.look())
    assert [c.slot for c in info.slots] == [slot]


def test_a_new_key_takes_the_place_of_the_old_one(desk: CardDesk) -> None:
    old, new = generate(desk, spec()), generate(desk, spec())
    assert spki_der(old) != spki_der(new)
    signature = sign(desk, Slot.SIGNATURE, new)
    check_signature(new, signature)
    with pytest.raises(InvalidSignature):
        check_signature(old, signature)


def test_an_empty_slot_has_no_key_and_no_certificate(desk: CardDesk) -> None:
    assert desk.do(lambda token: token.public_key(EMPTY_SLOT)) is None
    assert desk.do(lambda token: token.read_certificate(EMPTY_SLOT)) is None


def test_a_missed_touch_is_told_and_a_touch_lets_the_key_sign(desk: CardDesk) -> None:
    if not desk.abilities.feels_touch:
        pytest.skip("this card has no button")
    key = generate(desk, spec(touch=TouchPolicyOnCard.ALWAYS))
    desk.card.touch_is_missed()
    with pytest.raises(TokenTouchMissed):
        sign(desk, Slot.SIGNATURE, key)
    desk.card.touch_is_given()
    check_signature(key, sign(desk, Slot.SIGNATURE, key))


# Certificates


def test_a_certificate_is_read_back_as_it_was_written_and_replaced(desk: CardDesk) -> None:
    for number in range(2):
        write(desk, Slot.SIGNATURE, certificate(number))
        read = desk.do(lambda token: token.read_certificate(Slot.SIGNATURE))
        assert read == certificate(number)


def test_a_certificate_that_just_fits_is_written(desk: CardDesk) -> None:
    empty = len(certificate(size=1024))
    der = certificate(size=1024 + desk.abilities.object_bytes - 20 - empty)
    write(desk, Slot.SIGNATURE, der)
    assert desk.do(lambda token: token.read_certificate(Slot.SIGNATURE)) == der


def test_a_certificate_that_is_too_large_is_refused_and_nothing_written(desk: CardDesk) -> None:
    write(desk, Slot.SIGNATURE, certificate())
    before = desk.card.content()
    with pytest.raises(TokenIsFull) as refused:
        write(desk, Slot.SIGNATURE, certificate(size=desk.abilities.object_bytes))
    assert refused.value.wanted > refused.value.room
    assert desk.card.content() == before


def test_a_card_without_room_for_one_more_object_says_so(desk: CardDesk) -> None:
    """Each of four certificates fits by itself."""
    size = desk.abilities.object_bytes - 400
    for slot in Slot:
        try:
            write(desk, slot, certificate(size=size))
        except TokenIsFull:
            assert desk.do(lambda token, slot=slot: token.read_certificate(slot)) is None
            return
    assert len(desk.do(lambda token: token.look()).slots) == len(Slot)


def test_a_certificate_is_deleted_alone_and_again(desk: CardDesk) -> None:
    key = generate(desk, spec())
    write(desk, Slot.SIGNATURE, certificate_for(key))

    def deed(token: Token) -> None:
        desk.manage(token)
        for _ in range(2):
            token.delete_certificate(Slot.SIGNATURE)

    desk.do(deed)
    assert desk.do(lambda token: token.read_certificate(Slot.SIGNATURE)) is None
    check_signature(key, sign(desk, Slot.SIGNATURE, key))


# Preparing


def prepared(desk: CardDesk, deed: Callable[[Prepares], None]) -> None:
    def managed(token: Token) -> None:
        assert isinstance(token, Prepares)
        desk.manage(token)
        deed(token)

    desk.do(managed)


def needs_preparing(desk: CardDesk) -> None:
    if not desk.abilities.prepares:
        pytest.skip("this card keeps the secrets that it has")


def needs_a_puk_of_its_own(desk: CardDesk) -> None:
    if not desk.abilities.prepares and not desk.abilities.initialises:
        pytest.skip("this card keeps the secrets that it has")


def test_setting_the_tries_puts_pin_and_puk_back(desk: CardDesk) -> None:
    needs_preparing(desk)
    if not desk.abilities.sets_tries:
        before = desk.card.content()
        with pytest.raises(TokenCannot):
            prepared(desk, lambda token: token.set_tries(5, 4))
        assert desk.card.content() == before
        return
    prepared(desk, lambda token: token.set_tries(5, 4))
    assert tries_left(desk) == 5
    desk.do(verify(desk, desk.pin))
    desk.do(set_pin(desk.puk, OTHER_PIN))
    if desk.abilities.tells_factory_values:
        assert desk.do(lambda token: token.look()).puk_tries_left == 4


def change_puk(old: str, new: str) -> Callable[[Token], None]:
    def deed(token: Token) -> None:
        assert isinstance(token, ChangesPuk)
        with Secret(old) as before, Secret(new) as after:
            token.change_puk(before, after)

    return deed


def test_a_changed_puk_is_the_only_one(desk: CardDesk) -> None:
    needs_a_puk_of_its_own(desk)
    desk.do(change_puk(desk.puk, OTHER_PUK))
    with pytest.raises(PukRefused):
        desk.do(set_pin(desk.puk, OTHER_PIN))
    desk.do(change_puk(OTHER_PUK, OTHER_PUK))
    desk.do(set_pin(OTHER_PUK, OTHER_PIN))


def test_a_puk_is_not_changed_by_whoever_does_not_know_it(desk: CardDesk) -> None:
    needs_a_puk_of_its_own(desk)
    with pytest.raises(PukRefused):
        desk.do(change_puk(WRONG_PUK, OTHER_PUK))
    desk.do(change_puk(desk.puk, OTHER_PUK))


def change_management_key(desk: CardDesk) -> None:
    """Where the card can."""
    if not desk.abilities.management_keys:
        return
    wanted = min(desk.abilities.management_keys)
    with Secret(os.urandom(wanted.key_bytes)) as key:
        prepared(desk, lambda token: token.set_management_key(wanted, key))


def test_factory_values_are_told_until_they_are_changed(desk: CardDesk) -> None:
    needs_preparing(desk)
    told = desk.abilities.tells_factory_values
    before = desk.do(lambda token: token.factory_values())
    fresh = True if told else None
    assert before == FactoryValues(pin=fresh, puk=fresh, management_key=fresh)
    desk.do(change_puk(desk.puk, OTHER_PUK))
    desk.do(set_pin(OTHER_PUK, OTHER_PIN))
    change_management_key(desk)
    changed = False if told else None
    after = desk.do(lambda token: token.factory_values())
    assert after == FactoryValues(pin=changed, puk=changed, management_key=changed)


@pytest.mark.parametrize("algorithm", ManagementKeyAlgorithm)
def test_a_management_key_of_every_claimed_algorithm_is_set(
    desk: CardDesk, algorithm: ManagementKeyAlgorithm
) -> None:
    needs_preparing(desk)
    key = os.urandom(algorithm.key_bytes)

    def change(token: Prepares) -> None:
        with Secret(key) as new:
            token.set_management_key(algorithm, new)

    if algorithm not in desk.abilities.management_keys:
        with pytest.raises(TokenError):
            prepared(desk, change)
        desk.do(desk.manage)
        return
    prepared(desk, change)
    with pytest.raises(AuthenticationRefused):
        desk.do(desk.manage)
    desk.management_key = key
    generate(desk, spec())
    assert desk.do(lambda token: token.look()).management_key_algorithm is algorithm


def test_a_management_key_just_set_counts_as_proved(desk: CardDesk) -> None:
    needs_preparing(desk)
    if not desk.abilities.management_keys:
        pytest.skip("this card keeps the management key that it has")
    wanted = min(desk.abilities.management_keys)
    key = os.urandom(wanted.key_bytes)

    def deed(token: Token) -> None:
        assert isinstance(token, Prepares)
        desk.manage(token)
        with Secret(key) as new:
            token.set_management_key(wanted, new)
            token.authenticate(new)
        token.generate_key(spec())

    desk.do(deed)


def test_the_containers_name_the_card(desk: CardDesk) -> None:
    needs_preparing(desk)
    chuid, ccc = make_chuid(bytes(16), date(2036, 1, 1)), make_ccc(bytes(14))
    prepared(desk, lambda token: token.write_containers(chuid, ccc))
    info = desk.do(lambda token: token.look())
    assert info.has_chuid
    assert not info.is_blank
    assert info.id == desk.identity


def initialise(desk: CardDesk, puk: str) -> None:
    def deed(token: Token) -> None:
        assert isinstance(token, Initialises)
        with Secret(puk) as secret:
            token.initialise("new name", secret)

    desk.do(deed)


def test_initialising_by_the_puk_erases_everything_but_the_puk(desk: CardDesk) -> None:
    if not desk.abilities.initialises:
        pytest.skip("this card is not initialised as a whole")
    write(desk, Slot.SIGNATURE, certificate_for(generate(desk, spec())))
    for _ in range(2):
        initialise(desk, desk.puk)
        assert desk.do(lambda token: token.look()).slots == ()
        with pytest.raises(TokenError):
            desk.do(verify(desk, desk.pin))
    desk.do(set_pin(desk.puk, desk.pin))
    generate(desk, spec())


def test_a_card_is_not_initialised_by_whoever_does_not_know_its_puk(desk: CardDesk) -> None:
    if not desk.abilities.initialises:
        pytest.skip("this card is not initialised as a whole")
    key = generate(desk, spec())
    with pytest.raises(PukRefused):
        initialise(desk, WRONG_PUK)
    check_signature(key, sign(desk, Slot.SIGNATURE, key))


# Attesting, deleting, clearing


@pytest.mark.parametrize("algorithm", [KeyAlgorithm.P256, KeyAlgorithm.RSA2048])
def test_a_statement_proves_the_key_to_the_makers_root(
    desk: CardDesk, algorithm: KeyAlgorithm
) -> None:
    if not desk.abilities.attests:
        pytest.skip("this card does not attest")
    key = generate(desk, spec(algorithm))

    def deed(token: Token) -> tuple[bytes, bytes]:
        assert isinstance(token, Attests)
        return token.attest(Slot.SIGNATURE)

    statement, device = desk.do(deed)
    check_attestation(
        statement,
        device,
        roots=desk.roots,
        key=key,
        token=desk.identity,
        pin_policy=PinPolicyOnCard.ALWAYS,
        touch_policy=TouchPolicyOnCard.NEVER,
        at=NOW,
    )


def test_an_empty_slot_is_not_attested(desk: CardDesk) -> None:
    if not desk.abilities.attests:
        pytest.skip("this card does not attest")

    def deed(token: Token) -> tuple[bytes, bytes]:
        assert isinstance(token, Attests)
        return token.attest(EMPTY_SLOT)

    with pytest.raises(TokenError):
        desk.do(deed)


def test_a_key_is_deleted_alone_and_again_or_refused_by_name(desk: CardDesk) -> None:
    kept = generate(desk, spec(slot=Slot.AUTHENTICATION))
    der = certificate_for(generate(desk, spec()))
    write(desk, Slot.SIGNATURE, der)

    def deed(token: Token) -> PublicKey | None:
        if not isinstance(token, DeletesKeys):
            raise TokenCannot("this card", "deleting keys")
        desk.manage(token)
        for _ in range(2):
            token.delete_key(Slot.SIGNATURE)
        return token.public_key(Slot.SIGNATURE)

    if not desk.abilities.deletes_keys:
        with pytest.raises(TokenCannot):
            desk.do(deed)
        return
    assert desk.do(deed) is None
    assert desk.do(lambda token: token.read_certificate(Slot.SIGNATURE)) == der
    check_signature(kept, sign(desk, Slot.AUTHENTICATION, kept))


def test_a_card_is_cleared_by_whoever_knows_none_of_its_secrets(desk: CardDesk) -> None:
    if not desk.abilities.clears:
        pytest.skip("this card cannot be cleared")
    generate(desk, spec())
    write(desk, Slot.SIGNATURE, certificate())
    desk.do(change_puk(desk.puk, OTHER_PUK))
    change_management_key(desk)
    block(desk)

    def deed(token: Token) -> None:
        assert isinstance(token, Clears)
        for _ in range(2):
            token.clear()

    desk.do(deed)
    info = desk.do(lambda token: token.look())
    assert info.is_blank
    assert info.id == desk.identity
    desk.do(verify(desk, desk.pin))
    desk.do(set_pin(desk.puk, OTHER_PIN))
    generate(desk, spec())


def test_a_cleared_card_wants_its_factory_key_proved_in_the_same_sitting(desk: CardDesk) -> None:
    if not desk.abilities.clears:
        pytest.skip("this card cannot be cleared")

    def deed(token: Token) -> None:
        assert isinstance(token, Clears)
        desk.manage(token)
        token.clear()
        desk.manage(token)
        token.generate_key(spec())

    desk.do(deed)


# Sittings


def test_a_sitting_keeps_what_was_proved_over_several_deeds(desk: CardDesk) -> None:
    sitting = desk.sit(desk.identity)
    sitting.do(desk.manage)
    key = sitting.do(lambda token: token.generate_key(spec()))
    sitting.do(verify(desk, desk.pin))
    check_signature(key, sitting.do(lambda token: token.sign(Slot.SIGNATURE, key, MESSAGE)))
    sitting.rest()
    sitting.rest()


def test_a_sitting_ends_at_the_first_fault(desk: CardDesk) -> None:
    sitting = desk.sit(desk.identity)
    sitting.do(desk.manage)
    with pytest.raises(WrongPin):
        sitting.do(verify(desk, WRONG_PIN))
    with pytest.raises(TokenError):
        sitting.do(lambda token: token.generate_key(spec()))
    sitting.do(desk.manage)
    sitting.do(lambda token: token.generate_key(spec()))
    sitting.rest()


def test_another_card_is_told_and_never_written_to(desk: CardDesk) -> None:
    sitting = desk.sit(desk.identity)
    sitting.do(desk.manage)
    sitting.rest()
    before = desk.swap()
    with pytest.raises(OtherToken) as other:
        sitting.do(lambda token: token.generate_key(spec()))
    assert other.value.expected == str(desk.identity)
    assert other.value.found != str(desk.identity)
    assert desk.other_content() == before


def needs_to_leave(desk: CardDesk) -> None:
    if not desk.abilities.is_removable:
        pytest.skip("nobody takes this token out")


def test_a_card_swapped_within_a_sitting_is_never_written_to(desk: CardDesk) -> None:
    needs_to_leave(desk)
    sitting = desk.sit(desk.identity)
    sitting.do(desk.manage)
    before = desk.swap()
    with pytest.raises((TokenRemoved, OtherToken, TokenError)):
        sitting.do(lambda token: token.generate_key(spec()))
    assert desk.other_content() == before
    with pytest.raises(OtherToken):
        sitting.do(lambda token: token.generate_key(spec()))
    assert desk.other_content() == before


def test_an_empty_reader_is_told(desk: CardDesk) -> None:
    desk.remove()
    with pytest.raises(TokenNotFound) as absent:
        desk.sit().do(lambda token: token.look())
    assert absent.value.reader == desk.place.name


def test_a_card_pulled_within_a_sitting_is_told(desk: CardDesk) -> None:
    needs_to_leave(desk)
    sitting = desk.sit(desk.identity)
    sitting.do(desk.manage)
    desk.remove()
    with pytest.raises(TokenRemoved) as pulled:
        sitting.do(lambda token: token.generate_key(spec()))
    assert pulled.value.reader == desk.place.name


# Cards that do not keep to their own rules, however they are reached


@dataclass(frozen=True)
class Misfit:
    """A card with quirks."""

    quirks: tuple[Quirk, ...]
    firmware: Firmware = FIRMWARE_5_7_1

    def open(self, folder: Path) -> AbstractContextManager[CardDesk]:
        return virtual_yubikey(self.firmware, HubStage(), folder, *self.quirks)


@pytest.fixture
def misfit(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[CardDesk]:
    with request.param.open(tmp_path) as opened:
        yield opened


def misfits(*quirks: Quirk, firmware: Firmware = FIRMWARE_5_7_1) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("misfit", [Misfit(quirks, firmware)], indirect=True)


@misfits(Quirk.NO_SERIAL)
def test_a_card_without_a_serial_has_no_identity(misfit: CardDesk) -> None:
    sitting = misfit.sit()
    assert sitting.do(lambda token: token.identify()) is None
    assert sitting.do(lambda token: token.look()).id is None
    sitting.rest()
    with pytest.raises(OtherToken):
        misfit.do(lambda token: token.look())


@misfits(Quirk.LACKS_METADATA, firmware=FIRMWARE_5_4_3)
def test_a_card_that_lacks_what_its_version_promises_is_read_without_it(misfit: CardDesk) -> None:
    key = generate(misfit, spec())
    info = misfit.do(lambda token: token.look())
    found = info.content(Slot.SIGNATURE)
    assert not info.facts.has_metadata
    assert (info.pin_is_default, info.puk_tries_left) == (None, None)
    assert found is not None
    assert found.spki_sha256 == spki_sha256(key)
    check_signature(key, sign(misfit, Slot.SIGNATURE, key))


@misfits(Quirk.LACKS_METADATA)
def test_a_card_that_does_not_tell_its_management_keys_algorithm_is_opened_by_trial(
    misfit: CardDesk,
) -> None:
    assert misfit.do(lambda token: token.look()).management_key_algorithm is None
    with pytest.raises(AuthenticationRefused), Secret(bytes(24)) as wrong:
        misfit.do(lambda token: token.authenticate(wrong))
    generate(misfit, spec())


@misfits(Quirk.LACKS_ATTESTATION)
def test_a_card_that_cannot_attest_after_all_says_so(misfit: CardDesk) -> None:
    generate(misfit, spec())

    def deed(token: Token) -> tuple[bytes, bytes]:
        assert isinstance(token, Attests)
        return token.attest(Slot.SIGNATURE)

    with pytest.raises(TokenCannot):
        misfit.do(deed)


@misfits(Quirk.LACKS_MOVE)
def test_a_card_that_cannot_delete_after_all_says_so(misfit: CardDesk) -> None:
    generate(misfit, spec())

    def deed(token: Token) -> None:
        assert isinstance(token, DeletesKeys)
        misfit.manage(token)
        token.delete_key(Slot.SIGNATURE)

    with pytest.raises(TokenCannot):
        misfit.do(deed)


@misfits(Quirk.EMPTY_METADATA)
def test_metadata_of_nothing_is_an_empty_slot(misfit: CardDesk) -> None:
    assert misfit.do(lambda token: token.public_key(EMPTY_SLOT)) is None
    assert misfit.do(lambda token: token.look()).is_blank


@misfits(Quirk.TORN_ANSWER)
def test_a_certificate_that_is_not_read_back_is_told(misfit: CardDesk) -> None:
    with pytest.raises(TokenAnswersNonsense):
        write(misfit, Slot.SIGNATURE, certificate())


@misfits(Quirk.ENDLESS_ANSWER)
def test_an_answer_without_end_is_given_up(misfit: CardDesk) -> None:
    before = misfit.card.apdus()
    with pytest.raises(TokenSilent):
        misfit.do(lambda token: token.read_certificate(Slot.SIGNATURE))
    assert misfit.card.apdus() - before < 200


@misfits(Quirk.MALFORMED_AFTER_DELETE)
def test_rubbish_after_a_deletion_is_told_by_name(misfit: CardDesk) -> None:
    write(misfit, Slot.SIGNATURE, certificate())

    def deed(token: Token) -> None:
        misfit.manage(token)
        token.delete_certificate(Slot.SIGNATURE)

    misfit.do(deed)
    with pytest.raises((TokenAnswersNonsense, UnreadableCertificate)):
        misfit.do(lambda token: token.read_certificate(Slot.SIGNATURE))
    found = misfit.do(lambda token: token.look()).content(Slot.SIGNATURE)
    assert found is not None
    assert found.unreadable


@misfits(Quirk.NO_MANAGEMENT_APPLET, firmware=FIRMWARE_4_3_5)
def test_an_old_card_without_a_serial_anywhere_has_no_identity(misfit: CardDesk) -> None:
    sitting = misfit.sit()
    assert sitting.do(lambda token: token.identify()) is None
    sitting.rest()


def test_a_card_of_another_kind_is_foreign(tmp_path: Path) -> None:
    stage = HubStage()
    with virtual_yubikey(FIRMWARE_5_7_1, stage, tmp_path) as desk:
        alien: Card = AlienCard()
        stage.put(alien)
        with pytest.raises(ForeignCard):
            desk.sit().do(lambda token: token.look())
