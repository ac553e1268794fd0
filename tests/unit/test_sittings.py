"""What a sitting remembers of its card, what it proves anew, and what it therefore does not ask."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.profiles import KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.token import ManagementKeyAlgorithm, Slot
from officer_app.domain.token_faults import (
    AuthenticationRefused,
    OtherToken,
    PinOwner,
    PukRefused,
    TokenInUse,
)
from officer_app.tokens.lane import Lane
from officer_app.tokens.port import CardChannel, Token
from officer_app.tokens.sitting import Sitting
from officer_app.tokens.virtual import Firmware, Quirk
from officer_app.tokens.yubikey import YubiKey
from tests.support.cards import CardDesk, HubStage, virtual_yubikey

_T = TypeVar("_T")

SELECT, VERIFY, AUTHENTICATE = 0xA4, 0x20, 0x87
GET_DATA, METADATA, SERIAL, ATTEST, VERSION = 0xCB, 0xF7, 0xF8, 0xF9, 0xFD
GET_RESPONSE, READ_CONFIG = 0xC0, 0x1D
FIRMWARE = Firmware(5, 7, 1)
SPEC = KeySpec(slot=Slot.AUTHENTICATION, algorithm=KeyAlgorithm.P256, certificate="any")


class Heard:
    """A desk whose card's commands are written down."""

    def __init__(self, desk: CardDesk) -> None:
        self.desk = desk
        self.commands: list[bytes] = []

    def do(self, deed: Callable[[Token], _T]) -> _T:
        """A sitting of its own with the desk's card; what was heard before is forgotten."""
        self.commands.clear()
        sitting = Sitting(self.desk.place, self.desk.identity, self.commands.append)
        try:
            return sitting.do(deed)
        finally:
            sitting.rest()

    def instructions(self) -> list[int]:
        return [header[1] for header in self.commands]


@pytest.fixture
def heard(tmp_path: Path) -> Iterator[Heard]:
    with virtual_yubikey(FIRMWARE, HubStage(), tmp_path) as desk:
        yield Heard(desk)


def yubikey(token: Token) -> YubiKey:
    assert isinstance(token, YubiKey)
    return token


def test_a_card_that_was_looked_at_only_shows_its_serial_number_again(heard: Heard) -> None:
    heard.desk.remember()
    heard.do(lambda token: token.identify())
    assert heard.instructions() == [SELECT, SERIAL]


def test_a_card_that_was_never_looked_at_tells_everything(heard: Heard) -> None:
    heard.do(lambda token: token.identify())
    opened, which_key = [SELECT, VERSION, METADATA], [SELECT, READ_CONFIG, SELECT]
    assert heard.instructions() == [*opened, *which_key, SERIAL]


def test_a_card_exchanged_unnoticed_hears_nothing_but_questions(heard: Heard) -> None:
    heard.desk.remember()
    before = heard.desk.swap()
    with pytest.raises(OtherToken), Secret("12345678") as puk, Secret("739182") as pin:
        heard.do(lambda token: token.set_pin_by_puk(puk, pin))
    assert set(heard.instructions()) <= {SELECT, VERSION, METADATA, READ_CONFIG, SERIAL}
    assert heard.desk.other_content() == before


def test_nothing_remembered_is_said_of_an_exchanged_card(heard: Heard) -> None:
    heard.desk.remember()
    heard.desk.swap()
    sitting = Sitting(heard.desk.place, None)
    found = sitting.do(lambda token: token.identify())
    sitting.rest()
    assert found is not None
    assert found != heard.desk.identity


def test_a_sitting_that_found_out_its_card_wants_the_same_one_after_a_rest(heard: Heard) -> None:
    sitting = Sitting(heard.desk.place, None)
    found = sitting.do(lambda token: token.identify())
    assert found is not None
    sitting.expect(found)
    sitting.rest()
    heard.desk.swap()
    with pytest.raises(OtherToken):
        sitting.do(lambda token: token.identify())


def test_the_management_key_is_proved_with_another_algorithm_than_remembered(heard: Heard) -> None:
    heard.desk.remember()
    with Secret(bytes(range(24))) as key:

        def change(token: Token) -> None:
            heard.desk.manage(token)
            yubikey(token).set_management_key(ManagementKeyAlgorithm.TDES, key)

        heard.desk.do(change)
        heard.do(lambda token: token.authenticate(key))
    assert (METADATA, 0x9B) in {(h[1], h[3]) for h in heard.commands}


