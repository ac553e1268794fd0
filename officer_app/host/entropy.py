"""Randomness as an object, so that tests and replays can set it."""

import random
import secrets
from typing import Protocol

__all__ = ["Entropy", "SeededEntropy", "SystemEntropy"]


class Entropy(Protocol):
    """Gives random bytes and digits."""

    def bytes(self, count: int) -> bytes: ...

    def digits(self, count: int) -> str: ...


class SystemEntropy:
    """The operating system's generator, through `secrets`."""

    def bytes(self, count: int) -> bytes:
        """Random bytes."""
        return secrets.token_bytes(count)

    def digits(self, count: int) -> str:
        """Random decimal digits."""
        return "".join(secrets.choice("0123456789") for _ in range(count))


class SeededEntropy:
    """The same bytes for the same seed: for tests and replays only."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311  (predictable on purpose)

    def bytes(self, count: int) -> bytes:
        """Bytes that follow from the seed."""
        return self._random.randbytes(count)

    def digits(self, count: int) -> str:
        """Digits that follow from the seed."""
        return "".join(self._random.choice("0123456789") for _ in range(count))
