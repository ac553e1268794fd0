"""A module in a process of its own: the same token, and crashes and hangs that stay in there."""

import inspect
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from officer_app.domain.keys import KeyAlgorithm, PublicKey, proves
from officer_app.domain.profiles import KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.token import Slot
from officer_app.domain.token_faults import (
    PinNotTaken,
    PinOwner,
    PukRefused,
    TokenCannot,
    TokenSilent,
    WrongPin,
)
from officer_app.signing.csr import make_csr
from officer_app.tokens.lane import Lane
from officer_app.tokens.pkcs11.faults import ModuleStopped, ModuleUnusable
from officer_app.tokens.pkcs11.hosted import HostedModule, HostedToken
from officer_app.tokens.pkcs11.token import Pkcs11Token
from tests.support.authority import Authority
from tests.support.pad_module import pad_path
from tests.support.softhsm import PIN, SO_PIN, SoftHsm, run_tool, softhsm

__all__ = ["pad_path", "softhsm"]

OWNER = PinOwner.SUBSCRIBER
LIMIT = timedelta(seconds=60)
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


class Desk:
    """A module's process and its tokens, each on a lane of its own."""

    def __init__(self, module: HostedModule) -> None:
        self.module = module
        self._lanes: list[Lane] = []

    def take(self, label: str) -> tuple[HostedToken, Lane]:
        """The token of that name."""
        seen = next(s for s in self.module.slots() if s.token and s.token.label == label)
        lane = Lane(seen.description)
        self._lanes.append(lane)
        return self.module.token(seen, seen.description, lane), lane

    def close(self) -> None:
        for lane in self._lanes:
            lane.close()
        self.module.close()


@pytest.fixture
def desk(softhsm: SoftHsm) -> Iterator[Desk]:
    """SoftHSM in a process of its own, over a token that the tool has initialised."""
    softhsm.init_by_tool("card")
    desk = Desk(HostedModule(softhsm.module.path))
    yield desk
    desk.close()


@pytest.fixture
def pad_desk(
    softhsm: SoftHsm, pad_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[str], Desk]]:
    """The same with a module that misbehaves when it signs, as asked for."""
    softhsm.init_by_tool("card")
    monkeypatch.setenv("PAD_OVER", str(softhsm.module.path))
    desks: list[Desk] = []

    def prepare(deed: str) -> Desk:
        monkeypatch.setenv("PAD_DOES", deed)
        desks.append(Desk(HostedModule(pad_path)))
        return desks[-1]

    yield prepare
    for desk in desks:
        desk.close()


def spec(algorithm: KeyAlgorithm = KeyAlgorithm.P256) -> KeySpec:
    return KeySpec(slot=Slot.AUTHENTICATION, algorithm=algorithm, certificate="any")


class Key:
    """A `SigningKey` in the process of a module."""

    def __init__(self, token: HostedToken, lane: Lane, public_key: PublicKey) -> None:
        self._token, self._lane, self.public_key = token, lane, public_key

    def sign(self, message: bytes) -> bytes:
        return self._lane.run(
            lambda: self._token.sign(Slot.AUTHENTICATION, self.public_key, message), LIMIT
        )


def test_a_hosted_token_has_the_methods_of_a_token() -> None:
    def shape(kind: type) -> dict[str, str]:
        members = {n: m for n, m in vars(kind).items() if not n.startswith("_")}
        return {
            n: str(inspect.signature(m)) if inspect.isfunction(m) else "property"
            for n, m in members.items()
        }

    assert shape(HostedToken) == shape(Pkcs11Token)


def test_a_card_is_issued_and_looked_at_in_the_process(desk: Desk, softhsm: SoftHsm) -> None:
    token, lane = desk.take("card")
    authority = Authority.create(NOW)

    def issue() -> PublicKey:
        token.verify_pin(Secret(PIN), OWNER)
        key = token.generate_key(spec())
        token.write_certificate(Slot.AUTHENTICATION, authority.certify(key))
        return key

    public_key = lane.run(issue, LIMIT)
    key = Key(token, lane, public_key)
    assert proves(public_key, b"message", key.sign(b"message"))
    info = lane.run(token.look, LIMIT)
    assert info.content(Slot.AUTHENTICATION) is not None
    assert info.id == lane.run(token.identify, LIMIT)
    assert lane.run(lambda: token.read_certificate(Slot.AUTHENTICATION), LIMIT)
    assert len(lane.run(token.objects, LIMIT)) == 3
    assert lane.run(lambda: token.pin_is_proved, LIMIT)
    (softhsm.directory / "request.der").write_bytes(make_csr(key, None))
    said = run_tool(
        "openssl", "req", "-in", "request.der", "-inform", "DER", "-verify", "-noout",
        directory=softhsm.directory,
    )  # fmt: skip
    assert "verify OK" in said