def test_a_wrong_management_key_is_refused_with_and_without_memory(heard: Heard) -> None:
    with Secret(bytes(24)) as wrong:
        for _way in ("never seen", "remembered"):
            with pytest.raises(AuthenticationRefused):
                heard.desk.do(lambda token: token.authenticate(wrong))
            heard.desk.remember()


def test_a_blank_card_that_was_looked_at_is_surveyed_without_reading_objects(heard: Heard) -> None:
    heard.desk.remember()
    seen = heard.desk.place.state.token
    info = heard.do(lambda token: yubikey(token).survey(seen))
    assert info.is_blank
    assert info.management_key_is_default is True
    assert GET_DATA not in heard.instructions()


def test_a_key_made_since_the_look_is_found(heard: Heard) -> None:
    heard.desk.remember()
    seen = heard.desk.place.state.token

    def make(token: Token) -> None:
        heard.desk.manage(token)
        token.generate_key(SPEC)

    heard.desk.do(make)
    info = heard.desk.do(lambda token: yubikey(token).survey(seen))
    assert [content.slot for content in info.slots] == [Slot.AUTHENTICATION]


def test_a_management_key_changed_since_the_look_is_found(heard: Heard) -> None:
    heard.desk.remember()
    seen = heard.desk.place.state.token

    def change(token: Token) -> None:
        heard.desk.manage(token)
        with Secret(bytes(range(24))) as key:
            yubikey(token).set_management_key(ManagementKeyAlgorithm.AES192, key)

    heard.desk.do(change)
    info = heard.desk.do(lambda token: yubikey(token).survey(seen))
    assert info.management_key_is_default is False
    assert not info.is_blank


def test_a_card_cleared_since_the_look_is_found_blank(heard: Heard) -> None:
    def fill(token: Token) -> None:
        heard.desk.manage(token)
        token.generate_key(SPEC)
        yubikey(token).write_containers(b"chuid", b"ccc")

    heard.desk.do(fill)
    heard.desk.remember()
    seen = heard.desk.place.state.token
    assert seen is not None
    assert heard.desk.do(lambda token: yubikey(token).survey(seen)) == seen
    heard.desk.do(lambda token: yubikey(token).clear())
    assert heard.desk.do(lambda token: yubikey(token).survey(seen)).is_blank


def test_a_card_without_metadata_is_looked_at_as_a_whole(tmp_path: Path) -> None:
    with virtual_yubikey(FIRMWARE, HubStage(), tmp_path, Quirk.LACKS_METADATA) as desk:
        heard = Heard(desk)
        desk.remember()
        seen = desk.place.state.token
        heard.do(lambda token: yubikey(token).survey(seen))
        assert heard.instructions().count(GET_DATA) >= len(Slot)


def test_tries_that_were_just_set_are_not_read_before_the_puk_is_sent(heard: Heard) -> None:
    def deed(token: Token) -> None:
        heard.desk.manage(token)
        card = yubikey(token)
        card.set_tries(5, 5)
        heard.commands.clear()
        with Secret(heard.desk.puk) as old, Secret("48392011") as new, Secret("739182") as pin:
            card.change_puk(old, new)
            card.set_pin_by_puk(new, pin)

    heard.do(deed)
    assert METADATA not in heard.instructions()


def test_the_last_try_of_the_puk_is_kept_though_the_tries_were_known(heard: Heard) -> None:
    def deed(token: Token) -> int | None:
        heard.desk.manage(token)
        card = yubikey(token)
        card.set_tries(5, 3)
        with Secret("00000000") as wrong, Secret("739182") as pin:
            for _again in range(5):
                with pytest.raises(PukRefused):
                    card.set_pin_by_puk(wrong, pin)
        return card.look().puk_tries_left

    assert heard.do(deed) == 1


