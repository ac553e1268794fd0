"""The key history of a card: every firmware, every kind of key, and objects of other programs."""

from functools import partial

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from yubikit.piv import DEFAULT_MANAGEMENT_KEY, OBJECT_ID

from officer_app.domain.key_history import RetiredKey, RetiredSlot
from officer_app.domain.keys import KeyAlgorithm, spki_sha256
from officer_app.domain.possession import SEED_BYTES, make_trial
from officer_app.domain.secret import Secret
from officer_app.domain.token_faults import TokenAnswersNonsense, TokenCannot, TokenIsFull
from officer_app.tokens.card_objects import CardObjects
from officer_app.tokens.key_history import KeyHistory
from officer_app.tokens.piv import piv_wall
from officer_app.tokens.session import CardSession
from officer_app.tokens.virtual import (
    FIRMWARE_4_3_5,
    FIRMWARE_5_4_3,
    FIRMWARE_5_7_1,
    Firmware,
    Quirk,
    VirtualCard,
)
from tests.support.card_wire import CardWire
from tests.support.issuing import key_of
from tests.support.key_files import certificate_of, old_key

PIN, ROOM = "123456", 3052
FIRST, SECOND, LAST = RetiredSlot.RETIRED_1, RetiredSlot.RETIRED_2, RetiredSlot.RETIRED_20
EVERY_FIRMWARE = pytest.mark.parametrize(
    "firmware", [FIRMWARE_4_3_5, FIRMWARE_5_4_3, FIRMWARE_5_7_1], ids=str
)


class Opened:
    """A card with the management key and the PIN proved."""

    def __init__(self, firmware: Firmware = FIRMWARE_5_7_1, quirks: frozenset[Quirk] = frozenset()):
        card = VirtualCard.blank_yubikey(7, authority=None, firmware=firmware, quirks=quirks)
        self.session = CardSession(CardWire(card))
        self.session.authenticate(DEFAULT_MANAGEMENT_KEY)
        self.session.verify_pin(PIN)
        wall = partial(piv_wall, model="YubiKey", reader="a reader")
        self.history = KeyHistory(
            self.session,
            wall,
            CardObjects(self.session, wall, ROOM),
            has_metadata=firmware >= (5, 3, 0),
        )

    def bring(self, slot: RetiredSlot, algorithm: KeyAlgorithm, number: int = 0) -> None:
        """A key with its certificate."""
        key = old_key(algorithm, number)
        plain = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        with Secret(plain) as secret:
            self.history.import_key(slot, secret)
        self.history.write_certificate(slot, certificate_of(key).public_bytes(Encoding.DER))

    @property
    def told(self) -> bytes:
        return bytes(self.session.get_object(OBJECT_ID.KEY_HISTORY))


def name(algorithm: KeyAlgorithm, number: int = 0) -> str:
    return spki_sha256(old_key(algorithm, number).public_key())


@EVERY_FIRMWARE
@pytest.mark.parametrize("algorithm", [KeyAlgorithm.RSA2048, KeyAlgorithm.P256, KeyAlgorithm.P384])
def test_a_key_that_was_brought_decrypts_and_another_one_does_not(
    firmware: Firmware, algorithm: KeyAlgorithm
) -> None:
    card = Opened(firmware)
    card.bring(LAST, algorithm)
    key = old_key(algorithm).public_key()
    for number in (0, 1):
        seed = bytes([number]) * SEED_BYTES
        trial = make_trial(old_key(algorithm, number).public_key(), seed)
        assert (card.history.answer(LAST, key, trial.question) == trial.answer) is (number == 0)


def test_a_key_of_curve_25519_agrees_where_the_card_has_such_keys() -> None:
    card = Opened()
    card.bring(FIRST, KeyAlgorithm.X25519)
    key = old_key(KeyAlgorithm.X25519).public_key()
    trial = make_trial(key, b"\x07" * SEED_BYTES)
    assert card.history.answer(FIRST, key, trial.question) == trial.answer
    with pytest.raises(TokenCannot):
        Opened(FIRMWARE_5_4_3).bring(FIRST, KeyAlgorithm.X25519)


