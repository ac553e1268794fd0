"""The runner: intents before deeds, looks after interruptions, one owner, undoing that stays so."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from officer_app.ca.embedded import EmbeddedCa
from officer_app.domain.errors import OfficerAppError, Saved, TokenError
from officer_app.domain.ids import OfficerId, ProcedureId, TokenId, TokenKind
from officer_app.domain.network_faults import NoCentre
from officer_app.domain.officer import Officer, Role
from officer_app.domain.policy_faults import (
    AnswerMismatch,
    NotSignedIn,
    ProcedureBusy,
    ProcedureUnknown,
)
from officer_app.domain.procedure import (
    ClearingConfirmed,
    ClearOldContent,
    OfficerPin,
    PinChosen,
    PresentToken,
    ProcedureState,
    ProcedureStatus,
    Question,
    StepStatus,
)
from officer_app.domain.records import ProcedureUndone
from officer_app.domain.secret import Secret
from officer_app.domain.store_faults import DiskFull
from officer_app.domain.token_faults import (
    NoReader,
    OtherToken,
    PinOwner,
    ReaderServiceGone,
    TokenAnswersNonsense,
    TokenNotFound,
    TokenRemoved,
    TokenSilent,
    WrongPin,
)
from officer_app.domain.value import Value
from officer_app.host.clock import SetClock
from officer_app.host.entropy import SystemEntropy
from officer_app.host.processes import this_process
from officer_app.procedures.facts import Facts, Means, OfficerSession
from officer_app.procedures.runner import Runner
from officer_app.procedures.sealer import Sealer
from officer_app.procedures.step import AnyStep, Ending, Plan, Step
from officer_app.store.journal import ProcedureEntry
from officer_app.store.store import Store
from officer_app.tokens.bench import Bench
from tests.support.issuing import copy_ca
from tests.support.logs import LogExpectations

NOW = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)
KEY = bytes(range(32))
TOKEN = TokenId(kind=TokenKind.YUBIKEY, serial="4711")
OFFICER = Officer(
    id=OfficerId("o-1"),
    display_name="Olle Officer",
    roles=frozenset({Role.REGISTRATION_OFFICER}),
    spki_sha256="00" * 32,
)
WITHIN = timedelta(seconds=10)
REPORT = "report 17"


class Order(Value):
    """Nothing that a test needs."""


class Number(Value):
    """What a step chose or learned."""

    number: int


@dataclass
class World:
    """What the steps of a test do outside, and what is planned to go wrong there."""

    acts: list[str] = field(default_factory=list)
    looks: list[str] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)
    faults: dict[str, BaseException] = field(default_factory=dict)
    undo_faults: dict[str, BaseException] = field(default_factory=dict)
    found: dict[str, int] = field(default_factory=dict)
    """What a look finds to be true already."""
    gates: dict[str, threading.Event] = field(default_factory=dict)
    began: threading.Event = field(default_factory=threading.Event)
    chosen: int = 0
    on_act: Callable[[str, Number], None] = lambda _name, _intent: None


class Deed(Step[Number, Number]):
    """One step of a test."""

    title = "Deed"
    intent_type = Number
    result_type = Number

    def __init__(
        self,
        name: str,
        world: World,
        *,
        card: bool = False,
        asks: bool = False,
        again: bool = False,
    ) -> None:
        self._name, self._world = name, world
        self.on_card = card  # type: ignore[misc]  # of the class in the product, of each here
        self._asks, self._again = asks, again

    @property
    def name(self) -> str:
        return self._name

    def question(self, facts: Facts) -> Question | None:
        if not self._asks or facts.answer(ClearingConfirmed) is not None:
            return None
        return ClearOldContent(token=TOKEN, reader="r", found=())

    def must_repeat(self, facts: Facts) -> bool:
        return self._again

    def prepare(self, facts: Facts) -> Number:
        self._world.chosen += 1
        return Number(number=self._world.chosen)

    def look(self, intent: Number, facts: Facts) -> Number | None:
        self._world.looks.append(self._name)
        found = self._world.found.get(self._name)
        return None if found is None else Number(number=found)

    def act(self, intent: Number, facts: Facts) -> Number:
        world = self._world
        world.on_act(self._name, intent)
        world.acts.append(self._name)
        world.began.set()
        if self._name in world.gates:
            assert world.gates[self._name].wait(WITHIN.total_seconds())
        if self._name in world.faults:
            raise world.faults.pop(self._name)
        return intent

    def undo(self, intent: Number, result: Number | None, facts: Facts) -> None:
        if self._name in self._world.undo_faults:
            raise self._world.undo_faults.pop(self._name)
        self._world.undone.append(self._name)


def certify(key: RSAPrivateKey, name: str) -> bytes:
    return name.encode()


@pytest.fixture(scope="module")
def ready_made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a new store: its RSA key takes its time."""
    path = tmp_path_factory.mktemp("ready") / "store.db"
    Store.create(path, Secret(KEY), SetClock(NOW), certify).close()
    return path.read_bytes()


