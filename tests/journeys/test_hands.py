"""PINs typed on a reader's keys, and keys that wait for a touch: through whole procedures."""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest

from officer_app.cli.hands import HandTeller
from officer_app.cli.output import Output
from officer_app.cli.questions import ProcedureDriver
from officer_app.cli.secrets import Secrets
from officer_app.demo.world import OFFICER_PIN
from officer_app.domain.policy_faults import AnswerMismatch
from officer_app.domain.procedure import (
    CurrentPin,
    Hand,
    HandKind,
    NewPin,
    OfficerPin,
    OnPad,
    PadEntry,
    PinChosen,
    ProcedureState,
    ProcedureStatus,
    SignAuthorisation,
    SignDecision,
    StepStatus,
    pad_of,
)
from officer_app.domain.profiles import FlowPolicy, TokenProfile
from officer_app.domain.secret import Secret
from officer_app.domain.token import TouchPolicyOnCard
from officer_app.domain.token_faults import PinOwner
from officer_app.domain.wishes import ChangePin, ExamineToken, ReKeyToken, UnblockPin
from officer_app.events import Event, ProcedureChanged, SignInAwaits
from officer_app.host.paths import Home
from officer_app.procedures.facts import Facts
from officer_app.tokens.virtual import Asked, VirtualCard
from officer_app.tokens.virtual.piv_keys import TouchPolicy
from tests.support.hands import Entry, Hands, Pad
from tests.support.workplace import (
    OFFICERS_READER,
    PROFILE,
    READER,
    WITHIN,
    Workplace,
    copy_home,
)

CHOSEN, OTHER, WRONG = "804713", "93518264", "111222"
NEW_TWICE = (PadEntry.NEW_PIN, PadEntry.NEW_PIN_AGAIN)


@dataclass
class Desk:
    """A workstation whose readers have keys, and the hands of both people before them."""

    place: Workplace
    persons: Pad
    officers: Pad
    told: io.StringIO
    """What officerctl says."""
    hands: list[Hand] = field(default_factory=list)
    """What cards waited for, in order."""

    def type(self, *entries: Entry) -> None:
        """What the person will type, from now on."""
        self.persons.hands.to_type = list(entries)

    def fulfil(self, wish: object) -> ProcedureState:
        return self.place.fulfil(wish)  # type: ignore[arg-type]  # any wish

    def hear(self, event: Event) -> None:
        match event:
            case ProcedureChanged():
                hand = event.state.hand
            case SignInAwaits():
                hand = event.hand
            case _:
                return
        if hand is not None and (not self.hands or self.hands[-1] is not hand):
            self.hands.append(hand)

    def pads_asked(self) -> list[tuple[PadEntry, ...]]:
        """What was typed at the person's reader, as the window would tell it."""
        return [h.entries for h in self.hands if h.kind is HandKind.PAD and h.reader == READER]

    def assert_pin(self, pin: str) -> None:
        sitting = self.place.parts.bench.sit(READER)
        with Secret(pin) as secret:
            sitting.do(lambda token: token.verify_pin(secret, PinOwner.SUBSCRIBER, keep=0))
        sitting.rest()

    def sign_in_on_pad(self) -> None:
        self.officers.hands.to_type = [OFFICER_PIN]
        signed = self.place.workstation.sign_in(OFFICERS_READER, OfficerPin(OnPad()))
        signed.result(WITHIN.total_seconds())


