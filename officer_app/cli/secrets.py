"""Secrets for officerctl: one JSON object on standard input, or typed at the terminal.

A PIN may also be typed on the keys of a reader that has some; then it never comes here.
"""

import getpass
from typing import TextIO

from pydantic import TypeAdapter

from officer_app.domain.policy_faults import SecretMissing, SecretsUnreadable
from officer_app.domain.procedure import OnPad, PadTyping
from officer_app.domain.secret import Secret

__all__ = ["Secrets"]

_LARGEST_INPUT = 16 * 1024
_GIVEN = TypeAdapter(dict[str, str])


class Secrets:
    """The secrets of one run, each handed out as a copy that its taker wipes."""

    def __init__(self, given: dict[str, Secret], *, may_ask: bool, type_here: bool = False) -> None:
        """`type_here`: PINs are typed at the terminal also where a reader has keys for them."""
        self._given = given
        self._may_ask = may_ask
        self._type_here = type_here

    @classmethod
    def from_stdin(cls, stream: TextIO) -> "Secrets":
        """Read `{"officer_pin": "…", "subscriber_pin": "…"}`. Errors: SecretsUnreadable."""
        try:
            text = stream.read(_LARGEST_INPUT + 1)
            given = _GIVEN.validate_json(text.encode())
        except ValueError:
            raise SecretsUnreadable from None  # the cause would show what was read
        if len(text) > _LARGEST_INPUT:
            raise SecretsUnreadable
        return cls({name: Secret(value) for name, value in given.items()}, may_ask=False)

    @classmethod
    def from_terminal(cls, *, interactive: bool, type_here: bool = False) -> "Secrets":
        """Ask a person for each, where there is one to ask. `type_here`: as of the class."""
        return cls({}, may_ask=interactive, type_here=type_here)

    def pin(self, name: str, prompt: str, pad: PadTyping | None) -> Secret | OnPad:
        """The PIN of that name, or the word that it is typed on the reader's keys.

        There, wherever a reader has keys; unless a script has given the PIN, or the person said
        `type_here`, and that is allowed. Errors: those of `take`.
        """
        wanted_here = self._type_here or name in self._given
        if pad is not None and not (pad.may_type_here and wanted_here):
            return OnPad()
        return self.take(name, prompt)

    def take(self, name: str, prompt: str) -> Secret:
        """A copy of the secret of that name.

        Errors: SecretMissing. An empty one counts as missing: a card would take it for a wrong try.
        """
        if name not in self._given and self._may_ask:
            self._given[name] = Secret(_typed(prompt))
        secret = self._given.get(name)
        if secret is None or not len(secret):
            self.refused(name)
            raise SecretMissing(name)
        return secret.duplicate()

    def offered(self, name: str, prompt: str) -> Secret | None:
        """A copy of one that may be left out; None: it was not given, or is empty."""
        try:
            return self.take(name, prompt)
        except SecretMissing:
            return None

    def refused(self, name: str) -> None:
        """A card refused it: it is not sent again."""
        secret = self._given.pop(name, None)
        if secret is not None:
            secret.close()

    def close(self) -> None:
        """Wipe all."""
        for name in list(self._given):
            self.refused(name)


def _typed(prompt: str) -> str:
    try:
        return getpass.getpass(f"{prompt}: ")
    except EOFError:
        return ""  # the terminal was closed