@dataclass
class Desk:
    """A runner over a real store, and every state that it told."""

    runner: Runner
    store: Store
    states: list[ProcedureState]
    changed: threading.Condition
    world: World
    session: list[OfficerSession | None]
    steps: list[AnyStep]

    def plan(self) -> Plan:
        return Plan(
            kind="test",
            title="Test",
            subject="nobody",
            order=Order(),
            reader="",
            steps=tuple(self.steps),
            ending=lambda _facts: Ending(bodies=()),
            token=TOKEN,
        )

    def begin(self) -> ProcedureId:
        return self.runner.start(self.plan())

    def rest_of(self, procedure: ProcedureId) -> ProcedureState:
        """The next state in which it waits for somebody or has ended."""

        def resting() -> ProcedureState | None:
            told = [s for s in self.states if s.id == procedure]
            return told[-1] if told and told[-1].status is not ProcedureStatus.RUNNING else None

        with self.changed:
            assert self.changed.wait_for(resting, WITHIN.total_seconds()), self.states[-1:]
            found = resting()
            assert found is not None
            self.states.clear()
            return found

    def run(self) -> ProcedureState:
        return self.rest_of(self.begin())

    def resume(self, procedure: ProcedureId) -> ProcedureState:
        self.runner.resume(procedure)
        return self.rest_of(procedure)

    def undo(self, procedure: ProcedureId) -> ProcedureState:
        self.runner.undo(procedure)
        return self.rest_of(procedure)

    def leave_begun(self, *, done: int = 0, undone: tuple[int, ...] = ()) -> ProcedureId:
        """What an ended process left: so many steps done, one more begun."""
        entry = ProcedureEntry(
            id=ProcedureId("0a" * 16),
            kind="test",
            order=Order().to_json(),
            officer=OFFICER.id,
            subscriber=None,
            token=TOKEN,
            status=ProcedureStatus.RUNNING,
            trouble=None,
            started_at=NOW,
            changed_at=NOW,
        )
        journal = self.store.journal
        journal.open_procedure(entry)
        for position in range(done + 1):
            intent = Number(number=100 + position).to_json()
            journal.begin(entry.id, position, self.steps[position].name, intent)
            if position < done:
                journal.done(entry.id, position, intent)
        for position in undone:
            journal.undone(entry.id, position)
        return entry.id


@pytest.fixture
def on_write() -> list[Callable[[str], None]]:
    """What hears of writes to the journal."""
    return []


@pytest.fixture
def store(
    tmp_path: Path, ready_made: bytes, on_write: list[Callable[[str], None]]
) -> Iterator[Store]:
    path = tmp_path / "store.db"
    path.write_bytes(ready_made)

    def hear(what: str) -> None:
        for listener in on_write:
            listener(what)

    opened = Store.open(path, Secret(KEY), SetClock(NOW), hear)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def ca(tmp_path_factory: pytest.TempPathFactory) -> EmbeddedCa:
    """Nobody asks it for anything."""
    return copy_ca(tmp_path_factory.mktemp("ca") / "ca")