@contextmanager
def desk_at(home: Home, *, pads: bool = True, touch_after: timedelta = WITHIN) -> Iterator[Desk]:
    """Nothing is handed over as a secret: who is asked types on the reader, if it has keys."""
    persons, officers = Pad(Hands()), Pad(Hands())
    there = {READER: persons, OFFICERS_READER: officers} if pads else {}
    told = io.StringIO()
    output = Output(as_json=False, out=io.StringIO(), err=told)
    with Workplace.at(home, pads=there) as place:
        workstation = place.workstation
        if pads:
            for secret in place.typed.values():
                secret.close()
            place.typed.clear()
            place.driver = ProcedureDriver(
                workstation, Secrets(place.typed, may_ask=False), output, clear=True
            )
        desk = Desk(place, persons, officers, told)
        workstation.listen(desk.hear)
        workstation.listen(HandTeller(output.note, touch_after).hear)
        if pads:
            desk.sign_in_on_pad()
            officers.hands.to_type = [OFFICER_PIN] * 3
        yield desk


@pytest.fixture
def prepared(journeys_prepared_home: Home, tmp_path: Path) -> Home:
    return copy_home(journeys_prepared_home, tmp_path / "home")


@pytest.fixture
def issued(journeys_issued_home: Home, tmp_path: Path) -> Home:
    return copy_home(journeys_issued_home, tmp_path / "home")


@pytest.fixture
def desk(prepared: Home) -> Iterator[Desk]:
    """With a prepared card in the person's reader."""
    with desk_at(prepared) as desk:
        yield desk


@pytest.fixture
def later(issued: Home) -> Iterator[Desk]:
    """With an issued card, whose PIN was typed at the computer."""
    with desk_at(issued) as desk:
        yield desk


@pytest.fixture
def no_pin_comes_here(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the answers that held a PIN in this process."""
    held: list[str] = []
    hold = Facts.hold

    def watched(facts: Facts, answer: object) -> None:
        if isinstance(getattr(answer, "pin", None), Secret):
            held.append(type(answer).__name__)
        hold(facts, answer)  # type: ignore[arg-type]  # as it came

    monkeypatch.setattr(Facts, "hold", watched)
    return held


def with_profile(desk: Desk, change: Callable[[TokenProfile], TokenProfile]) -> None:
    """From now on the profile of the person's card is another one."""
    directory = desk.place.parts.store.directory
    before = directory.profiles()
    tokens = tuple(change(t) if t.name == PROFILE else t for t in before.tokens)
    directory.set_profiles(before.model_copy(update={"tokens": tokens}))


def touched(profile: TokenProfile) -> TokenProfile:
    """Every key wants a touch each time."""
    keys = tuple(
        key.model_copy(update={"touch_policy": TouchPolicyOnCard.ALWAYS}) for key in profile.keys
    )
    return profile.model_copy(update={"keys": keys})


# PINs on the reader's keys


def test_a_card_is_issued_with_pins_that_never_come_to_the_computer(
    desk: Desk, no_pin_comes_here: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    desk.type(CHOSEN, CHOSEN, CHOSEN, CHOSEN)
    state = desk.place.issue()
    assert state.status is ProcedureStatus.DONE, state.trouble
    # The card of the profile has one key that wants the PIN each time: for request and proof.
    assert desk.persons.hands.asked == [Asked.NEW, Asked.AGAIN, Asked.PIN, Asked.PIN]
    assert desk.pads_asked() == [NEW_TWICE, (PadEntry.PIN,), (PadEntry.PIN,)]
    assert "the reader asks for the PIN 2 more times" in desk.told.getvalue()
    assert f"Type on the keys of {READER}: the new PIN and OK, the new PIN again" in (
        desk.told.getvalue()
    )
    assert no_pin_comes_here == []
    assert CHOSEN not in desk.told.getvalue() + caplog.text
    for pad in (desk.persons, desk.officers):
        told = b"".join(command for _code, command in pad.sent)
        assert CHOSEN.encode() not in told
        assert OFFICER_PIN.encode() not in told
    desk.assert_pin(CHOSEN)


def test_the_officer_signs_in_and_signs_on_the_reader(desk: Desk) -> None:
    desk.type(CHOSEN, CHOSEN, CHOSEN, CHOSEN)
    assert desk.place.issue().status is ProcedureStatus.DONE
    # Once to sign in, once for the decision.
    assert desk.officers.hands.asked == [Asked.PIN, Asked.PIN]
    officers = [hand for hand in desk.hands if hand.reader == OFFICERS_READER]
    assert [(h.kind, h.owner) for h in officers] == [(HandKind.PAD, PinOwner.OFFICER)] * 2


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ((None,), "token.pad_cancelled"),
        (("",), "token.pad_timed_out"),
        (("123",), "token.pad_wrong_length"),
        ((CHOSEN, OTHER), "token.pad_pins_differ"),
    ],
)
def test_a_slip_on_the_reader_is_told_and_the_question_stands_again(
    desk: Desk, typed: tuple[str | None, ...], code: str
) -> None:
    desk.type(*typed)
    state = desk.place.issue()
    assert state.status is ProcedureStatus.ASKING
    assert state.trouble is not None
    assert state.trouble.code == code
    assert isinstance(state.question, NewPin)
    desk.type(CHOSEN, CHOSEN, CHOSEN, CHOSEN)
    desk.place.workstation.answer(state.id, PinChosen(OnPad()))
    assert desk.place.driver.drive(state.id).status is ProcedureStatus.DONE


