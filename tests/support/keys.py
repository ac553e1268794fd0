"""A real window on a real X server, worked by key presses alone."""

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["KeyedWindow", "open_by_keys"]

LIMIT_SECONDS = 30
_END_SECONDS = 10
_PROGRAM = (sys.executable, "-m", "ui.app")


class KeyedWindow:
    """The window of a process of its own: its titles can be read, its keys pressed, no more."""

    def __init__(self, process: subprocess.Popen[bytes], environment: dict[str, str]) -> None:
        self.process = process
        self._environment = environment

    def wait_for(self, title: str) -> None:
        """Wait until a window whose title contains this is shown and has the keyboard."""

        def has_keyboard() -> bool:
            # Looked for each time: a title may change between two looks. There is no window
            # manager here; giving a new window the keyboard is what one does.
            windows = self._windows(title)
            return bool(windows) and self._focus(windows[-1])

        self._until(has_keyboard, f"no window {title!r} gets the keyboard")

    def wait_without(self, title: str) -> None:
        """Wait until no window of that title is shown any more."""
        self._until(lambda: not self._windows(title), f"{title!r} stays")

    def press(self, *keys: str) -> None:
        """Press keys one after another, by X's names: Return, ctrl+k."""
        self._run("key", "--clearmodifiers", *keys)

    def type(self, text: str) -> None:
        """Type a text."""
        self._run("type", "--clearmodifiers", text)

    def wait_for_end(self) -> int:
        """The exit code, once the process has ended."""
        return self.process.wait(_END_SECONDS)

    def _windows(self, title: str) -> list[str]:
        search = ("search", "--onlyvisible", "--name", re.escape(title))
        return self._run(*search, may_fail=True).split()

    def _focus(self, window: str) -> bool:
        self._run("windowfocus", window, may_fail=True)
        return self._run("getwindowfocus", "-f", may_fail=True).strip() == window

    def _run(self, *words: str, may_fail: bool = False) -> str:
        done = subprocess.run(
            ["xdotool", *words],
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=LIMIT_SECONDS,
            check=False,
        )
        assert may_fail or done.returncode == 0, done.stderr
        return done.stdout

    def _until(self, seen: Callable[[], object], complaint: str) -> None:
        """Each look is a process of its own, which is pause enough."""
        limit = time.monotonic() + LIMIT_SECONDS
        while not seen():
            assert self.process.poll() is None, "the window has ended"
            shown = self._run("search", "--onlyvisible", "--name", ".", may_fail=True).split()
            assert time.monotonic() < limit, f"{complaint}; shown: {self._names(shown)}"

    def _names(self, windows: list[str]) -> list[str]:
        return [self._run("getwindowname", w, may_fail=True).strip() for w in windows]


@contextmanager
def open_by_keys(home: Path, environment: dict[str, str]) -> Iterator[KeyedWindow]:
    """The demonstration's window, as `officer-app --demo` opens it; ended if it has not been."""
    command = [*_PROGRAM, "--demo", "--home", str(home), "--language", "en"]
    with subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL) as process:
        try:
            yield KeyedWindow(process, environment)
        finally:
            if process.poll() is None:
                process.terminate()