def no_escrow(
    _procedure: ProcedureId, _token: TokenId, _reason: str, _sign: Callable[[bytes], bytes]
) -> bytes:
    raise NoCentre


def open_desk(store: Store, ca: EmbeddedCa, world: World, steps: list[AnyStep]) -> Desk:
    session = OfficerSession(OFFICER, TOKEN, "r", b"", ())
    signed_in: list[OfficerSession | None] = [session]
    states: list[ProcedureState] = []
    changed = threading.Condition()

    def tell(state: ProcedureState) -> None:
        with changed:
            states.append(state)
            changed.notify_all()

    desk: Desk
    means = Means(
        bench=Bench([]),
        ca=ca,
        clock=SetClock(NOW),
        entropy=SystemEntropy(),
        sealer=Sealer(lambda: (), store.keys.sealing_certificate, store.keys.sealing_key),
        session=lambda: signed_in[0],
        token_status=store.records.token_status,
        sealed_here=store.vault.get,
        attestation_roots=lambda: (),
        open_escrow=no_escrow,
        unfinished=lambda _token: frozenset(),
        officer_tokens=frozenset,
    )
    runner = Runner(
        store=store,
        means=means,
        plan_of=lambda _entry: desk.plan(),
        on_state=tell,
        on_bug=lambda _bug: REPORT,
        owner=this_process(),
    )
    desk = Desk(runner, store, states, changed, world, signed_in, steps)
    return desk


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def desk(store: Store, ca: EmbeddedCa, world: World) -> Iterator[Desk]:
    """Three steps: at the desk, on the card, at the desk."""
    steps: list[AnyStep] = [Deed("one", world), Deed("two", world, card=True), Deed("three", world)]
    opened = open_desk(store, ca, world, steps)
    yield opened
    opened.runner.close()


# Forward


def test_steps_are_done_in_order_and_the_procedure_ends(desk: Desk) -> None:
    ended = desk.run()
    assert ended.status is ProcedureStatus.DONE
    assert [step.status for step in ended.steps] == [StepStatus.DONE] * 3
    assert desk.world.acts == ["one", "two", "three"]
    assert desk.world.looks == []


def test_the_intent_is_on_disk_before_the_deed_and_the_result_is_not(desk: Desk) -> None:
    seen: list[tuple[str, str, bool]] = []

    def look_at_disk(name: str, intent: Number) -> None:
        (entry,) = desk.store.journal.open_procedures()
        noted = desk.store.journal.entries(entry.id)[-1]
        seen.append((noted.name, noted.intent, noted.result is None))
        assert (noted.name, noted.intent) == (name, intent.to_json())

    desk.world.on_act = look_at_disk
    desk.run()
    assert [(name, open_) for name, _intent, open_ in seen] == [
        ("one", True),
        ("two", True),
        ("three", True),
    ]


def test_nothing_is_begun_without_an_officer(desk: Desk) -> None:
    desk.session[0] = None
    with pytest.raises(NotSignedIn):
        desk.begin()
    assert desk.store.journal.open_procedures() == ()


def test_a_question_waits_for_its_answer_and_takes_no_other(desk: Desk) -> None:
    desk.steps[1] = Deed("two", desk.world, asks=True)
    asked = desk.run()
    assert asked.status is ProcedureStatus.ASKING
    assert isinstance(asked.question, ClearOldContent)
    with pytest.raises(AnswerMismatch), Secret("482915") as pin:
        desk.runner.answer(asked.id, OfficerPin(pin))
    desk.runner.answer(asked.id, ClearingConfirmed())
    assert desk.rest_of(asked.id).status is ProcedureStatus.DONE
    with pytest.raises(ProcedureUnknown):
        desk.runner.answer(asked.id, ClearingConfirmed())


# Troubles


