"""What officerctl makes of standard input, and of a terminal, that should hold secrets."""

import getpass
import io
import json

import pytest

from officer_app.cli.secrets import Secrets
from officer_app.domain.policy_faults import SecretMissing, SecretsUnreadable

LARGEST = 16 * 1024


def taken(secrets: Secrets, name: str) -> str:
    with secrets.take(name, "PIN") as secret:
        return secret.reveal_text()


def test_each_secret_is_handed_out_as_often_as_it_is_needed() -> None:
    secrets = Secrets.from_stdin(io.StringIO('{"officer_pin": "482915", "subscriber_pin": "Å739"}'))
    assert [taken(secrets, "officer_pin") for _ in range(2)] == ["482915"] * 2
    assert taken(secrets, "subscriber_pin") == "Å739"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        '"482915"',
        '["482915"]',
        '{"officer_pin": "482915"',
        '{"officer_pin": "482915"} {}',
        '{"officer_pin": 482915}',
        '{"officer_pin": null}',
        '{"officer_pin": {"value": "482915"}}',
        '{"officer_pin": "\\ud800"}',
        '{"officer_pin": "\udce5"}',
        "[" * LARGEST,
        json.dumps({"officer_pin": "4" * LARGEST}),
        '{"officer_pin": "482915"}' + " " * LARGEST,
    ],
    ids=lambda text: ascii(text[:30]),
)
def test_anything_but_one_small_object_of_texts_is_refused_without_being_shown(text: str) -> None:
    with pytest.raises(SecretsUnreadable) as caught:
        Secrets.from_stdin(io.StringIO(text))
    assert caught.value.__cause__ is None
    assert caught.value.parameters == {}


def test_input_that_is_not_utf_8_is_refused() -> None:
    stream = io.TextIOWrapper(io.BytesIO(b'{"officer_pin": "\xe5"}'), encoding="utf-8")
    with pytest.raises(SecretsUnreadable):
        Secrets.from_stdin(stream)


def test_a_secret_that_was_not_handed_over_is_named() -> None:
    with pytest.raises(SecretMissing) as caught:
        Secrets.from_stdin(io.StringIO("{}")).take("officer_pin", "PIN")
    assert caught.value.name == "officer_pin"


def test_an_empty_secret_counts_as_missing() -> None:
    with pytest.raises(SecretMissing):
        Secrets.from_stdin(io.StringIO('{"officer_pin": ""}')).take("officer_pin", "PIN")


def test_a_secret_that_was_refused_is_not_handed_out_again() -> None:
    secrets = Secrets.from_stdin(io.StringIO('{"officer_pin": "482915"}'))
    secrets.refused("officer_pin")
    with pytest.raises(SecretMissing):
        secrets.take("officer_pin", "PIN")


def test_nobody_is_asked_where_nobody_sits() -> None:
    with pytest.raises(SecretMissing):
        Secrets.from_terminal(interactive=False).take("officer_pin", "PIN")


def test_a_person_types_each_secret_once(monkeypatch: pytest.MonkeyPatch) -> None:
    typed = iter(["482915"])
    monkeypatch.setattr(getpass, "getpass", lambda _prompt: next(typed))
    secrets = Secrets.from_terminal(interactive=True)
    assert [taken(secrets, "officer_pin") for _ in range(2)] == ["482915"] * 2


def test_a_terminal_that_was_closed_or_an_empty_line_gives_no_secret(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answers = iter([EOFError, "", "482915"])

    def getpass_of(_prompt: str) -> str:
        answer = next(answers)
        if isinstance(answer, str):
            return answer
        raise answer

    monkeypatch.setattr(getpass, "getpass", getpass_of)
    secrets = Secrets.from_terminal(interactive=True)
    for _ in range(2):
        with pytest.raises(SecretMissing):
            secrets.take("officer_pin", "PIN")
    assert taken(secrets, "officer_pin") == "482915"