def test_a_wrong_pin_for_a_key_is_typed_again_where_it_is_needed(desk: Desk) -> None:
    desk.type(CHOSEN, CHOSEN, WRONG)
    stopped = desk.place.issue()
    assert stopped.status is ProcedureStatus.STOPPED
    assert stopped.trouble is not None
    assert stopped.trouble.parameters["tries_left"] == 4
    assert next(s.name for s in stopped.steps if s.status is StepStatus.FAILED) == "MakeCsr:9c"
    desk.type(CHOSEN, CHOSEN)
    assert desk.place.resume(stopped.id).status is ProcedureStatus.DONE
    desk.assert_pin(CHOSEN)


def test_hands_that_keep_slipping_choose_a_new_pin_before_the_last_try(desk: Desk) -> None:
    desk.type(CHOSEN, CHOSEN, WRONG)
    stopped = desk.place.issue()
    for _ in range(3):
        desk.type(WRONG)
        stopped = desk.place.resume(stopped.id)
    assert stopped.trouble is not None
    assert stopped.trouble.parameters["tries_left"] == 1
    desk.type()
    stopped = desk.place.resume(stopped.id)
    assert stopped.trouble is not None
    assert stopped.trouble.code == "token.pin_tries_low"
    desk.type(OTHER, OTHER, OTHER, OTHER)
    assert desk.place.resume(stopped.id).status is ProcedureStatus.DONE
    desk.assert_pin(OTHER)


def test_a_card_pulled_while_somebody_types_is_waited_for(desk: Desk) -> None:
    place = desk.place

    def pull() -> str:
        place.hub.remove(READER)
        return CHOSEN

    desk.type(CHOSEN, pull)
    stopped = place.issue()
    assert stopped.trouble is not None
    assert stopped.trouble.code == "token.removed"
    desk.type(CHOSEN, CHOSEN, CHOSEN, CHOSEN)
    assert place.go_on(stopped).status is ProcedureStatus.DONE
    desk.assert_pin(CHOSEN)


def test_in_a_reader_without_keys_the_pin_is_asked_for_here(desk: Desk) -> None:
    place = desk.place

    def pull() -> str:
        place.hub.remove(READER)
        return CHOSEN

    desk.type(CHOSEN, CHOSEN, pull)
    stopped = place.issue()
    assert stopped.trouble is not None
    place.typed["subscriber_pin"] = Secret(OTHER)
    place.hub.add_reader("Plain reader")
    place.hub.insert("Plain reader", place.card)
    done = place.driver.drive(stopped.id)
    assert done.status is ProcedureStatus.DONE, done.trouble
    assert done.reader == "Plain reader"


