"""The wire between workstation and centre: bad requests, bad answers, and what becomes of them."""

import json
import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from officer_app.domain.exchange import Problem, ProblemKind
from officer_app.domain.message_signature import Message, sign_message
from officer_app.domain.network_faults import (
    CentreAnswersNonsense,
    CentreRefused,
    CentreUnreachable,
)
from officer_app.host.clock import SystemClock
from officer_app.sync.wire import Wire, WireSettings
from tests.support.centre import CentreRoom, Desk, centre_room

PATIENCE = timedelta(seconds=20)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[CentreRoom]:
    with centre_room(f"sqlite:///{tmp_path}/central.db", largest_body=100_000) as room:
        yield room


def problem_of(response: httpx.Response) -> Problem:
    assert response.headers["content-type"] == "application/problem+json"
    problem = Problem.from_json(response.content)
    assert problem.status == response.status_code
    return problem


# What the server does with bad requests


def signed_request(room: CentreRoom, desk: Desk, nonce: str = "n" * 24) -> httpx.Request:
    request = httpx.Request("POST", f"{room.url}/v1/records", content=b'{"records":[]}')
    message = Message("POST", str(request.url), request.content)
    signature = sign_message(
        message,
        desk.key,
        key_id=str(desk.client.workstation),
        created=desk.clock.now(),
        nonce=nonce,
    )
    request.headers["Content-Digest"] = signature.content_digest
    request.headers["Signature-Input"] = signature.signature_input
    request.headers["Signature"] = signature.signature
    return request


def send(request: httpx.Request) -> httpx.Response:
    with httpx.Client(trust_env=False) as client:
        return client.send(request)


def test_the_same_request_is_heard_once(room: CentreRoom) -> None:
    desk = room.desk()
    assert send(signed_request(room, desk)).status_code == 200
    assert problem_of(send(signed_request(room, desk))).kind is ProblemKind.REPLAYED
    assert send(signed_request(room, desk, "m" * 24)).status_code == 200


def test_a_request_that_was_held_back_is_not_heard(room: CentreRoom) -> None:
    desk = room.desk()
    request = signed_request(room, desk)
    room.clock.pass_by(timedelta(minutes=6))
    assert problem_of(send(request)).kind is ProblemKind.CLOCK_OFF


def test_a_nonce_is_remembered_for_as_long_as_it_could_be_sent_again(room: CentreRoom) -> None:
    desk = room.desk()
    desk.clock.move(timedelta(minutes=4))
    send(signed_request(room, desk))
    room.clock.pass_by(timedelta(minutes=8))
    send(signed_request(room, desk, "m" * 24))
    assert problem_of(send(signed_request(room, desk))).kind is ProblemKind.REPLAYED


@pytest.mark.parametrize("field", ["Content-Digest", "Signature-Input", "Signature"])
def test_an_unsigned_request_is_not_heard(room: CentreRoom, field: str) -> None:
    request = signed_request(room, room.desk())
    del request.headers[field]
    assert problem_of(send(request)).kind is ProblemKind.SIGNATURE


def test_another_workstations_name_does_not_help(room: CentreRoom) -> None:
    desk, other = room.desk(), room.desk()
    request = signed_request(room, desk)
    request.headers["Signature-Input"] = request.headers["Signature-Input"].replace(
        str(desk.client.workstation), str(other.client.workstation)
    )
    assert problem_of(send(request)).kind is ProblemKind.SIGNATURE


def test_a_wrong_clock_is_told_by_how_much(room: CentreRoom) -> None:
    desk = room.desk()
    desk.clock.move(timedelta(minutes=15))
    with pytest.raises(CentreRefused, match=r"\+900 seconds") as fault:
        desk.client.pull("")
    assert fault.value.kind is ProblemKind.CLOCK_OFF


def raw_answer(room: CentreRoom, request: bytes) -> bytes:
    url = httpx.URL(room.url)
    with socket.create_connection((url.host, url.port), PATIENCE.total_seconds()) as connection:
        connection.sendall(request)
        answer = bytearray()
        while piece := connection.recv(65536):
            answer += piece
        return bytes(answer)


def test_100_megabytes_are_refused_before_they_are_sent(room: CentreRoom) -> None:
    answer = raw_answer(
        room, b"POST /v1/records HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\n"
    )
    assert answer.startswith(b"HTTP/1.1 413 ")
    assert b'"kind":"too_large"' in answer


def test_a_body_that_does_not_come_is_not_waited_for(tmp_path: Path) -> None:
    patience = timedelta(milliseconds=50)
    with centre_room(f"sqlite:///{tmp_path}/c.db", body_patience=patience) as room:
        answer = raw_answer(
            room, b"POST /v1/records HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nab"
        )
    assert answer.startswith(b"HTTP/1.1 400 ")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"workstation": 5}',
        b'{"workstation": "a", "more": 1}',
        b"\xff\xfe",
        b"[" * 50_000,
    ],
)
def test_a_message_of_another_shape_is_refused(room: CentreRoom, body: bytes) -> None:
    request = httpx.Request("POST", f"{room.url}/v1/workstations/challenge", content=body)
    assert problem_of(send(request)).kind is ProblemKind.MALFORMED