def test_a_fault_stops_and_what_was_done_is_not_done_again(desk: Desk) -> None:
    desk.world.faults["two"] = TokenAnswersNonsense("a test")
    stopped = desk.run()
    assert stopped.status is ProcedureStatus.STOPPED
    assert stopped.trouble is not None
    assert (stopped.trouble.code, stopped.trouble.saved) == ("token.nonsense", Saved.RESUMABLE)
    assert [step.status for step in stopped.steps] == [
        StepStatus.DONE,
        StepStatus.FAILED,
        StepStatus.WAITING,
    ]
    assert desk.resume(stopped.id).status is ProcedureStatus.DONE
    assert desk.world.acts == ["one", "two", "two", "three"]
    assert desk.world.looks == ["two"]


def test_a_bug_of_ours_stops_with_its_report(desk: Desk) -> None:
    desk.world.faults["one"] = ZeroDivisionError("a bug")
    stopped = desk.run()
    assert stopped.trouble is not None
    assert (stopped.trouble.code, stopped.trouble.parameters["report"]) == (
        "internal.fault",
        REPORT,
    )
    assert desk.resume(stopped.id).status is ProcedureStatus.DONE


@pytest.mark.parametrize(
    "away",
    [
        TokenRemoved("r"),
        TokenNotFound("r"),
        OtherToken("a", "b"),
        TokenSilent("r"),
        NoReader("r"),
        ReaderServiceGone(),
    ],
    ids=lambda fault: type(fault).__name__,
)
def test_a_token_that_is_away_is_waited_for_by_its_name(desk: Desk, away: TokenError) -> None:
    desk.world.faults["two"] = away
    stopped = desk.run()
    assert stopped.status is ProcedureStatus.STOPPED
    assert stopped.question == PresentToken(token=TOKEN)
    assert desk.runner.waiting_for(TOKEN) == stopped.id
    assert desk.resume(stopped.id).status is ProcedureStatus.DONE
    assert desk.runner.waiting_for(TOKEN) is None


def test_a_refused_pin_is_forgotten_and_only_the_one_that_was_refused(desk: Desk) -> None:
    desk.steps[0] = Deed("one", desk.world, asks=True)
    asked = desk.run()
    officers, persons = Secret("482915"), Secret("739182")
    facts = desk.runner._running[asked.id].facts
    facts.hold(OfficerPin(officers))
    facts.hold(PinChosen(persons))
    desk.world.faults["two"] = WrongPin(PinOwner.OFFICER, 2)
    desk.runner.answer(asked.id, ClearingConfirmed())
    stopped = desk.rest_of(asked.id)
    assert stopped.trouble is not None
    assert stopped.trouble.code == "token.wrong_pin"
    assert facts.answer(OfficerPin) is None
    assert facts.answer(PinChosen) is not None
    with pytest.raises(ValueError, match="wiped"):
        officers.reveal()
    assert desk.resume(asked.id).status is ProcedureStatus.DONE
    with pytest.raises(ValueError, match="wiped"):
        persons.reveal()


def test_a_trouble_is_told_even_when_the_disk_has_no_room_for_it(
    desk: Desk, on_write: list[Callable[[str], None]], expected_log: LogExpectations
) -> None:
    expected_log.expect("procedure.stop_not_noted")

    def full(what: str) -> None:
        if what == f"before mark:{ProcedureStatus.STOPPED}":
            raise DiskFull

    desk.world.faults["two"] = TokenAnswersNonsense("a test")
    on_write.append(full)
    stopped = desk.run()
    on_write.clear()
    assert stopped.status is ProcedureStatus.STOPPED
    assert desk.resume(stopped.id).status is ProcedureStatus.DONE


# After the end of a process


def test_a_step_that_was_begun_is_looked_at_and_not_done_twice(desk: Desk) -> None:
    left = desk.leave_begun(done=1)
    desk.world.found["two"] = 7
    assert desk.resume(left).status is ProcedureStatus.DONE
    assert (desk.world.looks, desk.world.acts) == (["two"], ["three"])
    assert desk.store.journal.entries(left)[1].result == Number(number=7).to_json()