def test_the_officers_card_pulled_while_the_officer_types_signs_out(desk: Desk) -> None:
    place = desk.place
    card = place.hub.card(OFFICERS_READER)
    assert card is not None

    def pull() -> str:
        place.hub.remove(OFFICERS_READER)
        return OFFICER_PIN

    desk.type(CHOSEN, CHOSEN, CHOSEN, CHOSEN)
    desk.officers.hands.to_type = [pull]
    stopped = place.issue()
    assert stopped.trouble is not None
    assert stopped.trouble.code == "policy.not_signed_in"
    assert place.workstation.session is None
    place.hub.insert(OFFICERS_READER, card)
    place.workstation.wait_for_readers(WITHIN)
    desk.sign_in_on_pad()
    desk.officers.hands.to_type = [OFFICER_PIN]
    assert place.resume(stopped.id).status is ProcedureStatus.DONE


def test_a_pin_is_changed_at_one_go_on_the_reader(
    later: Desk, no_pin_comes_here: list[str]
) -> None:
    later.type("739182", OTHER, OTHER)
    done = later.fulfil(ChangePin(reader=READER))
    assert done.status is ProcedureStatus.DONE, done.trouble
    assert later.pads_asked() == [(PadEntry.PIN, *NEW_TWICE)]
    assert no_pin_comes_here == []
    later.assert_pin(OTHER)


def test_a_wrong_old_pin_on_the_reader_shows_the_tries_left(later: Desk) -> None:
    later.type(WRONG, OTHER, OTHER)
    refused = later.fulfil(ChangePin(reader=READER))
    assert refused.status is ProcedureStatus.ASKING
    assert isinstance(refused.question, CurrentPin)
    assert refused.question.tries_left == 4
    assert refused.question.may_insist


def test_new_keys_ask_for_the_pin_as_often_as_was_said(issued: Home) -> None:
    with Workplace.at(issued, pads={READER: (pad := Pad(Hands()))}, synchronise=True) as place:
        place.workstation.wait_for_centre(WITHIN)
        pin = OfficerPin(Secret(OFFICER_PIN))
        place.workstation.sign_in(OFFICERS_READER, pin).result(WITHIN.total_seconds())
        place.typed.pop("current_pin").close()
        said = []
        place.workstation.listen(
            lambda event: (
                said.append(event.state.question.pad)
                if isinstance(event, ProcedureChanged)
                and isinstance(event.state.question, CurrentPin)
                else None
            )
        )
        pad.hands.to_type = ["739182"] * 3
        state = place.fulfil(ReKeyToken(reader=READER, reason="the certificates expire"))
        assert state.status is ProcedureStatus.DONE, state.trouble
    assert said[0] is not None
    assert (said[0].later, pad.hands.asked) == (2, [Asked.PIN] * 3)


def test_an_officer_is_told_that_escrow_and_decision_are_signed_each(issued: Home) -> None:
    pads = {OFFICERS_READER: (pad := Pad(Hands()))}
    with Workplace.at(issued, pads=pads, synchronise=True) as place:
        place.workstation.wait_for_centre(WITHIN)
        pad.hands.to_type = [OFFICER_PIN] * 3
        signed = place.workstation.sign_in(OFFICERS_READER, OfficerPin(OnPad()))
        signed.result(WITHIN.total_seconds())
        place.typed.pop("officer_pin").close()
        said: list[int | None] = []
        place.workstation.listen(
            lambda event: (
                said.append(event.state.question.pad.later)
                if isinstance(event, ProcedureChanged)
                and isinstance(event.state.question, SignDecision)
                and event.state.question.pad is not None
                else None
            )
        )
        state = place.fulfil(UnblockPin(reader=READER, reason="the PIN is forgotten"))
        assert state.status is ProcedureStatus.DONE, state.trouble
    assert said == [1]
    assert pad.hands.asked == [Asked.PIN] * 3