def test_faults_come_out_as_what_they_are(desk: Desk) -> None:
    token, lane = desk.take("card")
    with pytest.raises(WrongPin) as refused:
        lane.run(lambda: token.verify_pin(Secret("000000"), PinOwner.OFFICER), LIMIT)
    assert refused.value.owner is PinOwner.OFFICER
    with pytest.raises(PukRefused):
        lane.run(lambda: token.set_pin_by_puk(Secret("00000000"), Secret(PIN)), LIMIT)
    with pytest.raises(PinNotTaken) as unfit:
        lane.run(lambda: token.set_pin_by_puk(Secret(SO_PIN), Secret("1")), LIMIT)
    assert unfit.value.minimum == 4
    with pytest.raises(TokenCannot):
        lane.run(lambda: token.verify_pin_on_pad(OWNER), LIMIT)


def test_a_module_that_crashes_is_started_again(pad_desk: Callable[[str], Desk]) -> None:
    desk = pad_desk("crash")
    token, lane = desk.take("card")
    lane.run(lambda: token.verify_pin(Secret(PIN), OWNER), LIMIT)
    with pytest.raises(ModuleStopped):
        lane.run(lambda: token.generate_key(spec()), LIMIT)
    # Its number may be another card's in the next process: it is gone.
    with pytest.raises(ModuleStopped):
        lane.run(token.look, LIMIT)
    lane.run(token.close, LIMIT)
    again, lane = desk.take("card")
    assert lane.run(again.look, LIMIT).id is not None


def test_a_module_that_hangs_is_ended_when_its_time_is_over(
    pad_desk: Callable[[str], Desk],
) -> None:
    desk = pad_desk("hang")
    desk.module.deed_limit = timedelta(seconds=1)
    token, lane = desk.take("card")
    lane.run(lambda: token.verify_pin(Secret(PIN), OWNER), LIMIT)
    with pytest.raises(TokenSilent):
        lane.run(lambda: token.generate_key(spec()), LIMIT)
    assert not lane.given_up
    again, lane = desk.take("card")
    assert lane.run(again.look, LIMIT).id is not None


def test_a_process_may_be_ended_while_a_call_waits(pad_desk: Callable[[str], Desk]) -> None:
    desk = pad_desk("hang")
    token, lane = desk.take("card")
    lane.run(lambda: token.verify_pin(Secret(PIN), OWNER), LIMIT)
    waiting = lane.submit(lambda: token.generate_key(spec()))
    desk.module.kill()
    with pytest.raises(ModuleStopped):
        waiting.result(LIMIT.total_seconds())


def test_a_file_that_is_no_module_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "module.so"
    path.write_text("no library")
    module = HostedModule(path)
    with pytest.raises(ModuleUnusable):
        module.describe()
    module.close()


def test_a_module_that_crashes_as_it_is_loaded_takes_nothing_with_it(
    pad_desk: Callable[[str], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = pad_desk("crash-at-start")
    with pytest.raises(ModuleStopped):
        desk.module.describe()
    monkeypatch.delenv("PAD_DOES")
    assert "SoftHSM" in desk.module.describe()


def test_two_processes_of_one_module_work_at_once(softhsm: SoftHsm) -> None:
    for label in ("one", "two"):
        softhsm.init_by_tool(label)
    desks = [Desk(HostedModule(softhsm.module.path)) for _ in range(2)]
    together = threading.Barrier(2, timeout=LIMIT.total_seconds())
    done: list[PublicKey] = []

    def work(desk: Desk, label: str) -> None:
        token, lane = desk.take(label)
        lane.run(lambda: token.verify_pin(Secret(PIN), OWNER), LIMIT)
        together.wait()
        done.append(lane.run(lambda: token.generate_key(spec()), LIMIT))

    workers = [
        threading.Thread(target=work, args=(desk, label))
        for desk, label in zip(desks, ("one", "two"), strict=True)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(LIMIT.total_seconds())
    assert len(done) == 2
    for desk in desks:
        desk.close()