def test_a_refused_message_is_not_repeated_to_whoever_sent_it(room: CentreRoom) -> None:
    body = json.dumps({"workstation": {"secret": "482915"}}).encode()
    request = httpx.Request("POST", f"{room.url}/v1/workstations/challenge", content=body)
    assert b"482915" not in send(request).content


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/", 404), ("GET", "/v1/nothing", 404), ("PUT", "/v1/records", 405)],
)
def test_what_is_not_there_is_a_problem_too(
    room: CentreRoom, method: str, path: str, status: int
) -> None:
    response = send(httpx.Request(method, room.url + path))
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("path", ["live", "ready"])
def test_the_server_tells_how_it_is(room: CentreRoom, path: str) -> None:
    response = send(httpx.Request("GET", f"{room.url}/health/{path}"))
    assert response.json() == {"status": path}


def test_the_interface_describes_itself(room: CentreRoom) -> None:
    described = send(httpx.Request("GET", f"{room.url}/openapi.json")).json()
    text = json.dumps(described)
    referred = set(re.findall(r'"#/components/schemas/([^"]+)"', text))
    assert {"PushBatch", "PushReceipt", "Record"} <= referred
    assert referred <= described["components"]["schemas"].keys()


# What the workstation does with bad answers


@contextmanager
def something_that_answers(answer: bytes) -> Iterator[str]:
    """A server that gives every request the same bytes and hangs up."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(PATIENCE.total_seconds())

        def serve() -> None:
            connection, _ = listening.accept()
            # Who has heard enough hangs up.
            with connection, suppress(ConnectionError):
                connection.settimeout(PATIENCE.total_seconds())
                connection.recv(65536)
                connection.sendall(answer)
                connection.shutdown(socket.SHUT_WR)
                while connection.recv(65536):
                    pass

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        thread.join(PATIENCE.total_seconds())


OUT_OF_ORDER = (
    Problem(type="/x", title="x", status=503, kind=ProblemKind.UNAVAILABLE).to_json().encode()
)


def ask(url: str, **settings: object) -> bytes:
    with Wire(url, SystemClock(), WireSettings(**settings)) as wire:  # type: ignore[arg-type]  # any of its fields
        return wire.ask(wire.request("GET", "/v1/directory")).body


def http(status: str, kind: str, body: bytes, length: int | None = None) -> bytes:
    length = len(body) if length is None else length
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\r\n"
    return head.encode() + body


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        (http("200 OK", "text/html", b"<html>Sign in to the guest network</html>"), "nonsense"),
        (http("302 Found", "text/html", b"elsewhere"), "nonsense"),
        (http("403 Forbidden", "text/html", b"blocked by the proxy"), "nonsense"),
        (http("403 Forbidden", "application/problem+json", b"{}"), "nonsense"),
        (b"SSH-2.0-OpenSSH_9.2\r\n", "unreachable"),
        (b"\x15\x03\x01\x00\x02\x02\x46", "unreachable"),
        (http("502 Bad Gateway", "text/html", b"no upstream"), "unreachable"),
        (http("200 OK", "application/json", b'{"people"', 1000), "unreachable"),
        (b"", "unreachable"),
        (http("503 Busy", "application/problem+json", OUT_OF_ORDER), "unreachable"),
    ],
)
def test_an_answer_that_is_none_is_told_from_no_answer(answer: bytes, fault: str) -> None:
    wanted = {"nonsense": CentreAnswersNonsense, "unreachable": CentreUnreachable}[fault]
    with something_that_answers(answer) as url, pytest.raises(wanted):
        ask(url)


def test_an_answer_without_end_is_cut_off() -> None:
    flood = http("200 OK", "application/json", bytes(200_000))
    with something_that_answers(flood) as url, pytest.raises(CentreAnswersNonsense, match="long"):
        ask(url, largest_answer=1000)


def test_silence_is_not_waited_for() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        with pytest.raises(CentreUnreachable, match="in time"):
            ask(url, answering=timedelta(milliseconds=50))


def test_a_server_that_is_down_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
    with pytest.raises(CentreUnreachable, match="no connection"):
        ask(url)


@pytest.mark.parametrize(
    "url", ["http://centre.example", "ftp://127.0.0.1", "centre", "", "http://"]
)
def test_an_address_that_cannot_be_used_is_told(url: str) -> None:
    with pytest.raises(CentreUnreachable, match="address"):
        Wire(url, SystemClock())