def test_an_examination_tries_every_key_with_a_pin_typed_once_for_each_that_asks(
    later: Desk,
) -> None:
    later.type("739182", "739182")
    done = later.fulfil(ExamineToken(reader=READER, with_pin=True))
    assert done.status is ProcedureStatus.DONE, done.trouble
    # 9A is proved by the first one, 9C asks each time.
    assert later.persons.hands.asked == [Asked.PIN, Asked.PIN]


def test_a_script_that_hands_the_pin_over_has_chosen_the_keyboard(desk: Desk) -> None:
    desk.place.typed["subscriber_pin"] = Secret(CHOSEN)
    assert desk.place.issue().status is ProcedureStatus.DONE
    assert desk.persons.hands.asked == []


def test_a_profile_may_forbid_the_keyboard_beside_the_keys(desk: Desk) -> None:
    strict = FlowPolicy(may_type_beside_pad=False)
    with_profile(desk, lambda profile: profile.model_copy(update={"flow": strict}))
    desk.type(None)
    asked = desk.place.issue()
    assert isinstance(asked.question, NewPin)
    with pytest.raises(AnswerMismatch):
        desk.place.workstation.answer(asked.id, PinChosen(Secret(CHOSEN)))
    desk.place.typed["subscriber_pin"] = Secret(CHOSEN)
    desk.type(CHOSEN, CHOSEN, CHOSEN, CHOSEN)
    desk.place.workstation.answer(asked.id, PinChosen(OnPad()))
    assert desk.place.driver.drive(asked.id).status is ProcedureStatus.DONE


def test_nobody_is_sent_to_keys_that_a_reader_has_not(prepared: Home) -> None:
    with desk_at(prepared, pads=False) as desk:
        asked: list[ProcedureState] = []
        place = desk.place
        place.typed.pop("subscriber_pin").close()
        asked.append(place.issue())
        assert asked[0].trouble is not None
        assert pad_of(place.workstation.state(asked[0].id).question) is None
        with pytest.raises(AnswerMismatch):
            place.workstation.answer(asked[0].id, PinChosen(OnPad()))


def test_the_last_try_of_a_persons_pin_is_used_only_if_that_is_said(issued: Home) -> None:
    with desk_at(issued) as desk:
        for _ in range(4):
            desk.type(WRONG, OTHER, OTHER)
            asked = desk.fulfil(ChangePin(reader=READER))
            desk.place.undo(asked.id)
        desk.type()
        kept = desk.fulfil(ChangePin(reader=READER))
        assert kept.trouble is not None
        assert kept.trouble.code == "token.pin_tries_low"
        desk.type("739182", OTHER, OTHER)
        sure = ProcedureDriver(
            desk.place.workstation,
            Secrets({}, may_ask=False),
            Output(as_json=False, out=io.StringIO(), err=io.StringIO()),
            insist=True,
        )
        desk.place.workstation.resume(kept.id).result()
        assert sure.drive(kept.id).status is ProcedureStatus.DONE
        desk.assert_pin(OTHER)


# Touches


def require_touch(card: VirtualCard) -> None:
    """The officer's key was made so that it wants a touch."""
    key = card._piv.keys[0x9C]
    card._piv.keys[0x9C] = replace(key, touch_policy=TouchPolicy.ALWAYS)


def officers_card(desk: Desk) -> VirtualCard:
    card = desk.place.hub.card(OFFICERS_READER)
    assert isinstance(card, VirtualCard)
    return card


def test_a_key_that_waits_for_a_touch_says_so_and_which_one_it_is(prepared: Home) -> None:
    with desk_at(prepared, pads=False) as desk:
        with_profile(desk, touched)
        desk.place.card.on_touch_needed.append(desk.place.card.touch)
        state = desk.place.issue()
        assert state.status is ProcedureStatus.DONE, state.trouble
        examined = desk.fulfil(ExamineToken(reader=READER, with_pin=True))
        assert examined.status is ProcedureStatus.DONE, examined.trouble
    # Each of two keys signs a request and a proof, and is tried once more when it is examined.
    assert len(desk.hands) == 6
    for hand in desk.hands:
        assert (hand.kind, hand.owner) == (HandKind.TOUCH, PinOwner.SUBSCRIBER)
        assert (hand.token, hand.reader) == (state.token, READER)
        assert hand.model.startswith("YubiKey")
    assert "Touch" not in desk.told.getvalue(), "nobody waited long enough to be told"


