"""Secrets for officerctl: one JSON object on standard input, or typed at the terminal."""

import getpass
import json
from typing import TextIO

from officer_app.domain.policy_faults import SecretMissing, SecretsUnreadable
from officer_app.domain.secret import Secret

__all__ = ["Secrets"]

_LARGEST_INPUT = 16 * 1024


class Secrets:
    """The secrets of one run, each handed out as a copy that its taker wipes."""

    def __init__(self, given: dict[str, Secret], *, may_ask: bool) -> None:
        self._given = given
        self._may_ask = may_ask

    @classmethod
    def from_stdin(cls, stream: TextIO) -> "Secrets":
        """Read `{"officer_pin": "…", "subscriber_pin": "…"}`. Errors: SecretsUnreadable."""
        try:
            content = json.loads(stream.read(_LARGEST_INPUT))
        except ValueError as cause:
            raise SecretsUnreadable from cause
        if not isinstance(content, dict) or not all(isinstance(v, str) for v in content.values()):
            raise SecretsUnreadable
        return cls({name: Secret(value) for name, value in content.items()}, may_ask=False)

    @classmethod
    def from_terminal(cls, *, interactive: bool) -> "Secrets":
        """Ask a person for each, where there is one to ask."""
        return cls({}, may_ask=interactive)

    def take(self, name: str, prompt: str) -> Secret:
        """A copy of the secret of that name. Errors: SecretMissing."""
        if name in self._given:
            return self._given[name].duplicate()
        if not self._may_ask:
            raise SecretMissing(name)
        secret = Secret(getpass.getpass(f"{prompt}: "))
        self._given[name] = secret
        return secret.duplicate()

    def refused(self, name: str) -> None:
        """A card refused it: it is not sent again."""
        secret = self._given.pop(name, None)
        if secret is not None:
            secret.close()

    def close(self) -> None:
        """Wipe all."""
        for name in list(self._given):
            self.refused(name)
