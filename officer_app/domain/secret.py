"""Secret: the one type in which a PIN, PUK, management key or passphrase lives, briefly."""

import hmac
from types import TracebackType
from typing import Any, NoReturn, Self

__all__ = ["Secret"]


class Secret:
    """Secret bytes: print as •••, cannot be pickled, copied, compared with ==; wiped on close.

    Text is kept as UTF-8. After `close()` (or leaving its `with`) the bytes are overwritten and
    `reveal()` raises ValueError. Python may have made other copies of a str; this type keeps our
    own code from making more. Errors: ValueError for text that is no Unicode (lone surrogates);
    it does not hold the text.
    """

    __slots__ = ("_bytes", "_closed")

    def __init__(self, value: str | bytes | bytearray) -> None:
        # First, because an object whose making failed is ended as well.
        self._bytes = bytearray()
        self._closed = False
        self._bytes += _utf8(value) if isinstance(value, str) else value

    def reveal(self) -> bytes:
        """The secret bytes, for the one call that sends them. Raises ValueError once closed."""
        if self._closed:
            raise ValueError("this secret has been wiped")
        return bytes(self._bytes)

    def reveal_text(self) -> str:
        """The secret as text (UTF-8). Raises ValueError once closed."""
        return self.reveal().decode()

    def matches(self, other: "Secret") -> bool:
        """Compare in constant time."""
        return hmac.compare_digest(self.reveal(), other.reveal())

    def duplicate(self) -> "Secret":
        """A second Secret with its own bytes and its own end."""
        return Secret(self.reveal())

    @property
    def closed(self) -> bool:
        """True once the bytes are gone."""
        return self._closed

    def __len__(self) -> int:
        return len(self._bytes)

    def close(self) -> None:
        """Overwrite the bytes. May be called again."""
        self._bytes[:] = bytes(len(self._bytes))
        self._bytes.clear()
        self._closed = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()

    def __repr__(self) -> str:
        return "•••"

    def __str__(self) -> str:
        return "•••"

    def __format__(self, spec: str) -> str:
        return "•••"

    def __eq__(self, other: object) -> NoReturn:
        raise TypeError("compare secrets with matches()")

    __hash__ = None  # type: ignore[assignment]  # a secret is no key of a dict

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Secret stays in this process")

    def __copy__(self) -> NoReturn:
        raise TypeError("a Secret is not copied; use duplicate()")

    def __deepcopy__(self, memo: dict[int, Any]) -> NoReturn:
        raise TypeError("a Secret is not copied; use duplicate()")


def _utf8(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        # That error holds the whole text.
        raise ValueError("a secret is text that can be written as UTF-8") from None