def test_a_step_that_was_begun_and_is_not_true_is_done_with_the_intent_on_disk(desk: Desk) -> None:
    left = desk.leave_begun(done=1)
    intents: list[tuple[str, int]] = []
    desk.world.on_act = lambda name, intent: intents.append((name, intent.number))
    assert desk.resume(left).status is ProcedureStatus.DONE
    assert desk.world.looks == ["two"]
    assert intents == [("two", 101), ("three", 1)]


def test_what_lived_in_memory_only_is_done_again_without_a_look(desk: Desk) -> None:
    desk.steps[0] = Deed("one", desk.world, again=True)
    left = desk.leave_begun(done=2)
    assert desk.resume(left).status is ProcedureStatus.DONE
    assert desk.world.acts[0] == "one"
    assert "one" not in desk.world.looks
    assert "two" not in desk.world.acts


class Forgets(Deed):
    """What its question was answered with lived in memory only."""

    def must_repeat(self, facts: Facts) -> bool:
        return facts.answer(ClearingConfirmed) is None


def test_a_step_that_had_to_ask_again_is_done_again_with_the_new_answer(desk: Desk) -> None:
    desk.steps[0] = Forgets("one", desk.world, asks=True)
    left = desk.leave_begun(done=2)
    assert desk.resume(left).status is ProcedureStatus.ASKING
    assert desk.world.acts == []
    desk.runner.answer(left, ClearingConfirmed())
    assert desk.rest_of(left).status is ProcedureStatus.DONE
    assert desk.world.acts == ["one", "three"]


def test_how_a_procedure_stands_can_be_read_without_taking_it(desk: Desk) -> None:
    left = desk.leave_begun(done=1)
    state = desk.runner.state(left)
    assert [step.status for step in state.steps][:1] == [StepStatus.DONE]
    assert (state.token, state.may_undo) == (TOKEN, True)
    assert desk.store.journal.claim(left, "somebody else")


def test_what_nobody_began_is_unknown(desk: Desk) -> None:
    unknown = ProcedureId("ff" * 16)
    for act in (desk.runner.resume, desk.runner.undo, desk.runner.state):
        with pytest.raises(ProcedureUnknown):
            act(unknown)


def test_what_has_ended_is_not_begun_again(desk: Desk) -> None:
    ended = desk.run()
    for act in (desk.runner.resume, desk.runner.undo):
        with pytest.raises(ProcedureUnknown):
            act(ended.id)
    assert desk.runner.state(ended.id).status is ProcedureStatus.DONE


# Owners