def test_a_card_with_a_pin_of_its_own_is_not_given_tries(heard: Heard) -> None:
    def deed(token: Token) -> None:
        heard.desk.manage(token)
        with Secret(heard.desk.puk) as puk, Secret("739182") as pin:
            token.set_pin_by_puk(puk, pin)
        yubikey(token).set_tries(5, 5)

    with pytest.raises(TokenInUse):
        heard.do(deed)


def test_a_proved_pin_is_forgotten_when_it_is_set_anew(heard: Heard) -> None:
    def deed(token: Token) -> list[bool]:
        card = yubikey(token)
        known = [card.pin_is_proved]
        with Secret(heard.desk.pin) as pin, Secret(heard.desk.puk) as puk:
            card.verify_pin(pin, PinOwner.SUBSCRIBER)
            known.append(card.pin_is_proved)
            card.set_pin_by_puk(puk, pin)
        return [*known, card.pin_is_proved]

    assert heard.do(deed) == [False, True, False]


def test_an_attestation_comes_in_one_answer(heard: Heard) -> None:
    def deed(token: Token) -> None:
        heard.desk.manage(token)
        token.generate_key(SPEC)
        yubikey(token).attest(SPEC.slot)

    heard.do(deed)
    assert heard.instructions().count(ATTEST) == 1
    assert GET_RESPONSE not in heard.instructions()


class _ShortAnswers:
    """A channel to a card that takes no extended Le in a command without data."""

    def __init__(self, channel: CardChannel) -> None:
        self._channel = channel

    @property
    def atr(self) -> bytes:
        return self._channel.atr

    def transmit(self, apdu: bytes) -> bytes:
        return b"\x67\x00" if len(apdu) == 7 else self._channel.transmit(apdu)

    def begin(self) -> None:
        self._channel.begin()

    def end(self) -> None:
        self._channel.end()

    def close(self) -> None:
        self._channel.close()


def test_a_card_that_refuses_a_long_answer_attests_in_pieces(
    heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = heard.desk.place.connect
    monkeypatch.setattr(heard.desk.place, "connect", lambda: _ShortAnswers(connect()))

    def deed(token: Token) -> bytes:
        heard.desk.manage(token)
        token.generate_key(SPEC)
        return yubikey(token).attest(SPEC.slot)[0]

    assert len(heard.do(deed)) > 256
    assert GET_RESPONSE in heard.instructions()


def test_a_blocked_card_is_cleared(heard: Heard) -> None:
    def deed(token: Token) -> None:
        card = yubikey(token)
        card.clear()
        with Secret("00000000") as wrong, Secret("739182") as pin:
            for _again in range(2):
                with pytest.raises(PukRefused):
                    card.set_pin_by_puk(wrong, pin)
        card.clear()

    heard.do(deed)
    assert heard.desk.do(lambda token: token.look()).is_blank


def test_resting_never_fails_for_a_lane_that_is_given_up_meanwhile(
    heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = heard.desk.place
    sitting = heard.desk.sit(heard.desk.identity)
    sitting.do(heard.desk.manage)
    submit = place.lane.submit

    def give_up_then_submit(job: Callable[[], object]) -> object:
        place.lane.give_up()
        return submit(job)

    monkeypatch.setattr(place.lane, "submit", give_up_then_submit)
    sitting.rest()
    sitting.rest()


def test_a_sitting_on_a_lane_that_was_given_up_begins_anew_on_the_next_one(heard: Heard) -> None:
    place = heard.desk.place
    sitting = heard.desk.sit(heard.desk.identity)
    sitting.do(heard.desk.manage)
    place.lane.give_up()
    old, place.lane = place.lane, Lane(place.name)
    heard.desk.swap()
    with pytest.raises(OtherToken):
        sitting.do(lambda token: token.identify())
    sitting.rest()
    old.close()


def test_two_who_sit_at_one_card_do_not_wait_for_each_other(heard: Heard) -> None:
    first, second = (Sitting(heard.desk.place, heard.desk.identity) for _ in range(2))
    soon = timedelta(seconds=5)
    first.do(lambda token: token.identify(), soon)
    assert second.do(lambda token: token.identify(), soon) == heard.desk.identity
    first.rest()
    assert second.do(lambda token: token.identify(), soon) == heard.desk.identity
    assert first.do(lambda token: token.identify(), soon) == heard.desk.identity
    second.rest()
    first.rest()
