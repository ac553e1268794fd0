"""A Secret cannot be printed, kept or compared by accident."""

import copy
import json
import logging
import pickle

import pytest

from officer_app.domain.secret import Secret

CANARY = "canary-4711"


def test_it_prints_as_dots_in_every_way() -> None:
    secret = Secret(CANARY)
    for text in (
        str(secret),
        repr(secret),
        f"{secret}",
        f"{secret!r:>20}",
        f"{secret}",
        str([secret]),
    ):
        assert CANARY not in text
        assert "•••" in text


def test_a_log_line_does_not_show_it(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        logging.getLogger("officer_app.test").info("pin %s %r", Secret(CANARY), Secret(CANARY))
    assert CANARY not in caplog.text
    assert "•••" in caplog.text


def test_an_exception_that_carries_it_does_not_show_it() -> None:
    assert CANARY not in repr(ValueError(Secret(CANARY)))


@pytest.mark.parametrize(
    "deed",
    [pickle.dumps, copy.copy, copy.deepcopy, json.dumps, hash, lambda s: s == s, lambda s: s != s],
)
def test_it_is_not_pickled_copied_written_hashed_or_compared(deed: object) -> None:
    assert callable(deed)
    with pytest.raises(TypeError):
        deed(Secret(CANARY))


def test_two_secrets_match_by_content() -> None:
    assert Secret(CANARY).matches(Secret(CANARY.encode()))
    assert not Secret(CANARY).matches(Secret("other"))


def test_text_is_kept_as_utf8() -> None:
    secret = Secret("räksmörgås")
    assert secret.reveal_text() == "räksmörgås"
    assert len(secret) == len("räksmörgås".encode())


def test_leaving_its_with_wipes_it() -> None:
    with Secret(CANARY) as secret:
        assert secret.reveal() == CANARY.encode()
    assert secret.closed
    assert len(secret) == 0
    with pytest.raises(ValueError, match="wiped"):
        secret.reveal()
    secret.close()


def test_the_bytes_are_overwritten_and_not_only_forgotten() -> None:
    secret = Secret(CANARY)
    held = memoryview(secret._bytes)
    with pytest.raises(BufferError):
        secret.close()  # a bytearray that somebody looks at cannot shrink
    assert bytes(held) == bytes(len(CANARY))
    held.release()


def test_a_duplicate_has_its_own_end() -> None:
    first = Secret(CANARY)
    second = first.duplicate()
    first.close()
    assert second.reveal() == CANARY.encode()


def test_a_secret_does_not_change_with_the_buffer_that_it_was_made_of() -> None:
    buffer = bytearray(b"1234")
    secret = Secret(buffer)
    buffer[:] = b"0000"
    assert secret.reveal() == b"1234"


def test_text_that_is_no_unicode_is_refused_without_being_told() -> None:
    with pytest.raises(ValueError, match="UTF-8") as refused:
        Secret(f"{CANARY}\udc80")
    assert refused.value.__cause__ is None
    assert not hasattr(refused.value, "object")
    assert CANARY not in str(refused.value)