def test_a_trial_with_another_kind_of_key_is_no_answer() -> None:
    card = Opened()
    card.bring(FIRST, KeyAlgorithm.P256)
    key = old_key(KeyAlgorithm.P384).public_key()
    with pytest.raises(TokenAnswersNonsense):
        card.history.answer(FIRST, key, make_trial(key, bytes(SEED_BYTES)).question)


@EVERY_FIRMWARE
def test_what_is_there_is_told_by_slot(firmware: Firmware) -> None:
    card = Opened(firmware)
    assert card.history.keys() == ()
    card.bring(SECOND, KeyAlgorithm.P256)
    expected = RetiredKey(slot=SECOND, spki_sha256=name(KeyAlgorithm.P256), has_certificate=True)
    assert card.history.keys() == (), "nothing is said to lie there"
    card.history.count(1)
    assert card.history.keys() == (expected,)


def test_a_certificate_that_nobody_can_read_takes_its_slot_all_the_same() -> None:
    card = Opened(FIRMWARE_4_3_5)
    card.session.put_object(OBJECT_ID.RETIRED1, b"\x70\x02\x30\x00")
    assert card.history.keys() == (RetiredKey(slot=FIRST, spki_sha256=None, has_certificate=True),)


def test_a_slot_is_emptied_and_may_be_emptied_again() -> None:
    card = Opened()
    card.bring(FIRST, KeyAlgorithm.P256)
    for _ in range(2):
        card.history.empty(FIRST)
    assert card.history.keys() == ()


@pytest.mark.parametrize(
    ("firmware", "quirks"),
    [(FIRMWARE_5_4_3, frozenset()), (FIRMWARE_5_7_1, frozenset({Quirk.LACKS_MOVE}))],
    ids=["5.4", "5.7 without the command"],
)
def test_where_no_single_key_is_removed_it_says_so_and_has_no_certificate(
    firmware: Firmware, quirks: frozenset[Quirk]
) -> None:
    card = Opened(firmware, quirks)
    card.bring(FIRST, KeyAlgorithm.P256)
    with pytest.raises(TokenCannot):
        card.history.empty(FIRST)
    assert card.history.keys() == (RetiredKey(slot=FIRST, spki_sha256=name(KeyAlgorithm.P256)),)


def test_the_count_is_written_as_the_standard_has_it() -> None:
    card = Opened()
    card.history.count(20)
    assert card.told == bytes.fromhex("c10114c20100fe00")


def test_what_other_programs_say_of_certificates_elsewhere_stays() -> None:
    card = Opened()
    url = b"http://sample.example/" + bytes(32).hex().encode()
    elsewhere = bytes.fromhex("c20103f3") + bytes([len(url)]) + url + bytes.fromhex("fe00")
    card.session.put_object(OBJECT_ID.KEY_HISTORY, bytes.fromhex("c10100") + elsewhere)
    card.history.count(1)
    assert card.told == bytes.fromhex("c10101") + elsewhere


@pytest.mark.parametrize("nonsense", [b"\xc1\x7f\x00", b"\x30\x80" * 1400], ids=["torn", "nested"])
def test_an_object_that_makes_no_sense_is_written_anew(nonsense: bytes) -> None:
    card = Opened()
    card.session.put_object(OBJECT_ID.KEY_HISTORY, nonsense)
    card.history.count(1)
    assert card.told == bytes.fromhex("c10101c20100fe00")


def test_a_certificate_too_large_is_refused() -> None:
    with pytest.raises(TokenIsFull):
        Opened().history.write_certificate(FIRST, bytes(ROOM))


def test_a_key_that_only_signs_cannot_be_tried() -> None:
    key = key_of(KeyAlgorithm.ED25519).public_key()
    with pytest.raises(ValueError, match="does not decrypt"):
        make_trial(key, bytes(SEED_BYTES))
