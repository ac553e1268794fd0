"""The lane: one thread per reader, and nobody who waits for ever."""

import threading
from collections.abc import Iterator
from datetime import timedelta

import pytest

from officer_app.domain.token_faults import TokenRemoved, TokenSilent
from officer_app.tokens import lane as lane_module
from officer_app.tokens.lane import Lane

WITHIN = timedelta(seconds=10)
SECONDS = WITHIN.total_seconds()
MOMENT = timedelta(milliseconds=20)


@pytest.fixture
def lane() -> Iterator[Lane]:
    made = Lane("r")
    yield made
    made.close()


class Hang:
    """A job that hangs until it is let go."""

    def __init__(self) -> None:
        self.began, self.go, self.ended = (threading.Event() for _ in range(3))

    def __call__(self) -> str:
        self.began.set()
        assert self.go.wait(SECONDS)
        self.ended.set()
        return "late"


@pytest.fixture
def hang() -> Iterator[Hang]:
    made = Hang()
    yield made
    made.go.set()


def test_a_job_answers_with_its_result_or_its_fault(lane: Lane) -> None:
    assert lane.run(lambda: 7, WITHIN) == 7
    with pytest.raises(ZeroDivisionError):
        lane.run(lambda: 1 // 0, WITHIN)
    assert lane.run(lambda: 8, WITHIN) == 8


def test_jobs_run_one_after_another_on_one_thread_of_their_own(lane: Lane) -> None:
    order: list[tuple[int, str]] = []

    def job(number: int) -> None:
        order.append((number, threading.current_thread().name))

    for future in [lane.submit(lambda number=number: job(number)) for number in range(20)]:
        future.result(SECONDS)
    assert [number for number, _thread in order] == list(range(20))
    assert {thread for _number, thread in order} == {"lane r"}


def test_card_code_is_refused_off_its_lane(lane: Lane) -> None:
    lane.run(lane.assert_here, WITHIN)
    with pytest.raises(AssertionError):
        lane.assert_here()
    other = Lane("s")
    with pytest.raises(AssertionError):
        other.run(lane.assert_here, WITHIN)
    other.close()


def test_a_job_that_takes_too_long_gives_the_lane_up(lane: Lane, hang: Hang) -> None:
    with pytest.raises(TokenSilent) as silent:
        lane.run(hang, MOMENT)
    assert silent.value.reader == "r"
    assert lane.given_up
    assert lane.cancelled.is_set()
    with pytest.raises(TokenSilent):
        lane.submit(lambda: None)


def test_a_job_whose_own_time_was_up_is_no_silence(lane: Lane) -> None:
    def job() -> None:
        raise TimeoutError

    with pytest.raises(TimeoutError):
        lane.run(job, WITHIN)
    assert not lane.given_up


@pytest.mark.parametrize("fault", [None, TokenRemoved("r")])
def test_whoever_waits_hears_why_the_lane_was_given_up(
    lane: Lane, hang: Hang, fault: TokenRemoved | None
) -> None:
    running, waiting = lane.submit(hang), lane.submit(lambda: None)
    assert hang.began.wait(SECONDS)
    lane.give_up(fault)
    for future in (running, waiting):
        assert isinstance(future.exception(SECONDS), type(fault) if fault else TokenSilent)


def test_an_answer_that_comes_too_late_changes_nothing(lane: Lane, hang: Hang) -> None:
    running = lane.submit(hang)
    assert hang.began.wait(SECONDS)
    lane.give_up()
    hang.go.set()
    assert hang.ended.wait(SECONDS)
    assert isinstance(running.exception(SECONDS), TokenSilent)


def test_a_lane_that_was_given_up_runs_nothing_that_waited(lane: Lane, hang: Hang) -> None:
    ran: list[str] = []
    lane.submit(hang)
    lane.submit(lambda: ran.append("waited"))
    assert hang.began.wait(SECONDS)
    lane.give_up()
    hang.go.set()
    (worker,) = [t for t in threading.enumerate() if t is lane._thread] or [lane._thread]
    assert worker is not None
    worker.join(SECONDS)
    assert not worker.is_alive()
    assert ran == []


def test_closing_ends_what_runs_and_drops_what_waits(hang: Hang) -> None:
    lane = Lane("r")
    running, waiting = lane.submit(hang), lane.submit(lambda: None)
    assert hang.began.wait(SECONDS)
    closer = threading.Thread(target=lane.close)
    closer.start()
    assert isinstance(waiting.exception(SECONDS), TokenSilent)
    hang.go.set()
    closer.join(SECONDS)
    assert running.result(SECONDS) == "late"
    with pytest.raises(TokenSilent):
        lane.submit(lambda: None)
    lane.close()


def test_closing_does_not_wait_for_ever(hang: Hang, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lane_module, "_CLOSING_LIMIT", MOMENT)
    lane = Lane("r")
    lane.submit(hang)
    assert hang.began.wait(SECONDS)
    lane.close()
    assert not hang.ended.is_set()


def test_a_lane_without_work_has_no_thread() -> None:
    lane = Lane("idle one")
    lane.close()
    assert "lane idle one" not in [thread.name for thread in threading.enumerate()]