def test_a_card_that_wants_no_touch_says_nothing_of_one(prepared: Home) -> None:
    with desk_at(prepared, pads=False) as desk:
        assert desk.place.issue().status is ProcedureStatus.DONE
    assert desk.hands == []


def test_a_touch_that_lets_wait_is_told_on_the_terminal(prepared: Home) -> None:
    with desk_at(prepared, pads=False, touch_after=timedelta()) as desk:
        with_profile(desk, touched)
        card, told = desk.place.card, desk.told
        write = told.write

        def touch_when_told(text: str) -> int:
            if text.startswith("Touch the key now"):
                card.touch()
            return write(text)

        told.write = touch_when_told  # type: ignore[method-assign]  # who reads it acts on it
        state = desk.place.issue()
        assert state.status is ProcedureStatus.DONE, state.trouble
        assert state.token is not None
        line = f"Touch the key now: YubiKey 5 {state.token.serial} in {READER}.\n"
        assert told.getvalue().count(line) == 4


def test_a_missed_touch_loses_nothing_and_is_tried_again(prepared: Home) -> None:
    with desk_at(prepared, pads=False) as desk:
        with_profile(desk, touched)
        card = desk.place.card
        card.on_touch_needed.append(card.cancel_touch)
        card.touch_limit = timedelta()
        stopped = desk.place.issue()
        assert stopped.status is ProcedureStatus.STOPPED
        assert stopped.trouble is not None
        assert stopped.trouble.code == "token.touch_missed"
        assert stopped.hand is None
        made = card._piv.keys[0x9C]
        card.touch_limit = timedelta(seconds=15)
        card.on_touch_needed[:] = [card.touch]
        assert desk.place.resume(stopped.id).status is ProcedureStatus.DONE
        assert card._piv.keys[0x9C] is made


def test_the_officers_touch_is_asked_for_at_sign_in_and_at_each_signature(prepared: Home) -> None:
    with desk_at(prepared, pads=False) as desk:
        card = officers_card(desk)
        require_touch(card)
        card.on_touch_needed.append(card.touch)
        pin = OfficerPin(Secret(OFFICER_PIN))
        desk.place.workstation.sign_in(OFFICERS_READER, pin).result(WITHIN.total_seconds())
        assert desk.place.issue().status is ProcedureStatus.DONE
    assert [(h.kind, h.owner, h.reader) for h in desk.hands] == [
        (HandKind.TOUCH, PinOwner.OFFICER, OFFICERS_READER)
    ] * 2


def test_an_officer_who_missed_the_touch_is_asked_to_sign_again(prepared: Home) -> None:
    with desk_at(prepared, pads=False) as desk:
        card = officers_card(desk)
        require_touch(card)
        card.on_touch_needed.append(card.touch)
        pin = OfficerPin(Secret(OFFICER_PIN))
        desk.place.workstation.sign_in(OFFICERS_READER, pin).result(WITHIN.total_seconds())
        card.touch_limit, card.on_touch_needed[:] = timedelta(), []
        asked = desk.place.issue()
        assert isinstance(asked.question, SignAuthorisation)
        assert asked.trouble is not None
        assert asked.trouble.code == "token.touch_missed"
        card.touch_limit = timedelta(seconds=15)
        card.on_touch_needed.append(card.touch)
        desk.place.workstation.answer(asked.id, OfficerPin(Secret(OFFICER_PIN)))
        assert desk.place.driver.drive(asked.id).status is ProcedureStatus.DONE