@pytest.fixture
def other_process() -> Iterator["subprocess.Popen[str]"]:
    code = (
        "import sys; from officer_app.host.processes import this_process;"
        "print(this_process(), flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        yield child
        child.kill()


def test_another_process_keeps_its_procedure_until_it_ends(
    desk: Desk, other_process: "subprocess.Popen[str]"
) -> None:
    assert other_process.stdout is not None
    owner = other_process.stdout.readline().strip()
    left = desk.leave_begun(done=1)
    assert desk.store.journal.claim(left, owner)
    for act in (desk.runner.resume, desk.runner.undo):
        with pytest.raises(ProcedureBusy):
            act(left)
    assert desk.world.acts == []
    other_process.kill()
    other_process.wait()
    assert desk.resume(left).status is ProcedureStatus.DONE


def test_a_running_procedure_is_kept_from_others_and_given_up_at_its_end(desk: Desk) -> None:
    desk.world.faults["two"] = TokenAnswersNonsense("a test")
    stopped = desk.run()
    assert not desk.store.journal.claim(stopped.id, "1:somebody")
    desk.resume(stopped.id)
    assert desk.store.journal.claim(stopped.id, "1:somebody")


def test_two_that_go_on_at_once_run_it_once(desk: Desk) -> None:
    left = desk.leave_begun(done=0)
    gate = desk.world.gates["one"] = threading.Event()
    together = threading.Barrier(4)

    def go_on() -> None:
        together.wait(WITHIN.total_seconds())
        desk.runner.resume(left)

    threads = [threading.Thread(target=go_on) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    gate.set()
    assert desk.rest_of(left).status is ProcedureStatus.DONE
    desk.runner.close()
    assert desk.world.acts == ["one", "two", "three"]


def test_closing_ends_after_the_present_step_and_another_runner_goes_on(
    desk: Desk, store: Store, ca: EmbeddedCa
) -> None:
    gate = desk.world.gates["one"] = threading.Event()
    begun = desk.begin()
    assert desk.world.began.wait(WITHIN.total_seconds())
    closer = threading.Thread(target=desk.runner.close)
    closer.start()
    assert desk.runner._closing.wait(WITHIN.total_seconds())
    gate.set()
    closer.join(WITHIN.total_seconds())
    assert desk.world.acts == ["one"]
    desk.runner.resume(begun)
    later = open_desk(store, ca, desk.world, list(desk.steps))
    assert later.resume(begun).status is ProcedureStatus.DONE
    later.runner.close()
    assert desk.world.acts == ["one", "two", "three"]


# Undoing


@pytest.fixture
def mixed(desk: Desk) -> Desk:
    """Desk and card in turn, the last step failing once."""
    world = desk.world
    desk.steps[:] = [
        Deed("card 1", world, card=True),
        Deed("desk 1", world),
        Deed("card 2", world, card=True),
        Deed("desk 2", world),
        Deed("last", world),
        Deed("never", world),
    ]
    world.faults["last"] = TokenAnswersNonsense("a test")
    return desk


def test_undoing_takes_the_desk_back_before_the_card_and_the_newest_first(mixed: Desk) -> None:
    undone = mixed.undo(mixed.run().id)
    assert undone.status is ProcedureStatus.UNDONE
    assert mixed.world.undone == ["last", "desk 2", "desk 1", "card 2", "card 1"]
    assert [step.status for step in undone.steps] == [
        *[StepStatus.UNDONE] * 5,
        StepStatus.WAITING,
    ]
    (signed,) = mixed.store.records.recent(10, 0)
    assert isinstance(signed.record.body, ProcedureUndone)
    assert signed.record.body.procedure == undone.id


@pytest.mark.parametrize(
    "away", [TokenRemoved("r"), TokenNotFound("r"), ReaderServiceGone(), TokenSilent("r")]
)
def test_undoing_does_not_need_a_card_that_is_away(mixed: Desk, away: OfficerAppError) -> None:
    stopped = mixed.run()
    mixed.world.undo_faults["card 2"] = away
    assert mixed.undo(stopped.id).status is ProcedureStatus.UNDONE
    assert mixed.world.undone == ["last", "desk 2", "desk 1", "card 1"]


def test_an_undoing_that_stopped_goes_on_backwards_and_never_forward_again(mixed: Desk) -> None:
    stopped = mixed.run()
    mixed.world.undo_faults["desk 1"] = TokenAnswersNonsense("a test")
    halfway = mixed.undo(stopped.id)
    assert halfway.status is ProcedureStatus.STOPPED
    assert mixed.world.undone == ["last", "desk 2"]
    acts = list(mixed.world.acts)
    assert mixed.resume(stopped.id).status is ProcedureStatus.UNDONE
    assert mixed.world.acts == acts
    assert mixed.world.undone == ["last", "desk 2", "desk 1", "card 2", "card 1"]


def test_an_undoing_that_a_dead_process_began_goes_on_backwards(mixed: Desk) -> None:
    left = mixed.leave_begun(done=3, undone=(3,))
    assert mixed.resume(left).status is ProcedureStatus.UNDONE
    assert mixed.world.acts == []
    assert mixed.world.undone == ["desk 1", "card 2", "card 1"]


def test_a_procedure_that_asks_can_be_undone(desk: Desk) -> None:
    desk.steps[1] = Deed("two", desk.world, asks=True)
    asked = desk.run()
    assert desk.undo(asked.id).status is ProcedureStatus.UNDONE
    assert desk.world.undone == ["one"]
