"""A profile that wants keys derived from a master key: with one on a token, and without one."""

import json
from pathlib import Path

import pytest

from officer_app.assembly import Parts
from officer_app.domain.ids import TokenId
from officer_app.domain.profiles import ManagementKeySource
from tests.support.master_keys import derived_elsewhere
from tests.support.officerctl import Counter, Ran
from tests.support.planting import memory_of
from tests.support.softhsm import PIN, SoftHsm, softhsm

__all__ = ["softhsm"]

MASTER = bytes(range(32))
PLACE = ("--driver", "softhsm2", "--token", "hsm", "--key", "master")


def derived_keys_wanted(parts: Parts) -> Parts:
    """Every profile in force wants them."""
    directory = parts.store.directory
    source = {"management_key_source": ManagementKeySource.DIVERSIFIED}
    tokens = tuple(p.model_copy(update=source) for p in directory.profiles().tokens)
    directory.set_profiles(directory.profiles().model_copy(update={"tokens": tokens}))
    return parts


@pytest.fixture
def hsm(softhsm: SoftHsm, tmp_path: Path) -> SoftHsm:
    """A token with the master key, made by other programs."""
    softhsm.init_by_tool("hsm")
    file = tmp_path / "master"
    file.write_bytes(MASTER)
    softhsm.pkcs11_tool(
        "hsm", "--login", "--pin", PIN, "--write-object", str(file), "--type", "secrkey",
        "--key-type", "AES:32", "--label", "master", "--usage-sign",
    )  # fmt: skip
    return softhsm


def use_master_key(counter: Counter, pin: str = PIN) -> Ran:
    return counter.with_secrets("master-key", "use", *PLACE, secrets={"master_key_pin": pin})


def kept_pin(counter: Counter) -> str | None:
    """What the demonstration's file of keys holds for the token with the master key."""
    kept = json.loads(counter.home.insecure_key.read_text())
    found = kept.get("master-key-pin")
    return bytes.fromhex(found).decode() if found is not None else None


def test_without_a_master_key_such_a_card_is_not_begun_on(counter: Counter) -> None:
    counter.parts = derived_keys_wanted
    before = memory_of(counter.card).to_json()
    refused = counter.prepare().must_be(3, "policy.master_key_missing")
    assert "master key" in refused.answer["error"]["says"]
    assert memory_of(counter.card).to_json() == before
    counter.must_have_lost_nothing()


def test_a_card_gets_the_key_that_the_master_key_derives_for_it(
    counter: Counter, hsm: SoftHsm
) -> None:
    used = use_master_key(counter).must_be_done()
    assert len(used.answer["check_value"]) == 6
    shown = counter.run("master-key", "show").must_be_done()
    assert shown.answer["master_key"] == used.answer["master_key"]
    counter.parts = derived_keys_wanted
    prepared = counter.prepare().must_be_done()
    token = TokenId.parse(prepared.answer["procedure"]["token"])
    key = memory_of(counter.card).management_key.value
    assert key == derived_elsewhere(MASTER, token, len(key))
    counter.issue().must_be_done()
    assert memory_of(counter.card).management_key.value == key
    counter.must_have_lost_nothing()


def test_a_master_key_that_does_not_work_is_not_named(counter: Counter, hsm: SoftHsm) -> None:
    use_master_key(counter, "000000").must_be(4, "token.master_key_unusable")
    assert counter.run("master-key", "show").must_be_done().answer["master_key"] is None
    assert kept_pin(counter) is None


def test_a_token_that_is_away_stops_the_preparation_before_the_card_is_changed(
    counter: Counter, hsm: SoftHsm, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    use_master_key(counter).must_be_done()
    counter.parts = derived_keys_wanted
    before = memory_of(counter.card).management_key.value
    empty = tmp_path / "empty.conf"
    empty.write_text(f"directories.tokendir = {tmp_path}\nlog.level = ERROR\n")
    with monkeypatch.context() as away:
        away.setenv("SOFTHSM2_CONF", str(empty))
        stopped = counter.prepare().must_be(4, "token.master_key_unusable")
    assert memory_of(counter.card).management_key.value == before
    counter.resume(stopped.procedure).must_be_done()
    assert memory_of(counter.card).management_key.value != before
    counter.must_have_lost_nothing()


def test_a_master_key_that_is_dropped_takes_its_pin_along(counter: Counter, hsm: SoftHsm) -> None:
    use_master_key(counter).must_be_done()
    assert kept_pin(counter) == PIN
    counter.run("master-key", "drop").must_be_done()
    assert kept_pin(counter) is None
    counter.parts = derived_keys_wanted
    counter.prepare().must_be(3, "policy.master_key_missing")
